#!/usr/bin/env bats
# How band -g reads: blocks of a megabyte, taken by several threads, out of files and pipes. Whatever the
# blocks and threads, the bytes are the same, and of several faults the first is named.
load helper

# rows N [WIDTH]: N records of pay, each WIDTH more bytes long than it needs to be, on average.
rows() {
	awk -v n="$1" -v width="${2:-20}" '
	BEGIN {
		OFS = "\t"
		for (pad = "x"; length(pad) < 4 * width;)
			pad = pad pad
		print "role", "note", "base", "place", "currency", "employer"
		for (i = 1; i <= n; i++) {
			s = (s * 16807 + 11) % 2147483647
			print "Role " s % 7, substr(pad, 1, s % (2 * width)), 50000 + s % 9973, "Place " int(s / 64) % 5,
			    "USD", "Firm " s % 11
		}
	}'
}

bands=(band -g role,place --value base)

# on_line N TEXT: stdin with that line in place of its Nth.
on_line() {
	awk -v n="$1" -v text="$2" 'NR == n { $0 = text } { print }'
}

# stops_in FILE REASON [ARGUMENT]...: whatever the threads, of a file as of a pipe.
stops_in() {
	local n
	for n in 1 2 3 4; do
		run -2 --separate-stderr "${bands[@]}" --threads $n "${@:3}" "$1"
		refused "band: $1:$2"
		run -2 --separate-stderr bash -c '"${@:2}" <"$1"' - "$1" "${bands[@]}" --threads $n "${@:3}"
		refused "band: stdin:$2"
	done
}

@test "any number of threads, a file or a pipe, TSV or CSV: the same bytes" {
	rows 90000 >pay.tsv
	[ "$(wc -c <pay.tsv)" -gt 4000000 ]
	tr '\t' , <pay.tsv >pay.csv
	sed 's/$/\r/' pay.tsv >crlf.tsv
	# counted in another way
	"${bands[@]}" --threads 1 pay.tsv >expected
	same counts "$(awk -F '\t' 'NR > 1 { n[$1 "\t" $4]++ } END { for (k in n) print k "\t" n[k] }' pay.tsv | sort)" \
		"$(sed 1d expected | cut -f 1,2,6)"
	for n in 1 2 3 4 9; do
		for how in '"$@" pay.tsv' '"$@" <pay.tsv' 'cat pay.tsv | "$@"' '"$@" pay.csv' '"$@" crlf.tsv' 'dd bs=70001 if=pay.tsv status=none | "$@"' \
			'head -n 40000 pay.tsv >first.tsv; { head -n 1 pay.tsv; sed 1,40000d pay.tsv; } | "$@" first.tsv -'; do
			run -0 --separate-stderr bash -c "$how" - "${bands[@]}" --threads $n
			same "$how, $n threads" '' "$stderr"
			cmp expected - <<<"$output"
		done
	done
	for n in 1 2 3; do
		"${bands[@]}" --threads $n --partial --by employer pay.tsv >partial.$n
		cmp partial.1 partial.$n
		cmp expected <(band --merge --threads $n partial.$n)
	done
}

@test "a row is cut by the border of two blocks at any of its bytes" {
	rows 40000 5 >pay.tsv
	"${bands[@]}" pay.tsv >expected
	for ((i = 0; i < 60; i++)); do
		pad=$(printf "%${i}s" '')
		sed "1s/note/note$pad/" pay.tsv >moved.tsv
		cmp expected <("${bands[@]}" --threads 2 moved.tsv)
		cmp expected <("${bands[@]}" --threads 2 <moved.tsv)
	done
}

