#!/usr/bin/env bats
# anchor --meso: packages of equal average, against figures worked out by hand from
# haggle-methods(7), section 5.
load helper

worked() {
	convert "$ROOT/data/offers.tsv" | band
}

# in many currencies and periods, with units and without
offers() {
	tsv 'offer currency period base bonus units price equity match signon vest total low high' \
		'yen JPY year 9000000 _ _ _ 2000000 _ 1000000 4 11000000 8000000 16000000' \
		'rupee INR year 4000000 10% 400 2600 _ _ _ 4 4660000 4000000 6500000' \
		'month USD month 10000 _ _ _ 30000 _ _ 3 150000 100000 200000' \
		'hour USD hour 61.3 _ _ _ _ 4000 _ 4 131504 100000 180000' \
		'flat USD year 200000 20000 _ _ _ 8000 30000 _ 228000 200000 300000' \
		'crown CZK year 1200000 _ _ _ 300000 _ _ 4 1500000 1200000 2000000' \
		'odd USD year 100050 _ 333 41.7 _ _ 22000 4 103521.53 103000 106000'
}

@test "the worked offers" {
	worked >placed
	run -0 --separate-stderr anchor --meso placed
	[ -z "$stderr" ]
	same figures 'Cloudflare base-heavy 252300 1600 52000 30000 329530 -20
Cloudflare equity-heavy 235000 2186 71045 30000 329545 -5
Cloudflare signon-heavy 235000 2000 65000 54200 323500 0
Fly.io base-heavy 248000 _ 70000 15000 318000 0
Fly.io equity-heavy 195000 _ 123000 15000 318000 0
Fly.io signon-heavy 195000 _ 87500 157000 282500 0' \
		"$(figures offer package ask_base ask_units ask_equity ask_signon ask_total residual <<<"$output")"
	same 'the ask stays' "$(anchor placed | figures offer target ask over_offer ask_by ladder)" \
		"$(figures offer target ask over_offer ask_by ladder <<<"$output" | uniq)"
	same 'added last' 'ladder package residual' "$(head -n 1 <<<"$output" | tr '\t' ' ' | sed 's/.*\(ladder\)/\1/')"
}

@test "steps: a fifth of the one of base, by currency and period, and one unit" {
	offers >in.tsv
	run -0 --separate-stderr anchor -q --meso in.tsv
	# the hour's step is 0.25 and a month's is 20; the crown's is derived, 2000
	same figures 'yen base-heavy 11200000 _ 2000000 1500000 13200000 0
yen equity-heavy 9000000 _ 4200000 1500000 13200000 0
yen signon-heavy 9000000 _ 2500000 8300000 11500000 0
rupee base-heavy 4838000 400 260000 200000 5581800 -1200
rupee equity-heavy 4000000 1820 1183000 200000 5583000 0
rupee signon-heavy 4000000 500 325000 3632000 4725000 0
month base-heavy 12484 _ 30000 10000 179808 -12
month equity-heavy 10000 _ 59800 10000 179800 -20
month signon-heavy 10000 _ 37500 76900 157500 -20
hour base-heavy 73.75 _ _ 5000 157400 0
hour signon-heavy 61.3 _ _ 108500 131504 -21
flat base-heavy 245500 _ _ 40000 273500 0
flat signon-heavy 200000 _ _ 222000 228000 0
crown base-heavy 1500000 _ 300000 80000 1800000 0
crown equity-heavy 1200000 _ 600000 80000 1800000 0
crown signon-heavy 1200000 _ 374000 984000 1574000 0
odd base-heavy 102300 333 3471.53 25000 105771.53 -2.73
odd equity-heavy 100050 549 5723.33 25000 105773.33 -0.93
odd signon-heavy 100050 410 4274.25 30800 104324.25 0' \
		"$(figures offer package ask_base ask_units ask_equity ask_signon ask_total residual <<<"$output")"
	tsv 'currency base total' 'USD 100000 100000' >in.tsv
	run -0 --separate-stderr anchor --meso --step 3000 in.tsv
	# 114000 and 10000/4 are 116500: base to 600, the sign-on of 66000 to 600 as well
	same '--step' 'base-heavy 114000 10000 0
signon-heavy 100000 66000 0' "$(figures package ask_base ask_signon residual <<<"$output")"
}

