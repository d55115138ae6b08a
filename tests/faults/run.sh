#!/usr/bin/env bash
# Injects faults into the programs and counts what comes of them: see fault.h. FAULTS_BIN holds the
# programs with the faults linked in, FAULTS_OBJECTS what they are linked of, HAGGLE_BIN the programs as they are; $1 is at how many calls of a
# kind each fault is tried in a run (0: at every one). Status 1 when any fault was passed over in silence, leaked,
# crashed or hung.
set -u
ROOT=$(cd "$(dirname "$0")/../.." && pwd -P)
most=$1
PATH=$HAGGLE_BIN:$PATH
export ROOT PATH LC_ALL=C HAGGLE_DATA=$ROOT/data FAULTS=$most FAULTS_BIN
unset -v XDG_DATA_HOME HOME
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2
# shellcheck source=tests/faults/cases.sh
. "$ROOT/tests/faults/cases.sh"

# one JOB: wrapped COMMAND, traced COMMAND, starved COMMAND or full; in a directory of its own, which has the inputs.
one() {
	local begun=$SECONDS

	# shellcheck source=tests/faults/real.sh
	. "$ROOT/tests/faults/real.sh"
	cp -r inputs "job.$BASHPID"
	cd "job.$BASHPID" || return
	case $1 in
	wrapped*) bash -c "exec '$FAULTS_BIN'/${1#* }" </dev/null || echo "$1: status $?" ;;
	traced*) traced "$FAULTS" "${1#* }" ;;
	starved*) starved "${1#* }" ;;
	full) full_outputs ;;
	esac
	[ -z "${FAULTS_TIMES:-}" ] || echo "took $((SECONDS - begun)) s: $1"
}
export -f one

# What the programs call that is neither wrapped nor sure: nothing.
unwrapped() {
	nm "$FAULTS_OBJECTS"/libhaggle.a "$FAULTS_OBJECTS"/*.program.o | awk '
		NF == 2 && $1 == "U" { used[$2] }
		NF == 3 { ours[$3] }
		END { for (name in used) if (!(name in ours) && name !~ /^__(asan|ubsan)_/ && name !~ /^(csv|cmark)_/) print name }' |
		grep -vxFf <(tr ' ' '\n' <<<"$SURE"; nm "$FAULTS_BIN/band" | sed -n 's/.* T __wrap_//p')
}
if unwrapped | sed 's/$/: called by the programs, but not wrapped/' | grep .; then
	exit 1
fi

mkdir inputs
(cd inputs && make_inputs) || exit 2
{
	echo full
	sed 's/^/traced /; p; s/^traced/starved/' <<<"$REAL"
	printf '%s\n' "$CASES" | sed 's/^/wrapped /'
} >list
# shellcheck disable=SC2016 # the other bash's $1
tr '\n' '\0' <list | xargs -0 -P "$(nproc)" -I '{}' bash -c 'one "$1"' one '{}' >found 2>&1
grep -v '^faults ' found
awk -v jobs="$(wc -l <list)" '
	$1 == "faults" { for (i = 2; i <= 6; i++) sum[i] += $i; done++ }
	END {
		if (done < jobs)
			printf("%d of %d jobs did not come to their end\n", jobs - done, jobs)
		printf("%d faults injected, %d silent, %d leaks, %d crashes, %d hangs\n", sum[2], sum[3], sum[4], sum[5], sum[6])
		exit done < jobs || sum[3] + sum[4] + sum[5] + sum[6] > 0
	}' found
