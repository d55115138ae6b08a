#!/usr/bin/env bats
# The block scanner's three ways, each built by itself: the machine at hand would take one of them only.
load helper

# scans NAME PROGRAM...: the scanner as sed -e PROGRAM... leaves it, held against the plainest one.
scans() {
	sed "${@:2}" "$ROOT/lib/scan.c" >"$1.c"
	${CC:-cc} -O2 -std=c11 -iquote "$ROOT/lib" -o "$1" "$1.c" held.c
	run -0 "./$1"
	same "$1" '40000 texts' "$output"
}

@test "stops, newlines and what is plain are the same in every way of finding them" {
	cd "$BATS_TEST_TMPDIR"
	cat >held.c <<-'END'
		#include "scan.h"
		#include <stdio.h>
		#include <string.h>

		enum { LONGEST = 200, TEXTS = 40000 };

		static unsigned
		chance(unsigned below)
		{
			static uint64_t state = 1;

			state = state * UINT64_C(6364136223846793005) + 1442695040888963407U;
			return (unsigned)(state >> 33) % below;
		}

		/* Mostly letters; separators by chance, often or seldom; now and then any byte at all. */
		static size_t
		make(char *text)
		{
			size_t n = chance(LONGEST + 1), i;
			unsigned often = 1 + chance(40), odd = chance(2) ? 1 + chance(400) : 0;

			for (i = 0; i < n; i++)
				text[i] = (char)(chance(often) == 0 ? "\t\n"[chance(2)] : 0x20 + chance(0x5f));
			if (odd > 0 && n > 0)
				text[chance((unsigned)n)] = (char)(odd <= 256 ? odd - 1 : "\x1f\x7f\x80\xff"[odd % 4]);
			return n;
		}

		int
		main(void)
		{
			char text[LONGEST + SCAN_SLACK], kept[LONGEST];
			uint32_t stops[LONGEST + SCAN_SLACK];
			int k;

			for (k = 0; k < TEXTS; k++) {
				size_t n, i, at = 0, newlines = 0;
				bool plain = true;
				struct scanned found;

				memset(text, k % 3 == 0 ? '\t' : k % 3 == 1 ? '\n' : '\1', sizeof text);
				n = make(text);
				memcpy(kept, text, n);
				found = scan_separators(text, n, stops);
				for (i = 0; i < n; i++) {
					unsigned char c = (unsigned char)kept[i];

					if (c == '\t' || c == '\n') {
						if (at == found.stops || stops[at++] != i)
							return printf("text %d: a stop at %zu\n", k, i), 1;
					} else if (c < 0x20 || c >= 0x7f) {
						plain = false;
					}
					newlines += c == '\n';
				}
				if (at != found.stops || newlines != found.newlines || plain != found.plain || memcmp(kept, text, n) != 0)
					return printf("text %d: %zu of %zu stops, %zu of %zu newlines, plain %d, not %d\n", k, found.stops,
					    at, found.newlines, newlines, found.plain, plain), 1;
			}
			printf("%d texts\n", TEXTS);
			return 0;
		}
	END
	scans own ''
	scans portable 's/defined(__x86_64__)/0/'
	[ "$(uname -m)" = x86_64 ] || return 0
	scans sse2 's/__builtin_cpu_supports("avx2")/0/'
}
