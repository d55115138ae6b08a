#!/usr/bin/env bats
# Tables in and out, seen through convert: what the reader puts right, what it refuses and with which
# words, what passes through untouched, where columns go, and the options every program has.
load helper

# try BYTES [ARGUMENT]...: convert reads the bytes (as printf %b writes them) from stdin.
try() {
	printf %b "$1" >in
	run --separate-stderr convert "${@:2}" <in
}

# refuses BYTES REASON [ARGUMENT]...: what follows `convert: stdin` on stderr.
refuses() {
	echo "case: $1"
	try "$1" "${@:3}"
	refused "convert: stdin$2"
}

# takes WHAT BYTES [ARGUMENT]...: the row USD 100 and its totals come out, and nothing else is said.
takes() {
	echo "case: $1"
	try "${@:2}"
	same status 0 "$status"
	printed "$(tsv 'currency base equity total year1 average risk_total' 'USD 100 _ 100 100 100 100')"
}

# A table of N rows, their lengths all different, some longer than the reader's block; SALT moves
# every byte of it. The second column is what must come through as it is.
rows_of_odd_lengths() {
	awk -v n="$1" -v salt="${2:-0}" -v OFS='\t' 'BEGIN {
		print "base", "note", "currency"
		for (s = "x"; length(s) < 600000;)
			s = s s
		for (i = 1; i <= n; i++)
			print i * 7 + 1000, substr(s, 1, i % 400 == 0 ? i * 999 : (i * 7919 + salt) % 977) "\"" i, "USD"
	}'
}

# What convert makes of such a table.
with_totals() {
	awk -F '\t' -v OFS='\t' '
		NR == 1 { print $0, "equity", "total", "year1", "average", "risk_total"; next }
		{ print $0, "", $1, $1, $1, $1 }'
}

@test "a BOM, CRLF, a missing last newline and blank lines at the end are put right" {
	row='currency\tbase\nUSD\t100' crlf='currency\tbase\r\nUSD\t100'
	takes 'as written' "$row\n"
	takes 'no last newline' "$row"
	takes 'a blank line at the end' "$row\n\n"
	takes 'blank lines at the end' "$row\n\n\n\n"
	takes 'BOM' "\xef\xbb\xbf$row\n"
	takes 'CRLF' "$crlf\r\n"
	takes 'CRLF, no last newline' "$crlf"
	takes 'CRLF, blank lines at the end' "$crlf\r\n\r\n\r\n"
	takes 'all of them' "\xef\xbb\xbf$crlf\r\n\r\n"
	takes 'BOM, no last newline' "\xef\xbb\xbf$row"
}

@test "a BOM counts only at the start" {
	bom=$'\xef\xbb\xbf'
	refuses "$bom${bom}base\tcurrency\n" ":1: no column 'base' (columns: ${bom}base currency)"
	try "base\tnote\tcurrency\n1\t${bom}x\tUSD\n"
	printed "$(tsv 'base note currency equity total year1 average risk_total' "1 ${bom}x USD _ 1 1 1 1")"
}

@test "input without a header line is refused" {
	for bytes in '' '\n' '\n\n\n' '\r\n' '\xef\xbb\xbf' '\xef\xbb\xbf\n' '\xef\xbb\xbf\r\n' '\nbase\n1\n'; do
		refuses "$bytes" ': no header line'
		refuses "$bytes" ': no header line' --csv
	done
	: >empty.tsv
	run --separate-stderr convert empty.tsv
	refused 'convert: empty.tsv: no header line'
	run --separate-stderr convert /dev/null
	refused 'convert: /dev/null: no header line'
}

@test "a header and no rows give a header and no rows" {
	for bytes in 'base' 'base\n' 'base\n\n' '\xef\xbb\xbfbase\n' 'base\r\n' 'base\r\n\r\n'; do
		echo "case: $bytes"
		if [[ $bytes != *'\n'*'\n' ]]; then
			try "$bytes"
			printed "$(tsv 'base equity total year1 average risk_total')"
		fi
		try "${bytes/base/base\\tnote}"
		printed "$(tsv 'base note equity total year1 average risk_total')"
		try "${bytes/base/base\\tnote}" -t EUR
		printed "$(tsv 'base note equity total year1 average risk_total currency fx_rate fx_date')"
	done
}

