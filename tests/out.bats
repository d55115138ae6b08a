#!/usr/bin/env bats
# What leaves a program and when: full and closed outputs, readers that go, stages that die in
# mid-stream, --flush; all of it with convert, whose writer the others share.
load helper

setup_file() {
	big=$BATS_FILE_TMPDIR/big.tsv
	awk 'BEGIN {
		OFS = "\t"
		print "offer", "currency", "base", "note"
		for (i = 1; i <= 330000; i++)
			print "offer " i, "USD", i + 100000, substr("the quick brown fox jumps over the lazy dog", 1 + i % 20)
	}' >"$big"
	export big
}

setup() {
	stand_alone
	tsv 'currency base' 'USD 100' >in
	result=$(tsv 'currency base equity total year1 average risk_total' 'USD 100 _ 100 100 100 100')
}

# What convert says of a table broken off in FILE: its last line is short of fields.
remains() {
	local header fields

	if [ ! -s "$1" ]; then
		echo 'convert: stdin: no header line'
		return
	fi
	header=$(head -n 1 "$1" | awk -F '\t' '{ print NF }')
	fields=$(tail -n 1 "$1" | awk -F '\t' '{ print NF }')
	if [ "$fields" -lt "$header" ]; then
		echo "convert: stdin:$(($(wc -l <"$1") + 1)): $fields field$([ "$fields" -eq 1 ] || echo s) where the header has $header"
	else
		echo "the last row of $1 is whole"
	fi
}

@test "the big table is 20 MB and comes out whole" {
	[ "$(wc -c <"$big")" -gt 19000000 ]
	convert "$big" | cut -f 1-4 | cmp - "$big"
	[ "$(convert <"$big" | tail -n 1 | cut -f 5-)" = "$(tsv '_ 430000 430000 430000 430000')" ]
}

@test "a full disk" {
	[ -c /dev/full ] || skip 'no /dev/full'
	for command in 'convert in' 'convert "$big"' 'convert --flush in' 'convert --help' 'convert -V' 'cat "$big" | convert' \
		'printf "base\n" | convert'; do
		echo "case: $command"
		run --separate-stderr bash -c "$command >/dev/full"
		refused 'convert: stdout: No space left on device'
	done
}

@test "a stdout that is closed or cannot be written" {
	: >other
	for command in 'convert in' 'convert <in' 'convert "$big"' 'convert --flush in' 'convert -h' 'convert --version'; do
		for how in '>&-' '1<other'; do
			echo "case: $command $how"
			run --separate-stderr bash -c "$command $how"
			refused 'convert: stdout: Bad file descriptor'
		done
	done
	# the files it opens must not take the place of a closed stdout, stdin or stderr
	cp in before
	run --separate-stderr bash -c "convert -t EUR --rates '$ROOT/tests/data/rates/daily.csv' in >&- <&-"
	[ "$status" -eq 2 ]
	cmp in before
}

@test "a reader that goes ends it quietly, with SIGPIPE taken and ignored" {
	for trap in 'trap - PIPE' 'trap "" PIPE'; do
		for command in 'convert "$big"' 'convert --flush "$big"' 'cat "$big" 2>/dev/null | convert'; do
			echo "case: $trap; $command"
			run -0 --separate-stderr bash -c "$trap; { $command; echo \$? >gone; } | head -n 1"
			printed "$(tsv 'offer currency base note equity total year1 average risk_total')"
			same status 141 "$(cat gone)"
		done
		# small output, too, leaves only at the end
		run -0 --separate-stderr bash -c "$trap; { sleep 0.1; convert in; echo \$? >gone; } | :"
		printed ''
		same status 141 "$(cat gone)"
	done
}

@test "a stderr that does not take a note is a failure, and then nothing is printed" {
	tsv 'base' '100' >note
	for how in '2>&-' '2>/dev/full' '2<in'; do
		echo "case: $how"
		run -2 bash -c "convert note $how"
		same stdout '' "$output"
		run -2 bash -c "convert -v in $how"
		same stdout '' "$output"
		run -2 bash -c "convert nowhere $how"
		same stdout '' "$output"
		# nothing to say: nothing lost
		run -0 bash -c "convert in $how"
		same stdout "$result" "$output"
		run -0 bash -c "convert -q note $how"
		same stdout "${result//USD$'\t'/}" "${output/#base/currency$'\t'base}"
	done
}

@test "a fault at the end of a short table: nothing has been printed" {
	tsv 'currency base' 'USD 1' 'USD 2' 'USD -3' >bad
	run --separate-stderr convert bad
	refused "convert: bad:4: column 'base': '-3' has a sign (amounts are written without)"
	run --separate-stderr bash -c 'convert bad | convert; echo "${PIPESTATUS[*]}" >status'
	same stdout '' "$output"
	same stderr "convert: bad:4: column 'base': '-3' has a sign (amounts are written without)
convert: stdin: no header line" "$(sort <<<"$stderr")"
	same statuses '2 2' "$(cat status)"
}

