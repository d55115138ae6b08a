#!/usr/bin/env bats
# A stage of a pipeline dies: killed, out of memory, refused in mid-stream, its output full. Every
# stage behind it ends with 2 and the last one prints nothing, without pipefail. HAGGLE_SOAK=1 (make
# soak) makes the table 100 MB and the kills many.
load helper

stages=(convert band anchor floor script)

setup_file() {
	rows=9000 kills=30
	[ -z "${HAGGLE_SOAK:-}" ] || rows=350000 kills=2000
	export rows kills
	cd "$BATS_FILE_TMPDIR" || return
	# what each stage reads, small and large
	offers 4 >small.convert
	offers "$rows" >large.convert
	for size in small large; do
		convert -q $size.convert >$size.band
		band -q $size.band >$size.anchor
		anchor -q $size.anchor >$size.floor
		floor -q --current 240000 $size.floor >$size.script
	done
	script -q counter -c cloudflare small.script >small.letter
}

# offers N: so many, all of one company and each with its own name.
offers() {
	head -n 2 "$ROOT/data/offers.tsv" | awk -v n="$1" -F '\t' -v OFS='\t' '
		NR == 1 { print $0, "note"; next }
		{ for (i = 1; i <= n; i++) { $1 = "Offer " i; print $0, "a note that makes the row longer, as notes do, and says nothing" } }'
}

said() {
	echo "# $BATS_TEST_DESCRIPTION: $*" >&3
}

# command_of NAME: the stage's command line.
command_of() {
	case $1 in
	floor) echo floor -q --current 240000 ;;
	script) echo script -q counter -c cloudflare ;;
	*) echo "$1 -q" ;;
	esac
}

# stage NAME: becomes it.
stage() {
	# shellcheck disable=SC2046 # words
	exec $(command_of "$1")
}

# after_NAME: the pipeline behind that stage, its letters in out, its statuses in statuses.
after_convert() { stage band 2>>err | stage anchor 2>>err | stage floor 2>>err | stage script 2>>err >out; echo "${PIPESTATUS[*]}" >statuses; }
after_band() { stage anchor 2>>err | stage floor 2>>err | stage script 2>>err >out; echo "${PIPESTATUS[*]}" >statuses; }
after_anchor() { stage floor 2>>err | stage script 2>>err >out; echo "${PIPESTATUS[*]}" >statuses; }
after_floor() { stage script 2>>err >out; echo "${PIPESTATUS[*]}" >statuses; }

# stopped WHAT: every stage behind ended with 2, and no letter left.
stopped() {
	local status
	for status in $(cat statuses); do
		[ "$status" -eq 2 ] || { echo "$1: statuses $(cat statuses)"; cat err; return 1; }
	done
	[ ! -s out ] || { echo "$1: a letter left"; head -n 3 out; return 1; }
	n=$((n + $(wc -w <statuses)))
}

# feed FILE BYTES: so many of it, and then the stream stays open until `go` is there, or half a minute.
feed() {
	local i
	head -c "$2" "$1"
	for ((i = 0; i < 3000; i++)); do
		[ ! -e go ] || return
		sleep 0.01
	done
}

# dies SIGNAL STAGE FILE BYTES: the stage reads so many bytes and is killed, which its neighbour sees.
dies() {
	local pid
	rm -f go in
	mkfifo in
	feed "$3" "$4" >in 3>&- &
	(stage "$2") <in &
	pid=$!
	# until it has read what there is and waits for more
	while kill -0 $pid 2>/dev/null; do
		[ "$(sed -n 's/^rchar: //p' /proc/$pid/io 2>/dev/null || echo 0)" -lt "$4" ] || break
		sleep 0.01
	done
	kill "-$1" $pid
	: >go
	: <>in # killed before it opened it, feed still waits for that
	wait $pid 2>/dev/null
}

