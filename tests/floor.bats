#!/usr/bin/env bats
# floor: alternatives, floor, zone and verdict against figures worked out by hand from
# haggle-methods(7), section 6. data/floor/rates.tsv holds round rates that no one published.
load helper

rates=$ROOT/tests/data/floor/rates.tsv
verdicts=$ROOT/tests/data/floor/verdicts.tsv

# floors FILE COLUMN ...: stdin's lines are options | what the rows of FILE have there, a comma between.
floors() {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr floor -q $options $1"
		[ -z "$stderr" ]
		same figures "$want" "$(figures "${@:2}" <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done
}

@test "stay: --current, --switch, --forfeit less the sign-on, --horizon" {
	tsv 'offer currency total signon firm' 'signed USD 1 20000 no' 'bare USD 1 _ no' 'asked USD 1 ? no' >in.tsv
	floors in.tsv stay <<-'EOF'
	|_, _, _
	--forfeit 60000 --switch 10|_, _, _
	--current 100000|105000, 105000, 105000
	--current '$100K'|105000, 105000, 105000
	--current 'USD 100,000'|105000, 105000, 105000
	--current 100000 --switch 0|100000, 100000, 100000
	--current 100000 --switch 10|110000, 110000, 110000
	--current 100000 --switch 7.5%|107500, 107500, 107500
	--current 100000 --forfeit 60000|115000, 120000, 120000
	--current 100000 --forfeit 20000|105000, 110000, 110000
	--current 100000 --forfeit 10000|105000, 107500, 107500
	--current 100000 --forfeit 60000 --horizon 2|125000, 135000, 135000
	--current 100000 --forfeit 60000 --horizon 1.5 --switch 0|126666.67, 140000, 140000
	--current 100000 --forfeit 60000 --horizon=3 --switch=0|113333.33, 120000, 120000
	EOF
	run -0 --separate-stderr floor --forfeit 60000 in.tsv
	same note 'floor: --forfeit counts for nothing without --current' "$stderr"
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -2 --separate-stderr floor $options in.tsv"
		refused "floor: $want"
	done <<-'EOF'
	--horizon 0|--horizon: '0' is not above 0 (write the years, as 4)
	--current 1,5|--current: '1,5' is not an amount (write 1.5)
	--need -5|--need: '-5' has a sign (amounts are written without)
	-D 2026-02-30|--date: '2026-02-30' is not a day of the calendar
	EOF
}

@test "floor: the greatest of stay, best other and need, the first of equals" {
	tsv 'offer currency total' 'one USD 120000' 'two USD 90000' >in.tsv
	floors in.tsv stay best_other floor floor_by <<-'EOF'
	|_ 90000 90000 best_other, _ 120000 120000 best_other
	--current 100000|105000 90000 105000 stay, 105000 120000 120000 best_other
	--need 110000|_ 90000 110000 need, _ 120000 120000 best_other
	--current 100000 --need 130000|105000 90000 130000 need, 105000 120000 130000 need
	--current 100000 --switch 20 --need 120000|120000 90000 120000 stay, 120000 120000 120000 stay
	--need 120000|_ 90000 120000 need, _ 120000 120000 best_other
	EOF
	head -n 2 in.tsv >alone.tsv
	floors alone.tsv stay best_other floor floor_by feasible zone_mid surplus verdict <<-'EOF'
	|_ _ _ _ 120000 120000 _ counter
	--need 110000.50|_ _ 110000.5 need 120000 120000 9999.5 counter
	--need 130000|_ _ 130000 need 120000 _ -10000 walk
	EOF
}