@test "rows longer than a block" {
	rows 20 900000 >pay.tsv
	awk 'length > 1048576 { n++ } END { exit !(n > 2) }' pay.tsv
	"${bands[@]}" --min-n 1 --threads 1 pay.tsv >expected
	same counts 20 "$(figures_in expected n | awk '{ n += $1 } END { print n }')"
	for n in 2 4; do
		cmp expected <("${bands[@]}" --min-n 1 --threads $n pay.tsv)
		cmp expected <("${bands[@]}" --min-n 1 --threads $n < <(dd bs=99991 if=pay.tsv status=none))
	done
	line=$(awk 'length > 1000000 { print NR; exit }' pay.tsv)
	stops_in pay.tsv "$line: the line is longer than 1000000 bytes (--max-line)" --max-line 1000000
}

@test "a stream that comes byte by byte" {
	rows 60 >pay.tsv
	"${bands[@]}" --min-n 1 pay.tsv >expected
	for n in 1 4; do
		dd bs=1 if=pay.tsv status=none | "${bands[@]}" --min-n 1 --threads $n | cmp expected -
		sed 's/$/\r/; 1s/^/\xef\xbb\xbf/; $s/\r$//' pay.tsv | head -c -1 | dd bs=1 status=none | "${bands[@]}" --min-n 1 --threads $n | cmp expected -
	done
}

@test "a fault far into a file is named by its line" {
	rows 70000 >pay.tsv
	row='Role 1\tx\t60000\tPlace 1\tUSD\tF'
	while IFS='|' read -r bytes why; do
		on_line 61234 "$bytes" <pay.tsv >bad.tsv
		stops_in bad.tsv "61234: $why"
	done <<-END
		Role 1\tx\t1e5\tPlace 1\tUSD\tF|column 'base': '1e5' is not an amount (write the number out, without an exponent)
		Role 1\tx\t123456789012345678901234567890\tPlace 1\tUSD\tF|column 'base': '123456789012345678901234567890' is too large (above 9.2e12)
		Role 1\tx\t\$6K\tPlace 1\tUSDX\tF|column 'currency': 'USDX' is no currency (write its ISO 4217 code, as USD)
		Role 1\tx\t£6K\tPlace 1\tUSD\tF|column 'base': '£6K' is in another currency than its row
		Role 1\tx\t60000\tPlace 1\tUSD|5 fields where the header has 6
		$row\tmore|7 fields where the header has 6
		|blank line inside the table
		$row\r|ends in CRLF, the lines before it in LF
		Role\r1\tx\t60000\tPlace 1\tUSD\tF|byte 5 is a carriage return (CR) inside the line
		Role 1\tx\001\t60000\tPlace 1\tUSD\tF|byte 9 (0x01) is a control character
		Role 1\t\302x\t60000\tPlace 1\tUSD\tF|byte 8 (0xc2) is not UTF-8
	END
	# refused at the end, when the groups are put in order
	first=$(awk -F '\t' '$1 == "Role 1" && $4 == "Place 1" { print NR; exit }' pay.tsv)
	on_line 61234 "${row/USD/EUR}" <pay.tsv >bad.tsv
	for n in 1 2 3 4; do
		run -2 --separate-stderr "${bands[@]}" --threads $n bad.tsv
		refused "band: bad.tsv:61234: currency 'EUR' in a group that has 'USD' at bad.tsv:$first (group by currency too, or convert -t to one first)"
	done
}

@test "of faults in several blocks the first is named, every time" {
	rows 90000 >pay.tsv
	bad='Role 1\tx\tbad\tPlace 1\tUSD\tF' ragged='Role 1\tx' bytes='Role 1\t\377\t1\tPlace 1\tUSD\tF'
	while IFS='|' read -r first second third why; do
		{ on_line 31000 "$first" | on_line 52000 "$second" | on_line 88000 "$third"; } <pay.tsv >bad.tsv
		for n in 1 2 2 2 3 3 4 4 8 8; do
			run -2 --separate-stderr "${bands[@]}" --threads $n bad.tsv
			refused "band: bad.tsv:31000: $why"
		done
	done <<-END
		$bad|$ragged|$bytes|column 'base': 'bad' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)
		$ragged|$bad|$bad|2 fields where the header has 6
		$bytes|$bad|$ragged|byte 8 (0xff) is not UTF-8
		|$bad|$bad|blank line inside the table
	END
	# and of two in one block
	{ on_line 80000 "$ragged" | on_line 80001 "$bad"; } <pay.tsv >bad.tsv
	stops_in bad.tsv '80000: 2 fields where the header has 6'
	{ on_line 80000 "$bad" | on_line 80001 "$ragged"; } <pay.tsv >bad.tsv
	stops_in bad.tsv "80000: column 'base': 'bad' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
}

