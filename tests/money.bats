#!/usr/bin/env bats
# Amounts in and out, and the parts of an offer, seen through convert: every notation that is taken or
# refused, currencies named or implied, bonus, periods, vest, equity, rounding.
load helper

# The lines on stdin, `currency|amount|total` each, are rows; what convert makes of them.
amounts() {
	cat >cases
	{
		tsv 'currency base'
		tr '|' '\t' <cases | cut -f 1,2
	} >in
	run --separate-stderr convert in
	same stderr '' "$stderr"
	same 'amounts and totals' "$(cat cases)" "$(tail -n +2 <<<"$output" | cut -f 1,2,4 | tr '\t' '|')"
	[ "$(wc -l <cases)" -gt 1 ]
}

# refuses COLUMN, lines on stdin `value|reason`: each alone in a row of base 1000, currency USD.
refuses() {
	local value why

	while IFS='|' read -r value why; do
		echo "case: $value"
		printf '%s\tbase\tcurrency\n%s\t1000\tUSD\n' "$1" "$value" >in
		[ "$1" != base ] || printf 'base\tcurrency\n%s\tUSD\n' "$value" >in
		run --separate-stderr convert in
		refused "convert: in:2: column '$1': '$value' $why"
	done
}

# An offer from a line `column=value ...` (~ is a blank), currency USD and base 100000 unless it says
# otherwise; `row` gets the figures COLUMN ... of what convert -q makes of it, _ where there is none.
offer() {
	local word names=() values=() all="currency=USD base=100000 $1"
	declare -A at=()

	for word in $all; do
		[ -n "${at[${word%%=*}]-}" ] || names+=("${word%%=*}")
		at[${word%%=*}]=${word#*=}
	done
	for word in "${names[@]}"; do
		values+=("${at[$word]//\~/ }")
	done
	{
		IFS=$'\t'
		printf '%s\n%s\n' "${names[*]}" "${values[*]}"
		unset IFS
	} >in
	run --separate-stderr convert -q in
	row=$(awk -F '\t' -v want="${*:2}" '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i }
		NR == 2 { n = split(want, w, " "); for (i = 1; i <= n; i++) print($at[w[i]] == "" ? "_" : $at[w[i]]) }' <<<"$output")
	row=${row//$'\n'/ }
}

# totals, lines on stdin `offer|equity total year1 average risk_total`.
totals() {
	local parts figures n=0

	while IFS='|' read -r parts figures; do
		echo "case: $parts"
		offer "$parts" equity total year1 average risk_total
		same status 0 "$status"
		same 'equity total year1 average risk_total' "$figures" "$row"
		n=$((n + 1))
	done
	[ "$n" -gt 0 ]
}

# stops, lines on stdin `offer|column|reason`.
stops() {
	local parts column why

	while IFS='|' read -r parts column why; do
		echo "case: $parts"
		offer "$parts"
		refused "convert: in:2: column '$column': $why"
	done
}

@test "plain figures, groups, shortened ones" {
	amounts <<-'EOF'
	USD|235000|235000
	USD|235000.5|235000.5
	USD|235000.50|235000.5
	USD|235000.5000|235000.5
	USD|00235000|235000
	USD|0|0
	USD|0.00|0
	USD|0.125|0.13
	USD|0.000001|0
	USD|235,000|235000
	USD|1,250,000|1250000
	USD|1,250,000.75|1250000.75
	USD|1,250.125|1250.13
	USD|12,50,000|1250000
	USD|1,25,00,000|12500000
	USD|12,34,56,78,901|12345678901
	USD|165'000|165000
	USD|1'165'000.5|1165000.5
	USD|235K|235000
	USD|235k|235000
	USD|235 K|235000
	USD|1.2M|1200000
	USD|1.25M|1250000
	USD|1.2500M|1250000
	USD|1,250K|1250000
	USD|0.125M|125000
	USD|1.2 million|1200000
	USD|1.2MM|1200000
	USD|1.2mn|1200000
	USD|1.2Mio|1200000
	USD|1B|1000000000
	USD|1.5bn|1500000000
	USD|2 billion|2000000000
	USD|35L|3500000
	USD|35 lakh|3500000
	USD|35 lakhs|3500000
	USD|35lac|3500000
	USD|12.5LPA|1250000
	USD|3.5Cr|35000000
	USD|3.5 crore|35000000
	USD|2 Crores|20000000
	USD|0.000001M|1
	EOF
}

@test "signs and codes, before and after" {
	amounts <<-'EOF'
	USD|$235,000|235000
	USD|$ 235,000|235000
	USD|235000 $|235000
	USD|US$235K|235000
	USD|235K USD|235000
	USD|USD 235K|235000
	USD|usd 235k|235000
	USD|USD235000|235000
	USD|$235K USD|235000
	usd|$235000|235000
	GBP|£1.2M|1200000
	GBP|1.2M £|1200000
	EUR|€165,000|165000
	EUR|165000€|165000
	CHF|CHF 165K|165000
	CHF|CHF 165'000|165000
	CHF|Fr 165'000|165000
	INR|₹35L|3500000
	INR|₹12,50,000|1250000
	INR|Rs 12,50,000|1250000
	INR|INR 3.5 crore|35000000
	CAD|$120,000|120000
	CAD|C$120,000|120000
	AUD|A$120K|120000
	AUD|$120K|120000
	SGD|S$ 90,000|90000
	MXN|MX$900,000|900000
	JPY|¥9,000,000|9000000
	JPY|JPY 9M|9000000
	CNY|¥900,000|900000
	SEK|600,000 kr|600000
	NOK|kr 600000|600000
	PLN|25000 zł|25000
	PEN|S/ 5,000|5000
	PEN|S/. 5,000|5000
	BRL|R$ 15,000|15000
	ZAR|R 900,000|900000
	KWD|KD 1,250.500|1250.5
	AED|AED 30,000|30000
	TRY|₺90,000|90000
	EOF
}

@test "without a currency in the row the sign or code says it" {
	# what it makes of the sixth decimal tells which currency was meant
	while IFS='|' read -r amount total; do
		echo "case: $amount"
		printf 'base\n%s\n' "$amount" >in
		run --separate-stderr convert in
		printed "$(tsv 'base equity total year1 average risk_total' "${amount// /\~} _ $total $total $total $total")"
		printf 'base\tcurrency\n%s\t\n' "$amount" >in
		run --separate-stderr convert in
		printed "$(tsv 'base currency equity total year1 average risk_total' "${amount// /\~} _ _ $total $total $total $total")"
	done <<-'EOF'
	$100.2556|100.26
	£100.2556|100.26
	₩100.2556|100
	100.2556 JPY|100
	KWD 100.2556|100.256
	100.2556KD|100.256
	₹1,00,000.2556|100000.26
	C$100.2556|100.26
	EOF
}

@test "the first sign in the row counts for the whole row, a contradiction stops" {
	tsv 'base signon match' '1000.6 ₩500 2.5' '1000.6 _ 2.5' >in
	run -0 --separate-stderr convert in
	same stdout "$(tsv 'base signon match equity total year1 average risk_total' '1000.6 ₩500 2.5 _ 1003 1503 1128 1003' \
		'1000.6 _ 2.5 _ 1003.1 1003.1 1003.1 1003.1')" "$output"
	same stderr 'convert: in:3: no currency; amounts are rounded to two decimals (--currency names one)' "$stderr"
	tsv 'base signon' '€1000 £500' >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'signon': '£500' is in another currency than its row"
}

@test "a sign or code that is not the row's currency is refused" {
	while IFS='|' read -r currency amount why; do
		echo "case: $currency $amount"
		printf 'currency\tbase\n%s\t%s\n' "$currency" "$amount" >in
		run --separate-stderr convert -q in
		refused "convert: in:2: column 'base': '$amount' $why"
	done <<-'EOF'
	USD|£235,000|is in another currency than its row
	USD|EUR 235K|is in another currency than its row
	USD|$235K EUR|is in another currency than its row
	USD|235K€|is in another currency than its row
	USD|C$235K|is in another currency than its row
	EUR|$235K|is in another currency than its row
	CAD|US$235K|is in another currency than its row
	GBP|₹35L|is in another currency than its row
	USD|kr 600000|has a sign that is not the row's currency
	USD|¥600000|has a sign that is not the row's currency
	SEK|¥600000|has a sign that is not the row's currency
	|kr 600000|has a sign of several currencies (write its code, as SEK)
	|¥600000|has a sign of several currencies (write its code, as SEK)
	|600000 lei|has a sign of several currencies (write its code, as SEK)
	|£235K EUR|names two currencies
	|USD 5 CAD|names two currencies
	EOF
}

@test "--currency is for rows that name none" {
	printf 'base\tcurrency\n100.2556\t\n100.2556\tUSD\n£100.2556\t\n' >in
	run -0 --separate-stderr convert --currency JPY in
	printed "$(tsv 'base currency equity total year1 average risk_total' '100.2556 _ _ 100 100 100 100' \
		'100.2556 USD _ 100.26 100.26 100.26 100.26' '£100.2556 _ _ 100.26 100.26 100.26 100.26')"
	run -0 --separate-stderr convert --currency kwd in
	[ "${lines[1]}" = "$(tsv '100.2556 _ _ 100.256 100.256 100.256 100.256')" ]
	printf 'base\n¥100.2556\n' >in
	run -0 --separate-stderr convert --currency JPY in
	[ "${lines[1]}" = "$(tsv '¥100.2556 _ 100 100 100 100')" ]
}

@test "no currency at all: two decimals, and one note" {
	tsv 'base' '100.255' '100.2556' '3' >in
	sed -i 's/^100.255$/100.2550/' in
	run -0 --separate-stderr convert in
	same stdout "$(tsv 'base equity total year1 average risk_total' '100.2550 _ 100.26 100.26 100.26 100.26' \
		'100.2556 _ 100.26 100.26 100.26 100.26' '3 _ 3 3 3 3')" "$output"
	same stderr 'convert: in:2: no currency; amounts are rounded to two decimals (--currency names one)' "$stderr"
}

@test "a currency that is none is refused" {
	while IFS= read -r code; do
		echo "case: $code"
		printf 'base\tcurrency\n5\t%s\n' "$code" >in
		run --separate-stderr convert in
		refused "convert: in:2: column 'currency': '$code' is no currency (write its ISO 4217 code, as USD)"
	done <<-'EOF'
	XYZ
	US
	USDD
	$
	dollars
	€
	U$D
	EOF
	printf 'base\tcurrency\n5\t%070d\n' 0 >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'currency': '$(printf %064d 0)' is no currency (write its ISO 4217 code, as USD)"
}

@test "what is no amount is refused, with the right form" {
	plain='is not an amount (write 235000, $235,000 or 235K)'
	unknown='is not an amount (write 235000, $235,000 or 235K; unknown is left empty)'
	uneven='is grouped unevenly (write 1,250,000 or 12,50,000)'
	dots='is not an amount (write 1234567 or 1,234,567, decimals after a dot)'
	minus='has a sign (amounts are written without)'
	exponent='is not an amount (write the number out, without an exponent)'
	refuses base <<-EOF
	1,5|is not an amount (write 1.5)
	2523,00|is not an amount (write 2523.00)
	12,34|is not an amount (write 12.34)
	1,2345|is not an amount (write 1.2345)
	1,5K|is not an amount (write 1.5K)
	1,5 lakh|is not an amount (write 1.5lakh)
	\$1,5M|is not an amount (write 1.5M)
	235,|is not an amount
	5555555555555555,8B|is not an amount
	1,2345678|is not an amount
	85.000|can mean two amounts (write 85000 or 85.0000)
	\$85.000|can mean two amounts (write 85000 or 85.0000)
	1.250|can mean two amounts (write 1250 or 1.2500)
	1.234M|can mean two amounts (write 1234M or 1.2340M)
	1.234.567|$dots
	1.234,56|$dots
	1.234.567,89|$dots
	1,234.5.6|$dots
	1,,000|$uneven
	1,,000,000|$uneven
	,000|$plain
	1,000,|$uneven
	0,235|$uneven
	1,2,3|$uneven
	1,250,00|$uneven
	1,25,000,000|$uneven
	1,000,00,000|$uneven
	1234,567|$uneven
	123,45,678|$uneven
	1'25|$uneven
	1'0000|$uneven
	1'000,000|mixes two grouping marks
	1,000'000|mixes two grouping marks
	-5000|$minus
	+5000|$minus
	\$-5000|$minus
	-\$5,000|$minus
	USD -5|$minus
	1e6|$exponent
	1E6|$exponent
	1.5e3|$exponent
	1e+6|$exponent
	1e-2|$exponent
	.5|begins with a dot (write 0.5)
	.|$unknown
	235.|has a dot and no decimals (write 235000 or 235000.50)
	(5000)|$plain
	5000-|$plain
	0x10|$plain
	nan|$unknown
	inf|$unknown
	NaN|$unknown
	Infinity|$unknown
	none|$unknown
	n/a|$unknown
	K|$unknown
	\$|$unknown
	USD|$unknown
	235 000|$plain
	235K/yr|$plain
	235KK|$plain
	235 K USD x|$plain
	235000+|$plain
	~235K|$plain
	235K-330K|$plain
	10%|$plain
	=1+1|$plain
	1 2|$plain
	??|$unknown
	0.1234567|has more than six decimals (round it to six)
	1.00000000|has more than six decimals (round it to six)
	\$0.1234567|has more than six decimals (round it to six)
	9223372036855|is too large (above 9.2e12)
	9223372036854.775808|is too large (above 9.2e12)
	9300000000000|is too large (above 9.2e12)
	10000B|is too large (above 9.2e12)
	9223372.1M|is too large (above 9.2e12)
	99999999999999999999999999|is too large (above 9.2e12)
	123456789012345678901234567890|is too large (above 9.2e12)
	EOF
	printf 'base\tcurrency\n235\xc2\xa0000\tUSD\n' >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'base': '235"$'\xc2\xa0'"000' $plain"
	printf 'base\tcurrency\n\xe2\x88\x925000\tUSD\n' >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'base': '"$'\xe2\x88\x92'"5000' $plain"
	printf 'base\tcurrency\n\xef\xbc\x91\xef\xbc\x92\tUSD\n' >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'base': '"$'\xef\xbc\x91\xef\xbc\x92'"' $unknown"
}

@test "every column of money is read by these rules" {
	for column in base grant equity signon match price strike; do
		refuses $column <<-'EOF'
		1,5|is not an amount (write 1.5)
		-1|has a sign (amounts are written without)
		85.000|can mean two amounts (write 85000 or 85.0000)
		£5|is in another currency than its row
		EOF
	done
}

@test "a value is quoted up to 64 bytes, never half a character, control characters never" {
	printf 'base\tcurrency\n%0100d\tUSD\n' 7 >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'base': '$(printf %064d 0)' is too large (above 9.2e12)"
	printf 'base\tcurrency\nx%s\tUSD\n' "$(printf '\xc3\xa9%.0s' {1..40})" >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'base': 'x$(printf '\xc3\xa9%.0s' {1..31})' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
	printf 'base\tcurrency\n5\xe2\x80\xae1\tUSD\n' >in
	run --separate-stderr convert in
	refused "convert: in:2: column 'base': '5\\xe2\\x80\\xae1' is not an amount (write 235000, \$235,000 or 235K)"
}

@test "the largest amounts, and results that do not fit" {
	amounts <<-'EOF'
	USD|9223372036853|9223372036853
	USD|9223372.036853M|9223372036853
	JPY|9223372036853.4|9223372036853
	JPY|9223372036854|9223372036854
	JPY|09223372036.854K|9223372036854
	USD|9223372036853.99|9223372036853.99
	USD|4000000000000|4000000000000
	EOF
	large='the amount is too large (above 9.2e12)'
	while IFS='|' read -r parts column; do
		echo "case: $parts"
		offer "$parts"
		refused "convert: in:2: column '$column': $large"
	done <<-'EOF'
	base=9000000000000 match=9000000000000|total
	base=9000000000000 bonus=10%|total
	base=9000000000000 period=hour|total
	base=9000000000000 signon=9000000000000|year1
	base=9000000000000 equity=200000000000 vest=100/0|year1
	units=9000000000000 price=9000000000000|equity
	EOF
}

@test "amounts are rounded once, half away from zero, to the currency's smallest unit" {
	while IFS='|' read -r currency base total; do
		echo "case: $currency $base"
		offer "currency=$currency base=$base" total
		same total "$total" "$row"
	done <<-'EOF'
	USD|0.005|0.01
	USD|0.004999|0
	USD|0.0149|0.01
	USD|1.0050|1.01
	USD|2.675000|2.68
	USD|100.10|100.1
	JPY|0.5|1
	JPY|0.499999|0
	JPY|1234567.5|1234568
	KRW|1.5|2
	KWD|0.0005|0.001
	KWD|0.0004|0
	KWD|1.2345|1.235
	INR|12,50,000.005|1250000.01
	EUR|0.994999|0.99
	EOF
	# 10% of 0.05 is 0.005: the sum is rounded, not its parts
	totals <<-'EOF'
	base=0.05 bonus=10%|_ 0.06 0.06 0.06 0.06
	base=0.01 bonus=10% match=0.004|_ 0.02 0.02 0.02 0.02
	base=1000 grant=0.01|0 1000 1000 1000 1000
	base=1000.0025 grant=0.01|0 1000.01 1000.01 1000.01 1000.01
	currency=JPY base=1000 grant=10|3 1003 1003 1003 1003
	currency=KWD base=1000 grant=0.01|0.003 1000.003 1000.003 1000.003 1000.003
	EOF
}

@test "a bonus is an amount or a percentage of base" {
	totals <<-'EOF'
	bonus=10%|_ 110000 110000 110000 110000
	bonus=10~%|_ 110000 110000 110000 110000
	bonus=12.5%|_ 112500 112500 112500 112500
	bonus=0.000001%|_ 100000 100000 100000 100000
	bonus=150%|_ 250000 250000 250000 250000
	bonus=0%|_ 100000 100000 100000 100000
	bonus=0|_ 100000 100000 100000 100000
	bonus=0.00|_ 100000 100000 100000 100000
	bonus=$23.5K|_ 123500 123500 123500 123500
	bonus=$20|_ 100020 100020 100020 100020
	bonus=USD~66.64|_ 100066.64 100066.64 100066.64 100066.64
	bonus=100.01|_ 100100.01 100100.01 100100.01 100100.01
	bonus=|_ 100000 100000 100000 100000
	bonus=?|_ _ _ _ _
	EOF
	percentage='is a bonus of 100 or less (write 10% for a percentage, or the amount with its currency)'
	refuses bonus <<-EOF
	10|$percentage
	100|$percentage
	99.99|$percentage
	0.5|$percentage
	0.000001|$percentage
	0.1K|$percentage
	%|is not a percentage (write 10%)
	-10%|is not a percentage (write 10%)
	1,5%|is not a percentage (write 10%)
	10%%|is not a percentage (write 10%)
	ten%|is not a percentage (write 10%)
	.5%|is not a percentage (write 10%)
	0.1234567%|has more than six decimals (round it to six)
	10 percent|is not an amount (write 235000, \$235,000 or 235K)
	10% target|is not an amount (write 235000, \$235,000 or 235K)
	EOF
}

@test "base by the hour, the day, the month" {
	totals <<-'EOF'
	period=year|_ 100000 100000 100000 100000
	period=|_ 100000 100000 100000 100000
	period=annual|_ 100000 100000 100000 100000
	base=5000 period=month|_ 60000 60000 60000 60000
	base=5000 period=monthly|_ 60000 60000 60000 60000
	base=5000 period=Per~Month|_ 60000 60000 60000 60000
	base=2500 period=semi-month|_ 60000 60000 60000 60000
	base=2500 period=twice~a~month|_ 60000 60000 60000 60000
	base=2000 period=fortnight|_ 52000 52000 52000 52000
	base=2000 period=biweekly|_ 52000 52000 52000 52000
	base=1000 period=week|_ 52000 52000 52000 52000
	base=600 period=day|_ 156000 156000 156000 156000
	base=600 period=daily days=220|_ 132000 132000 132000 132000
	base=50 period=hour|_ 104000 104000 104000 104000
	base=50 period=hourly hours=1800|_ 90000 90000 90000 90000
	base=50 period=hour hours=1800.5|_ 90025 90025 90025 90025
	base=50 period=hour hours=169|_ 8450 8450 8450 8450
	base=50 period=hour hours=8784|_ 439200 439200 439200 439200
	base=600 period=day days=1|_ 600 600 600 600
	base=600 period=day days=366|_ 219600 219600 219600 219600
	hours=1800 days=220|_ 100000 100000 100000 100000
	base=50 period=hour hours= days=|_ 104000 104000 104000 104000
	base=5000 period=month bonus=10% signon=1000 match=500|_ 66500 67500 66750 66500
	EOF
	period="is no pay period (year, month, semi-month, fortnight, week, day or hour)"
	refuses period <<-EOF
	decade|$period
	quarter|$period
	y|$period
	percent|$period
	EOF
}

@test "hours and days are a year's" {
	week="is not a year's hours (40 a week are 2080 a year)"
	stops <<-EOF
	base=50 period=hour hours=40|hours|'40' $week
	base=50 period=hour hours=168|hours|'168' $week
	base=50 period=hour hours=0|hours|'0' $week
	base=50 period=hour hours=8784.000001|hours|'8784.000001' $week
	base=50 period=hour hours=-40|hours|'-40' is not a number (write digits, as 1234.5)
	base=50 period=hour hours=2,080|hours|'2,080' is not a number (write digits, as 1234.5)
	base=600 period=day days=0|days|'0' is not a year's days
	base=600 period=day days=0.5|days|'0.5' is not a year's days
	base=600 period=day days=367|days|'367' is not a year's days
	base=600 period=day days=many|days|'many' is not a number (write digits, as 1234.5)
	EOF
}

@test "part time scales base, and a bonus in percent" {
	totals <<-'EOF'
	fte=0.8|_ 80000 80000 80000 80000
	fte=80%|_ 80000 80000 80000 80000
	fte=80~%|_ 80000 80000 80000 80000
	fte=1|_ 100000 100000 100000 100000
	fte=100%|_ 100000 100000 100000 100000
	fte=|_ 100000 100000 100000 100000
	fte=0.8 bonus=10%|_ 88000 88000 88000 88000
	fte=0.8 bonus=10000 grant=4000|1000 91000 91000 91000 91000
	fte=50% base=5000 period=month|_ 30000 30000 30000 30000
	fte=0.000001|_ 0.1 0.1 0.1 0.1
	EOF
	part='is no part of full time (write 0.8 or 80%)'
	stops <<-EOF
	fte=80|fte|'80' $part
	fte=1.01|fte|'1.01' $part
	fte=101%|fte|'101%' $part
	fte=0|fte|'0' $part
	fte=0%|fte|'0%' $part
	fte=half|fte|'half' is not a number (write digits, as 1234.5)
	fte=-0.5|fte|'-0.5' is not a number (write digits, as 1234.5)
	fte=4/5|fte|'4/5' is not a number (write digits, as 1234.5)
	EOF
}

@test "a vest is years, shares by year, or a preset" {
	totals <<-'EOF'
	grant=120000|30000 130000 130000 130000 130000
	grant=120000 vest=|30000 130000 130000 130000 130000
	grant=120000 vest=4|30000 130000 130000 130000 130000
	grant=120000 vest=3|40000 140000 140000 140000 140000
	grant=120000 vest=1|120000 220000 220000 220000 220000
	grant=120000 vest=2.5|48000 148000 148000 148000 148000
	grant=120000 vest=0.5|240000 340000 220000 340000 340000
	grant=120000 vest=40/30/20/10|30000 130000 148000 130000 130000
	grant=120000 vest=5/15/40/40|30000 130000 106000 130000 130000
	grant=120000 vest=33/33/34|40000 140000 139600 140000 140000
	grant=120000 vest=33.3/33.3/33.4|40000 140000 139960 140000 140000
	grant=120000 vest=0/50/50|40000 140000 100000 140000 140000
	grant=120000 vest=100/0|60000 160000 220000 160000 160000
	grant=120000 vest=50/50|60000 160000 160000 160000 160000
	grant=120000 vest=40~/~60|60000 160000 148000 160000 160000
	grant=120000 vest=even|30000 130000 130000 130000 130000
	grant=120000 vest=Front-Loaded|30000 130000 148000 130000 130000
	grant=120000 vest=front~33|30000 130000 139600 130000 130000
	grant=120000 vest=back-loaded|30000 130000 106000 130000 130000
	grant=120000 vest=one-year|120000 220000 220000 220000 220000
	grant=120000 vest=two-even signon=1000|60000 160000 161000 160500 160000
	grant=120000 vest=five-even signon=1000|24000 124000 125000 124200 124000
	equity=30000 vest=40/30/20/10|30000 130000 148000 130000 130000
	vest=3 signon=1000|_ 100000 101000 100333.33 100000
	vest=3~years signon=1000|_ 100000 101000 100333.33 100000
	EOF
	list="is not a list of shares (write 25/25/25/25)"
	name="is no vest (write its years, shares as 40/30/20/10, or a name from vests.tsv)"
	stops <<-EOF
	vest=40/30/20|vest|'40/30/20' sums to 90, not 100
	vest=33.3/33.3/33.3|vest|'33.3/33.3/33.3' sums to 99.9, not 100
	vest=50/50.000001|vest|'50/50.000001' sums to 100.000001, not 100
	vest=50/60/-10|vest|'50/60/-10' $list
	vest=40%/60%|vest|'40%/60%' $list
	vest=50/50/|vest|'50/50/' $list
	vest=/50/50|vest|'/50/50' $list
	vest=50//50|vest|'50//50' $list
	vest=/|vest|'/' $list
	vest=0|vest|'0' is not a number of years
	vest=0.0|vest|'0.0' is not a number of years
	vest=4~months|vest|'4 months' is not a number (write digits, as 1234.5)
	vest=4m|vest|'4m' is not a number (write digits, as 1234.5)
	vest=-4|vest|'-4' $name
	vest=cliff|vest|'cliff' $name
	vest=fronted|vest|'fronted' $name
	EOF
}

@test "three decimals after a lone dot are taken only where a currency has three" {
	amounts <<-'EOF'
	KWD|85.000|85
	KWD|85.125|85.125
	KWD|KD 1.250|1.25
	BHD|1.234|1.234
	USD|1,234.567|1234.57
	USD|0.125|0.13
	USD|85.0000|85
	USD|85.1234|85.12
	EOF
	while IFS='|' read -r currency amount form; do
		printf 'currency\tbase\n%s\t%s\n' "$currency" "$amount" >in
		run --separate-stderr convert -q in
		refused "convert: in:2: column 'base': '$amount' can mean two amounts (write $form)"
	done <<-'EOF'
	JPY|85.000|85000 or 85.0000
	INR|85.000|85000 or 85.0000
	|85.000|85000 or 85.0000
	KWD|1.234M|1234M or 1.2340M
	EOF
}

@test "equity: a grant, else units at their price, else what the row says" {
	totals <<-'EOF'
	|_ 100000 100000 100000 100000
	grant=208000|52000 152000 152000 152000 152000
	units=1600 price=130|52000 152000 152000 152000 152000
	units=1,600 price=$130|52000 152000 152000 152000 152000
	units=1.6K price=130|52000 152000 152000 152000 152000
	units=16,00,000 price=0.13|52000 152000 152000 152000 152000
	units=1600.5 price=130|52016.25 152016.25 152016.25 152016.25 152016.25
	equity=52000|52000 152000 152000 152000 152000
	equity=$52K|$52K 152000 152000 152000 152000
	equity=52000.2551|52000.2551 152000.26 152000.26 152000.26 152000.26
	grant=208000 equity=1|52000 152000 152000 152000 152000
	grant=208000 units=1600|52000 152000 152000 152000 152000
	grant=208000 units=?|52000 152000 152000 152000 152000
	units=1600 price=130 equity=7|52000 152000 152000 152000 152000
	units=1600 equity=7000|7000 107000 107000 107000 107000
	price=130|_ 100000 100000 100000 100000
	price=130 equity=7000|7000 107000 107000 107000 107000
	grant=0|0 100000 100000 100000 100000
	equity=0|0 100000 100000 100000 100000
	units=0 price=130|0 100000 100000 100000 100000
	units=1600 price=0|0 100000 100000 100000 100000
	units=3 price=0.0001|0 100000 100000 100000 100000
	EOF
	stops <<-'EOF'
	units=1.600|units|'1.600' can mean two amounts (write 1600 or 1.6000)
	units=1,6|units|'1,6' is not an amount (write 1.6)
	units=-5|units|'-5' has a sign (amounts are written without)
	units=$1600|units|'$1600' is an amount of money where a number is wanted
	units=1600~USD|units|'1600 USD' is an amount of money where a number is wanted
	units=1600~RSU|units|'1600 RSU' is not an amount (write 235000, $235,000 or 235K)
	units=1e6|units|'1e6' is not an amount (write the number out, without an exponent)
	EOF
}

@test "a part that is unknown leaves what depends on it empty" {
	totals <<-'EOF'
	base=?|_ _ _ _ _
	base=|_ _ _ _ _
	match=?|_ _ _ _ _
	signon=?|_ 100000 _ _ 100000
	equity=?|? _ _ _ _
	grant=?|? _ _ _ _
	grant=? equity=7000|? _ _ _ _
	units=?|? _ _ _ _
	units=? price=130|? _ _ _ _
	units=1600|? _ _ _ _
	units=1600 price=?|? _ _ _ _
	units=1600 price=|? _ _ _ _
	units=1600 equity=?|? _ _ _ _
	units=1600 price=130 strike=?|? _ _ _ _
	bonus=? grant=4000|1000 _ _ _ _
	grant=4000 base=?|1000 _ _ _ _
	grant=4000 signon=?|1000 101000 _ _ 101000
	EOF
	printf 'base\tcurrency\tunits\n1\tUSD\t5\n1\tUSD\t\n1\tUSD\t6\n' >in
	run -0 --separate-stderr convert in
	same stderr 'convert: 2 rows without equity_kind: options where there is a strike, else rsu
convert: 2 rows with units and no price: equity is unknown, total stays empty' "$stderr"
	printf 'base\tcurrency\tunits\tequity_kind\n1\tUSD\t5\trsu\n' >in
	run -0 --separate-stderr convert in
	same stderr 'convert: 1 row with units and no price: equity is unknown, total stays empty' "$stderr"
}

@test "options: strike and dilution" {
	totals <<-'EOF'
	units=40000 strike=4.10 price=12.30 dilution=20% equity_kind=options|57400 157400 157400 157400 128700
	units=40000 strike=4.10 price=12.30 equity_kind=options|82000 182000 182000 182000 141000
	units=40000 strike=4.10 price=12.30 dilution=20% equity_kind=early-options|57400 157400 157400 157400 111480
	units=40000 strike=4.10 price=12.30 dilution=20% vest=40/30/20/10|57400 157400 191840 157400 128700
	units=40K strike=$4.10 price=$12.30 dilution=20~%|57400 157400 157400 157400 128700
	units=40000 strike=12.30 price=12.30|0 100000 100000 100000 100000
	units=40000 strike=20 price=12.30|0 100000 100000 100000 100000
	units=40000 strike=4.10 price=12.30 dilution=80%|0 100000 100000 100000 100000
	units=40000 strike= price=12.30 dilution=100%|0 100000 100000 100000 100000
	units=40000 strike=0 price=12.30 dilution=0%|123000 223000 223000 223000 161500
	grant=229600 units=40000 strike=4.10 price=12.30 dilution=20%|57400 157400 157400 157400 128700
	units=7 strike=0.000001 price=0.000003|0 100000 100000 100000 100000
	EOF
	stops <<-'EOF'
	dilution=20|dilution|'20' is not a percentage (write 10%)
	dilution=0.2|dilution|'0.2' is not a percentage (write 10%)
	dilution=101%|dilution|'101%' is more than 100%
	dilution=-5%|dilution|'-5%' is not a percentage (write 10%)
	dilution=?|dilution|'?' is not a percentage (write 10%)
	EOF
}

@test "a grant must be what its units are worth" {
	totals <<-'EOF'
	grant=208000 units=1600 price=130|52000 152000 152000 152000 152000
	grant=208000.02 units=1600 price=130|52000.01 152000.01 152000.01 152000.01 152000.01
	grant=279155.51 units=1600 price=174.472191|69788.88 169788.88 169788.88 169788.88 169788.88
	grant=0 units=1600 price=0|0 100000 100000 100000 100000
	EOF
	stops <<-'EOF'
	grant=52000 units=1600 price=130|grant|'52000' is not what the units are worth: 1600 at 130
	grant=208100 units=1600 price=130|grant|'208100' is not what the units are worth: 1600 at 130
	grant=207900 units=1600 price=$130|grant|'207900' is not what the units are worth: 1600 at $130
	grant=0 units=1600 price=130|grant|'0' is not what the units are worth: 1600 at 130
	grant=208000 units=0 price=130|grant|'208000' is not what the units are worth: 0 at 130
	grant=328000 units=40000 price=12.30 strike=4.10 dilution=20%|grant|'328000' is not what the units are worth: 40000 at 12.30
	EOF
}

@test "the kind of equity says what is cut from it" {
	totals <<-'EOF'
	equity=10000 equity_kind=rsu|10000 110000 110000 110000 110000
	equity=10000 equity_kind=private-rsu|10000 110000 110000 110000 107000
	equity=10000 equity_kind=options|10000 110000 110000 110000 105000
	equity=10000 equity_kind=early-options|10000 110000 110000 110000 102000
	equity=10000 equity_kind=RSU|10000 110000 110000 110000 110000
	equity=10000 equity_kind=Private~RSU|10000 110000 110000 110000 107000
	equity=10000 equity_kind=|10000 110000 110000 110000 110000
	equity=10000 strike=5|10000 110000 110000 110000 105000
	equity=10000 strike=5 equity_kind=rsu|10000 110000 110000 110000 110000
	equity_kind=options|_ 100000 100000 100000 100000
	equity=0.01 equity_kind=options|0.01 100000.01 100000.01 100000.01 100000.01
	EOF
	kind='is no kind of equity (rsu, private-rsu, options or early-options)'
	stops <<-EOF
	equity_kind=shares|equity_kind|'shares' $kind
	equity_kind=?|equity_kind|'?' $kind
	equity=5 equity_kind=option|equity_kind|'option' $kind
	EOF
	tsv 'currency base equity strike' 'USD 1 5 _' 'USD 1 5 3' 'USD 1 _ _' 'USD 1 _ 3' >in
	run -0 --separate-stderr convert in
	same stderr 'convert: 2 rows without equity_kind: options where there is a strike, else rsu' "$stderr"
	same stdout "$(tsv 'currency base equity strike total year1 average risk_total' 'USD 1 5 _ 6 6 6 6' 'USD 1 5 3 6 6 6 3.5' \
		'USD 1 _ _ 1 1 1 1' 'USD 1 _ 3 1 1 1 1')" "$output"
}
