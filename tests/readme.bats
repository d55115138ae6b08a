#!/usr/bin/env bats
# The README's commands print what it shows, and it names every program.
load helper

setup() {
	cd "$ROOT" || return
}

# Prints the console blocks: `$` and `>` lines to stdout as commands, in one file a block.
@test "every console block prints what it shows" {
	run -0 awk -v to="$BATS_TEST_TMPDIR" '
		/^```console$/ { n++; inside = 1; next }
		/^```$/ { inside = 0; next }
		inside && /^[$>] / { print substr($0, 3) >(to "/" n ".sh"); next }
		inside { print >(to "/" n ".out") }
		END { print n + 0 }' README.md
	[ "$output" -ge 3 ]
	for ((i = 1; i <= output; i++)); do
		sh "$BATS_TEST_TMPDIR/$i.sh" >"$BATS_TEST_TMPDIR/$i.got"
		diff "$BATS_TEST_TMPDIR/$i.out" "$BATS_TEST_TMPDIR/$i.got"
	done
}

@test "one line a program, with the words of its page" {
	for program in convert band anchor floor script guide; do
		grep -q "^| \`$program\` |" README.md
		grep -q "^/\* $program - " "cmd/$program.c"
	done
}

@test "every file and make target it names is there" {
	for path in $(grep -o '`[a-z]*/[a-z./]*`' README.md | tr -d '`' | sort -u); do
		[ -e "$path" ]
	done
	for target in $(grep -oE '(`|^    )make [a-z]+' README.md | sed 's,.* ,,' | sort -u); do
		grep -q "^$target:" Makefile
	done
}
