#!/usr/bin/env bats
# convert: the totals of the worked case, currencies by the ECB's files and by tables, pay periods, and
# that a second run changes nothing. data/rates holds files in the ECB's layout; of their figures only
# those of 2026-04-13, and the dollar's and the pound's of 2024-12-31, are the ECB's.
load helper

rates=$ROOT/tests/data/rates

# A row of that currency and base, converted; `row` gets base, currency, fx_rate and fx_date.
one() {
	tsv 'currency base' "$1 $2" >in
	run --separate-stderr convert "${@:3}" in
	row=$(figures_in <(printf '%s\n' "$output") base currency fx_rate fx_date)
}

@test "the worked offers have the worked totals" {
	run -0 --separate-stderr convert "$ROOT/data/offers.tsv"
	[ -z "$stderr" ]
	same figures "$(printf '%s\n' 'Cloudflare 52000 310500 330500 315500 310500' 'Fly.io 70000 265000 265000 265000 230000')" \
		"$(figures_in <(printf '%s\n' "$output") offer equity total year1 average risk_total)"
}

@test "the presets give the worked first years, and one average" {
	while IFS='|' read -r vest year1; do
		echo "case: $vest"
		awk -F '\t' -v OFS='\t' -v vest="$vest" 'NR == 2 { $11 = vest } NR < 3' "$ROOT/data/offers.tsv" >in
		run -0 --separate-stderr convert in
		same figures "$vest 52000 310500 $year1 315500 310500" \
			"$(figures_in <(printf '%s\n' "$output") vest equity total year1 average risk_total)"
	done <<-'EOF'
	4|330500
	even|330500
	25/25/25/25|330500
	front-33|347140
	33/33/22/12|347140
	back-loaded|288900
	5/15/40/40|288900
	front-loaded|361700
	40/30/20/10|361700
	EOF
	# a preset's own name goes before one that is spelled otherwise
	mkdir own
	tsv 'vest shares' 'Even 40/30/20/10' 'even 25/25/25/25' >own/vests.tsv
	tsv 'base grant vest currency' '100 1000 even USD' '100 1000 Even USD' >in
	HAGGLE_DATA=own run -0 --separate-stderr convert in
	same figures $'350\n500' "$(figures year1 <<<"$output")"
}

@test "a contractor's days, and options as in the manual" {
	tsv 'currency base period days' 'USD 600 day 220' >in
	run -0 --separate-stderr convert in
	same total 132000 "$(figures_in <(printf '%s\n' "$output") total)"
	tsv 'currency base units strike price dilution equity_kind' 'USD 200000 40000 4.10 12.30 20% options' >in
	run -0 --separate-stderr convert in
	same 'equity and totals' '57400 257400 228700' "$(figures_in <(printf '%s\n' "$output") equity total risk_total)"
}

@test "rows without base, as bands are, pass without totals" {
	tsv 'level currency base total' 'Senior USD _ _' 'Staff USD _ 7' 'L5 USD 5 _' >in
	run -0 --separate-stderr convert in
	printed "$(tsv 'level currency base total equity year1 average risk_total' 'Senior USD _ _ _ _ _ _' \
		'Staff USD _ 7 _ _ _ _' 'L5 USD 5 5 _ 5 5 5')"
	tsv 'level currency low high' 'Senior USD 235000 330000' >in
	run -0 --separate-stderr convert -q -t EUR --rates "$rates/hist.csv" -D 2024-12-31 in
	printed "$(tsv 'level currency low high fx_rate fx_date' 'Senior EUR 226200.79 317643.66 0.962556550197 2024-12-31')"
	run --separate-stderr convert in
	refused "convert: in:1: no column 'base' (columns: level currency low high)"
	run --separate-stderr convert -t EUR --period month in
	refused "convert: in:1: no column 'base' (columns: level currency low high)"
}

@test "pounds to dollars by the ECB's history, dated" {
	one GBP 137500 -t USD --rates "$rates/hist.csv" -D 2024-12-31
	same status 0 "$status"
	same row '172277.13 USD 1.252924576087 2024-12-31' "$row"
	same stderr 'convert: exchange rates of 2024-12-31' "$stderr"
	one GBP '£137.5K' --to usd --rates="$rates/hist.csv" --date 2024-12-31
	same row '172277.13 USD 1.252924576087 2024-12-31' "$row"
	one USD 172277.13 -t GBP --rates "$rates/hist.csv" -D 2024-12-31
	same row '137500 GBP 0.798132640293 2024-12-31' "$row"
	one EUR 1000 -t USD --rates "$rates/hist.csv" -D 2024-12-31
	same row '1038.9 USD 1.0389 2024-12-31' "$row"
	one GBP 1000 -t EUR --rates "$rates/hist.csv" -D 2024-12-31
	same row '1206.01 EUR 1.206010757616 2024-12-31' "$row"
}