@test "killed, at its first row, at 1 KB and far into a large table" {
	n=0 killed=0
	for signal in KILL TERM; do
		for name in convert band anchor floor; do
			for case in small:0 small:1000 large:1500000; do
				file=$BATS_FILE_TMPDIR/${case%:*}.$name
				rm -f err
				dies $signal $name "$file" $((${case#*:} < $(wc -c <"$file") ? ${case#*:} : $(wc -c <"$file") / 2)) 2>/dev/null | after_$name || :
				stopped "$signal $name $case"
				killed=$((killed + 1))
			done
		done
	done
	said "$killed stages killed, $n behind them stopped"
}

@test "out of memory: a stage that gets none stops, and so do those behind it" {
	! grep -q __asan_init "$BIN/convert" || skip 'a sanitizer takes its own'
	n=0 starved=0
	for name in convert band anchor floor; do
		# a line that needs more than there is, far down
		{ cat "$BATS_FILE_TMPDIR/large.$name"; head -c 30000000 /dev/zero | tr '\0' x; } >in.tsv
		rm -f err
		(ulimit -v 16000; stage $name <in.tsv 2>>err) | after_$name || :
		grep -q "^$name: out of memory" err
		stopped "$name without memory"
		starved=$((starved + 1))
	done
	said "$starved stages starved, $n behind them stopped"
}

@test "refused in mid-stream, at the end of 1 KB and of a large table" {
	n=0 refusals=0
	for name in convert band anchor floor; do
		for size in small large; do
			# ragged, no UTF-8, an amount that is none
			for how in 's/\t/ /' $'s/note/no\xffte/' 's/\tUSD\t[0-9]*\t/\tUSD\t1,5\t/'; do
				sed "\$$how" "$BATS_FILE_TMPDIR/$size.$name" >in.tsv
				rm -f err
				(stage $name <in.tsv 2>>err) | after_$name || :
				[ "$(head -n 1 err | cut -d: -f1)" != '' ]
				stopped "$name, $size, $how"
				refusals=$((refusals + 1))
			done
		done
	done
	said "$refusals refusals, $n stages behind them stopped"
}

@test "an output that takes no more" {
	n=0 full=0
	strace -qq -o /dev/null true 2>/dev/null || skip 'no strace, or not allowed'
	! grep -q __asan_init "$BIN/convert" || skip 'not under a sanitizer'
	for name in convert band anchor floor; do
		for size in small large; do
			for when in 1 2 40; do
				for error in ENOSPC EIO; do
					[ $size = large ] || [ $when = 1 ] || continue
					rm -f err
					# shellcheck disable=SC2046
					(exec strace -qq -o trace -e "inject=write:error=$error:when=$when" $(command_of $name) <"$BATS_FILE_TMPDIR/$size.$name" 2>>err) |
						after_$name || :
					grep -q INJECTED trace || continue
					stopped "$name, $size, $error at write $when"
					full=$((full + 1))
				done
			done
		done
	done
	[ "$full" -ge 20 ]
	said "$full outputs failed, $n stages behind them stopped"
}

@test "killed at any moment: what script prints is nothing or the whole truth" {
	n=0 whole=0 nothing=0
	convert -q "$BATS_FILE_TMPDIR/small.convert" | band -q | anchor -q | floor -q --current 240000 | script -q counter -c cloudflare >whole
	[ -s whole ]
	seed=${HAGGLE_SEED:-1}
	for ((i = 0; i < kills; i++)); do
		seed=$(((seed * 16807) % 2147483647))
		victim=${stages[seed / 64 % 4]}
		late=$((seed / 7 % 60))
		rm -f err pids
		# rows come slowly; the victim is killed late ms after the start
		{ while IFS= read -r line; do printf '%s\n' "$line"; read -rt 0.005 <> <(:) || :; done <"$BATS_FILE_TMPDIR/small.convert"; } |
			(echo "convert $BASHPID" >>pids; stage convert 2>>err) | (echo "band $BASHPID" >>pids; stage band 2>>err) |
			(echo "anchor $BASHPID" >>pids; stage anchor 2>>err) | (echo "floor $BASHPID" >>pids; stage floor 2>>err) |
			{ stage script 2>>err >out; } &
		pipeline=$!
		read -rt "0.0$((late / 10))$((late % 10))" <> <(:) || :
		pid=$(sed -n "s/^$victim //p" pids 2>/dev/null || :)
		[ -z "$pid" ] || kill -9 "$pid" 2>/dev/null || :
		status=0
		wait $pipeline 2>/dev/null || status=$?
		if [ "$status" -eq 0 ]; then
			cmp whole out
			whole=$((whole + 1))
		else
			[ "$status" -eq 2 ]
			[ ! -s out ]
			nothing=$((nothing + 1))
		fi
	done
	[ "$nothing" -gt 0 ]
	said "$kills kills: $nothing times nothing and status 2, $whole times the whole letter"
}
