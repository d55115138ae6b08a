#!/usr/bin/env bats
# The Makefile and tests/deps: the real ones on a tree of a few lines, with stubs for what a machine
# may have or lack. No test here installs anything.
load helper

# two.c includes one.h and two.h, one.c and every program one.h, script alone three.h.
setup() {
	stand_alone
	mkdir -p src/{cmd,lib,data,tests} stub
	cp "$ROOT/Makefile" src
	cp "$ROOT/tests/deps" src/tests
	echo 'int one(void);' | tee src/lib/one.h src/lib/three.h >/dev/null
	echo 'int two(void);' >src/lib/two.h
	printf '#include "one.h"\nint one(void) { return 1; }\n' >src/lib/one.c
	printf '#include "one.h"\n#include "two.h"\nint two(void) { return one(); }\n' >src/lib/two.c
	printf 'extern const char data[];\nconst char data[] = HAGGLE_DATADIR;\n' >src/lib/data.c
	for name in band convert anchor floor script guide; do
		cat >src/cmd/$name.c <<-END
			#include "one.h"
			#include <stdio.h>
			extern const char data[];
			int main(void) { return printf("$name %s %d\n", data, one()) < 0; }
		END
	done
	sed -i '1i #include "three.h"' src/cmd/script.c
}

# builds MAKE EXPECTED ARG...: MAKE does these things and no other.
builds() {
	run -0 --separate-stderr "$1" -C src "${@:3}"
	same "$1 ${*:3}" "$2" "$(sed -n 's/^cc //p' <<<"$output" | sort | paste -s -d ' ')"
}

# Everything as old as everything else: what changes next is newer, whatever the clock's step.
age() {
	find src -exec touch -d '1 hour ago' {} +
}

each_make() {
	"$1" make
	if command -v bmake >/dev/null; then
		rm -r src
		setup
		"$1" bmake
	fi
}

programs='cmd/anchor.c cmd/band.c cmd/convert.c cmd/floor.c cmd/guide.c cmd/script.c'

rebuilding() {
	builds "$1" "$programs lib/data.c lib/one.c lib/two.c"
	while IFS=: read -r touched rebuilt; do
		age
		builds "$1" ''
		touch "src/$touched"
		builds "$1" "$rebuilt"
	done <<-END
		lib/two.h:$programs lib/two.c
		lib/one.h:$programs lib/one.c lib/two.c
		lib/three.h:cmd/script.c
		lib/one.c:$programs lib/one.c
		cmd/band.c:cmd/band.c
		Makefile:$programs lib/data.c lib/one.c lib/two.c
	END
}

@test "a header touched rebuilds what includes it and nothing else" {
	each_make rebuilding
}

moving() {
	builds "$1" "$programs lib/data.c lib/one.c lib/two.c"
	age
	builds "$1" "$programs lib/data.c" PREFIX=/opt/h
	[ "$(src/bin/band)" = 'band /opt/h/share/haggle 1' ]
	builds "$1" '' PREFIX=/opt/h
}

@test "another PREFIX rebuilds what knows it and nothing else" {
	each_make moving
}

apart() {
	"$1" -s -C src BUILD="$PWD/o" BIN="$PWD/b" DESTDIR=/nowhere all
	[ "$(b/band)" = 'band /usr/local/share/haggle 1' ]
	[ ! -e src/build ] && [ ! -e src/bin ]
	builds "$1" '' BUILD="$PWD/o" BIN="$PWD/b"
	"$1" -s -C src BUILD="$PWD/o" BIN="$PWD/b" clean
	[ ! -e o ] && [ ! -e b ]
}

@test "BUILD and BIN may be anywhere, and DESTDIR is nothing to the compiler" {
	each_make apart
}

demonstrating() {
	for how in -s -j2 ''; do
		rm -rf src/build src/bin
		run -0 --separate-stderr "$1" -C src --no-print-directory $how demo
		same stdout 'script /usr/local/share/haggle 1' "$output"
		same 'last of stderr' \
			'convert data/offers.tsv | band | anchor | floor --current 240000 | script playbook' \
			"${stderr##*$'\n'}"
	done
}