@test "no part is lower than offered" {
	# 21900 and a gap of 512.5 are nearest to 20000, which is less than offered: it stays at 21900, and
	# 105000 and 21900/4 are 110475
	tsv 'currency base signon total low high' 'USD 104000 21900 104000 103000 105050' >in.tsv
	run -0 --separate-stderr anchor -q --meso in.tsv
	same 'sign-on' 'base-heavy 105000 21900 105000 0
signon-heavy 104000 25900 104000 0' "$(figures package ask_base ask_signon ask_total residual <<<"$output")"
	# they have moved above every rung
	tsv 'currency base equity signon total first_total' 'USD 121000 110000 30000 231000 200000' >in.tsv
	run -0 --separate-stderr anchor -q --meso in.tsv
	same moved 'base-heavy 121000 110000 45000 0
equity-heavy 121000 110000 45000 0
signon-heavy 121000 110000 45000 0' "$(figures package ask_base ask_equity ask_signon residual <<<"$output")"
	# which is one package to whoever reads the letter
	same letter 1 "$(script -q meso <<<"$output" | grep -c '45,000')"
}

@test "one row without a package where there is no ask, no offer, or a part that is not known" {
	tsv 'offer currency base signon total low high first_total' 'above USD 150000 5000 150000 100000 140000 _' \
		'unknown USD 100000 5000 ? 80000 160000 _' 'band USD _ _ _ 235000 330000 _' \
		'signon USD 100000 ? 100000 80000 160000 _' 'bonus USD 100000 5000 ? 80000 160000 100000' >in.tsv
	sed -i '1s/$/\tbonus/; 2,5s/$/\t/; 6s/$/\t?/' in.tsv
	run -0 --separate-stderr anchor -q --meso in.tsv
	same figures 'above _ _ _ _
unknown _ _ _ _
band 327500 _ _ _
signon 120000 120000 _ _
bonus 120000 _ _ _' "$(figures offer ask ask_base package residual <<<"$output")"
}

@test "run again it changes nothing, with --meso and without; rungs stay rungs" {
	offers >in.tsv
	for table in in.tsv placed; do
		worked >placed
		anchor -q --meso "$table" >once
		for options in --meso ''; do
			# shellcheck disable=SC2086 # words
			run -0 --separate-stderr anchor -q $options once
			printed "$(cat once)"
		done
		# as one of the others it is no ladder
		run -0 --separate-stderr anchor -q -n 2 once
		same packages "$(figures package ask_base ask_total <once)" "$(figures package ask_base ask_total <<<"$output")"
		same rounds _ "$(figures round <<<"$output" | uniq)"
		anchor -q -n 3 "$table" >rungs
		run -0 --separate-stderr anchor -q --meso rungs
		same rungs "$(figures ask ask_base <rungs)" "$(figures ask ask_base <<<"$output")"
	done
	# with another cap each package is made anew, and its residual
	anchor --meso placed >once
	run -0 --separate-stderr anchor --cap 10 once
	same anew "$(anchor --meso --cap 10 placed | figures package ask_base ask_signon residual)" \
		"$(figures package ask_base ask_signon residual <<<"$output")"
}

@test "the floor takes packages for one offer; a residual can be converted" {
	worked | anchor --meso >asked
	run -0 --separate-stderr floor --current 240000 asked
	same floors 'Cloudflare base-heavy 230000 252000 counter
Cloudflare equity-heavy 230000 252000 counter
Cloudflare signon-heavy 230000 252000 counter
Fly.io base-heavy 310500 310500 walk
Fly.io equity-heavy 310500 310500 walk
Fly.io signon-heavy 310500 310500 walk' "$(figures offer package best_other floor verdict <<<"$output")"
	printf '%s\n' "$output" >judged
	tsv 'date currency per_eur' '2026-01-01 USD 1.25' >rates.tsv
	run -0 --separate-stderr convert -q -t EUR --rates rates.tsv judged
	same converted 'Cloudflare -16 46800
Cloudflare -4 46800
Cloudflare 0 46800
Fly.io 0 -64400
Fly.io 0 -64400
Fly.io 0 -64400' "$(figures offer residual surplus <<<"$output")"
	# nothing else may be negative
	tsv 'currency base total' 'USD 100000 -100000' >in.tsv
	run -2 --separate-stderr anchor --meso in.tsv
	refused "anchor: in.tsv:2: column 'total': '-100000' has a sign (amounts are written without)"
}

@test "what can't be done is refused" {
	tsv 'currency base total package' 'USD 100000 100000 equity-heavy' >in.tsv
	run -2 --separate-stderr anchor --meso in.tsv
	refused "anchor: in.tsv:2: column 'package': 'equity-heavy' is no package of this offer"
	run -2 --separate-stderr anchor in.tsv
	refused "anchor: in.tsv:2: column 'package': 'equity-heavy' is no package of this offer"
	for options in '--meso -n 3' '-n 3 --meso' '--meso --sweep cap=5' '-n 2 --sweep cap=5'; do
		echo "case: $options"
		# shellcheck disable=SC2086 # words
		run -2 --separate-stderr anchor $options in.tsv
		refused 'anchor: -n, --meso and --sweep each make rows of an offer: only one of them'
	done
}
