#!/usr/bin/env bats
# haggle, the wrapper: in the source tree with programs that only say what they were given, and
# installed with the real ones.
load helper

setup_file() {
	tree=$BATS_FILE_TMPDIR/tree usr=$BATS_FILE_TMPDIR/usr
	mkdir -p "$tree"
	cp -a "$ROOT"/{Makefile,cmd,lib,data,man} "$tree"
	for built in build bin; do
		[ ! -d "$ROOT/$built" ] || cp -a "$ROOT/$built" "$tree"
	done
	make -s -C "$tree" install PREFIX="$usr" CFLAGS=-O0 HARDEN= >&2
	export tree usr
}

setup() {
	stand_alone
	mkdir -p 'it'\''s here'/{cmd,bin}
	src="$PWD/it's here"
	cp "$ROOT"/cmd/{haggle,begin.sh,complete.sh,table.awk,forms.awk} "$src/cmd"
	cp "$ROOT/Makefile" "$src"
	for name in guide band convert anchor floor script; do
		printf '#!/bin/sh\nprintf "<%%s>" %s "$@"\ncat\nexit 7\n' "$name" >"$src/bin/$name"
		chmod +x "$src/bin/$name"
	done
	haggle=$src/cmd/haggle
}

@test "haggle alone names the programs, one line each, and a first pipeline" {
	run -0 --separate-stderr "$haggle"
	[ -z "$stderr" ]
	for name in guide band convert anchor floor script demo new table sh env help complete; do
		[ "$(grep -c "^    $name  *[a-z]" <<<"$output")" -eq 1 ]
	done
	first=$(sed -n '$s/^    haggle /haggle /p' <<<"$output")
	[[ $first == *\|* ]]
	never grep -q '.\{101\}' <<<"$output"
	alone=$output
	run -0 --separate-stderr "$haggle" --help
	printed "$alone"
	PATH=$usr/bin:$PATH run -0 --separate-stderr bash -c "$first"
	[ "${#lines[@]}" -ge 2 ]
}

@test "new writes the example for one's own offers, says what to edit, and what it says can be run" {
	run -0 --separate-stderr "$usr/bin/haggle" new
	[ -z "$output" ]
	cmp offers.tsv "$ROOT/data/offers.tsv"
	[ "$(wc -l <offers.tsv)" -eq 3 ]
	never grep -q '.\{101\}' <<<"$stderr"
	for column in $(head -n 1 offers.tsv); do
		grep -qw -- "$column" <<<"$(sed '/^Cells/,$d' <<<"$stderr")"
	done
	for name in "it's mine.tsv" -dash '$(x).csv'; do
		run -0 --separate-stderr "$usr/bin/haggle" new "$name"
		cmp -- "$ROOT/data/offers.tsv" "./$name"
		sed -n '/^    haggle /,$p' <<<"$stderr" >next.sh
		PATH=$usr/bin:$PATH run -0 --separate-stderr sh next.sh
		[[ $output == '# '*Cloudflare* ]]
	done
	run -0 --separate-stderr "$usr/bin/haggle" new -
	printed "$(cat "$ROOT/data/offers.tsv")"
	[ ! -e ./- ]
}

@test "new overwrites nothing, and says where it could not write" {
	echo mine >offers.tsv
	ln -s nowhere link
	for name in '' offers.tsv .; do
		run -2 --separate-stderr "$usr/bin/haggle" new $name
		refused "haggle: new: ${name:-offers.tsv} is there already, and stays as it is"
	done
	[ "$(cat offers.tsv)" = mine ]
	run -2 --separate-stderr "$usr/bin/haggle" new none/offers.tsv
	[ -z "$output" ]
	same 'last of stderr' 'haggle: new: none/offers.tsv could not be written' "${stderr##*$'\n'}"
	run -2 --separate-stderr "$usr/bin/haggle" new link
	[ ! -e nowhere ]
	run -2 --separate-stderr "$usr/bin/haggle" new a b
	refused 'haggle: new: one file, or none for offers.tsv'
	run -2 bash -c '"$1" new - >/dev/full' - "$usr/bin/haggle"
}

