#!/usr/bin/env bats
# How haggle shows rows to people: the table, in the tree's cmd/table.awk, and when it is one.
load helper

# The tree, with the programs that are being tested.
setup_file() {
	own_tree
	export script=/usr/bin/script TERM=xterm
	unset -v NO_COLOR COLUMNS
}

setup() {
	stand_alone
	cases=$ROOT/tests/data/terminal
	PATH=$tree/cmd:$PATH
}

# on_terminal COLUMNS COMMAND...: with a terminal of that width as stdout and an empty one as stdin;
# sets output and status, and has stderr in the file err.
on_terminal() {
	[ -x "$script" ] || skip 'no script of util-linux here'
	run "$script" -qec "stty cols $1 rows 24 -onlcr; exec 2>err; ${*:2}" /dev/null </dev/null
	output=${output//$'\r'/}
}

plain() {
	sed 's/\x1b\[[01]m//g'
}

@test "each form of a table, in every awk that is here" {
	for awk in mawk gawk original-awk busybox; do
		command -v $awk >/dev/null || continue
		mkdir $awk
		printf '#!/bin/sh\nexec %s "$@"\n' "${awk/busybox/busybox awk}" >$awk/awk
		chmod +x $awk/awk
		for expected in "$cases"/*-*[0-9].txt; do
			name=${expected##*/} name=${name%.txt}
			PATH=$PWD/$awk:$PATH COLUMNS=${name##*-} run -0 --separate-stderr \
				haggle table "$cases/${name%-*}.tsv"
			same "$awk $name" "$(cat "$expected")" "$output"
			[ -z "$stderr" ]
		done
	done
}

@test "no word of a cell is lost at any width, nor one shown that is none" {
	for file in "$cases"/*.tsv; do
		tr '\t /' '\n' <"$file" | sort -u | sed '/^$/d' >words
		for width in 20 60 150; do
			COLUMNS=$width haggle table "$file" | tr -d , | tr ' /' '\n' | sed '/^$/d' | sort -u >shown
			# of the names, those of columns with nothing in them are not there
			head -n 1 "$file" | tr '\t' '\n' | sort >names
			tr -d , <words | sort -u | comm -23 - shown | comm -23 - names >lost
			same "$file $width, lost" '' "$(cat lost)"
			tr -d , <words | sort -u | comm -13 - shown >more
			same "$file $width, more" '' "$(grep -vx '#\|[1-8]' more || :)"
		done
	done
}

@test "figures stand right, and have separators where they are sums or counts" {
	tsv 'offer year currency base bonus units vest hours fx_rate code note ladder' \
		'A 2026 USD 235000 10% 1600 4 2080 1234.5 1234 7 330000/324428.57/-1000' \
		'B 2025 INR 1235000.5 150000 1234567 even 40 0.9 L5 12345 1000' \
		'C 999 JPY $235,000 _ _ 40/30/20/10 _ _ _ _ _' \
		'D 1999 INR -99999 _ 999 _ _ _ _ _ 10000000' >rows.tsv
	COLUMNS=200 run -0 --separate-stderr haggle table rows.tsv
	printed 'offer  year  currency         base     bonus      units  vest         hours  fx_rate  code   note  ladder
A      2026  USD           235,000       10%      1,600  4             2080   1234.5  1234      7  330,000/324,428.57/-1,000
B      2025  INR       12,35,000.5  1,50,000  12,34,567  even            40      0.9  L5    12345  1,000
C       999  JPY          $235,000                       40/30/20/10
D      1999  INR           -99,999                  999                                            1,00,00,000'
}

@test "a column of your own is what your columns.tsv says it is" {
	mkdir a=b
	{ cat "$ROOT/data/columns.tsv" && tsv 'lunch money no what~lunch~costs~a~year'; } >a=b/columns.tsv
	tsv 'offer lunch' 'A 1200' 'B -' >rows.tsv
	run -0 --separate-stderr haggle table rows.tsv
	printed $'offer  lunch\nA      1200\nB      -'
	HAGGLE_DATA=a=b run -0 --separate-stderr haggle table rows.tsv
	printed $'offer  lunch\nA      1,200\nB          -'
	: >a=b/columns.tsv
	HAGGLE_DATA=a=b run -0 --separate-stderr haggle table rows.tsv
	printed $'offer  lunch\nA      1200\nB      -'
}

@test "characters of two columns, of none, and of several bytes" {
	printf '%s\n' $'offer\tbase' $'日本株式会社\t1' $'Sa\xcc\x83o\t22' $'München\t333' $'🏢\t4444' >rows.tsv
	run -0 --separate-stderr haggle table rows.tsv
	printed $'offer          base\n日本株式会社      1\nSa\xcc\x83o              22\nMünchen         333\n🏢            4,444'
}

@test "nothing in it, rows that are all alike, a header again, bytes that a terminal would obey" {
	run -0 --separate-stderr haggle table <<<$'offer\tbase'
	printed 'no rows'
	COLUMNS=20 run -0 --separate-stderr haggle table < <(
		printf 'offer\tnote\n' && printf 'A\ta note of some length\n%.0s' 1 2 3 4 5)
	printed $'offer  A\nnote   a note of\n       some length\n\n5 rows alike'
	run -0 --separate-stderr haggle table <<<$'offer\tbase\nA\t1\noffer\tbase\nB\t2'
	printed $'offer  base\nA         1\nB         2'
	run -0 --separate-stderr haggle table <<<$'offer\tnote\r\n\e[2JA\tb\ac\xc2\x9b£\r'
	printed $'offer  note\n?[2JA  b?c?£'
	run -0 --separate-stderr haggle table <<<$'a,b\n1,2   3'
	printed $'a,b\n1,2   3'
}

@test "a table of many rows is laid out in parts, and has them all" {
	{ echo $'offer\tbase' && seq 1 1203 | sed 's/.*/o&\t&/'; } >rows.tsv
	run -0 --separate-stderr haggle table rows.tsv
	[ -z "$stderr" ]
	same heads 3 "$(grep -c '^offer' <<<"$output")"
	same rows "$(seq 1 1203)" "$(sed -n 's/^o\([0-9]*\) .*/\1/p' <<<"$output")"
}

@test "table refuses what cannot be read, has no header, or rows of another length" {
	run -2 --separate-stderr haggle table none.tsv
	refused "haggle: table: 'none.tsv' can't be read"
	run -2 --separate-stderr haggle table .
	refused "haggle: table: '.' can't be read"
	run -2 --separate-stderr haggle table /dev/null
	refused 'haggle: table: no header line'
	run -2 --separate-stderr haggle table <<<$'a\tb\n1\t2\n3'
	refused 'haggle: table: line 3: 1 field, the header has 2'
	run -2 bash -c 'haggle table "$1" >/dev/full' - "$cases/worked.tsv"
}

@test "on a terminal a program's rows are a table, elsewhere its own bytes" {
	band -c cloudflare -l senior >rows.tsv
	for command in 'haggle band -c cloudflare -l senior' 'haggle band -v -c cloudflare -l senior' \
		'haggle band -ccloudflare -- -l' "haggle convert '$ROOT/data/offers.tsv'" 'haggle script --list'; do
		eval "set -- $command"
		haggle "${@:2}" >direct 2>said || :
		"$2" "${@:3}" 2>/dev/null | cmp - direct
		on_terminal 80 "$command"
		same "$command" "$(COLUMNS=80 haggle table direct 2>/dev/null || :)" "$(plain <<<"$output")"
		same "stderr of $command" "$(cat said)" "$(cat err)"
	done
}

@test "--tsv, --flush, --no-header and --partial are for rows as they are" {
	rows=$(band -c fly -l senior)
	for command in '--tsv band -c fly -l senior' 'band --tsv -c fly -l senior' 'band -c fly -l senior --tsv' \
		'band -c fly -l senior --flush'; do
		on_terminal 80 "haggle $command"
		same "$command" "$rows" "$output"
		run -0 --separate-stderr haggle $command
		printed "$rows"
	done
	for option in --no-header --partial; do
		on_terminal 80 "haggle band -q -g role --value base --min-n 1 $option '$ROOT/data/pay.tsv'"
		same $option "$(band -q -g role --value base --min-n 1 $option "$ROOT/data/pay.tsv")" "$output"
	done
	run -2 --separate-stderr haggle band -- --tsv
	refused 'band: --tsv: No such file or directory'
	for command in '--tsv' '--tsv sh' '--tsv help'; do
		run -2 --separate-stderr haggle $command
		refused 'haggle: --tsv is for a program: haggle --tsv band ...'
	done
}

@test "text, help and versions are never laid out" {
	for command in 'band --help' 'floor -V' "script -q -c cloudflare counter '$cases/worked.tsv'"; do
		on_terminal 40 "haggle $command"
		same "$command" "$(eval "$command")" "$output"
	done
}

@test "statuses and what was said on stderr are kept" {
	on_terminal 80 haggle band -c x
	same status 1 "$status"
	same stdout 'no rows' "$output"
	same stderr "$(band -c x 2>&1 >/dev/null)" "$(cat err)"
	on_terminal 80 "haggle floor --check --current 240000 '$cases/worked.tsv'"
	same status 1 "$status"
	on_terminal 80 haggle convert none.tsv
	same status 2 "$status"
	same stdout '' "$output"
	same stderr 'convert: none.tsv: No such file or directory' "$(cat err)"
	on_terminal 80 haggle convert
	same status 2 "$status"
	same stdout '' "$output"
	same 'short help' "$(convert --help)" "$(cat err)"
}

@test "the terminal's width counts, and COLUMNS more" {
	for width in 40 80 400; do
		on_terminal $width "haggle floor --current 240000 '$cases/worked.tsv'"
		same $width "$(cat "$cases/worked-$width.txt")" "$(plain <<<"$output")"
		on_terminal 60 "COLUMNS=$width haggle floor --current 240000 '$cases/worked.tsv'"
		same "COLUMNS=$width" "$(cat "$cases/worked-$width.txt")" "$(plain <<<"$output")"
	done
	for columns in 0 -5 wide 1e9 99999999999999999999 ''; do
		COLUMNS=$columns run -0 --separate-stderr haggle table "$cases/worked.tsv"
		golden terminal/worked-80.txt
	done
}

@test "names are bold on a terminal, unless NO_COLOR or a dumb terminal" {
	on_terminal 80 "haggle band -c fly -l senior"
	[[ $output == *$'\e[1mcompany\e[0m'* && $output == *$'\e[1mlocation'*$'\e[0m\n'* ]]
	never grep -q $'\e\[[^01]' <<<"$output"
	for setting in NO_COLOR=1 TERM=dumb TERM= '-u TERM'; do
		on_terminal 80 "env $setting haggle band -c fly -l senior"
		never grep -q $'\e' <<<"$output"
	done
	on_terminal 80 "env NO_COLOR= haggle band -c fly -l senior"
	grep -q $'\e' <<<"$output"
	haggle table "$cases/look-up.tsv" >file
	never grep -q $'\e' file
}

@test "a program that is stopped by a signal is not a success, and nobody is left behind" {
	mkfifo rows
	reads="pgrep -f '^$tree/bin/convert rows\$'"
	on_terminal 80 "haggle convert rows & until $reads; do sleep 0.05; done; kill -INT 0; sleep 5"
	[ "$status" -ne 0 ]
	same 'still there' '' "$(eval "$reads" || :)"
}
