#!/usr/bin/env bats
# Once its inputs are open a program can open what it was named and nothing else: what the kernel
# answers a program of the sandbox's own, and when each program enters it.
load helper
load commands

# enter FLAG...: builds the program that enters the sandbox and tries.
enter() {
	${CC:-cc} -std=c11 -D_GNU_SOURCE -iquote "$ROOT/lib" "$@" -o enter "$ROOT/tests/data/sandbox/enter.c" \
		"$ROOT/lib/sandbox.c" -pthread
}

# Strace works here, and the programs have no files of a sanitizer's to open.
traced() {
	! grep -q __asan_init "$BIN/convert" || skip 'programs that a sanitizer watches stay free'
	strace -qq -o /dev/null true 2>/dev/null || skip 'no strace, or not allowed'
}

@test "the kernel refuses what was not named" {
	mkdir within
	touch within/file one two
	echo x >one
	enter || skip 'no compiler here'
	./enter within one <(echo) - nowhere >said
	version=$(sed -n 's/^version //p' said)
	[ "$version" -ge 1 ] || skip 'the kernel has no Landlock'
	n=0
	while IFS='|' read -r least what want; do
		[ "$version" -ge "$least" ] || continue
		same "$what" "$want" "$(sed -n "s/^$what: //p" said)"
		n=$((n + 1))
	done <<-'EOF'
	1|no new privileges|1
	1|read what is open|done
	1|named 1 read|done
	1|named 2 read|done
	1|named 3 read|No such file or directory
	1|named 4 read|No such file or directory
	1|read another|Permission denied
	1|read in the directory|Permission denied
	1|list the directory|done
	1|list another|Permission denied
	1|write a named one|Permission denied
	3|cut a named one|Permission denied
	1|make a file|Permission denied
	1|make a directory|Permission denied
	1|make a link|Permission denied
	1|make a pipe|Permission denied
	1|move a named one|Permission denied
	1|remove a named one|Permission denied
	4|connect|Permission denied
	4|bind|Permission denied
	6|connect to a process|Operation not permitted
	6|signal a process|Operation not permitted
	1|read in a thread|Permission denied
	1|run|Permission denied
	EOF
	same 'what it tried' $((n + 1)) "$([ "$version" -lt 6 ] && echo $((n + 1)) || wc -l <said)"
	[ -s one ]
	[ ! -e made ]
}

@test "a program that a tool watches stays free, for the tool has files to open at its end" {
	mkdir within
	touch one
	for flag in -fsanitize=address --coverage; do
		echo "case: $flag"
		enter "$flag" || skip 'no compiler here, or not this flag'
		ASAN_OPTIONS=detect_leaks=0 ./enter within one >said
		same 'another file' 'done' "$(sed -n 's/^read another: //p' said)"
		same 'a program' 'done' "$(sed -n 's/^run: //p' said)"
	done
}

@test "OpenBSD: what was named is unveiled, then the rest is given up" {
	cat >kernel.h <<-'EOF'
	int unveil(const char *path, const char *permissions);
	int pledge(const char *promises, const char *of_children);
	EOF
	cat >kernel.c <<-'EOF'
	#include <stdio.h>
	#include "kernel.h"
	#include "sandbox.h"
	int unveil(const char *path, const char *permissions) { return printf("unveil %s %s\n", path, permissions); }
	int pledge(const char *promises, const char *of_children) { return printf("pledge %s%s\n", promises, of_children ? "!" : ""); }
	int main(int argc, char *argv[]) { sandbox_enter(argv + 1, (size_t)(argc - 1)); return 0; }
	EOF
	${CC:-cc} -std=c11 -D_GNU_SOURCE -U__linux__ -D__OpenBSD__ -Wall -Wextra -Werror -iquote "$ROOT/lib" -iquote . \
		-include kernel.h -o enter kernel.c "$ROOT/lib/sandbox.c" || skip 'no compiler here'
	same 'two files and stdin' $'unveil a.tsv r\nunveil b r\npledge stdio rpath' "$(./enter a.tsv - b)"
	same 'no operand' 'pledge stdio' "$(./enter)"
}