@test "the ECB's daily file as it is downloaded" {
	one GBP 100000 -t USD --rates "$rates/daily.csv"
	same row '134209.38 USD 1.342093776563 2026-04-13' "$row"
	same stderr 'convert: exchange rates of 2026-04-13' "$stderr"
	one JPY 9000000 -t ZAR --rates "$rates/daily.csv" -D 2026-04-15
	same row '934212.05 ZAR 0.103801338688 2026-04-13' "$row"
	sed 's/13 April/03 April/' "$rates/daily.csv" >earlier.csv
	one GBP 100000 -t USD --rates earlier.csv
	same row '134209.38 USD 1.342093776563 2026-04-03' "$row"
	sed 's/$/\r/; 1s/^/\xef\xbb\xbf/; s/13 April/3 April/' "$rates/daily.csv" >dos.csv
	one GBP 100000 -t USD --rates dos.csv
	same row '134209.38 USD 1.342093776563 2026-04-03' "$row"
}

@test "the rates that come with the kit are used and dated" {
	one GBP 100000 -t USD
	same row '134209.38 USD 1.342093776563 2026-04-13' "$row"
	same stderr 'convert: exchange rates of 2026-04-13' "$stderr"
	one GBP 100000 -qt USD
	same stderr '' "$stderr"
}

@test "rates as a table: date currency per_eur, in any order, other columns aside" {
	tsv 'source per_eur currency date' 'x 1.0389 usd 2024-12-31' 'x 0.83 GBP 2024-12-30' 'x 0.82918 GBP 2024-12-31' \
		'x 1.05 USD 2024-12-27' >table
	one GBP 137500 -t USD --rates table
	same row '172277.13 USD 1.252924576087 2024-12-31' "$row"
	one GBP 137500 -t USD --rates table -D 2024-12-30
	same row '173945.78 USD 1.265060240964 2024-12-27' "$row"
	tr '\t' ';' <table >table.csv
	one GBP 137500 -t USD --rates table.csv
	same row '172277.13 USD 1.252924576087 2024-12-31' "$row"
}

@test "a day without rates takes the last one before, at most seven days back" {
	while IFS='|' read -r day used; do
		echo "case: $day"
		one GBP 1000 -t USD --rates "$rates/hist.csv" -D "$day"
		same 'the day used' "$used" "${row##* }"
	done <<-'EOF'
	2025-01-02|2025-01-02
	2025-01-01|2024-12-31
	2024-12-31|2024-12-31
	2024-12-30|2024-12-30
	2024-12-29|2024-12-27
	2024-12-26|2024-12-24
	2024-12-25|2024-12-24
	2025-01-09|2025-01-02
	EOF
	one GBP 1000 -t USD --rates "$rates/hist.csv"
	same 'the newest' 2025-01-02 "${row##* }"
	for day in 2025-01-10 2024-12-23 1999-01-03 2030-01-01; do
		one GBP 1000 -t USD --rates "$rates/hist.csv" -D $day
		refused "convert: in:2: no rate of GBP on $day or in the 7 days before (--rates names a file, -D a day)"
	done
}

@test "each currency's own day counts; the note and fx_date name the older" {
	# TRY has N/A on 2024-12-31, its last rate is of the 30th; RUB has had none for years
	one TRY 100000 -t USD --rates "$rates/hist.csv" -D 2024-12-31
	same row '2843.12 USD 0.028431233033 2024-12-30' "$row"
	same stderr 'convert: exchange rates of 2024-12-30' "$stderr"
	tsv 'currency base' 'TRY 100000' 'GBP 1' 'EUR 1' 'USD 1' >in
	run -0 --separate-stderr convert -t USD --rates "$rates/hist.csv" -D 2024-12-31 in
	same stderr 'convert: exchange rates of 2024-12-30 to 2024-12-31' "$stderr"
	one RUB 100000 -t USD --rates "$rates/hist.csv" -D 2024-12-31
	refused 'convert: in:2: no rate of RUB on 2024-12-31 or in the 7 days before (--rates names a file, -D a day)'
	one USD 100000 -t RUB --rates "$rates/hist.csv"
	refused 'convert: in:2: no rate of RUB on 2025-01-02 or in the 7 days before (--rates names a file, -D a day)'
}

