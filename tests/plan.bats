#!/usr/bin/env bats
# The plan of the days, fitted into the time there is, and its calendar.
load helper

setup_file() {
	export ROWS=$BATS_FILE_TMPDIR/rows.tsv
	convert "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000 >"$ROWS"
}

# ending DATE [DATE]: the worked rows, the first and the second offer with these last days.
ending() {
	awk -F '\t' -v OFS='\t' -v a="${1-}" -v b="${2-}" 'NR == 2 { $17 = a } NR == 3 { $17 = b } 1' "$ROWS" >ends.tsv
}

# days DATE: the plan's days of ends.tsv from that day on, as 20 20 23 ...
days() {
	script -q -D "$1" plan.ics ends.tsv | tr -d '\r' |
		awk -F : '/^UID/ { step = /-step-/ } /^DTSTART/ && step { print substr($2, 7) }' | paste -sd ' '
}

@test "the days move together until they fit before the last one" {
	# working days from Friday the 20th: 20 23 24 25 26 27 30 1 2 3. With nine of ten days each step has 5/6
	# of what it is above its least, (9 - 4) / (10 - 4): the sixth, of 3 to 6, 3 + 2.5, its fifth day
	while IFS='|' read -r last wanted; do
		ending "$last"
		same "until $last" "$wanted" "$(days 2026-11-20)"
	done <<-'END'
		|20 20 23 24 25 27 30 02 03
		2026-12-04|20 20 23 24 25 27 30 02 03
		2026-12-03|20 20 23 24 25 27 30 02 03
		2026-12-02|20 20 20 23 24 26 27 01 02
		2026-11-30|20 20 20 23 24 25 26 27 30
		2026-11-26|20 20 20 20 23 24 24 25 26
		2026-11-25|20 20 20 20 23 24 24 25 25
		2026-11-24|20 20 20 20 23 24 24 25 25
		2026-11-19|20 20 20 20 23 24 24 25 25
	END
	# never later with less time, never out of order, never after the last day while it fits
	before=
	for last in 2026-12-{04,03,02,01} 2026-11-{30,27,26,25}; do
		ending "$last"
		now=$(script -q -D 2026-11-20 plan.ics ends.tsv | tr -d '\r' | awk -F : '/^UID/ { step = /-step-/ } /^DTSTART/ && step { print $2 }')
		sort -c <<<"$now"
		[ "$(tail -n 1 <<<"$now")" -le "${last//-/}" ]
		[ -z "$before" ] || paste <(echo "$now") <(echo "$before") | awk '$1 > $2 { exit 1 }'
		before=$now
	done
}

@test "which day is the last: the first of the wanted offers', or what the profile says" {
	fits() { # DATE...: how many working days the plan says it has
		script -q -D 2026-11-20 "$@" plan ends.tsv | sed -n 's/.* are fitted into \([0-9]*\) working.*/\1/p'
	}
	ending 2026-11-30 2026-11-27
	[ "$(fits)" = 6 ]
	[ "$(fits -c cloudflare)" = 7 ]
	ending '' 2026-11-27
	[ "$(fits)" = 6 ]
	[ "$(fits -c cloudflare)" = '' ]
	tsv 'name deadline' 'Robin 2026-11-26' >me.tsv
	[ "$(fits --profile me.tsv)" = 5 ]
	[ "$(fits -c cloudflare --profile me.tsv)" = 5 ]
	# a deadline of the row counts where no day of expiry stands
	awk -v OFS='\t' '{ print $0, NR == 1 ? "deadline" : "2026-11-30" }' "$ROWS" >ends.tsv
	[ "$(fits)" = 7 ]
	# weekends are no days: Saturday and Sunday leave as much as the Friday before
	for last in 2026-11-27 2026-11-28 2026-11-29; do
		ending $last
		[ "$(fits)" = 6 ]
	done
}

@test "a plan that cannot fit says so in one sentence, and marks the days that come too late" {
	ending 2026-11-24
	run -0 --separate-stderr script -D 2026-11-20 plan ends.tsv
	[ "$(grep -c 'does not fit' <<<"$output")" -eq 1 ]
	[[ $output == *'**This does not fit:** the first answer is due on Tuesday, 24 November 2026, which leaves 3 working days, and the talks take 4 working days at the least, so ask for more time today.'* ]]
	[ "$(grep -c '(after an offer has ended' <<<"$output")" -eq 2 ]
	ending 2026-11-20
	[[ $(script -D 2026-11-20 plan ends.tsv) == *'leaves 1 working day, and'* ]]
	# on a weekend there is no working day left at all
	ending 2026-11-22
	[[ $(script -D 2026-11-21 plan ends.tsv) == *'leaves 0 working days, and'* ]]
	ending 2026-11-19
	run -0 --separate-stderr script -D 2026-11-20 plan ends.tsv
	[[ $output == *'**This does not fit:** the first answer was due on Thursday, 19 November 2026, so ask today whether the offer still stands.'* ]]
	[ "$(grep -c '(after an offer has ended' <<<"$output")" -eq 9 ]
	ending 2026-11-25
	[[ $(script -D 2026-11-20 plan ends.tsv) != *'does not fit'* ]]
	# the playbook says it too
	ending 2026-11-24
	[[ $(script -q -D 2026-11-20 playbook ends.tsv) == *'**This does not fit:** the first answer is due on Tuesday, 24 November 2026'* ]]
	ending 2026-11-25
	# no day is known without -D, so nothing is said of it
	same 'without -D' "$(script plan "$ROWS" | grep '^- \*\*Day')" "$(script plan ends.tsv | grep '^- \*\*')"
	[[ $(script plan ends.tsv) != *fit* ]]
}

