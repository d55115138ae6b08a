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

# each KIND FIELDS [FRONT]: cases on stdin, a line each, `TEXT => ROWS ! NOTES`: what guide -k KIND gives of a
# guide with FRONT and that text (\n ends a line, // the row of a table): those fields of its rows, with ; between,
# and every note. All the guides are read in one run.
each() {
	local line text header wanted='' n=0
	while IFS= read -r line; do
		wanted+=$line$'\n'
		text=${3-}${line%% =>*}
		case $text in
		'|'*) header=${text%% // *}
			header=${header//[^|]/}
			header=${header//|/|---}
			text=${text/ \/\/ /\\n${header%---}\\n}
			text=${text// \/\/ /\\n} ;;
		esac
		n=$((n + 1))
		printf '# Data Engineer — Acme Salary Negotiation Guide\n\n%b\n' "$text" >$n.md
	done
	seq -f %g.md "$n" | xargs guide -v -k "$1" 2>notes | tr "\0" "?" >rows
	same "-k $1" "${wanted%$'\n'}" "$(wanted=$wanted awk -F '\t' -v fields="$2" '
		FILENAME == "notes" && !/^guide: [0-9]+\.md:/ { next }
		FILENAME == "notes" {
			match($0, /[0-9]+/)
			n = substr($0, RSTART, RLENGTH)
			sub(/^guide: [0-9]+\.md:[0-9]+: ([0-9]+ [^:]*: )?/, "")
			notes[n] = notes[n] " ! " $0
			next
		}
		FNR > 1 {
			k = split(fields, of, " ")
			row = $of[1]
			for (i = 2; i <= k; i++)
				row = row "," $of[i]
			n = $NF + 0
			if (rows[n] != "")
				row = rows[n] ";" row
			rows[n] = row
		}
		END {
			cases = split(ENVIRON["wanted"], line, "\n") - 1
			for (n = 1; n <= cases; n++) {
				sub(/ =>.*/, "", line[n])
				print line[n] " =>" (rows[n] != "" ? " " rows[n] : "") notes[n]
			}
		}' notes rows)"
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
		$100K over two years|equity USD 2yr 100000 100000
		$100K over one year|equity USD year 100000 100000
		$100K (one-year cliff)|equity USD 4yr 100000 100000
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

@test "tables: what stands near one, three blocks away at most, says what its ranges are of" {
	local table='| Level | London |\n|---|---|\n| Senior | £90K |' line='\n\nOne more line.'
	while IFS='|' read -r heading above below want; do
		each bands '6' <<<"## $heading${above//+/$line}\n\n$table${below//+/$line} => $want"
	done <<-'EOF'
		Pay|||unstated
		Total compensation|||total
		Total compensation|++++||total
		Base pay|++++||base
		Base salary|++++||base
		Pay|\n\nIt is total compensation.||total
		Pay|\n\nIt is total comp.+||total
		Pay|\n\nIt is total compensation.++||unstated
		Pay|\n\nIt is base salary.||unstated
		Pay||\n\nIt is total compensation.|total
		Pay||\n\nThese are base salaries.|base
		Pay||++\n\nIt is base salary only.|base
		Pay||+++\n\nIt is base salary only.|unstated
		Pay||\n\n## Notes\n\nIt is base salary only.|unstated
		Total comp||\n\nIt is base salary only.|base
	EOF
}

@test "tables: what their headers and their rows' names say each range is of" {
	each bands '3 4 5 6 7 8 9 10' <<-'EOF'
		| Level | London Base | Leeds Base | // | Senior (L5) | £90K | £80K | => Senior (L5),L5,London,base,GBP,year,90000,90000;Senior (L5),L5,Leeds,base,GBP,year,80000,80000
		| Level | Base / Bonus | // | Senior | £90K | => ! 'Level' begins a table of which it is not known what it is of
		| Level | Base + Stock | // | Senior | £90K | => Senior,,,total,GBP,year,90000,90000
		| Level | Base & Equity | // | Senior | £90K | => Senior,,,total,GBP,year,90000,90000
		| Level | Base and Bonus | // | Senior | £90K | => Senior,,,total-cash,GBP,year,90000,90000
		| Level | Base or Bonus | // | Senior | £90K | => ! 'Level' begins a table of which it is not known what it is of
		| Level | Bonus + Base Salary | // | Senior | £90K | => Senior,,,total-cash,GBP,year,90000,90000
		| Level | Stock + Bonus | // | Senior | £90K/yr | => ! 'Level' begins a table of which it is not known what it is of
		| Level | Stock or Bonus | // | Senior | £90K/yr | => Senior,,,equity,GBP,year,90000,90000
		| Level | Carry / Bonus | // | Senior | £90K | => Senior,,,carry,GBP,year,90000,90000
		| Level | Sign-On / Equity | // | Senior | £90K | => ! '£90K' can be of either part
		| Level | Sign-On or Bonus | // | Senior | £90K sign-on | => Senior,,,sign-on,GBP,once,90000,90000
		| Level | Bonus / Sign-On | // | Senior | £90K bonus | => Senior,,,bonus,GBP,year,90000,90000
		| Level | Bonus and Sign-On | // | Senior | 10% | => ! '10%' can be of either part
		| Level | Sign-On / Stock | // | Senior | 10% | => ! '10%' can be of either part
		| Level | Total (Base + Bonus) | // | Senior | £90K | => Senior,,,total,GBP,year,90000,90000
		| Level | Total / Base | // | Senior | £90K | => ! 'Level' begins a table of which it is not known what it is of
		| Level | London | Leeds | // | Senior | £90K | £80K | => Senior,,London,unstated,GBP,year,90000,90000;Senior,,Leeds,unstated,GBP,year,80000,80000
		| Level | London | Nowhere | // | Senior | £90K | £80K | => Senior,,London,unstated,GBP,year,90000,90000;Senior,,Nowhere,unstated,GBP,year,80000,80000
		| Level | Nowhere | Elsewhere | London | // | Senior | £90K | £80K | £70K | => Senior,,London,unstated,GBP,year,70000,70000 ! '£90K' stands in a column of which it is not known what it is of ! '£80K' stands in a column of which it is not known what it is of
		| Level | Nowhere | Elsewhere | Leeds | London | // | Senior | £90K | £80K | £70K | £60K | => Senior,,Nowhere,unstated,GBP,year,90000,90000;Senior,,Elsewhere,unstated,GBP,year,80000,80000;Senior,,Leeds,unstated,GBP,year,70000,70000;Senior,,London,unstated,GBP,year,60000,60000
		| Level | Center Valley PA | // | Senior | $90K | => Senior,,Center Valley PA,unstated,USD,year,90000,90000
		| Level | Base | Change (USD) | // | Senior | $200K | $10K | => Senior,,,base,USD,year,200000,200000
		| Level | Base | Boise (USD) | // | Senior | $200K | $110K | => Senior,,,base,USD,year,200000,200000;Senior,,Boise,unstated,USD,year,110000,110000
		| Level | Base | Austin (vs SF) | // | Senior | $200K | $110K | => Senior,,,base,USD,year,200000,200000;Senior,,Austin (vs SF),unstated,USD,year,110000,110000
		| Region | Senior (L5) | Staff (L6) | // | Leeds | £90K | £100K | => Senior (L5),L5,Leeds,unstated,GBP,year,90000,90000;Staff (L6),L6,Leeds,unstated,GBP,year,100000,100000
		| Region | Mid | Notes | // | Leeds | £90K | £100K by 2030 | => Mid,,Leeds,unstated,GBP,year,90000,90000
		| Region | Mid | Frobs | // | Leeds | £90K | £100K | => Mid,,Leeds,unstated,GBP,year,90000,90000 ! '£100K' stands in a column of which it is not known what it is of
		| Region | Mid | Frobs | // | Leeds | £90K | some | => Mid,,Leeds,unstated,GBP,year,90000,90000
		| Component | Senior | Staff | // | Base | £90K | £100K | // | RSU/yr | £9K | £10K | // | Chairs | £1K | £2K | => Senior,,,base,GBP,year,90000,90000;Staff,,,base,GBP,year,100000,100000;Senior,,,equity,GBP,year,9000,9000;Staff,,,equity,GBP,year,10000,10000 ! '£1K' stands in a row of which it is not known what it is of
		| Component | London | Leeds | // | Base | £90K | £80K | => ,,London,base,GBP,year,90000,90000;,,Leeds,base,GBP,year,80000,80000
		| | London | Leeds | // | Base | £90K | £80K | => ,,London,base,GBP,year,90000,90000;,,Leeds,base,GBP,year,80000,80000
		| | Base | // | Senior | £90K | // | London | £80K | // | Thing | £70K | => Senior,,,base,GBP,year,90000,90000;,,London,base,GBP,year,80000,80000 ! '£70K' stands in a row of which it is not known what it is of
		| Level | Region | Base | // | Senior | Leeds | £90K | // | | Oslo | NOK 900K | // | Staff | | £95K | => Senior,,Leeds,base,GBP,year,90000,90000;Senior,,Oslo,base,NOK,year,900000,900000;Staff,,Oslo,base,GBP,year,95000,95000
		| Level | Region | Base | // | Senior | Leeds | £90K | // | | | £95K | => Senior,,Leeds,base,GBP,year,90000,90000 ! '£95K' stands in a row of which it is not known what it is of
		| Level | Base | // | **London** | | // | Senior | £90K | // | **Leeds** | | // | Senior | £80K | => Senior,,London,base,GBP,year,90000,90000;Senior,,Leeds,base,GBP,year,80000,80000
		| Region | Base | // | **Senior** | | // | London | £90K | // | **Staff** | | // | London | £95K | => Senior,,London,base,GBP,year,90000,90000;Staff,,London,base,GBP,year,95000,95000
		| Region | Base | // | **London** | | // | Leeds | £90K | => ,,Leeds,base,GBP,year,90000,90000
		| Level | Base | // | **Senior** | | // | Mid | £90K | => Mid,,,base,GBP,year,90000,90000
		| | Base | // | London | | // | Senior | £90K | // | Senior | | // | Leeds | £95K | => Senior,,London,base,GBP,year,90000,90000;Senior,,Leeds,base,GBP,year,95000,95000
		| Region | London | // | Leeds | £90K | => ! '£90K' is named twice, by its row and by its column
		| Level | Senior | // | Staff | £90K | // | Mid | none | => ! '£90K' is named twice, by its row and by its column
		| Component | Base | // | Bonus | £90K | => ! '£90K' is named twice, by its row and by its column
		| Component | Amount | // | Bonus | £90K | => ,,,bonus,GBP,year,90000,90000
		| Component | Range | // | Base | £90K | // | Chairs | £1K | => ,,,base,GBP,year,90000,90000 ! '£1K' stands in a row of which it is not known what it is of
		| | London | | Berlin | | // | Level | Base | TC | Base | TC | // | Senior | £90K | £95K | €80K | €85K | => Senior,,London,base,GBP,year,90000,90000;Senior,,London,total,GBP,year,95000,95000;Senior,,Berlin,base,EUR,year,80000,80000;Senior,,Berlin,total,EUR,year,85000,85000
		| | London | | Berlin | // | Level | Base | TC | Base | // | Senior | £90K | £95K | €80K | => Senior,,London,base,GBP,year,90000,90000;Senior,,London,total,GBP,year,95000,95000;Senior,,Berlin,base,EUR,year,80000,80000
		| | London | Leeds | // | Level | Base | TC | // | Senior | £90K | £95K | => Senior,,London,unstated,GBP,year,90000,90000;Senior,,Leeds,unstated,GBP,year,95000,95000
		| Role | London | | // | Level | Base | TC | // | Senior | £90K | £95K | => Senior,,London,base,GBP,year,90000,90000;Senior,,London,total,GBP,year,95000,95000
		| Level | Base | Bonus | Total | // | Senior | £90K | 10% | £99K | // | Staff | — | — | £120K | => Senior,,,base,GBP,year,90000,90000;Senior,,,bonus,,percent,10,10;Senior,,,total,GBP,year,99000,99000;Staff,,,total,GBP,year,120000,120000
		| Level | Total Comp (Year 1) | Total First-Year Comp | Year 1 Base | // | Senior | £90K | £91K | £92K | => Senior,,,year1,GBP,year,90000,90000;Senior,,,year1,GBP,year,91000,91000;Senior,,,base,GBP,year,92000,92000
		| Level | (Base) | RSU (bonus) | Range (total) | // | Senior | £90K | £91K | £92K | => Senior,,,base,GBP,year,90000,90000;Senior,,,equity,GBP,,91000,91000;Senior,,,unstated,GBP,year,92000,92000
		| Level | Relocation | Retention | Refresh | Co-Invest | Fund Access | Profit Share | // | Senior | £9K | £8K | £7K | £6K | £5K | £4K | => Senior,,,relocation,GBP,once,9000,9000;Senior,,,retention,GBP,once,8000,8000;Senior,,,refresh,GBP,,7000,7000;Senior,,,co-invest,GBP,,6000,6000;Senior,,,fund-access,GBP,,5000,5000;Senior,,,profit-sharing,GBP,year,4000,4000
		| Level | Carry | Commission | Relocation | Base | // | Senior | 1% | 2% | 3% | 4% | => Senior,,,carry,,percent,1,1;Senior,,,commission,,percent,2,2 ! '3%' is a percentage of what is not said ! '4%' is a percentage of what is not said
		| Level | Retention | Refresh | Profit Share | Total | // | Senior | 1% | 2% | 3% | 4% | => Senior,,,retention,,percent,1,1;Senior,,,refresh,,percent,2,2;Senior,,,profit-sharing,,percent,3,3 ! '4%' is a percentage of what is not said
		| Level | Stripe Total | Google Base | // | Senior | £90K | £91K | => ! 1 table of other employers' pay left alone, the first here
		| Level | Base | Stripe Total | // | Senior | £90K | £91K | => ! 1 table of other employers' pay left alone, the first here
		| Level | Base | Competitors | // | Senior | £90K | £91K | => ! 1 table of other employers' pay left alone, the first here
		| Level | Global Base | // | Senior | £90K | => Senior,,,base,GBP,year,90000,90000
		| Frobs | Base | // | Senior | £90K | => Senior,,,base,GBP,year,90000,90000
		| Base | Bonus | // | £90K | 10% | => ,,,base,GBP,year,90000,90000;,,,bonus,,percent,10,10
		| Level | Notes | // | Senior | £90K | => ! 'Level' begins a table of which it is not known what it is of
		| Level | New York City Base | // | Senior | $90K | => Senior,,New York City,base,USD,year,90000,90000
		| Base | Bonus | // | £90K | | => ,,,base,GBP,year,90000,90000
		| Level | Region | Base | // | Senior | | | // | | Leeds | £90K | => Senior,,Leeds,base,GBP,year,90000,90000
		| Region | Level | Base | // | London | | | // | | Senior | £90K | => Senior,,London,base,GBP,year,90000,90000
	EOF
}

@test "cells: ranges, brackets, pairs of currencies, words and signs" {
	each bands '6 7 8 9 10' '| Region | Stock (4yr) | // | Leeds | ' <<-'EOF'
		£40K (£10K/yr) => equity,GBP,4yr,40000,40000;equity,GBP,year,10000,10000
		£40K (£10.4K) => equity,GBP,4yr,40000,40000;equity,GBP,year,10400,10400
		£40K (£10.41K) => ! '£40K (£10.41K)' gives two figures for one thing
		£40K (£9.6K) => equity,GBP,4yr,40000,40000;equity,GBP,year,9600,9600
		£40K (£9.59K) => ! '£40K (£9.59K)' gives two figures for one thing
		£40K–£80K (£10K–£20.8K) => equity,GBP,4yr,40000,80000;equity,GBP,year,10000,20800
		£40K–£80K (£10K–£21K) => ! '£40K–£80K (£10K–£21K)' gives two figures for one thing
		£40K (£10K/yr, £11K/yr) => ! '£40K (£10K/yr, £11K/yr)' gives two figures for one thing
		£80K / $100K - £90K / $110K (£20K / $25K - £22.5K / $27.5K/yr) => equity,GBP,4yr,80000,90000;equity,USD,4yr,100000,110000;equity,GBP,year,20000,22500;equity,USD,year,25000,27500
		£40K, £10K => ! '£40K, £10K' gives two figures for one thing
		£40K (£10K/4yr) => ! '£40K (£10K/4yr)' gives two figures for one thing
		£40K/yr (€50K) => equity,GBP,year,40000,40000;equity,EUR,year,50000,50000
	EOF
	each bands '6 7 8 9 10' '| Region | Stock (1yr) | // | Leeds | ' <<-'EOF'
		£40K (£40K) => ! '£40K (£40K)' gives two figures for one thing
	EOF
	each bands '6 7 8 9 10' '| Region | Stock (2yr) | // | Leeds | ' <<-'EOF'
		£40K (£20K) => equity,GBP,2yr,40000,40000;equity,GBP,year,20000,20000
	EOF
	each bands '6 7 8 9 10' '| Region | Stock (9yr) | // | Leeds | ' <<-'EOF'
		£90K (£10K) => equity,GBP,9yr,90000,90000;equity,GBP,year,10000,10000
	EOF
	each bands '6 7 8 9 10' '| Region | Stock | // | Leeds | ' <<-'EOF'
		£40K (£10K) => ! '£40K (£10K)' gives two figures for one thing
		£40K RSUs (£10K/yr) => equity,GBP,,40000,40000;equity,GBP,year,10000,10000
		$160K over 4 years => equity,USD,4yr,160000,160000
		$160K per 4 years => equity,USD,4yr,160000,160000
		$160K (over four years) => equity,USD,4yr,160000,160000
		$160K / 4 years => equity,USD,4yr,160000,160000
		$40K per annum => equity,USD,year,40000,40000
		$40K yearly => equity,USD,year,40000,40000
		4yr: $160K => equity,USD,4yr,160000,160000
		500 units; £5K/yr => equity,,shares,500,500;equity,GBP,year,5000,5000
		10K–5K units => ! '10K–5K units' has its ends the wrong way round
		1.500–2.500 units => ! '1.500–2.500 units' can be thousands or decimals
		1.500K units => equity,,shares,1500,1500
		1.5K–2.5K units => equity,,shares,1500,2500
		up to 500 units => equity,,shares,,500
		£500K in shares => equity,GBP,,500000,500000
		£500 shares => ! '£500 shares' can be thousands or whole units
		500 stock units => equity,,shares,500,500
		500K value => ! '500K value' has no currency
		10% => equity,,percent,10,10
		₹22 LPA => equity,INR,year,2200000,2200000
		₹22 lakh => equity,INR,,2200000,2200000
		4-year vest £40K/yr => equity,GBP,year,40000,40000
		£40K (4yr vest, £10K/yr) => equity,GBP,4yr,40000,40000;equity,GBP,year,10000,10000
		£40K 1-year cliff => equity,GBP,,40000,40000
		£40K 4yr cliff => equity,GBP,,40000,40000
		£40K 4yr => equity,GBP,4yr,40000,40000
		£8K / $10K/yr => equity,GBP,year,8000,8000;equity,USD,year,10000,10000
		£40K/yr (€50K) => equity,GBP,year,40000,40000;equity,EUR,year,50000,50000
	EOF
	each bands '6 7 8 9 10' '| Region | Base | // | Leeds | ' <<-'EOF'
		£90K (£80K) => ! '£90K (£80K)' gives two figures for one thing
		£90K (£7.5K/mo) => base,GBP,year,90000,90000;base,GBP,month,7500,7500
		£90K (€100K) => base,GBP,year,90000,90000;base,EUR,year,100000,100000
		£90K (€100K or £80K) => ! '£90K (€100K or £80K)' gives two figures for one thing
		£90K (2026) => base,GBP,year,90000,90000
		£90K (1990) => base,GBP,year,90000,90000
		£90K (1989) => base,GBP,year,90000,90000 ! '£90K (1989)' has no currency
		£90K (2099) => base,GBP,year,90000,90000
		£90K (2100) => base,GBP,year,90000,90000 ! '£90K (2100)' has no currency
		£90K (£2000) => ! '£90K (£2000)' gives two figures for one thing
		2026 £90K => ! '2026 £90K' has figures side by side
		£80K / $100K - £90K / $110K/mo => base,GBP,month,80000,90000;base,USD,month,100000,110000
		£8K/mo / $10K - £9K / $11K/mo => base,GBP,month,8000,9000;base,USD,month,10000,11000
		£80K / $100K - £90K => ! '£80K / $100K - £90K' is in two currencies
		£80K / $100K - 90K / $110K => ! '£80K / $100K - 90K / $110K' has its ends the wrong way round
		£80K / 100K - £90K / $110K => ! '£80K / 100K - £90K / $110K' has its ends the wrong way round
		80K / $100K - £90K / $110K => ! '80K / $100K - £90K / $110K' has no currency
		£80K / $100K - £90K / 110K => ! '£80K / $100K - £90K / 110K' is in two currencies
		£80K / $100K - €90K / $110K => ! '£80K / $100K - €90K / $110K' is in two currencies
		£80K / $100K - £90K / €110K => ! '£80K / $100K - £90K / €110K' is in two currencies
		£80K / £100K - £110K / £120K => ! '£80K / £100K - £110K / £120K' gives two figures for one thing
		£80K; $100K - £90K / $110K => ! '£80K; $100K - £90K / $110K' is in two currencies
		£80K / $100K - £90K; $110K => ! '£80K / $100K - £90K; $110K' is in two currencies
		£80K–£85K / $100K - £90K / $110K => ! '£80K–£85K / $100K - £90K / $110K' is in two currencies
		£80K / $100K - £90K / $110K / €120K => base,GBP,year,80000,90000;base,USD,year,100000,110000;base,EUR,year,120000,120000
		£80K / $100K - £90K / $110K; €120K / C$150K - €130K / C$160K => base,GBP,year,80000,90000;base,USD,year,100000,110000;base,EUR,year,120000,130000;base,CAD,year,150000,160000
		£90K total => total,GBP,year,90000,90000
		£90K (total) => base,GBP,year,90000,90000
		£90K; 10% bonus => base,GBP,year,90000,90000;bonus,,percent,10,10
		£90K; 10% base => ! '£90K; 10% base' is a percentage of what is not said
		£90K pay range => base,GBP,year,90000,90000
		£90K; 500 shares => base,GBP,year,90000,90000;equity,,shares,500,500
		£90K; 500 of them => ! '£90K; 500 of them' is not understood
		£90K, £10K sign-on, 15% bonus and 500 RSUs => ! '£90K, £10K sign-on, 15% bonus and 500 RSUs' has figures side by side
		£90K & £10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K · £10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K or £10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K plus £10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K \\| £10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K [£10K sign-on] => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K through £100K => base,GBP,year,90000,100000
		£90K to £100K => base,GBP,year,90000,100000
		between £90K - £100K => base,GBP,year,90000,100000
		from £90K to £100K => base,GBP,year,90000,100000
		from £90K => base,GBP,year,90000,
		starting at £90K => base,GBP,year,90000,
		minimum £90K => base,GBP,year,90000,
		maximum £90K => base,GBP,year,,90000
		up to 100K GBP => base,GBP,year,,100000
		max. £90K => base,GBP,year,,90000
		upto £90K => base,GBP,year,,90000
		£90K--£100K => base,GBP,year,90000,100000
		£90K‐£100K => base,GBP,year,90000,100000
		£90K‑£100K => base,GBP,year,90000,100000
		£90K‒£100K => base,GBP,year,90000,100000
		£90K―£100K => base,GBP,year,90000,100000
		£90K−£100K => base,GBP,year,90000,100000
		£90K～£100K => base,GBP,year,90000,100000
		£90K 〜 £100K => base,GBP,year,90000,100000
		~£90K – ~£100K => base,GBP,year,90000,100000
		£90K~ => base,GBP,year,90000,90000
		£90K ~ about £100K => ! '£90K ~ about £100K' has figures side by side
		950K–1.2M GBP => base,GBP,year,950000,1200000
		£999–1K => ! '£999–1K' has its ends the wrong way round
		£1–2K => base,GBP,year,1000,2000
		£900–1.2K/day => ! '£900–1.2K/day' has its ends the wrong way round
		£999.99/day => base,GBP,day,999.99,999.99
		£40/hour => base,GBP,hour,40,40
		£40 hourly => base,GBP,hour,40,40
		£40 h => ! '£40 h' is not understood
		£40/h => base,GBP,hour,40,40
		£400 weekly => base,GBP,week,400,400
		£999 => ! '£999' can be thousands or whole units
		£1000 => base,GBP,year,1000,1000
		£1.000 => ! '£1.000' can be thousands or decimals
		£1.000–£2K => base,GBP,year,1000,2000
		£1K–£2.000 => base,GBP,year,1000,2000
		£90K y => ! '£90K y' is not understood
		£90K/y => base,GBP,year,90000,90000
		£90K p.a. => base,GBP,year,90000,90000
		£7K pcm => base,GBP,month,7000,7000
		£7K–£8K/mo (£84K–£96K/yr) => base,GBP,month,7000,8000;base,GBP,year,84000,96000
		£90K (per year) => base,GBP,year,90000,90000
		£90K + bonus => base,GBP,year,90000,90000
		£90K+bonus => base,GBP,year,90000,90000
		£90K+£10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K+10% => ! '£90K+10%' is a percentage of what is not said
		£90K – negotiable => base,GBP,year,90000,90000
		£90K – £ => ! '£90K – £' has a dash where no figure follows
		£90K, strongly negotiable here => base,GBP,year,90000,90000
		weird £90K => ! 'weird £90K' is not understood
		£90K weird => ! '£90K weird' is not understood
		£90K ) £10K sign-on => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		(£90K) => base,GBP,year,90000,90000
		£90K ((£10K sign-on)) => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		£90K (x (£10K sign-on) 500 RSUs) => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000;equity,,shares,500,500
		kr. 900K NOK => base,NOK,year,900000,900000
		NOK 900K–kr 950K => base,NOK,year,900000,950000
		9万円 => base,JPY,year,90000,90000
		JPY 900万 => base,JPY,year,9000000,9000000
		900万 JPY => base,JPY,year,9000000,9000000
		900만 KRW => base,KRW,year,9000000,9000000
		1億 JPY => base,JPY,year,100000000,100000000
		₽900K => base,RUB,year,900000,900000
		zł90K => base,PLN,year,90000,90000
		90K zł => base,PLN,year,90000,90000
		90 tys. zł => ! '90 tys. zł' has figures side by side
		90 kEUR => base,EUR,year,90000,90000
		90 MEUR => base,EUR,year,90000000,90000000
		90 mEUR => base,EUR,year,90000000,90000000
		90 XEUR => ! '90 XEUR' is not understood
		90K Euros => ! '90K Euros' is not understood
		€90K^2 => base,EUR,year,90000,90000
		€90K^2^3 => base,EUR,year,90000,90000
		$90K. => base,USD,year,90000,90000
		<£90K => base,GBP,year,,90000
		>£90K => base,GBP,year,90000,
		≤£90K => base,GBP,year,,90000
		total up to £90K => total,GBP,year,,90000
		up to total £90K => total,GBP,year,,90000
		bonus £90K base => base,GBP,year,90000,90000
		bonus £90K => bonus,GBP,year,90000,90000
		£8K / $10K/mo => base,GBP,month,8000,8000;base,USD,month,10000,10000
		£8K / $10K / €9K/mo => base,GBP,month,8000,8000;base,USD,month,10000,10000;base,EUR,month,9000,9000
		£8K/mo / $100K => base,GBP,month,8000,8000;base,USD,year,100000,100000
		£8K/mo / €9K / $10K/mo => base,GBP,month,8000,8000;base,EUR,month,9000,9000;base,USD,month,10000,10000
		£8K / $10K/mo (£96K / $120K/yr) => base,GBP,month,8000,8000;base,USD,month,10000,10000;base,GBP,year,96000,96000;base,USD,year,120000,120000
		£90K £ => base,GBP,year,90000,90000
		£90K K => ! '£90K K' is not understood
		£90K– => ! '£90K–' has a dash where no figure follows
		£90K - - £100K => ! '£90K - - £100K' has a dash where no figure follows
		K £90K => ! 'K £90K' is not understood
		$ GBP 90K => ! '$ GBP 90K' is in two currencies
		GBP £90K => base,GBP,year,90000,90000
		£90K GBP => base,GBP,year,90000,90000
		GBP 90K–100K USD => ! 'GBP 90K–100K USD' is in two currencies
		£90K ( => base,GBP,year,90000,90000
		£90K () => base,GBP,year,90000,90000
		£90K (base => base,GBP,year,90000,90000
		£90K (£10K sign-on) (10% bonus) => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000;bonus,,percent,10,10
		£90K (£10K sign-on), 10% bonus => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000;bonus,,percent,10,10
		£90K (10% bonus, £10K sign-on) => base,GBP,year,90000,90000;bonus,,percent,10,10;sign-on,GBP,once,10000,10000
		base: £90K; sign-on: £10K => base,GBP,year,90000,90000;sign-on,GBP,once,10000,10000
		monthly £9K => base,GBP,month,9000,9000
		£9K–£10K per month => base,GBP,month,9000,10000
		£9K per month – £10K per month => base,GBP,month,9000,10000
		£90K US$ => ! '£90K US$' is in two currencies
		US$ 90K £ => ! 'US$ 90K £' is in two currencies
		$90K A$ => base,AUD,year,90000,90000
		A$ 90K $ => base,AUD,year,90000,90000
		$90K A$–A$100K => base,AUD,year,90000,100000
		€90K CHF => ! '€90K CHF' is in two currencies
		£80K / €9K/mo / $100K => base,GBP,year,80000,80000;base,EUR,month,9000,9000;base,USD,year,100000,100000
		900K円 => base,JPY,year,900000,900000
		900万円 => base,JPY,year,9000000,9000000
		JP¥900万 => base,JPY,year,9000000,9000000
		£8K / $10K - £9K / $11K/mo / €120K => base,GBP,month,8000,9000;base,USD,month,10000,11000;base,EUR,year,120000,120000
		£9K/mo (€10K) => base,GBP,month,9000,9000;base,EUR,month,10000,10000
		£90K total (€100K) => total,GBP,year,90000,90000;total,EUR,year,100000,100000
		£90K (€100K total) => base,GBP,year,90000,90000;total,EUR,year,100000,100000
		£90K; £10K bonus (€12K) => base,GBP,year,90000,90000;bonus,GBP,year,10000,10000;bonus,EUR,year,12000,12000
		৳900K => base,BDT,year,900000,900000
		฿900K => base,THB,year,900000,900000
		₸900K => base,KZT,year,900000,900000
		₴900K => base,UAH,year,900000,900000
		₩900K => base,KRW,year,900000,900000
		￥900K JPY => ! '￥900K JPY' is not understood
		￡90K => ! '￡90K' is not understood
		¥900K CNY => base,CNY,year,900000,900000
		¢90K => ! '¢90K' is not understood
		Kč900K => base,CZK,year,900000,900000
		د.إ 90K => ! 'د.إ 90K' is not understood
		₼90K => base,AZN,year,90000,90000
		90K×2 GBP => ! '90K×2 GBP' has figures side by side
		£90K base-pay => base,GBP,year,90000,90000
		£90K x-base => base,GBP,year,90000,90000
		£90K base- (x) => ! '£90K base- (x)' has a dash where no figure follows
		£90K base's => base,GBP,year,90000,90000
		£90K per => ! '£90K per' is not understood
		£90K per cycle => ! '£90K per cycle' is not understood
		£90K over base => ! '£90K over base' is not understood
		.5M GBP => base,GBP,year,500000,500000
		£90K . => base,GBP,year,90000,90000
		£90K ^ => base,GBP,year,90000,90000
		£90K^a => base,GBP,year,90000,90000
		£90K~x => ! '£90K~x' is not understood
		~£90K => base,GBP,year,90000,90000
		base ~ £90K => base,GBP,year,90000,90000
		£90K / hour or so => base,GBP,hour,90000,90000
		£90K | base => base,GBP,year,90000,90000
	EOF
	each bands '6 7 8 9 10' '| Region | Bonus | // | Leeds | ' <<-'EOF'
		10% base => bonus,,percent,10,10
		up to 15% => bonus,,percent,,15
		15%+ => bonus,,percent,15,
		15% + £1K => bonus,,percent,15,15;bonus,GBP,year,1000,1000
		min 5% => bonus,,percent,5,
		up to 10–15% => bonus,,percent,10,15
		10%–15% => bonus,,percent,10,15
		10–15 % => bonus,,percent,10,15
		10K% => ! '10K%' has no currency
	EOF
	each bands '6 7 8 9 10' '| Region | Sign-On / Bonus | // | Leeds | ' <<-'EOF'
		10% (sign-on) => sign-on,,percent,10,10
		£10K (sign-on) => sign-on,GBP,once,10000,10000
		£10K bonus => bonus,GBP,year,10000,10000
		£10K bonus (€12K) => bonus,GBP,year,10000,10000;bonus,EUR,year,12000,12000
	EOF
	each bands '6 7 8 9 10' '| Region | Bonus / Sign-On | // | Leeds | ' <<-'EOF'
		10% => ! '10%' can be of either part
	EOF
	each bands '6 7 8 9 10' '| Region | Range | // | Leeds | ' <<-'EOF'
		£90K (base) => base,GBP,year,90000,90000
		£90K (£100K total) => unstated,GBP,year,90000,90000;total,GBP,year,100000,100000
		£90K base (£100K total) => base,GBP,year,90000,90000;total,GBP,year,100000,100000
		£90K (typical base) => base,GBP,year,90000,90000
		£90K => unstated,GBP,year,90000,90000
	EOF
}

@test "every sign of money that data has is read, before its figure" {
	awk -F '\t' 'NR > 1 {
		n = split($6, sign, " ")
		for (i = 1; i <= n; i++)
			printf("| Level | Base (%s/%s) | // | Senior | %s900M | => %s,900000000\n", $1, $1 == "EUR" ? "USD" : "EUR", sign[i], $1)
	}' "$ROOT/data/currencies.tsv" >cases
	[ "$(wc -l <cases)" -gt 200 ]
	each bands '7 9' <cases
	each bands '7 9 10' '| Region | Base | // | Lima | ' <<-'EOF'
		S/ 90K – S/ 100K => PEN,90000,100000
		90K S/ => PEN,90000,90000
		S/.90K => PEN,90000,90000
		S/90K / $30K => PEN,90000,90000;USD,30000,30000
		B/. 90K => PAB,90000,90000
		£90K S/x => ! '£90K S/x' is not understood
	EOF
}

@test "labels: currencies, factors, units and marks in headers and rows" {
	each bands '3 5 6 7 8 9 10' <<-'EOF'
		| Level | Base (GBP) | Base (USD) | // | Senior | 90K | 95K | => Senior,,base,GBP,year,90000,90000;Senior,,base,USD,year,95000,95000
		| Level | Base (USD/CAD/AUD/NZD/SGD/HKD/GBP) | // | Senior | £90K | => Senior,,base,GBP,year,90000,90000
		| Level | Base (EUR/GBP) | // | Senior | 90K | => ! '90K' may be in several currencies
		| Level | Base (EUR/GBP/EUR) | // | Senior | €90K | => Senior,,base,EUR,year,90000,90000
		| Level | Base (USD) | // | Senior | A$90K | => Senior,,base,AUD,year,90000,90000
		| Level | Base [GBP] | // | Senior | 90K | => Senior,,base,GBP,year,90000,90000
		| Level | Base (GBP | // | Senior | 90K | => ! '90K' has no currency
		| Level | Base (GBP thousands) | // | Senior | 90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (in thousands) | // | Senior | £90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (in lakhs) | // | Senior | ₹18 | => Senior,,base,INR,year,1800000,1800000
		| Level | Base (£000s) | // | Senior | 90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (£000) | // | Senior | 90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (000s) | // | Senior | £90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (000) | // | Senior | £90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (£k) | // | Senior | 90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (USDk) | // | Senior | 90 | => Senior,,base,USD,year,90000,90000
		| Level | Base (US$k) | // | Senior | 90 | => Senior,,base,USD,year,90000,90000
		| Level | Base (£x) | // | Senior | 90 | => ! '90' has no currency
		| Level | Base (M) | // | Senior | £0.09 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (K) | // | Senior | £90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (k) | // | Senior | £90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (L) | // | Senior | £90 | => ! '£90' can be thousands or whole units
		| Level | Base (K) | // | Senior | £9999 | => Senior,,base,GBP,year,9999000,9999000
		| Level | Base (K) | // | Senior | £10000 | => Senior,,base,GBP,year,10000,10000
		| Level | Base (all figures in GBP) | // | Senior | 90K | => Senior,,base,GBP,year,90000,90000
		| Level | Base (GBP figures) | // | Senior | 90K | => Senior,,base,GBP,year,90000,90000
		| Level | Base (GBP 000s) | // | Senior | 90 | => Senior,,base,GBP,year,90000,90000
		| Level | Base (in all) | // | Senior | £90K | => Senior,,base,GBP,year,90000,90000
		| Level | Base (2026, GBP) | // | Senior | 90K | => Senior,,base,GBP,year,90000,90000
		| Level | Base (GBP) in 2026 (thousands) | // | Senior | 90 | => Senior,,base,GBP,year,90000,90000
		| Region | Base | // | Leeds (UK; GBP) | 90K | => ,Leeds (UK),base,GBP,year,90000,90000
		| Region | Base | // | Leeds (UK, North; GBP) | 90K | => ,Leeds (UK, North),base,GBP,year,90000,90000
		| Region | Base | // | Leeds (North) (GBP) | 90K | => ,Leeds (North),base,GBP,year,90000,90000
		| Region | Base | // | Leeds [North] (GBP) | 90K | => ,Leeds [North],base,GBP,year,90000,90000
		| Region | Base | // | Leeds (North GBP) | 90K | => ! '90K' has no currency
		| Region | Base | // | Leeds (GBP North) | 90K | => ! '90K' has no currency
		| Region | Base | // | Leeds (, GBP) | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds (UK / GBP) | 90K | => ,Leeds (UK),base,GBP,year,90000,90000
		| Region | Base | // | Leeds (HQ) | £90K | => ,Leeds (HQ),base,GBP,year,90000,90000
		| Region | Base | // | Leeds - GBP | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds – GBP | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds: GBP | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds / £ | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds £ | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | GBP | 90K | => ! '90K' has no currency
		| Region | Base | // | Leeds gbp | 90K | => ! '90K' has no currency
		| Region | Base | // | Leeds kr | 90K | => ! '90K' has no currency
		| Region | Base | // | Leeds :flag-uk: | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds :uk_flag2: | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds :uk | £90K | => ,Leeds :uk,base,GBP,year,90000,90000
		| Region | Base | // | Leeds :: | £90K | => ,Leeds ::,base,GBP,year,90000,90000
		| Region | Base | // | Leeds :UK: | £90K | => ,Leeds :UK:,base,GBP,year,90000,90000
		| Region | Base | // | Leeds :é: | £90K | => ,Leeds :é:,base,GBP,year,90000,90000
		| Region | Base | // | :a: Leeds | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds [^12] | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds ^ | £90K | => ,Leeds ^,base,GBP,year,90000,90000
		| Region | Base | // | Leeds ^a | £90K | => ,Leeds ^a,base,GBP,year,90000,90000
		| Region | Base | // | Leeds^09 | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | ☀ Leeds ⭐ ⌚ 1⃣ | £90K | => ,Leeds 1,base,GBP,year,90000,90000
		| Region | Base | // | ➿ Leeds ⛿ ⯿ ⏿ 🫿 | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds ⟀ | £90K | => ,Leeds ⟀,base,GBP,year,90000,90000
		| Region | Base (monthly) | // | Leeds | £9K | => ,Leeds,base,GBP,month,9000,9000
		| Region | Base (annual) | // | Leeds | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base (monthly, annual) | // | Leeds | £9K | => ,Leeds,base,GBP,month,9000,9000
		| Region | Stock (4yr) | // | Leeds | £9K | => ,Leeds,equity,GBP,4yr,9000,9000
		| Region | Stock | // | Leeds | £9K | => ,Leeds,equity,GBP,,9000,9000
		| Region | Bonus (%) | // | Leeds | 10 | => ,Leeds,bonus,,percent,10,10
		| Region | Bonus (% of base) | // | Leeds | 10–15 | => ,Leeds,bonus,,percent,10,15
		| Region | Bonus % | // | Leeds | £10K | => ,Leeds,bonus,GBP,year,10000,10000
		| Region | Bonus % | // | Leeds | 1000 | => ,Leeds,bonus,,percent,1000,1000
		| Region | Bonus % | // | Leeds | 1001 | => ! '1001' has no currency
		| Region | Bonus % | // | Leeds | 10K | => ! '10K' has no currency
		| Component | Amount | // | Base (monthly) | £9K | => ,,base,GBP,month,9000,9000
		| Component | Amount | // | Stock (4yr) | £9K | => ,,equity,GBP,4yr,9000,9000
		| Component | Amount | // | Bonus % | 10 | => ,,bonus,,percent,10,10
		| Component | Amount | // | Base (GBP) | 90K | => ,,base,GBP,year,90000,90000
		| Component | Leeds (GBP) | // | Base | 90K | => ,Leeds,base,GBP,year,90000,90000
		| Component | Center Valley PA (USD) | // | Base | 90K | => ,Center Valley PA,base,USD,year,90000,90000
		| Region | Base | // | Leeds [^] | £90K | => ,Leeds,base,GBP,year,90000,90000
		| Region | Base | // | Leeds [x] | £90K | => ,Leeds [x],base,GBP,year,90000,90000
		| Region | Base | // | Leeds (UK; GBP) (North; £) | 90K | => ,Leeds (UK) (North),base,GBP,year,90000,90000
		| Level | Base | // | Senior (L5, GBP) | £90K | => Senior (L5, GBP),,base,GBP,year,90000,90000
		| Level | Base | // | Senior GBP | £90K | => Senior GBP,,base,GBP,year,90000,90000
		| Region | Base (USD/CAD/AUD/NZD/SGD/HKD) | // | Leeds (GBP) | 90K | => ! '90K' may be in several currencies
		| Region | Senior (GBP) | // | Leeds | 90K | => Senior,Leeds,unstated,GBP,year,90000,90000
		| Region | Senior (L5, GBP) | // | Leeds | 90K | => Senior (L5),Leeds,unstated,GBP,year,90000,90000
		| Region | Mid (3-5 years) | // | Leeds | £90K | => Mid (3-5 years),Leeds,unstated,GBP,year,90000,90000
		| Region | Senior (M) | // | Leeds | £90K | => Senior (M),Leeds,unstated,GBP,year,90000,90000
		| Region | Mid | Senior | // | Leeds | £80K | £90K | => Mid,Leeds,unstated,GBP,year,80000,80000;Senior,Leeds,unstated,GBP,year,90000,90000
	EOF
}

@test "strategy: figures, units and places of a sentence" {
	each strategy '3 4 5 6 7 8 9 10 11 12 13 14' '**Negotiate Up Strategy:** ' <<-'EOF'
		Open at $200K base. => ,USD,200000,,,,,,,,,
		Open at $200K base and $40K equity/year. => ,USD,200000,40000,year,,,,,,,
		Open at $200K base, $160K RSUs (4yr). => ,USD,200000,160000,4yr,,,,,,,
		Open at $200K base with $160K RSUs vesting over 4 years. => ,USD,200000,160000,4yr,,,,,,,
		Open at $200K base with $160K RSUs per year (4yr). => ,USD,200000,160000,year,,,,,,,
		Open at $200K base with $160K RSUs (4yr) and $10K options/year. => ,USD,200000,,,,,,,,, ! it gives two figures for one thing
		Open at $200K–$220K base. => ,USD,200000-220000,,,,,,,,,
		Open at $200K-220K base. => ,USD,200000-220000,,,,,,,,,
		Open at 200K USD base. => ,USD,200000,,,,,,,,,
		Open at 200K – 220K USD base. => ,USD,200000-220000,,,,,,,,,
		Open at USD 200K USD base. => ,USD,200000,,,,,,,,,
		Open at $200K+ base. => ,USD,200000,,,,,,,,,
		Open at $200K + $40K equity base. => ! it has a figure of which it is not said what it is of
		Open at $200K base + $40K equity. => ,USD,200000,40000,,,,,,,,
		Open at base of $200K with equity of $40K. => ,USD,200000,40000,,,,,,,,
		Open at $200K base with a 15% bonus. => ,USD,200000,,,,,,,,,
		Open at $200K base with 10% equity. => ,USD,200000,,,,,,,,,
		Open at 20-30% above $200K base. => ,USD,200000,,,,,,,,,
		Open at $200K base with 2,800 RSUs ($91,000/yr at ~$130). => ,USD,200000,91000,year,2800,130,,,,,
		Open at $200K base with 2,800 RSUs ($91,000/yr, $130). => ,USD,200000,91000,year,2800,130,,,,,
		Open at $200K base with 2,800–3,000 options. => ,USD,200000,,,2800-3000,,,,,,
		Open at $200K base with 2,800 of them. => ,USD,200000,,,,,,,,,
		Open at $200K. => ! it has a figure of which it is not said what it is of
		Open at $200K base ($40K). => ,USD,200000,,,,,,,,,
		Open at $200K base ($40K equity). => ,USD,200000,40000,,,,,,,,
		Open at $200K base / $300K TC. => ,USD,200000,,,,,300000,,,,
		Open at $200K / £150K base. => ! it has a figure of which it is not said what it is of
		Open at $200K base (Reno, NV). => Reno, NV,USD,200000,,,,,,,,,
		Open at $200K base (Reno) or $230K (Austin). => Reno,USD,200000,,,,,,,,,;Austin,USD,230000,,,,,,,,,
		Open at $200K base (Reno) / $230K (Austin). => Reno,USD,200000,,,,,,,,,;Austin,USD,230000,,,,,,,,,
		Open at $200K base (Reno), $230K (Austin). => ! it has a figure of which it is not said what it is of
		Open at $200K base in Reno or Austin. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,
		Open at $200K base in Reno, Austin and Boston. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,;Boston,USD,200000,,,,,,,,,
		Open at $200K base in Reno and Austin / Boston. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,;Boston,USD,200000,,,,,,,,,
		Open at $200K base in Reno, NV, Austin, TX and Boston. => Reno, NV,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,;Boston,USD,200000,,,,,,,,,
		Open at $200K base in the Bay Area. => Bay Area,USD,200000,,,,,,,,,
		Open at $200K base in or near Reno. => ,USD,200000,,,,,,,,,
		Open at $200K base in remote. => Remote,USD,200000,,,,,,,,,
		Open at $200K base in cash. => ,USD,200000,,,,,,,,,
		Open at $200K base for Reno with $40K equity. => Reno,USD,200000,40000,,,,,,,,
		Open at $200K base for Reno in cash. => Reno,USD,200000,,,,,,,,,
		Open at $200K base for Staff. => ,USD,200000,,,,,,,,,
		Open at $200K base for senior roles. => ,USD,200000,,,,,,,,,
		Open at $200K base for other markets. => other markets,USD,200000,,,,,,,,,
		Open at $200K base in Reno for the year with $40K equity. => Reno,USD,200000,40000,,,,,,,,
		Open at $200K in base with $40K in RSUs over 4 years. => ,USD,200000,40000,4yr,,,,,,,
		Open at $200K in total comp. => ,USD,,,,,,200000,,,,
		Open at $200K in signing. =>
		Open at $200K in Reno. => ! it has a figure of which it is not said what it is of
		Open at $1.2.3K base. => ! it has a figure that is not understood
		Open at $150–$180 base. => ! it has a figure of which it is not said what it is of
		Open at $180K-$150K base. => ! it has a figure of which it is not said what it is of
		Open at $200K base. Floor: $180K base. => ,USD,200000,,,,,,180000,,,
		Open at $200K base, floor $180K base. => ! it gives two figures for one thing
		Open at $200K base (NYC), $180K base (remote) with $40K/yr RSUs. => New York,USD,200000,,,,,,,,,;Remote,USD,180000,,,,,,,,, ! it has a figure of which it is not said where it holds
		Open at $200K base (NYC) with $40K/yr RSUs. => New York,USD,200000,40000,year,,,,,,,
		For Tel Aviv roles, open at $200K base. => Tel Aviv,USD,200000,,,,,,,,,
		For Tel Aviv, open at $200K base. => Tel Aviv,USD,200000,,,,,,,,,
		For Reno and Austin roles, open at $200K base. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,
		For L6, open at $200K base. => ! it is for one level only
		For now, open at $200K base. => ,USD,200000,,,,,,,,,
		For the Data Engineer role, open at $200K base. => ,USD,200000,,,,,,,,,
		In Reno, open at $200K base for 2,800 RSUs. => Reno,USD,200000,,,2800,,,,,,
		In Reno open at $200K base. => Reno,USD,200000,,,,,,,,,
		For Reno and Austin roles open at $200K base. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,
		For L6 open at $200K base. => ! it is for one level only
		For senior roles open at $200K base. => ! it is for one level only
		For now open at $200K base. => ,USD,200000,,,,,,,,,
		For opening bids accept $200K base. => ,USD,,,,,,,200000,,,
		For your opening, accept $200K base. => ,USD,,,,,,,200000,,,
		For $200K base in Reno. =>
		In Reno =>
		In Reno, Austin, Boston, Denver and Miami, open at $200K base. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,;Boston,USD,200000,,,,,,,,,;Denver,USD,200000,,,,,,,,,;Miami,USD,200000,,,,,,,,,
		Open at $200K base in Reno, Austin, Boston, Denver and Miami. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,;Boston,USD,200000,,,,,,,,,;Denver,USD,200000,,,,,,,,,;Miami,USD,200000,,,,,,,,,
		Open at $200K base (Reno, Austin, Boston, Denver, Miami). => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,;Boston,USD,200000,,,,,,,,,;Denver,USD,200000,,,,,,,,,;Miami,USD,200000,,,,,,,,,
		For Reno, NV, open at $200K base. => Reno, NV,USD,200000,,,,,,,,,
		In Reno and in Austin, open at $200K base. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,
		In Reno or Austin then open at $200K base. => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,
		In Reno, you should open at $200K base. => Reno,USD,200000,,,,,,,,,
		For Reno: open at $200K base. => Reno,USD,200000,,,,,,,,,
		For Staff or Principal, open at $200K base. => ! it is for one level only
		For Staff, Principal and up, open at $200K base. => ! it is for one level only
		Open at $200K base with $40K equity (annually). => ,USD,200000,40000,year,,,,,,,
		Open at $200K base with $40K equity (annually) and $300K TC. => ,USD,200000,40000,year,,,300000,,,,
		Target $200K base. Push for $230K base. => ,USD,200000,,,,,,,,,
		Open at $200K base. Floor: $180K base => ,USD,200000,,,,,,180000,,,
		I need $200K base. Accept at $180K base. => ,USD,200000,,,,,,180000,,,
		Accept at $180K+ base. => ,USD,,,,,,,180000,,,
		Accept when it is $180K total. => ,USD,,,,,,,,,,180000
		Open at $200K base for Reno in all. => Reno,USD,200000,,,,,,,,,
		Open at $200K base (Reno and Austin). => Reno,USD,200000,,,,,,,,,;Austin,USD,200000,,,,,,,,,
		Open at $200K base (the Reno office). => Reno office,USD,200000,,,,,,,,,
		Open at $200K base (Reno, N). => ,USD,200000,,,,,,,,,
		Open at $200K base (R). => ,USD,200000,,,,,,,,,
		Open at $200K base (the place that is called Reno, as everyone there knows). => ,USD,200000,,,,,,,,,
		For Reno,open at $200K base. => Reno,USD,200000,,,,,,,,,
		Open at $200K base with equity at 10% of $40K (4yr). => ! it has a figure of which it is not said what it is of
		Open at $200K base with 2,800 RSUs (4yr). => ,USD,200000,,,2800,,,,,,
		Open at $200K base with 15% (Reno). => Reno,USD,200000,,,,,,,,,
		Open at $200K base (Staff). => ,USD,200000,,,,,,,,,
		Open at $200K base (plus bonus). => ,USD,200000,,,,,,,,,
		Open at $200K base or $230K tomorrow. => ! it has a figure of which it is not said what it is of
		Open at $200K base or $230K, later. => ! it has a figure of which it is not said what it is of
		Open at $200K base ($150–$180 equity). => ,USD,200000,,,,,,,,,
		Open at $200K base, equity, $40K. => ! it has a figure of which it is not said what it is of
		Open at $200K base in Reno and $40K equity. => Reno,USD,200000,40000,,,,,,,,
		Open at $200K base in Reno, $40K equity. => Reno,USD,200000,40000,,,,,,,,
		Open at $200K base in Reno or for $40K equity. => Reno,USD,200000,40000,,,,,,,,
		Open at $200K base with 10%–15% equity. => ,USD,200000,,,,,,,,,
		Open at 200K USD–220K USD base. => ,USD,200000-220000,,,,,,,,,
		Open at 200K USD base and 40K USD equity. => ,USD,200000,40000,,,,,,,,
		Open at $200K base in Reno or Austin with $40K equity. => Reno,USD,200000,40000,,,,,,,,;Austin,USD,200000,40000,,,,,,,,
		Open at $200K base $40K equity. => ,USD,200000,40000,,,,,,,,
		Open at base of $200K, $40K equity. => ,USD,200000,40000,,,,,,,,
		Open at $200K base in Reno (the HQ) and $40K equity. => Reno,USD,200000,,,,,,,,, ! it has a figure of which it is not said where it holds
		Open at $200K base in Reno (the HQ), $40K equity. => Reno,USD,200000,,,,,,,,, ! it has a figure of which it is not said where it holds
		Open at $200K base in Reno) and $40K equity. => Reno,USD,200000,40000,,,,,,,,
	EOF
}

@test "facts: the figures that prose names, and what is none" {
	each facts '3 4 5 6 7 8' <<-'EOF'
		The network has 330+ cities. => claim,cities,>=,330,cities,
		It serves ~20,000 customers in 12 regions. => claim,customers,~,20000,customers,;claim,regions,,12,regions,
		It has 1,000,000 users and 2.5M servers. => claim,users,,1000000,users,;claim,servers,,2500000,servers,
		It has 12M–14M users. => claim,users,,12000000-14000000,users,
		It has 12K—14K users. => claim,users,,12000-14000,users,
		It has 12-14 labs. => claim,labs,,12-14,labs,
		It has 12–14K labs. => claim,labs,,12000-14000,labs,
		It has 12k users and 14T requests. => claim,users,,12000,users,;claim,requests,,14000000000000,requests,
		It has 3B users. => claim,users,,3000000000,users,
		It has 50 thousand users and 3 trillion requests, 2 million calls and 4 billion lines. => claim,users,,50000,users,;claim,requests,,3000000000000,requests,;claim,calls,,2000000,calls,;claim,lines,,4000000000,lines,
		It has 5 lakh users. => claim,users,,500000,users,
		It has 12-region clusters. =>
		It has 12–x14 clusters. =>
		It has fewer than 500 engineers. => claim,engineers,<,500,engineers,
		It has less than 500 engineers. => claim,engineers,<,500,engineers,
		It has more than 500 engineers. => claim,engineers,>=,500,engineers,
		It has over 500 engineers and about 40 offices. => claim,engineers,>=,500,engineers,;claim,offices,~,40,offices,
		It has above 500 staff, exceeding 70 offices. => claim,staff,>=,500,staff,;claim,offices,>=,70,offices,
		It has below 500 staff, under 70 offices and almost 30 labs, nearly 40 sites. => claim,staff,<,500,staff,;claim,offices,<,70,offices,;claim,labs,~,30,labs,;claim,sites,~,40,sites,
		It has roughly 500 staff, around 70 offices and approximately 40 sites. => claim,staff,~,500,staff,;claim,offices,~,70,offices,;claim,sites,~,40,sites,
		It has fewer 500 staff. => claim,staff,,500,staff,
		It has >500 staff. => claim,staff,>=,500,staff,
		It has <500 staff. => claim,staff,<,500,staff,
		It has ~500 staff. => claim,staff,~,500,staff,
		Revenue reached $42.5M. => claim,amount,,42500000,USD,
		Revenue reached US$1.6 billion in 2025. => claim,amount,,1600000000,USD,
		Revenue of USD 42 million is theirs. => claim,amount,,42000000,USD,
		Revenue of usd 42 million is theirs. =>
		Revenue of kr 42 million is theirs. =>
		Revenue of €12M is theirs. => claim,amount,,12000000,EUR,
		It made €12M–€14M in sales. => claim,amount,,12000000-14000000,EUR,
		It made $12M-$14M in sales. => claim,amount,,12000000-14000000,USD,
		It made $12-14M in sales. => claim,amount,,12000000-14000000,USD,
		It made A$12M–A$14M in sales. => claim,amount,,12000000-14000000,AUD,
		It made USD 12M-USD 14M in sales. => claim,amount,,12000000-14000000,USD,
		It made $12M-€14M in sales. => claim,amount,,12000000,USD,;claim,amount,,14000000,EUR,
		It made $12M-A$14M in sales. => claim,amount,,12000000,USD,;claim,amount,,14000000,AUD,
		Sales of $9.9M. =>
		Sales of $10M. => claim,amount,,10000000,USD,
		Sales of ₹99 crore. =>
		Sales of ₹100 crore. => claim,amount,,1000000000,INR,
		ARR of $12M ARR, $13M annual value and $14M acv deals. => claim,ARR,,12000000,USD/year,;claim,annual value,,13000000,USD/year,;claim,acv deals,,14000000,USD/year,
		Revenue rose 28% in Q4. => claim,Revenue,,28,percent,
		Growth of 25–30% in sales. => claim,Growth,,25-30,percent,
		Growth of 25%–30% in sales. => claim,Growth,,25-30,percent,
		It has 25 percent growth. => claim,growth,,25,percent,
		Sales growth of 25-30 percent. => claim,Sales growth,,25-30,percent,
		A 10-15% premium over standard grants. => equity,premium over standard grants,,10-15,percent,;claim,premium,,10-15,percent,
		A 10% premium is paid. => equity,premium,,10,percent,;claim,premium,,10,percent,
		It has (12) staff and 44 labs. => claim,labs,,44,labs,
		It has 44 labs (12). => claim,labs,,44,labs,
		It has #44 labs. =>
		It has 44/45 labs and 12:30 days. =>
		It has _44_ labs. => claim,labs,,44,labs,
		It has 44_a labs. =>
		It has .44 labs. =>
		12. It has labs. =>
		12) It has labs. =>
		12 staff work there. => claim,staff,,12,staff,
		Phase 12 staff. =>
		Phase 12+ staff. => claim,staff,>=,12,staff,
		Phase 123 staff. => claim,staff,,123,staff,
		The 12 staff. => claim,staff,,12,staff,
		In 1999 labs. =>
		In 2099 labs. =>
		In 1899 labs. => claim,labs,,1899,labs,
		In 2100 labs. => claim,labs,,2100,labs,
		In 2,099 labs. => claim,labs,,2099,labs,
		In 20K labs. => claim,labs,,20000,labs,
		In 20001 labs. => claim,labs,,20001,labs,
		Founded 1999, 2,500 staff. => claim,staff,,2500,staff,
		L55 labs, 44-a and 10-K labs. =>
		It has 9 labs. =>
		It has 10 labs. => claim,labs,,10,labs,
		It has 9+ labs. => claim,labs,>=,9,labs,
		It has 44 of them. =>
		It has 12345678901234567890 labs. =>
		It has 123,456,789,012,345,678,901,234,567,890,123 labs. =>
		It has 1.2.3 labs. =>
		It has 44 =>
		It has 44 "open" labs. =>
		It has 44 large-scale labs – more than others. => claim,large-scale labs,,44,labs,
		It has 44 labs - more than others. => claim,labs,,44,labs,
		It has 44 of the labs that count. =>
		It has 44 labs and 55 the offices. => claim,labs,,44,labs,;claim,offices,,55,offices,
		It has 44 company's labs. => claim,labs,,44,labs,
		It has 44 global labs operations. => claim,global labs,,44,labs,
		It has 44 boss labs. => claim,boss labs,,44,labs,
		Vesting over 4 years. => equity,vest,,4,years,
		They vest over three years. => equity,vest,,3,years,
		They vest over 4 years. => equity,vest,,4,years,
		They vest over a year. =>
		They vest over 12 months. =>
		They vest over 4 months. =>
		They vest over 12 years. =>
		They vest over =>
		May 4, 2024 results came out. => figure,results came out,,2024-05-04,date,
		A 3-year vest. => equity,vest,,3,years,
		A 3 year vest. => equity,vest,,3,years,
		Equity has a four-year vest. => equity,vest,,4,years,
		A 4-year vesting schedule. => equity,vest,,4,years,
		Five years vesting. => equity,vest,,5,years,
		A 0-year vest. =>
		A 12-year vest. =>
		The vesting takes time. =>
		A year vest. =>
		Vest 4 years. =>
		Shares trade at $130 per share. => equity,price,,130,USD/share,;claim,share price,,130,USD/share,
		Shares trade at $130 a share. => equity,price,,130,USD/share,;claim,share price,,130,USD/share,
		Shares trade at A$12.50/share. => equity,price,,12.5,AUD/share,;claim,share price,,12.5,AUD/share,
		Options of £12 each. => equity,price,,12,GBP/share,;claim,share price,,12,GBP/share,
		Their share price is now near $12. => equity,price,,12,USD/share,;claim,share price,,12,USD/share,
		Their stock price is now near €12. => equity,price,,12,EUR/share,;claim,share price,,12,EUR/share,
		The price $12 holds. => equity,price,,12,USD/share,;claim,share price,,12,USD/share,
		NET trades at ~$130. => equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,share price,~,130,USD/share,
		NET trades at ~$100,000. => equity,price,~,100000,USD/share,;equity,ticker,,NET,,;claim,share price,~,100000,USD/share,
		NET trades at ~$100,001. =>
		NET trades at $130. =>
		TOOLON trades at ~$130. =>
		ABCDE trades at ~$130. => equity,price,~,130,USD/share,;equity,ticker,,ABCDE,,;claim,share price,~,130,USD/share,
		A1 trades at ~$130. =>
		A b c NET ~$133. => equity,price,~,133,USD/share,;equity,ticker,,NET,,;claim,share price,~,133,USD/share,
		NET a b c d ~$133. =>
		It sold for ~$130 there. =>
		It has 500–2K labs. => claim,labs,,500-2000,labs,
		It has $500–$20M sales. => claim,sales,,500-20000000,USD,
		It has 2,500–14K labs. => claim,labs,,2500-14000,labs,
		It has 1-1K labs. => claim,labs,,1-1000,labs,
		It has 2K–3M labs. => claim,labs,,2000-3000000,labs,
		L5 staff and 44 labs. => claim,labs,,44,labs,
		It has 44 very big new labs. => claim,very big new labs,,44,labs,
		It has 44 new big red shiny ideas. => claim,new big red shiny ideas,,44,ideas,
		It has 44, labs. =>
		It has 44) labs. =>
		Revenue of $42M => claim,amount,,42000000,USD,
		It has 3B =>
		They say "a premium is paid." Growth of 10% in sales. => claim,Growth,,10,percent,
		A premium is paid. Growth of 10% in sales. => claim,Growth,,10,percent,
		A premium is paid! Growth of 10% in sales. => claim,Growth,,10,percent,
		Is a premium paid? Growth of 10% in sales. => claim,Growth,,10,percent,
		A premium is paid, e.g. of 10% in sales. => equity,premium,,10,percent,;claim,premium,,10,percent,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($364,000/yr at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($364,000/year at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($364,000 per year at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 units ($364,000 a year at NET ~$130). => equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 shares ($364,000 annually at NET ~$130). => equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 options ($364,000 per annum at NET ~$130). => equity,equity_kind,,options,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($364,000 yearly at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,364000,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($364,000 at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($91,000/yr at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($367,640/yr at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,367640,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($367,641/yr at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($360,360/yr at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,;claim,opening grant as yearly pay,,360360,USD/year,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($360,359/yr at NET ~$130). => equity,equity_kind,,rsu,,;equity,price,~,130,USD/share,;equity,ticker,,NET,,
		**Negotiate Up Strategy:** Open at 2,800 RSUs at $130 per share, $364,000/yr. => equity,equity_kind,,rsu,,;equity,price,,130,USD/share,
		**Negotiate Up Strategy:** Open at 2,800 RSUs, 900 RSUs at $130 per share. => equity,equity_kind,,rsu,,
		**Negotiate Up Strategy:** Open at 2,800 RSUs ($364,000/yr, $5,000/yr at $130 per share). => equity,equity_kind,,rsu,,
		**Negotiate Up Strategy:** Open at $364,000/yr, $130 per share. =>
		**Negotiate Up Strategy:** Open at $200K base with 2,800 RSUs. Floor: $180K total, $20K bonus. => equity,equity_kind,,rsu,,;acceptance,floor,>=,180000,USD/year,
		It has 44 labs.\n\n**Evidence & Sources:**\n- Acme report: 44 labs, 55 offices, 30% margin => figure,labs,,44,labs,
		It has 55 offices and 44 labs.\n\n**Evidence & Sources:**\n- Acme report: 44 labs => claim,offices,,55,offices,;figure,labs,,44,labs,
		It has 44 offices, 45 labs, $44M sales, 44% more.\n\n**Evidence & Sources:**\n- Acme report: 44 labs => claim,offices,,44,offices,;claim,labs,,45,labs,;claim,sales,,44000000,USD,;claim,more,,44,percent,
		It has 44 global labs.\n\n**Evidence & Sources:**\n- Acme report: 44 LABS => figure,global labs,,44,labs,
		It made $44M in sales.\n\n**Evidence & Sources:**\n- Acme report: $44M of revenue => figure,amount,,44000000,USD,
		It made €44M in sales.\n\n**Evidence & Sources:**\n- Acme report: $44M of revenue => claim,amount,,44000000,EUR,
		Growth of 30% in sales.\n\n**Evidence & Sources:**\n- Acme report: 30 percent more => figure,Growth,,30,percent,
		On May 4 results came out.\n\n**Evidence & Sources:**\n- Acme results — May 4, 2025 => figure,results came out,,2025-05-04,date,
		On May 4 results came out.\n\n**Evidence & Sources:**\n- Acme results — May 5, 2025 =>
		On June 4 results came out.\n\n**Evidence & Sources:**\n- Acme results — May 4, 2025 =>
		The May 4, 2024 results came out.\n\n**Evidence & Sources:**\n- Acme results — May 4, 2025 => figure,results came out,,2024-05-04,date,
		On May 4, 1899 results came out.\n\n**Evidence & Sources:**\n- Acme results — May 4, 2025 => claim,results,,1899,results,
		On May 4, 1900 results came out. => figure,results came out,,1900-05-04,date,
		On May 4 results came out.\n\n**Evidence & Sources:**\n- Acme results of May 4, 300 labs =>
		It has 12 – 14 labs. => claim,labs,,12-14,labs,
		It has 12 - 14 labs. => claim,labs,,12-14,labs,
		It has 12‑14 labs. => claim,labs,,12-14,labs,
		It has 12 to 14 labs. => claim,labs,,12-14,labs,
		It has 14 to 12 labs. => claim,labs,,12,labs,
		It grew from 12 to 14 labs. => claim,labs,,14,labs,
		It is up 12 to 14 labs. => claim,labs,,14,labs,
		It is in Section 3 – 14 labs. => claim,labs,,14,labs,
		It has 2024 – 2114 labs. => claim,labs,,2114,labs,
		It has 12 offices – 14 in Asia. => claim,offices,,12,offices,
		It has $12M – $14M in sales. => claim,amount,,12000000-14000000,USD,
		It has $12M – €14M in sales. => claim,amount,,12000000,USD,;claim,amount,,14000000,EUR,
		It has $12M – 14% growth. => claim,amount,,12000000,USD,;claim,growth,,14,percent,
		It has $12M to $14M in sales. => claim,amount,,12000000,USD,;claim,amount,,14000000,USD,
		It has $12–14M in sales. => claim,amount,,12000000-14000000,USD,
		It has 12% – 14% growth. => claim,growth,,12-14,percent,
		It has 12–14% growth. => claim,growth,,12-14,percent,
		It has 12 to 14% growth. => claim,growth,,12-14,percent,
		It made USD 42M-USD more in sales. => claim,amount,,42000000,USD,
		It has 44 co‑op labs. => claim,co‑op labs,,44,labs,
	EOF
}

@test "a table may have any number of rows and of cells that give none" {
	pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' '| Region | Base |' \
		'| Leeds | 90K |'
	seq 200 | sed 's/.*/| Town & | £&00K |/' >>guide.md
	seq -f '| Hamlet %g | 9K |' 40 >>guide.md
	run -0 --separate-stderr guide guide.md
	same rows "$(seq 200 | sed 's/.*/Town &	&00000/')" "$(tail -n +2 <<<"$output" | cut -f 5,9)"
	same stderr "guide: guide.md:5: 41 cells without a row, the first here: '90K' has no currency" "$stderr"
	run -0 --separate-stderr guide -v guide.md
	same stderr "$(seq -f "guide: guide.md:%g: '9K' has no currency" 206 245)" "$(grep ": '9K'" <<<"$stderr")"
}

@test "facts: the nouns and names that cues take" {
	each facts '3 4 5 6 7 8' <<-'EOF'
		Acme is headquartered in New Oslo and Reno. => employer,headquarters,,New Oslo,,
		Acme is headquartered in the city of Reno. =>
		Acme is headquartered in San Jose 95 there. =>
		Acme is headquartered in reno. =>
		It competes with Best Labs, Other 7 and third. => rival,Best Labs,,,,;rival,Other 7,,,,
		It competes against Best Labs. =>
		With a small, quick team of ten. => employer,team,,small,,
		With a quick team of ten. => employer,team,,quick,,
		It uses queues as its main tool for speed. => employer,main tool,,queues,,
		It sells storage, growth of the AI division, which is their fastest-growing. => employer,growth segment,,AI division,,
		Growth in cloud storage, which is fastest-growing. => employer,growth segment,,cloud storage,,
		The storage, which is fastest-growing. => employer,growth segment,,storage,,
		Storage and logs, which is fastest-growing. => employer,growth segment,,logs,,
		It is their company's most visible role in the field. => employer,role standing,,visible role,,
		It is the company's most visible role, by far. => employer,role standing,,visible role,,
		It is their company's most visible role - by far. => employer,role standing,,visible role,,
		It is their company's most visible role – by far. => employer,role standing,,visible role,,
		It is their company's most visible role that pays. => employer,role standing,,visible role,,
		It is their company's most visible role? No. => employer,role standing,,visible role,,
		It is their company's most (x) visible role. =>
		It is their company's most the visible role. => employer,role standing,,visible role,,
		It is their company's most of all. =>
		It is their company's most how to work. =>
		It is their company's most =>
		It is a private company in Oslo. => equity,ownership,,private company,,
		Total compensation includes base, RSU grants (4-year vest), a sign-on and possible bonus. => equity,component,,base,,;equity,component,,rsu,,;equity,component,,signon,,;equity,component,,possible bonus,,;equity,vest,,4,years,
		At the intersection of networks, storage and queues of it. => scope,disciplines,,networks,,;scope,disciplines,,storage,,;scope,disciplines,,queues of it,,
		At the intersection of three disciplines: networks, storage and queues. => claim,disciplines,,3,disciplines,
		At the intersection of networks and storage. =>
		It is a signature global role here. => employer,role standing,,signature global role,,
		**Negotiate Up Strategy:** Push for the written refresh of it. Open at $200K base. => acceptance,push,,written refresh,,
	EOF
}

@test "what is longer than is read is said so, or left out, and what is as long is read" {
	many() { # N TEXT
		printf "%.0s$2" $(seq "$1")
	}
	pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' '| Region | Base |' "| Leeds | £90K$(many 156 ' base') |" \
		"| York | £90K$(many 157 ' base') |"
	run -0 --separate-stderr guide guide.md
	same rows Leeds "$(tail -n +2 <<<"$output" | cut -f 5)"
	[[ $stderr == 'guide: guide.md:6: 1 cell without a row: '*' is too long' ]]
	# as many columns as are read, and one more
	pay 'Cell Engineer — Acme Cell Salary Negotiation Guide' "| Region |$(many 64 ' Base |')" "| Leeds |$(many 64 ' £90K |')"
	run -0 --separate-stderr guide guide.md
	same columns 64 "${#lines[@]}"
	# the figures, places and words of a sentence
	while IFS='|' read -r sentence want note; do
		printf '# Pay\n\n> **Negotiate Up Strategy:** %s.\n' "$sentence" >guide.md
		run -0 --separate-stderr guide -k strategy guide.md
		same rows "$want" "$(awk -F '\t' 'NR > 1 { row = $4 "," $5 "," $10; n++ } END { print n + 0 "," row }' <<<"$output")"
		same note "${note:+guide: guide.md:3: 1 part of the strategy without a row: it $note}" "$stderr"
	done <<-END
		Open at $(many 12 '£200K base, ')£300K total|1,GBP,200000,|gives more figures than are read
		Open at $(many 11 '£200K base, ')£300K total|1,GBP,200000,300000|
		Open at £200K base in $(printf 'To%sw, ' {a..z} {A..E}x)Leeds|32,GBP,200000,|
		Open at £200K base in $(printf 'To%sw, ' {a..z} {A..F}x)Leeds|32,GBP,200000,|names more places than are read
		Open at £200K base as$(many 195 ' they')|1,GBP,200000,|
		Open at £200K base as$(many 196 ' they')|0,|has a sentence longer than is read
	END
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
