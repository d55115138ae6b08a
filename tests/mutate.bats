#!/usr/bin/env bats
# tests/mutate counts what it says it counts: on a library of one function that a test sees, and one
# that none reaches. (breaks.py asks for tests/promises.bats.)
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

@test "a test that builds the file itself kills what no program reaches" {
	printf '%s\n' '' '@test "a program of its own" {' 'cd "$BATS_TEST_DIRNAME/.."' \
		"echo 'long toy_unseen(long); int main(void) { return toy_unseen(1) != 0; }' >own.c" \
		'cc -o own own.c lib/toy.c' './own' '}' >>tests/toy.bats
	run -0 tests/mutate/mutate.py '4 33'
	same survives 'lib/toy.c:7: for (; n > 9; n = n / 10)  ->  for (; n >= 9; n = n / 10) (1 tests)
4 mutants, 3 killed, 1 survived: 75.0 %' "$(grep -v '^what' <<<"$output")"
}

@test "what tests/mutants explains is a mutant still, each of them once" {
	run -0 env PYTHONPATH=tests/mutate python3 -B - "$ROOT" <<-'END'
		import changes, pathlib, sys
		root = pathlib.Path(sys.argv[1])
		rows = [line.split("\t") for line in (root / "tests/mutants").read_text().splitlines()]
		for name in {row[0] for row in rows}:
		    there = {(m.old, m.new) for m in changes.mutants_of(root, name)}
		    for row in rows:
		        if row[0] == name and (len(row) != 4 or (row[1], row[2]) not in there or rows.count(row) != 1):
		            print("none:", *row[:3])
		print(len(rows) > 9)
	END
	same explained True "$output"
}

@test "no mutants: what gives memory back, how it is left then, and what is said when there is none" {
	local drawn='import changes, pathlib; print(sum(1 for _ in changes.mutants_of(pathlib.Path("."), "lib/toy.c")))'
	before=$(PYTHONPATH=tests/mutate python3 -B -c "$drawn")
	[ "$before" -gt 9 ]
	printf '%b\n' '' void 'toy_free(struct toy *t)' '{' '\tif (t == NULL)' '\t\tmsg_stop("out of memory");' \
		'\tfree(t->text);' '\t*t = (struct toy){0};' '}' >>lib/toy.c
	# the condition may be true, false, and not equal; another message may be left out, and what is set at first be 1
	same after $((before + 3)) "$(PYTHONPATH=tests/mutate python3 -B -c "$drawn")"
	sed -i -e 's/toy_free/toy_open/' -e 's/"out of memory"/"no toy"/' lib/toy.c
	same open $((before + 5)) "$(PYTHONPATH=tests/mutate python3 -B -c "$drawn")"
}

@test "breaks: a change in the library and one in a program are seen, one that breaks nothing is not" {
	printf '%s\n' 'load helper' '@test "promise 1: the first digit" {' '[ "$("$HAGGLE_BIN/toy" 45)" = 4 ]' '}' \
		'@test "promise 2: of one that has no other" {' '[ "$("$HAGGLE_BIN/toy" 7)" = 7 ]' '}' >tests/promises.bats
	printf '%s\t%s\t%s\t%s\t%s\n' \
		1 cmd/toy.c '"%ld\n", toy_first_digit(' '"%ld.\n", toy_first_digit(' 'a dot too many' \
		1 lib/toy.c 'n = n / 10)' 'n = n / 100)' 'two digits at a time' \
		2 lib/toy.c 'n > 9' 'n > 8' 'nothing' \
		2 lib/toy.c 'return' ';' 'it stands there twice' >tests/mutate/breaks
	run -1 tests/mutate/breaks.py
	same printed "$(
		cat <<-'END'
			seen: cmd/toy.c: a dot too many
			  promise 1: the first digit
			seen: lib/toy.c: two digits at a time
			  promise 1: the first digit
			unseen: lib/toy.c: nothing
			stands there no more: lib/toy.c: it stands there twice
			2 promises broken in 4 ways: 2 seen, 2 unseen
			never failed: promise 2: of one that has no other
		END
	)" "$output"
}
