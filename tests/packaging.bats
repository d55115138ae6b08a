#!/usr/bin/env bats
# What leaves the tree: make dist on the tree itself; install-bare and uninstall with the real Makefile
# on a tree of a few lines. The .deb, which takes a build, is `make deb-check`.
load helper

names='anchor band convert floor guide script'

# Every tool there is, but no other program of these names.
setup_file() {
	mkdir "$BATS_FILE_TMPDIR/tools"
	cd "$BATS_FILE_TMPDIR/tools"
	ln -sf /bin/* /usr/bin/* .
	rm -f $names
}

@test "dist: the same bytes from a checkout and from what was unpacked, whoever packs it" {
	case $(tar --version) in *'GNU tar'*) ;; *) skip 'tar is not GNU tar' ;; esac
	make -s -C "$ROOT" dist BUILD="$PWD/one" >said 2>noted
	version=$(sed -n 's/^VERSION = //p' "$ROOT/Makefile")
	same said "$PWD/one/haggle-$version.tar.gz" "$(cat said)"
	mkdir unpacked
	(umask 077 && tar -xzf "one/haggle-$version.tar.gz" -C unpacked)
	touch "unpacked/haggle-$version/README.md" "unpacked/haggle-$version/lib/left~"
	(umask 027 && LC_ALL=C.UTF-8 TZ=Asia/Tokyo make -s -C "unpacked/haggle-$version" dist BUILD="$PWD/two" >said)
	same said "$PWD/two/haggle-$version.tar.gz" "$(cat said)"
	cmp one/*.gz two/*.gz
	same 'beside it' "APKBUILD haggle-$version.tar.gz haggle.rb" "$(ls -m one | tr -d ,)"
	tar -tvzf one/*.gz >list
	same 'not of root' '' "$(grep -v ' 0/0 ' list || :)"
	[ "$(wc -l <list)" -gt 300 ]
	same 'sorted' "$(awk '{ print $6 }' list | sort)" "$(awk '{ print $6 }' list)"
	for file in Makefile README.md lib/table.c data/offers.tsv man/band.1 tests/deps packaging/dist; do
		cmp "$ROOT/$file" "unpacked/haggle-$version/$file"
	done
}

@test "dist: the recipes name the tarball, its address and checksum; each function of theirs is shell" {
	case $(tar --version) in *'GNU tar'*) ;; *) skip 'tar is not GNU tar' ;; esac
	version=$(sed -n 's/^VERSION = //p' "$ROOT/Makefile")
	make -s -C "$ROOT" dist BUILD="$PWD/out" URL=https://example.org/h/ >/dev/null 2>&1
	never grep -n '@[A-Z0-9]*@' out/APKBUILD out/haggle.rb
	sum=$(sha256sum <out/haggle-"$version".tar.gz)
	same formula "  url \"https://example.org/h/haggle-$version.tar.gz\"
  sha256 \"${sum%% *}\"" "$(grep -E '^  (url|sha256) ' out/haggle.rb)"
	# shellcheck disable=SC2016 # for the shell that reads the recipe
	same 'as abuild reads it' "$version https://example.org/h/haggle-$version.tar.gz
${sum%% *}  haggle-$version.tar.gz" "$(srcdir=/s sh -eu -c '. out/APKBUILD
		set -- $source; echo "$pkgver $1"; set -- $sha256sums; echo "$1  $2"
		for f in build check package; do command -v $f >/dev/null; done')"
}

@test "the changelog ends with the Makefile's version, on a day that is one" {
	version=$(sed -n 's/^VERSION = //p' "$ROOT/Makefile")
	same version "haggle ($version) unstable; urgency=medium" "$(head -n 1 "$ROOT/packaging/changelog")"
	cd "$ROOT"
	run -0 --separate-stderr sh packaging/date
	same day "$(sed -n 's/^ -- .*>  //p' packaging/changelog | head -n 1)" \
		"$(date -u -d "@$output" '+%a, %d %b %Y %T %z')"
}

# A tree to install: programs that say their name, pages and data of one line.
small_tree() {
	mkdir -p src/{cmd,lib,data,man}
	cp "$ROOT/Makefile" src
	cp -R "$ROOT/packaging" src
	cp -R "$ROOT"/cmd/{haggle,*.sh,*.awk,completions} src/cmd
	echo 'int one;' >src/lib/one.c
	echo 'extern const char data[]; const char data[] = HAGGLE_DATADIR;' >src/lib/data.c
	for name in $names; do
		printf '#include <stdio.h>\nint main(void) { return puts("%s") < 0; }\n' "$name" >src/cmd/$name.c
	done
	echo row >src/data/one.tsv
	for page in {haggle,anchor,band,convert,floor,guide,script}.1 haggle-tsv.5 haggle-{methods,recipes}.7; do
		echo ".Dt ${page%.*}" >src/man/$page
	done
	mkdir elsewhere
	PATH=$BATS_FILE_TMPDIR/tools
}

bare() {
	make -s -C src "$@" PREFIX="$PREFIX" CFLAGS=-O0 HARDEN= WARN= LIBS= LIBS_guide= STATIC=
}

@test "install-bare: bare names and pages; uninstall takes them and nothing else" {
	small_tree
	PREFIX=$PWD/usr
	bare install-bare
	bare install-bare
	for name in $names; do
		same run $name "$(usr/bin/$name)"
		same page ".Dt $name" "$(cat usr/share/man/man1/$name.1)"
		[ -f usr/share/man/man1/haggle-$name.1 ]
	done
	echo mine >usr/bin/mine
	rm usr/bin/band usr/bin/floor
	echo other >usr/bin/band
	ln -s mine usr/bin/floor
	bare uninstall
	same left 'usr/bin/band
usr/bin/floor
usr/bin/mine' "$(find usr ! -type d | sort)"
}

@test "install-bare: a program of the name anywhere on PATH is named, and stops it before it began" {
	small_tree
	PREFIX=$PWD/usr
	mkdir far
	ln -s far near
	printf '#!/bin/sh\necho other\n' | tee far/script far/convert >elsewhere/convert
	echo 'no program' >elsewhere/band
	mkdir elsewhere/floor
	chmod +x far/* elsewhere/convert
	PATH=$PATH:$PWD/near:$PWD/far:$PWD/elsewhere run -2 --separate-stderr bare install-bare
	same stdout '' "$output"
	same named "install-bare: $PWD/far/convert is not haggle's
install-bare: $PWD/far/script is not haggle's
install-bare: $PWD/elsewhere/convert is not haggle's
install-bare: FORCE=1 puts haggle's into $PREFIX/bin all the same" "$(grep ^install-bare <<<"$stderr")"
	[ ! -e usr ]
	PATH=$PATH:$PWD/near:$PWD/far:$PWD/elsewhere bare install-bare FORCE=1
	same run convert "$(usr/bin/convert)"
	# with our own names on PATH, the tree's, the links and what they lead to, there is nothing to say
	for own in src/bin usr/bin usr/libexec/haggle/bin; do
		PATH=$PWD/$own:$PATH run -0 --separate-stderr bare install-bare
		same stderr '' "$stderr"
	done
	bare uninstall
	same left '' "$(find usr ! -type d)"
	same others 'other other other' "$(far/script) $(far/convert) $(elsewhere/convert)"
}

@test "install-bare: what stands where a link would go is never replaced, FORCE=1 or not" {
	small_tree
	PREFIX=$PWD/usr
	mkdir -p usr/bin usr/share/man/man1
	echo other | tee usr/bin/guide usr/share/man/man1/script.1.gz >/dev/null
	ln -s nowhere usr/bin/band
	for force in '' 1; do
		run -2 --separate-stderr bare install-bare FORCE=$force
		same named "install-bare: $PREFIX/bin/band is not haggle's
install-bare: $PREFIX/share/man/man1/script.1.gz is not haggle's
install-bare: $PREFIX/bin/guide is not haggle's
install-bare: nothing of others is replaced: choose another PREFIX" "$(grep ^install-bare <<<"$stderr")"
		same left 'usr/bin/band
usr/bin/guide
usr/share/man/man1/script.1.gz' "$(find usr ! -type d | sort)"
	done
}

@test "install-bare: staged in DESTDIR, the links lead where it will be" {
	small_tree
	PREFIX=/opt/h
	bare install-bare DESTDIR="$PWD/stage"
	same link /opt/h/libexec/haggle/bin/floor "$(readlink stage/opt/h/bin/floor)"
	bare uninstall DESTDIR="$PWD/stage"
	same left '' "$(find stage ! -type d)"
}
