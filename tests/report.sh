#!/bin/sh
# report.sh: what the runs have found, as a table of Markdown (make report writes tests/REPORT.md). BUILD
# names the directory of the logs that they leave; a run that has left none is said not to have been run.
# No clock and no path: the same runs give the same bytes.
# shellcheck disable=SC2016 # the backquotes are Markdown's
set -u
build=${BUILD:-build}

# row WHAT FIGURE
row() {
	printf '| %s | %s |\n' "$1" "${2:-not run}"
}

# last LOG: the last line of a log; nothing where there is none.
last() {
	[ ! -f "$build/$1" ] || tail -n 1 "$build/$1"
}

# findings LOG: how many lines of a linter's log tell of one; nothing where there is no log.
findings() {
	[ ! -f "$build/$1" ] || grep -Ec '(warning|error): ' "$build/$1"
}

# tests LOG: of a run of the suite, in TAP.
tests() {
	[ ! -f "$build/$1" ] || awk '
		/^ok / { n++ } /^ok .* # skip/ { skipped++ } /^not ok / { n++; failed++ }
		END { printf("%d tests, %d failed, %d skipped\n", n, failed, skipped) }' "$build/$1"
}

cat <<END
# What the tests have shown

haggle $VERSION, $($CC --version | sed q). Written by \`make report\`, from the logs of the runs below.

| Run | Found |
|---|---|
END
row '`make check`' "$(tests check.log)"
row '`make asan`: the same with gcc ASan and UBSan' "$(tests asan.log)"
row 'cases of refusal in them' "$(last refusals.log)"
row '`make faults`' "$(last faults.log)"
row '`make mutate`' "$(last mutate.log)"
row '`make breaks`' "$(last breaks.log)"
if [ -f "$build/oracle.log" ]; then
	while IFS=: read -r name found; do
		row "\`make oracle\`: $name" "${found# }"
	done <"$build/oracle.log"
else
	row '`make oracle`'
fi
if [ -f "$build-fuzz/executions" ]; then
	awk '{ n[$1] += $2; all += $2 }
		END { for (t in n) printf("| `make fuzz`: %s | %d executions |\n", t, n[t])
			printf("| `make fuzz`: together | %d executions |\n", all) }' "$build-fuzz/executions" | LC_ALL=C sort
else
	row '`make fuzz`'
fi
row '`make analyse`: gcc -fanalyzer' "$(findings gcc.log)"
row '`make analyse`: cppcheck' "$(findings cppcheck.log)"
