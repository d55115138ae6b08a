#!/usr/bin/env bats
# The comparison with other table tools: what is said there of our own programs is what they do.
load helper

@test "our column of tests/COMPARISON.md is what our programs do" {
	run -0 "$ROOT/tests/compare.sh" ours
	[ "${#lines[@]}" -ge 40 ]
	same column "$(awk -F ' [|] ' '/^[|] / && !/^[|] case / {
		name = substr($1, 3); ours = $4; print name "\t" ours }' "$ROOT/tests/COMPARISON.md")" "$output"
	never grep -q 'wrong\|silent' <<<"$output"
}

@test "the comparison names the tools it was made with" {
	grep -q '^- Miller: mlr [0-9]' "$ROOT/tests/COMPARISON.md"
	grep -q '^- ours: band ' "$ROOT/tests/COMPARISON.md"
}
