#!/usr/bin/env bash
# Times the programs against others that do the same work, those that are installed, on one generated
# file. All that do one job run in turn, so that they see the same machine, and medians are compared: a
# ratio holds where the machine's speed drifts, a time does not. ROWS sets the file's size, RUNS how
# often each is timed, DIR keeps the file for the next time.
set -eu
rows=${ROWS:-10000000} runs=${RUNS:-5}
here=$(cd "$(dirname "$0")" && pwd)
PATH=$HAGGLE_BIN:$PATH
export LC_ALL=C
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
dir=${DIR:-$scratch}
pay=$dir/pay.$rows.tsv bands=$dir/bands.$rows.tsv rates=${HAGGLE_DATA:-$HAGGLE_BIN/../data}/rates.tsv
duckdb=(node "$here/duckdb.cjs")

absent=
# needs COMMAND NAME: is it installed? Else it is among the absent.
needs() {
	command -v "$1" >/dev/null && return
	absent="$absent${absent:+, }$2"
	return 1
}
needs mawk mawk || { echo 'bench: mawk makes the file and is not installed' >&2; exit 2; }
needs datamash datamash && has_datamash=y
needs mlr Miller && has_miller=y
gnu_time=$(type -P time) || absent="$absent${absent:+, }GNU time (memory is left out)"
if "${duckdb[@]}" 2>/dev/null; then
	has_duckdb=y
else
	absent="$absent${absent:+, }DuckDB (npm install @duckdb/node-api; NODE_PATH=its node_modules)"
fi

mkdir -p "$dir"
[ -s "$pay" ] || mawk -v rows="$rows" -f "$here/pay.awk" >"$pay"
[ -s "$bands" ] || mawk -F '\t' -v OFS='\t' '
	NR == 1 { print $1, $2, $3, $4, "component", $5, "unit", "low", "high", "source"; next }
	{ print $1, $2, $3, $4, "base", $5, "year", $6, $6 + 40000, "s:" NR }' "$pay" >"$bands"

cat >"$scratch/rates.awk" <<'AWK'
NR == FNR { if (FNR > 1) rate[$2] = $3; next }
FNR == 1 { print $0, "total", "year1", "average", "risk_total", "fx_rate", "fx_date"; next }
$5 == "USD" { t = $6 + $7; print $0, t, t, t, t, "", ""; next }
{ r = rate["USD"] / rate[$5]; $6 = sprintf("%.2f", $6 * r); $7 = sprintf("%.2f", $7 * r); $5 = "USD"
  t = $6 + $7; print $0, t, t, t, t, r, "2026-04-13" }
AWK
cat >"$scratch/find.awk" <<'AWK'
NR == 1 { print $0, "mid", "spread", "q3"; next }
$2 == "Platform Engineer" && $4 == "City 7" {
	print $0, ($8 + $9) / 2, sprintf("%.4f", $9 / $8 - 1), $8 + 0.75 * ($9 - $8) }
AWK
# Values come in order, so that a percentile is a place among them.
cat >"$scratch/percentiles.awk" <<'AWK'
function at(p, h, k) { h = (n - 1) * p; k = int(h); return v[k] + (h - k) * (v[k + 1] - v[k]) }
function group() { if (n > 0) print key, n, at(.1), at(.25), at(.5), at(.75), at(.9) }
{ k = $2 FS $3 FS $4 }
k != key { group(); key = k; n = 0 }
{ v[n++] = $6; v[n] = $6 }
END { group() }
AWK
cat >"$scratch/starts" <<'SH'
for _ in $(seq 200); do "$@"; done
SH

# One run of a command, its output thrown away: wall and cpu seconds and the MiB of its largest process.
measure() {
	local memory=0 TIMEFORMAT='%3R %3U %3S' times
	times=$({ time ${gnu_time:+"$gnu_time" -q -f %M -o "$scratch/memory"} sh -c "$1" >/dev/null 2>"$scratch/said"; } 2>&1) ||
		{ echo "bench: this failed: $1" && cat "$scratch/said" && exit 2; } >&2
	[ -z "$gnu_time" ] || memory=$(cat "$scratch/memory")
	mawk -v memory="$memory" '{ printf "%s\t%.3f\t%.1f\n", $1, $2 + $3, memory / 1024 }' <<<"$times"
}

