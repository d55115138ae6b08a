#!/usr/bin/env bats
# The gates once more, from the sides that pages, charts, calendars and lists of figures opened: what
# is private leaves in no letter, whatever it is made from. (script.bats has the letters themselves.)
load helper

setup_file() {
	export ROWS=$BATS_FILE_TMPDIR/rows.tsv
	convert "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000 >"$ROWS"
}

# Each private name: columns that letters may not show, and what is computed for briefs alone.
private_names() {
	awk -F '\t' 'NR > 1 && $3 == "no" { print $1 }' "$ROOT/data/columns.tsv"
	grep -o '{"[a-z_-]*", false}' "$ROOT/lib/dictionary.c" | cut -d '"' -f 2
}

# The figures of the worked case that no letter may show, as they might be printed.
figures='252,?000|240,?000|230,?000|320,?250|310,?500|265,?000|58,?500|324,?428|282,?500|306,?250|0\.7947|79\.5'

# holds NAME FILE [ARGUMENT]...: the letter stops at that name and prints nothing.
holds() {
	local name=$1 file=$2 status=0

	script -q -f "$file" "${@:3}" "$ROWS" >out 2>err || status=$?
	if [ $status -ne 2 ] || [ -s out ] || [[ $(<err) != *": '$name' is private: a letter may not show it" ]]; then
		echo "$file ($(head -c 200 "$file")): status $status: $(head -c 300 out err)"
		return 1
	fi
}

@test "no private name gets out in a page, a picture, a calendar or a text" {
	n=0
	for name in $(private_names); do
		for ending in html svg ics txt; do
			printf '<p title="{{{%s.raw}}}">{{{company}}}</p>' "$name" >own.$ending
			holds "$name" own.$ending --lenient
		done
		((++n))
	done
	[ $n -gt 140 ]
}

@test "no section of a brief is one of a letter, nor is anything in it" {
	for section in offers rounds scales bars bar ticks marks ends lines days last_days differences alike packages.x \
		guide levers evidence levels findings facts thresholds beyond; do
		[ "$section" != packages.x ] || continue
		for form in "{{#$section}}x{{/$section}}" "{{^$section}}x{{/$section}}" "{{$section}}" "{{$section.title}}" \
			"{{#company}}{{#$section}}{{.}}{{/$section}}{{/company}}" "{{=<% %>=}}<%#$section%><%label%><%/$section%>"; do
			printf %s "$form" >own.html
			holds "$section" own.html --lenient
		done
	done
}

@test "a letter cannot borrow a brief as its partial" {
	for brief in "$ROOT"/data/briefs/*; do
		name=${brief##*/}
		name=${name%.md}
		for ending in md html ics; do
			printf 'Dear all\n{{> %s}}' "$name" >own.$ending
			status=0
			script -q --lenient -D 2026-11-20 -f own.$ending "$ROWS" >out 2>err || status=$?
			[ $status -eq 0 ] || [ ! -s out ]
			# what says nothing of the offers may be borrowed: a style sheet, a sentence
			[ $status -eq 2 ] || never grep -E "$figures" out || { echo "$name"; return 1; }
			[ $status -eq 2 ] || never grep -q '{{' "$brief" || { echo "$name: $(cat out)"; return 1; }
		done
	done
}

