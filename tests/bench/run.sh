#!/bin/sh
# Times the stream programs against mawk writing the same columns, in turn on one generated file.
# Prints medians and their ratio: a ratio holds where the machine's speed drifts, a time does not.
# ROWS sets the file's size, RUNS how often each is timed.
set -eu
rows=${ROWS:-1000000} runs=${RUNS:-5}
PATH=$HAGGLE_BIN:$PATH
command -v mawk >/dev/null || { echo 'bench: mawk is not installed' >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

# A linear congruential generator of our own: the same file with every awk.
mawk -v rows="$rows" 'BEGIN {
	OFS = "\t"; seed = 20261120
	split("San Francisco,Austin,London,Chicago,Remote US", place, ",")
	split("USD,USD,GBP,USD,USD", currency, ","); split("Mid,Senior,Staff", level, ",")
	print "company", "role", "level", "location", "currency", "base", "equity", "year"
	for (i = 0; i < rows; i++) {
		seed = (seed * 16807) % 2147483647; p = seed % 5 + 1
		fly = p > 3
		print fly ? "Fly.io" : "Cloudflare", fly ? "Edge Runtime Engineer" : "Edge Inference Platform Engineer",
		    level[seed % 3 + 1], place[p], currency[p], 60000 + seed % 340000, seed % 90000, 2020 + seed % 7
	}
}' >"$dir/pay.tsv"
convert -q "$dir/pay.tsv" >"$dir/totals.tsv"

cat >"$dir/totals.awk" <<'AWK'
NR == 1 { print $0, "total", "year1", "average", "risk_total"; next }
{ t = $6 + $7; print $0, t, t, t, t }
AWK
cat >"$dir/rates.awk" <<'AWK'
NR == FNR { if (FNR > 1) rate[$2] = $3; next }
FNR == 1 { print $0, "total", "year1", "average", "risk_total", "fx_rate", "fx_date"; next }
$5 == "USD" { t = $6 + $7; print $0, t, t, t, t, "", ""; next }
{ r = rate["USD"] / rate[$5]; $6 = sprintf("%.2f", $6 * r); $7 = sprintf("%.2f", $7 * r); $5 = "USD"
  t = $6 + $7; print $0, t, t, t, t, r, "2026-04-13" }
AWK
cat >"$dir/place.awk" <<'AWK'
NR == FNR { split($3, word, /[ +]/); k = $1 FS $2 FS word[1] FS $5 FS $8; low[k] = $10; high[k] = $11; from[k] = $13; next }
FNR == 1 { print $0, "low", "high", "q3", "compa_ratio", "range_penetration", "band_source"; next }
{ k = $1 FS $2 FS $3 FS $4 FS $5; l = low[k]; h = high[k]
  if (l == "") { print $0, "", "", "", "", "", ""; next }
  print $0, l, h, l + .75 * (h - l), sprintf("%.4f", $9 / ((l + h) / 2)), sprintf("%.4f", ($9 - l) / (h - l)), from[k] }
AWK
data=${HAGGLE_DATA:-$HAGGLE_BIN/../data}

# Wall seconds of a command, its output thrown away.
seconds() {
	begin=$(date +%s.%N)
	"$@" >/dev/null 2>&1
	end=$(date +%s.%N)
	echo "$begin $end" | mawk '{ printf "%.4f\n", $2 - $1 }'
}

median() {
	sort -n | mawk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# compare NAME 'ours' 'theirs': each run in turn, so that both see the same machine.
compare() {
	: >"$dir/a"; : >"$dir/b"
	for _ in $(seq "$runs"); do
		seconds sh -c "$2" >>"$dir/a"
		seconds sh -c "$3" >>"$dir/b"
	done
	printf '%s\t%s\t%s\n' "$1" "$(median <"$dir/a")" "$(median <"$dir/b")" |
	    mawk -F'\t' '{ printf "%s\t%s\t%s\t%.2f\n", $1, $2, $3, $2 / $3 }'
}

awk="mawk -F'\t' -v OFS='\t'"
size=$(wc -c <"$dir/pay.tsv")
echo "$rows rows, $((size / 1000000)) MB, median of $runs runs, seconds" >&2
printf 'job\thaggle\tmawk\tratio\n'
compare 'convert' "convert -q $dir/pay.tsv" "$awk -f $dir/totals.awk $dir/pay.tsv"
compare 'convert -t USD' "convert -q -t USD $dir/pay.tsv" \
    "$awk -f $dir/rates.awk $data/rates.tsv $dir/pay.tsv"
compare 'band (place)' "band -q $dir/totals.tsv" "$awk -f $dir/place.awk $data/bands.tsv $dir/totals.tsv"
compare 'cat | convert' "cat $dir/pay.tsv | convert -q" "cat $dir/pay.tsv | $awk -f $dir/totals.awk"

# Two hundred starts each, against /bin/true: as they are, and with a header to read and all tables.
head -n 1 "$dir/pay.tsv" >"$dir/header.tsv"
cat >"$dir/starts" <<'SH'
for _ in $(seq 200); do "$@"; done
SH
compare 'start-up' "sh $dir/starts convert --version" "sh $dir/starts /bin/true"
compare 'start and read all tables' "sh $dir/starts convert $dir/header.tsv" "sh $dir/starts /bin/true"