median() {
	cut -f "$1" "$2" | sort -n | mawk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# does NAME COMMAND: someone who does the job at hand; the first is who all are compared with.
who=() what=()
does() {
	who+=("$1") what+=("$2")
}

# Runs those who do the job in turn and prints a line for each.
compare() {
	local i n wall cpu memory first
	for ((i = 0; i < ${#who[@]}; i++)); do
		: >"$scratch/times.$i"
	done
	for ((n = 0; n < runs; n++)); do
		for ((i = 0; i < ${#who[@]}; i++)); do
			measure "${what[i]}" >>"$scratch/times.$i"
		done
	done
	for ((i = 0; i < ${#who[@]}; i++)); do
		wall=$(median 1 "$scratch/times.$i") cpu=$(median 2 "$scratch/times.$i") memory=$(median 3 "$scratch/times.$i")
		[ "$i" -gt 0 ] || first="$wall $cpu $memory"
		printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "${who[i]}" "$wall" "$cpu" "$memory" "$first"
	done | mawk -F '\t' -v OFS='\t' '
		function over(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "" }
		{ split($6, f, " "); print $1, $2, $3, $4, $5, over(f[1], $3), over(f[2], $4), over(f[3], $5) }'
	who=() what=()
}

# groups COLUMNS: exact percentiles of base by them.
groups() {
	local sql="SELECT $1, count(*), quantile_cont(base, [0.1, 0.25, 0.5, 0.75, 0.9])
		FROM read_csv('$pay', delim = '\t', header = true) GROUP BY $1 ORDER BY $1"
	does haggle "band -q -g $1 --value base $pay"
	does 'haggle, 1 thread' "band -q -g $1 --value base --threads 1 $pay"
	[ -z "${has_duckdb-}" ] || for threads in "$(nproc)" 1; do
		does "DuckDB, threads $threads" "${duckdb[*]} $threads \"COPY ($sql) TO '/dev/null'\""
	done
}

tab=$(printf '\t')
awk="mawk -F '\t' -v OFS='\t'"
echo "$rows rows, $(($(wc -c <"$pay") / 1000000)) MB, $(nproc) processors, medians of $runs runs; absent: ${absent:-none}" >&2
printf 'job\tprogram\twall s\tcpu s\tMiB\thaggle: wall\tcpu\tmemory\n'

groups role,level,location
[ -z "${has_datamash-}" ] || does 'sort, datamash' "datamash -sH -g 2,3,4 count 6 perc:10 6 q1 6 median 6 q3 6 perc:90 6 <$pay"
does 'sort, mawk' "sed 1d $pay | sort -t '$tab' -k 2,4 -k 6,6n | $awk -f $scratch/percentiles.awk"
[ -z "${has_miller-}" ] || does Miller "mlr --tsv stats1 -a count,p10,p25,p50,p75,p90 -i -f base -g role,level,location $pay"
compare 'group by 3 columns'

groups company,role,level,location
compare 'group by 4 columns'

does haggle "cat $pay | band -q -g role,level,location --value base"
does 'haggle, a file' "band -q -g role,level,location --value base $pay"
compare 'group, from a pipe'

does haggle "convert -q -t USD $pay"
does mawk "$awk -f $scratch/rates.awk $rates $pay"
compare 'convert -t USD'

does haggle "cat $pay | convert -q -t USD"
does mawk "cat $pay | $awk -f $scratch/rates.awk $rates -"
compare 'convert -t USD, from a pipe'

does haggle "band -q -b $bands -r 'Platform Engineer' -L 'City 7'"
does mawk "$awk -f $scratch/find.awk $bands"
[ -z "${has_duckdb-}" ] || does DuckDB "${duckdb[*]} $(nproc) \"COPY (FROM read_csv('$bands', delim = '\t', header = true)
	WHERE role = 'Platform Engineer' AND location = 'City 7') TO '/dev/null'\""
[ -z "${has_miller-}" ] || does Miller "mlr --tsv filter '\$role == \"Platform Engineer\" && \$location == \"City 7\"' $bands"
compare 'look a band up'

head -n 1 "$pay" >"$scratch/header.tsv"
does haggle "sh $scratch/starts band --version"
does 'haggle, all tables read' "sh $scratch/starts convert $scratch/header.tsv"
does /bin/true "sh $scratch/starts /bin/true"
compare '200 starts'
