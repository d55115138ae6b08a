#!/bin/sh
# remake.sh GUIDE...: shows that data/'s rows can be made again by `guide` from the guides that they come
# from. A guide is known by the company it speaks of, whatever its file is called; the one that speaks
# of none is the hiring guide. Lines, figures, signs and names must be the same in every row; where
# data/ has words of its own the row must be there, and how many are word for word the same is told.
# Status 0: they agree. HAGGLE_BIN has the programs (default: bin/).
set -eu
LC_ALL=C
export LC_ALL
root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
bin=${HAGGLE_BIN:-$root/bin}
data=$root/data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# Each guide gets the name that data/ has for it.
mkdir "$work/guides"
for guide; do
	company=$("$bin/guide" -q -k evidence "$guide" | awk -F '\t' 'NR == 2 { print $1 }')
	name=$(awk -F '\t' -v company="$company" 'NR > 1 && $3 == company { print $1 }' "$data/sources.tsv")
	cp -- "$guide" "$work/guides/$name"
done
cd "$work/guides"
set -- *

# rows FILE 'COLUMN...': of the rows whose (first) source is one of the guides, these columns, sorted.
# `place` is the location or else the segment; `amount` a figure; `name` what has no words of data/'s own.
rows() {
	awk -F '\t' -v want="$2" '
		function get(column) { return column in at ? $at[column] : "" }
		FNR == 1 { split("", at); for (i = 1; i <= NF; i++) at[$i] = i; n = split(want, w, " "); next }
		get("n") == "0" { next }
		{
			source = get("source")
			sub(/:.*/, "", source)
			if ((getline line <source) < 0)
				next
			close(source)
			line = ""
			for (i = 1; i <= n; i++) {
				field = get(w[i])
				if (w[i] == "place")
					field = get("location") == "" ? get("segment") : get("location")
				else if (w[i] == "amount")
					field = get("value") ~ /^[0-9.-]+$/ ? get("value") : ""
				else if (w[i] == "name")
					field = get("kind") ~ /^(claim|figure|employer)$/ || get("subject") ~ /^premium/ ? "" : get("subject")
				line = line field "\t"
			}
			print line
		}' "$1" | sort
}

# agree TABLE 'COLUMN...' 'COLUMN...': columns that must be the same, and those with words.
agree() {
	rows "$data/$1.tsv" "$2" >"$work/expected"
	rows "$work/made" "$2" >"$work/printed"
	if ! cmp -s "$work/expected" "$work/printed"; then
		echo "$1: data/ (-) and the guides (+) do not agree:"
		diff "$work/expected" "$work/printed" | sed -n 's/^< /-/p; s/^> /+/p'
		failed=1
		return
	fi
	rows "$data/$1.tsv" "$2 $3" >"$work/expected"
	rows "$work/made" "$2 $3" >"$work/words"
	echo "$1: $(wc -l <"$work/printed") rows, $(comm -12 "$work/expected" "$work/words" | wc -l) word for word"
}

while IFS=: read -r kind columns words; do
	"$bin/guide" -q -k "$kind" "$@" >"$work/made"
	agree "$kind" "$columns" "$words"
done <<'END'
bands:company role level code place component currency unit low high source:
levels:company code title years_min years_max source:
levers:company role n topic source:
evidence:company role period source:kind subject
strategy:company role currency open_base open_equity open_units open_total floor_base floor_total price source:
facts:company role kind name op amount unit location source:subject value
hiring:kind group source:topic detail
END

# The company of a finding is that of the guide it is in; a premium shows only where sibling guides are.
"$bin/guide" -q --check "$@" >"$work/made" || [ $? -eq 1 ]
agree findings 'id source' 'severity measured against rule'
exit $failed
