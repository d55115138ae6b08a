#!/usr/bin/env bats
# What the texts are made of beside the figures of a row: objections and worries, levers with what one
# did, lines a guide draws, the profile, the hiring guide, peers; and rows of one's own for all of it.
load helper

setup_file() {
	export ROWS=$BATS_FILE_TMPDIR/rows JOB=$BATS_FILE_TMPDIR/job
	judged --current 240000 <"$ROOT/data/offers.tsv" >"$ROWS"
	tsv 'offer company role level location currency base bonus status' \
		'My~job Cloudflare Edge~Inference~Platform~Engineer Senior San~Francisco USD 215000 10% current' | judged >"$JOB"
}

judged() {
	convert -q | band -q | anchor -q | floor -q "$@"
}

# says TEXT ARGUMENT...: a brief of the template own.md prints it.
says() {
	run -0 --separate-stderr script -q --brief -f own.md "${@:2}"
	printed "$1"
}

# own FILE ROW...: data of one's own, the kit's rows of that file with these behind.
own() {
	mkdir -p mine
	{ cat "$ROOT/data/$1" && tsv "${@:2}"; } >mine/"$1"
}

@test "objections: those of the situation whose needs are met, in their order" {
	printf '%s' '{{#offers}}{{title}}:{{#objections}} {{topic}},{{/objections}} {{/offers}}' >own.md
	says 'Cloudflare: best offer, fairness, budget, answer today, present pay, other talks, upside, no exceptions, later, ' \
		-c cloudflare "$ROWS"
	says 'My job: budget, pay round, fairness, results, not mine to decide, the others, ' "$JOB"
	tsv 'company currency base' 'Acme USD 100000' | judged >rows
	says 'Acme: best offer, fairness, budget, answer today, present pay, other talks, no exceptions, later, ' rows
}

@test "objections: rows of one's own, with the names of a letter and no others" {
	head -n 1 "$ROOT/data/objections.tsv" >head
	object() { # ROW...: the only objections
		mkdir -p mine
		{ cat head && tsv "$@"; } >mine/objections.tsv
	}
	printf '%s' '{{#objections}}[{{says}}|{{answer}}|{{brief}}]{{/objections}}' >own.md
	object 'offer a _ _ Why? {{ask_base}},~not~{{base}}. _' 'offer b ^has_band _ No! x _' \
		'offer c has_band~^recipient _ Yes! {{>~range}} _' 'offer d recipient _ Yes! x _' 'raise e _ _ No! x _' \
		'offer f _ _ Nothing {{#recipient}}x{{/recipient}} x'
	run -0 --separate-stderr script -q -d mine -c fly -f own.md "$ROWS"
	printed '[Why?|$230,500, not $195,000.|][Yes!|The range I have seen published for this level is $240,000 to $323,000|]'
	for name in floor target nonsense; do
		object "offer a _ _ Why? {{$name}} _"
		run --separate-stderr script -q -d mine pushback "$ROWS"
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ $stderr == "script: mine/objections.tsv:2:1: "*"'$name'"* ]]
		# texts without a place for it do not mind
		run -0 --separate-stderr script -q -d mine counter "$ROWS"
	done
	object 'offer a {{ _ Why? x _'
	run --separate-stderr script -q -d mine counter "$ROWS"
	[ "$status" -eq 2 ]
	object 'offer a _ _ Why? {{#base}}x _'
	run --separate-stderr script -q -d mine counter "$ROWS"
	refused "script: mine/objections.tsv:2:1: section 'base' is not closed"
	object
	run -0 --separate-stderr script -q -d mine -c fly -f own.md "$ROWS"
	printed ''
}

@test "one's own worry is met by the row that mentions it best, else by the one for all" {
	while IFS='|' read -r worry topic; do
		printf 'worry\n%s\n' "$worry" >me
		printf '%s' '{{#offers}}{{#worries}}{{topic}}|{{says}}{{/worries}}{{/offers}}' >own.md
		says "$topic|$worry" --profile me -c fly "$ROWS"
	done <<-'EOF'
	that they WITHDRAW the offer|losing the offer
	I could lose this|losing the offer
	they close at five|anything else
	I will seem greedy and ungrateful|seeming greedy
	to lose it all for being pushy and rude|seeming greedy
	what I am paid now|present pay
	only three years of experience|experience
	I was laid off in May|a break or a short stay
	I have no other offer|nothing else in hand
	I'll freeze on the phone|finding no words
	they rush me with a deadline|being rushed
	my manager will resent it|bad feeling afterwards
	relocating to a cheaper town|where one lives
	a flat no|a flat no
	that it rains|anything else
	EOF
	for profile in worry 'name worry'; do
		tsv "$profile" "${profile/worry/_}" >me
		says '' --profile me -c fly "$ROWS"
	done
}