@test "in a table of one column a blank line is a row" {
	try 'base\n\n5\n\n' --currency USD
	printed "$(tsv 'base equity total year1 average risk_total' '_ _ _ _ _ _' '5 _ 5 5 5 5' '_ _ _ _ _ _')"
}

@test "rows with too few or too many fields name both counts" {
	refuses 'base\tcurrency\n100\n' ':2: 1 field where the header has 2'
	refuses 'base\tcurrency\n100\tUSD\tx\n' ':2: 3 fields where the header has 2'
	refuses 'base\tcurrency\n100\tUSD\t\n' ':2: 3 fields where the header has 2'
	refuses 'base\tcurrency\n\t\t\n' ':2: 3 fields where the header has 2'
	refuses 'base\tcurrency\n1\tUSD\n2\tUSD\n3' ':4: 1 field where the header has 2'
	refuses 'base\n1\n1\t2\n' ':3: 2 fields where the header has 1' --currency USD
	refuses 'base\tcurrency\ta\r\n1\tUSD\t\r\n1\tUSD\r\n' ':3: 2 fields where the header has 3'
	refuses '\xef\xbb\xbfbase\tcurrency\n \n' ':2: 1 field where the header has 2'
	refuses 'base\tcurrency\t\n1\tUSD\n' ':2: 2 fields where the header has 3'
}

@test "a blank line between rows is refused where it stands" {
	refuses 'base\tcurrency\n\n1\tUSD\n' ':2: blank line inside the table'
	refuses 'base\tcurrency\n1\tUSD\n\n\n\n1\tUSD\n' ':3: blank line inside the table'
	refuses 'base\tcurrency\r\n1\tUSD\r\n\r\n1\tUSD' ':3: blank line inside the table'
	refuses 'base\tcurrency\n1\tUSD\n\n\xff\n' ':3: blank line inside the table'
}

@test "a column that occurs twice is refused only if it is used" {
	for name in base bonus units equity total risk_total currency; do
		refuses "base\t$name\tx\t$name\n" ":1: two columns are named '$name' (columns $(
			[ "$name" = base ] && echo 1 and 2 || echo 2 and 4))"
	done
	refuses 'base\tfx_rate\tfx_rate\n' ":1: two columns are named 'fx_rate' (columns 2 and 3)" -t EUR
	try 'note\tbase\tnote\tlow\tlow\tfx_rate\tfx_rate\ta\ta\tcurrency\n1\t2\t3\t4\t5\t6\t7\t8\t9\tUSD\n'
	printed "$(tsv 'note base note low low fx_rate fx_rate a a currency equity total year1 average risk_total' \
		'1 2 3 4 5 6 7 8 9 USD _ 2 2 2 2')"
}

@test "a column that is needed and missing: the columns there are, and the nearest" {
	refuses 'Bass\tcurrency\n' ":1: no column 'base'; did you mean 'Bass'? (columns: Bass currency)"
	refuses 'level\tbsae\n' ":1: no column 'base'; did you mean 'bsae'? (columns: level bsae)"
	refuses 'level\tpay\n' ":1: no column 'base' (columns: level pay)"
	refuses 'pay base\n' ":1: no column 'base' (columns: pay base)"
	refuses 'base,currency\n' ":1: no column 'base' (columns: base,currency)"
	printf 'level\tpay\n' >bands.tsv
	run --separate-stderr convert bands.tsv
	refused "convert: bands.tsv:1: no column 'base' (columns: level pay)"
}

@test "UTF-16 is recognised, and the way out named" {
	out='; for UTF-16: iconv -f UTF-16 -t UTF-8'
	refuses '\xff\xfeb\x00a\x00s\x00e\x00\n\x001\x00\n\x00' ":1: byte 1 (0xff) is not UTF-8$out"
	refuses '\xfe\xff\x00b\x00a\x00s\x00e\x00\n\x001\x00\n' ":1: byte 1 (0xfe) is not UTF-8$out"
	refuses 'b\x00a\x00s\x00e\x00\r\x00\n\x001\x00\n\x00' ":1: byte 2 (0x00) is a NUL$out"
	refuses '\x00b\x00a\x00s\x00e\x00\r\x00\n\x001\x00\n' ":1: byte 1 (0x00) is a NUL$out"
	refuses '\xff\xfeb\x00a\x00s\x00e\x00\n\x001\x00\n\x00' ":1: byte 1 (0xff) is not UTF-8$out" --csv
}

