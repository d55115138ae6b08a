#!/usr/bin/env bats
# Whole situations: the rows somebody would write down, through every program, to the letter that is
# sent. The arithmetic stands beside each, in thousands; the letters are in data/situations, and were
# read as those who send them and as those who get them.
load helper

EDGE=Edge~Inference~Platform~Engineer
FLY=Edge~Runtime~Engineer

# are EXPECTED COLUMN ...: the figures of the file rows.
are() {
	same "$2 ..." "$1" "$(figures "${@:2}" <rows)"
}

# letter NAME ARGUMENT ...: `script ARGUMENT ... rows` writes data/situations/NAME.md, and no figure of
# one's own is in it.
letter() {
	run -0 --separate-stderr script "${@:2}" rows
	golden "situations/$1.md"
	same "private figures" '' "$(tr -d , <<<"$output" | awk -F '\t' '
		NR == FNR && FNR == 1 { for (i = 1; i <= NF; i++) name[i] = $i; next }
		NR == FNR {
			for (i = 1; i <= NF; i++)
				if (name[i] ~ /^(target|stay|zone_mid|surplus)$/ && $i > 0) own[$i]
			next
		}
		{ n = split($0, word, /[^0-9.]+/); for (i = 1; i <= n; i++) { sub(/\.$/, "", word[i]); if (word[i] in own) print } }
	' rows -)"
}

@test "one offer, within its band" {
	tsv 'company role level location currency base bonus units price vest equity_kind' \
		"Cloudflare $EDGE Senior Austin USD \$200K 10% 1,200 \$130 4 rsu" |
		convert | band | anchor | floor --current 190000 >rows
	# 200 + 20 + 1,200 x .13 / 4 = 259. q3 215 + .75 x 90 = 282.5, halfway to the top 282; 2 x 282.5 - 259 =
	# 306, the top 305, the cap 310.8: 305. Equity up to the guide's 2,000 units, 65; (305 - 65) / 1.1 =
	# 218.18. Sign-on 305 - 282.5 = 22.5, of 5: 25.
	are '259000 215000 305000 282500 305000 band-top 218000 2000 25000 304800' \
		total low high target ask ask_by ask_base ask_units ask_signon ask_total
	# 190 x 1.05; 259 - 199.5; 259 + 305 - 259; (259 + 305) / 2
	are '199500 stay 59500 305000 282000 counter' floor floor_by surplus feasible zone_mid verdict
	letter one-offer counter
	# the average 304.8 + 25 / 4 = 311.05: base (311.05 - 39 - 6.25) / 1.1 = 241.636, of .1; units (311.05 - 220 -
	# 6.25) / .0325 = 2,609.2; sign-on 4 x (311.05 - 220 - 65) = 104.2
	letter one-offer-three-ways meso
}

@test "two offers, one of them to be mentioned" {
	tsv "company role level location currency base bonus units price vest equity equity_kind firm share expires" \
		"Cloudflare $EDGE Senior Austin USD 200000 10% 1200 130 4 _ rsu yes no _" \
		"Fly.io $FLY Senior Remote~US USD 230000 _ _ _ 4 50000 rsu yes amount 2026-12-18" |
		convert | band | anchor | floor --current 190000 -D 2026-12-01 >rows
	# Fly.io, 223 to 305: 280; q3 284.5, halfway 292.5; 2 x 292.5 - 280 = 305, which is the top too.
	# T least of 292.5 and 280 + .75 x 25. Equity 1.25 x 50; 305 - 62.5; sign-on 12.5, of 5: 15.
	are '259000 282500 305000 band-top 218000 65000 25000 304800
280000 292500 305000 midpoint 242500 62500 15000 305000' \
		total target ask ask_by ask_base ask_equity ask_signon ask_total
	# each the other's alternative: 259 - 280, 280 - 259; both can reach 305, above either
	are '280000 best_other -21000 292500 counter
259000 best_other 21000 292500 counter' floor floor_by surplus zone_mid verdict
	# only the one whose row says so is mentioned, to the other, and before it ends
	letter two-offers -D 2026-12-01 counter
	run -0 script -D 2026-12-19 counter rows
	[[ $output != *'another offer'* ]]
}

