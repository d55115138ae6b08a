#!/usr/bin/env bats
# script: the kinds, every text on the worked case, profile and tables, templates of one's own; the
# gates that keep private figures in, tried from every side; and how the texts read over a grid of
# offers. data/script/gate.awk and quality.awk say what is looked for there.
load helper

data=$ROOT/tests/data/script
letters=$ROOT/data/letters

setup_file() {
	export ROWS=$BATS_FILE_TMPDIR/rows.tsv BANDS=$BATS_FILE_TMPDIR/bands.tsv GRID=$BATS_FILE_TMPDIR/grid
	convert "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000 >"$ROWS"
	band -c cloudflare -l senior -L sf | anchor | floor --current 240000 >"$BANDS"
	mkdir "$GRID"
	awk -v n=48 -f "$ROOT/tests/data/script/grid.awk" -v into="$GRID"
	for table in "$GRID"/*.offers; do
		convert -q "$table" | band -q | anchor -q |
			floor -q --current 'USD 187650' --need 'USD 91110' >"${table%.offers}.rows"
	done
}

# judged [OPTION]...: the offers on stdin through all the programs before script.
judged() {
	convert -q | band -q | anchor -q | floor -q "$@"
}

# The last run stopped and printed nothing.
stopped() {
	same status 2 "$status" && same stdout '' "$output"
}

# A command that must fail; bash lets `! command` pass.
# says TEMPLATE TEXT [ARGUMENT]...: the template, as a letter of one's own to the worked case's first
# offer, prints the text.
says() {
	printf %b "$1" >own.md
	run -0 --separate-stderr script -q -f own.md -c cloudflare "${@:3}" "$ROWS"
	echo "template: $1"
	printed "$2"
}

# refuses TEMPLATE MESSAGE [ARGUMENT]...: it prints nothing and stops with this.
refuses() {
	printf %b "$1" >own.md
	run --separate-stderr script -q -f own.md "${@:3}" "$ROWS"
	echo "template: $1"
	refused "script: $2"
}

# The letters there are; what an employer writes is not for a candidate's table.
letter_kinds() {
	awk -F '\t' '$2 ~ /^(letter|speech)$/ && $1 != "offer-memo" { print $1 }' "$ROOT/data/kinds.tsv"
}

# about KIND COLUMN: what kinds.tsv says of it there.
about() {
	awk -F '\t' -v kind="$1" -v column="$2" '$1 == kind { print $column }' "$ROOT/data/kinds.tsv"
}

# The names of columns.tsv whose column `public` is WHICH.
columns() {
	awk -F '\t' -v which="$1" 'NR > 1 && $3 == which { print $1 }' "$ROOT/data/columns.tsv"
}

# The names that script computes and letters may (true) or may not (false) show.
computed() {
	grep -o "{\"[a-z_-]*\", $1}" "$ROOT/lib/dictionary.c" | cut -d '"' -f 2
}

@test "--list prints the kinds, and there is a text for each" {
	run -0 --separate-stderr script --list
	printed "$(cat "$ROOT/data/kinds.tsv")"
	[ "${lines[0]}" = "$(tsv 'kind form verdicts needs single meaning')" ]
	while IFS=$'\t' read -r kind form; do
		echo "$kind"
		[ "$form" != speech ] || form=letter # one that is said, not sent
		[[ $kind == *.* ]] || kind=$kind.md
		[ -s "$ROOT/data/${form}s/$kind" ]
	done < <(cut -f 1,2 "$ROOT/data/kinds.tsv" | tail -n +2)
	run -0 --separate-stderr script --list nonsense <&-
}

@test "a kind that is none is refused with all there are" {
	all=$(tail -n +2 "$ROOT/data/kinds.tsv" | cut -f 1 | paste -sd ' ')
	for kind in nonsense Counter '' ../letters/counter counter.md greeting; do
		run --separate-stderr script "$kind" "$ROWS"
		refused "script: there is no kind '$kind' (kinds: $all)"
	done
	run --separate-stderr script
	refused 'script: which kind of text? (script --list names them)'
	mkdir data
	head -n 1 "$ROOT/data/kinds.tsv" >data/kinds.tsv
	run --separate-stderr script -d data counter "$ROWS"
	refused "script: there is no kind 'counter' (kinds: )"
}

@test "the letters of the worked case" {
	for kind in defer ack counter pushback decline; do
		run -0 --separate-stderr script -q "$kind" "$ROWS"
		golden "script/$kind.md"
	done
	run -0 --separate-stderr script expectations "$BANDS"
	golden script/expectations.md
	run -0 --separate-stderr script -q -c cloudflare accept "$ROWS"
	golden script/accept.md
}

@test "the letters of the worked case, warm, with a name below and what you bring" {
	tsv 'name recipient tone deadline' 'Robin~Vale Dana~Cole warm 2026-11-27' >me.tsv
	printf 'topic\ttext\nAI Inference\tI cut the cost of an answer by 41%%.\n\tI led a team of 12.\n' >did.tsv
	for kind in ack counter; do
		run -0 --separate-stderr script -q --profile me.tsv --table accomplishments=did.tsv -c cloudflare $kind "$ROWS"
		golden "script/$kind-warm.md"
	done
	run -0 --separate-stderr script --profile me.tsv --table accomplishments=did.tsv expectations "$BANDS"
	golden script/expectations-warm.md
}

@test "the briefs of the worked case" {
	run -0 --separate-stderr script plan "$ROWS"
	golden script/plan.md
	run -0 --separate-stderr script -D 2026-11-20 plan "$ROWS"
	golden script/plan-dated.md
	# what data says of the employers has its source behind it and tests of its own
	run -0 --separate-stderr bash -c "script playbook '$ROWS' | grep -v '\.md:[0-9]*)$' | grep -v '^| [A-Z]*[0-9] |.* to \|and more |$'"
	golden script/playbook.md
	run -0 --separate-stderr bash -c "script playbook '$BANDS' | grep -v '\.md:[0-9]*)$' | grep -v '^| [A-Z]*[0-9] |.* to \|and more |$'"
	golden script/playbook-before.md
}

@test "the playbook's letters are those that script writes by themselves" {
	tsv 'name recipient tone base bonus location' 'Robin~Vale Dana warm 1 1% Nowhere' >me.tsv
	printf 'topic\ttext\nAI\tI did it.\n' >did.tsv
	with=(--profile me.tsv --table accomplishments=did.tsv)
	script -q "${with[@]}" playbook "$ROWS" | awk '/^```$/ { on = 0 } on; /^```text$/ { on = 1 }' >within
	{
		script -q "${with[@]}" counter "$ROWS"
		script -q "${with[@]}" decline "$ROWS"
	} >apart
	[ "$(grep -c ^Subject: within)" -eq 2 ]
	diff within apart
	script -q "${with[@]}" playbook "$BANDS" | awk '/^```$/ { on = 0 } on; /^```text$/ { on = 1 }' >within
	script -q "${with[@]}" expectations "$BANDS" >apart
	diff within apart
}

@test "one letter an offer, a line --- between; only those of a fitting verdict" {
	tsv 'company currency base verdict ask_total' 'Aa USD 1 counter 5' 'Bb USD 1 walk 5' 'Cc USD 1 accept 5' \
		'Dd USD 1 _ 5' 'Ee USD 1 counter _' 'Ff USD 1 counter 5' | convert -q >rows.tsv
	who() {
		run -0 --separate-stderr script "$@" rows.tsv
		sed -n 's/^Subject: \(..\): .*/\1/p' <<<"$output" | tr '\n' ' '
	}
	[ "$(who counter)" = 'Aa Dd Ff ' ]
	[ "$(who ack)" = 'Aa Bb Cc Dd Ee Ff ' ]
	[ "$(who counter -c bb)" = 'Bb ' ]
	[ "$(who accept -c cc)" = 'Cc ' ]
	[ "$(who accept -c bb)" = 'Bb ' ]
	[ "$(who counter -c ee)" = '' ]
	run -0 --separate-stderr script counter rows.tsv
	[ "$(grep -cx -- --- <<<"$output")" -eq 2 ]
	[ "${lines[0]:0:8}" = Subject: ]
	[ "${lines[-1]}" = 'Kind regards' ]
	same stderr 'script: 3 of 6 rows left out (script --list: what each kind is for)' "$stderr"
	run -0 --separate-stderr script -q -c nobody counter rows.tsv
	printed ''
	run --separate-stderr script accept rows.tsv
	refused "script: 'accept' is for one offer, and 2 fit: -c names the company"
	run --separate-stderr script decline rows.tsv
	refused "script: 'decline' is for one offer, and 2 fit: -c names the company"
}