@test "demo works the example out on stdout, and shows on stderr a line that does the same" {
	run -0 --separate-stderr "$usr/bin/haggle" demo
	same stdout "$(convert "$ROOT/data/offers.tsv" | band | anchor | floor --current 240000)" "$output"
	worked=$output
	sed -n '/^    haggle /,/^$/p' <<<"$stderr" >line.sh
	PATH=$usr/bin:$PATH run -0 --separate-stderr sh line.sh
	printed "$worked"
	run -0 --separate-stderr "$usr/bin/haggle" --tsv demo
	same stdout "$worked" "$output"
	run -2 --separate-stderr "$usr/bin/haggle" demo x
	refused 'haggle: demo takes no argument'
	rm "$src/bin/floor"
	run -2 --separate-stderr "$haggle" demo
	refused "haggle: $src/bin/floor is not there (make builds it)"
}

@test "a program gets its arguments and stdin; its status comes back" {
	run -7 --separate-stderr "$haggle" floor --current 'EUR 240000' '' <<<rows
	printed '<floor><--current><EUR 240000><>rows'
	run -7 --separate-stderr "$haggle" script -h </dev/null
	printed '<script><-h>'
}

@test "the wrapper is found through links and by its bare name" {
	ln -s "$haggle" one
	ln -s one two
	ln -s "$src" elsewhere
	for way in ./two elsewhere/cmd/haggle; do
		run -7 --separate-stderr "$way" band </dev/null
		printed '<band>'
	done
	PATH=$src/cmd:$PATH run -7 --separate-stderr haggle band </dev/null
	printed '<band>'
	cd "$src/cmd"
	CDPATH=/ run -7 --separate-stderr sh haggle band </dev/null
	printed '<band>'
}

@test "sh puts the programs first in PATH" {
	run -3 --separate-stderr "$haggle" sh -c 'command -v script; exit "$1"' sh 3
	printed "$src/bin/script"
}

@test "env prints what puts them first in this shell's PATH, whatever the directory is called" {
	run -0 --separate-stderr "$haggle" env
	printed "export PATH='${src//\'/\'\\\'\'}/bin':\"\$PATH\""
	before=$PATH
	eval "$output"
	same PATH "$src/bin:$before" "$PATH"
}