@test "a currency without a rate stops at its row, none at all too" {
	tsv 'currency base' 'USD 1' 'VND 1' >in
	run --separate-stderr convert -t USD in
	refused 'convert: in:3: no rate of VND on 2026-04-13 or in the 7 days before (--rates names a file, -D a day)'
	tsv 'date currency per_eur' >none.tsv
	run --separate-stderr convert -t USD --rates none.tsv in
	refused 'convert: in:3: no rate of VND: the file has none at all'
	tsv 'currency base' 'USD 1' >in
	run -0 --separate-stderr convert -t USD --rates none.tsv in
	[ -z "$stderr" ]
	tsv 'base' '1' >in
	run --separate-stderr convert -q -t USD in
	refused 'convert: in:2: no currency to convert from (--currency names one)'
}

@test "rates that are none are refused where they stand" {
	tsv 'currency base' 'GBP 1' >in
	# a line `date currency per_eur`, the column and what is said of it
	while IFS='|' read -r line column why; do
		echo "case: $line"
		tsv 'date currency per_eur' '2024-12-31 USD 1.0389' "$line" >table
		run --separate-stderr convert -q -t USD --rates table in
		refused "convert: table:3: column '$column': $why"
	done <<-'EOF'
	2024-12-31 GBP 0|per_eur|'0' is no rate
	2024-12-31 GBP 0.000000|per_eur|'0.000000' is no rate
	2024-12-31 GBP -0.82918|per_eur|'-0.82918' is not a number (write digits, as 1234.5)
	2024-12-31 GBP _|per_eur|'' is no rate
	2024-12-31 GBP N/A|per_eur|'N/A' is not a number (write digits, as 1234.5)
	2024-12-31 GBP 0,82918|per_eur|'0,82918' is not a number (write digits, as 1234.5)
	2024-12-31 GBP 8.3e-1|per_eur|'8.3e-1' is not a number (write digits, as 1234.5)
	2024-12-31 GBP 0.8291801|per_eur|'0.8291801' has more than six decimals (round it to six)
	2024-12-31 GBP 99999999999999|per_eur|'99999999999999' is too large (above 9.2e12)
	2024-12-31 USD 1.0389|per_eur|a second rate of USD for the same day
	2024-12-31 USD 1.04|per_eur|a second rate of USD for the same day
	2024-12-31 usd 1.04|per_eur|a second rate of USD for the same day
	2024-12-31 XYZ 1|currency|'XYZ' is no currency (write its ISO 4217 code, as USD)
	2024-12-31 _ 1|currency|'' is no currency (write its ISO 4217 code, as USD)
	2024-12-32 GBP 1|date|'2024-12-32' is not a day of the calendar
	31.12.2024 GBP 1|date|'31.12.2024' is not a date (write YYYY-MM-DD)
	2023-02-29 GBP 1|date|'2023-02-29' is not a day of the calendar
	_ GBP 1|date|'' is not a date (write YYYY-MM-DD)
	EOF
	# the same in the ECB's own form: sed program, column, reason
	while IFS='|' read -r change column why; do
		echo "case: $change"
		sed "$change" "$rates/daily.csv" >daily.csv
		run --separate-stderr convert -q -t USD --rates daily.csv in
		refused "convert: daily.csv:2: column '$column': $why"
	done <<-'EOF'
	2s/1\.1684/0/|USD|'0' is no rate
	2s/1\.1684/-1.1684/|USD|'-1.1684' is not a number (write digits, as 1234.5)
	2s/1\.1684/n\/a/|USD|'n/a' is not a number (write digits, as 1234.5)
	2s/0\.87058//|GBP|'' is not a number (write digits, as 1234.5)
	2s/13 April/31 April/|Date|'31 April 2026' is not a day of the calendar
	2s/13 April/13 Avril/|Date|'13 Avril 2026' is not a date (write YYYY-MM-DD)
	2s/13 April 2026/13 April 26/|Date|'13 April 26' is not a date (write YYYY-MM-DD)
	2s/13 April 2026//|Date|'' is not a date (write YYYY-MM-DD)
	EOF
}