@test "above its band: accept, and talk about the terms" {
	tsv 'company role level location currency base bonus' "Cloudflare $EDGE Senior London GBP £150K 10%" |
		convert | band | anchor | floor --current 'GBP 120000' >rows
	# 150 x 1.1 = 165, above 160; 120 x 1.05 = 126
	are '165000 115000 160000 _ _ above-band 126000 165000 39000 accept' \
		total low high target ask ask_by floor feasible surplus verdict
	letter above-band terms
	run -0 --separate-stderr script counter rows
	same counter '' "$output"
	same note 'script: 1 of 1 rows left out (script --list: what each kind is for)' "$stderr"
}

@test "below its band" {
	tsv 'company role level location currency base equity equity_kind' \
		"Fly.io $FLY Senior Chicago USD 195,000 30,000 options" |
		convert | band >placed
	run -0 --separate-stderr anchor placed
	same note 'anchor: placed:2: the offer is below its band: check the level; is this base against a total band?' "$stderr"
	anchor -q placed | floor --current 150000 >rows
	# 225, at risk 195 + 15; the cap 270, the midpoint (240 + 323) / 2 = 281.5; T 225 + .75 x 56.5 =
	# 267.375. Equity 1.25 x 30; 281.5 - 37.5; sign-on 14.125, of 5: 15.
	are '225000 210000 267375 281500 below-band 244000 37500 15000 281500' \
		total risk_total target ask ask_by ask_base ask_equity ask_signon ask_total
	# 150 x 1.05; 210 - 157.5; 210 + 323 - 225; (210 + 308) / 2
	are '157500 52500 308000 259000 counter' floor surplus feasible zone_mid verdict
	letter below-band counter
}

@test "no band: no range is claimed" {
	tsv 'company role location currency base bonus recipient' 'Kessel~Software Data~Engineer Berlin EUR €120K €5,000 Jonas' |
		convert | band -q | anchor | floor >rows
	# 125 x 1.15; halfway there; 143.75 - 5 = 138.75, of .5; sign-on 9.375, of 5: 10
	are '125000 _ 134375 143750 no-band 138500 10000 143500' \
		total low target ask ask_by ask_base ask_signon ask_total
	# nothing to set a floor; 125 + 143.75 - 125
	are '_ _ _ 143750 counter' floor floor_by surplus feasible verdict
	letter no-band counter
	letter no-band-pushback pushback
}

# What a raise's playbook says in short, and what to say.
raise() {
	run -0 --separate-stderr eval "script -q -c cloudflare playbook rows | sed -n '/^## 1/,/^---/p; /^## 5/,/^Then/p'"
}

@test "a raise, without an offer from outside" {
	tsv 'offer company role level location currency base status' \
		"My~job Cloudflare $EDGE Senior San~Francisco USD 240000 current" |
		convert | band | anchor | floor >rows
	# q3 306.25, halfway 285; 2 x 306.25 - 240 = 372.5, the top 330, the cap of 15 % 276; 240 + .75 x 36
	are '240000 267000 276000 cap 276000 _ 276000' total target ask ask_by ask_base ask_signon ask_total
	# nobody walks out of a job for nothing
	are '_ _ _ 330000 counter' stay floor surplus feasible verdict
	raise
	golden situations/raise.md
	run -0 --separate-stderr script counter rows
	same "a letter to one's own employer" '' "$output"
}