@test "best other: the best of the other offers; rows of one name are one offer" {
	tsv 'offer company role level location currency total risk_total round' \
		'A _ _ _ _ USD 300000 300000 0' \
		'B _ _ _ _ USD 280000 250000 _' \
		'A _ _ _ _ USD 300000 300000 1' \
		'_ Acme Cook L5 Rome USD 200000 _ _' \
		'_ Acme Cook L5 Oslo USD 260000 _ _' \
		'_ Acme Cook L5 Oslo USD 255000 _ _' \
		'_ Acme Cook _ Oslo USD 100000 _ _' >in.tsv
	run -0 --separate-stderr floor in.tsv
	[ -z "$stderr" ]
	same 'best other' '260000 300000 260000 300000 300000 300000 300000' "$(figures best_other <<<"$output" | paste -s -d' ')"
	# a name is company, role, level and location where the offer has none: any of them makes another
	tsv 'company role level location currency total' 'Acme Cook L5 Rome USD 1' 'Acme Cook L5 Oslo USD 2' \
		'Acme Cook L6 Oslo USD 3' 'Acme Chef L6 Oslo USD 4' 'Cafe Chef L6 Oslo USD 5' 'Cafe Chef L6 Oslo USD 6' >named.tsv
	for rows in '2,3|2 1' '3,4|3 2' '4,5|4 3' '5,6|5 4' '6,7|_ _'; do
		{ head -n 1 named.tsv; sed -n "${rows%|*}p" named.tsv; } >two.tsv
		same "rows $rows" "${rows#*|}" "$(floor two.tsv | figures best_other | paste -s -d' ')"
	done
	# the best of an offer's rows counts, whether it stands first or last
	for rows in '120000 100000' '100000 120000'; do
		tsv 'offer currency total' 'A USD 90000' "B USD ${rows% *}" "B USD ${rows#* }" >rows.tsv
		same "rows $rows" '120000 90000 90000' "$(floor rows.tsv | figures best_other | paste -s -d' ')"
	done
	# whatever their order
	{ head -n 1 in.tsv; tail -n +2 in.tsv | sort -r; } >sorted.tsv
	floor sorted.tsv >sorted
	same sorted "$(tail -n +2 <<<"$output" | sort)" "$(tail -n +2 sorted | sort)"
}

@test "best other: firmness, expiry and what a unit of pay is worth there" {
	while IFS='|' read -r row options want note; do
		echo "case: $row $options"
		tsv 'offer currency total firm expires worth' 'me USD 100000 no _ _' "other USD 200000 $row" >in.tsv
		eval "run -0 --separate-stderr floor $options in.tsv"
		same note "${note:+floor: in.tsv:3: $note}" "$stderr"
		same 'best other' "$want" "$(figures best_other <<<"$output" | head -n 1)"
	done <<-'EOF'
	yes _ _||200000
	_ _ _||200000
	verbal _ _||100000
	no _ _||_
	yes 2026-04-13 _||200000
	yes 2026-04-13 _|-D 2026-04-13|200000
	yes 2026-04-13 _|--date 2026-04-14|_|the offer's last day is past
	verbal 2027-01-01 _|-D 2026-12-31|100000
	yes _ 90%||180000
	yes _ 110%||220000
	verbal _ 82.5%||82500
	no _ 110%||_
	EOF
	while IFS='|' read -r row want; do
		echo "case: $row"
		tsv 'offer currency total firm expires worth' "other USD 200000 $row" >in.tsv
		run -2 --separate-stderr floor in.tsv
		refused "floor: in.tsv:2: column $want"
	done <<-'EOF'
	maybe _ _|'firm': 'maybe' is not yes, verbal or no
	yes soon _|'expires': 'soon' is not a date (write YYYY-MM-DD)
	yes _ 90|'worth': '90' is not a percentage (write 10%)
	EOF
}