@test "a carriage return anywhere but at the end of every line is refused" {
	refuses 'base\tcurrency\r1\tUSD\r2\tUSD\r' ':1: byte 14 is a carriage return (CR) inside the line'
	refuses 'base\tcurrency\n1\tU\rSD\n' ':2: byte 4 is a carriage return (CR) inside the line'
	refuses 'base\tcurrency\n1\t\rUSD\r\n' ':2: byte 3 is a carriage return (CR) inside the line'
	refuses 'ba\rse\tcurrency\r\n' ':1: byte 3 is a carriage return (CR) inside the line'
	refuses 'base\tcurrency\r\n1\tUSD\r\r\n' ':2: byte 6 is a carriage return (CR) inside the line'
	refuses 'base\r\r\n' ':1: byte 5 is a carriage return (CR) inside the line'
	refuses 'base\tcurrency\n1\tUSD\r\n' ':2: ends in CRLF, the lines before it in LF'
	refuses 'base\tcurrency\n1\tUSD\n2\tUSD\r' ':3: ends in CRLF, the lines before it in LF'
	refuses 'base\tcurrency\r\n1\tUSD\r\n2\tUSD\n3\tUSD\r\n' ':3: ends in LF, the lines before it in CRLF'
	refuses 'base\tcurrency\n1\tUSD\n\r\n' ':3: ends in CRLF, the lines before it in LF'
	refuses 'base\tcurrency\r\n1\tUSD\r\n\n' ':3: ends in LF, the lines before it in CRLF'
	refuses 'base\tcurrency\r\n123\tUSD\n456\tUSD\n' ':2: ends in LF, the lines before it in CRLF'
	refuses 'base\r\n0\n\n' ':2: ends in LF, the lines before it in CRLF'
}

@test "NUL and every other control character is refused" {
	for byte in 01 02 03 04 05 06 07 08 0b 0c 0e 0f 10 11 12 13 14 15 16 17 18 19 1a 1b 1c 1d 1e 1f 7f; do
		refuses "base\tcurrency\n1\tUS\x${byte}D\n" ":2: byte 5 (0x$byte) is a control character"
	done
	for byte in 80 81 84 85 8f 90 9b 9d 9e 9f; do
		refuses "base\tcurrency\n1\tUSD\n1\t\xc2\x$byte\n" ':3: byte 3 (0xc2) is a control character'
	done
	refuses 'base\tcurr\x1bency\n' ':1: byte 10 (0x1b) is a control character'
	refuses 'base\tcurrency\n1\tUSD\n\x00\n' \
		':3: byte 1 (0x00) is a NUL; for UTF-16: iconv -f UTF-16 -t UTF-8'
}

@test "bytes that are not UTF-8 are refused" {
	for bytes in '\x80' '\xbf' '\xc0\xaf' '\xc1\xbf' '\xe0\x80\x80' '\xe0\x9f\xbf' '\xed\xa0\x80' '\xed\xbf\xbf' \
		'\xf0\x80\x80\x80' '\xf0\x8f\xbf\xbf' '\xf4\x90\x80\x80' '\xf5\x80\x80\x80' '\xf8\x88\x80\x80\x80' \
		'\xfe' '\xff' '\xc3' '\xe2\x82' '\xf0\x9f\x98' '\xc3(' '\xe2(\xac' '\xf0\x9f(\x8a' '\xc3\xc3\xa9'; do
		first=${bytes:2:2}
		refuses "base\tnote\n1\tab$bytes\n" ":2: byte 5 (0x$first) is not UTF-8"
		refuses "base\tnote\n1\tab${bytes}ccccccccc\n" ":2: byte 5 (0x$first) is not UTF-8"
		refuses "base\tnote\n1\tab$bytes" ":2: byte 5 (0x$first) is not UTF-8"
		refuses "base\tnote\n1\tab${bytes}\n2\tUSD\n" ":2: byte 5 (0x$first) is not UTF-8" --csv
	done
	refuses '1\t\xc3\t\n' ':1: byte 3 (0xc3) is not UTF-8'
}