@test "-c knows a company by its other names" {
	for name in Cloudflare cloudflare CLOUDFLARE 'cloud flare'; do
		[ "$(script -q -c "$name" ack "$ROWS" | head -n 1)" = 'Subject: Cloudflare: thank you for the offer' ]
	done
	for name in fly Fly.io flyio; do
		[ "$(script -q -c "$name" counter "$ROWS" | head -n 1)" = 'Subject: Fly.io: your offer' ]
	done
}

@test "kinds that need an offer or a band leave the others out" {
	for kind in ack counter pushback accept decline; do
		run -0 --separate-stderr script "$kind" "$BANDS"
		same stdout '' "$output"
		same stderr 'script: 1 of 1 rows left out (script --list: what each kind is for)' "$stderr"
	done
	run -0 --separate-stderr script expectations "$ROWS"
	same stdout '' "$output"
	same stderr 'script: 2 of 2 rows left out (script --list: what each kind is for)' "$stderr"
}

@test "the rungs of a ladder are one offer" {
	convert "$ROOT/data/offers.tsv" | band | anchor -n 3 | floor --current 240000 >rungs.tsv
	[ "$(wc -l <rungs.tsv)" -eq 9 ]
	for kind in ack counter pushback; do
		diff <(script -q $kind rungs.tsv) <(script -q $kind "$ROWS")
	done
	[ "$(script -q plan rungs.tsv | grep -c 'ask by when')" -eq 2 ]
}

@test "nobody thanks their own employer for an offer" {
	awk -v OFS='\t' '{ print $0, NR == 1 ? "status" : /^Fly/ ? "current" : "" }' "$ROOT/data/offers.tsv" | judged >rows.tsv
	for kind in defer ack counter pushback accept decline; do
		[ -z "$(script -q -c fly $kind rows.tsv)" ]
	done
	[ "$(script -q ack rows.tsv | grep -c ^Subject)" -eq 1 ]
	script -q -c fly playbook rows.tsv | sed '/^## 7/,$d' >playbook
	grep -q '^## 6' playbook
	never grep -i 'subject:\|script [a-z]' playbook
	printf '{{company}}\n' >own.md
	[ "$(script -q -f own.md -c fly rows.tsv)" = Fly.io ]
}

@test "a letter for a raise of one's own job can be a template" {
	tsv 'company currency base status posted_low posted_high' 'Acme USD 100000 current 90000 130000' | judged >rows.tsv
	printf 'I ask for {{ask_base}}.\n' >raise.md
	run -0 --separate-stderr script -f raise.md rows.tsv
	printed 'I ask for $115,000.'
}

@test "profile: who writes to whom, by when, and how it sounds" {
	profile() {
		tsv "$@" >me.tsv
		script -q --profile me.tsv -c cloudflare counter "$ROWS"
	}
	[ "$(profile 'name recipient' 'Robin~Vale Dana' | sed -n '3p;$p')" = $'Hi Dana,\nRobin Vale' ]
	[ "$(profile name Robin | sed -n '3p;$p')" = $'Hello,\nRobin' ]
	[ "$(profile 'name tone' 'Robin warm' | tail -n 2)" = $'Thank you, and warm regards\nRobin' ]
	[ "$(profile 'name tone' 'Robin plain' | tail -n 2)" = $'Kind regards\nRobin' ]
	[ "$(profile 'name tone' 'Robin _' | tail -n 2)" = $'Kind regards\nRobin' ]
	profile deadline 2026-12-01 | grep -q 'I will sign by 1 December 2026\.'
	# the row's own say goes before the profile's
	awk -v OFS='\t' '{ print $0, NR == 1 ? "recipient" : "Kim" }' "$ROWS" >rows.tsv
	tsv recipient Dana >me.tsv
	[ "$(script -q --profile me.tsv counter rows.tsv | sed -n 3p)" = 'Hi Kim,' ]
}

@test "profile: faults are refused" {
	profile() {
		tsv "$@" >me.tsv
		run --separate-stderr script -q --profile me.tsv counter "$ROWS"
	}
	profile name A B
	refused 'script: me.tsv: a profile has one row, this has 2'
	profile name
	refused 'script: me.tsv: a profile has one row, this has 0'
	# a name that two columns have: of a profile, a table of one's own, the offers
	tsv 'name worry name' 'Kim _ Robin' >twice.tsv
	run -2 --separate-stderr script ack --profile twice.tsv "$ROWS"
	refused "script: twice.tsv:1: two columns are named 'name' (columns 1 and 3)"
	run -2 --separate-stderr script ack --table people=twice.tsv "$ROWS"
	refused "script: twice.tsv:1: two columns are named 'name' (columns 1 and 3)"
	run -2 --separate-stderr script ack twice.tsv
	refused "script: twice.tsv:1: two columns are named 'name' (columns 1 and 3)"
	for tone in cold Warm 'warm plain'; do
		profile tone "${tone/ /\~}"
		refused "script: me.tsv:2: column 'tone': '$tone' is neither plain nor warm"
	done
	profile deadline tomorrow
	refused "script: me.tsv:2: column 'deadline': 'tomorrow' is not a date (write YYYY-MM-DD)"
	: >me.tsv
	run --separate-stderr script -q --profile me.tsv counter "$ROWS"
	refused 'script: me.tsv: no header line'
	run --separate-stderr script -q --profile none.tsv counter "$ROWS"
	refused 'script: none.tsv: No such file or directory'
	run --separate-stderr script -q --profile . counter "$ROWS"
	refused 'script: .: Is a directory'
}

