#!/usr/bin/env bats
# The README's commands print what it shows, its picture is the one that is drawn, and it names every
# program. Its blocks are run in their order, in a directory that has data/, as in the source tree.
load helper

# Each block becomes N.sh and N.KIND: console has commands behind `$ ` and `> ` and what they print
# (N.console), sh has commands alone (N.sh; N.console is absent). Prints how many there are.
blocks() {
	awk -v to="$1" '
		/^```/ && inside { inside = 0; next }
		/^```(console|sh)$/ { inside = 1; kind = substr($0, 4); n++; printf "" >(to "/" n ".sh"); next }
		/^```/ || (!inside && /^(    |\t)/ && before == "") { print "line " NR ": a block of no kind"; exit 1 }
		!inside { before = $0; next }
		kind == "console" { printf "" >(to "/" n ".console") }
		kind == "sh" { print >(to "/" n ".sh"); next }
		/^[$>] / { print substr($0, 3) >(to "/" n ".sh"); next }
		{ print >(to "/" n ".console") }
		END { print n + 0 }' "$ROOT/README.md"
}

# haggle runs the programs that are being tested; make tells only what it would do, as check is what runs
# this, and demo is run by build.bats.
setup() {
	stand_alone
	mkdir tree of stand
	cp -R "$ROOT/cmd" "$ROOT/Makefile" tree
	ln -s "$BIN" tree/bin
	ln -s "$ROOT/data" tree/data
	ln -s "$ROOT/data" data
	printf '#!/bin/sh\nexec %s -n -C "%s" "$@" >/dev/null 2>&1\n' "$(command -v make)" "$ROOT" >stand/make
	chmod +x stand/make
	# the README's own words for it, in a tree
	cd tree
	eval "$(grep -o '`PATH=[^`]*`' "$ROOT/README.md" | tr -d '`')"
	cd ..
	PATH=$PWD/stand:$PATH
	same 'what is found' "$PWD/tree/cmd/haggle $PWD/tree/bin/band" "$(command -v haggle band | tr '\n' ' ' | sed 's/ $//')"
}

@test "every block runs, says nothing on stderr, and prints what it shows" {
	run -0 blocks of
	[ "$output" -ge 9 ]
	same 'fences' "$((output * 2))" "$(grep -c '^ *```' "$ROOT/README.md")"
	ran=0 left_out=''
	for ((i = 1; i <= output; i++)); do
		for tool in lowdown weasyprint; do
			if grep -q "\\<$tool " of/$i.sh && ! command -v $tool >/dev/null; then
				left_out+=" block $i: $tool"
				continue 2
			fi
		done
		sh -e of/$i.sh >of/$i.got 2>of/$i.err </dev/null
		[ ! -e of/$i.console ] || diff of/$i.console of/$i.got
		grep -q weasyprint of/$i.sh || same "stderr of block $i" '' "$(cat of/$i.err)"
		ran=$((ran + 1))
	done
	[ -z "$left_out" ] || skip "left out:$left_out"
	same 'blocks that ran' "$output" "$ran"
}

@test "the picture is the one that is drawn of the example" {
	convert data/offers.tsv | band | anchor | floor --current 240000 | script chart.svg |
		diff "$ROOT/tests/data/readme/chart.svg" -
	grep -q '](tests/data/readme/chart.svg)$' "$ROOT/README.md"
}

@test "what sells is on the first screen, and all of it is short" {
	head -n 40 "$ROOT/README.md" >screen
	for what in '^# haggle$' '^\$ convert .*| band | anchor | floor ' '^verdict  *counter' '^!\[' \
		'^- base of \$240,500, up from \$235,000$' '^make demo '; do
		grep -q -e "$what" screen
	done
	[ "$(wc -l <"$ROOT/README.md")" -le 230 ]
}

@test "one line a program, with the words of its page" {
	cd "$ROOT"
	for program in convert band anchor floor script guide; do
		grep -q "^| \`$program\` |" README.md
		grep -q "^/\* $program - " "cmd/$program.c"
	done
}

@test "every file, make target, page and figure twice told that it names is there" {
	cd "$ROOT"
	for path in $(grep -o '`[a-z]*/[a-z./]*`' README.md | tr -d '`' | sort -u) \
		$(grep -o '](\([^)#]*\))' README.md | tr -d ']()'); do
		[ -e "$path" ]
	done
	for target in $(grep -oE '(`|^)make [a-z]+' README.md | sed 's,.* ,,' | sort -u); do
		grep -q "^$target:" Makefile
	done
	for page in $(grep -o '`haggle help [a-z]*`' README.md | sed 's,.* ,,' | tr -d '`'); do
		[ -f "man/$page.1" ] || [ -f "man/haggle-$page.7" ]
	done
	# ten million records, in both tables
	grep -q '^| percentiles by 3 columns.* | 0\.33 s, .* | 1\.7 s, ' README.md
	grep -q '^| ten million records | 0\.33 s | .* | 1\.7 s (DuckDB) |$' README.md
}
