#!/usr/bin/env bats
# What is refused, with which words: the tables of tests/refusals, tried by tests/refusals.sh (a shell of
# its own: bats takes note of every command of a loop).
load helper

# The sanitizers make a start of a program ten times as dear.
[ -z "${ASAN_OPTIONS-}" ] || export EVERY=3

# part NAME: all its cases; those that are wrong are printed.
part() {
	run "$ROOT/tests/refusals.sh" "$1"
	echo "$output"
	[ "$status" -eq 0 ]
	sed -n "s/^$1: \([0-9]*\) cases$/\1/p" <<<"$output" >>"$BATS_FILE_TMPDIR/cases"
}

@test "bytes and lines that are no table, to every reader of every program" {
	part bytes
}

@test "what loses nothing is read by every reader of every program" {
	part kindly
}

@test "CSV: quotes, cells, and what is no text, to every reader of every program" {
	part csv
}

@test "files that are not there or can't be read" {
	part files
}

@test "each kind of value that is refused, in the columns where each program reads one" {
	part fields
}

@test "command lines, columns, rates, bands, parts and templates" {
	part cases
}

@test "tables of the data directory that are none" {
	part data
}

@test "files that are no guide" {
	part guides
}

@test "1,500 cases and more" {
	cases=$(awk '{ n += $1 } END { print n }' "$BATS_FILE_TMPDIR/cases")
	echo "# refusals: $cases cases" >&3
	[ "$cases" -ge 1500 ]
}