@test "rates files that are not what they should be" {
	tsv 'currency base' 'GBP 1' >in
	while IFS='|' read -r bytes name why; do
		echo "case: $bytes"
		printf %b "$bytes" >"$name"
		run --separate-stderr convert -q -t USD --rates "$name" in
		refused "convert: $name$why"
	done <<-'EOF'
	|r.tsv|: no header line
	date\tcurrency\n|r.tsv|:1: no column 'per_eur' (columns: date currency)
	Date, USD\n13 April 2026, 1.1, \n|r.csv|:2: 3 fields where the header has 2
	Date, USD, \n13 April 2026, 1.1\n|r.csv|:2: 2 fields where the header has 3
	Date, USD, \n\n13 April 2026, 1.1, \n|r.csv|:2: blank line inside the table
	Date, USD, GBP, \n13 April 2026, 1.1, 0.8, \n13 April 2026, 1.1, 0.8, \n|r.csv|:3: column 'USD': a second rate of USD for the same day
	date\tcurrency\tper_eur\tdate\n|r.tsv|:1: two columns are named 'date' (columns 1 and 4)
	date\tcurrency\tper_eur\n2024-12-31\tUSD\t1\xff\n|r.tsv|:2: byte 17 (0xff) is not UTF-8
	EOF
	run --separate-stderr convert -t USD --rates nowhere.csv in
	refused 'convert: nowhere.csv: No such file or directory'
	run --separate-stderr convert -t USD --rates . in
	refused 'convert: .: Is a directory'
	cp "$rates/daily.csv" daily
	run --separate-stderr convert -t USD --rates daily in
	[[ $stderr == "convert: daily:1: no column 'date'"* ]]
	[ "$status" -eq 2 ]
}

@test "every amount of a row is converted, and nothing else" {
	run -0 --separate-stderr convert -q -t USD --rates "$rates/hist.csv" -D 2024-12-31 \
		"$ROOT/tests/data/convert/everything.tsv"
	golden convert/everything.usd.tsv
}

@test "a row in the currency already is left as it is" {
	tsv 'note currency base bonus grant units price' 'a USD $235K 10% 208,000 1600 130.00' 'b GBP 100000 _ _ _ _' \
		'c usd 12,50,000 _ _ _ _' >in
	run -0 --separate-stderr convert -q -t USD --rates "$rates/hist.csv" -D 2024-12-31 in
	printed "$(tsv 'note currency base bonus grant units price equity total year1 average risk_total fx_rate fx_date' \
		'a USD $235K 10% 208,000 1600 130.00 52000 310500 310500 310500 310500 _ _' \
		'b USD 125292.46 _ _ _ _ _ 125292.46 125292.46 125292.46 125292.46 1.252924576087 2024-12-31' \
		'c usd 12,50,000 _ _ _ _ _ 1250000 1250000 1250000 1250000 _ _')"
}

@test "where the row names no currency, a sign or --currency does, and the column is filled" {
	printf 'base\n£100,000\n$235,000\n' >in
	run -0 --separate-stderr convert -q -t USD --rates "$rates/hist.csv" -D 2024-12-31 in
	printed "$(tsv 'base equity total year1 average risk_total currency fx_rate fx_date' \
		'125292.46 _ 125292.46 125292.46 125292.46 125292.46 USD 1.252924576087 2024-12-31' \
		'$235,000 _ 235000 235000 235000 235000 USD _ _')"
	printf 'base\tcurrency\n100000\t\n100000\tUSD\n' >in
	run -0 --separate-stderr convert -q -t USD --currency GBP --rates "$rates/hist.csv" -D 2024-12-31 in
	printed "$(tsv 'base currency equity total year1 average risk_total fx_rate fx_date' \
		'125292.46 USD _ 125292.46 125292.46 125292.46 125292.46 1.252924576087 2024-12-31' \
		'100000 USD _ 100000 100000 100000 100000 _ _')"
	run -0 --separate-stderr convert -q -t USD --currency USD in
	[ "${lines[1]}" = "$(tsv '100000 USD _ 100000 100000 100000 100000 _ _')" ]
}

