#!/usr/bin/env bats
# The worked case of haggle-methods(7), section 9, to the cent: two offers, a current total of 240000,
# and a raise in the first one's band.
load helper

# The worked offers as `anchor` leaves them; its options are the arguments.
anchored() {
	convert "$ROOT/data/offers.tsv" | band | anchor "$@"
}

# The job in Cloudflare's Senior San Francisco band, alone or with the worked offers that are named.
raise() {
	awk -F '\t' -v OFS='\t' -v with=" $* " '
		NR == 1 { print $0, "status"; next }
		NR == 2 { job = "Job\t" $2 "\t" $3 "\t" $4 "\t" $5 "\t" $6 "\t240000"
			for (i = 8; i <= NF; i++) job = job "\t"
			print job, "current" }
		index(with, " " $1 " ") { print $0, "" }' "$ROOT/data/offers.tsv"
}

@test "totals and bands" {
	run -0 --separate-stderr eval "convert '$ROOT/data/offers.tsv' | band"
	[ -z "$stderr" ]
	same figures "$(tsv 'Cloudflare 310500 330500 315500 310500 235000 330000 306250 1.0991 0.7947 cloudflare-guide.md:10' \
		'Fly.io 265000 265000 265000 230000 240000 323000 302250 0.9414 0.3012 flyio-guide.md:7' | tr '\t' ' ')" \
		"$(figures offer total year1 average risk_total low high q3 compa_ratio range_penetration band_source <<<"$output")"
}

@test "targets, asks and ladders" {
	run -0 --separate-stderr anchored
	[ -z "$stderr" ]
	same figures 'Cloudflare 320250 330000 0.0628 midpoint 330000/324428.57/321642.86/320250
Fly.io 302250 318000 0.2000 cap 318000/309000/304500/302250' \
		"$(figures offer target ask over_offer ask_by ladder <<<"$output")"
}

@test "both split tables, row by row" {
	run -0 --separate-stderr anchored -n 3
	[ -z "$stderr" ]
	same figures 'Cloudflare 0 330000 240500 2000 65000 30000 329550
Cloudflare 1 324428.57 235500 2000 65000 30000 324050
Cloudflare 2 321642.86 235000 1940 63050 30000 321550
Cloudflare 3 320250 235000 1900 61750 30000 320250
Fly.io 0 318000 230500 _ 87500 15000 318000
Fly.io 1 309000 221500 _ 87500 15000 309000
Fly.io 2 304500 217000 _ 87500 15000 304500
Fly.io 3 302250 214500 _ 87500 15000 302000' \
		"$(figures offer round ask ask_base ask_units ask_equity ask_signon ask_total <<<"$output")"
}

@test "the ask alone is round 0 of the ladder" {
	run -0 --separate-stderr anchored
	same rows "$(anchored -n 3 | awk -F '\t' -v OFS='\t' 'NR == 1 || $NF == 0 { sub(/\t[^\t]*$/, ""); print }')" "$output"
}

@test "floors, surplus, feasible, zone and verdicts; the last word" {
	anchored >asked
	run -0 --separate-stderr floor --current 240000 asked
	[ -z "$stderr" ]
	same figures 'Cloudflare 252000 230000 252000 stay 330000 320250 58500 counter
Fly.io 252000 310500 310500 best_other 288000 _ -80500 walk' \
		"$(figures offer stay best_other floor floor_by feasible zone_mid surplus verdict <<<"$output")"
	run -0 --separate-stderr floor --current 240000 --final asked
	same final 'Cloudflare accept
Fly.io walk' "$(figures offer verdict <<<"$output")"
	run -1 --separate-stderr floor --current 240000 --check asked
	[ -z "$stderr" ]
}

@test "rungs have the floor of their offer" {
	anchored -n 3 >rungs
	run -0 --separate-stderr floor --current 240000 rungs
	same figures "$(printf 'Cloudflare %s 252000 230000 252000 330000 320250 58500 counter\n' 0 1 2 3
		printf 'Fly.io %s 252000 310500 310500 288000 _ -80500 walk\n' 0 1 2 3)" \
		"$(figures offer round stay best_other floor feasible zone_mid surplus verdict <<<"$output")"
}

@test "before any offer: what to name in the Senior band, in each place" {
	run -0 --separate-stderr eval "band -c cloudflare -l senior | anchor | floor --current 'USD 240000' -q"
	[ -z "$stderr" ]
	# London: 252000 dollars of 2026-04-13 are 187766.31 pounds, at 0.87058 / 1.1684
	same figures 'San~Francisco 282500 0.4043 306250 306250 306000 327500 252000 252000 _
Austin 260000 0.4186 282500 282500 282500 302000 252000 252000 _
London 137500 0.3913 148750 148750 148500 159000 187766.31 187766.31 _' \
		"$(sed 's/San Francisco/San~Francisco/' <<<"$output" |
			figures location mid spread q3 target ask_low ask stay floor verdict)"
}

@test "a raise on the same band, without and with the offer in hand" {
	raise >alone
	run -0 --separate-stderr eval "convert alone | band -q | anchor | floor"
	same alone 'Job 276000 267000 cap 0.1500 _ _ _ 330000 285000 _ counter' \
		"$(figures offer ask target ask_by over_offer stay best_other floor feasible zone_mid surplus verdict <<<"$output")"
	raise Cloudflare >both
	run -0 --separate-stderr eval "convert both | band -q | anchor | floor"
	same both 'Job 276000 267000 cap _ 310500 295714.29 330000 -55714.29 counter
Cloudflare 330000 320250 midpoint 252000 _ 252000 330000 58500 counter' \
		"$(figures offer ask target ask_by stay best_other floor feasible surplus verdict <<<"$output")"
	run -0 --separate-stderr eval "convert both | band -q | anchor | floor --final"
	same final 'Job walk
Cloudflare accept' "$(figures offer verdict <<<"$output")"
}

@test "the whole pipeline run on its own output changes nothing" {
	anchored | floor --current 240000 >once
	run -0 --separate-stderr eval 'convert once | band | anchor | floor --current 240000'
	printed "$(cat once)"
}