@test "the plan's table: a step whose least is after its day, or no day, is refused" {
	mkdir own
	cp -r "$ROOT"/data/* own
	plan() {
		tsv 'day least what' "$1" >own/plan.tsv
		run --separate-stderr script -d own plan "$ROWS"
	}
	plan '3 4 x'
	refused "script: own/plan.tsv:2: column 'least': '4' is after the step's day"
	for day in 0 1001 1.5 ''; do
		plan "${day:-_} 1 x"
		[ "$status" -eq 2 ]
		plan "5 ${day:-_} x"
		[ "$status" -eq 2 ]
	done
	plan '1000 1 x'
	[ "$status" -eq 0 ]
}

@test "plan.ics: the calendar of the worked case" {
	ending 2026-11-30
	script -D 2026-11-20 plan.ics ends.tsv | sed -z 's/\r\n //g; s/\r\n/\n/g' >unfolded
	# the words are those of the plan, the rest stays as it is
	grep -v '^SUMMARY:\|^DESCRIPTION:' unfolded | diff "$ROOT/tests/data/pages/plan.ics" -
	sed -n 's/^DESCRIPTION://p' unfolded | sed '$d; s/\\\([\\;,]\)/\1/g' | diff <(tail -n +2 "$ROOT/data/plan.tsv" | cut -f 3) -
	[ "$(grep '^SUMMARY:' unfolded | tail -n 1)" = 'SUMMARY:Cloudflare: last day to answer' ]
	[ "$(grep '^SUMMARY:' unfolded | sed -n 3p)" = 'SUMMARY:Check each part' ]
	run --separate-stderr script plan.ics ends.tsv
	refused "script: 'plan.ics' needs today's date (-D YYYY-MM-DD)"
}

@test "plan.ics: what RFC 5545 asks for, also with names that could break it" {
	printf 'offer\tcompany\tcurrency\tbase\texpires\n%s\tAcme\tUSD\t100000\t2026-12-01\nEND:VEVENT\tBest\tUSD\t90000\t2026-12-02\nŻółć %s\tCo\tUSD\t1\t2026-12-03\n' \
		'a; b, c\n \ "d": {{floor}}' "$(printf 'ü%.0s' {1..80})" | convert -q | band -q | anchor -q | floor -q --current 80000 >rows.tsv
	script -q -D 2026-11-20 plan.ics rows.tsv >plan.ics
	[ "$(grep -c $'\r$' plan.ics)" -eq "$(wc -l <plan.ics)" ]
	[ "$(LC_ALL=C awk '{ sub(/\r$/, "") } length > n { n = length } END { print n }' plan.ics)" -le 75 ]
	sed -z 's/\r\n //g; s/\r\n/\n/g' plan.ics >unfolded
	# nothing but properties, each in its place
	run -0 awk '
		function bad(what) { print NR ": " what ": " $0; failed = 1 }
		!/^[A-Z-]+(;[A-Z]+=[A-Z]+)?:/ { bad("no property") }
		/^BEGIN:/ { open[++depth] = substr($0, 7) }
		/^END:/ { if (open[depth--] != substr($0, 5)) bad("end") }
		/^UID:/ && seen[$0]++ { bad("twice") }
		/^UID:/ { uids++ }
		/^BEGIN:VEVENT/ { events++; had = "" }
		/^(UID|DTSTAMP|DTSTART|SUMMARY)/ && depth == 2 { had = had substr($0, 1, 4) }
		/^END:VEVENT/ && had != "UID:DTSTDTSTSUMM" { bad("an event with " had) }
		/^DTSTAMP/ && !/^DTSTAMP:20261120T000000Z$/ { bad("stamp") }
		/^DTSTART/ && !/^DTSTART;VALUE=DATE:202[67][01][0-9][0-3][0-9]$/ { bad("start") }
		/^(SUMMARY|DESCRIPTION):/ { text = $0; sub(/^[A-Z]*:/, "", text); gsub(/\\[\\;,n]/, "", text); if (text ~ /[\\;,]/) bad("not escaped") }
		END { if (depth || events != 12 || uids != 12) bad(depth " " events " " uids); exit failed }' unfolded
	grep -qxF 'SUMMARY:a\; b\, c\\n \\ "d": {{floor}}: last day to answer' unfolded
	grep -qxF 'SUMMARY:END:VEVENT: last day to answer' unfolded
}

@test "plan.ics: the same offers, the same entries, on whatever day it is made" {
	uids() {
		script -q -D "$1" plan.ics "${@:2}" | tr -d '\r' | grep ^UID
	}
	ending 2026-12-01
	uids 2026-11-20 ends.tsv >friday
	uids 2026-11-23 ends.tsv | cmp - friday
	same 'same bytes' "$(script -q -D 2026-11-20 plan.ics ends.tsv | cksum)" "$(script -q -D 2026-11-20 plan.ics ends.tsv | cksum)"
	# other offers have other entries
	sed 's/^Cloudflare/Acme/' ends.tsv >other.tsv
	[ -z "$(uids 2026-11-20 other.tsv | grep -xF -f friday)" ]
	[ -z "$(uids 2026-11-20 -c fly ends.tsv | grep -xF -f friday)" ]
}