@test "what is wrong within a file is named before what is wrong with the one behind it" {
	rows 70000 | on_line 70001 'Role 1\tx\tbad\tPlace 1\tUSD\tF' >bad.tsv
	echo 'other' >other.tsv
	printf 'role,note,base,place,currency,employer\n"open' >open.csv
	for next in nowhere.tsv other.tsv open.csv .; do
		for n in 1 2 2 3 4 8; do
			run -2 --separate-stderr "${bands[@]}" --threads $n bad.tsv $next
			refused "band: bad.tsv:70001: column 'base': 'bad' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
		done
	done
	rows 70000 >pay.tsv
	for n in 1 2 4; do
		run -2 --separate-stderr "${bands[@]}" --threads $n pay.tsv nowhere.tsv bad.tsv
		refused 'band: nowhere.tsv: No such file or directory'
	done
}

@test "lines are counted anew in each file" {
	rows 40000 >one.tsv
	on_line 30003 'Role 1\tx\tbad\tPlace 1\tUSD\tF' <one.tsv >two.tsv
	for n in 1 2 3; do
		run -2 --separate-stderr "${bands[@]}" --threads $n one.tsv two.tsv one.tsv
		refused "band: two.tsv:30003: column 'base': 'bad' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
	done
	awk 'BEGIN { print "role,place,base"; while (i++ <= 60000) print "\"a\nb\",x,2"; print "a,x,bad" }' >lines.csv
	run -2 --separate-stderr "${bands[@]}" -q lines.csv
	refused "band: lines.csv:120004: column 'base': 'bad' is not an amount (write 235000, \$235,000 or 235K; unknown is left empty)"
}

@test "blank lines: at the end they are none, wherever the blocks end" {
	rows 27000 >pay.tsv
	"${bands[@]}" pay.tsv >expected
	for n in 1 3; do
		{ cat pay.tsv; yes '' | head -n 3000000; } | "${bands[@]}" --threads $n | cmp expected -
	done
	{ cat pay.tsv; yes '' | head -n 2500000; sed 1d pay.tsv; } >blank.tsv
	stops_in blank.tsv '27002: blank line inside the table'
}

@test "more groups than --max-memory holds: refused before anything is printed" {
	awk 'BEGIN { print "name\tbase"; for (i = 0; i < 200000; i++) print "name " i "\t" i % 977 }' >many.tsv
	for n in 1 2 4; do
		run -2 --separate-stderr band -g name --value base --threads $n --max-memory 4M many.tsv
		refused 'band: the groups take more than 4194304 bytes (--max-memory); group by less'
	done
	run -2 --separate-stderr band -g name --value base --max-memory 1 many.tsv
	refused 'band: the groups take more than 1 bytes (--max-memory); group by less'
	run -0 bash -c 'band -q -g name --value base --max-memory 64M many.tsv | wc -l'
	same rows 200001 "$output"
	# figures count too
	awk 'BEGIN { print "name\tbase"; for (i = 0; i < 1000000; i++) print "x\t" i }' >figures.tsv
	run -2 --separate-stderr band -g name --value base --max-memory 3M figures.tsv
	refused 'band: the groups take more than 3145728 bytes (--max-memory); group by less'
	same 'four bytes each, and a little' 1000000 "$(band -q -g name --value base --max-memory 5M figures.tsv | figures n)"
}

