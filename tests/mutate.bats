#!/usr/bin/env bats
# tests/mutate counts what it says it counts: on a library of one function that a test sees, and one
# that none reaches.
load helper

setup() {
	stand_alone
	for needed in python3 gcov; do
		command -v $needed >/dev/null || skip "$needed is not here"
	done
	! grep -q __asan_init "$BIN/convert" || skip 'it builds programs of its own'
	unset -v MUTATE_DIR JOBS MOST TESTS # of a run that tries this very test
	mkdir data man
	cp -R "$ROOT"/tests/mutate/toy/* .
	cp -R "$ROOT/tests/mutate" tests
	sed -e 's/^PROGRAMS = .*/PROGRAMS = toy/' -e 's/^LIBS = .*/LIBS =/' -e 's/^LIBS_guide = .*//' "$ROOT/Makefile" >Makefile
}

@test "a sample: what survives and where, the score; what is explained is not drawn" {
	printf '%s\t' lib/toy.c 'for (; n > 9; n = n / 10)' 'for (; n > 8; n = n / 10)' 'An example.' >tests/mutants
	run -0 tests/mutate/mutate.py '4 33'
	same printed "$(
		cat <<-'END'
			what reaches what: tests/toy.bats
			lib/toy.c:7: for (; n > 9; n = n / 10)  ->  for (; n >= 9; n = n / 10) (1 tests)
			lib/toy.c:15: return n - 1;  ->  return n + 1; (1 tests)
			4 mutants, 2 killed, 2 survived: 50.0 %
		END
	)" "$output"
}
