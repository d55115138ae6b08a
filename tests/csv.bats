#!/usr/bin/env bats
# CSV in, seen through convert: separators, quoting, what becomes a space, which line a fault is on.
load helper

# Bytes as printf %b writes them; the file's name makes it CSV.
try() {
	printf %b "$1" >in.csv
	run --separate-stderr convert --currency USD "${@:2}" in.csv
}

# refuses BYTES REASON: what follows `convert: in.csv:` on stderr.
refuses() {
	echo "case: $1"
	try "$1"
	refused "convert: in.csv:$2"
}

# reads WHAT BYTES: as the two rows `a b` 100 and `c` 200.
reads() {
	echo "case: $1"
	try "$2"
	printed "$(tsv 'name base equity total year1 average risk_total' 'a~b 100 _ 100 100 100 100' 'c 200 _ 200 200 200 200')"
}

# holds BYTES TEXT: the first cell of the only row comes out as TEXT.
holds() {
	echo "case: $1"
	try "name,base\n$1,5\n" -q
	same status 0 "$status"
	same stdout "$(printf '%s\t5\t\t5\t5\t5\t5' "$2")" "${lines[1]}"
}

@test "comma, semicolon and TAB, BOM, CRLF, quotes and a missing last newline" {
	reads commas 'name,base\na b,100\nc,200\n'
	reads semicolons 'name;base\na b;100\nc;200\n'
	reads TABs 'name\tbase\n"a b"\t100\nc\t200\n'
	reads CRLF 'name,base\r\na b,100\r\nc,200\r\n'
	reads BOM '\xef\xbb\xbfname,base\na b,100\nc,200\n'
	reads 'BOM and a quote' '\xef\xbb\xbf"name","base"\n"a b","100"\n"c","200"'
	reads 'BOM, semicolons, CRLF' '\xef\xbb\xbfname;base\r\na b;100\r\n"c";200\r\n'
	reads 'no last newline' 'name,base\na b,100\nc,200'
	reads 'CRLF, no last newline' 'name,base\r\na b,100\r\nc,200'
	reads 'quotes all around' '"name","base"\n"a b","100"\n"c","200"\n'
	reads 'a quote at the end of the file' '"name","base"\n"a b","100"\n"c","200"'
	reads 'blank lines at the end' 'name,base\na b,100\nc,200\n\n\n'
	reads 'CRLF, blank lines at the end' 'name,base\r\na b,100\r\nc,200\r\n\r\n\r\n'
	reads 'quoted CRLF lines' '"name","base"\r\n"a b","100"\r\n"c","200"\r\n'
}

@test "the header line says what separates" {
	try 'a;b;base,x\n1,2;3;4\n'
	refused "convert: in.csv:1: no column 'base'; did you mean 'base,x'? (columns: a b base,x)"
	# as many commas as semicolons: the comma, with a byte-order mark too
	for bom in '' '\xef\xbb\xbf'; do
		try "${bom}base,n;a\\n4,5\\n"
		printed "$(tsv 'base n;a equity total year1 average risk_total' '4 5 _ 4 4 4 4')"
	done
	try '"a;b;c;d",base\n1;2,4\n'
	printed "$(tsv 'a;b;c;d base equity total year1 average risk_total' '1;2 4 _ 4 4 4 4')"
	try 'base\n4\n'
	printed "$(tsv 'base equity total year1 average risk_total' '4 _ 4 4 4 4')"
	try 'base\tname\n4\t"1,5;6"\n'
	printed "$(tsv 'base name equity total year1 average risk_total' '4 1,5;6 _ 4 4 4 4')"
	try 'name;base\nx;1,500,000\n'
	printed "$(tsv 'name base equity total year1 average risk_total' 'x 1,500,000 _ 1500000 1500000 1500000 1500000')"
}

@test "cells: quotes, doubled quotes, separators, blanks" {
	holds 'plain' 'plain'
	holds '' ''
	holds '""' ''
	holds '" "' ' '
	holds '  two before' '  two before'
	holds 'two after  ' 'two after  '
	holds '"a, b"' 'a, b'
	holds '"a;b"' 'a;b'
	holds '"say ""hi"""' 'say "hi"'
	holds '""""' '"'
	holds '""""""' '""'
	holds '"""a"""' '"a"'
	holds "it's" "it's"
	holds "''" "''"
	holds '\\n' '\n'
	holds '"\\"""' '\"'
	holds 'f\xc3\xbcr' $'f\xc3\xbcr'
	holds '=SUM(A1)' '=SUM(A1)'
}

