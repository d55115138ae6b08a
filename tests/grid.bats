#!/usr/bin/env bats
# Every text there is, over a grid of offers that differ in everything a text depends on: currencies,
# parts, ranges, days, one to four offers; plain without a word about oneself, and warm with all of them.
# data/script/quality.awk, signs.awk and gate.awk say what is looked for.
load helper

data=$ROOT/tests/data/script

setup_file() {
	export GRID=$BATS_FILE_TMPDIR
	cd "$GRID"
	mkdir offers jobs bands
	awk -v n=32 -f "$ROOT/tests/data/script/grid.awk" -v into=offers
	for table in offers/*.offers; do
		judged <"$table" >"${table%.offers}"
		# the same, its first row one's own job
		awk -F '\t' -v OFS='\t' '
			NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
			NR == 2 { $at["expires"] = $at["firm"] = $at["share"] = "" }
			{ print $0, NR == 1 ? "status" : NR == 2 ? "current" : "" }' "$table" |
			judged >"jobs/$(basename "$table" .offers)"
	done
	rm offers/*.offers
	ranges >bands/made-up
	anchor -q bands/made-up | floor -q --need 'USD 91110' >bands/1
	anchor -q "$ROOT/data/bands.tsv" | floor -q --need 'USD 91110' >bands/2
	rm bands/made-up
	tsv 'name current_total years worry tone deadline' \
		'Robin~Vale USD~187650 7 that~they~withdraw~it warm 2026-12-04' >me
	printf 'topic\ttext\nZero Trust & SASE Security\tI closed every open port of a bank.\n\tI led a team through two moves.\n' >did
}

judged() {
	convert -q | band -q | anchor -q | floor -q --current 'USD 187650' --need 'USD 91110'
}

# Bands of every currency, component and unit, with and without an end.
ranges() {
	tsv 'company role level location component currency unit low high'
	for currency in USD GBP EUR INR JPY; do
		for unit in year month hour; do
			low=90000 high=131000
			[ $unit != month ] || low=8000 high=12100
			[ $unit != hour ] || low=40 high=71.5
			[[ $currency != @(INR|JPY) ]] || low=${low}000 high=${high/.5/}000
			tsv "Acme Engineer Senior Oslo total $currency $unit $low $high" "Acme _ _ _ base $currency $unit $low $high" \
				"_ _ Senior Remote _ $currency $unit $low $high" "Best Edge~Computing~Engineer _ Remote~EU unstated $currency _ $low _"
		done
	done
}

about() {
	awk -F '\t' -v kind="$1" -v column="$2" '$1 == kind { print $column }' "$ROOT/data/kinds.tsv"
}

# texts KIND FOLDER: of every table there, plain and warm; sets `texts`, and `pairs` of table and text. One
# that is for a single offer is made of all of them, as a template.
texts() {
	local rows out
	local -a what=("$1")
	[ -z "$(about "$1" 5)" ] || what=(-f "$ROOT/data/letters/$1.md")
	texts=() pairs=()
	for rows in "$GRID/$2"/*; do
		out=$2.${rows##*/}
		script -q "${what[@]}" "$rows" >"$out.plain" || return
		script -q -D 2026-11-20 --profile "$GRID/me" --table accomplishments="$GRID/did" "${what[@]}" "$rows" >"$out.warm" || return
		texts+=("$out.plain" "$out.warm")
		pairs+=("$rows" "$out.plain" "$rows" "$out.warm")
	done
}

# whole FILE...: each ends in one newline, if there is anything in it.
whole() {
	local file
	for file; do
		[ ! -s "$file" ] || [[ $(tail -c 2 "$file" | od -An -c | tr -d ' ') == [!\\]*\\n ]] || {
			echo "$file: ends otherwise"
			return 1
		}
	done
}

# reads KIND FOLDER [LEAST]: its texts read well, and there are at least so many bytes of them.
reads() {
	local brief=
	[[ $(about "$1" 2) == letter ]] || brief=1
	[[ $1 != @(raise-case|offer-memo) ]] || brief=1 # they have headings and tables
	texts "$1" "$2"
	[ "$(cat "${texts[@]}" | wc -c)" -gt "${3:-20000}" ]
	run -0 awk -v brief="$brief" -f "$data/quality.awk" "${texts[@]}"
	same "faults of $1" '' "${output:0:2000}"
	run -0 awk -f "$data/signs.awk" "${pairs[@]}"
	same "amounts of $1" '' "${output:0:2000}"
	whole "${texts[@]}"
}

