#!/usr/bin/env bats
# convert --years, --npv and --haircut: pay year by year, its present value, other haircuts; and what
# a row says of its own state must agree.
load helper

# figures FILE COLUMN ...: those columns, a row a line, _ for an empty field.
figures() {
	awk -F '\t' -v want="${*:2}" '
		NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(want, w, " "); next }
		{ for (i = 1; i <= n; i++) printf("%s%s", $at[w[i]] == "" ? "_" : $at[w[i]], i < n ? " " : "\n") }' "$1"
}

# The worked offer with that vest.
worked() {
	awk -F '\t' -v OFS='\t' -v vest="$1" 'NR == 2 { $11 = vest } NR < 3' "$ROOT/data/offers.tsv" >in
}

years="pay_year pay_base pay_bonus pay_match pay_vest pay_signon pay_sum"

@test "the worked offer year by year, by each preset" {
	while IFS='|' read -r vest sums vests; do
		worked "$vest"
		run -0 --separate-stderr convert --years in
		[ -z "$stderr" ]
		same "$vest" "$sums" "$(figures <(printf '%s\n' "$output") pay_sum | paste -sd ' ')"
		same "$vest" "$vests" "$(figures <(printf '%s\n' "$output") pay_vest | paste -sd ' ')"
		same "$vest" "${sums%% *}" "$(figures <(printf '%s\n' "$output") year1 | sort -u)"
	done <<-'END'
		even|330500 310500 310500 310500|52000 52000 52000 52000
		4|330500 310500 310500 310500|52000 52000 52000 52000
		front-33|347140 327140 304260 283460|68640 68640 45760 24960
		back-loaded|288900 289700 341700 341700|10400 31200 83200 83200
		front-loaded|361700 320900 300100 279300|83200 62400 41600 20800
		100|278500|
		50/50|382500 362500|104000 104000
	END
}