@test "currencies: others and one's own amounts, by dated rates" {
	tsv 'offer currency total' 'New~York USD 250000' 'London GBP 150000' 'Tokyo JPY 33000000' >in.tsv
	while IFS='|' read -r options day want; do
		echo "case: $options"
		eval "run -0 --separate-stderr floor --rates '$rates' $options in.tsv"
		same stderr "floor: exchange rates of $day" "$stderr"
		same figures "$want" "$(figures stay best_other floor <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done <<-'EOF'
	|2026-01-05|_ 275000 275000, _ 176000 176000, _ 30000000 30000000
	-D 2026-01-04|2026-01-04|_ 247500 247500, _ 187500 187500, _ 33333333 33333333
	--current 'EUR 200000'|2026-01-05|262500 275000 275000, 168000 176000 176000, 31500000 30000000 31500000
	--current '£200,000' --switch 0|2026-01-05|312500 275000 312500, 200000 176000 200000, 37500000 30000000 37500000
	--current 'EUR 200000' --forfeit 'JPY 24000000'|2026-01-05|312500 275000 312500, 200000 176000 200000, 37500000 30000000 37500000
	--need 'GBP 180000.10'|2026-01-05|_ 275000 281250.16, _ 176000 180000.1, _ 30000000 33750019
	EOF
	# rates are told of when two currencies meet; a file that is named is read
	tsv 'offer currency total' 'one GBP 250000' 'two GBP 150000' >in.tsv
	run -2 --separate-stderr floor --rates none.tsv --current 100000 in.tsv
	refused 'floor: none.tsv: No such file or directory'
	run -0 --separate-stderr floor --rates "$rates" --current 100000 in.tsv
	[ -z "$stderr" ]
	same figures '105000 150000
105000 250000' "$(figures stay best_other <<<"$output")"
	run -0 --separate-stderr floor -q --rates "$rates" --current 'USD 100000' in.tsv
	[ -z "$stderr" ]
	run -0 --separate-stderr floor --current 'USD 100000' in.tsv
	same stderr 'floor: exchange rates of 2026-04-13' "$stderr"
}

@test "currencies: what can't be compared stops it" {
	while IFS='|' read -r a b options want; do
		echo "case: $a, $b $options"
		tsv 'offer currency total' "one $a" "two $b" >in.tsv
		eval "run -2 --separate-stderr floor -q --rates '$rates' $options in.tsv"
		refused "floor: $want"
	done <<-'EOF'
	USD 5|SEK 6||in.tsv:2: no rate of SEK on 2026-01-05 or in the 7 days before (--rates names a file, -D a day)
	USD 5|GBP 6|-D 2026-02-01|in.tsv:2: no rate of GBP on 2026-02-01 or in the 7 days before (--rates names a file, -D a day)
	USD 5|_ 6||in.tsv:2: amounts with a currency and without one can't be compared (--currency)
	_ 5|_ 6|--current 'USD 7'|in.tsv:2: amounts with a currency and without one can't be compared (--currency)
	USD 5|USD 6|--need 'XYZ 7'|--need: 'XYZ 7' is not an amount (write 235000, $235,000 or 235K)
	EOF
	tsv 'offer currency total' 'one USD 5' 'two _ 6' >in.tsv
	run -0 --separate-stderr floor --currency USD in.tsv
	same 'best other' '6 5' "$(figures best_other <<<"$output" | paste -s -d' ')"
}

@test "one's own job: a raise" {
	tsv 'offer currency total high status firm' 'Job USD 100000 120000 current _' 'Offer USD 150000 200000 _ yes' >firm.tsv
	sed 's/yes$/verbal/; s/150000/300000/; s/200000/300000/' firm.tsv >verbal.tsv
	sed 's/yes$/no/' firm.tsv >none.tsv
	head -n 2 firm.tsv >alone.tsv
	# the offer's stay is 105000; nobody's best other is the job; the job walks to a firm offer only
	while IFS='|' read -r options file want; do
		echo "case: $options $file"
		eval "run -0 --separate-stderr floor $options $file.tsv"
		same figures "$want" "$(figures stay best_other floor floor_by verdict <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done <<-'EOF'
	|firm|_ 150000 142857.14 best_other walk, 105000 _ 105000 stay counter
	--switch 25|firm|_ 150000 120000 best_other counter, 125000 _ 125000 stay counter
	--switch 24|firm|_ 150000 120967.74 best_other walk, 124000 _ 124000 stay counter
	--current 200000|firm|_ 150000 142857.14 best_other walk, 210000 _ 210000 stay walk
	--current 'USD 140000'|firm|_ 150000 142857.14 best_other walk, 147000 _ 147000 stay counter
	--final|firm|_ 150000 142857.14 best_other walk, 105000 _ 105000 stay accept
	|verbal|_ 150000 142857.14 best_other counter, 105000 _ 105000 stay counter
	--final|verbal|_ 150000 142857.14 best_other accept, 105000 _ 105000 stay accept
	|none|_ _ _ _ counter, 105000 _ 105000 stay counter
	|alone|_ _ _ _ counter
	--final|alone|_ _ _ _ accept
	--current 500000 --forfeit 900000|alone|_ _ _ _ counter
	EOF
	tsv 'offer currency total status' 'Job USD 100000 current' 'Other~job USD 90000 current' >in.tsv
	run -2 --separate-stderr floor in.tsv
	refused "floor: in.tsv:3: column 'status': a second job of your own, 'Other job' beside 'Job'"
	# another currency's offers find the job's total too
	tsv 'offer currency total status' 'Job GBP 80000 current' 'Offer USD 150000 _' >in.tsv
	run -0 --separate-stderr floor -q --rates "$rates" in.tsv
	same figures '_ 96000 91428.57
131250 _ 131250' "$(figures stay best_other floor <<<"$output")"
}