@test "an unknown command: one line, the near name when there is one, status 2" {
	while read -r typed near; do
		run -2 --separate-stderr "$haggle" "$typed"
		refused "haggle: no command '$typed' (did you mean '$near'?)"
		run -2 --separate-stderr "$haggle" help "$typed"
		refused "haggle: no command '$typed' (did you mean '$near'?)"
	done <<-'END'
		bands band
		bnad band
		convrt convert
		anchour anchor
		flor floor
		giude guide
		scirpt script
		evn env
		dmeo demo
		tabel table
		mew new
	END
	run -2 --separate-stderr "$usr/bin/haggle" help method
	refused "haggle: no command 'method' (did you mean 'methods'?)"
	for typed in x '' 'band convert' '*' --flour; do
		run -2 --separate-stderr "$haggle" "$typed"
		refused "haggle: no command '$typed' (haggle alone lists them)"
	done
	run -2 --separate-stderr "$haggle" $'\e[2J\n'
	refused 'haggle: no command '\''\x1b[2J\x0a'\'' (haggle alone lists them)'
}

@test "a program that is not built is named" {
	rm "$src/bin/anchor"
	run -2 --separate-stderr "$haggle" anchor
	refused "haggle: $src/bin/anchor is not there (make builds it)"
}

@test "the version is the Makefile's, in the tree and installed" {
	version=$(sed -n 's/^VERSION = //p' "$ROOT/Makefile")
	[ -n "$version" ]
	for way in "$haggle" "$usr/bin/haggle"; do
		for option in -V --version; do
			run -0 --separate-stderr "$way" $option
			printed "haggle $version"
		done
	done
}

@test "stdout full is status 2" {
	for what in '' --help --version env demo; do
		run -2 bash -c "exec '$usr/bin/haggle' $what >/dev/full"
	done
}

@test "help shows the page of each program, of haggle and of the three that they share" {
	mkdir stub
	printf '#!/bin/sh\nprintf "%%s\\n" "$*"\n' >stub/man
	chmod +x stub/man
	PATH=$PWD/stub:$PATH
	ln -s "$ROOT/man" "$src/man"
	while read -r topic page source; do
		run -0 --separate-stderr "$usr/bin/haggle" help ${topic#-}
		printed "$usr/share/man/$page"
		[ -f "$output" ]
		run -0 --separate-stderr "$haggle" help ${topic#-}
		printed "$src/cmd/../man/$source"
		[ -f "$output" ]
	done <<-'END'
		- man1/haggle.1 haggle.1
		haggle man1/haggle.1 haggle.1
		env man1/haggle.1 haggle.1
		demo man1/haggle.1 haggle.1
		band man1/haggle-band.1 band.1
		script man1/haggle-script.1 script.1
		tsv man5/haggle-tsv.5 haggle-tsv.5
		methods man7/haggle-methods.7 haggle-methods.7
		recipes man7/haggle-recipes.7 haggle-recipes.7
	END
}

@test "help finds pages that came later, and compressed ones; without any it asks man by name" {
	mkdir stub share
	printf '#!/bin/sh\nprintf "%%s\\n" "$*"\n' >stub/man
	chmod +x stub/man
	PATH=$PWD/stub:$PATH
	cp -R "$usr/share/man" share
	touch share/man/man7/haggle-later.7
	gzip share/man/man1/haggle-band.1
	sed "/^mandir=/s|=.*|='$PWD/share/man'|" "$usr/bin/haggle" >moved
	for topic in later:man7/haggle-later.7 band:man1/haggle-band.1.gz; do
		run -0 --separate-stderr sh ./moved help "${topic%:*}"
		printed "$PWD/share/man/${topic#*:}"
	done
	run -2 --separate-stderr sh ./moved help late
	refused "haggle: no command 'late' (did you mean 'later'?)"
	rm -r share
	for topic in '' band; do
		run -0 --separate-stderr sh ./moved help $topic
		printed "haggle${topic:+-$topic}"
	done
}

@test "installed: programs off the PATH, data where it was said, nothing of the tree needed" {
	mv "$tree" "$tree.away"
	run --separate-stderr env -i PATH=/usr/bin:/bin "$usr/bin/haggle" \
		sh -c 'band -c cloudflare -l senior -L sf | anchor'
	mv "$tree.away" "$tree"
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -ge 2 ]
	same 'in bin/' haggle "$(ls "$usr/bin")"
	same 'in libexec/' 'begin.sh bin complete.sh forms.awk table.awk' "$(ls -m "$usr/libexec/haggle" | tr -d ,)"
	same 'in libexec/bin' 'anchor band convert floor guide script' "$(ls -m "$usr/libexec/haggle/bin" | tr -d ,)"
	same 'in share/' "$(cd "$ROOT/data" && find . -type f ! -name '.*' | sort)" \
		"$(cd "$usr/share/haggle" && find . -type f | sort)"
	same completions 'bash-completion/completions/haggle
fish/vendor_completions.d/haggle.fish
zsh/site-functions/_haggle' "$(cd "$usr/share" && find bash-completion fish zsh -type f | sort)"
}

@test "DESTDIR goes before every path and into none; uninstall takes back what install put" {
	(umask 077 && make -s -C "$tree" install DESTDIR="$PWD/stage" PREFIX="$usr")
	diff -r "$usr" "stage$usr"
	same 'not for all to read' '' "$(find stage -type d ! -perm 755 -o -type f ! -perm -444)"
	same 'not for all to run' '' "$(find "stage$usr"/{bin,libexec/haggle/bin} ! -perm 755)"
	echo kept >"stage$usr/share/haggle/mine.md"
	make -s -C "$tree" uninstall DESTDIR="$PWD/stage" PREFIX="$usr"
	same 'left' "stage$usr/share/haggle/mine.md" "$(find stage ! -type d)"
	rm "stage$usr/share/haggle/mine.md"
	make -s -C "$tree" uninstall DESTDIR="$PWD/stage" PREFIX="$usr"
	same 'left' '' "$(find stage ! -type d -o -name haggle)"
}
