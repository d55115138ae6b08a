#!/usr/bin/env bats
# convert -L: an offer at the same position of another place's band, and what has none.
load helper

# Bands of one company's one role: 200000 to 300000 dollars here, 10000000 to 20000001 yen there.
bands() {
	tsv 'company role level location component currency unit low high source' \
		'Acme Welder Senior Here total USD year 200000 300000 b:2' 'Acme Welder Senior There total JPY year 10000000 20000001 b:3' \
		"$@" >bands
}

# row 'column=value ...': an offer of 260000 here, with those columns besides.
row() {
	local pair names='company role level location currency base' values='Acme Welder Senior Here USD 260000'
	for pair in $1; do
		[[ " $names " == *" ${pair%%=*} "* ]] || { names+=" ${pair%%=*}" values+=" ${pair#*=}"; continue; }
		values=$(awk -v n="$names" -v v="$values" -v name="${pair%%=*}" -v new="${pair#*=}" 'BEGIN {
			k = split(n, a, " "); split(v, b, " ")
			for (i = 1; i <= k; i++) printf("%s%s", a[i] == name ? new : b[i], i < k ? " " : "") }')
	done
	tsv "$names" "$values" >in
}

@test "the worked moves: San Francisco to Austin and to London, Chicago to remote" {
	head -n 2 "$ROOT/data/offers.tsv" >cloudflare.tsv
	while IFS='|' read -r place expected; do
		run -0 --separate-stderr convert -L "$place" cloudflare.tsv
		[ -z "$stderr" ]
		same "$place" "$expected" "$(figures_in <(printf '%s\n' "$output") currency base bonus units price vest signon equity \
			total year1 average risk_total location)"
	done <<-'END'
		austin|USD 216855.67 10% 1600 119.962709 4 18455.8 47985.08 286526.32 304982.12 291140.27 286526.32 Austin
		London, UK|GBP 114104.16 10% 1600 63.121451 4 9710.99 25248.58 150763.16 160474.15 153190.9 150763.16 London
	END
	sed 2d "$ROOT/data/offers.tsv" >fly.tsv
	run -0 --separate-stderr convert --location 'us remote' fly.tsv
	[ -z "$stderr" ]
	same remote 'Remote US USD 182268.92 65429.87 247698.79 214983.86' \
		"$(figures_in <(printf '%s\n' "$output") location currency base equity total risk_total)"
}

@test "a second move changes not a byte, nor a move to where the offer is" {
	for place in austin London; do
		head -n 2 "$ROOT/data/offers.tsv" | convert -L "$place" >once
		convert -L "$place" once | cmp once -
		convert once | cmp once -
	done
	convert "$ROOT/data/offers.tsv" | sed 's/San Francisco/sfo/; s/Chicago/SF/' >here
	run -0 --separate-stderr convert -L 'San Francisco' here
	printed "$(cat here)"
}

@test "every amount of the row moves, counts and percentages stay, the band it leaves is emptied" {
	# (260000 - 200000) / 100000 of the way from 10000000 to 20000001 is 16000000.6
	bands
	row 'base=200000 bonus=$25,000 equity=30K match=5000 signon=1000 price=12.34 strike=0.5 ladder=310000/305000/300000
		first_total=260,000 grant=_ units=_ vest=50/50 worth=90% hours=2000 refresh=? low=1 high=2 mid=3 q3=4 spread=5
		compa_ratio=6 range_penetration=7 band_source=b fx_rate=2 fx_date=2024-12-31 note=£5'
	run -0 --separate-stderr convert -b bands -L there in
	same stderr 'convert: 1 row without equity_kind: options where there is a strike, else rsu' "$stderr"
	same row 'There JPY 12307693 1538462 1846154 307692 61538 759.3846 30.7692 19076924/18769231/18461539 16000001' \
		"$(figures_in <(printf '%s\n' "$output") location currency base bonus equity match signon price strike ladder first_total)"
	same rest '_ _ 50/50 90% 2000 ? _ _ _ _ _ _ _ _ 2 2024-12-31 £5' "$(figures_in <(printf '%s\n' "$output") grant units \
		vest worth hours refresh low high mid q3 spread compa_ratio range_penetration band_source fx_rate fx_date note)"
	same totals '16000001 15076924' "$(figures_in <(printf '%s\n' "$output") total risk_total)"
}

