#!/usr/bin/env bash
# compilers.sh BIN BIN: the programs of two builds print the same bytes, say the same and end with the
# same status, on every command line that tests/commands.bash has. Prints how many those are.
set -u
[ $# -eq 2 ] || { echo 'usage: compilers.sh BIN BIN' >&2; exit 2; }
ROOT=$(cd -- "${BASH_SOURCE[0]%/*}/.." && pwd -P)
one=$(realpath -- "$1") two=$(realpath -- "$2")
export ROOT LC_ALL=C HAGGLE_DATA=$ROOT/data
for bin in "$one" "$two"; do
	[ -x "$bin/script" ] || { echo "no programs in $bin" >&2; exit 2; }
done
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2

eval "$(sed -n '/^tsv()/,/^}/p' "$ROOT/tests/helper.bash")"
# shellcheck source=/dev/null
. "$ROOT/tests/commands.bash"

PATH=$one:$PATH inputs 18000
n=$(PATH=$one:$PATH answers one)
PATH=$two:$PATH answers two >/dev/null
diff -r one two || exit 1
[ "$(find one -name '*.out' -size +0 | wc -l)" -gt $((n * 3 / 4)) ] || { echo 'most of them print nothing' >&2; exit 2; }
echo "$n command lines: the same bytes"