@test "a file that grows or shrinks while it is read" {
	strace -qq -o /dev/null true 2>/dev/null || skip 'no strace, or not allowed'
	export ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 # it can not look for them under strace
	rows 60000 >whole.tsv
	while read -r what want; do
		cp whole.tsv pay.tsv
		strace -qq -o /dev/null -P "$PWD/pay.tsv" -e trace=read -e inject=read:delay_enter=700000:when=3 \
			"${bands[@]}" --threads 1 pay.tsv >out 2>err &
		slow=$!
		sleep 0.3
		if [ "$what" = grows ]; then
			sed 1d whole.tsv >>pay.tsv
		else
			truncate -s 1500000 pay.tsv
		fi
		wait "$slow" && status=0 || status=$?
		same "$what" "$want" "$status $(cat err)$(figures_in out n | awk '{ n += $1 } END { print n }')"
	done <<-'END'
		grows 0 120000
		shrinks 2 band: pay.tsv: became shorter while it was read
	END
}

@test "progress: on a terminal, when it takes more than a second, and not with -q" {
	terminal=$(PATH=/usr/bin:/bin command -v script) || skip 'no script(1) of util-linux here'
	rows 2000 >pay.tsv
	slowly='{ head -n 1000 pay.tsv; sleep 1.1; sed 1,1000d pay.tsv; }'
	on_terminal() {
		"$terminal" -qec "$1" /dev/null </dev/null >"$2"
	}
	on_terminal "$slowly | ${bands[*]} | cat >/dev/null" said &
	on_terminal "$slowly | cut -f 1-4 | ${bands[*]} --min-n 3000 | cat >/dev/null" noted &
	on_terminal "$slowly | ${bands[*]} -q | cat >/dev/null" quiet &
	on_terminal "$slowly | ${bands[*]} 2>file | cat >/dev/null" elsewhere &
	on_terminal "${bands[*]} pay.tsv | cat >/dev/null" soon &
	if strace -qq -o /dev/null true 2>/dev/null; then
		truncate -s 1260M large.tsv # one line, which is too long
		on_terminal "export ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0
			strace -qq -o /dev/null -P '$PWD/pay.tsv' -e trace=read -e inject=read:delay_enter=1100000:when=2 \
			${bands[*]} --threads 1 pay.tsv large.tsv | cat >/dev/null" large &
	fi
	wait
	for none in quiet elsewhere soon file; do
		same "$none" '' "$(cat $none)"
	done
	run -0 cat -v said
	[[ $output =~ ^band:\ 0\ MB,\ 0\ MB/s ]]
	[ ! -e large ] || [[ $(cat large) =~ ^band:\ 0\ MB\ of\ 1\.3\ GB,\ 0\ MB/s ]]
	# wiped off when it is over
	[[ ${output//$'\r'/} =~ \^M\ +\^M$ ]]
	# once, whatever is said then
	same notes 2 "$(grep -c 'band: no currency\|groups have fewer' noted)"
	same wiped "$(grep -o 'MB/s' noted | wc -l)" "$(grep -o $'\r  *\r' noted | wc -l)"
}

@test "outputs that are full or close" {
	rows 30000 >pay.tsv
	[ -c /dev/full ] || skip 'no /dev/full'
	run -2 --separate-stderr bash -c '"$@" pay.tsv >/dev/full' - "${bands[@]}"
	refused 'band: stdout: No space left on device'
	run -0 bash -c 'set +o pipefail; band -g role,base,place,employer --value base --partial pay.tsv | head -n 1 | wc -l; exit ${PIPESTATUS[2]}'
	same one 1 "$output"
	run -141 bash -c '{ trap "" PIPE; exec band -g role,base,place,employer --value base --partial pay.tsv; } | true; exit ${PIPESTATUS[0]}'
}