@test "make demo prints the playbook on stdout, the rest on stderr" {
	demonstrating make
}

without_guide() {
	echo '#include <no-such-markdown.h>' >src/lib/markdown.c
	never "$1" -s -C src all 2>/dev/null
	"$1" -s -C src clean
	builds "$1" 'cmd/band.c cmd/script.c lib/data.c lib/one.c lib/two.c' PROGRAMS='band script'
	same 'in bin/' 'band script' "$(ls -m src/bin | tr -d ,)"
}

@test "PROGRAMS without guide takes nothing that reads Markdown" {
	each_make without_guide
}

@test "make check gives bats the programs and its status back" {
	stub bats 'echo "$HAGGLE_BIN $*"' 'exit 1'
	stub mandoc
	touch src/tests/{one,two}.bats
	PATH=$PWD/stub:$PATH run --separate-stderr make -s -C src check
	[ "$status" -ne 0 ]
	same stdout "$PWD/src/bin tests/one.bats tests/two.bats" "$output"
	PATH=$PWD/stub:$PATH run --separate-stderr make -s -C src check TESTS=tests/two.bats
	same stdout "$PWD/src/bin tests/two.bats" "$output"
}

# stub NAME [LINE...]: a command of that name in stub/.
stub() {
	printf '%s\n' '#!/bin/sh' "${@:2}" >"stub/$1"
	chmod +x "stub/$1"
}

# A machine on which `cc` finds no csv.h until libcsv-dev is installed, and has no bats nor mandoc;
# apt-get only says what it was asked. Nothing else is in PATH.
new_machine() {
	stub cc 'read -r line' "case \$line in *csv.h*) [ -e '$PWD/installed' ] ;; esac"
	stub id 'echo 0'
	stub apt-get 'printf "<%s>" "$@"' "case \$* in *install*) : >'$PWD/installed' ;; esac"
}

deps() {
	run --separate-stderr env PATH="$PWD/stub" "${@:2}" /bin/sh src/tests/deps "$1"
}

@test "deps: NODEPS=1 names what lacks, installs nothing, and is status 2" {
	new_machine
	deps build NODEPS=1
	refused $'deps: lacking: csv.h\ndeps: packages for apt-get: libcsv-dev'
	deps lint NODEPS=1
	refused $'deps: lacking: mandoc shellcheck cppcheck
deps: packages for apt-get: mandoc shellcheck cppcheck'
	deps build NODEPS=1 CC='no-cc -m32'
	refused $'deps: lacking: no-cc stdio.h csv.h cmark-gfm.h cmark-gfm-core-extensions.h
deps: packages for apt-get: no-cc libc6-dev libcsv-dev libcmark-gfm-dev libcmark-gfm-extensions-dev'
	[ ! -e installed ]
}

@test "make demo, check and lint with NODEPS=1 stop before they build" {
	new_machine
	for target in demo check lint; do
		run --separate-stderr make -s -C src $target NODEPS=1 CC="$PWD/stub/cc"
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ $stderr == 'deps: lacking: csv.h'* ]]
	done
	[ ! -e installed ] && [ ! -e src/build ]
}

@test "deps: says what it installs and how, asks apt-get once, and a second run does nothing" {
	new_machine
	deps build
	[ "$status" -eq 0 ]
	same stdout '' "$output"
	same stderr "deps: lacking: csv.h
deps: packages for apt-get: libcsv-dev
+ apt-get -q -o DPkg::Lock::Timeout=60 update
<-q><-o><DPkg::Lock::Timeout=60><update>\
+ apt-get -q -o DPkg::Lock::Timeout=60 install -y --no-install-recommends libcsv-dev
<-q><-o><DPkg::Lock::Timeout=60><install><-y><--no-install-recommends><libcsv-dev>" "$stderr"
	stub apt-get 'exit 1'
	deps build
	[ "$status" -eq 0 ]
	printed ''
}

