#!/usr/bin/env bats
# -v: how each figure came about, on stderr, of the worked case and of each rule's other cases.
load helper

# told COMMAND...: what it says with -v but for the data files it read; stdout must be what it is without.
told() {
	run -0 --separate-stderr "$@"
	plain=$output
	run -0 --separate-stderr "$1" -v "${@:2}"
	same 'stdout with -v' "$plain" "$output"
	said=$(grep -v ': read from ' <<<"$stderr" | sed "s|[^ (]*/data/|data/|g")
}

# tells GOLDEN: told said what that file in tests/data/why holds.
tells() {
	same "$1" "$(cat "$ROOT/tests/data/why/$1")" "$said"
}

setup_file() {
	convert "$ROOT/data/offers.tsv" >"$BATS_FILE_TMPDIR/totals"
	band "$BATS_FILE_TMPDIR/totals" >"$BATS_FILE_TMPDIR/placed"
	anchor "$BATS_FILE_TMPDIR/placed" >"$BATS_FILE_TMPDIR/asked"
}

@test "the worked case: a line for each figure, its rule, inputs and source" {
	cp "$ROOT/data/offers.tsv" in
	told convert in
	tells worked.convert
	cp "$BATS_FILE_TMPDIR/totals" in
	told band in
	tells worked.band
	told band -c cloudflare -l senior -L sf
	tells worked.show
	cp "$BATS_FILE_TMPDIR/placed" in
	told anchor in
	tells worked.anchor
	told anchor --meso in
	tells worked.meso
	cp "$BATS_FILE_TMPDIR/asked" in
	told floor --current 240000 in
	tells worked.floor
	band -c cloudflare -l senior -L sf >in
	told anchor in
	tells worked.range
}

@test "what each line says stands in the row that was printed" {
	n=0
	for at in totals:band placed:anchor 'asked:floor --current 240000'; do
		cp "$BATS_FILE_TMPDIR/${at%%:*}" in
		told ${at#*:} in
		while read -r line name value; do
			[[ $name =~ ^[a-z_0-9]+$ ]] && head -n 1 <<<"$output" | grep -qw "$name" || continue
			[ "$name" != ladder ] || continue
			got=$(sed -n "1p;${line}p" <<<"$output" | figures "$name")
			[ "$got" = "$value" ] || { echo "$line: $name $value, printed $got"; return 1; }
			n=$((n + 1))
		done < <(sed -n 's/^[a-z]*: in:\([0-9]*\): \([a-z_0-9]*\) \([0-9.a-z-]*\)[,:]* .*/\1 \2 \3/p' <<<"$said" | sed 's/[,:]$//')
	done
	[ "$n" -ge 30 ]
}

@test "convert: periods, grants, options, what is unknown, present value, other currencies, years" {
	cp "$ROOT/tests/data/why/convert.tsv" in
	told convert --npv 5 --haircut private-rsu=25 in
	tells convert
	head -n 2 "$ROOT/tests/data/why/convert.tsv" >in
	told convert --years -t GBP in
	tells convert.years
}

@test "band: a posted range, one by the month, an open one, one made of observed pay" {
	cp "$ROOT/tests/data/why/band.tsv" in
	cp "$ROOT/tests/data/why/bands.tsv" .
	told band -b bands.tsv in
	tells band
	told band -b bands.tsv -l senior
	tells band.show
}

@test "anchor: each rule, own targets, rungs" {
	cp "$ROOT/tests/data/why/anchor.tsv" in
	told anchor in
	tells anchor
	grep '^offer\|^below\|^none\|^own\|^equity' "$ROOT/tests/data/why/anchor.tsv" >in
	told anchor --target 128000 --cap 30 --step 1000 -n 1 in
	tells anchor.target
	# without offer and range there is nothing to tell
	tsv 'company base total currency low high q3' 'Acme _ _ USD _ _ _' >nothing.tsv
	told anchor nothing.tsv
	same nothing '' "$said"
}

@test "floor: other currencies, a verbal offer, one's own job, forfeits, need, search; no alternative" {
	cp "$ROOT/tests/data/why/floor.tsv" in
	told floor in
	tells floor
	head -n 2 "$ROOT/tests/data/why/floor.tsv" >in
	told floor --current 'EUR 150000' --forfeit 60000 --need 190000 --search 1 --final in
	tells floor.final
	told floor in
	tells floor.none
	# where nothing is offered yet, no sign-on is
	tsv 'offer currency signon' 'Alpha USD 10000' >in
	run -0 --separate-stderr floor -v --current 100000 --forfeit 60000 in
	same stay 120000 "$(figures stay <<<"$output")"
	grep -qF ' forfeits 60000 (--forfeit) less the sign-on 0, ' <<<"$stderr"
}