@test "the worry is for one's own mouth and eyes: never in what is sent" {
	printf 'worry\nthat 4711 people laugh\n' >me
	for kind in call pushback; do
		script -q --profile me -c cloudflare $kind "$ROWS" | grep -q '4711'
	done
	script -q --profile me playbook "$ROWS" | grep -q '^\*\*Your own worry: that 4711 people laugh\*\*$'
	script -q --profile me raise "$JOB" | grep -q 4711
	printf '{{#worries}}{{says}}{{/worries}}' >own.md
	for kind in counter ack defer '-f own.md'; do
		# shellcheck disable=SC2086 # two words
		run -0 script -q --profile me $kind "$ROWS"
		[[ $output != *4711* ]]
	done
	printf '{{worry}}' >own.md
	run --separate-stderr script -q --profile me -f own.md "$ROWS"
	refused "script: own.md:1: 'worry' is private: a letter may not show it"
}

@test "letters for one's own job and no other, the others for all but it" {
	tsv 'company currency base status' 'Acme USD 100000 _' 'Best USD 90000 current' 'Cc USD 95000 applied' | judged >rows
	for kind in meeting-request raise-request raise-followup raise-case raise; do
		run -0 script -q $kind rows
		[[ $output == *9* || $kind == meeting-request ]] && [[ $output != *100,000* && $output != *95,000* ]]
		[ "$(script $kind rows 2>&1 >out)" = 'script: 2 of 3 rows left out (script --list: what each kind is for)' ]
		[ -z "$(script -q -c acme $kind rows | grep ^Subject)" ]
	done
	[ "$(script -q ack rows | grep -c ^Subject)" -eq 2 ]
	[ "$(script -q ack rows | grep -c '^Subject: Best')" -eq 0 ]
}

@test "where the work is, as people say it" {
	while IFS='|' read -r location said; do
		printf 'company\tlocation\tcurrency\tbase\nAcme\t%s\tUSD\t1\n' "$location" | judged >rows
		printf '[{{in_place}}]' >own.md
		run -0 --separate-stderr script -q -f own.md rows
		printed "[$said]"
	done <<-'EOF'
	sf| in San Francisco
	Remote US| (remote, US)
	us remote| (remote, US)
	Remote| (remote)
	remote Chile| (remote, Chile)
	Remoteville| in Remoteville
	|
	EOF
}

@test "what is asked for, joined as people join it" {
	ask() { # EXPECTED BASE ASK_BASE UNITS ASK_UNITS EQUITY ASK_EQUITY SIGNON ASK_SIGNON
		tsv 'company currency total price base ask_base units ask_units equity ask_equity signon ask_signon' "A USD 9 1 ${*:2}" >rows
		printf '{{> asked}}|{{> rest}}' >own.md
		run -0 --separate-stderr script -q -f own.md rows
		printed "$1"
	}
	ask 'a base of $5|' 4 5 _ _ _ _ _ _
	ask 'a base of $5 and a sign-on of $2|a sign-on of $2 instead of $1' 4 5 _ _ _ _ 1 2
	ask 'a base of $5, 8 shares, and a sign-on of $2|8 shares instead of 7, and a sign-on of $2' 4 5 7 8 _ _ _ 2
	ask 'equity of $3 a year|equity of $3 a year instead of $2' 4 4 _ _ 2 3 _ _
	ask 'equity of $3 a year and a sign-on of $2|equity of $3 a year instead of $2, and a sign-on of $2' 4 4 _ _ 2 3 _ 2
	ask ' a year in all|' 4 4 7 7 _ _ 2 2
	sed -i 's/USD/USD/; 1s/$/\tperiod/; 2s/$/\thour/; s/\t4\t4/\t4\t5/' rows
	run -0 --separate-stderr script -q -f own.md rows
	printed 'a rate of $5 an hour|'
}