@test "totals are made of the rounded parts" {
	# 0.005 dollars each would be 0.01 together
	tsv 'currency base match signon' 'JPY 100.7 100.7 0.7' >in
	tsv 'date currency per_eur' '2024-12-31 JPY 160' '2024-12-31 KRW 1600' >table
	run -0 --separate-stderr convert -q -t KRW --rates table in
	printed "$(tsv 'currency base match signon equity total year1 average risk_total fx_rate fx_date' \
		'KRW 1007 1007 7 _ 2014 2021 2016 2014 10 2024-12-31')"
	tsv 'currency base match signon' 'KRW 104 104 105' >in
	run -0 --separate-stderr convert -q -t JPY --rates table in
	printed "$(tsv 'currency base match signon equity total year1 average risk_total fx_rate fx_date' \
		'JPY 10 10 11 _ 20 31 23 20 0.1 2024-12-31')"
}

@test "prices keep four decimals more, six at most, and never show three that could be thousands" {
	tsv 'date currency per_eur' '2024-12-31 GBP 1' '2024-12-31 USD 1' '2024-12-31 JPY 3' '2024-12-31 KWD 3' >table
	tsv 'currency price strike base' 'GBP 12.3450 0.125 1.1250' 'GBP 1.234567 1,234.567 1,234.5649' >in
	while IFS='|' read -r currency first second; do
		echo "case: $currency"
		convert -q -t "$currency" --rates table in >out
		same prices "$(printf '%s\n' "$first" "$second")" "$(figures_in out price strike base)"
		convert -q out | cmp - out
	done <<-'EOF'
	USD|12.3450 0.1250 1.13|1.234567 1234.5670 1234.56
	JPY|37.0350 0.3750 3|3.7037 3703.7010 3704
	KWD|37.035 0.375 3.375|3.703701 3703.701 3703.695
	EOF
}

@test "amounts that do not fit after conversion are refused" {
	tsv 'currency base' 'USD 9000000000000' >in
	run --separate-stderr convert -t KRW in
	refused "convert: in:2: column 'base': '9000000000000' is too large (above 9.2e12)"
}

@test "--period restates base; the totals stay" {
	while IFS='|' read -r period base year; do
		echo "case: $period"
		tsv 'currency base bonus' 'USD 120000 10%' >in
		run -0 --separate-stderr convert --period "$period" in
		same row "$base 10% $year" "$(figures_in <(printf '%s\n' "$output") base bonus period)"
		[ "$(figures_in <(printf '%s\n' "$output") total)" = "$(awk -v b="$base" -v p="$year" 'BEGIN {
			n["_"] = 1; n["month"] = 12; n["semi-month"] = 24; n["fortnight"] = 26; n["week"] = 52
			n["day"] = 260; n["hour"] = 2080
			t = sprintf("%.2f", b * n[p] * 1.1); sub(/\.?0+$/, "", t); print t }')" ]
	done <<-'EOF'
	month|10000|month
	monthly|10000|month
	semi-month|5000|semi-month
	fortnight|4615.38|fortnight
	week|2307.69|week
	day|461.54|day
	hour|57.69|hour
	Hourly|57.69|hour
	year|120000|_
	annual|120000|_
	EOF
	tsv 'period currency base hours fte' 'hour USD 50 1800 0.5' 'day USD 400 _ _' 'month USD 3000 _ 50%' '_ USD 60000 _ 1' 'monthly USD 10 _ _' >in
	run -0 --separate-stderr convert --period month in
	printed "$(tsv 'period currency base hours fte equity total year1 average risk_total' \
		'month USD 7500 1800 0.5 _ 45000 45000 45000 45000' 'month USD 8666.67 _ _ _ 104000.04 104000.04 104000.04 104000.04' \
		'month USD 3000 _ 50% _ 18000 18000 18000 18000' 'month USD 5000 _ 1 _ 60000 60000 60000 60000' \
		'monthly USD 10 _ _ _ 120 120 120 120')"
	tsv 'currency base' 'JPY 1000' 'USD ?' 'USD _' >in
	run -0 --separate-stderr convert --period week in
	printed "$(tsv 'currency base period equity total year1 average risk_total' 'JPY 19 week _ 988 988 988 988' \
		'USD ? _ _ _ _ _ _' 'USD _ _ _ _ _ _ _')"
	for period in decade '' percent once; do
		run --separate-stderr convert --period "$period" in
		refused "convert: --period: '$period' is no pay period (year, month, semi-month, fortnight, week, day or hour)"
	done
}

