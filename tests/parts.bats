#!/usr/bin/env bats
# band --partial and --merge: however pay records are spread over files, runs and machines, the bands are
# those of all in one run, byte by byte.
load helper

# pay N [SEED]: N records of pay, all the same for a seed.
pay() {
	awk -v n="$1" -v seed="${2:-1}" '
	function draw(of) {
		seed = (seed * 16807) % 2147483647
		return int(seed / 64) % of
	}
	BEGIN {
		OFS = "\t"
		print "place", "base", "role", "heads", "currency", "as_of", "employer", "period"
		split("USD EUR JPY KWD", code, " ")
		for (i = 0; i < n; i++) {
			p = draw(4) + 1
			base = 40000 + draw(60) * 1000
			if (draw(5) == 0)
				base = base "." 10 + draw(80)
			else if (draw(9) == 0)
				base = draw(8) ? base / 1000 "K" : base * 40
			else if (draw(30) == 0)
				base = draw(2) ? "" : "?"
			print "Place " p, base, "Role " draw(6), draw(4), code[p], 2020 + draw(7), "Firm " draw(9), "year"
		}
	}'
}

# The header of FILE and, in each of the files part.1 ... part.N, some of its rows, drawn by SEED.
split_up() {
	rm -f part.*
	awk -v n="$2" -v seed="$3" '
	NR == 1 { for (i = 1; i <= n; i++) print >("part." i); next }
	{
		seed = (seed * 16807) % 2147483647
		print >("part." int(seed / 64) % n + 1)
	}' "$1"
}

# merged FILE PARTS SEED 'OPTIONS OF -g' 'OPTIONS OF --merge': FILE's bands by way of so many parts.
merged() {
	local part
	split_up "$1" "$2" "$3"
	# shellcheck disable=SC2086 # words
	for part in part.*; do
		band -q $4 --partial "$part"
	done | band -q --merge $5
}

@test "a partial: a row for each group and figure, equal figures counted" {
	tsv 'level base role currency' 'b 300 x USD' 'a 200.5 x USD' 'b 300 x USD' 'b 20.1250 x USD' 'b _ x USD' >in.tsv
	run -0 --separate-stderr band -g role,level --value base --partial in.tsv
	same rows "$(tsv 'role level paid count component currency unit' 'x a 200.5 1 base USD year' \
		'x b 20.1250 1 base USD year' 'x b 300 2 base USD year')" "$output"
	same note 'band: 1 of 5 rows say no figure and are left out' "$stderr"
	run -0 --separate-stderr band -q -g role --value base --partial --by level --no-header in.tsv
	printed "$(tsv 'x 200.5 1 base USD year a' 'x 20.1250 1 base USD year b' 'x 300 2 base USD year b')"
	run -0 --separate-stderr band -q -g role,currency --value base --partial --by level --component total in.tsv
	same currency "$(tsv 'role currency paid count component unit organisation' 'x USD 200.5 1 total year a')" "$(head -n 2 <<<"$output")"
	tsv 'role n base' 'x 3 1' 'x 4 1' 'x 0 2' >in.tsv
	run -0 --separate-stderr band -q -g role --value base --partial --count n in.tsv
	printed "$(tsv 'role paid count component currency unit' 'x 1 7 base _ year')"
	tsv 'role as_of base' 'x 2025-01-01 100' >in.tsv
	run -0 --separate-stderr band -g role --value base --partial --currency USD --age 2026-01-02 in.tsv
	printed "$(tsv 'role paid count component currency unit' 'x 103.008342 1 base USD year')"
}

@test "under --columns a row that is the header counts for nothing" {
	tsv 'role base' 'x 1' 'x 2' 'role base' 'x 3' >in.tsv
	for options in '--value base' '--value base --partial' '--value base --count base'; do
		# shellcheck disable=SC2086 # words
		same "$options" "$(grep -v base in.tsv | band -q -g role --columns role,base $options)" \
			"$(band -q -g role --columns role,base $options in.tsv)"
	done
	run -2 --separate-stderr band -g role --value base in.tsv
	refused "band: in.tsv:4: column 'base': 'base' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
}