@test "tables of one's own: accomplishments in letters, any in briefs" {
	printf 'topic\ttext\tyear\nAI\tI did it.\t2024\n\tAnd that.\t\n' >did.tsv
	printf '{{#accomplishments}}({{topic}}|{{text}}|{{year}}){{/accomplishments}}\n' >own.md
	run -0 --separate-stderr script -q -c fly -f own.md --table accomplishments=did.tsv "$ROWS"
	printed '(AI|I did it.|2024)(|And that.|)'
	# a header without rows is a section without rows
	head -n 1 did.tsv >none.tsv
	run -0 --separate-stderr script -q -c fly -f own.md --table accomplishments=none.tsv "$ROWS"
	printed ''
	diff <(script -q --table accomplishments=none.tsv counter "$ROWS") <(script -q counter "$ROWS")
	# amounts of known columns are read and written as everywhere
	tsv 'what base currency' 'a 1234567 USD' 'b 8000000 JPY' >pay.tsv
	printf '{{#pay}}{{what}} {{base}} {{base.raw}}\n{{/pay}}' >own.md
	run -0 --separate-stderr script -q -f own.md --brief --table pay=pay.tsv "$ROWS"
	printed $'a $1,234,567 1234567\nb ¥8,000,000 8000000'
	# several
	printf '{{#a}}{{what}}{{/a}}{{#b}}{{base}}{{/b}}\n' >own.md
	run -0 --separate-stderr script -q -f own.md --brief --table a=pay.tsv --table b=pay.tsv "$ROWS"
	printed $'ab$1,234,567¥8,000,000'
}

@test "tables of one's own: faults are refused" {
	for option in accomplishments '=did.tsv' 'did=' ''; do
		run --separate-stderr script --table "$option" counter "$ROWS"
		refused "script: --table: '$option' is not name=file"
	done
	run --separate-stderr script --table a=none.tsv counter "$ROWS"
	refused 'script: none.tsv: No such file or directory'
	printf 'text\na\tb\n' >ragged.tsv
	run --separate-stderr script --table a=ragged.tsv counter "$ROWS"
	refused 'script: ragged.tsv:2: 2 fields where the header has 1'
	printf 'text\n\x1b[2J\n' >driving.tsv
	run --separate-stderr script --table accomplishments=driving.tsv counter "$ROWS"
	stopped
	tsv text a >t.tsv
	many=()
	for i in {1..65}; do
		many+=(--table "t$i=t.tsv")
	done
	run -0 --separate-stderr script -q "${many[@]:0:128}" counter "$ROWS"
	run --separate-stderr script -q "${many[@]}" counter "$ROWS"
	refused 'script: --table: more than 64'
}

@test "-D: the plan's days are working days, and those after an offer's end are marked" {
	days() {
		script -q -D "$1" plan "${2:-$ROWS}" | sed -n 's/^- \*\*\([^*]*\)\*\*.*/\1/p' | uniq
	}
	same days $'Friday, 20 November 2026\nMonday, 23 November 2026\nTuesday, 24 November 2026\nWednesday, 25 November 2026\nFriday, 27 November 2026\nMonday, 30 November 2026\nWednesday, 2 December 2026\nThursday, 3 December 2026' "$(days 2026-11-20)"
	for start in 2026-11-21 2026-11-22; do # a weekend begins on Monday
		[ "$(days $start | head -n 1)" = 'Monday, 23 November 2026' ]
	done
	[ "$(days 2028-02-28 | sed -n 2p)" = 'Tuesday, 29 February 2028' ]
	for start in 2026-{11..12}-{06..19} 2027-12-{25..31}; do
		days "$start" | never grep 'Saturday\|Sunday'
	done
	[ "$(script plan "$ROWS" | sed -n 's/^- \*\*\([^*]*\)\*\*.*/\1/p' | uniq | paste -sd ,)" = 'Day 1,Day 2,Day 3,Day 4,Day 6,Day 7,Day 9,Day 10' ]
	awk -F '\t' -v OFS='\t' 'NR == 2 { $17 = "2026-11-25" } NR == 3 { $17 = "2026-12-24" } 1' "$ROWS" >ends.tsv
	[ "$(script -D 2026-11-23 plan ends.tsv | grep -c 'after an offer has ended')" -eq 2 ]
	script -D 2026-11-23 plan ends.tsv | grep 'after an offer' | head -n 1 | grep -q '^- \*\*Thursday, 26 November 2026\*\* (after'
	[ "$(script plan ends.tsv | grep -c 'after an offer has ended')" -eq 0 ]
	script plan ends.tsv | grep -q '^- Cloudflare: stands until 25 November 2026$'
	for date in 20.11.2026 2026-02-30 '' today 2026-11-20T00:00; do
		run --separate-stderr script -D "$date" plan "$ROWS"
		stopped
	done
}

@test "-D: evidence of the year before that day, all of it without" {
	subjects() {
		script -q -c cloudflare "$@" playbook "$ROWS" | sed -n 's/^- .*: \(.*\) (.*, \([0-9Q-]*\); .*md:[0-9]*)$/\2/p' | sort | paste -sd ' '
	}
	[ "$(subjects)" = '2025-12 2025-Q4 2026-01 2026-02 2026-02-10 2026-Q1' ]
	[ "$(subjects -D 2026-11-20)" = '2025-12 2025-Q4 2026-01 2026-02 2026-02-10 2026-Q1' ]
	[ "$(subjects -D 2026-12-31)" = '2025-Q4 2026-01 2026-02 2026-02-10 2026-Q1' ]
	[ "$(subjects -D 2027-01-15)" = '2026-01 2026-02 2026-02-10 2026-Q1' ]
	[ "$(subjects -D 2027-02-10)" = '2026-02 2026-02-10 2026-Q1' ]
	[ "$(subjects -D 2027-02-11)" = '2026-02 2026-Q1' ]
	[ "$(subjects -D 2027-04-01)" = '' ]
}

@test "-f is a letter, one an offer; with --brief it has all offers" {
	printf '{{company}} {{ask_base}}\n' >own.md
	run -0 --separate-stderr script -f own.md "$ROWS"
	printed $'Cloudflare $240,500\n---\nFly.io $230,500'
	printf '{{#offers}}{{title}} {{verdict}} {{floor}}\n{{/offers}}{{company}}\n' >own.md
	run -0 --separate-stderr script -f own.md --brief "$ROWS"
	printed $'Cloudflare counter $252,000\nFly.io walk $310,500\nCloudflare'
	run -0 --separate-stderr script -q -c fly -f own.md --brief "$ROWS"
	printed $'Fly.io walk $310,500\nFly.io'
	run --separate-stderr script -f none.md "$ROWS"
	refused 'script: none.md: No such file or directory'
	run --separate-stderr script -f . "$ROWS"
	refused 'script: .: Is a directory'
	run --separate-stderr script -f own.md counter "$ROWS"
	stopped
}

