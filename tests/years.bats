#!/usr/bin/env bats
# convert --years, --npv and --haircut: pay year by year, its present value, other haircuts; and what
# a row says of its own state must agree.
load helper

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
		same "$vest" "$sums" "$(figures_in <(printf '%s\n' "$output") pay_sum | paste -sd ' ')"
		same "$vest" "$vests" "$(figures_in <(printf '%s\n' "$output") pay_vest | paste -sd ' ')"
		same "$vest" "${sums%% *}" "$(figures_in <(printf '%s\n' "$output") year1 | sort -u)"
	done <<-'END'
		even|330500 310500 310500 310500|52000 52000 52000 52000
		4|330500 310500 310500 310500|52000 52000 52000 52000
		front-33|347140 327140 304260 283460|68640 68640 45760 24960
		back-loaded|288900 289700 341700 341700|10400 31200 83200 83200
		front-loaded|361700 320900 300100 279300|83200 62400 41600 20800
		one-year|486500|208000
		50/50|382500 362500|104000 104000
	END
}

@test "each part has its column; the row's own columns are repeated byte for byte" {
	tsv 'note currency base period bonus match grant signon vest fte' 'x KWD 1000 month 10% 100.5 10000 2000 0/100 80%' >in
	run -0 --separate-stderr convert -q --years in
	printed "$(tsv "note currency base period bonus match grant signon vest fte equity total year1 average risk_total $years" \
		'x KWD 1000 month 10% 100.5 10000 2000 0/100 80% 5000 15660.5 12660.5 16660.5 15660.5 1 9600 960 100.5 0 2000 12660.5' \
		'x KWD 1000 month 10% 100.5 10000 2000 0/100 80% 5000 15660.5 12660.5 16660.5 15660.5 2 9600 960 100.5 10000 0 20660.5')"
	tsv 'currency base bonus equity vest' 'JPY 1000 200 100 3' 'JPY _ _ _ _' 'JPY 1000 ? 100 1' >in
	run -0 --separate-stderr convert -q --years in
	printed "$(tsv "currency base bonus equity vest total year1 average risk_total $years" \
		'JPY 1000 200 100 3 1300 1300 1300 1300 1 1000 200 0 100 0 1300' 'JPY 1000 200 100 3 1300 1300 1300 1300 2 1000 200 0 100 0 1300' \
		'JPY 1000 200 100 3 1300 1300 1300 1300 3 1000 200 0 100 0 1300' 'JPY _ _ _ _ _ _ _ _ _ _ _ _ _ _ _' \
		'JPY 1000 ? 100 1 _ _ _ _ 1 1000 _ 0 100 0 _')"
}

@test "the sum is rounded by itself, and the years make the whole grant" {
	tsv 'currency base grant vest' 'USD 100000.0044 30000.0132 33.33/33.33/33.34' >in
	run -0 --separate-stderr convert -q --years in
	same years '100000 9999 109999.01
100000 9999 109999.01
100000 10002 110002.01' "$(figures_in <(printf '%s\n' "$output") pay_base pay_vest pay_sum)"
}

@test "the year is told in the currency and place wanted" {
	worked front-loaded
	run -0 --separate-stderr convert --years -L london in
	same years 'GBP 114104.16 40397.73 9710.99 175623.29
GBP 114104.16 30298.3 0 155812.87
GBP 114104.16 20198.86 0 145713.44
GBP 114104.16 10099.43 0 135614.01' "$(figures_in <(printf '%s\n' "$output") currency pay_base pay_vest pay_signon pay_sum)"
}

@test "a row that is a year already stays that one, and must be one" {
	worked front-loaded
	convert --years in | sed '/\t3\t/!{1!d}' >third
	run -0 --separate-stderr convert --years third
	printed "$(cat third)"
	for year in 0 5 1.5; do
		sed "s/\t3\t235000/\t$year\t235000/" third >in
		run -2 --separate-stderr convert --years in
		refused "convert: in:2: column 'pay_year': '$year' is no year of the vest"
		run -0 convert in
	done
}