@test "verdicts, with floors of several heights and under --final" {
	for need in 100 150 160; do
		echo "need: ${need}000"
		run -0 --separate-stderr floor --need "${need}000" "$verdicts"
		[ -z "$stderr" ]
		same verdicts "$(figures offer "want_$need" <<<"$output")" "$(figures offer verdict <<<"$output")"
		same floors "${need}000 need" "$(figures floor floor_by <<<"$output" | uniq)"
	done
	run -0 --separate-stderr floor --need 150000 --final "$verdicts"
	same final "$(figures offer want_final_150 <<<"$output")" "$(figures offer verdict <<<"$output")"
}

@test "without a floor nobody walks" {
	run -0 --separate-stderr floor --check "$verdicts"
	same floors '_ _ _' "$(figures floor floor_by surplus <<<"$output" | uniq)"
	same verdicts "$(figures offer want_100 <<<"$output")" "$(figures offer verdict <<<"$output")"
	run -0 --separate-stderr floor --final --check "$verdicts"
	same verdicts accept "$(figures verdict <<<"$output" | uniq)"
}

@test "--check: status 1 when a verdict is walk, and every row all the same" {
	tsv 'offer currency total high' 'one USD 100000 120000' 'two USD 90000 95000' >in.tsv
	run -1 --separate-stderr floor --check in.tsv
	printed "$(floor in.tsv)"
	same verdicts 'counter walk' "$(figures verdict <<<"$output" | paste -s -d' ')"
	run -0 --separate-stderr floor in.tsv
	head -n 2 in.tsv >one.tsv
	run -0 --separate-stderr floor --check one.tsv
	run -0 --separate-stderr floor --check --need 120000 one.tsv
	run -1 --separate-stderr floor --check --need 120000.01 one.tsv
	run -1 --separate-stderr floor --check --need 120000 --final one.tsv
}

@test "feasible, zone and surplus" {
	tsv 'offer currency total risk_total low high ask round firm' \
		'in-band USD 200000 180000 150000 230000 220000 _ no' \
		'at-top USD 230000 200000 150000 230000 _ _ no' \
		'above USD 240000 200000 150000 230000 _ _ no' \
		'open-top USD 200000 180000 150000 _ 220000 _ no' \
		'no-band USD 200000 180000 _ _ 230000 0 no' \
		'no-ask USD 200000 180000 _ _ _ _ no' \
		'no-band USD 200000 180000 _ _ 215000 1 no' \
		'no-risk USD 200000 _ 150000 230000.50 _ _ no' >in.tsv
	# talks that have moved leave what is now between the offer and the top
	awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "first_total" : 190000 }' in.tsv >moved.tsv
	run -0 --separate-stderr floor in.tsv
	[ -z "$stderr" ]
	same 'no floor' 'in-band 210000 195000 _
at-top 200000 200000 _
above 200000 200000 _
open-top 200000 190000 _
no-band 210000 195000 _
no-ask 180000 180000 _
no-band 210000 195000 _
no-risk 230000.5 215000.25 _' "$(figures offer feasible zone_mid surplus <<<"$output")"
	once=$(figures feasible zone_mid <<<"$output")
	run -0 --separate-stderr floor moved.tsv
	same moved "$once" "$(figures feasible zone_mid <<<"$output")"
	run -0 --separate-stderr floor --need 200000 in.tsv
	same 'a floor' 'in-band 210000 205000 -20000
