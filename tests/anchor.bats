#!/usr/bin/env bats
# anchor: target, ask, split and ladder against figures worked out by hand from haggle-methods(7),
# section 5. The tables in data/anchor carry them in columns want_..., which anchor passes through.
load helper

cases=$ROOT/tests/data/anchor

# as_wanted COLUMN ...: in every row of the last run each has what want_COLUMN says.
as_wanted() {
	same "$*" "$(figures "${@/#/want_}" <<<"$output")" "$(figures "$@" <<<"$output")" && [ "${#lines[@]}" -gt 2 ]
}

# ladders: stdin's lines are options | the ladder wanted for the offer in hand.tsv.
ladders() {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr anchor $options hand.tsv"
		same ladder "$want" "$(figures ladder <<<"$output" | uniq)"
		# one row for each rung, which is its ask
		same asks "$(tr '/' '\n' <<<"$want")" "$(figures ask <<<"$output")"
		same rounds "$(seq 0 "$(tr -dc '/' <<<"$want" | wc -c)")" "$(figures round <<<"$output")"
	done
}

setup() {
	stand_alone
	tsv 'offer currency base total' 'hand USD 100000 100000' >hand.tsv
	tsv 'offer currency base total low high' 'in USD 100000 100000 80000 160000' \
		'below USD 90000 90000 100000 140000' 'none USD 100000 100000 _ _' >three.tsv
}

@test "targets and asks: in the band, below it, above it, without one" {
	run -0 --separate-stderr anchor "$cases/cases.tsv"
	same rules "$(awk -F '\t' 'NR > 1 { print $1, $NF }' "$cases/cases.tsv")" \
		"$(awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next } { print $1, $at["ask_by"] }' <<<"$output")"
	same figures "$(figures offer want_target want_ask want_over <<<"$output")" \
		"$(figures offer target ask over_offer <<<"$output")"
	same stderr "$(printf "anchor: $cases/cases.tsv:%s: the offer is below its band: check the level; is this base against a total band?\n" 10 11 12 13 14 18)
anchor: 2 offers whose total is not known: no ask" "$stderr"
	run -0 --separate-stderr anchor -q "$cases/cases.tsv"
	[ -z "$stderr" ]
}

@test "what no ask leaves is empty" {
	tsv 'offer currency base signon total low high' 'above USD 150000 5000 150000 100000 140000' \
		'unknown USD 100000 5000 ? 80000 160000' >in.tsv
	run -0 --separate-stderr anchor in.tsv
	same figures "$(printf '%s _ _ _ _ _ _ _ _ _ _\n' above-band _)" \
		"$(figures ask_by target ask ask_low ask_base ask_units ask_equity ask_signon ask_total over_offer ladder <<<"$output")"
	same stderr 'anchor: 1 offer whose total is not known: no ask' "$stderr"
	tsv 'offer currency base equity signon total' 'whole USD _ 20000 5000 150000' >whole.tsv
	run -0 --separate-stderr anchor -q whole.tsv
	same 'without base no parts' '161250 172500 _ _ _ _ _ 0.1500 no-band' \
		"$(figures target ask ask_base ask_units ask_equity ask_signon ask_total over_offer ask_by <<<"$output")"
	run -0 --separate-stderr anchor -n 3 in.tsv
	same 'rows of -n' 'above 0 _
unknown 0 _' "$(figures offer round ask <<<"$output")"
}

@test "--cap and --over, as 15 and as 15%" {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr anchor -q $options three.tsv"
		same figures "$want" "$(figures target ask ask_by <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done <<-'EOF'
	|115000 120000 cap, 112500 120000 below-band, 107500 115000 no-band
	--cap 15|111250 115000 cap, 112500 120000 below-band, 107500 115000 no-band
	--cap 15%|111250 115000 cap, 112500 120000 below-band, 107500 115000 no-band
	--cap 12.5%|109375 112500 cap, 112500 120000 below-band, 107500 115000 no-band
	--cap 50%|137500 150000 cap, 123750 135000 below-band, 107500 115000 no-band
	--cap=70|140000 160000 band-top, 127500 140000 below-band, 107500 115000 no-band
	--cap 70 --over 5|140000 168000 band-top, 127500 140000 below-band, 107500 115000 no-band
	--cap 90 --over 20%|140000 180000 midpoint, 127500 140000 below-band, 107500 115000 no-band
	--cap 0.5|_ _ above-band, 112500 120000 below-band, 107500 115000 no-band
	EOF
	# given, it holds in one's own job too
	tsv 'currency base total low high status' 'USD 100000 100000 80000 160000 current' >in.tsv
	run -0 --separate-stderr anchor --cap 20 in.tsv
	same ask '120000 cap' "$(figures ask ask_by <<<"$output")"
	# the ask that rounds up to one per cent is one: 161.5 yen on 160
	tsv 'currency base total low high' 'JPY 160 160 160 161' >in.tsv
	run -0 --separate-stderr anchor --over 1 in.tsv
	same ask '161 162 midpoint' "$(figures target ask ask_by <<<"$output")"
}

@test "--target: a target of one's own" {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr anchor -q $options three.tsv"
		same figures "$want" "$(figures target ask ask_by <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done <<-'EOF'
	--target 105000|105000 110000 midpoint, 105000 120000 below-band, 105000 110000 no-band
	--target '$105K'|105000 110000 midpoint, 105000 120000 below-band, 105000 110000 no-band
	--target 'USD 118,000'|115000 120000 cap, 112500 120000 below-band, 115000 120000 no-band
	--target 112000 --cap 25|112000 124000 midpoint, 112000 120000 below-band, 112000 124000 no-band
	--target 95000|95000 _ target-met, 100000 120000 below-band, 95000 _ target-met
	--target 100000|100000 _ target-met, 100000 120000 below-band, 100000 _ target-met
	EOF
	run -2 --separate-stderr anchor --target 'EUR 5' three.tsv
	refused "anchor: three.tsv:2: --target 'EUR 5' is in another currency than the row (convert -t first)"
	run -2 --separate-stderr anchor --target 1,5 three.tsv
	refused "anchor: --target: '1,5' is not an amount (write 1.5)"
}

@test "splits: base, units, equity, sign-on" {
	run -0 --separate-stderr anchor -q "$cases/splits.tsv"
	same figures "$(figures offer want_base want_units want_equity want_signon want_total <<<"$output")" \
		"$(figures offer ask_base ask_units ask_equity ask_signon ask_total <<<"$output")"
}

@test "splits: base is conceded down to the one offered, then equity" {
	tsv 'offer currency base equity units price total' 'a-year USD 100000 100000 _ _ 200000' \
		'in-units USD 100000 _ 1000 400 200000' >in.tsv
	run -0 --separate-stderr anchor -q -n 3 in.tsv
	# rungs 230000, 221428.57, 217142.86 and 215000: the first alone leaves more than 100000 for base
	same figures 'a-year 105000 _ 125000 15000 230000
a-year 100000 _ 121000 15000 221000
a-year 100000 _ 117000 15000 217000
a-year 100000 _ 115000 15000 215000
in-units 105000 1250 125000 15000 230000
in-units 100000 1210 121000 15000 221000
in-units 100000 1170 117000 15000 217000
in-units 100000 1150 115000 15000 215000' \
		"$(figures offer ask_base ask_units ask_equity ask_signon ask_total <<<"$output")"
}

@test "splits: never less than what is offered" {
	# they have moved from 200000 to 231000, above every rung
	tsv 'currency base equity signon total first_total' 'USD 121000 110000 30000 231000 200000' >in.tsv
	run -0 --separate-stderr anchor -q -n 2 in.tsv
	same figures "$(printf '121000 110000 45000 231000\n%.0s' 0 1 2)" \
		"$(figures ask_base ask_equity ask_signon ask_total <<<"$output")"
}

@test "splits: without a currency the steps come from base" {
	tsv 'base equity total' '100100 30000 130100' >in.tsv
	run -0 --separate-stderr anchor in.tsv
	# steps 200 and 2000; 149615 less 37400 is 112215; sign-on 9757.5
	same figures '112200 37400 10000 149600' "$(figures ask_base ask_equity ask_signon ask_total <<<"$output")"
	same stderr 'anchor: in.tsv:2: no currency; amounts are rounded to two decimals (--currency names one)
anchor: 1 row without equity_kind: options where there is a strike, else rsu' "$stderr"
	run -0 --separate-stderr anchor -q --currency usd in.tsv
	same figures '112000 37500 10000 149500' "$(figures ask_base ask_equity ask_signon ask_total <<<"$output")"
}

@test "--step is the step of base, and of equity beside yearly base" {
	tsv 'currency period base equity total' 'USD year 100000 30300 130300' 'USD month 9990 30300 150180' \
		'USD hour 61.3 _ 127504' >in.tsv
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr anchor -q $options in.tsv"
		same figures "$want" "$(figures ask_base ask_equity <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done <<-'EOF'
	|112000 37500, 11260 37500, 70.25 _
	--step 1000|112000 37000, 11000 37500, 61.3 _
	--step 100|112000 37800, 11200 37500, 61.3 _
	--step 0.1|111970 37875, 11267.2 37500, 70.4 _
	EOF
	# three decimals are printed as four: 70.375 might mean 70375
	run -0 --separate-stderr anchor -q --step 0.125 in.tsv
	same 'three decimals' 70.3750 "$(figures ask_base <<<"$output" | tail -n 1)"
	run -2 --separate-stderr anchor --step 0 in.tsv
	refused "anchor: --step: '0' is not above 0 (write 500 for whole five hundreds)"
	run -2 --separate-stderr anchor --step 1K in.tsv
	same refused "anchor: --step: '1K' is not a number" "${stderr/ (*)/}"
}

@test "the ladder: -n and --ratio" {
	ladders <<-'EOF'
	-n 1|115000/107500
	-n 2|115000/110000/107500
	-n 3|115000/110714.29/108571.43/107500
	--rounds 4|115000/111000/109000/108000/107500
	-n 5|115000/111129.03/109193.55/108225.81/107741.94/107500
	-n 2 --ratio 0.25|115000/109000/107500
	-n 3 --ratio 0.1|115000/108243.24/107567.57/107500
	-n 3 --ratio=0.618|115000/111249.86/108932.27/107500
	EOF
	run -0 --separate-stderr anchor --ratio 0.25 hand.tsv
	same ladder '115000 115000/109285.71/107857.14/107500' "$(figures ask ladder <<<"$output")"
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -2 --separate-stderr anchor $options hand.tsv"
		refused "anchor: $want"
	done <<-'EOF'
	-n 0|--rounds: '0' is not a whole number from 1 to 12
	-n 13|--rounds: '13' is not a whole number from 1 to 12
	-n 1.5|--rounds: '1.5' is not a whole number from 1 to 12
	--ratio 0|--ratio: '0' is not above 0 and below 1 (0.5 halves each concession)
	--ratio 1|--ratio: '1' is not above 0 and below 1 (0.5 halves each concession)
	-n 12 --ratio 0.333333|hand.tsv:2: the ladder is too fine to compute (fewer rounds, or a --ratio of fewer decimals)
	EOF
	run -0 --separate-stderr anchor -n 12 --ratio 0.33 hand.tsv
	same rungs 13 "$(figures ask <<<"$output" | wc -l)"
}

@test "before an offer: what to name for a band" {
	run -0 --separate-stderr anchor "$cases/bands.tsv"
	[ -z "$stderr" ]
	same figures "$(figures want_target want_low want_ask <<<"$output")" "$(figures target ask_low ask <<<"$output")"
	same nothing-else "$(yes '_ _ _ _ _ _ _ _' | head -n 10)" \
		"$(figures ask_base ask_units ask_equity ask_signon ask_total over_offer ask_by ladder <<<"$output")"
	tsv 'currency low high' 'USD 235000 330000' >in.tsv
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr anchor $options in.tsv"
		same figures "$want" "$(figures target ask_low ask <<<"$output")"
	done <<-'EOF'
	--step 1000|306250 306000 327000
	--target 290000|290000 290000 310000
	--target 320000|320000 320000 330000
	--target 320000 --over 2%|320000 320000 336500
	--target 400000|330000 330000 330000
	--target 400000 --over 10|363000 363000 363000
	EOF
	run -0 --separate-stderr anchor -n 2 in.tsv
	same 'no rungs' '306000 327500 _' "$(figures ask_low ask round <<<"$output")"
}

@test "offers and bands in one table" {
	tsv 'offer currency base total low high' 'have USD 150000 150000 100000 160000' 'wish USD _ _ 235000 330000' >in.tsv
	run -0 --separate-stderr anchor -n 1 in.tsv
	same figures 'have 0 160000 _ midpoint
have 1 155000 _ midpoint
wish _ 327500 306000 _' "$(figures offer round ask ask_low ask_by <<<"$output")"
}

@test "its columns come last in their order, or in place where they are already" {
	tsv 'offer ask x currency base total' 'one 7 "~" USD 100000 100000' >in.tsv
	run -0 --separate-stderr anchor in.tsv
	printed "$(tsv 'offer ask x currency base total target ask_low ask_base ask_units ask_equity ask_signon ask_total over_offer ask_by ladder' \
		'one 115000 "~" USD 100000 100000 107500 _ 115000 _ _ 10000 115000 0.1500 no-band 115000/110714.29/108571.43/107500')"
	run -0 --separate-stderr anchor -n 1 hand.tsv
	same header 'offer currency base total target ask ask_low ask_base ask_units ask_equity ask_signon ask_total over_offer ask_by ladder round' \
		"$(head -n 1 <<<"$output" | tr '\t' ' ')"
	run -0 --separate-stderr anchor -n 3 <<<"$(head -n 1 hand.tsv)"
	same 'header alone' 'offer currency base total target ask ask_low ask_base ask_units ask_equity ask_signon ask_total over_offer ask_by ladder round' \
		"$(tr '\t' ' ' <<<"$output")"
}

@test "run again it changes nothing" {
	for table in cases splits bands; do
		for n in '' '-n 3' '-n 5 --ratio 0.4'; do
			echo "case: $table $n"
			# shellcheck disable=SC2086
			anchor -q $n "$cases/$table.tsv" >once.tsv
			# shellcheck disable=SC2086
			run -0 --separate-stderr anchor -q $n once.tsv
			printed "$(cat once.tsv)"
		done
		# and rungs stay rungs without -n
		anchor -q -n 3 "$cases/$table.tsv" >once.tsv
		run -0 --separate-stderr anchor -q once.tsv
		printed "$(cat once.tsv)"
	done
	anchor -n 3 hand.tsv >rungs.tsv
	run -2 --separate-stderr anchor -n 2 rungs.tsv
	refused "anchor: rungs.tsv:5: column 'round': '3' is no round of the ladder (-n says how many there are)"
}

@test "what is missing or off" {
	while IFS='|' read -r header row want; do
		echo "case: $header / $row"
		tsv "$header" "$row" >in.tsv
		run -2 --separate-stderr anchor in.tsv
		refused "anchor: in.tsv:$want"
	done <<-'EOF'
	company base|Acme 5|1: no column 'total' (run convert first) (columns: company base)
	company|Acme|1: no column 'low' (columns: company)
	base totl|5 5|1: no column 'total' (run convert first); did you mean 'totl'? (columns: base totl)
	currency total low high|USD 5 1,5 6|2: column 'low': '1,5' is not an amount (write 1.5)
	currency total total|USD 5 5|1: two columns are named 'total' (columns 2 and 3)
	currency base total first_total|USD 5 5 -5|2: column 'first_total': '-5' has a sign (amounts are written without)
	currency base total round|USD 5 5 half|2: column 'round': 'half' is not a number (write digits, as 1234.5)
	currency base total|XXX 5 5|2: column 'currency': 'XXX' is no currency (write its ISO 4217 code, as USD)
	EOF
}

@test "before an offer: a range by no period of pay is nothing to name" {
	tsv 'currency unit low high' 'USD percent 10 15' 'USD shares 1000 2000' 'USD 4yr 400000 600000' \
		'USD month 9000 12000' >in.tsv
	run -0 --separate-stderr anchor in.tsv
	# 11250 down to 20, a five-hundredth of it to one figure; 1.07 times 11250 is 12037.5, the top 12000
	same lows '|||11240' "$(awk -F'\t' 'NR > 1 { printf "%s%s", (NR > 2 ? "|" : ""), $7 }' <<<"$output")"
}