@test "deps: dnf, apk, pacman and brew are asked in their own words" {
	while IFS=: read -r manager asked; do
		echo "case: $manager"
		rm -f stub/* installed
		stub cc 'read -r line' "case \$line in *csv.h*) [ -e '$PWD/installed' ] ;; *cmark*) exit 1 ;; esac"
		stub id 'echo 0'
		stub "$manager" 'echo "<$*>"' ": >'$PWD/installed'"
		deps check
		[ "$status" -eq 2 ]
		same 'asked' "+ $asked" "$(sed -n 's/<.*//; /^+/p' <<<"$stderr")"
		[ "${stderr##*$'\n'}" = 'deps: still lacking: bats mandoc column parallel' ]
	done <<-'END'
		dnf:dnf install -y --setopt=install_weak_deps=False /usr/bin/bats /usr/bin/mandoc /usr/bin/column /usr/bin/parallel
		apk:apk add --update-cache cmd:bats cmd:mandoc cmd:column cmd:parallel
		pacman:pacman -S --needed --noconfirm bats mandoc util-linux parallel
		brew:brew install bats-core mandoc util-linux parallel
	END
}

@test "deps: what a system has no package for is named, and guide's libraries only for guide" {
	stub cc exit
	stub id 'echo 0'
	while IFS=: read -r manager programs said; do
		echo "case: $manager, $programs"
		stub cc 'read -r line' 'case $line in *stdio*) exit 0 ;; esac; exit 1'
		stub "$manager"
		deps build NODEPS=1 PROGRAMS="$programs"
		refused "$(tr '|' '\n' <<<"$said")"
		rm "stub/$manager"
	done <<-'END'
		dnf:band guide:deps: lacking: csv.h cmark-gfm.h cmark-gfm-core-extensions.h|deps: packages for dnf: /usr/include/csv.h /usr/include/cmark-gfm.h /usr/include/cmark-gfm-core-extensions.h
		pacman:band guide:deps: lacking: csv.h cmark-gfm.h cmark-gfm-core-extensions.h|deps: packages for pacman: cmark-gfm|deps: in no package for pacman: csv.h (packaging/README.md says what to do)
		brew:band guide:deps: lacking: csv.h cmark-gfm.h cmark-gfm-core-extensions.h|deps: packages for brew: libcsv cmark-gfm
		apk:band:deps: lacking: csv.h|deps: in no package for apk: csv.h (packaging/README.md says what to do)
		apt-get:band script:deps: lacking: csv.h|deps: packages for apt-get: libcsv-dev
	END
}

@test "deps: sudo when not root, and only then" {
	new_machine
	stub sudo 'echo sudo' '"$@"'
	deps build
	[[ $stderr != *sudo* ]]
	rm installed
	stub id 'echo 1000'
	deps build
	[ "$status" -eq 0 ]
	[[ $stderr == *$'\n+ sudo apt-get '*$' update\nsudo\n<'* ]]
	rm installed stub/sudo
	deps build
	refused "deps: lacking: csv.h
deps: packages for apt-get: libcsv-dev
deps: as root, apt-get has to install libcsv-dev; then make again"
}

@test "deps: no apt-get, one that fails, and one that brings nothing are status 2" {
	new_machine
	said=$'deps: lacking: csv.h\ndeps: packages for apt-get: libcsv-dev\n'
	stub apt-get 'exit 100'
	deps build
	refused "$said+ apt-get -q -o DPkg::Lock::Timeout=60 update
deps: that failed; lacking: csv.h"
	stub apt-get
	deps build
	[ "$status" -eq 2 ]
	[ "${stderr##*$'\n'}" = 'deps: still lacking: csv.h' ]
	rm stub/apt-get
	deps build
	refused "${said}deps: there is no apt-get, dnf, apk, pacman or brew here: install them your own way, then make again"
	deps bulid
	refused "deps: 'bulid' is not one of build check oracle lint pages packages ci"
}