@test "figures as people say them, and .raw as the table has them" {
	says '{{base}} {{base.raw}} {{bonus}} {{bonus.raw}} {{units}} {{units.raw}} {{price}} {{ask_grant}} {{ask_grant.raw}}\n' \
		'$235,000 235000 10% 10% 1,600 1600 $130 $260,000 260000'
	says '{{base_up}} {{base_up.raw}} {{units_up.raw}} {{equity_up}} {{signon_up.raw}} {{vest_years}} {{units_word}}\n' \
		'$5,500 5500 400 $13,000 10000 4 years RSUs'
	tsv 'company currency base signon' 'A GBP 115000 5000.5' 'B INR 1250000 _' 'C JPY 9000000 _' 'D CHF 90000.05 _' 'E KWD 20000.125 _' |
		convert -q >rows.tsv
	printf '{{base}} {{signon}} {{base.raw}}\n' >own.md
	run -0 --separate-stderr script -f own.md rows.tsv
	printed $'£115,000 £5,000.50 115000\n---\n₹12,50,000  1250000\n---\n¥9,000,000  9000000\n---\nCHF 90,000.05  90000.05\n---\nKWD 20,000.125  20000.125'
	printf '{{total}} {{surplus}} {{compa_ratio}} {{range_penetration}} {{over_offer}} {{ladder}} {{rounds.rung}}\n' >own.md
	run -0 --separate-stderr script -q -c cloudflare -f own.md --brief "$ROWS"
	printed '$310,500 $58,500 1.1 79.5% 6.3% 330000/324428.57/321642.86/320250 $330,000'
}

@test "what is not known yet is said so" {
	tsv 'company currency base equity equity_kind signon match' 'Acme USD 100000 ? rsu ? _' | judged >rows.tsv
	printf '{{base}}|{{equity}}|{{signon}}|{{match}}|{{equity.raw}}\n' >own.md
	run -0 --separate-stderr script -f own.md rows.tsv
	printed '$100,000|to be confirmed|to be confirmed||?'
	run -0 --separate-stderr script -f own.md --brief rows.tsv
	printed '$100,000|unknown|unknown||?'
	script -q -c acme accept rows.tsv | grep -qx -- '- equity each year: to be confirmed'
}

@test "names nobody knows stop at file and line, with the near one; --lenient leaves them empty" {
	refuses 'Hi\n{{ask_bas}}\n' "own.md:2: no such name 'ask_bas' (did you mean 'ask_base'?)"
	refuses '{{#recipent}}x{{/recipent}}' "own.md:1: no such name 'recipent' (did you mean 'recipient'?)"
	refuses '\n\n{{^nothing_like_it}}x{{/nothing_like_it}}' "own.md:3: no such name 'nothing_like_it'"
	refuses '{{company.nam}}' "own.md:1: no such name 'nam' (did you mean 'name'?)"
	refuses '{{title.size}}' "own.md:1: no such name 'size'"
	# a private name is never proposed
	refuses '{{flor}}' "own.md:1: no such name 'flor'"
	says '[{{ask_bas}}{{#recipent}}x{{/recipent}}{{^recipent}}y{{/recipent}}{{title.size}}]\n' '[y]' --lenient
	says '[{{recipient}}{{deadline}}{{#refresh}}x{{/refresh}}]\n' '[]' # known, and empty here
}

@test "partials: beside the template first, then the kit's; a fault in one has its own line" {
	mkdir there
	printf '{{> greeting}}{{> mine}}' >there/own.md
	printf 'from beside: {{company}}\n' >there/mine.md
	run -0 --separate-stderr script -q -c fly -f there/own.md "$ROWS"
	printed $'Hello,\n\nfrom beside: Fly.io'
	printf 'my own greeting\n' >there/greeting.md
	run -0 --separate-stderr script -q -c fly -f there/own.md "$ROWS"
	printed $'my own greeting\nfrom beside: Fly.io'
	cd there
	run -0 --separate-stderr script -q -c fly -f own.md "$ROWS"
	printed $'my own greeting\nfrom beside: Fly.io'
	printf 'fine\n{{nonsense}}\n' >mine.md
	run --separate-stderr script -f own.md "$ROWS"
	refused "script: ./mine.md:2: no such name 'nonsense'"
	rm mine.md
	run --separate-stderr script -f own.md "$ROWS"
	refused "script: there is no template 'mine'"
	run -0 --separate-stderr script -q -c fly --lenient -f own.md "$ROWS"
	printed 'my own greeting'
	# the ending of the template is that of its partials; the kit's are Markdown
	printf '{{> mine}}|{{> part.svg}}|{{> closing}}' >own.html
	printf html >mine.html
	printf svg >part.svg
	run -0 --separate-stderr script -q -c fly -f own.html "$ROWS"
	same stdout 'html|svg|' "${lines[0]}"
}

@test "partials' names cannot lead elsewhere" {
	echo secret >secret.md
	mkdir inner
	for name in ../secret /etc/passwd secret.md inner/secret ./secret .. . Secret 'se cret' 'secret.html.md' '*company' \
		'secret\0' "$PWD/secret" '~/secret' $'se\tcret' 'sécret'; do
		printf '{{> %b}}' "$name" >inner/own.md
		run --separate-stderr script -f inner/own.md "$ROWS"
		echo "name: $name: $stderr"
		stopped
		[[ $stderr == 'script: inner/own.md:1: '* ]]
	done
	# what a field says is no partial's name either
	tsv 'company currency base' 'secret USD 1' | convert -q >rows.tsv
	printf '{{> {{company}}}}' >own.md
	run --separate-stderr script -f own.md rows.tsv
	stopped
}

@test "html and svg escape, ics escapes, Markdown does not; {{{ }}} never does" {
	printf 'company\tcurrency\tbase\n<b>"A" & Co</b>; x, y\\z\tUSD\t1\n' | convert -q >rows.tsv
	raw='<b>"A" & Co</b>; x, y\z'
	for ending in html svg; do
		printf '{{company}}|{{{company}}}|{{&company}}|{{company.raw}}' >own.$ending
		run -0 --separate-stderr script -f own.$ending rows.tsv
		printed "&lt;b&gt;&quot;A&quot; &amp; Co&lt;/b&gt;; x, y\\z|$raw|$raw|&lt;b&gt;&quot;A&quot; &amp; Co&lt;/b&gt;; x, y\\z"
	done
	printf '{{company}}|{{{company}}}' >own.ics
	run -0 --separate-stderr script -f own.ics rows.tsv
	printed '<b>"A" & Co</b>\; x\, y\\z|'"$raw"
	for ending in .md .txt '' .html.md; do
		printf '{{company}}' >own$ending
		run -0 --separate-stderr script -f own$ending rows.tsv
		printed "$raw"
	done
	printf '<p>{{ask_base}}</p>' >own.html
	run -0 --separate-stderr script -q -c fly -f own.html "$ROWS"
	printed '<p>$230,500</p>'
}

@test "control bytes in templates and partials are refused" {
	for byte in '\x00' '\x01' '\x07' '\x08' '\x0b' '\x1b[31m' '\x7f' '\xc2\x9b' '\xff' '\xc0\xaf' 'a\rb' '\xed\xa0\x80'; do
		printf "Hello\n$byte" >own.md
		run --separate-stderr script -f own.md "$ROWS"
		echo "$byte: $stderr"
		stopped
		[[ $stderr == 'script: own.md:2: byte '[12]' '* ]]
		printf '{{> part}}' >own.md
		printf "Hello\n$byte" >part.md
		run --separate-stderr script -f own.md "$ROWS"
		stopped
		[[ $stderr == 'script: ./part.md:2: byte '[12]' '* ]]
		rm part.md
	done
	printf '\xff\xfeH\0i\0' >own.md
	run --separate-stderr script -f own.md "$ROWS"
	stopped
	head -c 1100000 /dev/zero | tr '\0' x >own.md
	run --separate-stderr script -f own.md "$ROWS"
	stopped
}

