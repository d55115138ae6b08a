#!/usr/bin/env bats
# --sweep of anchor and floor: an option at several values, a row for each.
load helper

setup() {
	stand_alone
	convert "$ROOT/data/offers.tsv" | band >placed
	anchor placed >asked
}

@test "anchor: a row for each offer and setting" {
	run -0 --separate-stderr anchor --sweep cap=10,15,20% placed
	[ -z "$stderr" ]
	same figures 'Cloudflare 320250 330000 midpoint cap=10
Cloudflare 320250 330000 midpoint cap=15
Cloudflare 320250 330000 midpoint cap=20%
Fly.io 284875 291500 cap cap=10
Fly.io 294812.5 304750 cap cap=15
Fly.io 302250 318000 cap cap=20%' "$(figures offer target ask ask_by sweep <<<"$output")"
	same 'added last' 'ladder sweep' "$(head -n 1 <<<"$output" | tr '\t' ' ' | sed 's/.*\(ladder\)/\1/')"
	run -0 --separate-stderr anchor --cap 50 --sweep over=0,5 placed
	same over 'Cloudflare 330000 midpoint over=0
Cloudflare 330000 midpoint over=5
Fly.io 323000 band-top over=0
Fly.io 339150 band-top over=5' "$(figures offer ask ask_by sweep <<<"$output")"
	run -0 --separate-stderr anchor --sweep ratio=0.25,0.5 placed
	same ratio 'Cloudflare 330000/322571.43/320714.29/320250 ratio=0.25
Cloudflare 330000/324428.57/321642.86/320250 ratio=0.5
Fly.io 318000/306000/303000/302250 ratio=0.25
Fly.io 318000/309000/304500/302250 ratio=0.5' "$(figures offer ladder sweep <<<"$output")"
	# bands have settings too
	run -0 --separate-stderr eval 'band -c cloudflare -l senior -L sf | anchor --sweep over=0,5,10'
	same bands '327500 over=0
327500 over=5
327500 over=10' "$(figures ask sweep <<<"$output")"
}

@test "floor: a row for each offer and setting" {
	run -0 --separate-stderr floor --current 240000 --sweep switch=0,5,10 asked
	[ -z "$stderr" ]
	same switch 'Cloudflare 240000 240000 counter switch=0
Cloudflare 252000 252000 counter switch=5
Cloudflare 264000 264000 counter switch=10
Fly.io 240000 310500 walk switch=0
Fly.io 252000 310500 walk switch=5
Fly.io 264000 310500 walk switch=10' "$(figures offer stay floor verdict sweep <<<"$output")"
	run -0 --separate-stderr floor --current 240000 --forfeit 120000 --sweep horizon=1,2,4 asked
	same horizon '352000 walk horizon=1
302000 counter horizon=2
277000 counter horizon=4' "$(figures floor verdict sweep <<<"$output" | head -n 3)"
	run -0 --separate-stderr floor --current 240000 --search-cost 10000 --sweep search=0.5,1,2 asked
	same search '265966.95 search search=0.5
277801.49 search search=1
288995.48 search search=2' "$(figures floor floor_by sweep <<<"$output" | head -n 3)"
	run -1 --separate-stderr floor --check --current 290000 --sweep switch=0,20 asked
	[ -z "$stderr" ]
}

@test "each setting is what the option alone gives" {
	while read -r program name values; do
		echo "case: $program $name"
		"$program" -q --sweep "$name=$values" placed >swept
		for value in ${values//,/ }; do
			same "$name=$value" "$("$program" -q "--$name" "$value" placed)" \
				"$(awk -F '\t' -v of="$name=$value" -v OFS='\t' 'NR == 1 || $NF == of { NF--; print }' swept)"
		done
	done <<-'END'
		anchor cap 0,5,33.3
		anchor over 0,7.5
		anchor ratio 0.1,0.9
		floor switch 0,100%
		floor horizon 0.5,10
	END
}

@test "run again it changes nothing" {
	for command in 'anchor --sweep cap=10,15' 'floor --current 240000 --sweep switch=0,5'; do
		$command placed >once
		# shellcheck disable=SC2086 # words
		run -0 --separate-stderr $command once
		printed "$(cat once)"
		run -2 --separate-stderr "${command%% *}" once
		refused "${command%% *}: once:2: column 'sweep': '$(figures sweep <once | head -n 1)' is no setting of this --sweep"
	done
	# a sweep of anchor's is nothing to floor, unless it has one of its own
	anchor --sweep cap=10,15 placed >swept
	run -0 --separate-stderr floor --current 240000 swept
	[ -z "$stderr" ]
	same sweep "$(figures offer ask sweep <swept)" "$(figures offer ask sweep <<<"$output")"
	run -2 --separate-stderr floor --sweep switch=5 swept
	refused "floor: swept:2: column 'sweep': 'cap=10' is no setting of this --sweep"
}

@test "a note is for the row and not for each of its settings" {
	tsv 'currency base total low high' 'USD 90000 90000 100000 140000' 'USD 100000 ? 80000 160000' >in.tsv
	run -0 --separate-stderr anchor --sweep cap=5,10,15 in.tsv
	same notes 'anchor: in.tsv:2: the offer is below its band: check the level; is this base against a total band?
anchor: 1 offer whose total is not known: no ask' "$stderr"
	tsv 'currency base total expires' 'USD 90000 90000 2026-04-13' >in.tsv
	run -0 --separate-stderr floor -D 2026-04-14 --need 1 --sweep switch=5,10 in.tsv
	same notes "floor: in.tsv:2: the offer's last day is past" "$stderr"
}

@test "what is off" {
	while IFS='|' read -r command want; do
		echo "case: $command"
		eval "run -2 --separate-stderr $command placed"
		refused "$want"
	done <<-'EOF'
	anchor --sweep target=5|anchor: --sweep: 'target=5' names no option to sweep (write cap=10,20; names: cap over ratio)
	anchor --sweep cap|anchor: --sweep: 'cap' names no option to sweep (write cap=10,20; names: cap over ratio)
	anchor --sweep caps=1|anchor: --sweep: 'caps=1' names no option to sweep (write cap=10,20; names: cap over ratio)
	anchor --sweep ''|anchor: --sweep: '' names no option to sweep (write cap=10,20; names: cap over ratio)
	floor --sweep cap=5|floor: --sweep: 'cap=5' names no option to sweep (write switch=10,20; names: switch horizon search)
	anchor --sweep cap=|anchor: --cap: '' is not a percentage (write 5 or 5%)
	anchor --sweep cap=10,|anchor: --cap: '' is not a percentage (write 5 or 5%)
	anchor --sweep cap=10,,15|anchor: --cap: '' is not a percentage (write 5 or 5%)
	anchor --sweep ratio=0.5,1|anchor: --ratio: '1' is not above 0 and below 1 (0.5 halves each concession)
	floor --sweep horizon=4,0|floor: --horizon: '0' is not above 0 (write the years, as 4)
	EOF
}