@test "a vest that is not of whole years has neither years nor a present value" {
	tsv 'currency base grant vest' 'USD 100000 120000 2.5' 'USD 100000 120000 0.5' 'USD 100000 120000 1' >in
	run -0 --separate-stderr convert -q --years --npv 5 in
	same rows '2.5 148000 _ _ _
0.5 340000 _ _ _
1 220000 214698.02 1 220000' "$(figures_in <(printf '%s\n' "$output") vest total npv pay_year pay_sum)"
	for option in '--npv 5' --years; do
		# shellcheck disable=SC2086 # words
		run -0 --separate-stderr convert $option --haircut rsu=0 in
		same note 'convert: 2 rows whose vest is not of whole years: npv and pay_year stay empty
convert: 3 rows without equity_kind: options where there is a strike, else rsu' "$stderr"
	done
	run -0 --separate-stderr convert in
	same stderr 'convert: 3 rows without equity_kind: options where there is a strike, else rsu' "$stderr"
	tsv 'currency base vest' 'USD 1 100.5' >in
	run -2 --separate-stderr convert in
	refused "convert: in:2: column 'vest': '100.5' is more than a hundred years"
	{ printf 'base\tcurrency\tvest\n1\tUSD\t100' && printf '/0%.0s' {1..100} && echo; } >in
	run -2 --separate-stderr convert in
	[[ $stderr == "convert: in:2: column 'vest': '100/0/0/"*"' is more than a hundred years" ]]
	tsv 'currency base vest' 'USD 12 100' >in
	[ "$(convert --years in | wc -l)" -eq 101 ]
}

@test "present values, each vest by its own years" {
	while IFS='|' read -r vest rate npv; do
		worked "$vest"
		run -0 --separate-stderr convert --npv "$rate" in
		[ -z "$stderr" ]
		same "$vest at $rate" "$npv" "$(figures_in <(printf '%s\n' "$output") npv)"
	done <<-'END'
		4|5|1148207.35
		even|5%|1148207.35
		front-33|5|1151593.32
		back-loaded|5|1142197.29
		front-loaded|5|1152813.52
		4|0|1262000
	END
	run -0 --separate-stderr convert --npv 5 "$ROOT/data/offers.tsv"
	same worked '1148207.35
962882.28' "$(figures_in <(printf '%s\n' "$output") npv)"
	# 1000 + 100000 / 1.1^0.5; in yen 1000000 for five years at 7.25 %; nothing where a part is unknown
	tsv 'currency base signon vest' 'USD 100000 1000 1' 'USD 100000 ? 1' 'USD ? _ 1' 'USD _ _ _' >in
	run -0 --separate-stderr convert --npv 10 in
	same parts '96346.26
_
_
_' "$(figures_in <(printf '%s\n' "$output") npv)"
	tsv 'currency base vest' 'JPY 1000000 five-even' >in
	run -0 --separate-stderr convert --npv 7.25 in
	same yen 4217956 "$(figures_in <(printf '%s\n' "$output") npv)"
	run -0 --separate-stderr convert --npv 9000000000000% in
	same dear 3 "$(figures_in <(printf '%s\n' "$output") npv)"
	for rate in -5 5,5 five; do
		run -2 --separate-stderr convert --npv "$rate" in
		refused "convert: --npv: '$rate' is not a percentage (write 5 or 5%)"
	done
}

@test "a haircut of one's own overrides that of its kind and no other" {
	tsv 'currency base equity equity_kind strike' 'USD 100 1000 rsu _' 'USD 100 1000 private-rsu _' 'USD 100 1000 Options _' \
		'USD 100 1000 early-options _' 'USD 100 1000 _ 5' >in
	while IFS='|' read -r options totals; do
		# shellcheck disable=SC2086 # words
		run -0 --separate-stderr convert -q $options in
		same "$options" "$totals" "$(figures_in <(printf '%s\n' "$output") risk_total | paste -sd ' ')"
	done <<-'END'
		|1100 800 600 300 600
		--haircut options=60%|1100 800 500 300 500
		--haircut options=60 --haircut rsu=12.5 --haircut Options=100|975 800 100 300 100
		--haircut early-options=0 --haircut private-rsu=33.333%|1100 766.67 600 1100 600
	END
	# a part of the equity is not taken for the total of a row that has nothing else
	tsv 'currency base equity equity_kind' 'USD 0 100 rsu' >all
	same 'all equity' '100 1' "$(convert --haircut rsu=99 all | figures total risk_total)"
	while IFS='|' read -r option why; do
		run -2 --separate-stderr convert --haircut "$option" in
		refused "convert: --haircut: '$option' $why"
	done <<-'END'
		options|is not kind=percent (as options=60%)
		options=101|is more than 100%
	END
	run -2 --separate-stderr convert --haircut stock=10 in
	refused "convert: --haircut: 'stock' is no kind of equity (rsu, private-rsu, options or early-options)"
	run -2 --separate-stderr convert --haircut '' in
	refused "convert: --haircut: '' is not kind=percent (as options=60%)"
	run -2 --separate-stderr convert --haircut options=half in
	refused "convert: --haircut: 'half' is not a percentage (write 5 or 5%)"
	mapfile -t many < <(for i in {1..17}; do printf '%s\n' --haircut rsu=1; done)
	run -2 --separate-stderr convert "${many[@]}" in
	refused 'convert: --haircut: more than 16'
}

