#!/usr/bin/env bats
# floor --search: what looking on is worth, against figures worked out from haggle-methods(7),
# section 6.
load helper

# floors FILE: stdin's lines are options | the floors of its rows and what set them, a comma between.
floors() {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -0 --separate-stderr floor -q --switch 0 $options $1"
		[ -z "$stderr" ]
		same figures "$want" "$(figures floor floor_by <<<"$output" | paste -s -d, | sed 's/,/, /g')"
	done
}

setup() {
	stand_alone
	tsv 'offer currency total low high' 'one USD 300000 235000 330000' >one.tsv
}

@test "its three forms" {
	floors one.tsv <<-'EOF'
	--current 240000 --search-cost 10000 --search 0.5|265966.95 search
	--current 240000 --search-cost 10000 --search 1|277801.49 search
	--current 240000 --search-cost 10000 --search 2|288995.48 search
	--current 240000 --search 1|281414.01 search
	--current 240000 --search 1 --discount 10%|279044.52 search
	--current 240000 --search 1 --separation 10|291637.62 search
	--current 240000 --search 1 --separation 10 --discount=0|297070.65 search
	--current 240000 --search 1000000|329928.4 search
	--current 120000 --search 0.5|221562.5 search
	--current 120000 --search 0.5 --search-cost 24000|212562.5 search
	--current 120000 --search 0.1|160625 search
	--current 240000 --search 0|240000 stay
	--current 120000 --search 0 --search-cost 1|120000 stay
	--current 330000 --search 5|330000 stay
	--current 400000 --search 5 --search-cost 10000|400000 stay
	EOF
}

@test "it is one of the floor's terms" {
	floors one.tsv <<-'EOF'
	--current 240000 --search 1 --need 281414.01|281414.01 need
	--current 240000 --search 1 --need 281414.02|281414.02 need
	--current 240000 --search 1 --need 281414|281414.01 search
	--current 240000 --search 1 --switch 20%|288000 stay
	EOF
	tsv 'offer currency total low high' 'one USD 280000 235000 330000' 'two USD 290000 _ _' >two.tsv
	floors two.tsv <<-'EOF'
	--current 240000 --search 1|290000 best_other, 280000 best_other
	--current 240000 --search 2|291637.62 search, 280000 best_other
	EOF
	run -0 --separate-stderr floor --current 240000 --search 2 one.tsv
	same verdict '291637.62 8362.38 counter' "$(figures floor surplus verdict <<<"$output")"
	run -0 --separate-stderr floor --current 240000 --search 2 --final two.tsv
	same final 'walk
accept' "$(figures verdict <<<"$output")"
}

@test "a band of one figure, one from nothing, and one before any offer" {
	tsv 'offer currency total low high' 'point USD 300000 300000 300000' 'wide USD 300000 0 330000' \
		'band USD _ 235000 330000' >in.tsv
	# others are better here; alone, the first is (240000 + 10/3 300000) / (13/3)
	floors in.tsv <<-'EOF'
	--current 240000 --search 1|300000 best_other, 300000 best_other, 300000 best_other
	EOF
	for i in 2 3 4; do
		sed -n "1p;${i}p" in.tsv >"row$i.tsv"
	done
	floors row2.tsv <<<'--current 240000 --search 1|286153.85 search'
	floors row3.tsv <<<'--current 240000 --search 1|262804.33 search'
	floors row4.tsv <<<'--current 240000 --search 1|281414.01 search'
}

@test "amounts in other currencies" {
	tsv 'date currency per_eur' '2026-01-01 USD 1.25' '2026-01-01 JPY 200' >rates.tsv
	floors one.tsv <<-'EOF'
	--rates rates.tsv --current 'EUR 192000' --search-cost 'JPY 1600000' --search 1|277801.49 search
	EOF
	tsv 'offer currency total low high' 'one JPY 48000000 37600000 52800000' >yen.tsv
	floors yen.tsv <<-'EOF'
	--rates rates.tsv --current 'USD 240000' --search-cost 'USD 10000' --search 1|44448238 search
	EOF
}

@test "one's own job: its pay counts for the others, and not for itself" {
	tsv 'offer currency total low high status' 'job USD 240000 235000 330000 current' \
		'new USD 250000 235000 330000 _' >in.tsv
	run -0 --separate-stderr floor --search 1 in.tsv
	[ -z "$stderr" ]
	same floors 'job 238095.24 best_other
new 281414.01 search' "$(figures offer floor floor_by <<<"$output")"
}

@test "without present pay or a band it counts for nothing, and a note says so" {
	tsv 'offer currency total low high' 'one USD 300000 _ _' 'open USD 280000 235000 _' \
		'two USD 200000 235000 330000' >in.tsv
	run -0 --separate-stderr floor --search 1 --current 240000 in.tsv
	same note 'floor: 2 rows without present pay or a band: --search counts for nothing there' "$stderr"
	run -0 --separate-stderr floor --search 1 one.tsv
	same note 'floor: 1 row without present pay or a band: --search counts for nothing there' "$stderr"
	same figures '_ _ counter' "$(figures floor floor_by verdict <<<"$output")"
	run -0 --separate-stderr floor --current 240000 in.tsv
	[ -z "$stderr" ]
}

@test "what is off" {
	while IFS='|' read -r options want; do
		echo "case: $options"
		eval "run -2 --separate-stderr floor $options one.tsv"
		refused "floor: $want"
	done <<-'EOF'
	--search often|--search: 'often' is not a number (write digits, as 1234.5)
	--search 1 --discount 0 --separation 0|--discount, --separation: one of them must be above 0
	--search 1 --discount x|--discount: 'x' is not a percentage (write 5 or 5%)
	--search 1 --search-cost 1,5|--search-cost: '1,5' is not an amount (write 1.5)
	EOF
}