@test "a raise, with an offer from outside" {
	tsv 'offer company role level location currency base status firm share' \
		"My~job Cloudflare $EDGE Senior San~Francisco USD 240000 current _ _" \
		"Fly.io Fly.io $FLY Senior Chicago USD 280000 _ yes amount" |
		convert | band | anchor | floor >rows
	# the job: 280 / 1.05; 240 - 266.667. The offer: 240 x 1.05; q3 302.25, halfway 301.5; 2 x 302.25 - 280 =
	# 324.5, the top 323; T 302.25
	are '267000 276000 _ 280000 266666.67 best_other -26666.67 330000 counter
302250 323000 252000 _ 252000 stay 28000 323000 counter' \
		target ask stay best_other floor floor_by surplus feasible verdict
	raise
	golden situations/raise-with-offer.md
	# half as firm, half as much: 140 / 1.05
	sed 's/\tyes\tamount/\tverbal\t/' rows | floor >verbal
	same 'a verbal offer' '133333.33 counter' "$(figures floor verdict <verbal | head -n 1)"
	# out of reach: 350 / 1.05 = 333.333, above 330
	tsv 'offer company role level location currency base status firm' \
		"My~job Cloudflare $EDGE Senior San~Francisco USD 240000 current _" \
		"Best Acme Engineer Senior Chicago USD 350000 _ yes" |
		convert | band -q | anchor | floor >rows
	same 'out of reach' '333333.33 walk' "$(figures floor verdict <rows | head -n 1)"
}

@test "before any offer: a range, or theirs first" {
	band -c cloudflare -l senior -L london | anchor | floor --current 'GBP 110000' >rows
	# q3 115 + .75 x 45 = 148.75, down to .5; 1.07 x 148.75 = 159.1625, below 160; 110 x 1.05
	are '148750 148500 159000 115500 _' target ask_low ask floor verdict
	letter expectations expectations
	letter defer defer
}

@test "the employer sets an offer" {
	band -c cloudflare -l senior -L austin >rows
	tsv total 244000 252000 260500 266000 281000 >peers.tsv
	# 215 + .6 x 90 = 269; 269 / 260 = 1.0346; the median 260.5, 269 / 260.5 = 1.0326; four of five below
	letter offer-memo --position 0.6 --table peers=peers.tsv offer-memo
	# 215 + .9 x 90 = 296; 296 / 260.5 = 1.1363: more than 5 % from the median
	letter offer-memo-apart --position 0.9 --table peers=peers.tsv offer-memo
	# 215 + .2 x 90 = 233; 233 / 260.5 = .8944
	run -0 --separate-stderr script --position 0.2 --table peers=peers.tsv offer-memo rows
	grep -qF 'The proposal is 10.6% below that median.' <<<"$output"
}

abroad() {
	tsv 'offer company role level location currency base bonus units price vest equity_kind signon worth firm share' \
		'London Fastline Platform~Engineer Senior London GBP £118,000 10% _ _ _ _ £10K _ yes amount' \
		"San~Francisco Cloudflare $EDGE Senior San~Francisco USD \$235K 10% 1600 130 4 rsu \$20K $1 yes amount"
}

@test "London in pounds against San Francisco in dollars" {
	abroad 60% | convert | band -q | anchor >asked
	run -0 --separate-stderr floor asked
	same note 'floor: exchange rates of 2026-04-13' "$stderr"
	floor -q asked >rows
	# 118 x 1.1; no band: 129.8 x 1.15, halfway; 149.27 / 1.1 = 135.7; sign-on 10 + 9.735, of 5: 10 + 10
	are '129800 139535 149270 135500 20000 149050
310500 320250 330000 240500 30000 329550' total target ask ask_base ask_signon ask_total
	# 310.5 x 60 % = 186.3 dollars x .87058 / 1.1684; 129.8 pounds x 1.1684 / .87058
	are '138812.95 best_other -9012.95 149270 144041.48 counter
174203.77 best_other 136296.23 330000 320250 counter' floor floor_by surplus feasible zone_mid verdict
	# an amount in another currency is not mentioned, the offer is
	letter two-currencies counter
}