@test "a template that repeats itself without end is refused" {
	printf 'x{{> own}}' >own.md
	run --separate-stderr timeout 20 script -f own.md "$ROWS"
	refused 'script: ./own.md:1: partials nest deeper than 16'
	for i in {a..p}; do
		next=$(tr a-p b-q <<<"$i")
		printf '{{> %s}}{{> %s}}{{> %s}}{{> %s}}' "$next" "$next" "$next" "$next" >"$i.md"
	done
	: >q.md
	run --separate-stderr timeout 20 script -f a.md "$ROWS"
	stopped
	[[ $stderr == *'repeat without end' ]] || [[ $stderr == *'nest deeper than 16' ]]
	# rows with nothing in them count too
	{ echo n && seq 8300; } >t.tsv
	printf '{{#t}}{{#t}}{{/t}}{{/t}}' >rows.md
	run --separate-stderr timeout 20 script --brief --table t=t.tsv -f rows.md "$ROWS"
	refused 'script: rows.md: sections and partials repeat without end'
}

@test "empty input, header only, no template text" {
	: >empty
	for kind in counter playbook plan; do
		run --separate-stderr script $kind empty
		refused 'script: empty: no header line'
	done
	head -n 1 "$ROWS" >header.tsv
	for kind in defer expectations ack counter pushback accept decline; do
		run -0 --separate-stderr script $kind header.tsv
		printed ''
	done
	for kind in plan playbook; do
		run -0 --separate-stderr script $kind header.tsv
		[ -n "$output" ]
		[ -z "$stderr" ]
	done
	run -0 --separate-stderr script -f empty "$ROWS"
	printed '---'
	tsv 'company currency base' 'Acme USD 1' >plain.tsv
	run --separate-stderr script counter plain.tsv
	refused "script: plain.tsv:1: no column 'total' (run convert first) (columns: company currency base)"
}

@test "any field of the worked case may be empty or odd: a text or a refusal, never a crash" {
	columns=$(head -n 1 "$ROWS" | wc -w)
	for value in '' '?'; do
		for ((i = 1; i <= columns; i++)); do
			awk -F '\t' -v OFS='\t' -v i="$i" -v v="$value" 'NR > 1 { $i = v } 1' "$ROWS" >odd.tsv
			for kind in counter playbook; do
				status=0
				script -q $kind odd.tsv >out 2>err || status=$?
				[ $status -eq 0 ] || { [ $status -eq 2 ] && [ ! -s out ]; } || {
					echo "column $i '$value', $kind: $status"
					return 1
				}
			done
		done
	done
}

@test "an offer of an employer nobody named: nothing is made up about them" {
	tsv 'role level location currency base' 'Edge~Computing~Engineer Senior CDN~Companies USD 200000' \
		'_ _ _ USD 150000' | judged --current 100000 >rows.tsv
	script -q playbook rows.tsv >out
	[ "$(grep -c '^Nothing is known of this employer but your rows\.$' out)" -eq 2 ]
	never grep 'md:[0-9]' out
}

@test "strategies with parts missing: a playbook, not a crash" {
	cp -r "$ROOT/data" data
	columns=$(head -n 1 data/strategy.tsv | wc -w)
	for column in $(seq 3 "$columns"); do
		awk -F '\t' -v OFS='\t' -v i="$column" 'NR > 1 { $i = "" } 1' "$ROOT/data/strategy.tsv" >data/strategy.tsv
		run -0 --separate-stderr script -d data -q playbook "$ROWS"
	done
}

# The gates.

# over_the_grid KIND [ARGUMENT]...: the letters of every table of the grid, checked against its rows.
# With -f, of every row. Prints how many letters there were, how many name another offer, and how
# many its amount.
over_the_grid() {
	local kind=$1 rows day='' all='' loose='' argument
	local -a pairs=() what=("$kind")
	shift
	for argument; do
		case $argument in
		2026-*) day=$argument ;;
		-f) all=1 what=(-f "$letters/$kind.md") ;;
		esac
	done
	for rows in "$GRID"/*.rows; do
		script -q "${what[@]}" ${day:+-D "$day"} "$rows" >"${rows##*/}.md"
		pairs+=("$rows" "${rows##*/}.md")
	done
	[ "$kind" != meso ] || loose=1 # packages are worked out for it
	awk -v count=1 -v verdicts="$(about "$kind" 3)" -v needs="$(about "$kind" 4)" -v day="$day" -v all="$all" \
		-v loose="$loose" \
		-f "$data/gate.awk" "${pairs[@]}"
}

@test "no letter over the grid shows a figure that is not its own public one, or claims an offer" {
	letters_made=0 named=0 told=0
	for arguments in '' '2026-11-20 -f'; do
		for kind in $(letter_kinds); do
			[[ $kind != expectations ]] || continue # before an offer; see below
			[[ $arguments == *-f* || -z $(about "$kind" 5) ]] || continue
			# shellcheck disable=SC2086 # words
			run -0 over_the_grid $kind $arguments
			echo "$kind $arguments: ${output:0:500}"
			[ "${#lines[@]}" -eq 1 ]
			read -r n claims amounts <<<"$output"
			((letters_made += n, named += claims, told += amounts)) || :
		done
	done
	[ $letters_made -gt 1000 ]
	[ $named -gt 70 ]
	[ $told -gt 10 ]
}

@test "the check of the grid finds what it is there to find" {
	script -q counter "$ROWS" >good.md
	[ -z "$(awk -v verdicts=counter -v needs=ask_total -f "$data/gate.awk" "$ROWS" good.md)" ]
	catches() {
		awk -v verdicts=counter -v needs=ask_total -f "$data/gate.awk" "$ROWS" bad.md >caught
		echo "$1"
		[ -s caught ]
	}
	for text in 252000 252,000 '$252,000' 252K '252 K' 2,52,000 240000 '240,000.00' "240'000" 230000 320,250 \
		320250 58,500 310,500 265,000 282,500 306,250 240K 0.79 6.3% '$2,000K' '130 thousand' 324,428.57 4711; do
		sed "s/^Kind regards/It is $text./" good.md >bad.md
		catches "$text"
	done
	for text in 252000 252,000 58,500 310,500 320,250 324,428.57 195,000 70000; do
		sed "s/^Kind regards/It is $text./" good.md >bad.md
		awk -v loose=1 -v verdicts=counter -v needs=ask_total -f "$data/gate.awk" "$ROWS" bad.md >caught
		echo "$text, loosely"
		[ -s caught ]
	done
	for text in 'my target' 'Floor' 'walk away' 'my current salary' 'I have another offer'; do
		sed "s/^Kind regards/$text/" good.md >bad.md
		catches "$text"
	done
	{ cat good.md && echo --- && cat good.md; } >bad.md
	catches 'a letter too many'
	: >bad.md
	catches 'a letter too few'
}

