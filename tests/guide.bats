#!/usr/bin/env bats
# guide: what it prints of guides, and what it refuses to guess. The guides in data/guide/md cover
# every notation; data/guide/truth has the rows expected of them.
load helper

guides=$ROOT/tests/data/guide/md
truth=$ROOT/tests/data/guide/truth

# pay TITLE HEADER ROW...: a guide.md with one pay table.
pay() {
	printf '%s\n' "# $1" '' "$2" "$(sed 's/[^|]//g; s/|/|---/g; s/---$//' <<<"$2")" "${@:3}" >guide.md
}

@test "every notation and table gives the rows expected, and no other" {
	run -0 --separate-stderr "$ROOT/tests/score.sh" "$guides" "$truth"
	printed 'bands     recall 1.0000 of 371, precision 1.0000 of 371
levels    recall 1.0000 of 10, precision 1.0000 of 10
levers    recall 1.0000 of 13, precision 1.0000 of 13
strategy  recall 1.0000 of 21, precision 1.0000 of 21
evidence  recall 1.0000 of 10, precision 1.0000 of 10'
}

@test "the score falls below what is asked when rows are missing or too many" {
	mkdir md
	cp "$guides"/{flags,signs}.md md
	grep -v '^flags.md	5' "$truth/bands.tsv" | grep -E '^(file|flags|signs)' >bands.tsv
	run -1 --separate-stderr env SCORE_SHOW=1 "$ROOT/tests/score.sh" md . bands
	[ "${lines[0]}" = 'bands     recall 1.0000 of 48, precision 0.9412 of 51' ]
	[ "${lines[1]}" = "+ flags.md:5		London	base	GBP	85000	110000" ]
	printf 'flags.md\t99\t\tLondon\tbase\tGBP\tyear\t1\t2\n' >>bands.tsv
	grep '^flags.md	5' "$truth/bands.tsv" >>bands.tsv
	run -1 --separate-stderr "$ROOT/tests/score.sh" md . bands
	printed 'bands     recall 0.9808 of 52, precision 1.0000 of 51'
}