@test "London against San Francisco, a dollar there worth what it is here: walk, and part well" {
	abroad _ | convert | band -q | anchor | floor -q >rows
	# 310.5 x .87058 / 1.1684 = 231.35492, above all that London can be expected to pay
	are '231354.92 149270 _ walk
174203.77 330000 320250 counter' floor feasible zone_mid verdict
	letter decline -q decline
}

@test "a San Francisco offer as it would be in London, which nobody has made" {
	abroad _ | convert -L london >moved
	# position (310.5 - 235) / 95 = .79474; 115 + .79474 x 45 = 150.76316
	same moved '129800 GBP amount
150763.16 GBP _' "$(figures total currency share <moved)"
	band -q moved | anchor | floor >rows
	run -0 --separate-stderr script -q -c fastline counter rows
	[[ $output == *'up from £118,000'* && $output != *'another offer'* ]]
}

# own BAND ...: the table of bands of one's own.
own() {
	tsv 'company role level location component currency unit low high' "$@" >bands.tsv
}

@test "Bangalore in rupees, with bands of one's own" {
	own 'Setu~Labs Backend~Engineer Senior Bangalore total INR year ₹40L ₹60L'
	tsv 'company role level location currency base bonus grant vest equity_kind' \
		'Setu~Labs Backend~Engineer Senior Bengaluru INR ₹42L 10% ₹8,00,000 4 rsu' |
		convert | band -b bands.tsv | anchor | floor --current '₹38,00,000' >rows
	# in lakh: 42 + 4.2 + 2 = 48.2; q3 55, halfway 54.1; 2 x 55 - 48.2 = 61.8, the top 60, the cap 57.84;
	# T least of 55 and 48.2 + .75 x 9.64. Equity 2.5; (57.84 - 2.5) / 1.1 = 50.309, of .1; sign-on 2.84, of 1
	are '4820000 4000000 6000000 5500000 5784000 cap 5030000 250000 300000 5783000' \
		total low high target ask ask_by ask_base ask_equity ask_signon ask_total
	# 38 x 1.05; 48.2 - 39.9; 60; (48.2 + 60) / 2
	are '3990000 830000 6000000 5410000 counter' floor surplus feasible zone_mid verdict
	letter rupees counter
}

@test "options without a price: cash alone counts, and there is much to ask" {
	tsv 'company role level location currency base units strike equity_kind recipient' \
		"Fly.io $FLY Senior Chicago USD 195000 20,000 \$4.10 options Marta" >in
	run -0 --separate-stderr convert in
	same note 'convert: 1 row with units and no price: equity is unknown, total stays empty' "$stderr"
	convert -q in | band | anchor -q | floor --current 180000 >rows
	# 180 x 1.05; 195 - 189
	are '? _ _ _ _ 189000 stay 6000 counter' equity total risk_total ask ask_by floor floor_by surplus verdict
	letter equity-questions equity-questions
	letter ack-options ack
}

@test "a contractor by the day" {
	tsv 'company role location currency base period days' 'Harbour~Lines Data~Engineer Rotterdam EUR €600 day 220' |
		convert | band -q | anchor | floor --current 110000 >rows
	# 600 x 220; x 1.15; halfway; 151.8 / 220 = .69; sign-on 9.9, of 5: 10; 110 x 1.05
	are '132000 141900 151800 690 10000 151800 115500 16500 counter' \
		total target ask ask_base ask_signon ask_total floor surplus verdict
	letter by-the-day counter
	# nothing in equity: two packages. The average 151.8 + 10 / 4 = 154.3; sign-on 4 x 22.3
	letter by-the-day-two-ways meso
}

