#!/bin/sh
# score.sh GUIDES TRUTH [KIND...]: how well guide reads a directory of guides, kind by kind, against the
# rows expected in TRUTH (bands.tsv, levels.tsv, levers.tsv, strategy.tsv, evidence.tsv; keyed by file and
# line). Prints recall and precision, and with SCORE_SHOW=1 each row missed (-) and each one too many (+).
# Status 1 when a kind is below what is asked of it.
set -u
guides=$1 truth=$2
shift 2
[ $# -gt 0 ] || set -- bands levels levers strategy evidence

LC_ALL=C
export LC_ALL
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT

# expected KIND: the columns of the truth that name a row and say it, after file and line.
expected() {
	case $1 in
	bands) echo 'level location component currency low high' ;;
	levels) echo 'internal_level title yoe_low yoe_high' ;;
	levers) echo 'number title' ;;
	strategy) echo 'location currency open_base open_equity open_total floor_base floor_equity floor_total' ;;
	evidence) echo '' ;;
	esac
}

# printed KIND: the same columns by guide's names.
printed() {
	case $1 in
	levels) echo 'level title years_min years_max' ;;
	levers) echo 'n topic' ;;
	*) expected "$1" ;;
	esac
}

# asked KIND: the least recall and precision.
asked() {
	case $1 in
	bands) echo '0.995 0.999' ;;
	strategy) echo '0.85 0.98' ;;
	*) echo '0.99 0.99' ;;
	esac
}

# rows COLUMNS KIND: `file:line` and those columns of the table on stdin, a row a line; of a strategy
# each figure on a line of its own. Rows of truth that are not asked for are left out.
rows() {
	awk -F '\t' -v want="$1" -v kind="$2" '
	NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(want, w, " "); next }
	kind == "levels" && ("kind" in at) && $at["kind"] != "map" { next }
	kind == "strategy" && ("status" in at) && $at["status"] != "parsed" { next }
	{
		if ("source" in at) {
			key = $at["source"]
			sub(/^.*\//, "", key)
		} else {
			key = $at["file"] ":" $at["line"]
		}
		if (kind == "strategy") {
			for (i = 3; i <= n; i++)
				if ((w[i] in at) && $at[w[i]] != "")
					print key "\t" $at["location"] "\t" $at["currency"] "\t" w[i] "\t" $at[w[i]]
			next
		}
		for (i = 1; i <= n; i++)
			key = key "\t" $at[w[i]]
		print key
	}' | sort
}

status=0
for kind; do
	[ -f "$truth/$kind.tsv" ] || continue
	rows "$(expected "$kind")" "$kind" <"$truth/$kind.tsv" >"$scratch/expected"
	guide -q -k "$kind" "$guides"/*.md >"$scratch/table" || exit 2
	rows "$(printed "$kind")" "$kind" <"$scratch/table" >"$scratch/printed"
	{
		comm -12 "$scratch/expected" "$scratch/printed" | wc -l
		wc -l <"$scratch/expected"
		wc -l <"$scratch/printed"
		asked "$kind"
	} | tr '\n' ' ' | awk -v kind="$kind" '{
		recall = $2 > 0 ? $1 / $2 : 1
		precision = $3 > 0 ? $1 / $3 : 1
		printf("%-9s recall %.4f of %d, precision %.4f of %d\n", kind, recall, $2, precision, $3)
		exit !(recall >= $4 && precision >= $5)
	}' || status=1
	[ "${SCORE_SHOW:-0}" = 0 ] || {
		comm -23 "$scratch/expected" "$scratch/printed" | sed 's/^/- /'
		comm -13 "$scratch/expected" "$scratch/printed" | sed 's/^/+ /'
	}
done
exit $status