@test "TABs and line ends in cells become spaces and are counted" {
	# cell, what it becomes, how many
	while IFS='|' read -r cell becomes said; do
		echo "case: $cell"
		try "name,base\n\"$cell\",5\n"
		same status 0 "$status"
		same stdout "$becomes" "$(cut -f 1 <<<"${lines[1]}")"
		same stderr "convert: in.csv: $said" "$stderr"
	done <<-'EOF'
	a\tb|a b|1 TAB or line end inside a cell became a space
	a\nb|a b|1 TAB or line end inside a cell became a space
	a\rb|a b|1 TAB or line end inside a cell became a space
	a\n\nb|a  b|2 TABs and line ends inside cells became spaces
	a\r\r\nb|a  b|2 TABs and line ends inside cells became spaces
	\n\n\nb|   b|3 TABs and line ends inside cells became spaces
	a\t\t\n|a   |3 TABs and line ends inside cells became spaces
	EOF
	try '"na\nme","ba\tsy"\r\n"a\r\nb",1\r\n'
	refused "convert: in.csv:1: no column 'base'; did you mean 'ba sy'? (columns: na me ba sy)"
	printf 'name;base\r\n"a\r\nb\r\n";1\r\n\r\n' >in.csv
	run -0 --separate-stderr convert --currency USD in.csv in.csv
	same stdout "$(tsv 'name base equity total year1 average risk_total' 'a~b~ 1 _ 1 1 1 1' 'a~b~ 1 _ 1 1 1 1')" "$output"
	same stderr "$(printf 'convert: in.csv: 2 TABs and line ends inside cells became spaces\n%.0s' 1 2)" "$stderr"
	run -0 --separate-stderr convert -q --currency USD in.csv
	[ -z "$stderr" ]
}

@test "quotes that do not fit are refused where they stand" {
	where='a quote stands where none can (double it inside a quoted cell)'
	refuses 'name,base\na"b,1\n' "2: $where"
	refuses 'name,base\n5" disk,1\n' "2: $where"
	refuses 'name,base\n"a"b,1\n' "2: $where"
	refuses 'name,base\n"a" ,1\n' "2: $where"
	refuses 'name,base\n "a",1\n' "2: $where"
	refuses 'name,base\n"x\ny",1\n"a\nb"c,1\n' "4: $where"
	refuses 'na"me,base\na,1\n' "1: $where"
}

@test "a quote that is never closed is refused, at the row where it opens" {
	why='the file ends inside a quoted cell of the row that begins here'
	refuses 'name,base\n"a,1\nb,2\nc,3\n' "2: $why"
	refuses 'name,base\nx,1\nb,"2\nc,3' "3: $why"
	refuses 'name,base\n"a"",1\nb,2\n' "2: $why"
	refuses 'name,base\n"x\ny",1\n"a,1\n' "4: $why"
	refuses '"name,base\na,1\n' "1: $why"
	refuses '"' "1: $why"
	{
		printf 'name,base\n"a,1\n'
		yes 'b,2' | head -n 400000
	} >in.csv
	run --separate-stderr convert in.csv
	refused 'convert: in.csv:2: a cell is larger than 1 MiB (is its quote closed?)'
}

@test "a cell may be 1 MiB long" {
	{
		printf 'base,currency,note\n1,USD,"'
		head -c $((1 << 20)) /dev/zero | tr '\0' '\n'
		printf '"\n'
	} >in.csv
	run -0 --separate-stderr bash -c 'convert in.csv | wc -c'
	same stdout $((57 + 6 + (1 << 20) + 10)) "$output"
	sed '$s/"$/x"/' in.csv >longer.csv
	run --separate-stderr convert longer.csv
	refused 'convert: longer.csv:2: a cell is larger than 1 MiB'
}

@test "blank lines, ragged rows and faults in cells have the right line" {
	refuses 'name,base\na,1\n\nb,2\n' '3: blank line inside the table'
	refuses 'name,base\r\n\r\nb,2\r\n' '2: blank line inside the table'
	refuses 'name,base\na\n' '2: 1 field where the header has 2'
	refuses 'name,base\na,1,\n' '2: 3 fields where the header has 2'
	refuses 'name,base\n,,\n' '2: 3 fields where the header has 2'
	refuses 'name,base,currency\n"a\nb",1,USD\nc,2\n' '4: 2 fields where the header has 3'
	refuses 'name,base,currency\n"a\n\n\nb",1,USD\n"c\nd",2,USD\n"e\nf",3\n' '8: 2 fields where the header has 3'
	refuses 'name,base,currency\n"a\nb",-1,USD\n' "2: column 'base': '-1' has a sign (amounts are written without)"
	refuses 'currency,name,base\nUSD,"a\nb",-1\n' "2: column 'base': '-1' has a sign (amounts are written without)"
	refuses 'name,base\n\n\n"a\n\nb",1\n' '2: blank line inside the table'
	refuses 'name,base\n"a\n\n\nb\x01",1\n' '2: byte 6 (0x01) is a control character'
	refuses 'name,base\na,1\nb\xff,2\n' '3: byte 2 (0xff) is not UTF-8'
	refuses 'name,base\na,1\nb\x00,2\n' '3: byte 2 (0x00) is a NUL; for UTF-16: iconv -f UTF-16 -t UTF-8'
	refuses 'na\x7fme,base\n' '1: byte 3 (0x7f) is a control character'
}

@test "the last row is the line it stands in, with its newline or without" {
	refuses 'name,base\na,1\nb,x' "3: column 'base': 'x' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
	refuses 'name,base\na,1\nb' '3: 1 field where the header has 2'
	refuses 'name,base\na,1\n"b\n\nb"' '3: 1 field where the header has 2'
}