@test "whatever the options, a second run changes not a byte" {
	n=0
	for file in "$ROOT/data/offers.tsv" "$ROOT/tests/data/convert/everything.tsv"; do
		for options in '' '-t USD' '-t JPY' '-t CHF' '--period month' '-t INR --period hour' '--period year' \
			'--years' '--npv 5 --years -t GBP --period day' '--npv 7.25%'; do
			echo "case: $file $options"
			# shellcheck disable=SC2086 # the options are words
			convert -q $options "$file" >once
			# shellcheck disable=SC2086
			convert -q $options once >twice
			cmp once twice
			convert -q once | cmp once -
			n=$((n + $(wc -l <once)))
		done
	done
	[ "$n" -gt 80 ]
}

@test "there and back through many currencies, rows are still read" {
	cp "$ROOT/tests/data/convert/everything.tsv" now
	for currency in USD JPY CHF KRW INR IDR GBP; do
		echo "case: $currency"
		convert -q -t $currency now >next
		mv next now
	done
	same 'the first base' 200000 "$(figures_in now base | head -n 1 | awk '{ print int($1 + 0.5) }')"
}

@test "--help begins with how it is used and examples, --version names the program" {
	for option in -h --help; do
		run -0 --separate-stderr convert $option <&-
		[ -z "$stderr" ]
		[ "${lines[0]}" = 'usage: convert [-t currency] [-D date] [--rates file] [-L place] [-b bands]' ]
		[[ ${lines[2]} == '  convert offers.tsv '* ]]
		for word in --to --date --rates --location --bands --period --npv --years --haircut --data --csv --currency --flush --max-line -q -v -h -V; do
			grep -q -e "$word" <<<"$output"
		done
	done
	version=$(sed -n 's/^VERSION = //p' "$ROOT/Makefile")
	for option in -V --version; do
		run -0 --separate-stderr convert $option <&-
		printed "convert $version"
	done
	run -0 --separate-stderr convert no-such-file -h
	[ "${lines[0]%% *}" = usage: ]
}

@test "the examples in the help run" {
	cp "$ROOT/data/offers.tsv" .
	cp "$ROOT/tests/data/convert/offers-excel.csv" offers.csv
	cp "$rates/hist.csv" eurofxref-hist.csv
	head -n 2 offers.tsv >cloudflare.tsv
	n=0
	while read -r command; do
		echo "case: $command"
		run -0 --separate-stderr bash -c "$command"
		case $command in
		*cloudflare.tsv) rows=1 ;;
		*--years*) rows=8 ;;
		*) rows=2 ;;
		esac
		[ "${#lines[@]}" -eq $((rows + 1)) ]
		n=$((n + 1))
	done < <(convert --help | sed -n 's/^  \(convert .*\)/\1/p' | sed 's/   .*//')
	[ "$n" -ge 7 ]
}

@test "-t: percentiles of any number and what was observed are amounts too" {
	tsv 'role currency paid count n low high p1 p5 p95 p100 pay' 'a EUR 100 7 20 100 200 _ 90 300 8 5' >in.tsv
	run -0 --separate-stderr convert -q -t USD -D 2026-04-13 in.tsv
	printed "$(tsv 'role currency paid count n low high p1 p5 p95 p100 pay fx_rate fx_date' \
		'a USD 116.84 7 20 116.84 233.68 _ 105.16 350.52 8 5 1.1684 2026-04-13')"
}

@test "a bonus that a conversion makes small names its currency, and is read again" {
	tsv 'company currency base bonus' 'A JPY 9000000 10000' >in.tsv
	run -0 --separate-stderr convert -q -t USD in.tsv
	same bonus 'USD 62.56' "$(cut -f 4 <<<"${lines[1]}")"
	same total 56370.99 "$(cut -f 6 <<<"${lines[1]}")"
	printf '%s\n' "${lines[@]}" >again.tsv
	run -0 --separate-stderr convert -q -t JPY again.tsv
	same 'bonus of more than 100' 9999 "$(cut -f 4 <<<"${lines[1]}")"
	tsv 'company currency base bonus' 'A JPY 9000000 50' >in.tsv
	run -2 --separate-stderr convert -t USD in.tsv
	refused "convert: in.tsv:2: column 'bonus': '50' is a bonus of 100 or less (write 10% for a percentage, or the amount with its currency)"
}