@test "a fault late in a long table stops every stage, and none shows a whole last row" {
	{
		cat "$big"
		tsv 'late USD -1 x'
	} >bad
	run -2 --separate-stderr bash -c 'convert bad 2>said | convert 2>>said | convert 2>>said >printed; status=(${PIPESTATUS[*]})
		echo "${status[*]}" >status; exit ${status[2]}'
	same statuses '2 2 2' "$(cat status)"
	grep -qx "convert: bad:330002: column 'base': '-1' has a sign (amounts are written without)" said
	[ "$(grep -cx 'convert: stdin:[0-9]*: [1-8] fields* where the header has 9' said)" -eq 2 ]
	# what did leave are the first rows, unaltered, and one row broken off
	rows=$(wc -l <printed)
	[ "$rows" -gt 200000 ]
	cmp <(head -n "$rows" printed) <(convert "$big" | head -n "$rows")
	[ "$(tail -n 1 printed | awk -F '\t' '{ print NF }')" -lt 9 ]
	convert bad 2>/dev/null >part || [ $? -eq 2 ]
	run --separate-stderr bash -c 'convert <part >/dev/null'
	refused "$(remains part)"
}

@test "a stage killed at any moment stops the next one" {
	total=$(convert "$big" | wc -c)
	mkfifo pipe
	for read in 0 1 4096 65536 1000003 7654321 $((total - 80000)); do
		echo "case: killed after $read bytes were read"
		convert "$big" >pipe 3>&- &
		exec {from}<pipe
		head -c "$read" <&"$from" >part
		kill -9 $!
		wait $! || same 'status of the killed' 137 $?
		cat <&"$from" >>part
		exec {from}<&-
		[ "$(wc -c <part)" -lt "$total" ]
		run --separate-stderr bash -c 'convert <part >printed'
		refused "$(remains part)"
		if [ "$read" -lt 800000 ]; then
			[ ! -s printed ]
		fi
		# what the next stage has let out is no table either
		run --separate-stderr bash -c 'convert <printed >/dev/null'
		refused "$(remains printed)"
	done
}

@test "wide headers and long cells are no loophole for a stage that is killed" {
	strace -qq -o /dev/null true 2>/dev/null || skip 'no strace, or not allowed'
	export ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 # it can not look for them under strace
	awk 'BEGIN { printf "base\tcurrency"; for (i = 0; i < 900; i++) printf "\tcolumn %d", i; printf "\n1\tUSD"
		for (i = 0; i < 900; i++) printf "\tx"; print "" }' >wide
	tsv 'base equity total year1 average risk_total currency note' >long
	for base in 1 2 3; do
		tsv "$base _ _ _ _ _ USD $(printf '%09000d' 0)" >>long
	done
	n=0
	for table in wide long; do
		for ((k = 1; k < 20; k++)); do
			echo "case: $table, killed at write $k"
			# the pipe must be one: what a file takes is not in pieces
			strace -qq -o /dev/null -e "inject=write:signal=KILL:when=$k" convert "$table" 2>/dev/null | cat >part
			[ "${PIPESTATUS[0]}" -ne 0 ] || break
			run --separate-stderr bash -c 'convert <part'
			refused "$(remains part)"
			n=$((n + 1))
		done
		convert "$table" | cmp - part
	done
	[ "$n" -ge 6 ]
}

@test "output that cannot be held any longer leaves up to a TAB" {
	{
		head -n 80000 "$big"
		printf 'ragged\n'
	} >bad
	for way in 'convert bad >part' 'convert bad | cat >part'; do
		run --separate-stderr bash -c "$way"
		same stderr 'convert: bad:80001: 1 field where the header has 4' "$stderr"
		[ "$(wc -c <part)" -gt $((1 << 20)) ]
		[ "$(tail -c 1 part | wc -l)" -eq 0 ]
		run --separate-stderr bash -c 'convert <part >/dev/null'
		refused "$(remains part)"
	done
}

@test "after a row longer than what is held, output goes on leaving" {
	{
		printf 'note\tbase\tcurrency\n'
		head -c $((3 << 20)) /dev/zero | tr '\0' x
		printf '\t1\tUSD\n'
		yes "$(tsv 'x 1 USD')" | head -n 300000
		printf 'ragged\n'
	} >bad
	run --separate-stderr bash -c 'convert bad >part'
	refused 'convert: bad:300003: 1 field where the header has 3'
	[ "$(wc -c <part)" -gt $((7 << 19)) ]
	[ "$(sed -n 2p part | cut -f 2-)" = "$(tsv '1 USD _ 1 1 1 1')" ]
}