@test "of two faults the first is named, whatever they are" {
	refuses 'name,base\na,x\n"b"b,1\n' "2: column 'base': 'x' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
	refuses 'name,base\na,x\n"b,1\n' "2: column 'base': 'x' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
	refuses 'name,base\na,x\nb,1\r\n' "2: column 'base': 'x' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
	refuses 'name,base\n"b"b,1\na,x\n' '2: a quote stands where none can (double it inside a quoted cell)'
	refuses 'name,pay\n"b"b,1\n' "1: no column 'base' (columns: name pay)"
}

@test "a carriage return outside quotes must be at the end of every line" {
	inside='a carriage return (CR) inside the line'
	refuses 'name,base\na\rb,1\n' "2: $inside"
	refuses 'name,base\n"a",b\rc\n' "2: $inside"
	refuses 'name,base\n"a"\r,1\n' "2: $inside"
	refuses 'name,base\r\na,1\r\r\n' "2: $inside"
	refuses 'name,base\n"a\n\nb",1\n"c"\r,2\n' "5: $inside"
	refuses 'name,base\ra,1\rb,2\r' "1: $inside"
	refuses 'name,base\r\na,1\n' '2: ends in LF, the lines before it in CRLF'
	refuses 'name,base\na,1\r\n' '2: ends in CRLF, the lines before it in LF'
	refuses 'name,base\n"a\r\nb",1\r\n' '3: ends in CRLF, the lines before it in LF'
}

@test "a header and no rows; rows of empty cells at the end; one column" {
	header=$(tsv 'name base equity total year1 average risk_total')
	for bytes in 'name,base' 'name,base\n' 'name;base\r\n' 'name,base\n\n'; do
		try "$bytes"
		printed "$header"
	done
	try 'name,base\n,\n"",""\n'
	same stdout "$header" "$output"
	same stderr 'convert: in.csv: 2 rows of empty cells at the end left out' "$stderr"
	try 'base\n""\n5\n\n'
	printed "$(tsv 'base equity total year1 average risk_total' '_ _ _ _ _ _' '5 _ 5 5 5 5' '_ _ _ _ _ _')"
}

@test "--csv reads stdin and any name as CSV; without it they are TSV" {
	printf 'name,base\n"a\tb",100\n' >table
	expected=$(tsv 'name base equity total year1 average risk_total' 'a~b 100 _ 100 100 100 100')
	for arguments in '--csv table' '--csv -' '--csv' '- --csv'; do
		# shellcheck disable=SC2086 # the arguments are words
		run -0 --separate-stderr convert -q $arguments <table
		printed "$expected"
	done
	run --separate-stderr convert table
	refused "convert: table:1: no column 'base' (columns: name,base)"
	run --separate-stderr convert <table
	refused "convert: stdin:1: no column 'base' (columns: name,base)"
	tsv 'name base' '"a,b" 100' >table
	run -0 --separate-stderr convert --currency USD table
	[ "${lines[1]}" = "$(tsv '"a,b" 100 _ 100 100 100 100')" ]
	cp table table.csv.tsv
	run -0 --separate-stderr convert --currency USD table.csv.tsv
	[ "${lines[1]}" = "$(tsv '"a,b" 100 _ 100 100 100 100')" ]
}

@test "records longer than the blocks, and many of them, come out whole" {
	awk 'BEGIN {
		print "base;note;currency"
		for (s = "y"; length(s) < 400000;)
			s = s s
		for (i = 1; i <= 1200; i++)
			printf "%d;\"%s;\"\"\n%d\";USD\n", i, substr(s, 1, i % 300 == 0 ? i * 300 : (i * 7919) % 977), i
	}' >in.csv
	awk 'BEGIN {
		OFS = "\t"
		print "base", "note", "currency", "equity", "total", "year1", "average", "risk_total"
		for (s = "y"; length(s) < 400000;)
			s = s s
		for (i = 1; i <= 1200; i++)
			print i, substr(s, 1, i % 300 == 0 ? i * 300 : (i * 7919) % 977) ";\" " i, "USD", "", i, i, i, i
	}' >expected
	[ "$(wc -c <in.csv)" -gt $((1 << 20)) ]
	convert -q in.csv | cmp - expected
	dd if=in.csv bs=1021 status=none | convert -q --csv | cmp - expected
}

@test "the worked offers as a spreadsheet saves them give the same figures" {
	sheet=$ROOT/tests/data/convert/offers-excel.csv
	[ "$(head -c 3 "$sheet")" = $'\xef\xbb\xbf' ]
	grep -q ';"\$235,000";10%;.*'$'\r' "$sheet"
	run -0 --separate-stderr convert "$sheet"
	[ -z "$stderr" ]
	same 'the figures' "$(tsv 'equity total year1 average risk_total' '52000 310500 330500 315500 310500' \
		'$70,000 265000 265000 265000 230000')" "$(cut -f 12,18- <<<"$output")"
	same 'the same as from TSV' "$(convert "$ROOT/data/offers.tsv" | cut -f 1-6,14-18)" \
		"$(convert "$sheet" | sed 's/\$20,000/20000/' | cut -f 1-6,14-18)"
}