@test "no private name gets into a letter" {
	secret() { # NAME FORM...: each form stops and prints nothing
		local name=$1 form status
		for form in "${@:2}"; do
			printf '%s' "$form" >own.md
			status=0
			script -q -f own.md --lenient -c cloudflare "$ROWS" >out 2>err || status=$?
			if [ $status -ne 2 ] || [ -s out ] ||
				[[ $(<err) != "script: "@(own.md|./part.md)":1: '$name' is private: a letter may not show it" ]]; then
				echo "$form: status $status: $(cat out err)"
				return 1
			fi
		done
	}
	count=0
	for name in $(columns no) $(computed false); do
		printf '{{%s}}' "$name" >part.md
		secret "$name" "Hello {{$name}}" "{{^$name}}x{{/$name}}" '{{> part}}'
		((++count))
	done
	[ $count -gt 90 ]
	for name in floor total target offers rounds verdict_is best_other; do
		printf '{{{%s}}}' "$name" >part.md
		secret "$name" "{{{$name}}}" "{{&$name}}" "{{& $name }}" "{{ $name }}" "{{$name.raw}}" "{{$name.raw.raw}}" \
			"{{#$name}}x{{/$name}}" "{{#$name}}{{.}}{{/$name}}" "{{company.$name}}" "{{company.raw.$name}}" "{{$name.x}}" \
			"{{#company}}{{$name}}{{/company}}" "{{#company}}{{^$name}}x{{/$name}}{{/company}}" \
			"{{^recipient}}{{$name}}{{/recipient}}" "{{=<% %>=}}<%$name%>" "{{=<% %>=}}<%&$name%>" \
			'{{#company}}{{> part}}{{/company}}' "{{#tone_is}}{{$name}}{{/tone_is}}" "{{! $name }}{{$name}}"
	done
	for name in offers.title offers.floor rounds.rung rounds.ask_base guide.floor levers.topic days.when; do
		secret "${name%%.*}" "{{$name}}" "{{#${name%%.*}}}{{${name#*.}}}{{/${name%%.*}}}" "{{{$name}}}"
	done
}

@test "the private ask of an offer stays out; before an offer it is the range" {
	says '[{{ask}}{{#ask}}x{{/ask}}{{ask.raw}}]\n' '[]' --lenient
	printf '{{ask_low}} {{ask}}\n' >own.md
	run -0 --separate-stderr script -f own.md "$BANDS"
	printed '$306,000 $327,500'
	run --separate-stderr script -f own.md --public floor "$BANDS"
	printed '$306,000 $327,500'
	printf '{{mid}}' >own.md
	run --separate-stderr script -f own.md "$BANDS"
	refused "script: own.md:1: 'mid' is private: a letter may not show it"
}

@test "columns of one's own are private in letters, whatever they are called" {
	for column in note budget amount text topic title name_of_friend rounds offers today raw; do
		awk -v OFS='\t' -v c="$column" '{ print $0, NR == 1 ? c : "secret4711" }' "$ROWS" >rows.tsv
		for form in "{{$column}}" "{{{$column}}}" "{{#$column}}{{.}}{{/$column}}" "{{company.$column}}" "{{$column.raw}}"; do
			printf '%s\n' "$form" >own.md
			script -q --lenient -f own.md rows.tsv >out 2>err || [ ! -s out ]
			never grep 4711 out err || { echo "$form"; return 1; }
		done
		for kind in defer ack counter pushback; do
			script -q $kind rows.tsv | never grep 4711
		done
	done
}

@test "a profile gives letters no more than a name, a recipient, a deadline and a tone" {
	tsv 'name company role level location base bonus equity signon match low high ask_total current_total years note' \
		'Robin OldCo OldRole OldLevel OldTown 4711 47.11% 4711 4711 4711 4711 4712 4711 4711 47 secret4711' >me.tsv
	tsv 'currency base posted_low posted_high' 'USD 100000 90000 130000' | judged --current 80000 >rows.tsv
	for kind in $(letter_kinds); do
		script -q --profile me.tsv -f "$letters/$kind.md" rows.tsv >out
		grep -q Robin out || [[ $kind == @(pushback|offer-memo) ]]
		never grep 'Old\|47' out
	done
	for name in company role level location bonus equity signon match; do
		printf '[{{%s}}{{#%s}}x{{/%s}}]\n' $name $name $name >own.md
		run -0 --separate-stderr script -f own.md --profile me.tsv rows.tsv
		printed '[]'
	done
	for name in current_total years note; do
		printf '{{%s}}' $name >own.md
		run --separate-stderr script -f own.md --profile me.tsv rows.tsv
		refused "script: own.md:1: '$name' is private: a letter may not show it"
	done
	printf '{{company}} {{current_total}}\n' >own.md
	run -0 --separate-stderr script -f own.md --profile me.tsv --public current_total --public company rows.tsv
	printed 'OldCo 4,711'
}

@test "a table is private in letters unless it is accomplishments or opened" {
	tsv 'what floor total' 'hidden 4711 4712' >t.tsv
	printf '{{#notes}}{{what}}{{/notes}}' >own.md
	run --separate-stderr script -f own.md --table notes=t.tsv "$ROWS"
	refused "script: own.md:1: 'notes' is private: a letter may not show it"
	run -0 --separate-stderr script -q -c fly -f own.md --table notes=t.tsv --public notes "$ROWS"
	printed hidden
	# opening a table opens no private column of the kit's in it
	for table in notes accomplishments; do
		printf '{{#%s}}{{floor}}{{/%s}}' $table $table >own.md
		run --separate-stderr script -f own.md --table $table=t.tsv --public $table "$ROWS"
		refused "script: own.md:1: 'floor' is private: a letter may not show it"
	done
	# nor does a table named like a section of the kit's bring that section in
	for name in offers rounds guide; do
		printf '{{#%s}}{{title}}{{what}}{{/%s}}' $name $name >own.md
		run --separate-stderr script -q -f own.md --table $name=t.tsv "$ROWS"
		refused "script: own.md:1: '$name' is private: a letter may not show it"
		run -0 --separate-stderr script -q -c fly -f own.md --table $name=t.tsv --public $name "$ROWS"
		printed 'Fly.iohidden'
	done
}

@test "--public opens exactly the column it names" {
	says '{{total}} {{base}}\n' '$310,500 $235,000' --public total
	says '{{total}} {{floor}}\n' '$310,500 $252,000' --public total --public floor
	for name in $(columns no) verdict_is rounds offers; do
		[ "$name" != total ] || continue
		printf '{{%s}}' "$name" >own.md
		script -q -f own.md --public total "$ROWS" >out 2>err && { echo "$name: $(cat out)"; return 1; }
		[ ! -s out ]
		grep -q "'$name' is private" err
	done
	# of its own row only
	printf '{{total}}\n' >own.md
	run -0 --separate-stderr script -f own.md --public total "$ROWS"
	printed $'$310,500\n---\n$265,000'
	# the kit's letters do not change by it
	for column in total floor target best_other verdict; do
		diff <(script -q --public $column counter "$ROWS") <(script -q counter "$ROWS")
	done
}

