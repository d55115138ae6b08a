#!/usr/bin/env bash
# compare.sh: the rows of tests/comparison.tsv through this kit and whichever peers are installed, as the
# table tests/COMPARISON.md on stdout. Each is asked for the mean of the column `total`, which of two rows is
# their median, as one would ask without having thought of what may be wrong with the file. `compare.sh ours`
# prints what ours does, a line a case.
#
# Right is the figure; a refusal is a status other than 0. Where `right` is -, a figure with status 0 is a
# silent one; where it is ?, people may differ, and the figure is said without blame.
set -u
root=$(cd -- "${BASH_SOURCE[0]%/*}/.." && pwd -P)
PATH=${HAGGLE_BIN:-$root/bin}:$PATH
export LC_ALL=C
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2

# The mean of column `total` of the files: ours, and the peers. `$as` is tsv or csv.
ours() {
	local table

	[ "$raw" = no ] || { band -q -g "$group" --min-n 1 "$@"; return; }
	table=$(band -q -g "$group" --min-n 1 --percentiles 50 "$@"; echo "=$?")
	[ "${table##*=}" -eq 0 ] || return "${table##*=}"
	awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "p50") at = i; next } { print $at }' <<<"${table%?=*}"
}

miller() {
	mlr --i"$as" --onidx stats1 -a mean -f total "$@"
}

# It reads stdin alone, and prints a header.
datamash_mean() {
	local separator=$'\t' table

	[ "$as" = tsv ] || separator=,
	[ "$raw" = no ] || { datamash -t "$separator" -H mean total <"$1"; return; }
	if [ $# -eq 1 ]; then
		table=$(datamash -t "$separator" -H mean total <"$1") || return
	else
		table=$(cat -- "$@" | datamash -t "$separator" -H mean total) || return
	fi
	tail -n +2 <<<"$table"
}

# The column by its name; nothing else is looked at.
awk_mean() {
	local separator='\t'

	[ "$as" = tsv ] || separator=,
	# shellcheck disable=SC2016 # awk's own
	"$awk" -F "$separator" 'FNR == 1 { for (i = 1; i <= NF; i++) if ($i == "total") at = i; next }
		{ sum += $at; n++ } END { if (n) printf("%.15g\n", sum / n) }' "$@"
}

csvkit() {
	local option=()

	[ "$as" = csv ] || option=(-t)
	csvstat "${option[@]}" --mean -c total "$@"
}

# run FUNCTION HOW: leaves figure, status, said.
run() {
	local file=in.$as files

	files=("$file")
	case $2 in
	missing) files=(absent."$as") ;;
	directory) files=(folder."$as") ;;
	other) files=("$file" "other.$as") ;;
	esac
	: >out
	case $2 in
	full) "$1" "${files[@]}" >/dev/full 2>err ;;
	closed) "$1" "${files[@]}" >&- 2>err ;;
	*) "$1" "${files[@]}" >out 2>err ;;
	esac
	status=$?
	read_out
}

read_out() {
	figure=$(tr -d '\0' <out | head -n 1)
	said=$(tr -d '\0' <err | grep -v '^$\|Warning' | head -n 1 |
		sed 's/^.*compare.sh: line [0-9]*: //' | cut -c 1-90)
}

# plain FIGURE: without zeros behind the last decimal, without csvkit's thousands.
plain() {
	sed 's/,//g; /\./s/0*$//; s/\.$//' <<<"$1"
}

# verdict RIGHT HOW: what the run comes to, in a cell.
verdict() {
	local text=${said//|/\\|}

	if [ "$status" -ne 0 ]; then
		echo "refused ($status)${text:+: $text}"
	elif [ "$2" = full ] || [ "$2" = closed ]; then
		echo "**silent**, status 0, nothing written"
	elif [ "$1" = none ]; then
		if [ -z "$figure" ]; then echo right; else echo "**wrong**: $figure"; fi
	elif [ "$1" = '?' ]; then
		echo "taken: ${figure:-no figure}"
	elif [ "$1" = - ]; then
		echo "**silent**: ${figure:-no figure}${text:+ ($text)}"
	elif [ "$(plain "$figure")" = "$1" ]; then
		echo right
	else
		echo "**wrong**: ${figure:-no figure}"
	fi
}

# tried TOOL HOW INPUT RIGHT: the verdict.
tried() {
	as=tsv group=level awk=$1 raw=no
	[ "$2" != full ] && [ "$2" != closed ] || raw=yes
	[ "$2" != csv ] || as=csv
	printf %b "$3" >"in.$as"
	case $1 in
	ours) run ours "$2" ;;
	Miller) run miller "$2" ;;
	datamash) run datamash_mean "$2" ;;
	csvkit) run csvkit "$2" ;;
	*) run awk_mean "$2" ;;
	esac
	verdict "$4" "$2"
}

# flagged COMMAND RIGHT: what a command line of the peer's own makes of it, in the file that tried() left.
flagged() {
	local stripped

	[ -n "$1" ] || return 0
	command -v "${1%% *}" >/dev/null || return 0
	bash -o pipefail -c "$1" >out 2>err
	status=$?
	read_out
	stripped=${1//|/\\|}
	case $1-$figure in
	csvclean*-Line*) echo "\`$stripped\`: said so, status $status: $figure" ;;
	*) echo "\`$stripped\`: $(verdict "$2" flag)" ;;
	esac
}

version() {
	case $1 in
	ours) band --version ;;
	Miller) mlr --version ;;
	datamash) datamash --version | head -n 1 ;;
	mawk) mawk -W version 2>&1 | head -n 1 ;;
	gawk) gawk --version | head -n 1 ;;
	csvkit) csvstat --version 2>&1 ;;
	esac
}

mkdir folder.tsv
printf 'other\tpay\nb\t7\n' >other.tsv
tools=ours
if [ "${1-}" != ours ]; then
	for tool in Miller=mlr datamash=datamash mawk=mawk gawk=gawk csvkit=csvstat; do
		! command -v "${tool#*=}" >/dev/null || tools+=" ${tool%%=*}"
	done
	cat "$root/tests/comparison.head"
	echo
	for tool in $tools; do
		echo "- $tool: $(version "$tool")"
	done
	printf '\n| case | input | right |'
	for tool in $tools; do
		printf ' %s |' "$tool"
	done
	printf ' with a flag |\n|---|---|---|---|'
	for tool in $tools; do
		printf -- '---|'
	done
	echo
fi
tail -n +2 "$root/tests/comparison.tsv" | while IFS= read -r row; do
	name=${row%%$'\t'*} row=${row#*$'\t'}
	how=${row%%$'\t'*} row=${row#*$'\t'}
	input=${row%%$'\t'*} row=${row#*$'\t'}
	right=${row%%$'\t'*} flag=${row#*$'\t'}
	line="| $name | \`${input:- }\` | $right |"
	for tool in $tools; do
		cell=$(tried "$tool" "$how" "$input" "$right" </dev/null)
		[ "${1-}" != ours ] || printf '%s\t%s\n' "$name" "$cell"
		line+=" $cell |"
	done
	[ "${1-}" = ours ] || printf '%s %s |\n' "$line" "$(flagged "$flag" "$right" </dev/null)"
done