@test "whatever its place in a line, a bad byte is found and its place named" {
	header='currency\tbase\tnote\nUSD\t100\t'
	for ((k = 0; k < 40; k++)); do
		printf -v before '%*s' "$k" ''
		refuses "$header$before\x01after\n" ":2: byte $((k + 9)) (0x01) is a control character"
		refuses "$header$before\xff" ":2: byte $((k + 9)) (0xff) is not UTF-8"
	done
}

@test "every character there is passes through" {
	for char in '\x20' '\x7e' '\xc2\xa0' '\xc3\xa9' '\xdf\xbf' '\xe0\xa0\x80' '\xe2\x80\xae' '\xe2\x82\xac' '\xed\x9f\xbf' \
		'\xee\x80\x80' '\xef\xbb\xbf' '\xef\xbf\xbf' '\xf0\x90\x80\x80' '\xf0\x9f\x98\x80' '\xf4\x8f\xbf\xbf'; do
		printf -v char %b "$char"
		header="base"$'\t'"no$char" row=$'1\t'"$char$char,$char"
		try "$header\tcurrency\n$row\tUSD\n"
		printed "$header"$'\tcurrency\tequity\ttotal\tyear1\taverage\trisk_total\n'"$row"$'\tUSD\t\t1\t1\t1\t1'
	done
}

@test "a line may be as long as --max-line says, and 64 MiB otherwise" {
	takes 'the longest line is as long' 'currency\tbase\nUSD\t100\n' --max-line 13
	takes 'a line end does not count' 'currency\tbase\nUSD\t100' --max-line=13
	refuses 'currency\tbase\nUSD\t100\n' ':1: the line is longer than 12 bytes (--max-line)' --max-line 12
	refuses 'base\ta\n1\t\n1\tbcdef\n' ':3: the line is longer than 6 bytes (--max-line)' --currency USD --max-line 6
	refuses 'a\tbase\r\n12\t3456\r\n' ':2: the line is longer than 7 bytes (--max-line)' --max-line 7
	takes 'in CSV' 'currency,base\nUSD,100\n' --csv --max-line 13
	refuses 'currency,base\nUSD,100\n' ':1: the line is longer than 12 bytes (--max-line)' --csv --max-line 12
	printf 'base\tcurrency\tnote\n1\tUSD\t' >start
	long() {
		cat start
		head -c "$1" /dev/zero | tr '\0' x
	}
	run --separate-stderr bash -o pipefail -c "$(declare -f long); long $(((64 << 20) - 6)) | convert | wc -c"
	printed "$((57 + (64 << 20) + 10))"
	run --separate-stderr bash -c "$(declare -f long); long $(((64 << 20) - 5)) | convert"
	refused 'convert: stdin:2: the line is longer than 67108864 bytes (--max-line)'
}

@test "an endless line is refused long before it ends" {
	for option in --max-line=100000 --csv; do
		run --separate-stderr timeout 20 bash -c "yes 'endless' | tr '\n' x | convert $option"
		limit=67108864
		[ "$option" = --csv ] || limit=100000
		refused "convert: stdin:1: the line is longer than $limit bytes (--max-line)"
	done
}

@test "a file that is missing, a directory or not readable is refused by name" {
	run --separate-stderr convert 'no such.tsv'
	refused 'convert: no such.tsv: No such file or directory'
	mkdir here
	run --separate-stderr convert here
	refused 'convert: here: Is a directory'
	run --separate-stderr convert - <here
	refused 'convert: stdin: Is a directory'
	run --separate-stderr convert here/below/it
	refused 'convert: here/below/it: No such file or directory'
	tsv 'base' '1' >file
	run --separate-stderr convert file/below
	refused 'convert: file/below: Not a directory'
	run --separate-stderr convert ''
	refused "convert: '': No such file or directory"
	run --separate-stderr convert $'a\tb\n\e[31m'
	refused 'convert: a\x09b\x0a\x1b[31m: No such file or directory'
}

