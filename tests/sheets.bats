#!/usr/bin/env bats
# Tables as spreadsheet programs export them and as people type them: their names for columns, their ways
# to write a figure, the rows of empty cells behind them.
load helper

sheets=$ROOT/tests/data/sheets

# What a note says of the columns that all exports have.
taken="'Company' read as company, 'Job title' as role, 'Level' as level, 'Location' as location, 'Currency' as \
currency, 'Base Salary' as base, 'Target bonus' as bonus, 'RSUs' as units, 'Stock price' as price, 'Vesting' as \
vest, 'Annual equity' as equity, 'Equity type' as equity_kind, 'Sign-on Bonus' as signon, 'Expires' as expires"

# judged FILE: the offers with all that the programs before script add.
judged() {
	convert -q "$1" | band -q | anchor -q | floor -q --current 240000
}

# headed HEADER ROW ARG...: convert on one row, written with | for TABs; the file is `in`.
headed() {
	printf '%s\n' "${1//|/$'\t'}" "${2//|/$'\t'}" >in
	run --separate-stderr convert "${@:3}" in
}

@test "every export makes the playbook that the kit's own table makes" {
	judged "$sheets/exact.tsv" | script -q playbook >exact.md
	grep -q '\$240,500' exact.md
	for export in google.tsv google.csv excel.csv excel-semicolon.csv libreoffice.csv; do
		judged "$sheets/$export" | script -q playbook >export.md
		diff exact.md export.md || { echo "$export"; return 1; }
	done
}

@test "what was typed by hand makes the same figures" {
	added='total year1 average risk_total low high target ask ask_base ask_units ask_signon ask_total floor surplus verdict'
	want=$(judged "$sheets/exact.tsv" | figures $added)
	same typed "$want" "$(judged "$sheets/typed.csv" | figures $added)"
	[ "$(wc -l <<<"$want")" -eq 2 ]
	run -0 --separate-stderr convert "$sheets/typed.csv"
	same stderr "convert: $sheets/typed.csv: 'employer' read as company, 'job_title' as role, 'LEVEL' as level, \
'City' as location, 'Base salary (USD)' as base, 'Bonus %' as bonus, 'number of RSUs' as units, 'Price per share' as \
price, 'vest years' as vest, 'equity per year' as equity, 'Kind of equity' as equity_kind, 'signing bonus' as signon, \
'Offer expires' as expires, 'CURRENCY' as currency" "$stderr"
}

@test "one line says what was taken for what; -q keeps it back" {
	for export in google.tsv google.csv excel-semicolon.csv libreoffice.csv; do
		run -0 --separate-stderr convert "$sheets/$export"
		same "$export" "convert: $sheets/$export: $taken" "$stderr"
		run -0 --separate-stderr convert -q "$sheets/$export"
		same "$export" '' "$stderr"
	done
	run -0 --separate-stderr convert "$sheets/exact.tsv"
	same exact '' "$stderr"
}

@test "only the header line changes; names that nobody knows and all cells stay as they are" {
	cp "$sheets/google.tsv" in
	run -0 --separate-stderr convert -q in
	tr -d '\r' <in | sed -n '2,$p' >rows
	n=$(head -n 1 in | awk -F '\t' '{ print NF }')
	# equity is the one column among them that convert replaces
	same cells "$(cut -f 1-10,12-"$n" rows)" "$(sed -n '2,$p' <<<"$output" | cut -f 1-10,12-"$n")"
	same header "$(tsv 'company role level location currency base bonus units price vest equity equity_kind signon expires Notes total year1 average risk_total')" \
		"${lines[0]}"
	headed '???|(USD)|%|Base|[]' 'a|b|c|5|d' -q --currency USD
	same 'no letters' "$(tsv '??? (USD) % base [] equity total year1 average risk_total' 'a b c 5 d _ 5 5 5 5')" "$output"
	headed 'Start date|Base pay|Team|Team' '1 May|5|a|b' -q --currency USD
	same unknown "$(tsv 'Start~date base Team Team equity total year1 average risk_total' '1~May 5 a b _ 5 5 5 5')" "$output"
}

