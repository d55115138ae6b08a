# shellcheck shell=bash
# The programs as they are, under faults that the system itself makes: strace in their calls, devices
# and files that take no more. Each function prints what went wrong, and at its end a line `faults ...`
# as the wrapped programs do.

injected=0 silent=0 crashes=0 hangs=0

counted() {
	echo "faults $injected $silent 0 $crashes $hangs"
}

# Lines that the undisturbed run says too, and then one of PROGRAM's own.
is_one_message() {
	tail -n 1 err | grep -q "^$1: ." && head -n -1 err | cmp -s -n "$(head -n -1 err | wc -c)" - base.err
}

# judge WHAT PROGRAM STATUS MAY CUT: what a fault left in out and err, base.out and base.err being what
# the undisturbed run leaves. MAY: 0 where status 0 would do too, 2 where it would be a lie. CUT: yes where
# stdout may end anywhere, a file having taken a part or all of it; mute where stderr fails too.
judge() {
	local why=''

	injected=$((injected + 1))
	case $3 in
	124 | 137)
		hangs=$((hangs + 1))
		echo "$1: does not end"
		return
		;;
	0 | 1)
		if [ "$4" = 2 ]; then
			why='nothing said'
		elif ! cmp -s out base.out || ! cmp -s err base.err; then
			why='status 0 and another output'
		fi
		;;
	2)
		if [ "$5" != mute ] && ! is_one_message "$2"; then
			why='stderr is not one line of message'
		elif ! cmp -s -n "$(stat -c %s out)" out base.out; then
			why='stdout is not what the undisturbed run begins with'
		elif [ "$5" = no ] && [ -s out ] && { [ "$(tail -c 1 out | wc -l)" -eq 1 ] || ! grep -q '	' out; }; then
			why='stdout passes for whole'
		fi
		;;
	*)
		crashes=$((crashes + 1))
		echo "$1: status $3: $(tail -n 1 err)"
		return
		;;
	esac
	[ -n "$why" ] || return
	silent=$((silent + 1))
	echo "$1: $why: $(tail -n 1 err)"
}

# padded FILE N: its first row, with a column `note` of N bytes.
padded() {
	head -n 1 "$1" | sed 's/$/	note/'
	printf '%s\t' "$(sed -n 2p "$1")"
	head -c "$2" /dev/zero | tr '\0' x
	echo
}

# sized PROGRAM N: writes the input of which `over` makes N bytes more than of an empty note.
sized() {
	case $1 in
	convert) padded "$ROOT/data/offers.tsv" "$2" ;;
	band) padded total "$2" ;;
	anchor) padded placed "$2" ;;
	floor) padded asked "$2" ;;
	script) padded rows "$2" ;;
	guide)
		printf '# Data Engineer — A%s Salary Negotiation Guide\n\n| Level | Berlin |\n|---|---|\n' \
			"$(head -c "$2" /dev/zero | tr '\0' x)"
		echo '| Senior | EUR 90K - EUR 110K |'
		;;
	esac >input
}

over() {
	case $1 in
	floor) floor -q --current 240000 input ;;
	script) script -q -f note.md --brief input ;;
	*) "$1" -q input ;;
	esac
}
export -f over

# Outputs around the sizes of the buffers into what is full, holds too little, or is the input.
full_outputs() {
	local program size room empty may status

	echo '{{#offers}}{{note}}{{/offers}}' >note.md
	mkdir -p disk
	for program in convert band anchor floor script guide; do
		sized "$program" 0
		over "$program" >out
		empty=$(stat -c %s out)
		for room in 4 64 1024; do
			for size in $((room * 1024 - 1)) $((room * 1024)) $((room * 1024 + 1)); do
				sized "$program" $((size - empty))
				over "$program" >base.out 2>base.err
				[ "$(stat -c %s base.out)" -eq "$size" ] || echo "$program: not $size bytes"
				: >out
				over "$program" >/dev/full 2>err
				judge "$program, $size bytes, /dev/full" "$program" $? 2 no
				may=0
				[ "$size" -le $((room * 1024)) ] || may=2
				# a limit of bash's counts 1024 bytes
				(ulimit -f "$room" && over "$program" >out 2>err)
				judge "$program, $size bytes, a file of at most $room KiB" "$program" $? $may yes
				mount -t tmpfs -o "size=${room}k" faults disk 2>/dev/null || continue
				over "$program" >disk/out 2>err
				status=$?
				cat disk/out >out
				umount disk
				judge "$program, $size bytes, a disk of $room KiB" "$program" $status $may yes
			done
		done
		cp input before
		: >out
		over "$program" >>input 2>err
		judge "$program, into its input" "$program" $? 2 no
		cmp -s input before || { echo "$program: wrote into its input"; silent=$((silent + 1)); }
	done
	counted
}

