#!/usr/bin/env bats
# band: looks bands up by name, and places offers in theirs. data/band/bands.tsv is made up; the other
# bands are those the programs come with.
load helper

bands=$ROOT/tests/data/band/bands.tsv
own=$ROOT/data/bands.tsv

# Every line on stdin: options of a look-up | the places (blanks as ~) and lows of what it finds, in
# order; nothing where nothing is found, which is status 1 and a line on stderr.
looked_up() {
	local options want found field
	while IFS='|' read -r options want; do
		echo "case: $options"
		status=0 found=
		output=$(eval "band $options" 2>err) || status=$?
		while IFS='|' read -ra field; do
			field[4]=${field[4]// /\~}
			found+="${found:+ }${field[4]:-_} ${field[9]}"
		done < <(tail -n +2 <<<"${output//$'\t'/|}")
		same found "$want" "$found"
		if [ -n "$want" ]; then
			[ "$status" -eq 0 ] && [ ! -s err ]
		else
			[ "$status" -eq 1 ] && [ -s err ]
		fi
	done
}

@test "look-up: levels by word, code, alias and title" {
	looked_up <<-'EOF'
	-c cloudflare -l senior -L sf|San~Francisco 235000
	-c Cloudflare -l 'Senior (L5)' -L 'San Francisco'|San~Francisco 235000
	-c cloudflare -l SENIOR -L sf|San~Francisco 235000
	-c cloudflare -l sr -L sf|San~Francisco 235000
	-c cloudflare -l Sr. -L sf|San~Francisco 235000
	-c cloudflare -l L5 -L sf|San~Francisco 235000
	-c cloudflare -l l5 -L sf|San~Francisco 235000
	-c cloudflare -l L4 -L sf|San~Francisco 175000
	-c cloudflare -l L3 -L sf|San~Francisco 175000
	-c cloudflare -l L3-L4 -L sf|San~Francisco 175000
	-c cloudflare -l L3/L4 -L sf|San~Francisco 175000
	-c cloudflare -l mid-level -L sf|San~Francisco 175000
	-c cloudflare -l L3-L5 -L sf|
	-c cloudflare -l junior -L sf|
	-c fly -l ic3 -L chicago|Chicago 240000
	-c fly -l IC3 -L 'Chicago, IL'|Chicago 240000
	-c fly -l 'Senior (IC3)' -L chicago|Chicago 240000
	-c cloudflare -l 'Edge Inference Platform Engineer' -L sf|San~Francisco 175000
	-c cloudflare -l 'Senior Edge Inference Platform Engineer' -L sf|San~Francisco 235000
	-c cloudflare -l 'senior staff edge inference platform engineer' -L sf|San~Francisco 315000
	-c fly -l 'Principal Edge Runtime Engineer' -L chicago|Chicago 318000
	EOF
}

@test "look-up: Senior Staff is not Senior, and a level with + takes all above it" {
	looked_up <<-'EOF'
	-c cloudflare -l 'Senior Staff' -L sf|San~Francisco 315000
	-c cloudflare -l 'Sr Staff' -L sf|San~Francisco 315000
	-c cloudflare -l 'Snr. Staff Engineer' -L sf|San~Francisco 315000
	-c cloudflare -l staff -L sf|San~Francisco 315000
	-c cloudflare -l Staff+ -L sf|San~Francisco 315000
	-c cloudflare -l principal -L sf|San~Francisco 315000
	-c cloudflare -l L6+ -L sf|San~Francisco 315000
	-c cloudflare -l L6 -L sf|San~Francisco 315000
	-c cloudflare -l L7 -L sf|San~Francisco 315000
	-c cloudflare -l L8 -L sf|San~Francisco 315000
	-c cloudflare -l senior+ -L sf|
	-c fly -l IC5 -L chicago|Chicago 318000
	-c fly -l IC4+ -L chicago|Chicago 318000
	-r 'edge computing engineer' -l 'senior staff'|
	EOF
}

@test "look-up: a code counts in its company's map only" {
	looked_up <<-'EOF'
	-c fly -l L5|
	-c cloudflare -l IC3|
	-l L5 -L london|London 115000
	-l ic3|Chicago 240000 Remote~US 223000
	-r 'edge computing engineer' -l L5|
	-c cloudflare -l 'Senior (IC3)' -L sf|San~Francisco 235000
	-b "$bands" -l L5 -L paris|Paris 70000 Paris 75000
	EOF
}

@test "look-up: years are half-open" {
	looked_up <<-'EOF'
	-c cloudflare -L sf -y 2.99|
	-c cloudflare -L sf -y 3|San~Francisco 175000
	-c cloudflare -L sf -y 4.999999|San~Francisco 175000
	-c cloudflare -L sf -y 5|San~Francisco 235000
	-c cloudflare -L sf -y 6|San~Francisco 235000
	-c cloudflare -L sf -y 8.5|San~Francisco 235000
	-c cloudflare -L sf -y 9|San~Francisco 315000
	-c cloudflare -L sf --years=40|San~Francisco 315000
	-c fly -L chicago -y 1|
	-c fly -L chicago -y 2|Chicago 170000
	-c fly -L chicago -y 4|Chicago 240000
	-c fly -L chicago -y 6|Chicago 240000
	-c fly -L chicago -y 7|Chicago 318000
	-L 'CDN Companies' -y 0|_ 120000
	-L 'CDN Companies' -y 2|_ 160000
	-L 'CDN Companies' -y 5|_ 180000
	-c cloudflare -L sf -l mid -y 40|San~Francisco 175000
	EOF
}

@test "look-up: places, companies, roles and segments" {
	looked_up <<-'EOF'
	-c net -l L5 -L sfo|San~Francisco 235000
	-c 'CLOUDFLARE, Inc.' -l L5 -L 'san francisco, CA'|San~Francisco 235000
	-c FlyIO -l senior|Chicago 240000 Remote~US 223000
	--company fly.io --level senior --location 'US remote'|Remote~US 223000
	-r 'edge runtime engineer' -l senior -L chicago|Chicago 240000
	--role 'Staff Edge Runtime Engineer' -l senior -L chicago|Chicago 240000
	-r 'senior edge runtime engineer' -L chicago|Chicago 170000 Chicago 240000 Chicago 318000
	-r 'runtime engineer'|
	-L 'US (Overall)'|_ 110000 _ 145000 _ 140000 _ 190000
	-L 'cloud providers' -l staff|_ 250000
	-l '' -c cloudflare -L london|London 86000 London 115000 London 152000
	-c acme|
	EOF
	run -0 --separate-stderr band -c ''
	same rows "$(wc -l <"$own")" "${#lines[@]}"
}

@test "look-up: mid, spread and third quarter, and the row as it stands" {
	run -0 --separate-stderr band -c cloudflare -l senior -L sf
	printed "$(head -n 1 "$own")	mid	spread	q3
$(sed -n 5p "$own")	282500	0.4043	306250"
	run -0 --separate-stderr band -b "$bands" -c acme -L berlin
	same figures 'acme.md:1 120000 0.4000 130000
acme.md:2 90000 0.2500 95000
acme.md:4 _ _ _
acme.md:5 7000 0.3333 7500
acme.md:6 105000 0.3333 112500
acme.md:7 500000 0.5000 550000
acme.md:10 25 0.5000 27.5
acme.md:11 15 1.0000 17.5' "$(figures source mid spread q3 <<<"$output")"
	# looked up again in what came out: the same
	band -c cloudflare >once
	run -0 --separate-stderr band -b once -c cloudflare
	printed "$(cat once)"
	# a made band keeps its own third quarter
	tsv 'company currency low high q3' 'Acme USD 100 200 160' >made.tsv
	run -0 --separate-stderr band -b made.tsv -c acme
	same figures '150 1.0000 160' "$(figures mid spread q3 <<<"$output")"
	# and no spread of its own
	tsv 'company currency low high spread' 'Acme USD 100 200 0.5' 'Acme USD 100 _ 0.5' >made.tsv
	run -0 --separate-stderr band -b made.tsv -c acme
	same spread $'1.0000\n_' "$(figures spread <<<"$output")"
}

@test "look-up without a match: the header, status 1, the nearest names" {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -1 --separate-stderr band $options"
		same stdout "$(head -n 1 "$own")	mid	spread	q3" "$output"
		same stderr "band: ${want//BANDS/$own}" "$stderr"
	done <<-'EOF'
	-c Fly.oi|no company 'Fly.oi' in BANDS; nearest: Fly.io
	-c claudflare -L sf|no company 'claudflare' in BANDS; nearest: Cloudflare
	-c initech -L sf|no company 'initech' in BANDS; nearest: Cloudflare, Fly.io
	-c fly -L chicgo|no location 'chicgo' in BANDS; nearest: Chicago
	-c cloudflare -L berlin|no location 'berlin' in BANDS; nearest: San Francisco, Austin, London, Chicago, Remote US, US (Overall), CDN Companies, Cloud Providers
	-c fly -l seniro|no level 'seniro' in BANDS; nearest: Senior
	-r 'edge runtime enginer'|no role 'edge runtime enginer' in BANDS; nearest: Edge Runtime Engineer
	-c fly -l L5|nothing matches all that was asked; with another level there is: Mid (IC2), Senior (IC3), Staff+ (IC4+)
	-c fly -l senior -L sf|nothing matches all that was asked; with another location there is: Chicago, Remote US
	-c cloudflare -y 1|nothing matches all that was asked; with another level there is: Mid (L3-L4), Senior (L5), Staff+ (L6+)
	-c fly -r 'edge computing engineer' -l senior|nothing matches all that was asked; with another role there is: Edge Runtime Engineer
	-c fly -L sf -l L5|nothing matches all that was asked; with another company there is: Cloudflare
	-c fly -L london -l IC3 -r 'edge computing engineer'|nothing in BANDS matches what was asked
	EOF
	run -1 --separate-stderr band -q -c initech
	printed "$(head -n 1 "$own")	mid	spread	q3"
	# a name is told once, whatever stands between
	{ tsv 'company low high' 'Acmes 1 2'; printf 'Firm %d\t1\t2\n' {1..2500}; tsv 'Acmes 1 2'; } >many.tsv
	run -1 --separate-stderr band -b many.tsv -c acmee
	same many "band: no company 'acmee' in many.tsv; nearest: Acmes" "$stderr"
	# to its 64th byte
	tsv 'company low high' "$(printf '%070d' 0) 1 2" 'Acme 1 2' >long.tsv
	run -1 --separate-stderr band -b long.tsv -c initech
	same long "band: no company 'initech' in long.tsv; nearest: $(printf '%064d' 0), Acme" "$stderr"
}

@test "look-up reads no offers" {
	run -2 --separate-stderr band -c fly offers.tsv
	refused "band: -c -r -l -L -y look up and read no offers: 'offers.tsv' is one too many (-b names the bands)"
	run -2 --separate-stderr band -y 6 -
	refused "band: -c -r -l -L -y look up and read no offers: '-' is one too many (-b names the bands)"
	run -0 --separate-stderr band -c fly -l senior -L chicago <<<'not a table'
	same low 240000 "$(figures low <<<"$output")"
	run -2 --separate-stderr band -y six
	same stderr "band: --years: 'six' is not a number" "${stderr/ (*)/}"
}

@test "placing: exactly one band, by company, role, level, place, component and currency" {
	tsv 'name company role level location currency total' \
		'middle Acme Data~Engineer Senior Berlin EUR 120000' \
		'any-case ACME data~engineer sr BERLIN EUR 140000' \
		'code Acme Data~Engineer L5 Berlin EUR 100000' \
		'level-in-front Acme Senior~Data~Engineer L5 Berlin EUR 130000' \
		'below Acme Data~Engineer Senior Zürich CHF 140000' \
		'above Acme Data~Engineer Senior zurich CHF 200000' \
		'no-place Acme Data~Engineer Staff _ EUR 120000' \
		'segment _ Data~Engineer Senior germany EUR 100000' \
		'unknown-total Acme Data~Engineer Senior Berlin EUR _' >in.tsv
	run -0 --separate-stderr band -b "$bands" in.tsv
	[ -z "$stderr" ]
	same figures 'middle 100000 140000 130000 1.0000 0.5000 acme.md:1
any-case 100000 140000 130000 1.1667 1.0000 acme.md:1
code 100000 140000 130000 0.8333 0.0000 acme.md:1
level-in-front 100000 140000 130000 1.0833 0.7500 acme.md:1
below 150000 190000 180000 0.8235 -0.2500 acme.md:3
above 150000 190000 180000 1.1765 1.2500 acme.md:3
no-place 140000 _ _ _ _ acme.md:4
segment 70000 110000 100000 1.1111 0.7500 survey.md:1
unknown-total 100000 140000 130000 _ _ acme.md:1' \
		"$(figures name low high q3 compa_ratio range_penetration band_source <<<"$output")"
}

@test "placing: an open top, and bands by the month, the hour and four years" {
	tsv 'company role level location currency total' 'Acme Data~Engineer Staff Berlin EUR 150000' \
		'Acme Data~Engineer Mid Berlin EUR 84000' 'Acme Intern Junior Berlin EUR 62400' \
		'Acme Designer Senior Berlin EUR 120000' >in.tsv
	run -0 --separate-stderr band -b "$bands" in.tsv
	[ -z "$stderr" ]
	same figures '140000 _ _ _ _ acme.md:4
72000 96000 90000 1.0000 0.5000 acme.md:5
41600 62400 57200 1.2000 1.0000 acme.md:10
100000 150000 137500 0.9600 0.4000 acme.md:7' \
		"$(figures low high q3 compa_ratio range_penetration band_source <<<"$output")"
}

@test "placing: none or several leave the columns empty, and a note says why" {
	while IFS='|' read -r row note; do
		echo "case: $row"
		tsv 'company role level location currency total' "$row" >in.tsv
		run -0 --separate-stderr band -b "$bands" in.tsv
		same figures '_ _ _ _ _ _' "$(figures low high q3 compa_ratio range_penetration band_source <<<"$output")"
		same stderr "band: in.tsv:2: ${note/BANDS/$bands}
band: 1 row without a band" "$stderr"
	done <<-'EOF'
	Acme Designer Senior Paris EUR 80000|2 bands fit: acme.md:8, acme.md:9
	Acme Data~Engineer Senior Zürich EUR 170000|its band is in another currency, by no period, or not of total (convert -t, --component)
	Acme Product~Manager Senior Berlin EUR 100000|its band is in another currency, by no period, or not of total (convert -t, --component)
	Acme Analyst Senior Berlin EUR 15|its band is in another currency, by no period, or not of total (convert -t, --component)
	Acme Data~Engineer Senior Rome EUR 100000|no location 'Rome' in BANDS; nearest: Berlin, Zürich, Paris, Germany
	Initech Data~Engineer Senior Berlin EUR 100000|no company 'Initech' in BANDS; nearest: Acme
	Acme Designer Mid Berlin EUR 100000|nothing matches all that was asked; with another level there is: Senior
	Acme Data~Engineer _ Berlin EUR 120000|3 bands fit: acme.md:1, acme.md:4, acme.md:5
	Acme Data~Engineer Senior _ EUR 120000|2 bands fit: acme.md:1, survey.md:1
	EOF
	run -0 --separate-stderr band -q -b "$bands" in.tsv
	[ -z "$stderr" ]
}

@test "placing: a band of no company is for every company's offers, a company's for its own" {
	tsv 'company role level location currency total' 'Initech Data~Engineer Senior Germany EUR 90000' \
		'_ Data~Engineer Senior Germany EUR 90000' '_ Data~Engineer Senior Berlin EUR 120000' >in.tsv
	run -0 --separate-stderr band -q -b "$bands" in.tsv
	same source 'survey.md:1 survey.md:1 _' "$(figures band_source <<<"$output" | paste -s -d' ')"
}

@test "placing: notes do not run dry on offers that were placed" {
	{
		tsv 'company role level location currency total'
		printf 'Acme\tData Engineer\tSenior %s\tBerlin\tEUR\t120000\n' {1..120}
		tsv 'Acme Designer Senior Paris EUR 80000'
	} >in.tsv
	run -0 --separate-stderr band -b "$bands" in.tsv
	same stderr 'band: in.tsv:122: 2 bands fit: acme.md:8, acme.md:9
band: 1 row without a band' "$stderr"
	# of many that have none, the first five are explained
	{
		tsv 'company role level location currency total'
		printf 'Acme\tDesigner\tSenior %s\tParis\tEUR\t80000\n' {1..60}
	} >in.tsv
	run -0 --separate-stderr band -b "$bands" in.tsv
	same stderr "$(printf 'band: in.tsv:%s: 2 bands fit: acme.md:8, acme.md:9\n' 2 3 4 5 6)
band: 60 rows without a band" "$stderr"
}

@test "placing: base against base" {
	tsv 'company role level location currency period base total' \
		'Acme Data~Engineer Senior Berlin EUR _ 95000 120000' \
		'Acme Data~Engineer Senior Berlin EUR month 7500 120000' \
		'Acme Designer Senior Berlin EUR _ 95000 120000' >in.tsv
	run -0 --separate-stderr band --component base -b "$bands" in.tsv
	same figures '80000 100000 95000 1.0556 0.7500 acme.md:2
80000 100000 95000 1.0000 0.5000 acme.md:2
_ _ _ _ _ _' "$(figures low high q3 compa_ratio range_penetration band_source <<<"$output")"
	same stderr 'band: in.tsv:4: its band is in another currency, by no period, or not of base (convert -t, --component)
band: 1 row without a band' "$stderr"
	# without the total column too
	cut -f 1-7 in.tsv | head -n 2 >base.tsv
	run -0 --separate-stderr band --component=base -b "$bands" base.tsv
	same source acme.md:2 "$(figures band_source <<<"$output")"
	run -2 --separate-stderr band --component equity in.tsv
	refused "band: --component: 'equity' is neither total nor base"
}

@test "placing: the employer's own posted range wins" {
	tsv 'company role level location currency total posted_low posted_high' \
		'Acme Data~Engineer Senior Berlin EUR 120000 110000 150000' \
		'Acme Data~Engineer Senior Berlin EUR 120000 _ _' \
		'Acme Designer Senior Paris EUR 80000 €75,000 85K' \
		'Nobody Juggler _ _ USD 50000 40000 _' \
		'Nobody Juggler _ _ USD 50000 _ 60000' >in.tsv
	run -0 --separate-stderr band -b "$bands" in.tsv
	[ -z "$stderr" ]
	same figures '110000 150000 140000 0.9231 0.2500 posted
100000 140000 130000 1.0000 0.5000 acme.md:1
75000 85000 82500 1.0000 0.5000 posted
40000 _ _ _ _ posted
_ 60000 _ _ _ posted' "$(figures low high q3 compa_ratio range_penetration band_source <<<"$output")"
	tsv 'company currency total posted_low posted_high' 'Acme EUR 1 90000 80000' >in.tsv
	run -2 --separate-stderr band -b "$bands" in.tsv
	refused "band: in.tsv:2: column 'posted_high': '80000' is below posted_low '90000'"
}

@test "placing: without a level, the code or the years tell it" {
	tsv 'company level code years location total currency' \
		'Cloudflare _ L5 _ sf 310500 USD' \
		'Cloudflare _ _ 6 sf 310500 USD' \
		'Cloudflare _ _ 4.5 sf 200000 USD' \
		'Cloudflare Staff _ 4.5 sf 350000 USD' \
		'Cloudflare _ L6 4.5 sf 350000 USD' \
		'Cloudflare _ _ 1 sf 100000 USD' \
		'Cloudflare 6 _ _ sf 310500 USD' 'Cloudflare _ _ 6 sf 310500 USD' \
		'Cloudflare _ _ 7 sf 310500 USD' 'Cloudflare 7 _ _ sf 310500 USD' >in.tsv
	run -0 --separate-stderr band -q in.tsv
	same figures '235000 330000 0.7947
235000 330000 0.7947
175000 225000 0.5000
315000 460000 0.2414
315000 460000 0.2414
_ _ _
_ _ _
235000 330000 0.7947
235000 330000 0.7947
_ _ _' "$(figures low high range_penetration <<<"$output")"
}

@test "placing: what it adds comes last, or in place where it is already; twice changes nothing" {
	tsv 'note high company role level location currency total low' \
		'"as~is" _ Acme Data~Engineer Senior Berlin EUR 120000 7' \
		'_ 12 Acme Designer Senior Paris EUR 80000 3' >in.tsv
	run -0 --separate-stderr band -q -b "$bands" in.tsv
	printed "$(tsv 'note high company role level location currency total low q3 compa_ratio range_penetration band_source' \
		'"as~is" 140000 Acme Data~Engineer Senior Berlin EUR 120000 100000 130000 1.0000 0.5000 acme.md:1' \
		'_ _ Acme Designer Senior Paris EUR 80000 _ _ _ _ _')"
	printf '%s\n' "$output" >once.tsv
	run -0 --separate-stderr band -q -b "$bands" once.tsv
	printed "$(cat once.tsv)"
	run -0 --separate-stderr band -b "$bands" <<<"$(head -n 1 in.tsv)"
	printed "$(head -n 1 once.tsv)"
}

@test "placing needs totals, and bands that are bands" {
	tsv 'company role base' 'Acme X 5' >in.tsv
	run -2 --separate-stderr band in.tsv
	refused "band: in.tsv:1: no column 'total' (run convert first) (columns: company role base)"
	run -2 --separate-stderr band --component base <<<company
	refused "band: stdin:1: no column 'base' (columns: company)"
	tsv 'company low hihg' 'Acme 5 6' >bad.tsv
	tsv 'company total currency' 'Acme 5 EUR' >in.tsv
	run -2 --separate-stderr band -b bad.tsv in.tsv
	refused "band: bad.tsv:1: no column 'high'; did you mean 'hihg'? (columns: company low hihg)"
	tsv 'company component currency low high' 'Acme total EUR 5 4' >bad.tsv
	for how in '-c acme' in.tsv; do
		run -2 --separate-stderr band -b bad.tsv $how
		refused "band: bad.tsv:2: column 'high': '4' is below low '5'"
	done
	run -2 --separate-stderr band -b none.tsv in.tsv
	refused 'band: none.tsv: No such file or directory'
	tsv 'company total currency' 'Acme 5.5.5 EUR' >in.tsv
	run -2 --separate-stderr band in.tsv
	refused "band: in.tsv:2: column 'total': '5.5.5' is not an amount (write 1234567 or 1,234,567, decimals after a dot)"
}

@test "placing: the percentile rank, where bands have percentiles" {
	tsv 'company role level location component currency unit low high p10 p25 p50 p75 p90 source' \
		'Acme DE Senior Paris total EUR year 218000 290000 218000 229500 247000 266500 290000 made:1' \
		'Acme DE Senior Lyon total EUR month 18000 24000 _ 19000 20000 _ _ made:2' >observed.tsv
	tsv 'company role level location currency total' \
		'Acme DE Senior Paris EUR 238250' 'Acme DE Senior Paris EUR 247000' \
		'Acme DE Senior Paris EUR 217999' 'Acme DE Senior Paris EUR 290001' \
		'Acme DE Senior Lyon EUR 234000' 'Acme DE Senior Nice EUR 234000' >in.tsv
	# 25 + 25 * (238250 - 229500) / 17500 = 37.5; the median; outside; 19,500 a month, half way
	run -0 band -q -b observed.tsv in.tsv
	same ranks '37.5 50   37.5 ' "$(awk -F'\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "percentile") c = i; next }
		{ printf("%s%s", (NR > 2 ? " " : ""), $c) }' <<<"$output")"
	run -0 band -q -b observed.tsv <(printf '%s\n' "$output")
	same again "$output" "$(band -q -b observed.tsv in.tsv)"
	# an old rank does not stay, where there is a band and where there is none
	awk 'BEGIN { FS = OFS = "\t" } { print $0, NR == 1 ? "percentile" : 99 }' in.tsv >old.tsv
	run -0 --separate-stderr band -q -b observed.tsv old.tsv
	same 'old ranks' '37.5 50 _ _ 37.5 _' "$(figures percentile <<<"$output" | paste -sd ' ')"
	# whatever the order of the columns
	awk 'BEGIN { FS = OFS = "\t" } { t = $10; $10 = $14; $14 = t; t = $11; $11 = $12; $12 = t; print }' observed.tsv >turned.tsv
	same turned "$(band -q -b observed.tsv in.tsv)" "$(band -q -b turned.tsv in.tsv)"
	# one percentile is no scale
	cut -f 1-9,12,15 observed.tsv >median.tsv
	run -0 --separate-stderr band -b median.tsv in.tsv
	same columns 0 "$(grep -cw percentile <<<"$output")"
}

@test "look-up: a long file, in blocks and by several threads, with more names than are kept in mind" {
	awk 'BEGIN {
		OFS = "\t"
		print "company", "level", "location", "component", "currency", "unit", "low", "high"
		for (i = 0; i < 60000; i++)
			print "Acme", "Senior", i % 7001 == 17 ? "Paris" : "Place " i % 5003, "base", "USD", "year",
			    100000 + i, 150000 + i
	}' >bands.tsv
	[ "$(wc -c <bands.tsv)" -gt 3000000 ]
	for how in bands.tsv - /dev/fd/0; do
		run -0 --separate-stderr band -b "$how" -c acme -l senior -L paris <bands.tsv
		same rows "$(awk -F '\t' 'NR == 1 || $3 == "Paris"' bands.tsv)" "$(cut -f 1-8 <<<"$output")"
	done
	run -1 --separate-stderr band -b bands.tsv -c acme -l junior -L paris
	same nearest "band: no level 'junior' in bands.tsv; nearest: Senior" "$stderr"
	# the first fault in the file, whichever block is done first; what matched before it is kept back
	sed -e '2000s/$/\tmore/' -e '40001s/$/\tmore/' bands.tsv >off.tsv
	run -2 --separate-stderr band -b off.tsv -c acme -l senior -L paris
	refused 'band: off.tsv:2000: 9 fields where the header has 8'
	sed '59000s/$/\tmore/' bands.tsv >off.tsv
	run -2 --separate-stderr band -b off.tsv -c acme -l senior -L paris
	refused 'band: off.tsv:59000: 9 fields where the header has 8'
	# before a fault of the file itself
	{ sed '59000s/$/\tmore/' bands.tsv | tr '\t' ,; echo 'Acme,"open'; } >off.csv
	for i in 1 2 3 4; do
		run -2 --separate-stderr band -b off.csv -c acme -l senior -L paris
		refused 'band: off.csv:59000: 9 fields where the header has 8'
	done
}

