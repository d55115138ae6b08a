# shellcheck shell=bash disable=SC2154 # bats' run sets status, output and stderr
# What every test file loads. HAGGLE_BIN names the directory of the programs to try (default bin/).
# A test runs a program with `run -STATUS --separate-stderr` and then says what it printed.
bats_require_minimum_version 1.5.0

ROOT=$(cd -- "${BASH_SOURCE[0]%/*}/.." && pwd -P)
BIN=$(realpath -m -- "${HAGGLE_BIN:-$ROOT/bin}")
PATH=$BIN:$PATH
[ -x "$BIN/convert" ] || { echo "no programs in $BIN (make builds them)" >&2; exit 2; }
export ROOT BIN PATH LC_ALL=C

# Only the tree's own data is seen, and no test that calls make is part of the make that runs it.
export XDG_DATA_HOME=$BATS_RUN_TMPDIR/no-data
mkdir -p "$XDG_DATA_HOME"
unset -v HAGGLE_DATA MAKEFLAGS MFLAGS MAKELEVEL NODEPS
[ -e "$BIN/../data" ] || export HAGGLE_DATA=$ROOT/data

# Files in a test have short names: each test stands in a directory of its own. A test file with
# a setup() of its own calls this one's stand_alone first.
stand_alone() {
	cd "$BATS_TEST_TMPDIR" || return
}

setup() {
	stand_alone
}

# own_tree: $tree has the commands, the programs to try and the data, for a test file to write into.
own_tree() {
	tree=$BATS_FILE_TMPDIR/tree
	mkdir "$tree"
	cp -R "$ROOT/cmd" "$ROOT/Makefile" "$tree"
	ln -s "$BIN" "$tree/bin"
	ln -s "$ROOT/data" "$tree/data"
	export tree
}

# tsv 'level base bonus' 'Senior~(IC3) 100 _': one line each, blanks become TABs, ~ a blank, a lone
# _ an empty field.
tsv() {
	local line IFS i
	local -a word
	for line; do
		IFS=' ' read -ra word <<<"$line"
		for i in "${!word[@]}"; do
			[ "${word[i]}" != _ ] || word[i]=
			word[i]=${word[i]//\~/ }
		done
		IFS=$'\t'
		printf '%s\n' "${word[*]}"
	done
}

# same WHAT EXPECTED GOT: shows where they differ.
same() {
	[ "$2" = "$3" ] && return
	echo "$1, expected (-) and printed (+):"
	diff -u <(printf '%s\n' "$2") <(printf '%s\n' "$3") | tail -n +3 | cat -A
	return 1
}

# The last run printed TEXT on stdout, nothing on stderr.
printed() {
	same stdout "$1" "$output" && same stderr '' "$stderr"
}

# The last run printed what the file in tests/data holds, and nothing on stderr.
golden() {
	printed "$(cat -- "$ROOT/tests/data/$1")"
}

# The last run stopped: status 2, nothing on stdout, this one line on stderr.
refused() {
	same status 2 "$status" && same stdout '' "$output" && same stderr "$1" "$stderr"
}

# figures COLUMN...: those columns of the rows on stdin, a row a line, _ for an empty field.
figures() {
	awk -F '\t' -v want="$*" '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(want, w, " "); next }
		{ for (i = 1; i <= n; i++) printf("%s%s", $at[w[i]] == "" ? "_" : $at[w[i]], i < n ? " " : "\n") }'
}

# figures_in FILE COLUMN...: the same of a file.
figures_in() {
	figures "${@:2}" <"$1"
}

# guide_cases: cases on stdin, two lines each: a guide's text below $title, as printf reads it, unless it
# has its own, and what is expected of it. The guides are files, by number; `expected` has the cases.
guide_cases() {
	local text want
	files=()
	while IFS= read -r text && IFS= read -r want; do
		printf '%s\n%s\n' "$text" "$want" >&3
		[[ $text == '# '* || $text == "$title"* ]] || text="# $title\n\n$text"
		files+=("$((${#files[@]} + 1)).md")
		printf '%b\n' "$text" >"${files[-1]}"
	done 3>expected
	[ "${#files[@]}" -gt 0 ]
}

# never COMMAND...: it must fail; a bare `!` would not fail a test.
never() {
	! "$@"
}
