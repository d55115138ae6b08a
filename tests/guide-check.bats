#!/usr/bin/env bats
# guide --check, -k facts, -k hiring: what guides contradict, state and ask for; and input that is none.
load helper

GUIDES=$ROOT/tests/data/guide-check

setup() {
	stand_alone
	cp "$GUIDES/clean.md" clean.md
}

# found FILE...: what --check finds, a line each: id, severity, measured, against, lines.
found() {
	guide --check -q "$@" | tail -n +2 | cut -f 1-4,6 | sed 's/[A-Za-z0-9-]*\.md://g' | tr '\t' '|'
}

@test "a guide that does not contradict itself: a header, status 0" {
	run -0 --separate-stderr guide --check clean.md
	printed $'id\tseverity\tmeasured\tagainst\trule\tsource'
}

# Each case: what to do to the clean guide, and all that is found then.
@test "each contradiction is found where it stands, and nothing else" {
	while IFS= read -r change && IFS= read -r expected; do
		sed -E "$change" clean.md >case.md
		same "$change" "$expected" "$(found case.md | paste -s -d '~')"
	done <<-'END'
	s/^Total comp.*//;s/total comp/total/
	component-unstated|warn|6 ranges, base or total unsaid|Mid (L3) Boston $150,000–$200,000 the first|7
	s/\$190,000–\$250,000/$205,000–$250,000/;s/\$180,000–\$240,000/$195,000–$240,000/
	band-gap|note|gap in Boston $200,000–$205,000, Austin $190,000–$195,000|Mid (L3) ends, Senior (L4) begins|7; 8
	s/\$190,000–\$250,000/$200,100–$250,000/

	s/\$240,000–\$320,000/$185,000–$320,000/
	ladder-inverted|error|Boston: Staff (L5) from $185,000|Senior (L4) from $190,000|8; 9
	s/\$230,000–\$310,000/$230,000–$235,000/
	ladder-inverted|error|Austin: Staff (L5) to $235,000|Senior (L4) to $240,000|8; 9
	s/\$240,000–\$320,000/$320,000–$240,000/
	low-above-high|error|$320,000–$240,000|the first figure is above the second|9
	s/Mid \(L3\)/Mid (L1-L3)/
	level-not-mapped|warn|L1, L2 of bands|level map L3 to L5|7; 17
	/^\|/s/\(L([345])\)/(IC\1)/
	level-not-mapped|warn|IC3, IC4, IC5 of bands|level map L3 to L5|7; 17
	/^\|/s/\(L([345])\)/(ICT\1)/
	level-not-mapped|warn|ICT3, ICT4, ICT5 of bands|level map L3 to L5|7; 17
	/^\|/s/\(L([345])\)/(TECH\1)/

	s/Staff \(L5\)/Staff+ (L5+)/

	s/Staff \(L5\)/Staff+ (L5+)/;s/^.*9-12 years.*/&\n| Principal Data Engineer | L6 | 13+ years | more |/
	open-band-over-levels|note|band L5+|L5, L6 mapped|9; 19; 20
	/^\|/{s/ \(L[345]\)//;s/\| L3 \|/| Junior |/;s/\| L4 \|/| Senior |/;s/\| L5 \|/| Staff |/}
	levels-unmatched|warn|3 pay levels|3 levels described, no Mid|17; 19; 7
	/^\|/{s/ \(L[345]\)//;s/\| L3 \|/| Junior |/;s/\| L4 \|/| Senior |/;s/\| L5 \|/| Staff |/};s/^\| Mid/| Wizard/

	s/5-8 years/4-9 years/
	shared-year-boundary|note|4 years: L3 and L4, 9: L4 and L5|years half-open|17; 18; 19
	1s/ \(L4\)//
	opening-level-unstated|warn|opening $210,000|position 1.2 in Mid (L3), 0.33 in Senior (L4), -0.38 in Staff (L5) (Boston)|25
	s/floor: \$205,000/floor: $212,000/
	opening-below-floor|warn|opening $190,000 + $20,000 = $210,000|floor $212,000, short by $2,000, which a bonus of 1.1% of base makes up|25
	s/floor: \$205,000/floor: $290,000/
	opening-below-floor|error|opening $190,000 + $20,000 = $210,000|floor $290,000, short by $80,000|25
	s/800 RSUs \(.*\$100\)/$60K-$140K in RSUs over 4 years/;s/floor: \$205,000/floor: $206,000/
	opening-below-floor|warn|opening $190,000 + $15,000 = $205,000 at its low end|floor $206,000; high end $225,000|25
	s/\$190,000 base with.*\$100\)/$200,000 total comp/
	opening-below-floor|error|opening $200,000|floor $205,000, short by $5,000|25
	s/floor: \$205,000 total comp/floor: $195,000 base/
	opening-below-floor|error|opening base $190,000|floor $195,000, short by $5,000|25
	s/\$190,000 base with.*\$100\)/$340,000 total comp/;s/floor: \$205,000/floor: $330,000/
	floor-above-bands|error|floor $330,000|highest USD top $320,000 (Staff (L5), Boston)|25; 9
	s/\(ACME at/($80,000\/yr at ACME/
	grant-as-yearly-pay|error|800 units at $100 = $80,000, said to be yearly|4-year vest: $20,000 a year; $210,000 in all, within Senior (L4), Boston; $270,000 in all, within Staff (L5), Boston|25; 11
	s/\(ACME at/($80,000 at ACME/

	s/\(ACME at/($20,000\/yr at ACME/

	s/\(ACME at/($20,000\/yr, not $80,000\/yr, at ACME at/

	s/800 RSUs \(.*\$100\)/800 RSUs ($20,000\/yr)/

	s/800 RSUs \(.*\$100\)/equity of $80,000 a year in options/
	options-without-terms|warn|options at $80,000 a year|no units, strike or price|25
	s/reaches \$205,000/reaches $210,000/
	thresholds-below-floor|error|$180,000 + 1,000 units at $100 over 4 years = $205,000 (the whole grant: $280,000)|$210,000 to accept|29; 31
	s/in Boston\./in Boston (adjusted for Austin)./

	s/below 1,000/below 8,000/;s/(reaches .*) in Boston\./\1 in Boston (adjusted for Austin and Reno)./;s/reaches \$205,000/reaches $330,000/
	floor-place-undefined|warn|floors for Austin, Reno without a figure|Boston floor $330,000 above its highest top $320,000|31
	/platform report/d
	figure-without-evidence|warn|40+ pipelines; 3,000 customers|evidence on lines 34-35|23
	/^- Acme/d
	figure-without-evidence|warn|40+ pipelines; 3,000 customers|no evidence named|23
	s/40 pipelines/50 pipelines/
	figure-without-evidence|warn|40+ pipelines|evidence on lines 34-36|23
	s/report — March 2026/report — November 2025/
	evidence-date|warn|annual report of 2025-11|results of Q4 2025 out on 2026-02-12|35; 34
	s/report — March 2026/report — March 2025/

	s/^"I keep.*/Ask for 10-15% above the first offer; the bonus target is 12%, and there are 3 interviews in 2 teams./

	s/^"I keep.*/The role is paid a 10-15% premium over Google./
	figure-without-evidence|warn|10-15%|evidence on lines 34-36|23
	s/800 RSUs \(.*\$100\)/$80,000 in RSUs over 4 years/;s/Accept-at/Keep other options open. Accept-at/

	s/Staff \(L5\) \| \$240,000/Senior Manager (M1) | $100,000/
	level-not-mapped|warn|M1 of a band|level map L3 to L5|9; 17
	s/^#### Global Lever 1/Get My Playbook — $39 →Global Lever 1/
	advert-in-heading|fixable|$39 before Global Lever 1: Pipelines at Scale|no pay|21
	END
}

@test "--check and --kind are one or the other" {
	run guide --check -k facts clean.md
	[ "$status" -eq 2 ]
	[ "$output" = 'guide: --check prints findings, --kind facts: one or the other' ]
}

@test "only an error is status 1; data/checks.tsv says what is one" {
	run -0 --separate-stderr guide --check <(sed 's/5-8 years/4-8 years/' clean.md)
	run -1 --separate-stderr guide --check <(sed 's/\$240,000–/$185,000–/' clean.md)
	same stderr '' "$stderr"
	mkdir own
	sed 's/^shared-year-boundary\tnote/shared-year-boundary\terror/' "$ROOT/data/checks.tsv" >own/checks.tsv
	run -1 --separate-stderr guide -d own --check <(sed 's/5-8 years/4-8 years/' clean.md)
	sed -i /^shared-year/d own/checks.tsv
	run guide -d own --check <(sed 's/5-8 years/4-8 years/' clean.md)
	[ "$status" -eq 2 ]
	[ "$output" = "guide: own/checks.tsv: has no check 'shared-year-boundary'" ]
}

# sums TITLE ROW...: a guide with a table of parts.
sums() {
	printf '%s\n' "### $1 | Acme Global Negotiation Guide" '' \
		'| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |' '|---|---|---|---|---|' "${@:2}"
}

@test "a total is base, bonus and a year of the grant; one that counts it whole is found" {
	sums 'Data Engineer' '| Boston | $150K-$200K | $80K-$120K | $15K-$20K | $185K-$250K |' >fine.md
	same fine '' "$(found fine.md)"
	sums 'Data Engineer' '| Boston | $150K-$200K | $80K-$120K | $15K-$20K | $245K-$340K |' \
		'| Austin | $140K-$190K | $70K-$100K | 10% | $224K-$309K |' \
		'| Reno | $130K-$180K | $60K-$90K | 10% | $158K-$220K |' >whole.md
	same whole 'total-counts-grant|error|Boston $150,000 + $80,000 + $15,000 = $245,000, 2 of 3 totals so|$185,000 with a year of the 4-year grant|5' "$(found whole.md)"
	sums 'Data Engineer' '| Boston | $150K-$200K | $80K-$120K | $15K-$20K | $185K-$250K |' |
		sed 's,RSU/4yr,RSU per year,' >yearly.md
	same yearly 'grant-as-yearly-pay|error|Boston $150,000 + $20,000 + $15,000 = $185,000, 1 of 1 totals so|$245,000 with the equity of a year, as it is called|5' "$(found yearly.md)"
	# a floor is held against an opening reckoned as the guide's own totals are
	{
		cat whole.md
		printf '\n> **Negotiate Up Strategy:** Open at $180K base and $100K RSUs (4yr). Accept-at floor: $270K total comp.\n'
	} >floor.md
	same floor total-counts-grant "$(found floor.md | cut -d '|' -f 1)"
}

@test "a premium must show over the same level, place and part of other roles" {
	for role in 'Software Engineer:150:200:' 'Pipeline Engineer:153:206:The role is paid a 10-15% premium.' \
		'Data Engineer:171:229:The role is paid a 10-15% premium.' 'Staff Data Engineer:200:300:'; do
		IFS=: read -r name low high claim <<<"$role"
		sums "$name" "| Boston | \$${low}K-\$${high}K | - | - | - |" '' "$claim" >"${name// /-}.md"
	done
	expected='figure-without-evidence|warn|10-15%|no evidence named|7
premium-not-borne-out|warn|base midpoints +2.6% over Software Engineer|premium of 10-15% claimed, reached by 0 of 1|7; 1'
	same together "$expected" "$(found Pipeline-Engineer.md Software-Engineer.md)"
	same order "$expected" "$(found Software-Engineer.md Pipeline-Engineer.md)"
	same 'borne out' figure-without-evidence "$(found Data-Engineer.md Software-Engineer.md | cut -d '|' -f 1)"
	same alone 'premium-not-borne-out|note|no other role of Acme to compare with|premium of 10-15%|7' \
		"$(found Data-Engineer.md | tail -n 1)"
	for name in Software Pipeline; do
		sed "s/^| Boston.*/&\n| Austin | \$160K-\$200K | - | - | - |/; s/| Austin | .160/| Austin | \$$((${#name} + 152))/" \
			$name-Engineer.md >$name.md
	done
	same 'two places' 'base midpoints +0% to +2.6% over Software Engineer' "$(found Software.md Pipeline.md | tail -n 1 | cut -d '|' -f 3)"
	same 'another level' note "$(found Data-Engineer.md Staff-Data-Engineer.md | tail -n 1 | cut -d '|' -f 2)"
	sed 's/Acme/Zenith/' Software-Engineer.md >other.md
	same 'another company' note "$(found Data-Engineer.md other.md | tail -n 1 | cut -d '|' -f 2)"
}

@test "years that one level has in several guides are told once" {
	sed 's/Acme/Zenith/; s/5-8 years/4-8 years/; s/2-4/2-3/' clean.md >other.md
	same differ 'years-differ|note|senior 5–8, 4–8 years|one ladder for 3 guides|18; 18' "$(found clean.md other.md clean.md)"
}

@test "facts: what prose states, by cues, figures and structure" {
	run -0 --separate-stderr guide -k facts clean.md
	printed "$(cat "$GUIDES/clean-facts.tsv")"
}

@test "data/ is made again from guides with the same facts" {
	run -0 --separate-stderr "$ROOT/tests/remake.sh" "$GUIDES"/*-guide.md
	printed 'bands: 27 rows, 27 word for word
levels: 12 rows, 12 word for word
levers: 9 rows, 9 word for word
evidence: 11 rows, 0 word for word
strategy: 2 rows, 2 word for word
facts: 117 rows, 99 word for word
hiring: 96 rows, 88 word for word
findings: 29 rows, 27 word for word'
}

@test "remaking tells the rows that do not agree" {
	for file in cloudflare flyio hiring; do cp "$GUIDES/$file-guide.md" .; done
	sed -i 's/below 2,000 shares/below 2,500 shares/' cloudflare-guide.md
	run -1 --separate-stderr "$ROOT/tests/remake.sh" cloudflare-guide.md flyio-guide.md hiring-guide.md
	same facts '-Cloudflare	Edge Inference Platform Engineer	threshold	units	<	2000	units		cloudflare-guide.md:97	
+Cloudflare	Edge Inference Platform Engineer	threshold	units	<	2500	units		cloudflare-guide.md:97	' \
		"$(grep '^[-+]' <<<"$output")"
}

kinds='bands levels strategy levers evidence facts hiring'

# withstands WHAT FILE: --check, which reads all that there is but levers, and those end in time with 0 or
# 1, in 256 MiB, and say no more than notes.
withstands() {
	local how
	for how in --check -klevers; do
		status=0
		(
			[ -n "${ASAN_OPTIONS-}" ] || ulimit -v 262144
			exec timeout 30 guide "$how" "$2"
		) >printed 2>said || status=$?
		if [ "$status" -gt 1 ] || grep -qv '^guide: ' said || grep -qP '[^\t\n -~\x80-\xff]' printed; then
			echo "$1, $how: status $status"
			head -c 300 said
			return 1
		fi
	done
}

@test "facts: how much, where, and what to answer" {
	digits=$(printf '9%.0s' {1..300})
	while IFS='|' read -r line want; do
		printf '# Data Engineer (L4) — Acme Salary Negotiation Guide\n\n%s\n' "${line/DIGITS/$digits}" >facts.md
		same "$line" "$want" "$(guide -q -k facts facts.md | tail -n +2 | cut -f 3-8 | tr '\t' , | paste -s -d ';')"
	done <<-'END'
	If the base is below $90K in Oslo, cite growth.|threshold,base,<,90000,USD/year,Oslo;argument,base,,growth,,Oslo
	If the base is below $0.09 million, mention growth.|threshold,base,<,90000,USD/year,;argument,base,,growth,,
	If the base is below $90 Billion, cite growth.|threshold,base,<,90000000000,USD/year,;argument,base,,growth,,
	If the base is under US$90K, mention growth.|threshold,base,<,90000,USD/year,;argument,base,,growth,,
	If the base is below USD 90,000, mention growth.|threshold,base,<,90000,USD/year,;argument,base,,growth,,
	If the base is below €90.5K, mention growth.|threshold,base,<,90500,EUR/year,;argument,base,,growth,,
	If the base is <$90K, point to growth.|threshold,base,<,90000,USD/year,;argument,base,,growth,,
	If the base is below $90,000.50, highlight growth and scale.|threshold,base,<,90000.5,USD/year,;argument,base,,growth,,;argument,base,,scale,,
	If the equity is fewer than 500 RSUs, mention growth.|threshold,units,<,500,units,;argument,units,,growth,,
	If the offer has less than 500 shares, cite growth.|threshold,units,<,500,units,;argument,units,,growth,,
	If the base is below ₹90 lakh, cite growth.|threshold,base,<,9000000,INR/year,;argument,base,,growth,,
	If the base is below ₹90L, cite growth.|threshold,base,<,9000000,INR/year,;argument,base,,growth,,
	If the base is below ₹18-26 LPA, cite growth.|threshold,base,<,1800000-2600000,INR/year,;argument,base,,growth,,
	If the base is below ₹1.2Cr, cite growth.|threshold,base,<,12000000,INR/year,;argument,base,,growth,,
	If the base is below ₹1.2 crore, cite growth.|threshold,base,<,12000000,INR/year,;argument,base,,growth,,
	Stage 2: If the base is below $90K, cite growth.|threshold,base,<,90000,USD/year,;argument,base,,growth,,
	Accept when total comp reaches $90,000+ in Oslo.|acceptance,total,>=,90000,USD/year,Oslo
	Accept only at $90K base.|acceptance,base,>=,90000,USD/year,
	Accept if base is $90K, adjusted for Oslo and Bergen.|acceptance,base,>=,90000,USD/year,;acceptance,base,adjusted,,,Oslo;acceptance,base,adjusted,,,Bergen
	Accept once the offer is €1.2M total compensation.|acceptance,total,>=,1200000,EUR/year,
	Accept the $90K base.|
	Accept when they smile.|
	Accept when it is $90K.|
	Do not accept at $90K base.|
	Don't accept at $90K base.|
	Don’t accept at $90K base.|
	Then if the base is below $90K, cite growth.|
	If the base is above $90K, mention growth.|
	If the growth is below 5%, cite growth.|
	If the base is below abc 90,000, cite growth.|
	If the base is below $123456789012345678901234567890123456, cite growth.|
	Acme, headquartered in Oslo, pays $DIGITS.|employer,headquarters,,Oslo,,
	Acme is headquartered in Area 51.|
	Acme is headquartered in the north.|
	END
}

@test "facts: the stages of a timeline go on below its own headings, and end with it" {
	cat >stages.md <<-'END'
	# Data Engineer (L4) — Acme Salary Negotiation Guide
	## Timeline
	**First call:** listen.
	### After it
	**Second call:** ask.
	### At the end
	**Third call:** sign.
	## Words
	**Thanks:** to all.
	END
	run -0 --separate-stderr guide -k facts stages.md
	same stages 'stage,First call,1;stage,Second call,2;stage,Third call,3' \
		"$(tail -n +2 <<<"$output" | cut -f 3,4,6 | tr '\t' , | paste -s -d ';')"
}

@test "only a header's words make a table of levels and their scope" {
	while IFS='|' read -r level scope want; do
		printf '%s\n' '# Data Engineer (L4) — Acme Salary Negotiation Guide' '' "| $level | $scope |" '|---|---|' \
			'| Level 3 | focus on one service |' '| Level 4 | several teams |' >scope.md
		run -0 --separate-stderr guide -k facts scope.md
		same "$level, $scope" "$want" "$(tail -n +2 <<<"$output" | cut -f 3,4,6 | tr '\t' , | paste -s -d ';')"
	done <<-'END'
	Level|Scope|level-scope,Level 3,focus on one service;level-scope,Level 4,several teams
	Level|Focus|level-scope,Level 3,focus on one service;level-scope,Level 4,several teams
	Level|Duties|
	Grade|Duties|
	END
}

@test "a sign-on or a bonus may fall where the level rises; base, equity and totals may not" {
	while IFS='|' read -r part falls; do
		printf '%s\n' '# Data Engineer (L4) — Acme Salary Negotiation Guide' '' "| Level | $part |" '|---|---|' \
			'| Mid (L3) | $30K |' '| Senior (L4) | $20K |' >falls.md
		same "$part" "$falls" "$(found falls.md | grep '^ladder-inverted' | cut -d '|' -f 1,2 | sort -u)"
	done <<-'END'
	Sign-on|
	Bonus|
	Base|ladder-inverted|error
	Equity|ladder-inverted|error
	Total|ladder-inverted|error
	END
}

@test "what is no guide: a note and no rows, status 1 with --strict only" {
	: >empty.md
	printf 'a shopping list\n\n- bread\n' >list.md
	head -c 5000 /bin/sh >binary.md
	printf '# Data Engineer | Acme Global Negotiation Guide\n\0\n' >nul.md
	printf '# Data Engineer | Acme Global Negotiation Guide\n\xff\n' >latin.md
	iconv -f UTF-8 -t UTF-16 clean.md >utf16.md
	printf '# Hiring\n\n## Red Flags\n\nx\n\n## Green Flags\n\ny\n' >two.md
	{
		cat two.md
		printf '\n## Key Questions\n\nz\n'
	} >three.md
	run -0 --separate-stderr guide --strict three.md
	same stderr '' "$stderr"
	while IFS=: read -r file note; do
		for kind in $kinds; do
			run -0 --separate-stderr guide -k "$kind" "$file"
			[ "$(wc -l <<<"$output")" -eq 1 ]
			[[ $stderr == "guide: $file$note"* ]] || { echo "$file $kind: $stderr"; return 1; }
		done
		run -0 --separate-stderr guide --check "$file"
		run -1 --separate-stderr guide --strict "$file"
		run -1 --separate-stderr guide --check --strict "$file"
	done <<-'END'
	empty.md:: is no guide
	list.md:: is no guide
	two.md:: is no guide
	binary.md::1: has a NUL: no text
	nul.md::2: has a NUL: no text
	latin.md::2: is not UTF-8
	utf16.md::1: 
	END
}

@test "too large or too wide is no guide; what is not is read to its end" {
	head -c 70000000 /dev/zero | tr '\0' x >line.md
	run -0 --separate-stderr guide line.md
	same stderr 'guide: line.md: is larger than 1 MiB: no guide' "$stderr"
	run -0 --separate-stderr guide - < <(head -c 70000000 /dev/zero | tr '\0' x)
	same stderr 'guide: stdin: is larger than 1 MiB: no guide' "$stderr"
	{
		cat clean.md
		head -c $((1048576 - $(wc -c <clean.md))) /dev/zero | tr '\0' '\n'
	} >full.md
	same rows 7 "$(guide full.md | wc -l)"
	echo >>full.md
	run -0 --separate-stderr guide full.md
	same stderr 'guide: full.md: is larger than 1 MiB: no guide' "$stderr"
	{
		cat clean.md
		printf '|a%.0s' {1..100000}
	} >wide.md
	run -0 --separate-stderr guide wide.md
	same stderr 'guide: wide.md:37: has a line of more than 256 cells: no guide' "$stderr"
}

# times N TEXT
times() {
	awk -v n="$1" -v text="$2" 'BEGIN { while (n-- > 0) printf("%s", text) }'
}

@test "Markdown that is known to be hard on parsers costs bounded time and memory" {
	head='# Data Engineer | Acme Global Negotiation Guide'
	while IFS=: read -r n begin middle end; do
		printf '%s\n\n%b%b%b\n' "$head" "$(times "$n" "$begin")" "$middle" "$(times "$n" "$end")" >hard.md
		withstands "$begin$end" hard.md
	done <<-'END'
	20000:*a **a :b: a** a*
	30000:a_ ::
	30000:_a ::
	30000:a]::
	30000:[a::
	30000:*a_ ::
	20000:[ (](::
	30000:[:a:]
	30000:> :a:
	30000:- :a:
	1000:* a\n  ::
	30000:[a](b::
	30000:[a](<b::
	30000:</<!--::
	20000:**x [a*b**c*](d)::
	30000:*::
	30000:&::
	30000:<?::
	30000:<!A ::
	30000:<![CDATA[::
	30000:`::
	30000:\t::
	30000:![::
	10000:[x]:\n\n[x]\u003a u:
	END
}

@test "a text of one thing over and over costs time by its size" {
	head='# Data Engineer | Acme Global Negotiation Guide'
	while IFS= read -r text; do
		printf '%s\n\n%b\n' "$head" "$(times "$((300000 / ${#text}))" "$text")" >much.md
		withstands "$text" much.md
	done <<-'END'
	a\n
	- a\n
	# a\n
	**a**\n\n
	→
	â€“
	Ã
	330+ cities,
	a premium of 5-10%. 
	headquartered in 
	includes a, 
	intersection of three 
	If the base is below $1M, cite a, b and c. 
	Accept when total reaches $5K in Boston (adjusted for A and B). 
	February 10 record. 
	| Level | Boston (USD) |\n|---|---|\n| L3 | $150K-$200K |\n\n
	| Internal Level | Title | Typical YoE | Role Scope |\n|---|---|---|---|\n| L4 | Senior A | 3-5 years | x |\n\n
	> **Negotiate Up Strategy**: Open at $190,000 base. Accept-at floor: $205,000 total comp.\n\n
	#### Evidence & Sources\n- Acme Q4 2025 results, 330+ cities — February 12, 2026\n- Acme 10-K — December 2025\n
	#### Technical Scope\n\n**A**: includes a, b and c\n\n
	#### Offer Timeline\n\n**A**: study a, b and c, (1) d\n\n
	Assessment Areas\n- Networking — DNS, anycast and BGP\nKey Questions\n- "How does networking fail?"\n
	END
}

@test "cells and bytes that could drive a terminal or break a row never reach one" {
	printf '%b\n' '# Data Engineer | Ac\xe2\x80\xaeme Global Negotiation Guide' '' '**Scope\x1b[2J**: x' '' \
		'| Level | Bos&#9;ton (USD) |' '|---|---|' '| Senior&#10;(L5)&#27; | $150K–$200K |' >odd.md
	withstands odd odd.md
	same rows $'Acme\tData Engineer\tSenior (L5)\tL5\tBos ton' "$(guide -q odd.md | tail -n 1 | cut -f 1-5)"
}