@test "placing: more places and levels than are kept in mind" {
	awk 'BEGIN {
		OFS = "\t"
		print "location", "level", "component", "currency", "unit", "low", "high" >"bands.tsv"
		print "offer", "location", "level", "currency", "total" >"offers.tsv"
		for (i = 0; i < 700; i++)
			print "Place " i, "Level " i, "total", "USD", "year", 1000 * i + 1000, 1000 * i + 2000 >"bands.tsv"
		for (i = 0; i < 1500; i++)
			print "o" i, "Place " i * 37 % 700, "Level " i * 37 % 700, "USD", 1000 * (i * 37 % 700) + 1500 >"offers.tsv"
	}'
	run -0 --separate-stderr band -b bands.tsv offers.tsv
	same positions "$(awk 'BEGIN { for (i = 0; i < 1500; i++) print "o" i, 1000 * (i * 37 % 700) + 1000, "0.5000" }')" \
		"$(figures offer low range_penetration <<<"$output")"
}

@test "placing: names are one without regard to case, in Latin, Greek and Cyrillic, and no others are" {
	local capitals="
		À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï Ð Ñ Ò Ó Ô Õ Ö Ø Ù Ú Û Ü Ý Þ Ā Ă Ą Ć Ĉ Ċ
		Č Ď Đ Ē Ĕ Ė Ę Ě Ĝ Ğ Ġ Ģ Ĥ Ħ Ĩ Ī Ĭ Į Ĳ Ĵ Ķ Ĺ Ļ Ľ Ŀ Ł Ń Ņ Ň Ŋ Ō Ŏ Ő Œ Ŕ Ŗ
		Ř Ś Ŝ Ş Š Ţ Ť Ŧ Ũ Ū Ŭ Ů Ű Ų Ŵ Ŷ Ź Ż Ž Α Β Γ Δ Ε Ζ Η Θ Ι Κ Λ Μ Ν Ξ Ο Π Ρ
		Σ Τ Υ Φ Χ Ψ Ω Ϊ Ϋ Ѐ Ё Ђ Ѓ Є Ѕ І Ї Ј Љ Њ Ћ Ќ Ѝ Ў Џ А Б В Г Д Е Ж З И Й К
		Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я A M Z"
	local small="
		à á â ã ä å æ ç è é ê ë ì í î ï ð ñ ò ó ô õ ö ø ù ú û ü ý þ ā ă ą ć ĉ ċ
		č ď đ ē ĕ ė ę ě ĝ ğ ġ ģ ĥ ħ ĩ ī ĭ į ĳ ĵ ķ ĺ ļ ľ ŀ ł ń ņ ň ŋ ō ŏ ő œ ŕ ŗ
		ř ś ŝ ş š ţ ť ŧ ũ ū ŭ ů ű ų ŵ ŷ ź ż ž α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ
		σ τ υ φ χ ψ ω ϊ ϋ ѐ ё ђ ѓ є ѕ і ї ј љ њ ћ ќ ѝ ў џ а б в г д е ж з и й к
		л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я a m z"
	local alone="
		× ÷ ß ÿ ĸ ŉ ſ ΐ ά ѐ2 吉 𠮷 𠮸 京 ﬀ Ⅷ x+ x"
	printf '%s\n' $capitals $alone >one
	printf '%s\n' $small $alone >other
	same count "$(wc -l <one)" "$(sort -u other | wc -l)"
	awk 'BEGIN { OFS = "\t"; print "location", "component", "currency", "unit", "low", "high" }
		{ print "Ort-" $1, "total", "USD", "year", 1000 * NR, 1000 * NR + 500 }' one >bands.tsv
	awk 'BEGIN { OFS = "\t"; print "location", "currency", "total" } { print "oR\302\240t " $1, "USD", 1000 * NR }' other >offers.tsv
	run -0 --separate-stderr band -b bands.tsv offers.tsv
	same lows "$(seq -f %.0f 1000 1000 "$(wc -l <one)000")" "$(figures low <<<"$output")"
}
