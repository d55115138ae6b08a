#!/usr/bin/env bats
# Files that are read as a whole: how large, whence, and what is none.
load helper

@test "a template has a MiB at most, from a file or from stdin" {
	tsv 'company total' 'Acme 1' >rows.tsv
	head -c 1048576 /dev/zero | tr '\0' x >full.md
	run -0 --separate-stderr script -q -f full.md rows.tsv
	[ "${#output}" -eq 1048576 ]
	run -0 --separate-stderr script -q -f - rows.tsv <full.md
	[ "${#output}" -eq 1048576 ]
	echo >>full.md
	run -2 --separate-stderr script -q -f full.md rows.tsv
	refused 'script: full.md: larger than 1048576 bytes'
	run -2 --separate-stderr script -q -f - rows.tsv <full.md
	refused 'script: stdin: larger than 1048576 bytes'
	run -2 --separate-stderr script -q -f - rows.tsv < <(cat full.md full.md)
	refused 'script: stdin: larger than 1048576 bytes'
}

@test "a template that is missing, a directory, or has no name" {
	tsv 'company total' 'Acme 1' >rows.tsv
	while IFS='|' read -r path why; do
		run -2 --separate-stderr script -q -f "$path" rows.tsv
		refused "script: $why"
	done <<-'END'
		missing.md|missing.md: No such file or directory
		.|.: Is a directory
		rows.tsv/x|rows.tsv/x: Not a directory
		|'': No such file or directory
	END
}

@test "more files than may be open at a time are read one after the other" {
	printf '# Writer — Acme Salary Negotiation Guide\n\n| Region | Base |\n|---|---|\n| Oslo | €90K |\n' >guide.md
	files=()
	for ((i = 0; i < 40; i++)); do
		files+=(guide.md)
	done
	(
		ulimit -n 20
		guide -q "${files[@]}" >bands
	)
	[ "$(wc -l <bands)" -eq 41 ]
}
