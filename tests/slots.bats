#!/usr/bin/env bats
# What a text uses (--fields), and what each of its figures rests on (--slots).
load helper

setup_file() {
	export ROWS=$BATS_FILE_TMPDIR/rows.tsv
	convert "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000 >"$ROWS"
}

# The kinds there are.
kinds() {
	tail -n +2 "$ROOT/data/kinds.tsv" | cut -f 1
}

@test "--slots: the figures of the worked case's letter" {
	cd "${ROWS%/*}"
	run -0 --separate-stderr script -q --slots counter rows.tsv
	printed "$(cat <<-'END'
		section	line	slot	value	source
		Cloudflare	7	ask_base	$240,500	rows.tsv:2 (anchor: midpoint; the ask less equity and match, without the bonus, down to the step)
		Cloudflare	7	base	$235,000	rows.tsv:2
		Cloudflare	8	ask_units	2,000	rows.tsv:2 (anchor: midpoint; the guide's line, or 1.25 times what is offered)
		Cloudflare	8	units	1,600	rows.tsv:2
		Cloudflare	8	ask_grant	$260,000	rows.tsv:2 (script: asked units times what one is worth)
		Cloudflare	8	price	$130	rows.tsv:2
		Cloudflare	9	ask_signon	$30,000	rows.tsv:2 (anchor: midpoint; the offered one + ask - target, to the nearest step)
		Cloudflare	9	signon	$20,000	rows.tsv:2
		Cloudflare	11	bonus	10%	rows.tsv:2
		Cloudflare	11	ask_total	$329,550	rows.tsv:2 (anchor: midpoint; the ask's parts added up)
		Cloudflare	11	vest_years	4 years	rows.tsv:2 (script: years of the vest)
		Cloudflare	11	low	$235,000	rows.tsv:2 (band: cloudflare-guide.md:10)
		Cloudflare	11	high	$330,000	rows.tsv:2 (band: cloudflare-guide.md:10)
	END
	)"
}

@test "--slots: a text without headings has no sections" {
	for kind in plan.ics chart.svg; do
		run -0 bash -c 'script -q -D 2026-11-20 --slots "$1" "$2" | tail -n +2 | cut -f 1 | tr "\0\n" "?." | tr -d .' - "$kind" "$ROWS"
		printed ''
	done
	[ "$(script -q -D 2026-11-20 --slots chart.svg "$ROWS" | wc -l)" -gt 9 ]
}

@test "--slots: each slot is where it says, and every figure of every text is one or the template's" {
	tsv 'name deadline' 'Robin 2026-12-01' >me.tsv
	printf 'topic\ttext\nAI\tI cut costs by 41%%.\n' >did.tsv
	with=(-q -D 2026-11-20 --claims --profile me.tsv --table accomplishments=did.tsv)
	for kind in $(kinds); do
		company=()
		[[ $kind != @(accept|decline) ]] || company=(-c cloudflare)
		script "${with[@]}" "${company[@]}" "$kind" "$ROWS" | tr -d '\r' | sed -z 's/\n //g' >text
		[[ $kind == *.ics ]] || script "${with[@]}" "${company[@]}" "$kind" "$ROWS" >text
		script "${with[@]}" "${company[@]}" --slots "$kind" "$ROWS" >slots
		[ "$(head -n 1 slots)" = "$(tsv 'section line slot value source')" ]
		run awk -F '\t' -v kind="$kind" '
			function bad(what) { print kind ": " FNR ": " what ": " $0; failed = 1 }
			function escaped(s) {
				if (kind ~ /html|svg/) { gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); gsub(/"/, "\\&quot;", s); gsub(/\047/, "\\&#39;", s) }
				if (kind ~ /ics/) { gsub(/[\\,;]/, "\\\\&", s) }
				return s
			}
			NR == FNR { line[FNR] = $0; next }
			FNR == 1 { next }
			NF != 5 { bad("fields") }
			$4 !~ /[0-9]/ { bad("no figure") }
			!index(line[$2], escaped($4)) { bad("not in line " $2) }
			$2 < last { bad("out of order") }
			$5 !~ /^([^ ]+:[0-9]+( \(.*\))?|-D|\(.*\)|[^ ]+:[0-9]+(; [^ ]+:[0-9]+)+)$/ { bad("source") }
			{ last = $2 }
			END { exit failed }' text slots
		same "$kind" '' "$output"
		echo "$kind: $(wc -l <slots)"
	done
}

@test "--slots: sources of rows, of other rows, of the profile, of tables and of data" {
	source_of() { # SLOT: where the figures of that name are from, each once
		awk -F '\t' -v slot="$1" '$3 == slot { print $5 }' slots | sed "s|$PWD/||; s|.*/data/|data/|" | sort -u | paste -sd '|'
	}
	tsv 'offer company currency base firm share posted_low posted_high expires' 'A Acme USD 100000 yes no 90000 130000 2026-12-01' \
		'B Best USD 140000 yes amount 90000 130000 _' | convert -q | band -q | anchor -q | floor -q --current 80000 >rows.tsv
	tsv 'name deadline' 'Robin 2026-12-02' >me.tsv
	printf 'topic\ttext\nAI\tNothing.\nAI\tI cut costs by 41%%.\n' >did.tsv
	script -q -c acme -D 2026-11-20 --profile me.tsv --table accomplishments=did.tsv --slots counter rows.tsv >slots
	same amount 'rows.tsv:3 (script: the largest total that may be named)' "$(source_of amount)"
	same base rows.tsv:2 "$(source_of base)"
	same deadline me.tsv:2 "$(source_of deadline)"
	same text did.tsv:3 "$(source_of text)"
	same low 'rows.tsv:2 (band: posted)' "$(source_of low)"
	script -q -D 2026-11-20 --slots plan rows.tsv >slots
	same today -D "$(source_of today)"
	same plan_ends rows.tsv:2 "$(source_of plan_ends)"
	same plan_left 'rows.tsv:2 (script: working days from -D to that day)' "$(source_of plan_left)"
	same plan_takes '(plan.tsv: the last of the days)' "$(source_of plan_takes)"
	same when "$(for i in {2..10}; do echo "data/plan.tsv:$i (script: working days from -D on)"; done | sort | paste -sd '|')" "$(source_of when)"
	script -q --slots playbook "$ROWS" >slots
	same guide_open_total 'cloudflare-guide.md:89 (strategy.tsv: base and equity a year of the guide'"'"'s opening)|flyio-guide.md:31 (strategy.tsv: base and equity a year of the guide'"'"'s opening)' "$(source_of guide_open_total)"
	same floor "${ROWS##*/}:2 (floor: stay; the most of stay, best other and need)|${ROWS##*/}:3 (floor: best_other; the most of stay, best other and need)" "$(source_of floor | sed "s|${ROWS%/*}/||g")"
	grep -q 'script: a rung of the ladder' slots
	grep -q "script: a package of the opening's average" slots
	script -q --slots compare rows.tsv >slots
	same most 'rows.tsv:3 (convert)' "$(source_of most)"
	same least 'rows.tsv:2 (convert)' "$(source_of least)"
	script -q --slots chart.svg rows.tsv >slots
	grep -q '^	[0-9]*	label	Offer \$140,000	rows.tsv:3 (script' slots
	grep -q '^	[0-9]*	label	Offer \$100,000	rows.tsv:2 (script' slots
	# from a pipe
	convert "$ROOT/data/offers.tsv" | script -q --slots ack - >slots
	[ "$(wc -l <slots)" -eq 1 ] || grep -q 'stdin:[23]' slots
}

@test "--slots: the section is the last heading, or whose letter it is" {
	printf '{{base}}\n# One\n{{base}}\n## Two #\n{{units.raw}} {{base}}\n#\n{{price}}\n' >own.md
	script -q -c cloudflare --slots -f own.md "$ROWS" | cut -f 1-4 >got
	diff - got <<-'END'
		section	line	slot	value
		Cloudflare	1	base	$235,000
		One	3	base	$235,000
		Two #	5	units.raw	1600
		Two #	5	base	$235,000
		Two #	7	price	$130
	END
	printf '<h1>A</h1>\n{{base}}\n<h2 class="x">B &amp; C</h2>\n{{base}}{{company}}\n' >own.html
	script -q -c cloudflare --slots -f own.html "$ROWS" | cut -f 1-3 >got
	diff - got <<-'END'
		section	line	slot
		A	2	base
		B &amp; C	4	base
	END
	# two letters
	printf '{{base}}\n' >own.md
	[ "$(script -q --slots -f own.md "$ROWS" | cut -f 1,2 | paste -sd ' ')" = "$(printf 'section\tline Cloudflare\t1 Fly.io\t3')" ]
}

@test "--slots shows of a letter no more than the letter" {
	for kind in counter ack pushback meso equity-questions; do
		script -q --slots "$kind" "$ROWS" | cut -f 1-4 >slots
		never grep '252,000\|310,500\|320,250\|240,000\|230,000\|floor\|target' slots
	done
	printf '{{floor}}' >own.md
	run --separate-stderr script --slots -f own.md "$ROWS"
	refused "script: own.md:1: 'floor' is private: a letter may not show it"
}

@test "--fields: what a kind uses" {
	run -0 --separate-stderr script --fields decline <&-
	[ "${lines[0]}" = "$(tsv 'name type public from')" ]
	fields() {
		script --fields "$1" | grep -xF "$(tsv "$2")"
	}
	fields decline 'company name yes offers'
	fields decline 'recipient name yes profile'
	fields counter 'ask_base money yes anchor'
	fields counter 'low money yes band'
	fields expectations 'ask money offerless anchor'
	fields playbook 'floor money no floor'
	fields playbook 'total money no convert'
	fields playbook 'levers section no levers.tsv'
	fields playbook 'days section no plan.tsv'
	fields chart.svg 'band_x place no script'
	printf '{{base.raw}} {{#rounds}}{{ask_base}}{{/rounds}}{{^mine}}{{> part}}{{/mine}}{{.}}{{! floor }}{{base}}' >own.md
	printf '{{facts.stage.subject}}' >part.md
	run -0 --separate-stderr script --fields -f own.md
	printed "$(tsv 'name type public from' 'base money yes offers' 'rounds section no script' 'ask_base money yes anchor' \
		'mine _ no _' 'facts section no facts.tsv' 'subject text no facts.tsv')"
	run --separate-stderr script --fields nonsense
	[ "$status" -eq 2 ]
	run --separate-stderr script --fields
	refused 'script: which kind of text? (script --list names them)'
}

@test "--fields: every kind's names are known, with a type and where they come from" {
	for kind in $(kinds); do
		script --fields "$kind" | tail -n +2 >fields
		[ -s fields ]
		cut -f 1 fields | sort | uniq -d | never grep .
		awk -F '\t' '$2 == "" || $4 == ""' fields | never grep -v '^source	place' || { echo "$kind"; return 1; }
	done
}

@test "a name that a letter shows is one that --fields calls public" {
	for kind in $(awk -F '\t' '$2 != "brief" && NR > 1 { print $1 }' "$ROOT/data/kinds.tsv"); do
		script --fields "$kind" | awk -F '\t' '$3 == "no" { print $1 }' | never grep . || { echo "$kind"; return 1; }
	done
}

@test "names.tsv: each computed name once, with a type; each added column has the program that adds it" {
	names=$ROOT/data/names.tsv
	same names '' "$(grep -o '{"[a-z_-]*", \(true\|false\)}' "$ROOT/lib/dictionary.c" | cut -d '"' -f 2 | sort -u |
		comm -23 - <(tail -n +2 "$names" | cut -f 1 | sort -u))"
	same twice '' "$(tail -n +2 "$names" | cut -f 1 | sort | uniq -d)"
	same forms '' "$(awk -F '\t' 'NR > 1 && (NF != 4 || $1 !~ /^[a-z0-9_-]+$/ || $2 !~ /^(money|moneys|price|count|number|percent|share|ratio|rate|date|flag|word|text|name|place|section)$/)' "$names")"
	# a column that both tables have is of one type, but for sections and what is not said as it is kept
	same types '' "$(awk -F '\t' 'NR == FNR { type[$1] = $2; next } FNR > 1 && ($1 in type) && type[$1] != $2 && $2 !~ /^(section|word|place|text|name)$/ { print $1, type[$1], $2 }' \
		"$ROOT/data/columns.tsv" "$names")"
	printf 'total\n' >total.tsv
	printf 'base\n' >base.tsv
	while read -r program input rest; do
		# shellcheck disable=SC2086 # words
		for column in $("$program" -q $rest $input.tsv | head -n 1 | tr '\t' '\n' | grep -vx "$input"); do
			[ "$(awk -F '\t' -v name="$column" '$1 == name { print $3 }' "$names")" = "$program" ] ||
				[[ $column == @(equity|currency) ]] || { echo "$program adds $column"; return 1; }
		done
	done <<-'END'
		convert base -t EUR --npv 5 --years
		band total
		anchor total
		floor total
	END
}