@test "talks under way: the aim stays that of the first offer, and is reached" {
	local units
	local -A verdict=([1800]='317000 320250 counter' [2000]='323500 320250 accept')
	for units in 1800 2000; do
		tsv 'company role level location currency base bonus units price vest equity_kind signon first_total' \
			"Cloudflare $EDGE Senior San~Francisco USD 235000 10% $units 130 4 rsu 30000 310500" |
			convert | band | anchor | floor --current 240000 >rows
		# 235 + 23.5 + 58.5 or 65; the first was 310.5: T its 320.25
		are "${verdict[$units]}" total target verdict
	done
	# 240 x 1.05; 323.5 - 252; the top of the band, whatever they began with
	are '252000 71500 330000' floor surplus feasible
	letter accept accept
}

@test "yen, from people's notation to the letter" {
	own 'Aoba~Games Server~Engineer Senior Tokyo total JPY year ¥9,000,000 ¥13,000,000'
	tsv 'company role level location currency base bonus' 'Aoba~Games Server~Engineer Senior Tokyo JPY ¥9.6M ¥1,200,000' |
		convert | band -b bands.tsv | anchor | floor --current 'JPY 9,000,000' >rows
	# 9,600 + 1,200; q3 12,000, halfway 11,900; 13,200, the top 13,000, the cap 12,960; T 12,000.
	# 12,960 - 1,200 = 11,760, of 50; sign-on 960, of 500: 1,000
	are '10800000 12000000 12960000 cap 11750000 1000000 12950000 9450000 counter' \
		total target ask ask_by ask_base ask_signon ask_total floor verdict
	letter yen counter
}

@test "dinars with three decimals, by the month, to the letter" {
	own 'Gulf~Grid Network~Engineer Senior Kuwait~City total KWD year 24,000 36,000'
	tsv 'company role level location currency base period bonus' \
		'Gulf~Grid Network~Engineer Senior Kuwait~City KWD KD~2,150.750 month 5%' |
		convert | band -b bands.tsv | anchor | floor --current 24000 >rows
	# 2.15075 x 12 x 1.05 = 27.09945; q3 33, 2 x 33 - 27.09945 and 36 are above the cap 32.51934;
	# T 27.09945 + .75 x 5.41989 = 31.1643675. 32.51934 / 12.6 = 2.5809, of .004 (2.15075 / 500): 2.58.
	# Sign-on 1.3549725, of .5 (25.809 / 50): 1.5
	are '27099.45 31164.368 32519.34 cap 2580 1500 32508 25200 1899.45 counter' \
		total target ask ask_by ask_base ask_signon ask_total floor surplus verdict
	letter dinars counter
}

@test "won, from people's notation to the letter" {
	own 'Haneul~Soft Backend~Engineer Senior Seoul total KRW year ₩90,000,000 ₩130,000,000'
	tsv 'company role level location currency base bonus signon' \
		'Haneul~Soft Backend~Engineer Senior Seoul KRW ₩95M 10% ₩5,000,000' |
		convert | band -b bands.tsv | anchor | floor --current '₩88,000,000' >rows
	# in millions: 95 x 1.1; q3 120, 2 x 120 - 104.5 = 135.5, the top 130, the cap 125.4; T least of 120 and
	# 120.175; 125.4 / 1.1; sign-on 5 + 5.4, of 5: 5 + 5; 88 x 1.05
	are '104500000 120000000 125400000 cap 114000000 10000000 125400000 92400000 counter' \
		total target ask ask_by ask_base ask_signon ask_total floor verdict
	letter won counter
}

@test "each of these letters reads as a careful person writes" {
	local file
	local -a letters=()
	for file in "$ROOT"/tests/data/situations/*.md; do
		[[ $file == */raise* ]] || letters+=("$file")
	done
	run -0 awk -f "$ROOT/tests/data/script/quality.awk" "${letters[@]}"
	same faults '' "$output"
	run -0 awk -v brief=1 -f "$ROOT/tests/data/script/quality.awk" "$ROOT"/tests/data/situations/raise*.md
	same faults '' "$output"
}