# shows KIND: of the texts just made, no figure but the row's own public ones.
shows() {
	local loose='' i
	local -a plain=() warm=()
	[ "$1" != meso ] || loose=1 # packages are worked out for it
	for ((i = 0; i < ${#pairs[@]}; i += 4)); do
		plain+=("${pairs[@]:i:2}")
		warm+=("${pairs[@]:i+2:2}")
	done
	gate() { # KIND DAY TABLE TEXT...
		run -0 awk -v verdicts="$(about "$1" 3)" -v needs="$(about "$1" 4)" -v loose="$loose" \
			-v day="$2" -v extra='4 December 2026' -v all="$(about "$1" 5)" -f "$data/gate.awk" "${@:3}"
		same "private figures of $1" '' "${output:0:2000}"
	}
	gate "$1" '' "${plain[@]}"
	gate "$1" 2026-11-20 "${warm[@]}"
}

letter() {
	reads "$@"
	shows "$1"
}

@test "defer" { letter defer offers; letter defer bands; }
@test "expectations" { letter expectations bands; }
@test "ack" { letter ack offers; }
@test "counter" { letter counter offers; }
@test "meso" { letter meso offers; }
@test "call" { letter call offers; }
@test "pushback" { letter pushback offers; }
@test "equity-questions" { letter equity-questions offers; }
@test "terms" { letter terms offers 5000; }
@test "accept" { letter accept offers; }
@test "decline" { letter decline offers; }
@test "meeting-request" { letter meeting-request jobs 10000; }
@test "raise-request" { letter raise-request jobs 10000; }
@test "raise-followup" { letter raise-followup jobs 10000; }
@test "raise-case" { letter raise-case jobs 10000; }
@test "playbook" { reads playbook offers 500000; reads playbook jobs 500000; reads playbook bands 100000; }
@test "raise" { reads raise jobs 200000; reads raise offers 1000; }
@test "compare" { reads compare offers; reads compare jobs 10000; }
@test "plan" { reads plan offers; }
@test "interview" { reads interview offers 10000; reads interview bands 10000; }
@test "role" { reads role offers 10000; reads role bands 10000; }
@test "offer-memo" { reads offer-memo offers; reads offer-memo bands; }

@test "no kind is left out" {
	while read -r kind; do
		grep -q "^@test \"$kind\" " "$BATS_TEST_FILENAME" || { echo "$kind"; return 1; }
	done < <(cut -f 1 "$ROOT/data/kinds.tsv" | sed '1d; /\./d; /^chart$/d') # pages and charts have tests of their own
}

@test "the check of amounts finds those without a currency" {
	tsv 'units ask_units' '1600 2000' >rows
	for line in 'It is $1,600, CHF 12,000.50 or ₹12,50,000.' '2,000 RSUs, up from 1,600' 'a grant of 3,250 options' \
		'€690 a day' '- units of 9,999' '- a claim of 42,500 (some-guide.md:17)'; do
		printf '%s\n' "$line" >text
		run -0 awk -f "$data/signs.awk" rows text
		same "$line" '' "$output"
	done
	for line in 'It is 240,500.' 'up from 9,600' '690 a day' 'for 12,50,000' 'USA1,000' '| 9,999 | x |'; do
		printf '%s\n' "$line" >text
		run -0 awk -f "$data/signs.awk" rows text
		echo "$line"
		[ -n "$output" ]
	done
	printf '%s\n' '| A | Units |' '|---|---|' '| $1,000 | 3,333 |' >text
	run -0 awk -f "$data/signs.awk" rows text
	same 'a column of units' '' "$output"
	printf '%s\n' '| A | Units |' '|---|---|' '| 3,333 | 4,444 |' >text
	run -0 awk -f "$data/signs.awk" rows text
	[ "$(wc -l <<<"$output")" -eq 1 ]
}
