#!/usr/bin/env bats
# The man pages: their examples are run, their options are those there are, what they refer to exists.
# An example is a line that begins with `$ ` in a display (.Bd), and all lines after it up to the
# next one or the display's end are its exact output; it says nothing on stderr and succeeds. A command
# that ends in | or \ goes on.
load helper

# haggle runs the programs that are being tested, wherever they were built.
setup_file() {
	tree=$BATS_FILE_TMPDIR/tree
	mkdir "$tree"
	cp -R "$ROOT/cmd" "$ROOT/Makefile" "$tree"
	ln -s "$BIN" "$tree/bin"
	ln -s "$ROOT/data" "$tree/data"
	export tree
}

setup() {
	stand_alone
	PATH=$tree/cmd:$PATH
	mapfile -t programs < <(sed -n 's/^PROGRAMS = //p' "$ROOT/Makefile" | tr ' ' '\n')
	pages=("$ROOT"/man/*.[1-8])
	[ "${#programs[@]}" -ge 4 ] && [ "${#pages[@]}" -ge 4 ]
}

# examples PAGE DIRECTORY: N.sh and N.out there for each example. Refused: a display in EXAMPLES
# that is none, a page of programs or an EXAMPLES section without any, what roff would change.
examples() {
	mkdir -p "$2"
	awk -v to="$2" -v page="${1##*/}" '
	function refuse(why) {
		print page ":" NR ": " why
		failed = 1
		exit 1
	}
	function plain(line) {
		if (line ~ /^[.'\'']/)
			refuse("roff takes this line of an example for a request")
		gsub(/\\&/, "", line)
		gsub(/\\-/, "-", line)
		gsub(/\\\(dq/, "\"", line)
		gsub(/\\\(aq/, "'\''", line)
		gsub(/\\e/, "\001", line)
		if (line ~ /\\/)
			refuse("an escape that this test does not know")
		gsub(/\001/, "\\", line)
		return line
	}
	function need_example() {
		if (section == "EXAMPLES" && in_section == 0)
			refuse("EXAMPLES without an example")
	}
	/^\.Sh / {
		need_example()
		section = substr($0, 5)
		seen[section] = 1
		in_section = 0
	}
	/^\.D[1l] / && section == "EXAMPLES" { refuse("an example outside a display") }
	/^\.Ed/ {
		if (section == "EXAMPLES" && file == "")
			refuse("a display in EXAMPLES that is no example")
		display = 0
		file = ""
	}
	display && (/^\$ / || goes_on) {
		if (!goes_on) {
			file = to "/" ++n
			printf "" >(file ".out")
			in_section++
			sub(/^\$ /, "")
		}
		line = plain($0)
		print line >(file ".sh")
		goes_on = line ~ /[|\\]$/
		next
	}
	display && file != "" { print plain($0) >(file ".out") }
	display && file == "" && section == "EXAMPLES" { refuse("a line before the first command") }
	/^\.Bd / {
		display = 1
		if (section == "EXAMPLES" && !/-literal/)
			refuse("a display in EXAMPLES that is not literal")
	}
	END {
		if (failed)
			exit 1
		need_example()
		if (page ~ /\.1$/ && !("EXAMPLES" in seen))
			refuse("a program without EXAMPLES")
	}' "$1"
}

@test "every example prints what its page says" {
	wrong=0
	for page in "${pages[@]}"; do
		name=${page##*/}
		examples "$page" "$PWD/of/$name"
		mkdir "$name"
		cp "$ROOT/data/offers.tsv" "$ROOT/data/pay.tsv" "$name"
		for ((n = 1; n <= $(find "of/$name" -name '*.sh' | wc -l); n++)); do
			example=$PWD/of/$name/$n
			(cd "$name" && sh "$example.sh") >"$example.got" 2>"$example.err" </dev/null && status=0 || status=$?
			[ "$status" -ne 0 ] || [ -s "$example.err" ] || ! cmp -s "$example.out" "$example.got" || continue
			wrong=$((wrong + 1))
			printf '%s, status %s:\n' "$name" "$status"
			cat "$example.sh" "$example.err"
			diff -u "$example.out" "$example.got" | tail -n +3 | cat -A
		done
	done
	[ "$wrong" -eq 0 ]
}

@test "a page whose examples can't be run is refused" {
	n=0
	while IFS='|' read -r line why text; do
		printf "${text//%/%%}" >"x$((++n)).1"
		run examples "x$n.1" "of$n"
		same status 1 "$status"
		same "page $n" "x$n.1:$line: $why" "$output"
	done <<-'END'
		2|EXAMPLES without an example|.Sh EXAMPLES\nNone yet.\n
		2|EXAMPLES without an example|.Sh EXAMPLES\n.Sh SEE ALSO\nNothing.\n
		2|a program without EXAMPLES|.Sh NAME\nx\n
		3|a line before the first command|.Sh EXAMPLES\n.Bd -literal\nband -c fly\n.Ed\n
		3|a display in EXAMPLES that is no example|.Sh EXAMPLES\n.Bd -literal\n.Ed\n
		2|a display in EXAMPLES that is not literal|.Sh EXAMPLES\n.Bd -filled\n$ band\n.Ed\n
		2|an example outside a display|.Sh EXAMPLES\n.Dl $ band -c fly\n
		4|roff takes this line of an example for a request|.Sh EXAMPLES\n.Bd -literal\n$ true\n.x\n.Ed\n
		3|an escape that this test does not know|.Sh EXAMPLES\n.Bd -literal\n$ echo \\[Po]1\n.Ed\n
	END
}

# Each row of blanks a single one: TABs and page indents are for the eye.
squeezed() {
	tr -s '\t ' ' ' | sed 's/^ //; s/ $//'
}

@test "every example is shown as it is run" {
	command -v mandoc >/dev/null || skip 'no mandoc here'
	for page in "${pages[@]}"; do
		examples "$page" of
		mandoc -T utf8 -O width=200 "$page" | squeezed >shown
		find of -name '*.sh' -exec sed '1s/^/$ /' {} ';' -o -name '*.out' -exec cat {} + |
			squeezed >wanted
		rm -r of
		same "${page##*/}" '' "$(grep -Fxv -f shown wanted)"
	done
}

@test "mandoc finds nothing wrong" {
	command -v mandoc >/dev/null || skip 'no mandoc here'
	run -0 mandoc -T lint -W warning "${pages[@]}"
	[ -z "$output" ]
}

@test "each program has its page; both say what it is in the same words" {
	for name in "${programs[@]}"; do
		same "$name" "$(sed -n "1s|^/\* $name - \(.*\) \*/\$|\1|p" "$ROOT/cmd/$name.c")" \
			"$(sed -n 's/^\.Nd //p' "$ROOT/man/$name.1")"
	done
}

# documented PAGE: `letter long argument` of each option that is explained, - for what it has not.
documented() {
	awk '/^\.It Fl / {
		letter = long = argument = "-"
		for (i = 2; i <= NF; i++) {
			if ($i == "Fl" && $(i + 1) == "Fl")
				long = $(i += 2)
			else if ($i == "Fl")
				letter = $++i
			else if ($i == "Ar" || $i == "Cm")
				argument = $i
		}
		print letter, long, argument
	}' "$1"
}

@test "a page explains the options that --help lists, --help lists those a page explains" {
	for name in "${programs[@]}"; do
		documented "$ROOT/man/$name.1" >documented
		"$name" --help | grep '^ *-' >help
		grep -Eo -- '--[a-z][a-z-]*' help | cut -c3- | sort -u >long
		grep -Eo '(^|[ /])-[A-Za-z]\b' help | sed 's/.*-//' | sort -u >letters
		same "$name: long options not explained" '' "$(cut -d ' ' -f 2 documented | sort | comm -13 - long)"
		same "$name: letters not explained" '' "$(cut -d ' ' -f 1 documented | sort | comm -13 - letters)"
		same "$name: options not in --help" '' "$(while read -r letter long _; do
			grep -qx -e "$long" long || grep -qx -e "$letter" letters || echo "$long"
		done <documented)"
	done
}

@test "an option that a page explains is one, and takes an argument where the page says so" {
	for name in "${programs[@]}"; do
		[ "$(documented "$ROOT/man/$name.1" | wc -l)" -ge 9 ]
		while read -r letter long argument; do
			[ "$long" != - ]
			if [ "$argument" = - ]; then
				run -2 --separate-stderr "$name" "--$long=x"
				refused "$name: option '--$long' takes no argument (see --help)"
				continue
			fi
			run -2 --separate-stderr "$name" "--$long"
			refused "$name: option '--$long' needs an argument (see --help)"
			[ "$letter" != - ] || continue
			run -2 --separate-stderr "$name" "-$letter"
			refused "$name: option '-$letter' needs an argument (see --help)"
		done < <(documented "$ROOT/man/$name.1")
	done
}

@test "SYNOPSIS has each option that is explained" {
	for name in "${programs[@]}"; do
		sed -n '/^\.Sh SYNOPSIS/,/^\.Sh DESCRIPTION/{s/ | \([A-Za-z]\)$/\1/; s/Fl Fl /--/p; s/Fl /-/p;}' \
			"$ROOT/man/$name.1" >synopsis
		while read -r letter long _; do
			pattern=--$long
			[ "$letter" = - ] || pattern="-[A-Za-z]*$letter[A-Za-z]*"
			grep -Eq "[. ]$pattern( |\$)" synopsis || { echo "$name: --$long"; return 1; }
		done < <(documented "$ROOT/man/$name.1")
	done
}

# Reads a table of the one column that is needed, so that all that can be added is; with each of the
# options that exclude one another.
@test "the columns that a page says are added are, in that order" {
	while IFS='|' read -ra words; do
		printf '%s\n' "${words[1]}" >needed.tsv
		for options in "${words[@]:2}"; do
			# shellcheck disable=SC2086 # words
			run -0 --separate-stderr "${words[0]}" $options needed.tsv
			tr '\t' '\n' <<<"$output" | tail -n +2
		done >added
		same "${words[0]}" "$(sed -n '/^\.Ss Columns added/,/^\.S[sh] [^C]/s/^\.It Va //p' "$ROOT/man/${words[0]}.1")" \
			"$(awk '!seen[$0]++' added)"
	done <<-'END'
		band|total|-q
		convert|base|-t EUR --period month --npv 5 --years
		anchor|total|-n 3|--meso|--sweep cap=20
		floor|total|--sweep switch=5
	END
}

@test "the pages referred to exist" {
	for page in "${pages[@]}"; do
		while read -r name section; do
			case $name in
			haggle) [ -f "$ROOT/man/$name.$section" ] ;;
			haggle-*) [ -f "$ROOT/man/$name.$section" ] || [ -f "$ROOT/man/${name#haggle-}.$section" ] ;;
			*) [ "$section" = 1 ] && command -v "$name" >/dev/null ;;
			esac || { echo "${page##*/}: $name($section)"; return 1; }
		done < <(sed -n 's/^\.\(It \)\{0,1\}Xr \([^ ]*\) \([1-8]\).*/\2 \3/p' "$page")
	done
}