@test "a partial keeps every digit, and says nothing of rounding" {
	tsv 'role base' 'x 100.123456' 'x 9000000000000.999999' 'x 12.3450' >in.tsv
	run -0 --separate-stderr band -g role --value base --partial in.tsv
	printed "$(tsv 'role paid count component currency unit' 'x 12.3450 1 base _ year' 'x 100.123456 1 base _ year' \
		'x 9000000000000.999999 1 base _ year')"
}

@test "group columns that have the name of a partial's own are refused" {
	for name in paid count; do
		tsv "$name base" 'x 100' >in.tsv
		run -2 --separate-stderr band -g "$name" --value base --partial in.tsv
		refused "band: -g: '$name' is the name of a column that is added (rename it first)"
	done
	tsv 'organisation employer base' 'x a 100' >in.tsv
	run -2 --separate-stderr band -g organisation --by employer --value base --partial in.tsv
	refused "band: -g: 'organisation' is the name of a column that is added (rename it first)"
	run -0 --separate-stderr bash -c 'band -q -g organisation --value base --partial in.tsv | band -q --merge --min-n 1'
	same bands "$(band -q -g organisation --value base --min-n 1 in.tsv)" "$output"
}

@test "the merge gives the very bytes of the whole, whatever the split" {
	pay 1500 >pay.tsv
	seed=0
	while IFS='|' read -r group rest; do
		for parts in 1 2 3 7 16; do
			# shellcheck disable=SC2086 # words
			whole=$(band -q $group $rest pay.tsv)
			[ "$(wc -l <<<"$whole")" -ge 5 ]
			same "$group $rest, $parts parts" "$whole" "$(merged pay.tsv "$parts" $((++seed)) "$group" "$rest")"
		done
	done <<-'END'
		-g role,place --value base
		-g place,role --value base|--min-n 3 --percentiles 1,5,37,50,99
		-g role,place --value base --by employer|--min-n 6
		-g place --value base --count heads|--percentiles 3,50
		-g role,place --value base|--outlier iqr
		-g role,place --value base --by employer --count heads|--outlier iqr
		-g place --value base --age 2026-07-01 --move 4.5%|--outlier iqr
		-g place,currency --value base --component total|--threads 3
		-g employer,place,period --value base --by role|--min-n 2
		-g as_of,place --value base --count heads --by employer --age 2026-07-01|--min-n 1 --outlier iqr
	END
}

@test "a hundred splits drawn at random" {
	pay 120 7 >pay.tsv
	whole=$(band -q -g place,role --value base --by employer --min-n 4 --outlier iqr pay.tsv)
	for ((i = 1; i <= 100; i++)); do
		same "split $i" "$whole" "$(merged pay.tsv $((i % 4 + 2)) $((i * 7919)) '-g place,role --value base --by employer' '--min-n 4 --outlier iqr')"
	done
}

@test "parts come in any order, as files or one behind the other, and may be merged in steps" {
	pay 800 3 >pay.tsv
	whole=$(band -q -g role,place --value base --by employer pay.tsv)
	split_up pay.tsv 6 5
	for i in 1 2 3 4 5 6; do
		band -q -g role,place --value base --by employer --partial part.$i >p.$i
	done
	same files "$whole" "$(band -q --merge p.6 p.1 p.3 p.2 p.5 p.4)"
	same concatenated "$whole" "$(cat p.3 p.1 p.2 p.6 p.4 p.5 | band -q --merge)"
	same both "$whole" "$(cat p.3 p.1 p.2 | band -q --merge p.6 - p.4 p.5)"
	same 'in steps' "$whole" "$(band -q --merge --partial p.1 p.2 p.3 >s.1
		band -q --merge --partial p.4 p.5 p.6 | band -q --merge s.1 -)"
	same 'one part of all' "$(band -q -g role,place --value base --by employer --partial pay.tsv)" \
		"$(band -q --merge --partial p.1 p.2 p.3 p.4 p.5 p.6)"
	columns=$(head -n 1 p.1 | tr '\t' ,)
	same 'without headers' "$whole" "$(sed -s 1d p.? | band -q --merge --columns "$columns")"
	same 'with headers all the same' "$whole" "$(cat p.? | band -q --merge --columns "$columns")"
	same 'none printed' "$(sed 1d <<<"$whole")" "$(band -q --merge --no-header p.?)"
	same 'CRLF' "$whole" "$(cat p.? | sed 's/$/\r/' | band -q --merge)"
}