@test "what comes after convert goes by the haircut that the row was given" {
	printf '%s\n' '{{#offers}}{{offer}}{{#haircut_counts}} cut{{/haircut_counts}}{{#ask_misses_floor}} misses{{/ask_misses_floor}}' \
		'{{/offers}}' >brief.md
	# the other offer's 310500 is the floor; the ask of 318000 has 87500 in options, which may lose 7500
	while read -r cut said; do
		convert --haircut options=$cut "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000 >with
		same "value at $cut" $((265000 - 700 * cut)) "$(figures_in with risk_total | tail -n 1)"
		same "floor of the other at $cut" $((265000 - 700 * cut)) "$(figures_in with best_other | head -n 1)"
		same "brief at $cut" "Cloudflare Fly.io${said:+ $said}" "$(script --brief -f brief.md with | paste -sd ' ')"
	done <<-'END'
		0
		2 cut
		10 cut misses
		60 cut misses
	END
}

@test "a row whose state contradicts itself stops every program that reads it" {
	tsv 'offer currency base total status expires first_total' 'a USD 310500 310500 current 2026-12-01 _' >expiring
	tsv 'offer currency base total status expires first_total' 'a USD 310500 310500 _ _ 320K' >shrunk
	while read -r program arguments; do
		# shellcheck disable=SC2086 # words
		run -2 --separate-stderr "$program" $arguments expiring
		refused "$program: expiring:2: column 'expires': '2026-12-01' beside the status 'current': your own job has no last day"
		# shellcheck disable=SC2086
		run -2 --separate-stderr "$program" $arguments shrunk
		refused "$program: shrunk:2: column 'first_total': '320K' is above the total, which is 310500 now"
	done <<-'END'
		convert
		convert -L austin
		anchor
		floor
		script playbook
	END
	run -2 --separate-stderr convert -t EUR shrunk
	[[ $stderr == "convert: shrunk:2: column 'first_total': '320K' is above the total, which is "* ]]
	tsv 'currency total first_total' 'USD $310,500 320000' >in
	run -2 --separate-stderr anchor in
	refused "anchor: in:2: column 'first_total': '320000' is above the total, which is \$310,500 now"
}

@test "a first total that rounding put above the total is none" {
	tsv 'currency base total first_total expires status' 'USD 310500 _ 310500 _ current' 'USD 310500 _ 310500.03 2026-12-01 _' \
		'USD 310500 _ 300000 _ _' 'USD ? _ 400000 _ _' >in
	run -0 --separate-stderr convert in
	tsv 'currency base first_total' 'USD 310500 310500.04' >in
	run -2 --separate-stderr convert in
	refused "convert: in:2: column 'first_total': '310500.04' is above the total, which is 310500 now"
	# by the hour, each of 2080 is rounded; in yen to a whole one
	tsv 'currency base first_total' 'JPY 10000999 10000999' >in
	run -0 --separate-stderr convert --period hour in
	printf '%s\n' "$output" >hourly
	run -0 --separate-stderr convert hourly
	for currency in EUR JPY KRW GBP CHF INR; do
		awk -F '\t' -v OFS='\t' 'NR == 1 { print $0, "first_total" } NR == 2 { print $0, 310500 }' "$ROOT/data/offers.tsv" >in
		convert -q -t $currency in | convert -q >/dev/null
	done
}