@test "all programs that read offers understand the names, those that read other tables do not" {
	judged "$sheets/exact.tsv" | sed '1s/\tbase\t/\tBase Salary\t/; 1s/\tsignon\t/\tSigning bonus\t/' >in
	for program in convert band anchor floor 'script playbook'; do
		run -0 --separate-stderr $program in
		same "$program" "${program%% *}: in: 'Base Salary' read as base, 'Signing bonus' as signon" "${stderr%%$'\n'*}"
		$program -q <(judged "$sheets/exact.tsv") >want
		same "$program" "$(cat want)" "$output"
	done
	tsv 'Company base' 'A 1' 'A 2' 'A 3' 'A 4' 'A 5' >in
	run -0 --separate-stderr band --currency USD -g Company --value base in
	same 'band -g' Company "${lines[0]%%$'\t'*}"
	run -2 --separate-stderr band -g company --value base in
	sed 's/^company/Company/' "$ROOT/data/bands.tsv" >bands
	run -0 --separate-stderr band -b bands -l senior
	same 'band -b' Company "${lines[0]%%$'\t'*}"
}

@test "case, blanks, hyphens, underscores and dots do not count" {
	for name in 'Base salary' 'BASE SALARY' base_salary base-salary BaseSalary ' Base  Salary ' 'Base.salary:' Base; do
		headed "x|$name" '1|5' --currency USD
		same "$name" "convert: in: '$name' read as base" "$stderr"
		same "$name" 5 "$(figures total <<<"$output")"
	done
	# brackets may say what they like of a column of words or days
	headed 'Base (per year)|City (or remote)|Expires [YYYY-MM-DD]' '5|A|2026-12-01' --currency USD
	same stderr "convert: in: 'Base (per year)' read as base, 'City (or remote)' as location, 'Expires [YYYY-MM-DD]' as expires" "$stderr"
}

@test "a name that says more than its column can hold is refused" {
	while IFS='|' read -r name why; do
		headed "x|$name" '1|5' --currency USD
		refused "convert: in:1: '$name' $why"
	done <<-'EOF'
	Monthly salary|is not understood: write base, and month in a column period
	Base (monthly)|is not understood: write base, and month in a column period
	Hourly rate|is not understood: write base, and hour in a column period
	Hours per week|is not understood: write hours, those of a year (40 a week are 2080)
	Quarterly bonus|is not understood: write bonus, that of a year
	Equity|is not understood: write grant for the whole grant, or equity for one year of it
	Base (k)|says 'k' of the column base, which has no place for it (a name without brackets is understood)
	RSUs [4yr]|says '4yr' of the column units, which has no place for it (a name without brackets is understood)
	Base %|says per cent, and the column base holds none
	Vesting (months)|says 'months' of the column vest, which has no place for it (a name without brackets is understood)
	RSU grant %|says per cent, and the column grant holds none
	EOF
}

@test "a column's own name wins; two names of one column are refused" {
	headed 'base|Base Salary' '5|7' --currency USD
	same stderr "convert: in:1: 'Base Salary' stays as it is: there is a column base" "$stderr"
	same stdout "$(tsv 'base Base~Salary equity total year1 average risk_total' '5 7 _ 5 5 5 5')" "$output"
	headed 'Base Salary|base' '7|5' --currency USD
	same stderr "convert: in:1: 'Base Salary' stays as it is: there is a column base" "$stderr"
	same stdout "$(tsv 'Base~Salary base equity total year1 average risk_total' '7 5 _ 5 5 5 5')" "$output"
	# nor does the currency in brackets count, where the name is left as it is
	headed 'base|Base (USD)|currency' '5|7|EUR'
	same stderr "convert: in:1: 'Base (USD)' stays as it is: there is a column base" "$stderr"
	same total 5 "$(figures total <<<"$output")"
	headed 'Salary|x|Base pay' '5|1|7'
	refused "convert: in:1: 'Salary' and 'Base pay' are both the column base (rename one of them)"
	# what a program would replace is nobody's name for anything
	headed 'Base|Total|Year 1' '5|9|9' -q --currency USD
	same stdout "$(tsv 'base Total Year~1 equity total year1 average risk_total' '5 9 9 _ 5 5 5 5')" "$output"
}