@test "the ends of a band are in it; what lies outside is refused with its position" {
	bands
	while read -r base there; do
		row "base=$base"
		run -0 --separate-stderr convert -b bands -L there in
		same "$base" "$there" "$(figures_in <(printf '%s\n' "$output") total)"
	done <<-'END'
		200000 10000000
		300000 20000001
		250000 15000001
	END
	while read -r base position; do
		row "base=$base"
		run -2 --separate-stderr convert -b bands -L there in
		refused "convert: in:2: its total $base is at position $position of its band, outside 200000 to 300000"
	done <<-'END'
		199999.99 0.0000
		199990 -0.0001
		150000 -0.5000
		300000.01 1.0000
		310000 1.1000
		9000000000000 89999998.0000
	END
}

@test "an offer without exactly one band of two ends, here and there, is refused" {
	while IFS='|' read -r place offer more why; do
		echo "case: $place, $offer, $more"
		bands ${more:+"$more"}
		row "$offer"
		run -2 --separate-stderr convert -b bands -L "$place" in
		refused "convert: in:2: $why"
	done <<-'END'
		nowhere|||no band for its total in 'nowhere' (band -L shows those of a place)
		there|location=Mars||no band for its total in 'Mars' (band -L shows those of a place)
		there|company=Other||no band for its total in 'Here' (band -L shows those of a place)
		there|role=Baker||no band for its total in 'Here' (band -L shows those of a place)
		there|level=Junior||no band for its total in 'Here' (band -L shows those of a place)
		there|currency=EUR||no band for its total in 'Here' (band -L shows those of a place)
		there|location=_|Acme Welder Senior Far total USD year 1 2 b:4|2 bands for its total in '', where one is needed
		there||Acme Welder Senior There total GBP year 1 2 b:4|2 bands for its total in 'there', where one is needed
		there||Acme Welder Senior Here total USD year 1 2 b:4|2 bands for its total in 'Here', where one is needed
		far||Acme Welder Senior Far total USD year 1 _ b:4|its band in 'far' is open at one end
		far||Acme Welder Senior Far base USD year 1 2 b:4|no band for its total in 'far' (band -L shows those of a place)
		there|location=Far|Acme Welder Senior Far total USD year 1 _ b:4|its band in 'Far' is open at one end
		there|location=Far|Acme Welder Senior Far total USD year 260000 260000 b:4|its band has no width
		there|bonus=?||its total is not known or 0: it has no position in a band
		there|base=?||its total is not known or 0: it has no position in a band
		there|units=100||its total is not known or 0: it has no position in a band
		there|base=0||its total is not known or 0: it has no position in a band
	END
	bands
	row currency=_
	run -2 --separate-stderr convert -q -b bands -L there in
	refused 'convert: in:2: no currency to convert from (--currency names one)'
	run -0 --separate-stderr convert -q -b bands -L there --currency USD in
	same filled 'There JPY 16000001' "$(figures_in <(printf '%s\n' "$output") location currency total)"
}

@test "the first offer that has no position stops the program" {
	run -2 --separate-stderr convert -L austin "$ROOT/data/offers.tsv"
	refused "convert: $ROOT/data/offers.tsv:3: no band for its total in 'Austin' (band -L shows those of a place)"
}