@test "a file that may not be read is refused by name" {
	[ "$(id -u)" -ne 0 ] || skip 'root may read everything'
	tsv 'base' '1' >file
	chmod 000 file
	run --separate-stderr convert file
	refused 'convert: file: Permission denied'
}

@test "input and output must not be the same file" {
	tsv 'base currency' '1 USD' >file
	cp file before
	run --separate-stderr bash -c 'convert file >>file'
	refused 'convert: file: input and output are the same file'
	run --separate-stderr bash -c 'convert <file >>file'
	refused 'convert: stdin: input and output are the same file'
	run --separate-stderr bash -c 'convert before ./file 1<>file'
	refused 'convert: ./file: input and output are the same file'
	ln file link
	run --separate-stderr bash -c 'convert link >>file'
	refused 'convert: link: input and output are the same file'
	cmp file before
}

@test "a stdin that is closed or cannot be read is refused" {
	run --separate-stderr bash -c 'convert <&-'
	refused 'convert: stdin: Bad file descriptor'
	run --separate-stderr bash -c 'convert - 0>written'
	refused 'convert: stdin: Bad file descriptor'
	[ ! -s written ]
	tsv 'base currency' '1 USD' >file
	run -0 --separate-stderr bash -c 'convert file <&-'
	[ "${lines[1]}" = "$(tsv '1 USD _ 1 1 1 1')" ]
}

@test "several files with one header are one table" {
	printf 'base\tcurrency\n1\tUSD\n' >lf.tsv
	printf '\xef\xbb\xbfbase\tcurrency\r\n2\tUSD\r\n\r\n' >crlf.tsv
	printf 'base\tcurrency\n3\tUSD' >unended.tsv
	printf 'base\tcurrency\n' >none.tsv
	printf 'base;currency\n"4";USD\n' >sheet.csv
	printf 'base\tcurrency\n5\tUSD\n\n\n' >piped
	run -0 --separate-stderr convert lf.tsv crlf.tsv none.tsv unended.tsv sheet.csv - lf.tsv none.tsv <piped
	printed "$(tsv 'base currency equity total year1 average risk_total' '1 USD _ 1 1 1 1' '2 USD _ 2 2 2 2' \
		'3 USD _ 3 3 3 3' '4 USD _ 4 4 4 4' '5 USD _ 5 5 5 5' '1 USD _ 1 1 1 1')"
}

@test "several files: other headers and faults in a later file are refused by its name and line" {
	tsv 'base currency' '1 USD' '2 USD' >one.tsv
	tsv 'currency base' 'USD 1' >turned.tsv
	tsv 'base currency x' '1 USD 2' >wider.tsv
	tsv 'base currency' '1 USD' '2' >ragged.tsv
	tsv 'base currency' '1 USD' '-2 USD' >minus.tsv
	: >empty.tsv
	for other in turned wider; do
		run --separate-stderr convert one.tsv $other.tsv
		refused "convert: $other.tsv:1: the header differs from that of one.tsv"
	done
	run --separate-stderr convert one.tsv ragged.tsv
	refused 'convert: ragged.tsv:3: 1 field where the header has 2'
	run --separate-stderr convert one.tsv one.tsv minus.tsv
	refused "convert: minus.tsv:3: column 'base': '-2' has a sign (amounts are written without)"
	run --separate-stderr convert one.tsv empty.tsv
	refused 'convert: empty.tsv: no header line'
	run --separate-stderr convert one.tsv nowhere.tsv
	refused 'convert: nowhere.tsv: No such file or directory'
	run --separate-stderr convert one.tsv - <ragged.tsv
	refused 'convert: stdin:3: 1 field where the header has 2'
}

@test "columns are found by name, wherever they stand" {
	for order in 'base bonus currency units price' 'price units currency bonus base' 'x units base y price bonus currency'; do
		for name in $order; do
			case $name in
			base) printf '235000 ' ;;
			bonus) printf '10%% ' ;;
			currency) printf 'USD ' ;;
			units) printf '1600 ' ;;
			price) printf '130 ' ;;
			*) printf 'anything ' ;;
			esac
		done >row
		tsv "equity_kind $order" "rsu $(cat row)" >in
		run -0 --separate-stderr convert in
		printed "$(tsv "equity_kind $order equity total year1 average risk_total" \
			"rsu $(cat row)52000 310500 310500 310500 310500")"
	done
}