@test "a currency in a name is held against every row" {
	# header, row, option; what is said
	while IFS=';' read -r header row option said; do
		headed "$header" "$row" -q $option
		case $said in
		'') same "$header, $row" 5 "$(figures total <<<"$output")" ;;
		*) refused "convert: in:2: the header says '${header%%|*}', the row is in $said (a column currency says what it is)" ;;
		esac
	done <<-'EOF'
	Base (USD)|currency;5|USD;;
	Base ($)|currency;5|USD;;
	Base ($)|currency;5|CAD;;
	Base $|currency;5|USD;;
	Base (USD);$5;;
	Base (USD);5;--currency USD;
	Base (EUR)|currency;5|USD;;USD
	Base (£)|currency;5|USD;;USD
	Base (USD)|currency;5|CAD;;CAD
	Base (USD);£5;;GBP
	Base (USD);5;;no currency
	Base (USD);5;--currency EUR;EUR
	Base (XYZ)|currency;5|USD;;USD
	EOF
	tsv 'Base~(USD) currency' '5 USD' '6 USD' '7 EUR' >in
	run --separate-stderr convert -q in
	refused "convert: in:4: the header says 'Base (USD)', the row is in EUR (a column currency says what it is)"
}

@test "a bonus under a name that says per cent has to be one" {
	for name in 'Bonus %' 'Bonus (%)' 'Target bonus percentage'; do
		headed "base|$name" '1000|10 %' -q --currency USD
		same "$name" 1100 "$(figures total <<<"$output")"
		headed "base|$name" '1000|0' -q --currency USD
		same "$name" 1000 "$(figures total <<<"$output")"
		for cell in 10 150 '$150'; do
			headed "base|$name" "1000|$cell" -q --currency USD
			refused "convert: in:2: column 'bonus': '$cell' is no percentage, and the header says per cent (write 10%)"
		done
	done
}

@test "rows of empty cells at the end are left out and counted, others are refused" {
	# rows, how many; of a CSV
	while IFS='|' read -r bytes said; do
		printf "Company,base\n$bytes" >in.csv
		run -0 --separate-stderr convert -q --currency USD in.csv
		same "$bytes" "$(tsv 'company base equity total year1 average risk_total' 'A 5 _ 5 5 5 5')" "$output"
		run -0 --separate-stderr convert --currency USD in.csv
		same "$bytes" "convert: in.csv: 'Company' read as company${said:+
convert: in.csv: $said of empty cells at the end left out}" "$stderr"
	done <<-'EOF'
	A,5\n,\n|1 row
	A,5\n,\n\n,\n|2 rows
	A,5\n"",""\n,|2 rows
	A,5\n\n|
	EOF
	printf 'Company,base\nA,5\n,\nB,6\n' >in.csv
	run --separate-stderr convert -q in.csv
	refused 'convert: in.csv:3: blank line inside the table'
	# in TSV a row of empty fields is a row; a cell with a blank in it is not empty
	printf 'base\tx\n\t\n' >in
	run -0 --separate-stderr convert -q in
	same TSV "$(printf 'base\tx\tequity\ttotal\tyear1\taverage\trisk_total\n\t\t\t\t\t\t')" "$output"
	printf 'x,base\n ,\n' >in.csv
	run -0 --separate-stderr convert -q in.csv
	same blank "$(printf 'x\tbase\tequity\ttotal\tyear1\taverage\trisk_total\n \t\t\t\t\t\t')" "$output"
}