@test "each program enters it before its first row and its first thread; then it opens operands only" {
	traced
	inputs 18000
	n=0
	while IFS='|' read -r operands command; do
		echo "case: $command"
		# shellcheck disable=SC2086 # words
		strace -f -y -qq -o trace -e trace=open,openat,openat2,creat,execve,socket,connect,clone,clone3,vfork,read,landlock_restrict_self \
			$command >/dev/null 2>&1 || [ $? -eq 1 ]
		awk -v operands="$operands" '
			BEGIN { for (n = split(operands, name, " "); n > 0; n--) named[name[n]] = 1 }
			{ sub(/^[0-9]+ +/, "") }
			/^landlock_restrict_self\(.*= -1 ENOSYS|EOPNOTSUPP/ { none = 1; exit }
			/^landlock_restrict_self\(.*= 0$/ { entered++; next }
			/resumed>/ && /exited|^<... (read|clone)/ { next }
			/^execve/ && NR == 1 { next }
			!entered && /^(clone|clone3|vfork)\(/ { print "a thread before: " $0; bad = 1 }
			!entered && /^read\(/ {
				for (file in named)
					if (index($0, "/" file ">") && ++reads[file] > 1) { print "rows before: " $0; bad = 1 }
			}
			entered && /^(clone|clone3|read)\(/ { next }
			entered {
				# how its memory may be given back is what the C library would like to know
				if (/"\/proc\/sys\/vm\/overcommit_memory".*= -1 EACCES/) next
				split($0, part, "\"")
				if ($0 !~ /^openat\(.*O_RDONLY\|O_CLOEXEC/ || !(part[2] in named)) { print "after: " $0; bad = 1 }
			}
			END { exit bad || entered != 1 }' trace || { cat trace; false; }
		n=$((n + 1))
	done < <(commands)
	[ "$n" -eq 19 ]
}

@test "where the kernel has none, or refuses it, every program works and says nothing of it" {
	traced
	inputs 18000
	n=0
	while IFS='|' read -r _ command; do
		# shellcheck disable=SC2086 # words
		$command >want 2>said || [ $? -eq 1 ]
		for inject in landlock_create_ruleset:error=ENOSYS landlock_create_ruleset:error=EOPNOTSUPP \
			landlock_add_rule:error=ENOMEM landlock_restrict_self:error=E2BIG prctl:error=EINVAL; do
			echo "case: $command, $inject"
			# shellcheck disable=SC2086
			strace -f -qq -o trace -e "inject=$inject" $command >got 2>errors || [ $? -eq 1 ]
			cmp want got
			cmp said errors
			[[ $inject == *add_rule* ]] || grep -q INJECTED trace
			n=$((n + 1))
		done
	done < <(commands | sed -n '1p;5p;7p;9p;11p;13p;14p;18p')
	[ "$n" -eq 40 ]
}

@test "operands that are read later: pipes, many, and those that can't be read" {
	tsv 'base currency' '1 USD' >one
	tsv 'base currency' '2 USD' >two
	mkdir within
	[ "$(convert one <(cat two) <(cat one) - <two | cut -f 1 | paste -s -d' ')" = 'base 1 2 1 2' ]
	ln -s two link
	[ "$(convert one link "$PWD/two" ./within/../one | cut -f 1 | paste -s -d' ')" = 'base 1 2 2 1' ]
	run --separate-stderr convert one within two
	refused 'convert: within: Is a directory'
	run --separate-stderr convert one nowhere two
	refused 'convert: nowhere: No such file or directory'
	run --separate-stderr guide "$ROOT/tests/data/guide/md/levels.md" within
	refused 'guide: within: Is a directory'
	for i in {1..1500}; do
		tsv 'base currency' "$i USD" >"within/$i"
	done
	ulimit -n 12
	same 'rows of 1500 files' "$(printf '%s\n' within/* | sed 's,.*/,,')" "$(convert within/* | tail -n +2 | cut -f 1)"
}

@test "stdin can be named once" {
	tsv 'base currency' '1 USD' >one
	for command in 'convert - -' 'convert -t EUR --rates -' 'floor --rates -' 'script --profile - counter' \
		'script --table x=- counter' 'guide -q - -'; do
		echo "case: $command"
		run --separate-stderr bash -c "cat one | $command"
		refused "${command%% *}: stdin: it can be read only once"
	done
}