@test "columns without a use pass through byte for byte, in place" {
	cp "$ROOT/tests/data/table/columns.tsv" in
	run -0 --separate-stderr convert in
	[ -z "$stderr" ]
	convert in >out
	known=$(head -n 1 in | awk -F '\t' '{ print NF }')
	cut -f "1-$known" out | cmp - in
	[ "$(head -n 1 out | cut -f "$((known + 1))-")" = "$(tsv 'equity total year1 average risk_total')" ]
	[ "$(wc -l <in)" -ge 10 ]
}

@test "added columns come last, in their order; those there are replaced in place" {
	columns='risk_total note year1 base currency'
	tsv "$columns" '7 a 8 100 USD' '_ b _ 200 USD' '9 c 9 _ USD' >in
	run -0 --separate-stderr convert in
	printed "$(tsv "$columns equity total average" '100 a 100 100 USD _ 100 100' '200 b 200 200 USD _ 200 200' \
		'9 c 9 _ USD _ _ _')"
	tsv 'total risk_total base average year1 currency' '? 1 ? ? ? USD' >in
	run -0 --separate-stderr convert in
	printed "$(tsv 'total risk_total base average year1 currency equity' '_ _ ? _ _ USD _')"
	run -0 --separate-stderr convert -q -t USD --period month "$ROOT/data/offers.tsv"
	same 'the order of added columns' \
		"$(tsv "$(head -n 1 "$ROOT/data/offers.tsv" | tr '\t' ' ') period total year1 average risk_total fx_rate fx_date")" \
		"${lines[0]}"
}

@test "running a second time changes nothing" {
	for options in '' '-t EUR' '--period month' '-t JPY --period hour'; do
		# shellcheck disable=SC2086 # the options are words
		convert -q $options "$ROOT/data/offers.tsv" >once
		# shellcheck disable=SC2086
		convert -q $options once >twice
		cmp once twice
		[ "$(wc -l <once)" -eq 3 ]
	done
}

@test "rows longer than the buffers and across their borders come out whole" {
	rows_of_odd_lengths 1700 >in
	[ "$(wc -c <in)" -gt $((2 << 20)) ]
	with_totals <in >expected
	convert in >out
	cmp out expected
	convert <in >out
	cmp out expected
	cat in | convert | cat >out
	cmp out expected
	convert --flush in | cmp - expected
}

@test "wherever a border falls, in a field, a line end or a character, rows are the same" {
	# a header of any length moves the rows against every border there is
	line=$'100\tf\xc3\xbcr \xf0\x9f\x98\x80\tUSD'
	yes "$line" | head -n 16000 >body
	yes "$line"$'\t\t100\t100\t100\t100' | head -n 16000 >after
	[ "$(wc -c <body)" -gt 262144 ]
	for ((k = 0; k < 20; k++)); do
		printf 'base\t%*s\tcurrency\n' "$k" x | cat - body >in
		{
			printf 'base\t%*s\tcurrency\tequity\ttotal\tyear1\taverage\trisk_total\n' "$k" x
			cat after
		} >expected
		convert in | cmp - expected
		cat in | convert | cmp - expected
		sed 's/$/\r/' in | convert | cmp - expected
	done
}

@test "a stream that comes byte by byte, or in odd pieces, is read the same" {
	tsv 'base note currency' '1 a USD' '2 bb USD' >lf.tsv
	sed 's/$/\r/' lf.tsv >crlf.tsv
	printf '\xef\xbb\xbf' | cat - crlf.tsv >bom.tsv
	expected=$(convert lf.tsv)
	for file in lf crlf bom; do
		run -0 --separate-stderr bash -c "dd bs=1 if=$file.tsv status=none | convert"
		printed "$expected"
	done
	run -0 --separate-stderr bash -c "tr '\t' , <crlf.tsv | dd bs=1 status=none | convert --csv"
	printed "$expected"
	printf '3\tcc\tUS\xffD\n' >>lf.tsv
	run --separate-stderr bash -c 'dd bs=1 if=lf.tsv status=none | convert'
	refused 'convert: stdin:4: byte 8 (0xff) is not UTF-8'
	rows_of_odd_lengths 300 5 >in
	with_totals <in >expected
	for size in 1021 4099; do
		dd bs=$size if=in status=none | convert | cmp - expected
	done
}