@test "exports that lose something are refused with the way out" {
	cp "$sheets"/excel-* .
	run --separate-stderr convert excel-unicode.txt
	refused 'convert: excel-unicode.txt:1: byte 1 (0xff) is not UTF-8; for UTF-16: iconv -f UTF-16 -t UTF-8'
	iconv -f UTF-16 -t UTF-8 excel-unicode.txt >unicode.tsv
	same 'through iconv' "$(judged "$sheets/exact.tsv" | figures total ask floor)" "$(judged unicode.tsv | figures total ask floor)"
	cp excel-unicode.txt unicode.csv
	run --separate-stderr convert unicode.csv
	refused 'convert: unicode.csv:1: byte 1 (0xff) is not UTF-8; for UTF-16: iconv -f UTF-16 -t UTF-8'
	tail -c +3 excel-unicode.txt >unicode.csv
	run --separate-stderr convert unicode.csv
	refused 'convert: unicode.csv:1: byte 2 (0x00) is a NUL; for UTF-16: iconv -f UTF-16 -t UTF-8'
	run --separate-stderr convert -q excel-german.csv
	refused "convert: excel-german.csv:2: column 'base': '235.000,00 €' is not an amount (write 1234567 or 1,234,567, decimals after a dot)"
	run --separate-stderr convert -q excel-ansi.csv
	refused 'convert: excel-ansi.csv:2: byte 20 (0xfc) is not UTF-8'
}

@test "several files need one header as it was typed" {
	tsv 'Base~Salary currency' '5 USD' >one
	tsv 'Base~Salary currency' '6 USD' >two
	tsv 'base currency' '7 USD' >three
	run -0 --separate-stderr convert one two
	same stderr "convert: one: 'Base Salary' read as base" "$stderr"
	same total '5
6' "$(figures total <<<"$output")"
	run --separate-stderr convert -q one three
	refused 'convert: three:1: the header differs from that of one'
}

@test "the names are a table that people may have their own of, read only where it is needed" {
	mkdir own
	tsv 'column aliases instead' 'base Gehalt;~Grundgehalt _' 'company Firma _' >own/headers.tsv
	tsv 'Firma Gehalt' 'A 5' >in
	HAGGLE_DATA=$PWD/own run -0 --separate-stderr convert --currency EUR in
	same stderr "convert: in: 'Firma' read as company, 'Gehalt' as base" "$stderr"
	run -0 --separate-stderr convert -v "$ROOT/data/offers.tsv"
	never grep -q headers.tsv <<<"$stderr"
	tsv 'base Notes' '5 x' >in
	run -0 --separate-stderr convert -v --currency USD in
	grep -q 'headers.tsv: read from' <<<"$stderr"
}

@test "words as people write them: years of a vest, Yes, Verbal, Current" {
	for vest in '4 years' '4 Years' 4-year 4y '4 yrs'; do
		headed 'base|grant|vest' "5|40|$vest" -q --currency USD
		same "$vest" 10 "$(figures equity <<<"$output")"
	done
	for vest in '4 months' '4 years, 1 year cliff' '4 5 years' '4? years' '4-'; do
		headed 'base|grant|vest' "5|40|$vest" -q --currency USD
		refused "convert: in:2: column 'vest': '$vest' is not a number (write digits, as 1234.5)"
	done
	tsv 'offer currency base firm share status expires' 'A USD 100 yes fact _ _' 'B USD 90 verbal amount _ _' 'C USD 80 no no _ _' \
		'D USD 70 _ _ current _' >in
	tsv 'offer currency base firm share status expires' 'A USD 100 Yes fact _ _' 'B USD 90 VERBAL amount _ _' 'C USD 80 No no _ _' \
		'D USD 70 _ _ Current _' >typed
	for f in in typed; do
		convert $f | anchor -q | floor -q >"$f.floor"
		script -q playbook "$f.floor" >"$f.md"
	done
	added='total ask stay best_other floor floor_by verdict'
	same floor "$(figures_in in.floor $added)" "$(figures_in typed.floor $added)"
	diff in.md typed.md
	[ "$(cut -f 4 typed | sed -n 3p)" = VERBAL ]
	printf 'base\tstatus\texpires\n5\tCurrent\t2026-12-01\n' >in
	run --separate-stderr convert -q in
	refused "convert: in:2: column 'expires': '2026-12-01' beside the status 'current': your own job has no last day"
}