at-top 200000 200000 0
above 200000 200000 0
open-top 200000 200000 -20000
no-band 210000 205000 -20000
no-ask 180000 _ -20000
no-band 210000 205000 -20000
no-risk 230000.5 215000.25 0' "$(figures offer feasible zone_mid surplus <<<"$output")"
}

@test "equity without a price counts nothing: cash alone" {
	tsv 'offer currency base bonus match units price equity equity_kind' \
		'paper USD 200000 10% 5000 1000 _ _ options' 'cash USD 210000 _ _ _ _ _ _' \
		'half USD 200000 _ _ _ _ 40000 options' >in.tsv
	run -0 --separate-stderr eval 'convert -q in.tsv | floor -q'
	same figures 'paper _ _ 220000 225000 5000 counter
cash 210000 210000 225000 210000 -15000 walk
half 240000 220000 225000 220000 -5000 walk' \
		"$(figures offer total risk_total best_other feasible surplus verdict <<<"$output")"
}

@test "rows without an offer get the floor and no verdict, and are no alternative" {
	tsv 'company currency low high base total target ask' 'Acme USD 200000 300000 _ _ 275000 294000' \
		'Initech USD 150000 250000 220000 220000 230000 240000' >in.tsv
	run -0 --separate-stderr floor --current 200000 in.tsv
	[ -z "$stderr" ]
	same figures 'Acme 210000 220000 220000 best_other _ _ _ _
Initech 210000 _ 210000 stay 250000 235000 10000 counter' \
		"$(figures company stay best_other floor floor_by feasible zone_mid surplus verdict <<<"$output")"
	cut -f 1-4 in.tsv | head -n 2 >band.tsv
	run -0 --separate-stderr floor --check --need 400000 band.tsv
	printed "$(tsv 'company currency low high stay best_other floor floor_by feasible zone_mid surplus verdict' \
		'Acme USD 200000 300000 _ _ 400000 need _ _ _ _')"
}

@test "its columns come last in their order, or in place; twice changes nothing" {
	tsv 'offer floor x currency total verdict' 'one 7 "~" USD 100000 no' 'two _ _ USD 90000 _' >in.tsv
	run -0 --separate-stderr floor in.tsv
	printed "$(tsv 'offer floor x currency total verdict stay best_other floor_by feasible zone_mid surplus' \
		'one 90000 "~" USD 100000 counter _ 90000 best_other 100000 100000 10000' \
		'two 100000 _ USD 90000 walk _ 100000 best_other 90000 _ -10000')"
	run -0 --separate-stderr floor --need 5 <<<"$(printf 'offer\tbase\ttotal')"
	printed "$(tsv 'offer base total stay best_other floor floor_by feasible zone_mid surplus verdict')"
	for options in '' '--need 155000' '--current 145000 --final'; do
		echo "case: $options"
		# shellcheck disable=SC2086
		floor $options "$verdicts" >once.tsv
		# shellcheck disable=SC2086
		run -0 --separate-stderr floor $options once.tsv
		printed "$(cat once.tsv)"
	done
}

@test "what others may be told of an offer is no, fact or amount" {
	for share in _ no fact amount; do
		tsv 'offer currency base total share' "A USD 100000 100000 $share" >in.tsv
		run -0 --separate-stderr floor in.tsv
	done
	tsv 'offer currency base total share' 'A USD 100000 100000 yes' >in.tsv
	run --separate-stderr floor in.tsv
	refused "floor: in.tsv:2: column 'share': 'yes' is not no, fact or amount"
}

@test "what is missing or off" {
	while IFS='|' read -r header row want; do
		echo "case: $header / $row"
		tsv "$header" "$row" >in.tsv
		run -2 --separate-stderr floor in.tsv
		refused "floor: in.tsv:$want"
	done <<-'EOF'
	company base|Acme 5|1: no column 'total' (run convert first) (columns: company base)
	currency total total|USD 5 5|1: two columns are named 'total' (columns 2 and 3)
	currency total risk_total|USD 5 5,5|2: column 'risk_total': '5,5' is not an amount (write 5.5)
	currency total high|USD 5 1e6|2: column 'high': '1e6' is not an amount (write the number out, without an exponent)
	currency total target|USD 5 £5|2: column 'target': '£5' is in another currency than its row
	EOF
}