@test "--public cannot open sections, other rows or what nobody knows" {
	for name in offers rounds verdict_is floor_by_is guide levers evidence thresholds gain walk_gap competing \
		nonsense '' 'total floor' total,floor '*' TOTAL; do
		run --separate-stderr script --public "$name" counter "$ROWS"
		echo "name: $name"
		refused "script: --public: there is no column or table '$name'"
	done
	# a column of one's own that is called like a section opens itself, not the section
	awk -v OFS='\t' '{ print $0, NR == 1 ? "rounds\toffers" : "mine\tours" }' "$ROWS" >rows.tsv
	printf '{{rounds}} {{#rounds}}{{ask_total}}{{/rounds}} {{offers}} {{#offers}}{{company}}{{/offers}}\n' >own.md
	run -0 --separate-stderr script -q -c fly -f own.md --public rounds --public offers rows.tsv
	printed 'mine $318,000 ours Fly.io'
	printf '{{#rounds}}{{rung}}{{/rounds}}' >own.md
	run --separate-stderr script -q -f own.md --public rounds rows.tsv
	refused "script: own.md:1: 'rung' is private: a letter may not show it"
	many=()
	for i in {1..65}; do
		many+=(--public total)
	done
	run --separate-stderr script "${many[@]}" counter "$ROWS"
	refused 'script: --public: more than 64'
}

@test "no bluff: another offer is mentioned only where its row lets it" {
	mention() { # EXPECTED COLUMNS ACME BEST [ARGUMENT]...
		tsv "company currency base $2" "Acme USD 100000 $3" "Best USD 120000 $4" | judged --current 80000 -q >rows.tsv
		script -q -c acme "${@:5}" counter rows.tsv >letter
		grep -q '^Subject: Acme' letter
		line=$(grep -o 'another offer in writing[^.]*' letter) || line=
		same "$2: $4 ${*:5}" "$1" "$line"
		never grep -i best letter
	}
	fact='another offer in writing'
	amount='another offer in writing, of $120,000 a year'
	mention "$fact" 'firm share' 'yes no' 'yes fact'
	mention "$amount" 'firm share' 'yes no' 'yes amount'
	for other in 'yes no' 'yes _' 'verbal fact' 'verbal amount' 'no amount' '_ amount' '_ fact'; do
		mention '' 'firm share' 'yes amount' "$other"
	done
	for other in Fact AMOUNT yes all; do
		tsv 'company currency total firm share' 'Acme USD 100000 yes no' "Best USD 120000 yes $other" >rows.tsv
		run --separate-stderr script counter rows.tsv
		refused "script: rows.tsv:3: column 'share': '$other' is not no, fact or amount"
	done
	mention '' 'firm status share' 'yes _ no' 'yes current amount'
	# without the columns nothing is shared
	mention '' firm yes yes
	mention '' share no amount
	# its last day: today at the latest, and no day is known without -D
	day='firm share expires'
	mention '' "$day" 'yes no _' 'yes amount 2026-11-20'
	mention "$amount" "$day" 'yes no _' 'yes amount 2026-11-20' -D 2026-11-20
	mention "$amount" "$day" 'yes no _' 'yes amount 2026-11-20' -D 2026-11-19
	mention '' "$day" 'yes no _' 'yes amount 2026-11-20' -D 2026-11-21
	mention '' "$day" 'yes no _' 'yes fact 2025-01-01' -D 2026-11-21
	mention "$amount" "$day" 'yes no 2026-01-01' 'yes amount _'
	mention "$amount" "$day" 'yes no _' 'yes amount _' -D 2026-11-21
}

@test "no bluff: an amount is said only if it is higher both as it stands and after the haircut" {
	amount() { # EXPECTED COLUMNS ACME BEST [HERE]
		tsv "company firm share currency base $2" "Acme yes no ${5:-USD} $3" "Best yes amount $4" | judged -q --current 1 >rows.tsv
		script -q -c acme counter rows.tsv >letter
		line=$(grep -o 'another offer in writing[^.]*' letter) || line=
		same "$3 against $4" "$1" "$line"
	}
	fact='another offer in writing'
	amount "$fact" match '100000 _' 'USD 100000 _'
	amount "$fact" match '100000 _' 'USD 99999 _'
	amount "$fact, of \$100,001 a year" match '100000 _' 'USD 100001 _'
	amount "$fact, of \$100,002 a year" match '100000 _' 'USD 90000 10002'
	# more on paper, less after the haircut
	amount "$fact" 'equity equity_kind' '100000 _ _' 'USD 60000 70000 options'
	amount "$fact" 'equity equity_kind' '100000 _ _' 'USD 80000 40000 options'
	amount "$fact, of \$130,000 a year" 'equity equity_kind' '100000 _ _' 'USD 90000 40000 options'
	# less on paper, more after it
	amount "$fact" 'equity equity_kind' '60000 50000 options' 'USD 100000 _ _'
	# unknown, and in another currency
	amount "$fact" 'equity equity_kind' '100000 _ _' 'USD 200000 ? options'
	amount "$fact" 'signon match' '100000 _ _' 'GBP 300000 _ _'
	amount "$fact" 'signon match' '100000 _ _' 'USD 300000 _ _' GBP
	# one-time money makes no offer higher
	amount "$fact" 'signon match' '100000 _ _' 'USD 99000 90000 _'
	# the best of those that may be said; those that may not lend it nothing
	tsv 'company firm share currency base' 'Acme yes no USD 100000' 'Bb yes amount USD 110000' 'Cc yes amount USD 120000' \
		'Dd yes fact USD 130000' 'Ee verbal amount USD 140000' 'Ff yes no USD 150000' | judged -q >rows.tsv
	script -q -c acme counter rows.tsv | grep -q 'another offer in writing, of \$120,000 a year\.'
	{ head -n 1 rows.tsv && sed 1d rows.tsv | tac; } >turned.tsv
	script -q -c acme counter turned.tsv | grep -q 'another offer in writing, of \$120,000 a year\.'
	script -q -c cc counter rows.tsv >letter
	grep -q 'another offer in writing\.' letter
}

@test "no bluff: an employer's other offer, and an offer's other rungs, are no competition" {
	printf '{{company}}{{#competing}}+{{amount}}{{/competing}}\n' >own.md
	competition() { # ROWS
		script -q -f own.md "$1" | grep -v '^---$' | paste -sd ' '
	}
	tsv 'offer company location currency base firm share' 'A Acme Oslo USD 100000 yes amount' 'B Acme Rome USD 120000 yes amount' |
		judged >rows.tsv
	[ "$(competition rows.tsv)" = 'Acme Acme' ]
	sed 's/Acme\tRome/ACME\tRome/' rows.tsv >same.tsv
	[ "$(competition same.tsv)" = 'Acme ACME' ]
	sed 's/Acme\tRome/Best\tRome/' rows.tsv >other.tsv
	[ "$(competition other.tsv)" = 'Acme+$120,000 Best+' ]
	sed 's/Acme//' rows.tsv >nobody.tsv
	[ "$(competition nobody.tsv)" = '+$120,000 +' ]
	sed 's/^B/A/' other.tsv >one.tsv # rows of one name are one offer
	[ "$(competition one.tsv)" = 'Acme Best' ]
	tsv 'company currency base firm share posted_low posted_high' 'Acme USD 100000 yes amount 90000 130000' |
		convert | band | anchor -n 3 | floor --current 80000 >rungs.tsv
	[ "$(competition rungs.tsv)" = Acme ]
}