# A cell a line, and what it gives in a table of that part of pay: `component currency unit low high`
# with / between rows; or ! and why not.
cells() {
	local cell want label=$1 n
	pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' "| Region | $label |"
	while IFS='|' read -r cell want; do
		printf '| %s | %s |\n' "${2:-Springfield}" "$cell" >>guide.md
		wanted+=("$want") asked+=("$cell")
	done
	guide -v guide.md 2>notes | awk -F '\t' 'NR > 1 {
		sub(/.*:/, "", $11)
		row = $6 " " ($7 == "" ? "_" : $7) " " ($8 == "" ? "_" : $8) " " ($9 == "" ? "_" : $9) " " ($10 == "" ? "_" : $10)
		of[$11] = of[$11] (of[$11] == "" ? "" : " / ") row
	} END { for (line in of) print line "\t" of[line] }' >found
	for ((n = 0; n < ${#wanted[@]}; n++)); do
		want=${wanted[n]}
		case $want in
		'!'*) grep -q ":$((n + 5)): .*${want#!}\$" notes || { echo "${asked[n]}: no note '${want#!}'"; cat notes; return 1; }
			want='' ;;
		esac
		same "${asked[n]}" "$want" "$(awk -F '\t' -v n=$((n + 5)) '$1 == n { print $2 }' found)"
	done
	[ "${#wanted[@]}" -gt 0 ]
	wanted=() asked=()
}

@test "cells of base pay" {
	cells 'Base Salary' <<-'EOF'
		$170K–$243K|base USD year 170000 243000
		$170k-243k|base USD year 170000 243000
		$170-243K|base USD year 170000 243000
		170–243K USD|base USD year 170000 243000
		USD 170,000 to 243,000|base USD year 170000 243000
		US$170,000 — US$243,000|base USD year 170000 243000
		**$1.2–1.5M**|base USD year 1200000 1500000
		$95K–$120,000|base USD year 95000 120000
		A$175,000-$230,000|base AUD year 175000 230000
		$175K-A$230K|base AUD year 175000 230000
		$100–120K CAD|base CAD year 100000 120000
		kr 500K–SEK 600K|base SEK year 500000 600000
		£104K / $130K - £132K / $165K|base GBP year 104000 132000 / base USD year 130000 165000
		£400K-£471K / $530K-$622K|base GBP year 400000 471000 / base USD year 530000 622000
		£135K - £175K ($170K - $220K)|base GBP year 135000 175000 / base USD year 170000 220000
		SEK 55K–72K/mo / $158K–$202K|base SEK month 55000 72000 / base USD year 158000 202000
		€60K–€80K / $65K–$87K/yr|base EUR year 60000 80000 / base USD year 65000 87000
		₹26,00,000–₹40,00,000|base INR year 2600000 4000000
		₹22–45 LPA|base INR year 2200000 4500000
		₹1.2–1.8 Cr|base INR year 12000000 18000000
		CHF 165'000–190'000|base CHF year 165000 190000
		€55.000,00|base EUR year 55000 55000
		650 000–850 000 SEK|base SEK year 650000 850000
		55–72 kSEK/mo|base SEK month 55000 72000
		KRW 58M–KRW 100M|base KRW year 58000000 100000000
		IDR 450M–IDR 700M|base IDR year 450000000 700000000
		UYU 1.2M – 2M|base UYU year 1200000 2000000
		$35-$50/hr|base USD hour 35 50
		$5,000 per month|base USD month 5000 5000
		~$180K*|base USD year 180000 180000
		$180K base (typical)|base USD year 180000 180000
		$180K+|base USD year 180000 _
		up to $180K|base USD year _ 180000
		at least $180K|base USD year 180000 _
		>$180K|base USD year 180000 _
		> $180K|base USD year 180000 _
		<$180K|base USD year _ 180000
		≥ $180K|base USD year 180000 _
		≤ $180K|base USD year _ 180000
		$460K–$1.137M+|base USD year 460000 1137000
		$180K + $20K sign-on|base USD year 180000 180000 / sign-on USD once 20000 20000
		$180K (2026)|base USD year 180000 180000
		$180K (incl. 3 weeks off)|base USD year 180000 180000
		between $170K and $243K|base USD year 170000 243000
		$5,000/mo – $6,000/mo|base USD month 5000 6000
		$170K / year – $200K|base USD year 170000 200000
		£8K / $10K - £9K / $11K/mo|base GBP month 8000 9000 / base USD month 10000 11000
		base ($170K–$200K)|base USD year 170000 200000
		base ($170K) ($5K sign-on)|base USD year 170000 170000 / sign-on USD once 5000 5000
		$170K ($5K sign-on|base USD year 170000 170000 / sign-on USD once 5000 5000
		$170K / / $5K sign-on|base USD year 170000 170000 / sign-on USD once 5000 5000
		$170K +$20K sign-on|base USD year 170000 170000 / sign-on USD once 20000 20000
		/ $170K|base USD year 170000 170000
		$170K^1|base USD year 170000 170000
		$170K•$5K sign-on|base USD year 170000 170000 / sign-on USD once 5000 5000
		$170K〜$180K|base USD year 170000 180000
		$.5M|base USD year 500000 500000
		$0|base USD year 0 0
		$1.250.000,50|base USD year 1250000.5 1250000.5
		$17,000.555555|base USD year 17000.555555 17000.555555
		12 500 000 USD|base USD year 12500000 12500000
		1,00,000 INR|base INR year 100000 100000
		1,00,00,000 INR|base INR year 10000000 10000000
		—|
		N/A|
		Variable|
		$[X]K|
		180,000|!'180,000' has no currency
		kr 500K|!has a sign of several currencies
		¥12M|!has a sign of several currencies
		€55.000|!can be thousands or decimals
		$1,5M|!is grouped unevenly
		$12,34,56|!is grouped unevenly
		$1.2.3K|!is grouped unevenly
		100,00,000 INR|!is grouped unevenly
		1,000,00,000 INR|!is grouped unevenly
		$0,500K|!is grouped unevenly
		$1,000,00|!is grouped unevenly
		$1,25,0000|!is grouped unevenly
		$1,5.5.5|!mixes marks
		$1.250,5.0|!mixes marks
		$1.250'5|!mixes marks
		$17,000.5555555|!has more than six decimals (round it to six)
		1234 500 USD|!has figures side by side
		$1 250 00|!has figures side by side
		base ($170K $5K)|!has figures side by side
		$170K ($5K $6K)|!has figures side by side
		kr $170K|!is in two currencies
		$1K, $2K, $3K, $4K, $5K, $6K, $7K, $8K, $9K, $10K, $11K, $12K, $13K|!has too many figures
		$1K, $2K, $3K, $4K, $5K, $6K, $7K, $8K, $9K, $10K, $11K, $12K|!gives two figures for one thing
		$150–$180|!can be thousands or whole units
		$180K–$150K|!has its ends the wrong way round
		$950–$1.2M|!has its ends the wrong way round
		$180K–£190K|!is in two currencies
		kr 500K–€600K|!is in two currencies
		$170K–$200K / $180K–$210K|!gives two figures for one thing
		$170K–$200K ($180K–$210K)|!gives two figures for one thing
		$170K $200K|!has figures side by side
		-$170K|!has a dash before its figure
		$170K–|!has a dash where no figure follows
		10%|!is a percentage of what is not said
		$170K per sprint|!is not understood
		¥5,000,000 ぁ|!is not understood
		$99999999999999|!is too large (above 9.2e12)
	EOF
}

@test "cells of equity and bonus" {
	cells 'Stock (RSU/4yr)' <<-'EOF'
		$440K-$720K ($110K-$180K/yr)|equity USD 4yr 440000 720000 / equity USD year 110000 180000
		$440K-$720K ($110K-$180K)|equity USD 4yr 440000 720000 / equity USD year 110000 180000
		$440K-$720K ($120K-$190K)|!gives two figures for one thing
		£378K / $473K (£95K / $118K/yr)|equity GBP 4yr 378000 378000 / equity USD 4yr 473000 473000 / equity GBP year 95000 95000 / equity USD year 118000 118000
		SEK 377K–664K/yr (4yr vest)|equity SEK year 377000 664000
		$100K (3-year vest, 1-year cliff)|equity USD 3yr 100000 100000
		$100K over four years|equity USD 4yr 100000 100000
		13,000 – 27,000 options|equity _ shares 13000 27000
		10K RSUs|equity _ shares 10000 10000
		$400K, 1-year cliff|equity USD 4yr 400000 400000
		10.000 RSUs|!can be thousands or decimals
		5,000–4,000 RSUs|!has its ends the wrong way round
		0.5%–0.1%|!has its ends the wrong way round
		0.05%–0.125%|equity _ percent 0.05 0.1250
		£70K + options|equity GBP 4yr 70000 70000
	EOF
	cells 'Target Bonus' <<-'EOF'
		5–10%|bonus _ percent 5 10
		10 % of base|bonus _ percent 10 10
		20–50% (OPI+TAI)|bonus _ percent 20 50
		10% target ($16,000 – $20,000)|bonus _ percent 10 10 / bonus USD year 16000 20000
		$14K-$25K (10-15%)|bonus USD year 14000 25000 / bonus _ percent 10 15
		$20K–$45K sign-on|sign-on USD once 20000 45000
		12.125%|bonus _ percent 12.1250 12.1250
		15|!'15' has no currency
	EOF
}

@test "labels give cells their currency, factor, period and percent sign" {
	while IFS='|' read -r header place cell want; do
		pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' "| Region | $header |" "| $place | $cell |"
		run -0 --separate-stderr guide guide.md
		same "$header, $place, $cell" "$want" "$(tail -n +2 <<<"$output" | cut -f 5-10 | tr '\t' ' ' | paste -s -d /)"
	done <<-'EOF'
		Base (GBP £)|Leeds|80–95K|Leeds base GBP year 80000 95000
		Base ($K)|Reno, NV|80–95|Reno, NV base USD year 80000 95000
		Base ($000s)|Reno, NV|80–95|Reno, NV base USD year 80000 95000
		Base (LPA)|Pune (INR)|18–26|Pune base INR year 1800000 2600000
		Base (LPA)|Pune (INR)|15,50,000|Pune base INR year 1550000 1550000
		Bonus %|Reno, NV|10-15|Reno, NV bonus  percent 10 15
		Base (monthly)|Lagos (NGN ₦)|₦900K|Lagos base NGN month 900000 900000
		Equity/yr|Reno, NV|$20K|Reno, NV equity USD year 20000 20000
		Equity (4-year grant)|Reno, NV|$20K|Reno, NV equity USD 4yr 20000 20000
		Equity|Reno, NV|$20K|Reno, NV equity USD  20000 20000
		Base|Singapore (SGD S$)|$120K|Singapore base SGD year 120000 120000
		Base|Toronto|$120K|Toronto base USD year 120000 120000
		Base|Toronto (HQ, CAD)|$120K|Toronto (HQ) base CAD year 120000 120000
		Base|London, GBP|120K|London base GBP year 120000 120000
		Base|Europe (EUR/GBP)|€82K / £70K|Europe base EUR year 82000 82000/Europe base GBP year 70000 70000
		Base|Europe (EUR/GBP)|82K|
		Base|Stockholm (kr/SEK)|kr 650K|Stockholm base SEK year 650000 650000
		Base|Stockholm|650 000 kr|Stockholm base SEK year 650000 650000
		Base|Stockholm / Malmö|650 000 kr|Stockholm / Malmö base SEK year 650000 650000
		Base|Stockholm / Copenhagen|650 000 kr|
		Base|Tokyo|¥9M|Tokyo base JPY year 9000000 9000000
		Base|🇬🇧 London|£80K|London base GBP year 80000 80000
		Base|:gb: **London**|£80K|London base GBP year 80000 80000
		Base|London (UK)¹|£80K|London (UK) base GBP year 80000 80000
		Base|London⁰|£80K|London base GBP year 80000 80000
		Base|London⁹|£80K|London base GBP year 80000 80000
		Base|London²|£80K|London base GBP year 80000 80000
		Base|London³|£80K|London base GBP year 80000 80000
		Base|London*|£80K|London base GBP year 80000 80000
		Base|London†|£80K|London base GBP year 80000 80000
		Base|London‡|£80K|London base GBP year 80000 80000
		Base|London[^1]|£80K|London base GBP year 80000 80000
		Base|London^12|£80K|London base GBP year 80000 80000
		Base|London :gb:|£80K|London base GBP year 80000 80000
		Base|London 🇬🇧|£80K|London base GBP year 80000 80000
		Base|Londonⁿ|£80K|Londonⁿ base GBP year 80000 80000
		Base|US (Menlo Park / NYC)|$80K|US (Menlo Park / NYC) base USD year 80000 80000
		Stock/Bonus|Leeds|£9K/yr|Leeds equity GBP year 9000 9000
		Base + Bonus|Leeds|£90K|Leeds total-cash GBP year 90000 90000
		Sign-On / Bonus|Leeds|10%|Leeds bonus  percent 10 10
		Sign-On / Bonus|Leeds|£10K|
		Total Comp (Year 1)|Leeds|£90K|Leeds year1 GBP year 90000 90000
	EOF
	pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' '| Region | Base |' '| Nowhere | 90K |'
	run -0 --separate-stderr bash -c 'guide --currency eur guide.md | cut -f 5-10'
	[ "${lines[1]}" = 'Nowhere	base	EUR	year	90000	90000' ]
	run -2 --separate-stderr guide --currency euro guide.md
	refused "guide: --currency: 'euro' is no currency (write its ISO 4217 code, as USD)"
}

@test "codes of levels" {
	while IFS='|' read -r label code; do
		pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' '| Level | Base |' "| $label | \$90K |"
		run -0 --separate-stderr guide guide.md
		same "$label" "$label	$code" "$(tail -n +2 <<<"$output" | cut -f 3,4)"
	done <<-'EOF'
		Senior (L5)|L5
		Mid (L3–L4)|L3-L4
		Mid (L3-4)|L3-L4
		Senior (P5/2026)|P5
		Staff+ (IC4+)|IC4+
		Senior|
	EOF
	pay 'Cell Engineer (E6) | Acme Cell Global Negotiation Guide' '| Region | Base |' '| Leeds | £90K |'
	run -0 --separate-stderr guide guide.md
	[ "$(tail -n +2 <<<"$output" | cut -f 1-5)" = 'Acme Cell	Cell Engineer		E6	Leeds' ]
}

@test "evidence: what it is, its name, and of when" {
	while IFS='|' read -r text want; do
		printf '# Data Engineer (L4) — Acme Salary Negotiation Guide\n\n**Evidence & Sources:**\n1. %s\n' "$text" >guide.md
		same "$text" "$want" "$(guide -q -k evidence guide.md | tail -n +2 | cut -f 3-5 | tr '\t' ,)"
	done <<-'EOF'
		[Levels.fyi Acme pay data — January 2026](https://example.org/1)|crowd pay data,Levels.fyi Acme pay data,2026-01
		[Acme annual report — 2025]|annual report,Acme annual report,2025
		Blind threads on Acme – Q4 2025|forum threads,Blind threads on Acme,2025-Q4
		Acme engineering blog, 2024–2025|engineering blog,Acme engineering blog,2024–2025
		Glassdoor pay of 2025, in all offices|crowd pay data,Glassdoor pay of 2025, in all offices,
		Acme earnings — February 10, 2026|earnings report,Acme earnings,2026-02-10
		Pay survey (2025-2026)|survey,Pay survey,2025–2026
		Pay survey: Sept 2025|survey,Pay survey,2025-09
		Pay survey; 2025/2026|survey,Pay survey,2025–2026
		Offers seen, H1 2025|,Offers seen,2025-H1
		2025 pay survey|survey,2025 pay survey,
		Pay survey 1850|survey,Pay survey 1850,
		"Offers seen", 2025|,"Offers seen",2025
	EOF
}

@test "levers: how they are numbered" {
	while IFS='|' read -r text want; do
		printf '# Data Engineer (L4) — Acme Salary Negotiation Guide\n\n%b\n' "$text" >guide.md
		same "$text" "$want" "$(guide -q -k levers guide.md | tail -n +2 | cut -f 3,4 | tr '\t' , | paste -s -d ';')"
	done <<-'EOF'
		## Global Levers\n\n1. **Pay**: more\n2. **Time**: less|1,Pay;2,Time
		## Global Levers\n\n- **Pay**: more\n- **Time**: less|1,Pay;2,Time
		## Global Levers\n\n- **Lever 3: Pay** more\n- **Time** x\n- no topic|3,Pay;4,Time
		## Global Levers\n\n### 1. Pay\n\nx\n\n### 2) Time|1,Pay;2,Time
		## Global Levers\n\n**3. Pay**\n\nx|3,Pay
		### Lever 12 — Pay\n\n### Lever 13: Time (Signature Lever)|12,Pay;13,Time
		### Global Lever 3) Pay (all of it)|3,Pay (all of it)
		### Lever 4: - Pay|4,Pay
		### Lever 0: Pay|
		### Lever 100: Pay|
		### Lever 3 Pay|
		### Lever 3 —|
	EOF
}

@test "years of levels" {
	printf '%s\n' '# Cell Engineer — Acme Cell Salary Negotiation Guide' '' '| Level | Title | Experience |' '|---|---|---|' >guide.md
	while IFS='|' read -r years least most; do
		printf '| L%s | Rank %s | %s |\n' $((++n)) $n "$years" >>guide.md
		wanted+="Rank $n|L$n|$least|$most"$'\n'
	done <<-'EOF'
		up to 2 years|0|2
		under 1|0|1
		<15|0|15
		2 to 5 yrs|2|5
		5–8|5|8
		8+ years|8|
		around 12 years|12|12
		99|99|99
		100 years||
		10-150 years||
		any||
	EOF
	run -0 --separate-stderr guide -k levels guide.md
	same levels "${wanted%$'\n'}" "$(tail -n +2 <<<"$output" | cut -f 3-6 | tr '\t' '|')"
	# another employer's levels are not this one's
	printf '%s\n' '# Cell Engineer — Acme Cell Salary Negotiation Guide' '' '| Level | Title | Google (US) |' '|---|---|---|' \
		'| A3 | Senior | L5 |' >guide.md
	run -0 --separate-stderr guide -k levels guide.md
	same levels '' "$(tail -n +2 <<<"$output")"
	# where nothing else is a title, the internal one is it
	printf '%s\n' '# Cell Engineer — Acme Cell Salary Negotiation Guide' '' '| Internal Title | Years of Experience |' \
		'|---|---|' '| Junior | 0-2 |' >guide.md
	run -0 --separate-stderr guide -k levels guide.md
	same titles 'Junior||0|2' "$(tail -n +2 <<<"$output" | cut -f 3-6 | tr '\t' '|')"
}

@test "columns that say the same otherwise, and those without a name, are left alone without a word" {
	while IFS='|' read -r name cell; do
		pay 'Data Engineer — Acme Salary Negotiation Guide' "| Level | Base | $name |" "| Senior | €200K | $cell |"
		run -0 --separate-stderr guide guide.md
		same "$name" 'Senior,base,EUR,200000,200000' "$(tail -n +2 <<<"$output" | cut -f 3,6,7,9,10 | tr '\t' ,)"
		same "$name" '' "$stderr"
	done <<-'EOF'
		USD Equivalent|$220K
		Equivalents at Google|L5 $220K
		Comparable base|€220K
		|€220K
	EOF
}

@test "rows named by role are this role's levels, or none" {
	pay 'Senior Data Engineer — Acme Cell Salary Negotiation Guide' '| Role | Base |' '| Data Engineer II | $140K |' \
		'| Senior Data Engineer (L5) | $150K |' '| Senior Product Manager | $160K |' '| Staff | $170K |'
	run -0 --separate-stderr guide guide.md
	[ "$(tail -n +2 <<<"$output" | cut -f 3,4,9)" = 'Data Engineer II		140000
Senior Data Engineer (L5)	L5	150000
Staff		170000' ]
	same stderr "guide: guide.md:7: 1 cell without a row: '\$160K' stands in a row of which it is not known what it is of" "$stderr"
}

@test "other employers' pay is never taken for this one's" {
	pay 'Data Engineer — Acme Salary Negotiation Guide' '| Level | Base | Google (US) |' '| Senior | $200K | $300K |'
	run -0 --separate-stderr guide guide.md
	same rows '' "$(tail -n +2 <<<"$output")"
	same stderr "guide: guide.md:3: 1 table of other employers' pay left alone, the first here" "$stderr"
	run -0 --separate-stderr guide "$guides/others.md"
	[ "$(cut -f 5- <<<"$output")" = "location	component	currency	unit	low	high	source
Seattle	base	USD	year	230000	280000	$guides/others.md:5
Seattle	total	USD	year	400000	560000	$guides/others.md:5" ]
	same stderr "guide: $guides/others.md:9: 5 tables of other employers' pay left alone, the first here
guide: $guides/others.md:35: 1 cell without a row: 'Level' begins a table of which it is not known what it is of" "$stderr"
}

@test "what can mean two things is counted with its line, and with -v told one by one" {
	cp "$guides/ambiguous.md" .
	run -0 --separate-stderr guide ambiguous.md
	same stderr "guide: ambiguous.md:5: 12 cells without a row, the first here: '€55.000–€62.000' can be thousands or decimals" "$stderr"
	run -0 --separate-stderr guide -q ambiguous.md
	same stderr '' "$stderr"
	run -0 --separate-stderr bash -c 'guide -v ambiguous.md 2>&1 >/dev/null | grep -c "^guide: ambiguous.md:"'
	printed 12
}

@test "company and role: title, else path, else options" {
	table='| Region | Base Salary |
|---|---|
| Leeds | £90K |'
	while IFS='|' read -r file title options want; do
		mkdir -p "./$(dirname "$file")"
		printf '%s\n\n%s\n' "${title//!/|}" "$table" >"$file"
		# shellcheck disable=SC2086 # words
		run -0 --separate-stderr guide $options "$file"
		same "$file, $title, $options" "$want" "$(tail -n +2 <<<"$output" | cut -f 1,2 | tr '\t' /)"
	done <<-'EOF'
		a.md|# Edge Engineer — Fly.io Salary Negotiation Guide||Fly.io/Edge Engineer
		a.md|### Data Engineer (L5) ! Acme Global Negotiation Guide||Acme/Data Engineer
		a.md|### Data Engineer ! Global Payments Global Negotiation Guide||Global Payments/Data Engineer
		a.md|### Data Engineer ! S&P Global Global Negotiation Guide||S&P Global/Data Engineer
		a.md|# 🚀 **ML / AI Engineer** - Acme Compensation Negotiation Guide (2026)||Acme/ML / AI Engineer
		a.md|# Data Engineer — Acme Salary Negotiation Guide — SIGNATURE ROLE||Acme/Data Engineer
		a.md|# Data Engineer — Acme Salary Negotiation Guide 🔥||Acme/Data Engineer
		a.md|Want a Data Engineer — Acme Salary Negotiation Guide now?||/
		a.md|# Acme – Data Engineer Negotiation Guide||Acme/Data Engineer
		a.md|# Head of Data at Acme Negotiation Playbook||Acme/Head of Data
		a.md|Data Engineer — Acme Salary Negotiation Guide||Acme/Data Engineer
		a.md|# Data Engineer — Acme Salary Negotiation Guide|-c Other -r Role|Acme/Data Engineer
		a.md|# Data Engineer — Acme Salary Negotiation||/
		a.md|# Data Engineer — Acme Onboarding Guide||/
		a.md|# Pay||/
		a.md|# Pay|-c Acme -r Writer|Acme/Writer
		acme-co--data-engineer.md|# Pay||acme co/data engineer
		acme/data-engineer.md|# Pay||acme/data engineer
		guides/data-engineer.md|# Pay|-c Acme|Acme/
		acme/notes.md|# Pay||/
		acme--data-engineer.md|# Pay|-c Other|acme/data engineer
	EOF
}

@test "a damaged guide gives the rows of the whole one" {
	grep -v '^$' "$guides/signs.md" | sed 's/^#* //' >paste.md
	iconv -f WINDOWS-1252 -t UTF-8 "$guides/two-currencies.md" >mojibake.md
	while read -r damaged whole; do
		same "$damaged" "$(guide -q "$guides/$whole" | cut -f 1-10)" "$(guide -q "$damaged" | cut -f 1-10)"
	done <<-'EOF'
		paste.md signs.md
		mojibake.md two-currencies.md
	EOF
	run -0 --separate-stderr bash -c 'guide mojibake.md >/dev/null'
	[[ $stderr == 'guide: mojibake.md:5: 22'' characters repaired that had been read as windows-1252, the first here' ]]
}

@test "mojibake is repaired where its bytes are UTF-8 and nowhere else" {
	while IFS='|' read -r text want; do
		printf '# Pay\n\n| Region | Base Salary |\n|---|---|\n| %s | £90K |\n' "$text" >guide.md
		same "$text" "$want" "$(guide -q guide.md | tail -n +2 | cut -f 5)"
	done <<-'EOF'
		SÃ£o Paulo|São Paulo
		MontrÃ©al â€“ Plateau|Montréal – Plateau
		ÃƒÂ©cole|école
		Ãžor|Þor
		Â¡HÃ³la!|¡Hóla!
		Ã|Ã
		â€|â€
	EOF
}

@test "strategy: units that are the whole grant make no year's equity; floors that disagree are none" {
	while IFS='|' read -r text want; do
		printf '# Pay\n\n> **Negotiate Up Strategy:** %s\n' "$text" >guide.md
		same "$text" "$want" "$(guide -q -k strategy guide.md | tail -n +2 | cut -f 3-14 | tr '\t' , | paste -s -d ' ')"
	done <<-'EOF'
		Open at $195,000 base with equity valued at $70K-$110K/year (options). Accept-at floor: $270,000 total comp.|,USD,195000,70000-110000,year,,,,,,,270000
		Open at $270,000 base with 2,800 RSUs ($364,000/yr at NET ~$130).|,USD,270000,,,2800,130,,,,,
		Open at $270,000 base with 2,800 RSUs ($91,000/yr at NET ~$130).|,USD,270000,91000,year,2800,130,,,,,
		Open at $270,000 base with 2,800 RSUs ($91,000/yr, up from $60,000/yr).|,USD,270000,91000,year,2800,,,,,,
		"I'm targeting $320K in equity over 4 years. Accept at $280K+ equity."|,USD,,320000,4yr,,,,,280000,,
		Target $550K-$622K TC in Menlo Park or New York. In London, target £400K / $530K.|Menlo Park,USD,,,,,,550000-622000,,,, New York,USD,,,,,,550000-622000,,,,
		Open at $205K base (Chicago) / $230K (NYC) with $160K RSUs. For remote, open at $180K base.|Chicago,USD,205000,,,,,,,,, New York,USD,230000,,,,,,,,, Remote,USD,180000,,,,,,,,,
		Open at $210K base. I need $220K base. Accept at $190K base. Walk-away floor: $180K base.|,USD,210000,,,,,,,,,
		Open at $210K base. They may counter at $190K base. Push for $230K base.|,USD,210000,,,,,,,,,
		I'm targeting $210K base, plus a $90K.|
		Open at £90K base with £20K equity in London.|London,GBP,90000,20000,,,,,,,,
		In London, open at £90K base with £20K equity.|London,GBP,90000,20000,,,,,,,,
		Open at £90K base in Leeds with £20K equity.|Leeds,GBP,90000,20000,,,,,,,,
		For London, open at £90K base in Leeds with £20K equity.|Leeds,GBP,90000,,,,,,,,, London,GBP,,20000,,,,,,,,
		For London and Leeds, open at £90K base.|London,GBP,90000,,,,,,,,, Leeds,GBP,90000,,,,,,,,,
		In London, open at £90K base; in Leeds, open at £80K base.|London,GBP,90000,,,,,,,,, Leeds,GBP,80000,,,,,,,,,
		Open at £90K base in London, £80K base in Leeds, with £20K equity.|London,GBP,90000,,,,,,,,, Leeds,GBP,80000,,,,,,,,,
		Walk away below $200K base.|
		For Staff (L6), open at $320K base.|
		For this Senior role, open at $320K base.|,USD,320000,,,,,,,,,
		Accept at $105K base in Leeds and $180K base in Reno, NV.|Leeds,USD,,,,,,,105000,,, Reno, NV,USD,,,,,,,180000,,,
		Your accept-at floor should be £125K / $230K base.|
	EOF
}

@test "files that are no guide: a note, no row; status 1 with --strict" {
	printf '\x00\x01\xff' >binary
	printf '# Caf\xe9 \n' >latin
	printf '\xff\xfe#\0' >utf16
	: >empty
	echo '# Shopping' >list.md
	header='company	role	level	code	location	component	currency	unit	low	high	source'
	while IFS='|' read -r file note; do
		run -0 --separate-stderr guide "$file"
		same "$file" "$header" "$output"
		same "$file" "guide: $file:${note:-" is no guide"}" "$stderr"
		run -1 --separate-stderr guide -q --strict "$guides/flags.md" "$file"
		[ "${#lines[@]}" -eq 16 ]
		same "$file" '' "$stderr"
	done <<-'EOF'
		binary|1: has a NUL: no text (iconv -f UTF-16 -t UTF-8, if it is UTF-16)
		latin|1: is not UTF-8 (iconv -f WINDOWS-1252 -t UTF-8, if it is from Windows)
		utf16|1: is not UTF-8 (iconv -f WINDOWS-1252 -t UTF-8, if it is from Windows)
		empty|
		list.md|
	EOF
	run -0 --separate-stderr guide --strict "$guides/flags.md"
	run -2 --separate-stderr guide "$guides/flags.md" missing.md
	refused 'guide: missing.md: No such file or directory'
	run -2 --separate-stderr guide .
	refused 'guide: .: Is a directory'
	run -2 --separate-stderr guide -k nothing "$guides/flags.md"
	[[ $stderr == "guide: --kind: 'nothing' is none of bands "* ]]
}

@test "stdin, more files than one, and the same file twice" {
	run -0 --separate-stderr guide <"$guides/crlf.md"
	[ "$(tail -n 1 <<<"$output")" = 'Rook Harbor	Batch Engineer			Omaha, NE	total	USD	year	130000	170000	stdin:5' ]
	printed "$(guide - <"$guides/crlf.md")"
	run -0 --separate-stderr guide -q "$guides/crlf.md" "$guides/flags.md" "$guides/crlf.md"
	[ "$(sed -n 2,3p <<<"$output")" = "$(tail -n 2 <<<"$output")" ]
	[ "${#lines[@]}" -eq 20 ]
}

@test "rows have no control bytes and nothing that turns the direction of text" {
	printf '# Pay\n\n| Region | Base Salary |\n|---|---|\n| A\xe2\x80\xaeB\x1b[2J\xc2\x9b\xc2\xa0C&#x202E;&#27; | £90K |\n' >$'a\tb.md'
	run -0 --separate-stderr guide $'a\tb.md'
	[ "${lines[1]}" = '				AB[2J C	base	GBP	year	90000	90000	a b.md:5' ]
}

@test "Markdown: quotes, lists, code, link definitions and struck text keep lines and meaning" {
	run -0 --separate-stderr guide "$guides/quoted-table.md"
	[ "$(tail -n +2 <<<"$output" | cut -f 5 | uniq | paste -s -d /)" = 'Raleigh, NC/Durham, NC' ]
	cat >guide.md <<-'EOF'
		# Pay
		[1]: http://example.org
		[2]: http://example.org
		Text `with
		code` and
		**Negotiate Up Strategy:** Open at $200K ~~total~~ base.
	EOF
	run -0 --separate-stderr bash -c 'guide -k strategy guide.md | cut -f 5,15'
	[ "${lines[1]}" = '200000	guide.md:6' ]
}

@test "band takes the bands as they are: places offers, looks up open tops, percent and shares" {
	guide -q "$guides"/*.md >bands.tsv
	tsv 'company role level location currency base total' \
		'Fjord x _ _ USD 1 1' 'Mossbank Android~Engineer _ London GBP 90000 120000' \
		'Umber~Stack Kernel~Engineer senior Denver USD 190000 217500' >offers.tsv
	run -0 --separate-stderr band -b bands.tsv offers.tsv
	[ "$(figures low high band_source <<<"$output")" = "_ _ _
95000 128000 $guides/flags.md:5
190000 245000 $guides/paste.md:7" ]
	run -0 --separate-stderr band -b bands.tsv -c 'granite cove' -L 'new york'
	[ "$(figures component unit low high mid <<<"$output")" = 'base year 280000 _ _
equity 4yr 800000 _ _
bonus percent _ 20 _
total year 500000 1050000 775000' ]
	run -0 --separate-stderr band -q -b bands.tsv -c ''
	[ "${#lines[@]}" -eq "$(wc -l <bands.tsv)" ]
}