@test "the order of rows does not matter" {
	pay 2000 11 >pay.tsv
	for options in '--value base' '--value base --by employer --outlier iqr' '--value base --count heads' '--value base --partial'; do
		# shellcheck disable=SC2086 # words
		{
			whole=$(band -q -g role,place $options pay.tsv)
			for seed in 1 2 3; do
				{ head -n 1 pay.tsv; sed 1d pay.tsv | shuf --random-source=<(yes $seed); } >shuffled.tsv
				same "$options" "$whole" "$(band -q -g role,place $options shuffled.tsv)"
			done
			same "$options, sorted" "$whole" "$({ head -n 1 pay.tsv; sed 1d pay.tsv | sort; } | band -q -g role,place $options)"
		}
	done
}

@test "all rows twice, or counted twice, are the same" {
	pay 700 5 >pay.tsv
	{ cat pay.tsv; sed 1d pay.tsv; } >twice.tsv
	awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "twice" : 2 }' pay.tsv >counted.tsv
	same bands "$(band -q -g role,place --value base twice.tsv)" "$(band -q -g role,place --value base --count twice counted.tsv)"
	same parts "$(band -q -g role,place --value base --partial twice.tsv)" \
		"$(band -q -g role,place --value base --partial --count twice counted.tsv)"
	same 'a part twice' "$(band -q -g role,place --value base twice.tsv)" \
		"$(band -q -g role,place --value base --partial pay.tsv >p; band -q --merge p p)"
}

@test "--merge: what is no partial is refused" {
	tsv 'role base' 'x 1' >in.tsv
	run -2 --separate-stderr band --merge in.tsv
	refused "band: in.tsv:1: no column 'paid' (is this the output of --partial?) (columns: role base)"
	tsv 'paid count' '1 1' >in.tsv
	run -2 --separate-stderr band --merge in.tsv
	refused 'band: in.tsv:1: this is no output of --partial'
	tsv 'role count paid' 'x 1 1' >in.tsv
	run -2 --separate-stderr band --merge in.tsv
	refused 'band: in.tsv:1: this is no output of --partial'
	tsv 'role paid count component currency unit' 'x 1 1 base USD year' 'role paid counts component currency unit' >in.tsv
	run -2 --separate-stderr band --merge in.tsv
	refused "band: in.tsv:3: column 'currency': 'currency' is no currency (write its ISO 4217 code, as USD)"
	: >in.tsv
	run -2 --separate-stderr band --merge in.tsv
	refused 'band: in.tsv: no header line'
	tsv 'role paid count component currency unit' >in.tsv
	run -0 --separate-stderr band --merge in.tsv
	printed "$(tsv 'role component currency unit n low mid high q3 p10 p25 p50 p75 p90')"
}

@test "--merge: parts that do not belong together are refused" {
	head='role paid count component currency unit'
	tsv "$head" 'x 1 1 base USD year' >a
	while IFS='|' read -r row why; do
		eval "tsv '$head' '$row'" >b
		run -2 --separate-stderr band --merge a b
		refused "band: b:2: $why"
	done <<-'END'
		x 2 1 total USD year|component 'total' in a group that has 'base' at a:2 (group by it too)
		x 2 1 base EUR year|currency 'EUR' in a group that has 'USD' at a:2 (group by currency too, or convert -t to one first)
		x 2 1 base USD hour|unit 'hour' in a group that has 'year' at a:2 (group by it too, or convert --period to one first)
	END
	tsv 'role paid count component currency unit organisation' 'x 1 1 base USD year a' >b
	run -2 --separate-stderr band --merge a b
	refused 'band: b:1: the header differs from that of a'
}