@test "bidi controls, however they get in, never get out; other control bytes never get in" {
	bidi=$(printf %b '\xe2\x80\x'{aa,ab,ac,ad,ae} '\xe2\x81\x'{a6,a7,a8,a9})
	printf 'company\trole\trecipient\tcurrency\tbase\tfirm\tshare\nAc%sme\tEngi%sneer\tDa%sna\tUSD\t100000\tyes\tno\n' "$bidi" "$bidi" "$bidi" |
		judged --current 80000 >rows.tsv
	printf 'topic\ttext\nx\tI %sdid it.\n' "$bidi" >did.tsv
	printf 'name\nRo%sbin\n' "$bidi" >me.tsv
	for ending in md html svg ics txt; do
		printf '{{company}} {{{role}}} {{&recipient}} {{company.raw}} {{name}} {{#accomplishments}}{{text}}{{/accomplishments}}\n' >own.$ending
		run -0 --separate-stderr script -f own.$ending --profile me.tsv --table accomplishments=did.tsv rows.tsv
		output=${output%$'\r'} # a calendar's lines end in CRLF
		printed 'Acme Engineer Dana Acme Robin I did it.'
	done
	for kind in defer ack counter pushback playbook plan; do
		script -q --profile me.tsv --table accomplishments=did.tsv $kind rows.tsv >out
		[ -s out ]
		never grep $'\xe2\x80[\xaa-\xae]\|\xe2\x81[\xa6-\xa9]' out
	done
	for byte in '\x1b[31m' '\x07' '\x08' '\x7f' '\xc2\x85' '\xc2\x9b' '\xff' '\x00'; do
		printf "company\tcurrency\tbase\ttotal\nAc${byte}me\tUSD\t1\t1\n" >rows.tsv
		run --separate-stderr script ack rows.tsv
		stopped
		[[ $stderr == 'script: rows.tsv:2: '* ]]
		[[ $stderr != *[[:cntrl:]]* ]]
		printf "name\nRo${byte}bin\n" >me.tsv
		run --separate-stderr script --profile me.tsv ack "$ROWS"
		stopped
	done
}

@test "what a field says is never a template" {
	for text in '{{floor}}' '{{{floor}}}' '{{#offers}}{{total}}{{/offers}}' '{{> greeting}}' '{{=<% %>=}}' '<%floor%>' '{{' '}}' '{{!' '{{/company}}'; do
		tsv 'company role recipient currency base' "$text $text $text USD 100000" >in.tsv
		printf 'company\trole\trecipient\tcurrency\tbase\n%s\t%s\t%s\tUSD\t100000\n' "$text" "$text" "$text" |
			judged --current 80000 >rows.tsv
		printf 'topic\ttext\nx\t%s\n' "$text" >did.tsv
		printf 'name\n%s\n' "$text" >me.tsv
		printf '{{company}}{{{role}}}{{#recipient}}{{.}}{{/recipient}}{{name}}{{#accomplishments}}{{text}}{{/accomplishments}}\n' >own.md
		run -0 --separate-stderr script -f own.md --profile me.tsv --table accomplishments=did.tsv rows.tsv
		printed "$text$text$text$text$text"
		for kind in defer ack counter pushback; do
			script -q --profile me.tsv --table accomplishments=did.tsv $kind rows.tsv >out
			grep -qF -- "$text" out || [ $kind = pushback ] || [ ! -s out ]
			never grep 84,000 out
		done
	done
}

@test "one letter that fails takes the others with it" {
	printf '{{company}}{{#bonus}}ok{{/bonus}}{{^bonus}}{{floor}}{{/bonus}}\n' >own.md
	run --separate-stderr script -f own.md "$ROWS"
	refused "script: own.md:1: 'floor' is private: a letter may not show it"
	run -0 --separate-stderr script -q -c cloudflare -f own.md "$ROWS"
	printed Cloudflareok
	sed 's/195000/19,5000/' "$ROWS" >bad.tsv
	for kind in ack counter playbook plan; do
		run --separate-stderr script $kind bad.tsv
		stopped
		[[ $stderr == "script: bad.tsv:3: column 'base': '19,5000' "* ]]
	done
	run --separate-stderr bash -c "script counter '$ROWS' >/dev/full"
	[ "$status" -eq 2 ]
}

# How it reads.

@test "expectations over bands of every currency, component and unit" {
	tsv 'company role level location component currency unit low high' >bands.tsv
	for currency in USD GBP EUR INR JPY CHF SEK; do
		for unit in year month hour; do
			low=90000 high=131000
			[ $unit != month ] || low=8000 high=12100
			[ $unit != hour ] || low=40 high=71.5
			[[ $currency != @(INR|JPY) ]] || low=${low}000 high=${high/.5/}000
			tsv "Acme Engineer Senior Oslo total $currency $unit $low $high" "Acme _ _ _ base $currency $unit $low $high" \
				"_ _ Senior _ _ $currency $unit $low $high" "Best Engineer _ Rome unstated $currency _ $low $high"
		done
	done >>bands.tsv
	tsv 'name tone' 'Robin~Vale warm' >me.tsv
	for table in bands.tsv "$ROOT/data/bands.tsv"; do
		anchor -q "$table" | floor -q --need 'USD 77770' >rows.tsv
		script -q expectations rows.tsv >plain.md
		script -q --profile me.tsv expectations rows.tsv >warm.md
		[ "$(grep -c ^Subject plain.md)" -eq "$(($(wc -l <rows.tsv) - 1))" ]
		run -0 awk -f "$data/quality.awk" plain.md warm.md
		same faults '' "$output"
		run -0 awk -v needs=ask_low -f "$data/gate.awk" rows.tsv plain.md
		same figures '' "$output"
	done
	grep -q 'an hour in base pay' plain.md || script -q expectations <(anchor -q bands.tsv) | grep -q 'an hour in base pay'
	# a figure that is its own range is one figure
	anchor -q --target 400000 "$ROOT/data/bands.tsv" | script -q expectations >one.md
	never grep -E '([$£][0-9,]+) to \1' one.md
}

@test "the check of the writing finds what it is there to find" {
	printf 'Hello,\n\nA sentence. Another one: $1,600.\n' >good.md
	run -0 awk -f "$data/quality.awk" good.md
	same faults '' "$output"
	for line in 'a {{tag}}' 'two  blanks' 'end ' 'end..' 'one,, two' 'one , two' 'one .' '- ' '-' '> ' 'an **** empty' \
		'it is 240500 dollars' 'units of 2000' 'Done. then' 'what? no' 'small letter begins' 'for $100 a hour' 'a offer' 'so:.' '()' \
		'It is the.' 'go to to it' ', and then' $'This is it:\n\nand nothing else'; do
		printf 'Hello,\n\n%s\n' "$line" >bad.md
		run -0 awk -f "$data/quality.awk" bad.md
		echo "$line"
		[ -n "$output" ]
	done
	printf 'Hello,\n\n\nDouble.\n' >bad.md
	run -0 awk -f "$data/quality.awk" bad.md
	[ -n "$output" ]
}

@test "the manual page names every computed name and says which letters show" {
	page=$ROOT/man/script.1
	for name in $(computed true); do
		grep -q "^\.It Va.*\b$name\b" "$page" || { echo "$name"; return 1; }
	done
	for name in $(computed false); do
		grep -q "^\.It Va.*\b$name\b\|^\.\(Va\|Cm\) .*\b$name\b" "$page" || { echo "$name"; return 1; }
	done
}