@test "what set the floor is said, whatever it was" {
	while IFS='|' read -r options words; do
		# shellcheck disable=SC2086 # words
		convert "$ROOT/data/offers.tsv" | band | anchor | floor $options >rows
		script -q -c cloudflare playbook rows >out
		grep -q "^- \*\*Cloudflare: counter\.\*\* .* you are better off $words\.$" out || { echo "$options"; return 1; }
	done <<-'EOF'
	--current 300000|where you are
	--need 290000|not taking it: that is what you need
	--current 240000 --search 2|looking on
	EOF
	convert "$ROOT/data/offers.tsv" | band | anchor | floor --need 400000 | script -q playbook | grep -q 'Your floor here is \$400,000, which is what you need\.'
}

@test "a letter says that the range has room only where it has" {
	for ask in '89,999 no' '90,000 yes' '130,000 yes' '130,001 no'; do
		tsv 'company currency base total low high ask_base ask_total' "A USD 80000 80000 90000 130000 ${ask% *} ${ask% *}" >rows
		run -0 script -q counter rows
		[[ ${ask#* } == yes ]] && [[ $output == *'and this lies within it'* ]] ||
			{ [[ ${ask#* } == no ]] && [[ $output != *within* && $output == *'$90,000 to $130,000.'* ]]; }
	done
	# what was observed was not published
	sed '1s/$/\tpercentile/; 2s/$/\t42.5/' rows >observed
	run -0 script -q counter observed
	[[ $output == *'What I have seen paid at this level runs from $90,000 to $130,000.'* ]]
	script -q playbook observed | grep -q 'Of the pay that was observed, 42.5% is below it\.'
}

@test "what there is to ask about equity depends on what it is" {
	for equity in 'rsu 130 _ listed' '_ 130 _ listed' 'rsu _ _ other' 'private-rsu 130 _ other' 'options 130 4 other' '_ 130 4 other'; do
		tsv 'company currency base total equity units equity_kind price strike' "A USD 9 9 1 100 ${equity% *}" >rows
		run -0 script -q equity-questions rows
		case $equity in
		*listed) [[ $output == *'Is the number of shares fixed now'* && $output != *preferred* ]] ;;
		*) [[ $output == *'fully diluted'* && $output != *'fixed now'* ]] ;;
		esac
	done
}

@test "percentiles where pay was observed" {
	tsv 'company role component currency unit n low high p10 p25 p50 p75 p90' \
		'Acme Engineer total USD year 12 90000 130000 90000 96000 104000 117000 130000' >made
	tsv 'company role currency base' 'Acme Engineer USD 100000' | convert -q | band -q -b made | anchor -q >rows
	script -q playbook rows >out
	grep -q 'Of the pay that was observed, 37.5% is below it\.' out
	anchor -q made | script -q playbook >out
	grep -qx 'Observed 12 times: the middle is $104,000, half of all lie between $96,000 and $117,000, a tenth below $90,000 and a tenth above $130,000.' out
	anchor -q made | script -q expectations | grep -q '^What I have seen paid at this level runs from \$90,000 to \$130,000, and from what'
}

@test "levers: what one did stands beside the lever of the same topic" {
	printf 'topic\ttext\nzero trust and sase\tNo.\nzero trust & SASE security\tI closed every port.\n' >did
	printf '%s' '{{#offers}}{{#levers}}{{#proofs}}{{topic}}: {{text}}{{/proofs}}{{/levers}}{{/offers}}' >own.md
	says 'Zero Trust & SASE Security: I closed every port.' -c cloudflare --table accomplishments=did "$ROWS"
	script -q --table accomplishments=did playbook "$ROWS" | grep -q '^- Zero Trust & SASE Security (global; .*): yours to use$'
	# letters take what one did, and no lever
	script -q --table accomplishments=did counter "$ROWS" | grep -q '^- I closed every port\.$'
	for lever in 'Workers & Edge' 'Firecracker MicroVM' 'AI Gateway'; do
		script -q --table accomplishments=did counter "$ROWS" | (! grep "$lever")
	done
}

@test "rivals are in briefs and never in letters" {
	script -q playbook "$ROWS" | grep -q '^- Google DeepMind (cloudflare-guide.md:55)$'
	for kind in ack counter meso call pushback decline; do
		script -q $kind "$ROWS" | (! grep -i 'deepmind\|openai\|anthropic\|bedrock')
	done
}

@test "claims that nothing bears out are no facts" {
	printf '%s' '{{#facts.equity}}{{subject}} {{source}};{{/facts.equity}}' >own.md
	run -0 script -q --brief -f own.md -c cloudflare "$ROWS"
	[[ $output == *'ticker cloudflare-guide.md:21'* && $output != *premium* ]]
	script -q playbook "$ROWS" | sed '/^What does not add up/,/^---/d' | (! grep '330[+ ]*cit\|40-60\|15-25\|500 people')
}

@test "what guides say of an employer: each stage and scope once with all that is said of it; this role's, and no claims" {
	own facts.tsv 'Acme _ stage Talk _ 1 _ _ acme.md:1' 'Acme Engineer stage Talk _ 1 _ _ acme.md:2' \
		'Acme _ topic Talk _ the~roadmap _ _ acme.md:3' 'Best _ topic Talk _ secrets _ _ best.md:1' \
		'Acme _ topic Design _ queues _ _ acme.md:4' 'Acme Engineer topic Talk _ sizes _ _ acme.md:5' \
		'Acme Designer stage Drawing _ 2 _ _ acme.md:6' 'Best _ stage Design _ 2 _ _ best.md:2' \
		'Acme _ stage Design _ 2 _ _ acme.md:7' 'Acme _ scope Talk _ speech _ _ acme.md:8' \
		'Acme _ scope Stores _ logs _ _ acme.md:9' 'Acme _ scope Stores _ disks _ _ acme.md:10' \
		'Acme _ figure staff _ 40 staff _ acme.md:11' 'Acme _ claim staff _ 40 staff _ acme.md:11' \
		'Acme _ figure labs _ 12 labs _ acme.md:12' 'Acme _ claim labs _ 12 labs _ acme.md:13' \
		'Acme _ figure sites _ 9 sites _ acme.md:14' 'Acme _ claim sites _ 9 halls _ acme.md:14' \
		'Acme _ figure towns _ 7 towns _ acme.md:15' 'Acme _ claim towns _ 8 towns _ acme.md:15' \
		'Acme _ employer team _ 40~people _ _ acme.md:16' 'Acme _ employer seat _ Oslo _ _ acme.md:17'
	# shellcheck disable=SC2016 # a template
	printf '%s' '{{#stages}}{{subject}}={{#topics}}{{join}}{{topic}}{{/topics}};{{/stages}} {{#scopes}}{{subject}}=' \
		'{{#topics}}{{join}}{{topic}}{{/topics}};{{/scopes}} {{#facts.figure}}{{subject}} {{/facts.figure}}' \
		'{{#facts.claim}}{{value}}? {{/facts.claim}}{{#facts.employer}}{{subject}}{{#subject_is.team}}!{{/subject_is.team}},' \
		'{{/facts.employer}}' >own.md
	tsv 'company role currency base' 'Acme Engineer USD 100000' | judged >rows
	brief='Talk=the roadmap, sizes;Design=queues; Talk=speech;Stores=logs, disks; labs sites towns '
	says "${brief}team!,seat," -d mine rows
	says "${brief}40? 12? 9? 8? team!,seat," -d mine --claims rows
	tsv 'currency base' 'USD 100000' | judged >rows
	says '  ' -d mine rows
}

@test "lines the guide draws: every column can have one, in its own currency and by the year" {
	cp "$ROOT/data/facts.tsv" facts
	own facts.tsv 'Acme _ threshold signon < 25000 USD _ acme.md:1' 'Acme _ threshold base < 120000 USD/year _ acme.md:2' \
		'Acme _ threshold base < 99 GBP/year _ acme.md:3' 'Acme _ threshold units < 900 units _ acme.md:4' \
		'Acme _ threshold nonsense < 900 units _ acme.md:5' 'Acme _ acceptance total >= 500000 USD/year _ acme.md:6' \
		'Acme _ acceptance refresh = in~writing _ _ acme.md:7' 'Acme _ argument signon _ a~move _ _ acme.md:8'
	tsv 'company currency period base signon low high ask_base total ask_total' 'Acme USD month 9000 10000 90000 200000 11000 108000 132000' >rows
	script -q -d mine playbook rows >out
	diff - <(grep -h '^- .*acme.md' out) <<-'EOF'
	- signon of $25,000: offered $10,000, which is below it. Its reasons: a move. Use those you can prove. (acme.md:1)
	- base of $120,000: offered $108,000, which is below it; your ask is $132,000. (acme.md:2)
	- total of $500,000 or more: offered $108,000, which is below it; your ask is $132,000, still below it. The line is above the top of the range, so nobody can reach it at this level. (acme.md:6)
	- refresh: in writing (acme.md:7)
	EOF
	script -q playbook "$ROWS" >out
	grep -q '^- base of \$250,000: offered \$235,000, which is below it; your ask is \$240,500, still below it\. Its' out
	grep -q '^- units of 2,000: offered 1,600, which is below it; your ask is 2,000\. Its' out
}

@test "a company of one's own is rows and nothing else" {
	own bands.tsv 'Acme Engineer Senior _ Oslo _ total USD year 90000 130000 2026 acme.md:1'
	own companies.tsv 'Acme acme~inc'
	own levels.tsv 'Acme Engineer E4 Engineer mid 2 5 acme.md:2' 'Acme Engineer E5 Senior~Engineer senior 5 _ acme.md:3'
	own levers.tsv 'Acme Engineer 1 role Queues acme.md:4'
	own evidence.tsv 'Acme Engineer 10-K~filing SEC results 2026-10 acme.md:5'
	own facts.tsv 'Acme Engineer stage First~talk _ 1 _ _ acme.md:6' 'Acme Engineer topic First~talk _ the~roadmap _ _ acme.md:6' \
		'Acme Engineer employer team _ 40~people _ _ acme.md:7' 'Acme Engineer rival Best _ _ _ _ acme.md:8'
	printf 'name\tyears\nRobin\t6\n' >me
	tsv 'company role level location currency base' 'acme~inc Engineer Senior Oslo USD 100000' |
		convert | band -d mine | anchor | floor --current 90000 >rows
	script -q -d mine --profile me -D 2026-11-20 playbook rows >out
	for line in 'The range for this position is \*\*\$90,000 to \$130,000\*\* (acme.md:1)' '| E5 | Senior Engineer | 5 and more |' \
		"By your years the employer's map makes you a Senior Engineer (E5) (acme.md:3)" '- Queues (role; acme.md:4)' \
		'- SEC: results (10-K filing, 2026-10; acme.md:5)' '1. First talk: the roadmap (acme.md:6)' '- team: 40 people (acme.md:7)' \
		'- Best (acme.md:8)'; do
		grep -q -- "^$line" out || { echo "$line"; return 1; }
	done
}

@test "present pay stands beside the offer in its own currency only, and in briefs only" {
	beside() { # EXPECTED CURRENT_TOTAL [CURRENCY]
		tsv "current_total${3:+ currency}" "$2${3:+ $3}" >me
		script -q --profile me -c cloudflare playbook "$ROWS" | grep '^You are paid' >out || :
		same "$2 $3" "$1" "$(cat out)"
	}
	both='You are paid $240,000 now; the offer is 29.4% more, and the ask 37.3% more.'
	beside "$both" 240000
	beside "$both" '$240K'
	beside "$both" 240000 USD
	beside '' £240,000
	beside '' 240000 GBP
	beside '' _
	beside '' 400000
	tsv current_total 251 >me
	for kind in ack counter call pushback; do
		script -q --profile me $kind "$ROWS" | (! grep 251)
	done
	printf '{{over_present}}' >own.md
	run --separate-stderr script -q --profile me -f own.md "$ROWS"
	refused "script: own.md:1: 'over_present' is private: a letter may not show it"
}

@test "the hiring guide: its own role, those of its family, and no other" {
	kit() { # ROLE LEVEL
		printf 'role\tlevel\n%s\t%s\n' "$1" "$2" >rows
		script -q interview rows
	}
	for role in 'Edge Computing Engineer' 'Senior Edge Runtime Engineer' 'Edge Inference Platform Engineer'; do
		kit "$role" Senior >out
		[ "$(grep -c '^- A good answer: ' out)" -eq 12 ]
		[ "$(grep -c '^- A weak one: ' out)" -eq 12 ]
		[ "$(grep -c '^### ' out)" -eq 5 ]
		grep -q '^- infrastructure projects led (hiring-guide.md:61)$' out
	done
	kit 'Edge Computing Engineer' Junior | grep -q '^- releases (hiring-guide.md:50)$'
	kit 'Edge Computing Engineer' '' | (! grep 'at this level')
	kit 'Cook' Senior >out
	grep -q '^No hiring guide is at hand for this role\.' out
	(! grep 'md:' out)
	own families.tsv 'Edge~Computing~Engineer Cook'
	printf 'role\nCook\n' >rows
	script -q -d mine interview rows | grep -q '^### Networking$'
}

@test "the role: every row of the hiring guide, with its source, and pay by segment at the level" {
	printf 'role\tlevel\nEdge Computing Engineer\tStaff\n' >rows
	script -q role rows >out
	for kind in context expectation progression signal skill work; do
		while IFS=$'\t' read -r topic source; do
			grep -q "$topic.*($source)" out || { echo "$topic ($source)"; return 1; }
		done < <(awk -F '\t' -v kind=$kind '$1 == kind { print $3 "\t" $5 }' "$ROOT/data/hiring.tsv")
	done
	diff - <(grep '^| .*Staff' out) <<-'EOF'
	| US (Overall) | Staff | $190,000 | $270,000 | unstated | hiring-guide.md:109 |
	| CDN Companies | Staff | $220,000 | $300,000 | unstated | hiring-guide.md:109 |
	| Cloud Providers | Staff | $250,000 | $350,000 | unstated | hiring-guide.md:109 |
	EOF
	grep -q '^- platform: Cloudflare Workers, Fastly Compute, Deno Deploy (' out
}

@test "the offer memo: quarters of the range and the place chosen, peers from lowest to highest" {
	band -c cloudflare -l senior -L austin >rows
	tsv total 260500 244000 281000 >peers
	places() {
		script -q --table peers=peers offer-memo "$@" rows >out
		grep '^| .*%' out | tr -d '*' | cut -d '|' -f 2,3 | tr -d ' ' | paste -sd ' '
	}
	[ "$(places)" = '0%|$215,000 25%|$237,500 50%|$260,000 75%|$282,500 100%|$305,000' ]
	[ "$(places --position 0.6)" = '0%|$215,000 25%|$237,500 50%|$260,000 60%|$269,000 75%|$282,500 100%|$305,000' ]
	[ "$(places --position 1)" = '0%|$215,000 25%|$237,500 50%|$260,000 75%|$282,500 100%|$305,000' ]
	[ "$(grep -c '^| \*\*100%\*\* | \*\*\$305,000\*\* | 1.17 | 17.1% |$' out)" -eq 1 ]
	grep -q 'paid \$244,000 to \$281,000, 15.2% from the lowest to the highest, with a median of \$260,500\.' out
	tsv total 260000 >peers
	script -q --table peers=peers offer-memo rows >out
	tsv base 260000 >peers
	script -q --table peers=peers offer-memo rows | same 'base where there is no total' "$(cat out)" "$(cat)"
	tsv 'base currency' '260000 USD' '250000 EUR' >peers
	run -2 --separate-stderr script -q --table peers=peers offer-memo rows
	refused "script: peers:3: column 'base': '250000' is in another currency than the range (convert -t)"
	tsv 'pay currency' '260000 USD' >peers
	run -2 --separate-stderr script -q --table peers=peers offer-memo rows
	refused "script: peers:1: no column 'base' (or total) (columns: pay currency)"
	tsv total 260000 >peers
	tsv 'company role level location currency base bonus' \
		'Cloudflare Edge~Inference~Platform~Engineer Senior Austin USD 240000 10%' | convert -q | band -q >draft
	script -q --table peers=peers offer-memo draft >out
	grep -qx "\*\*The offer as drafted\*\* comes to \$264,000 a year: 54.4% of the way up, a compa-ratio of 1.02, and 1.5% against the peers' median." out
	grep -q '^\*\*Proposal:\*\* \$260,000, 50% of' out
	for base in '190000 below' '300000 above'; do
		sed "s/\t240000\t/\t${base% *}\t/" draft | cut -f 1-7 | convert -q | band -q | script -q offer-memo | grep -q "a year: ${base#* } the range, a compa"
	done
	# the total is the employer's to print: a template of one's own has nothing of it
	printf '[{{draft_pay}}{{draft_position}}{{draft_compa}}{{draft_difference}}]' >own.md
	run -0 --separate-stderr script -q --table peers=peers -f own.md draft
	printed '[]'
	printf '{{> offer-memo}}' >own.md
	script -q --table peers=peers -f own.md draft | (! grep 264,000)
	places
	grep -q 'The proposal is at that median\.' out
}