@test "a slow writer is waited for" {
	run -0 --separate-stderr bash -c \
		'{ printf base; sleep 0.05; printf "\tcurren"; sleep 0.05; printf "cy\n1\tUSD"; sleep 0.05; printf "\n"; } | convert'
	printed "$(tsv 'base currency equity total year1 average risk_total' '1 USD _ 1 1 1 1')"
}

@test "-q drops notes, and no refusal" {
	try 'base\n1\n'
	same stderr 'convert: stdin:2: no currency; amounts are rounded to two decimals (--currency names one)' "$stderr"
	for quiet in -q --quiet; do
		try 'base\n1\n' $quiet
		printed "$(tsv 'base equity total year1 average risk_total' '1 _ 1 1 1 1')"
	done
	refuses 'base\n-1\n' ":2: column 'base': '-1' has a sign (amounts are written without)" -q --currency USD
}

@test "-v says which data was read and what went into each row" {
	tsv 'currency base bonus grant vest match signon equity_kind' 'USD 1000 10% 400 5 7.5 99 options' >in
	for verbose in -v --verbose; do
		run -0 --separate-stderr convert $verbose in
		[ "${lines[1]}" = "$(tsv 'USD 1000 10% 400 5 7.5 99 options 80 1187.5 1286.5 1207.3 1147.5')" ]
		for table in currencies columns periods haircuts vests; do
			grep -qx "convert: $table\.tsv: read from .*/data/$table\.tsv" <<<"$stderr"
		done
		grep -qx 'convert: in:2: total 1187.5: base 1000 + bonus 100 (10% of base) + equity 80 + match 7.5; haggle-methods(7), section 2' <<<"$stderr"
		same 'the last line of stderr' 'convert: in:2: risk_total 1147.5: total 1187.5 less a haircut of 50% on equity 80, that of options (haircuts.tsv)' \
			"$(tail -n 1 <<<"$stderr")"
	done
}

@test "-d names a directory that comes first, file by file" {
	mkdir own
	tsv 'equity_kind haircut source' 'paper 90% me' >own/haircuts.tsv
	tsv 'currency base equity equity_kind' 'JPY 1000.5 100 paper' >in
	for option in '-d own' '-down' '--data own' '--data=own'; do
		# shellcheck disable=SC2086 # the options are words
		run -0 --separate-stderr convert $option in
		printed "$(tsv 'currency base equity equity_kind total year1 average risk_total' 'JPY 1000.5 100 paper 1101 1101 1101 1011')"
	done
	cp -R "$ROOT/data" whole
	cp own/haircuts.tsv whole
	HAGGLE_DATA=$PWD/whole run -0 --separate-stderr convert -v in
	grep -qx "convert: haircuts.tsv: read from $PWD/whole/haircuts.tsv" <<<"$stderr"
	HAGGLE_DATA=$PWD/whole run --separate-stderr convert -d "$ROOT/data" in
	refused "convert: in:2: column 'equity_kind': 'paper' is no kind of equity (rsu, private-rsu, options or early-options)"
}

@test "operands and options may be mixed; - is stdin; -- ends the options" {
	tsv 'base' '1' >-x
	tsv 'base' '2' >in
	for arguments in '--currency USD -- -x' '-- -x' './-x --currency=USD' '-- ./-x'; do
		# shellcheck disable=SC2086 # the arguments are words
		run -0 --separate-stderr convert -q $arguments
		printed "$(tsv 'base equity total year1 average risk_total' '1 _ 1 1 1 1')"
	done
	for arguments in '' '-' '-q -' '- -q' '-q -- -'; do
		# shellcheck disable=SC2086
		run -0 --separate-stderr convert --currency USD $arguments <in
		printed "$(tsv 'base equity total year1 average risk_total' '2 _ 2 2 2 2')"
	done
}