# starved COMMAND: with ever more address space, from where a program can be started at all to where it is
# enough.
starved() {
	local program=${1%% *} room enough=0 started=no

	bash -c "$1" >base.out 2>base.err </dev/null
	# shellcheck disable=SC2086 # words
	for ((room = 2000; enough < 2; room += 40)); do
		if [ $started = no ]; then
			(ulimit -v $room && exec "$program" -V) >/dev/null 2>&1
			case $? in 0 | 2) started=yes ;; *) continue ;; esac
		fi
		(ulimit -v $room && exec $1) >out 2>err </dev/null
		judge "$1: in $room KiB" "$program" $? 0 no
		cmp -s out base.out && enough=$((enough + 1))
	done
	counted
}

# What strace makes of a program's own calls fail: CALL ERROR, and 2 where status 0 would be a lie.
CALLS='read EIO 2
read EINTR 0
openat EMFILE 2
write ENOSPC 2
write EINTR 0
close EIO 0
fstat EIO 0
newfstatat EACCES 0
mmap ENOMEM 0
mprotect ENOMEM 0
munmap EINVAL 0
clone3 EAGAIN 0
lseek ESPIPE 0
fcntl EPERM 0
poll EINTR 0
readlink EACCES 0
getrandom ENOSYS 0
sched_getaffinity EINVAL 0'

# of CALL: how often it is made before the program's own first call, and in all.
calls_of() {
	awk -v call="$1" '
		/^fcntl\(0, F_GETFD/ { own = 1 }
		index($0, call "(") == 1 { n++; before += !own }
		END { print before + 0, n + 0 }' trace
}

# may_fail CALL N: does the program do without its Nth? What it opens for the sandbox it can spare.
may_fail() {
	[ "$1" = openat ] && grep '^openat(' trace | sed -n "$2p" | grep -q O_PATH
}

# traced MOST COMMAND: each of those calls fails at MOST places (0: at all), once and from there on.
traced() {
	local most=$1 program=${2%% *} call error may before all tries i at sticky cut lie

	if ! strace -qq -o trace true 2>/dev/null; then
		echo 'note: no strace, or not allowed'
		counted
		return
	fi
	bash -c "$2" >base.out 2>base.err </dev/null
	bash -c "exec strace -qq -o trace $2" </dev/null >out 2>err
	while read -r call error may; do
		read -r before all < <(calls_of "$call")
		tries=$((all - before))
		[ "$most" -eq 0 ] || [ "$tries" -le "$most" ] || tries=$most
		for ((i = 0; i < tries; i++)); do
			at=$((before + 1))
			[ "$tries" -eq 1 ] || at=$((before + 1 + i * (all - before - 1) / (tries - 1)))
			lie=$may
			! may_fail "$call" "$at" || lie=0
			for sticky in '' +; do
				[ "$error$sticky" != EINTR+ ] || continue
				cut=no
				case $call$sticky in
				write+) cut=mute ;;
				write) [ ! -s base.err ] || cut=mute ;; # it may be a note that fails
				close*) cut=yes ;; # all was taken before
				esac
				bash -c "exec timeout 20 strace -qq -o injected -e inject=$call:error=$error:when=$at$sticky $2" \
					</dev/null >out 2>err
				judge "$2: $call $error at $at$sticky" "$program" $? "$lie" $cut
			done
		done
	done <<<"$CALLS"
	counted
}
