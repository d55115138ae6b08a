#!/usr/bin/env bats
# The man pages: their examples are run, their options are those there are, what they refer to exists.
# An example is a line that begins with `$ ` in a display (.Bd), and all lines after it up to the
# next one or the display's end are its exact output; it says nothing on stderr and succeeds. A command
# that ends in | or \ goes on; one that ends in <<'END' does to its END. What needs a tool that is not here
# is left out by name. haggle-recipes(7) is shown a curl, a crontab and a timeout of this file's own.
load helper

# haggle runs the programs that are being tested, wherever they were built.
setup_file() {
	own_tree
	stand_ins
}

# What a recipe may use and a machine may lack.
may_lack='parallel sqlite3 duckdb git make'

# left_out EXAMPLE.sh...: prints those that use a tool that is not here, and which.
left_out() {
	local tool
	for tool in $may_lack; do
		command -v "$tool" >/dev/null || grep -lE "(^|[|(;&] *)$tool " "$@" | sed "s/\$/ $tool/"
	done
}

# $stand: curl has the day's rates, crontab lets a line run as cron would, eight hours are short.
stand_ins() {
	stand=$BATS_FILE_TMPDIR/stand
	export stand
	mkdir "$stand"
	cat >"$stand/curl" <<-END
		#!/bin/sh
		url=https://www.ecb.europa.eu/stats/eurofxref/eurofxref.zip
		[ "\$*" = "-fsS -o \$3 \$url" ] || exit 9
		echo "\$url" >>"\$HOME/fetched"
		cp '$ROOT/tests/data/recipes/eurofxref.zip' "\$3"
	END
	cat >"$stand/crontab" <<-'END'
		#!/bin/sh
		case $* in
		-l) echo '0 1 * * * false' ;;
		-)
			read -r kept && [ "$kept" = '0 1 * * * false' ] && read -r line || exit 9
			echo "$line" >"$HOME/crontab"
			cd "$HOME" && env -i HOME="$HOME" PATH=/usr/bin:/bin sh -c "${line#30 17 \* \* 1-5 }" 2>mail
			;;
		*) exit 9 ;;
		esac
	END
	cat >"$stand/timeout" <<-END
		#!/bin/sh
		[ "\$1" = 8h ] || exit 9
		shift
		exec '$(command -v timeout)' 0.3 "\$@"
	END
	chmod +x "$stand"/*
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
		if (line ~ /<<'\''END'\''$/)
			here = 1
		else if (line == "END")
			here = 0
		goes_on = here || line ~ /[|\\]$/
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
	export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GIT_{AUTHOR,COMMITTER}_NAME=one GIT_{AUTHOR,COMMITTER}_EMAIL=one@example.com
	for page in "${pages[@]}"; do
		name=${page##*/}
		examples "$page" "$PWD/of/$name"
		mkdir "$name"
		left_out=$(left_out "$PWD/of/$name"/*.sh | tr '\n' ' ')
		paths=$PATH
		[ "$name" != haggle-recipes.7 ] || paths=$stand:$PATH
		cp "$ROOT/data/offers.tsv" "$ROOT/data/pay.tsv" "$name"
		for ((n = 1; n <= $(find "of/$name" -name '*.sh' | wc -l); n++)); do
			example=$PWD/of/$name/$n
			[[ " $left_out" != *" $example.sh "* ]] || continue
			(cd "$name" && PATH=$paths sh "$example.sh") >"$example.got" 2>"$example.err" </dev/null && status=0 || status=$?
			[ "$status" -ne 0 ] || [ -s "$example.err" ] || ! cmp -s "$example.out" "$example.got" || continue
			wrong=$((wrong + 1))
			printf '%s, status %s:\n' "$name" "$status"
			cat "$example.sh" "$example.err"
			diff -u "$example.out" "$example.got" | tail -n +3 | cat -A
		done
	done
	[ "$wrong" -eq 0 ]
}

@test "no example is left out for a tool that is not here" {
	for page in "${pages[@]}"; do
		examples "$page" "${page##*/}"
	done
	left_out=$(left_out -- */*.sh)
	[ -z "$left_out" ] || skip "left out: ${left_out//$'\n'/, }"
}

@test "recipes: the line for cron runs as it stands, does nothing twice, and changes nothing when it fails" {
	export HOME=$PWD
	cp "$ROOT/data/offers.tsv" .
	examples "$ROOT/man/haggle-recipes.7" of
	PATH=$stand:$PATH
	sh "$(grep -l '^cat > fresh.sh' of/*.sh)"
	line=$(grep -l 'crontab -$' of/*.sh)
	sh "$line"
	same mail 'convert: exchange rates of 2026-11-20' "$(cat mail)"
	same fetched 1 "$(wc -l <fetched)"
	cp euros.tsv before
	rm euros.tsv
	sh "$line"
	[ ! -e euros.tsv ]
	[ ! -s mail ]
	same fetched 2 "$(wc -l <fetched)"
	# newer rates that are cut off, a page in their place, and a curl that finds nothing
	cp before euros.tsv
	head -c 100 "$ROOT/tests/data/recipes/eurofxref.zip" >cut
	sed 's,^cp .*,cp "$HOME/cut" "$3",' "$stand/curl" >curl
	echo '<p>Come back later.' | gzip >page
	sed 's,/cut",/page",' curl >other
	printf '#!/bin/sh\necho none >&2\nexit 22\n' >none
	for curl in curl other none; do
		mkdir "$curl.d"
		cp $curl "$curl.d/curl"
		chmod +x "$curl.d/curl"
		PATH=$PWD/$curl.d:$PATH run ! sh "$line"
		[ -s mail ]
		cmp before euros.tsv
		cmp rates.zip "$ROOT/tests/data/recipes/eurofxref.zip"
	done
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