@test "an option nobody knows, one without its argument and one with too much are refused" {
	# arguments | what is said of them
	while IFS='|' read -r arguments why; do
		echo "case: $arguments"
		# shellcheck disable=SC2086 # the arguments are words
		run --separate-stderr convert $arguments <<<$'base\n1'
		refused "convert: $why (see --help)"
	done <<-'EOF'
	-x|unknown option '-x'
	-qx|unknown option '-x'
	--csv -xq|unknown option '-x'
	--csv in -q -5|unknown option '-5'
	--nope|unknown option '--nope'
	in --nope=3|unknown option '--nope=3'
	--c|option '--c' can mean --csv or --currency
	-t|option '-t' needs an argument
	in -t|option '-t' needs an argument
	-qt|option '-qt' needs an argument
	-D|option '-D' needs an argument
	-d|option '-d' needs an argument
	--to|option '--to' needs an argument
	in --rates|option '--rates' needs an argument
	--period|option '--period' needs an argument
	--currency|option '--currency' needs an argument
	--max-line|option '--max-line' needs an argument
	--csv=yes|option '--csv' takes no argument
	--flush=1|option '--flush' takes no argument
	--quiet=1|option '--quiet' takes no argument
	--help=band|option '--help' takes no argument
	EOF
	run --separate-stderr convert $'-\e' in
	refused "convert: unknown option '-\\x1b' (see --help)"
	run --separate-stderr convert $'--a\nb'
	refused "convert: unknown option '--a\\x0ab' (see --help)"
}

@test "arguments that make no sense are refused" {
	whole='is not a whole number from 1 to 1073741824'
	while IFS='|' read -r option value why; do
		echo "case: $option $value"
		run --separate-stderr convert "$option" "$value" <<<$'base\n1'
		refused "convert: $why"
	done <<-EOF
	--max-line|0|--max-line: '0' $whole
	--max-line|1.5|--max-line: '1.5' $whole
	--max-line|1073741825|--max-line: '1073741825' $whole
	--max-line|-1|--max-line: '-1' $whole
	--max-line|64M|--max-line: '64M' $whole
	--max-line||--max-line: '' $whole
	--currency|DM|--currency: 'DM' is no currency (write its ISO 4217 code, as USD)
	--currency||--currency: '' is no currency (write its ISO 4217 code, as USD)
	--currency|\$|--currency: '\$' is no currency (write its ISO 4217 code, as USD)
	-t|XYZ|--to: 'XYZ' is no currency (write its ISO 4217 code, as USD)
	--to|US|--to: 'US' is no currency (write its ISO 4217 code, as USD)
	-D|2024-2-1|--date: '2024-2-1' is not a date (write YYYY-MM-DD)
	-D|31.12.2024|--date: '31.12.2024' is not a date (write YYYY-MM-DD)
	-D|13 April 2026|--date: '13 April 2026' is not a date (write YYYY-MM-DD)
	-D||--date: '' is not a date (write YYYY-MM-DD)
	--date|2023-02-29|--date: '2023-02-29' is not a day of the calendar
	--date|2100-02-29|--date: '2100-02-29' is not a day of the calendar
	--date|2024-04-31|--date: '2024-04-31' is not a day of the calendar
	--date|2024-13-01|--date: '2024-13-01' is not a day of the calendar
	--date|2024-00-10|--date: '2024-00-10' is not a day of the calendar
	--date|2024-01-00|--date: '2024-01-00' is not a day of the calendar
	--date|20x4-01-01|--date: '20x4-01-01' is not a date (write YYYY-MM-DD)
	EOF
	run --separate-stderr convert -d nowhere --rates none.tsv -t EUR <<<$'base\n1'
	refused 'convert: none.tsv: No such file or directory'
}

@test "on a terminal with nothing to read it says how it is used" {
	/usr/bin/script -qec true /dev/null </dev/null >/dev/null 2>&1 || skip 'no script(1) to make a terminal'
	run -2 /usr/bin/script -qec 'convert >out' /dev/null </dev/null
	[ ! -s out ]
	same 'the terminal' "$(convert --help)" "${output//$'\r'/}"
}