@test "the employer's posted range is the band where the offer is, and stays behind" {
	bands
	row 'posted_low=100000 posted_high=500000'
	# 160000 of 400000, from 10000000: 14000000.4
	run -0 --separate-stderr convert -b bands -L there in
	same row '14000000 _ _' "$(figures_in <(printf '%s\n' "$output") total posted_low posted_high)"
	row 'posted_low=500000 posted_high=100000'
	run -2 --separate-stderr convert -b bands -L there in
	refused "convert: in:2: column 'posted_high': '100000' is below posted_low '500000'"
}

@test "bands by the month, or without a currency of their own" {
	bands 'Acme Welder Senior Far total USD month 20000 30000 b:4'
	row ''
	run -0 --separate-stderr convert -b bands -L far in
	same month 'Far USD 312000' "$(figures_in <(printf '%s\n' "$output") location currency total)"
	tsv 'role location component low high' 'Welder Here total 200000 300000' 'Welder There total 400000 500000' >bands
	tsv 'role location currency base' 'Welder Here USD 260000' >in
	run -0 --separate-stderr convert -b bands -L there in
	same plain 'There USD 460000' "$(figures_in <(printf '%s\n' "$output") location currency total)"
}

@test "rows that are no offers pass; location and currency are added where they lack" {
	bands
	tsv 'company role level location currency base low' 'Acme Welder Senior Here USD _ 5' 'Acme Welder Senior Here USD 260000 _' >in
	run -0 --separate-stderr convert -b bands -L there in
	printed "$(tsv 'company role level location currency base low equity total year1 average risk_total' \
		'Acme Welder Senior Here USD _ 5 _ _ _ _ _' 'Acme Welder Senior There JPY 16000001 _ _ 16000001 16000001 16000001 16000001')"
	tsv 'role location component low high' 'Welder There total 400000 500000' >bands
	tsv 'role base' 'Welder $460000' 'Welder _' >in
	run -0 --separate-stderr convert -b bands -L there in
	printed "$(tsv 'role base equity total year1 average risk_total location currency' \
		'Welder 460000 _ 460000 460000 460000 460000 There USD' 'Welder _ _ _ _ _ _ _ _')"
	tsv 'role low high' 'Welder 1 2' >in
	run -2 --separate-stderr convert -b bands -L there in
	refused "convert: in:1: no column 'base' (columns: role low high)"
}

@test "base moves by the period it is paid for" {
	bands
	row 'base=125 period=hour'
	run -0 --separate-stderr convert -b bands -L there in
	# 7692.596... an hour makes a total 18401 yen away from the exact one
	same row '7692 hour 15999360' "$(figures_in <(printf '%s\n' "$output") base period total)"
	run -0 --separate-stderr convert -b bands -L there --period year in
	same row '15999360 year 15999360' "$(figures_in <(printf '%s\n' "$output") base period total)"
}

@test "-v names the factor; options that do not go together, files that are not there" {
	head -n 2 "$ROOT/data/offers.tsv" >in
	run -0 --separate-stderr convert -v -L austin in
	bands=$(sed -n 's/^convert: bands.tsv: read from //p' <<<"$stderr")
	same factor "convert: in:2: every amount times 0.922790066955: the position of total 310500 in its band, 235000 to \
330000 ($bands:5), kept in the band of Austin, 215000 to 305000 ($bands:6); haggle-methods(7), section 4" \
		"$(grep 'every amount' <<<"$stderr")"
	run -2 --separate-stderr convert -t EUR -L austin in
	refused 'convert: --location, --to: one at a time (convert -L ... | convert -t ...)'
	run -2 --separate-stderr convert -L '' in
	refused "convert: --location: '' is no place"
	run -2 --separate-stderr convert -L austin -b nowhere in
	refused 'convert: nowhere: No such file or directory'
	run -2 --separate-stderr convert -L austin -b - <in
	refused 'convert: -b -: the offers are read from stdin already'
}

@test "a moved offer goes on through the kit" {
	head -n 2 "$ROOT/data/offers.tsv" | convert -L london | band >placed
	same band 'London GBP 150763.16 115000 160000 0.7947' \
		"$(figures_in placed location currency total low high range_penetration)"
}