@test "a stream takes no more memory than its buffers" {
	[ -r /proc/self/status ] || skip 'no /proc'
	! grep -q __asan_init "$BIN/convert" || skip 'a sanitizer takes its own'
	mkfifo pipe
	convert <"$big" >pipe 3>&- &
	exec {from}<pipe
	head -c 20000000 <&"$from" >/dev/null
	peak=$(awk '$1 == "VmHWM:" { print $2 }' "/proc/$!/status")
	kill -9 $!
	wait $! || :
	exec {from}<&-
	echo "peak: $peak KiB"
	[ "$peak" -gt 500 ]
	[ "$peak" -lt 4096 ]
}

@test "--flush lets every row go at once, and only --flush" {
	mkfifo rows out
	for option in --flush ''; do
		# shellcheck disable=SC2086 # none or one word
		convert $option <rows >out 3>&- &
		exec {to}>rows {from}<out
		tsv 'currency base' >&"$to"
		if [ -n "$option" ]; then
			read -r -t 20 line <&"$from"
			same header "$(tsv 'currency base equity total year1 average risk_total')" "$line"
			for base in 1 22 333; do
				tsv "USD $base" >&"$to"
				read -r -t 20 line <&"$from"
				same row "$(tsv "USD $base _ $base $base $base $base")" "$line"
			done
		else
			tsv 'USD 1' 'USD 22' >&"$to"
			! read -r -t 0.2 line <&"$from"
		fi
		exec {to}>&-
		cat <&"$from" >rest
		exec {from}<&-
		wait $!
		[ -n "$option" ] || same 'at the end' 3 "$(wc -l <rest)"
	done
}

@test "--flush changes when rows leave, not what they are" {
	head -n 5000 "$big" >some
	convert some >expected
	convert --flush some | cmp - expected
	convert --flush some >out
	cmp out expected
	tsv 'currency base' 'USD 1' 'USD -1' >bad
	run --separate-stderr convert --flush bad
	same status 2 "$status"
	same stdout "$(tsv 'currency base equity total year1 average risk_total' 'USD 1 _ 1 1 1 1')" "$output"
	same stderr "convert: bad:3: column 'base': '-1' has a sign (amounts are written without)" "$stderr"
}

@test "input and output that are not ready are waited for" {
	# dd leaves O_NONBLOCK set on what it shares with convert
	head -n 20000 "$big" >some
	convert some >expected
	run -0 --separate-stderr bash -c '
		{ dd if=/dev/null oflag=nonblock status=none; convert some; } | { sleep 0.1; cat; } | cmp - expected'
	printed ''
	run -0 --separate-stderr bash -c '
		{ sleep 0.1; cat some; } | { dd of=/dev/null iflag=nonblock count=0 status=none; convert; } | cmp - expected'
	printed ''
}

@test "a message waits for a stderr that is not ready" {
	{
		tsv 'currency base'
		yes "$(tsv 'USD 100')" | head -n 1500
	} >rows
	convert -v rows 2>expected >table
	[ "$(wc -c <expected)" -gt 70000 ] # more than a pipe takes
	# dd leaves O_NONBLOCK set on what it shares with convert
	run -0 --separate-stderr bash -c '
		{ dd if=/dev/null oflag=nonblock status=none; convert -v rows 3>&1 >out 2>&3; } | { sleep 0.2; cat; } | cmp - expected'
	printed ''
	cmp out table
}

@test "a file at its limit is a full one" {
	convert "$big" >expected
	for limit in 4 1024 4096; do
		run --separate-stderr bash -c "ulimit -f $limit; convert '$big' >out"
		refused 'convert: stdout: File too large'
		[ "$(wc -c <out)" -eq $((limit * 1024)) ]
		cmp -n $((limit * 1024)) out expected
	done
}

@test "interrupted and short calls are made again, failing ones are reported" {
	strace -qq -o /dev/null true 2>/dev/null || skip 'no strace, or not allowed'
	export ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 # it can not look for them under strace
	here=$(pwd -P)
	head -n 9000 "$big" >some
	convert some >expected
	: >out
	for inject in write:error=EINTR write:error=EAGAIN read:error=EINTR read:error=EAGAIN close:error=EINTR; do
		echo "case: $inject"
		run -0 --separate-stderr strace -qq -o trace -P "$here/some" -P "$here/out" -e "inject=$inject:when=1+2" bash -c 'exec convert some >out'
		printed ''
		cmp out expected
		[ "$(grep -c INJECTED trace)" -ge 1 ]
	done
	while IFS='|' read -r inject why; do
		echo "case: $inject"
		run --separate-stderr bash -c "strace -qq -o /dev/null -P $here/some -P $here/out -e inject=$inject convert some >out"
		same status 2 "$status"
		same stderr "convert: $why" "$stderr"
	done <<-'EOF'
	read:error=EIO:when=1|some: Input/output error
	read:error=EIO:when=2|some: Input/output error
	read:error=EISDIR:when=2|some: Is a directory
	write:error=ENOSPC:when=1|stdout: No space left on device
	write:retval=0:when=1|stdout: Input/output error
	write:error=EIO:when=1|stdout: Input/output error
	write:error=EDQUOT:when=1|stdout: Disk quota exceeded
	EOF
}