@test "a template of the kit's that was tampered with is held like any other" {
	mkdir own
	cp -r "$ROOT"/data/* own
	echo '{{floor}}' >>own/letters/closing.md
	for kind in counter ack decline; do
		run --separate-stderr script -q -c fly -d own "$kind" "$ROWS"
		refused "script: own/letters/closing.md:$(wc -l <own/letters/closing.md): 'floor' is private: a letter may not show it"
	done
	# what names.tsv says of a name opens nothing
	cp "$ROOT"/data/letters/closing.md own/letters
	awk -F '\t' -v OFS='\t' '{ if ($1 == "floor") $3 = "offers" } 1' "$ROOT/data/names.tsv" >own/names.tsv
	printf '{{floor}}' >own.md
	holds floor own.md -d own
}

@test "delimiters do not get around it" {
	for form in '{{=<% %>=}}<%floor%>' '{{=| |=}}|floor|' '{{=[ ]=}}[[floor]]' '{{=[ ]=}}[floor]' '{{=f, ,r=}}f,floor,r' \
		'{{=% %=}}%{floor}%' '{{=<% %>=}}<%&floor%>' '{{=<% %>=}}<%={{ }}=%>{{floor}}' '{{=$ $=}}$floor$' \
		'{{=<!-- -->=}}<!--floor-->' '{{=## ##=}}###floor##x##/floor##' '{{#company}}{{=<% %>=}}<%floor%><%/company%>' \
		'{{=<% %>=}}<%#company%><%floor.raw%><%/company%>'; do
		for ending in md html ics; do
			printf %s "$form" >own.$ending
			status=0
			script -q --lenient -f own.$ending "$ROWS" >out 2>err || status=$?
			[ ! -s out ] || { never grep -E "$figures" out && [ $status -eq 0 ]; } || { echo "$form: $(cat out)"; return 1; }
			[[ $form != *'[[floor'* ]] || continue
			grep -q "'floor' is private" err || { echo "$form: $(cat err)"; return 1; }
		done
	done
}

@test "a field that says {{floor}} says {{floor}}, wherever it stands and whatever is made of it" {
	text='{{floor}}{{{floor}}}{{#offers}}{{total}}{{/offers}}{{> playbook}}{{=<% %>=}}<%floor%>'
	printf 'offer\tcompany\trole\tlevel\tlocation\trecipient\trefresh\tcurrency\tbase\tunits\tprice\n' >in.tsv
	for _ in 1 2; do
		for _ in {1..7}; do
			printf '%s\t' "$text"
		done
		printf 'USD\t100000\t100\t10\n'
	done | sed '2s/{{floor}}/B/' >>in.tsv
	convert -q in.tsv | band -q | anchor -q | floor -q --current 123456 >rows.tsv
	printf 'name\n%s\n' "$text" >me.tsv
	printf 'topic\ttext\n%s\t%s\n' "$text" "$text" >did.tsv
	with=(-q --profile me.tsv --table accomplishments=did.tsv)
	for kind in $(awk -F '\t' 'NR > 1 && $2 != "brief" && $5 == "" { print $1 }' "$ROOT/data/kinds.tsv"); do
		script "${with[@]}" "$kind" rows.tsv >out
		never grep -E '129,?628|123,?456' out || { echo "$kind"; return 1; } # 123,456 x 1.05
	done
	printf '{{offer}}{{name}}{{refresh}}{{#accomplishments}}{{text}}{{/accomplishments}}{{title}}' >own.md
	run -0 --separate-stderr script "${with[@]}" -f own.md rows.tsv
	[ "$(grep -o '{{{floor}}}' <<<"$output" | wc -l)" -eq 10 ]
	# in briefs it is text as well
	for kind in playbook.html chart.svg chart compare plan; do
		script "${with[@]}" "$kind" rows.tsv >out
		grep -q '{{{floor}}}' out || [ "$kind" = chart ] || [ "$kind" = chart.svg ]
		never grep -qF '<%129' out
	done
	awk -f "$ROOT/tests/data/pages/markup.awk" <(script "${with[@]}" playbook.html rows.tsv) <(script "${with[@]}" chart.svg rows.tsv)
}

@test "--public opens a column in one's own letters, of their own row; no section, no chart, no other row" {
	for name in scales bars bar marks ends lines label label_x differences alike most last_days any_floor plan_left uid \
		headline chart_width 'floor,total' 'offers.floor'; do
		run --separate-stderr script --public "$name" counter "$ROWS"
		refused "script: --public: there is no column or table '$name'"
	done
	printf '<p>{{company}} {{floor}} {{floor.raw}}</p>\n' >own.html
	run -0 --separate-stderr script --public floor -f own.html "$ROWS"
	printed '<p>Cloudflare $252,000 252000</p>
---
<p>Fly.io $310,500 310500</p>'
	for name in total target best_other surplus; do
		printf '{{%s}}' $name >own.html
		holds $name own.html --public floor
	done
	# the kit's letters do not change, and list no more
	for column in floor total target; do
		diff <(script -q --public $column --slots counter "$ROWS") <(script -q --slots counter "$ROWS")
	done
}

@test "a profile and tables named like what is private, or like sections, bring nothing in" {
	tsv 'name floor total offers bars label days chart_width current_total worry' 'Robin 4711 4711 4711 4711 4711 4711 4711 4711 4711' >me.tsv
	for name in floor total offers bars label days chart_width current_total worry; do
		printf '[{{%s}}]' $name >own.html
		holds $name own.html --profile me.tsv
		printf '[{{#%s}}{{.}}{{/%s}}]' $name $name >own.html
		holds $name own.html --profile me.tsv
	done
	tsv 'label floor' '4711 4711' >t.tsv
	for name in bars scales marks days last_days differences offers guide; do
		printf '{{#%s}}{{label}}{{/%s}}' $name $name >own.html
		holds $name own.html --table $name=t.tsv
		# opened, its rows are the table's own, without the columns that are private
		printf '{{#%s}}x{{/%s}}\n' $name $name >own.html
		run -0 --separate-stderr script -q -c fly -f own.html --table $name=t.tsv --public $name "$ROWS"
		printed x
		printf '{{#%s}}{{floor}}{{/%s}}' $name $name >own.html
		holds floor own.html --table $name=t.tsv --public $name
	done
	for kind in counter ack defer; do
		script -q --profile me.tsv --table bars=t.tsv --table offers=t.tsv $kind "$ROWS" | never grep 4711
	done
}

@test "what one's own row leaves empty is not taken from another row" {
	printf '{{company}}:{{bonus}}{{units}}{{price}};\n' >own.md
	run -0 --separate-stderr script -q -c fly -f own.md "$ROWS"
	printed 'Fly.io:;'
	{ head -n 1 "$ROWS" && sed 1d "$ROWS" | tac; } >turned.tsv
	diff <(script -q -c fly counter "$ROWS") <(script -q -c fly counter turned.tsv)
	diff <(script -q -c cloudflare counter "$ROWS") <(script -q -c cloudflare counter turned.tsv)
}

@test "--brief makes a brief of one's own template alone" {
	diff <(script -q --brief counter "$ROWS") <(script -q counter "$ROWS")
	mkdir own
	cp -r "$ROOT"/data/* own
	printf '{{floor}}' >own/letters/counter.md
	run --separate-stderr script -q -d own --brief counter "$ROWS"
	refused "script: own/letters/counter.md:1: 'floor' is private: a letter may not show it"
}