# recipe N: the manual's Nth command to spread the work, as its section Parts shows it.
recipe() {
	awk -v want="$1" '
		/^\.Ss / { on = $2 == "Parts" }
		/^\.Bd/ && on { shown = ++n == want; next }
		/^\.Ed/ { shown = 0 }
		shown' "$ROOT/man/band.1" | sed 's/\\e/\\/g'
}

# A table for the recipes, a program `haggle` that runs the rest of its line, and what is to come out.
recipes_setup() {
	pay "$1" 13 | awk -F '\t' -v OFS='\t' '
		NR == 1 { print "company", "role", "level", "location", "currency", "base"; next }
		{ print $7, $3, "Level " NR % 2, $1, $5, $2 }' >pay.tsv
	mkdir home bin
	printf '#!/bin/sh\nexec "$@"\n' >bin/haggle
	chmod +x bin/haggle
	export PARALLEL_HOME=$PWD/home PATH=$PWD/bin:$PATH
	whole=$(band -q -g role,level,location --value base pay.tsv)
}

@test "the manual's recipes for GNU parallel: blocks of a file, a process each; over hosts" {
	command -v parallel >/dev/null || skip 'no GNU parallel here'
	recipes_setup 20000
	recipe 1 | sed 's/100M/100K/' >blocks
	grep -q '^parallel --pipe-part --block 100K' blocks
	run -0 --separate-stderr sh blocks
	printed "$whole"
	# `:` is this host
	recipe 2 | sed 's/100M/100K/; s/-S [^ ]*/-S :/' >hosts
	same 'two of them' 2 "$(grep -c '^parallel .* -S :' hosts)"
	run -0 --separate-stderr sh hosts
	printed "$whole
$whole"
}

@test "the manual's recipe for a batch system: a job for each file, and one for all" {
	recipes_setup 3000
	split_up pay.tsv 3 1
	for i in 1 2 3; do
		mv part.$i pay.$i.tsv
	done
	recipe 3 | grep -v merge >job
	grep -q 'SLURM_ARRAY_TASK_ID.tsv >part' job
	for i in 1 2 3; do
		run -0 --separate-stderr env SLURM_ARRAY_TASK_ID=$i sh job
		printed ''
	done
	run -0 --separate-stderr sh -c "$(recipe 3 | grep merge)"
	printed ''
	same bands "$whole" "$(cat bands.tsv)"
}

# Hadoop cuts the file anywhere between lines, so that its header is a row of the first split and no other;
# it sorts what the mappers print and gives all lines with one key, the first three fields, to one reducer.
@test "the manual's recipe for Hadoop Streaming: splits of a file, the shuffle's sort, several reducers" {
	recipes_setup 5000
	recipe 4 | tr -s '\n ' ' ' >job
	mapper=$(sed "s/.*-mapper '\([^']*\)'.*/\1/" job)
	reducer=$(sed "s/.*-reducer '\([^']*\)'.*/\1/" job)
	split -n l/4 pay.tsv split.
	for split in split.*; do
		run -0 --separate-stderr sh -c "$mapper <$split"
		[ -z "$stderr" ]
		printf '%s\n' "$output"
	done >mapped
	sort mapped | awk -F '\t' '{ print >("reduce." length($1 $2 $3) % 3 + substr($1, 6) % 2) }'
	[ "$(find . -name 'reduce.*' | wc -l)" -ge 2 ]
	for reduce in reduce.*; do
		run -0 --separate-stderr sh -c "$reducer <$reduce"
		[ -z "$stderr" ]
		printf '%s\n' "$output"
	done | sort >reduced
	same bands "$(sed 1d <<<"$whole" | sort)" "$(cat reduced)"
}
