# haggle: `make demo` and `make check` are all that a new machine needs.
# For GNU make and bmake alike: no pattern rules, no conditionals.
.POSIX:
.SUFFIXES:

VERSION = 0.1.0

PREFIX = /usr/local
bindir = $(PREFIX)/bin
libexecdir = $(PREFIX)/libexec
datadir = $(PREFIX)/share
mandir = $(datadir)/man
bashcompdir = $(datadir)/bash-completion/completions
zshcompdir = $(datadir)/zsh/site-functions
fishcompdir = $(datadir)/fish/vendor_completions.d

CC = cc
CPPFLAGS =
CFLAGS = -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion
HARDEN = -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
	-fstack-clash-protection $(BRANCHES) -fPIE
HARDEN_LINK = -Wl,-z,relro,-z,now
BRANCHES != case `uname -m` in (x86_64) echo -fcf-protection ;; \
	(aarch64) echo -mbranch-protection=standard ;; esac
LDFLAGS = -Wl,--as-needed

# Static programs start sooner than /bin/true does; where they can't be had, or STATIC is empty, they
# are linked against what is installed.
STATIC = -static-pie
SHARED = -pie

BUILD = build
BIN = bin

# A program is cmd/NAME.c, the library and LIBS; what it alone links is LIBS_NAME. PARTS are haggle's.
PROGRAMS = band convert anchor floor script guide
LIBS = -lcsv -lm -pthread
LIBS_guide = -lcmark-gfm-extensions -lcmark-gfm

# What one object of the library alone is told is DEFINE_NAME.o.
DEFINE_data.o = -DHAGGLE_DATADIR='"$(datadir)/haggle"'

PAGES = man1/haggle.1 $(PROGRAMS:%=man1/haggle-%.1) man5/haggle-tsv.5 man7/haggle-methods.7 \
	man7/haggle-recipes.7
DATA != find data -type f ! -name '.*' | sort
DATADIRS != find data -type d | sort -r
PARTS = begin.sh complete.sh table.awk forms.awk
# Markdown is for guide: other PROGRAMS do without cmark-gfm.
SOURCES != cd lib && for f in *.c; do case $$f,'$(PROGRAMS)' in (markdown.c,*guide*) echo $$f ;; \
	(markdown.c,*) ;; (*) echo $$f ;; esac; done
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o)
BINARIES = $(PROGRAMS:%=$(BIN)/%)
COMPILE = $(CC) -std=c11 -fno-math-errno -D_GNU_SOURCE -DHAGGLE_VERSION='"$(VERSION)"' -iquote lib \
	$(CPPFLAGS) $(CFLAGS) $(WARN) $(HARDEN) -MMD -MP

DEPS = CC='$(CC)' PROGRAMS='$(PROGRAMS)' CPPFLAGS='$(CPPFLAGS)' NODEPS='$(NODEPS)' sh tests/deps
NEED = build check
TESTS = tests/*.bats
ORACLE = 10000
DEMO = convert data/offers.tsv | band | anchor | floor --current 240000 | script playbook

all: $(BINARIES)

$(BINARIES): $(BUILD)/libhaggle.a Makefile
	@mkdir -p $(BIN)
	@echo cc cmd/$(@F).c
	@$(COMPILE) -MF $(BUILD)/$(@F).program.d -MT $@ -c -o $(BUILD)/$(@F).program.o cmd/$(@F).c
	@link='$(CC) $(CFLAGS) $(HARDEN_LINK) $(LDFLAGS)'; \
	with='-o $@ $(BUILD)/$(@F).program.o $(BUILD)/libhaggle.a $(LIBS) $(LIBS_$(@F))'; \
	{ test -n '$(STATIC)' && $$link $(STATIC) $$with 2>/dev/null; } || $$link $(SHARED) $$with

$(BUILD)/libhaggle.a: $(OBJECTS)
	@rm -f $@
	@$(AR) -rc $@ $(OBJECTS)

$(OBJECTS): Makefile
	@mkdir -p $(BUILD)
	@echo cc lib/$(@F:.o=.c)
	@$(COMPILE) $(DEFINE_$(@F)) -c -o $@ lib/$(@F:.o=.c)

# Written anew when datadir is another: `make install PREFIX=...` after `make` stays right.
$(BUILD)/datadir: always
	@mkdir -p $(BUILD)
	@echo '$(datadir)' | cmp -s - $@ || echo '$(datadir)' >$@
$(BUILD)/data.o: $(BUILD)/datadir
always:

-include $(OBJECTS:.o=.d) $(PROGRAMS:%=$(BUILD)/%.program.d)

deps:
	@$(DEPS) $(NEED)

demo:
	@$(DEPS) build
	@$(MAKE) -s all >&2
	@echo '$(DEMO)' >&2
	@PATH="`cd $(BIN) && pwd`:$$PATH"; $(DEMO)

check:
	@$(DEPS) build check
	@$(MAKE) -s all >&2
	@HAGGLE_BIN="`cd $(BIN) && pwd`" bats $(TESTS)

ASAN_CFLAGS = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
ASAN = BUILD=$(BUILD)-asan BIN=$(BIN)-asan HARDEN= HARDEN_LINK= STATIC= SHARED= CFLAGS='$(ASAN_CFLAGS)'

# Without the tests that run each program in many ways as others do, or other things than our programs.
NOT_ASAN = promises grid build packaging completions terminal compare mutate data
asan:
	@tests=; for t in $(TESTS); do case ' $(NOT_ASAN) ' in *" `basename $$t .bats` "*) ;; \
		*) tests="$$tests $$t" ;; esac; done; \
	ASAN_OPTIONS=exitcode=99:detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1 \
	$(MAKE) -s check $(ASAN) TESTS="$$tests"

# The programs as make asan builds them, once more with tests/faults between them and the C library, whose
# calls fail one after the other. FAULTS: at how many calls of a kind (0: at each, which takes hours).
FAULTS = 1
WRAPPED = main exit malloc calloc realloc posix_memalign open read write close fstat stat lseek \
	fcntl poll readlink getentropy sched_getaffinity pthread_create clock_gettime
STATIC_LIBS = -Wl,-Bstatic -lcmark-gfm-extensions -lcmark-gfm -lcsv -Wl,-Bdynamic -lm -pthread

faults: all
	@$(MAKE) -s all $(ASAN) >/dev/null
	@$(DEPS) build
	@mkdir -p $(BIN)-faults
	@set -e; wrap=; for w in $(WRAPPED); do wrap="$$wrap -Wl,--wrap=$$w"; done; \
	for f in drive judge wrap; do $(CC) -std=c11 -D_GNU_SOURCE $(ASAN_CFLAGS) $(WARN) \
		-c -o $(BUILD)-asan/$$f.fault.o tests/faults/$$f.c; done; \
	for p in $(PROGRAMS); do $(CC) $(ASAN_CFLAGS) $$wrap -o $(BIN)-faults/$$p $(BUILD)-asan/*.fault.o \
		$(BUILD)-asan/$$p.program.o $(BUILD)-asan/libhaggle.a $(STATIC_LIBS); done
	@HAGGLE_BIN="`cd $(BIN) && pwd`" FAULTS_BIN="`cd $(BIN)-faults && pwd`" \
	FAULTS_OBJECTS="`cd $(BUILD)-asan && pwd`" tests/faults/run.sh $(FAULTS)

# What check and faults try in short, at length: gigabytes, thousands of kills and of faults; and the
# programs of two compilers, unoptimised and optimised, which print the same bytes. Hours.
SOAK = tests/promises.bats tests/stages.bats tests/sandbox.bats
soak:
	@HAGGLE_SOAK=1 $(MAKE) -s check TESTS='$(SOAK)'
	@$(DEPS) ci
	@$(MAKE) -s CC=gcc CFLAGS=-O0 HARDEN=-fPIE BUILD=$(BUILD)-soak/gcc BIN=$(BUILD)-soak/gcc/bin all >/dev/null
	@$(MAKE) -s CC=clang CFLAGS=-O3 BUILD=$(BUILD)-soak/clang BIN=$(BUILD)-soak/clang/bin all >/dev/null
	@tests/compilers.sh $(BUILD)-soak/gcc/bin $(BUILD)-soak/clang/bin
	@$(MAKE) -s faults FAULTS=16

# The cases of each and the seed they are drawn with: ORACLE='10000 1'.
ORACLES = bands convert anchor floor relations
oracle: all
	@$(DEPS) build oracle
	@HAGGLE_BIN="`cd $(BIN) && pwd`" PYTHONDONTWRITEBYTECODE=1; export HAGGLE_BIN PYTHONDONTWRITEBYTECODE; \
	: >$(BUILD)/oracle.log; for o in $(ORACLES); do \
		tests/oracle/$$o.py $(ORACLE) >$(BUILD)/oracle.part || failed=$$o; \
		tee -a $(BUILD)/oracle.log <$(BUILD)/oracle.part; done; test -z "$$failed"

# The same files through whichever other table tools are installed.
compare: all
	@HAGGLE_BIN="`cd $(BIN) && pwd`" tests/compare.sh >$(BUILD)/COMPARISON.md
	@mv $(BUILD)/COMPARISON.md tests/COMPARISON.md

bench: all
	@HAGGLE_BIN="`cd $(BIN) && pwd`" tests/bench/run.sh

CPPCHECK = cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 --library=tests/cppcheck.cfg \
	--enable=warning,portability -D_GNU_SOURCE -D__SIZEOF_INT128__=16 -DHAGGLE_VERSION='""' -DHAGGLE_DATADIR='""' -Ilib cmd lib
lint:
	@$(DEPS) build lint
	mandoc -T lint -W warning man/*.[1-8]
	shellcheck cmd/haggle cmd/*.sh cmd/completions/*.bash .ci/run tests/deps tests/helper.bash \
		packaging/date packaging/deb packaging/deb-check packaging/dist packaging/taken \
		`find tests -name '*.sh'`
	$(CPPCHECK)

# For `make report`. gcc takes a ratio that a function returns for one that nobody has set: not asked.
GCC = gcc
analyse:
	@mkdir -p $(BUILD); for f in lib/*.c cmd/*.c; do $(GCC) -std=c11 -O2 -D_GNU_SOURCE \
		-DHAGGLE_VERSION='""' -DHAGGLE_DATADIR='""' -iquote lib -fanalyzer \
		-Wno-analyzer-use-of-uninitialized-value -c -o /dev/null $$f; done 2>$(BUILD)/gcc.log
	@$(CPPCHECK) 2>$(BUILD)/cppcheck.log; ! grep -hE '(warning|error): ' $(BUILD)/gcc.log $(BUILD)/cppcheck.log

# From the logs in $(BUILD): `make check >build/check.log`; oracle, breaks, fuzz and analyse write theirs themselves.
report:
	@BUILD=$(BUILD) VERSION=$(VERSION) CC='$(CC)' tests/report.sh >tests/REPORT.md
	@cat tests/REPORT.md

# Targets of libFuzzer, tests/fuzz/NAME.c. FUZZ_SANITIZE= is several times as fast and sees less.
FUZZ = money table csv rates template cell guide
FUZZ_TIME = 60
FUZZ_CC = clang
FUZZ_SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
FUZZ_FLAGS = -O1 -g $(FUZZ_SANITIZE)
FUZZ_WRAP = -Wl,--wrap=_exit,--wrap=write,--wrap=read,--wrap=open,--wrap=close,--wrap=fstat,--wrap=lseek \
	-Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=posix_memalign,--wrap=free

fuzz-build:
	@$(MAKE) -s CC=$(FUZZ_CC) BUILD=$(BUILD)-fuzz HARDEN= CFLAGS='$(FUZZ_FLAGS) -fsanitize=fuzzer-no-link' \
		$(BUILD)-fuzz/libhaggle.a >/dev/null
	@set -e; for t in $(FUZZ); do echo $(FUZZ_CC) tests/fuzz/$$t.c; \
		$(FUZZ_CC) -std=c11 -D_GNU_SOURCE -iquote lib $(CPPFLAGS) $(FUZZ_FLAGS) -fsanitize=fuzzer $(WARN) \
			$(FUZZ_WRAP) -o $(BUILD)-fuzz/$$t tests/fuzz/$$t.c tests/fuzz/run.c \
			$(BUILD)-fuzz/libhaggle.a -Wl,-Bstatic $(LIBS_guide) -lcsv -Wl,-Bdynamic $(LIBS); done

# FUZZ_TIME seconds a target; what it finds stays in $(BUILD)-fuzz, an input that fails too.
fuzz: fuzz-build
	@tests/fuzz/run.sh $(BUILD)-fuzz $(FUZZ) -- -max_len=4096 -max_total_time=$(FUZZ_TIME)

# The seeds and what was found before, once each.
fuzz-replay: fuzz-build
	@tests/fuzz/run.sh $(BUILD)-fuzz $(FUZZ) -- -max_len=16384 -runs=0

# Mutants of lib/ drawn, and the seed: MUTANTS='200 7'. All of some files: FILE='lib/pay.c lib/vest.c';
# by some tests only: TESTS=tests/pay.bats.
MUTANTS =
FILE =

mutate:
	@$(DEPS) build check oracle
	@TESTS='$(TESTS)' nice -n 19 tests/mutate/mutate.py '$(MUTANTS)' $(FILE)

# Can the tests of tests/promises.bats fail? Each promise is broken in the ways of tests/mutate/breaks, which
# takes minutes. Some of them: PROMISES='4 10'.
PROMISES =

breaks:
	@$(DEPS) build check oracle
	@mkdir -p $(BUILD)
	@nice -n 5 tests/mutate/breaks.py $(PROMISES) | tee $(BUILD)/breaks.log; \
	tail -n 1 $(BUILD)/breaks.log | grep -q ' 0 unseen$$'

install: all
	@umask 022; mkdir -p "$(DESTDIR)$(bindir)" "$(DESTDIR)$(libexecdir)/haggle/bin"
	@install -m 755 $(BINARIES) "$(DESTDIR)$(libexecdir)/haggle/bin"
	@sed -e '/^version=/s|=.*|=$(VERSION)|' -e "/^mandir=/s|=.*|='$(mandir)'|" \
		-e "/^libexecdir=/s|=.*|='$(libexecdir)'|" -e "/^datadir=/s|=.*|='$(datadir)'|" \
		cmd/haggle >$(BUILD)/haggle
	@install -m 755 $(BUILD)/haggle "$(DESTDIR)$(bindir)"
	@set -e; for f in $(PARTS); do install -m 644 cmd/$$f "$(DESTDIR)$(libexecdir)/haggle"; done
	@umask 022; mkdir -p "$(DESTDIR)$(bashcompdir)" "$(DESTDIR)$(zshcompdir)" "$(DESTDIR)$(fishcompdir)"
	@install -m 644 cmd/completions/haggle.bash "$(DESTDIR)$(bashcompdir)/haggle"
	@install -m 644 cmd/completions/_haggle "$(DESTDIR)$(zshcompdir)"
	@install -m 644 cmd/completions/haggle.fish "$(DESTDIR)$(fishcompdir)"
	@set -e; umask 022; for f in $(DATA); do to="$(DESTDIR)$(datadir)/haggle/$${f#data/}"; \
		mkdir -p "$${to%/*}"; install -m 644 $$f "$$to"; done
	@set -e; umask 022; for f in $(PAGES); do to="$(DESTDIR)$(mandir)/$$f"; f=man/$${f#*/}; \
		test -f $$f || f=man/$${f#*haggle-}; \
		mkdir -p "$${to%/*}"; install -m 644 $$f "$$to"; done
	@echo "installed $(DESTDIR)$(bindir)/haggle"

# The names and pages without haggle before them too, as links; not where a name is another program's.
install-bare:
	@PROGRAMS='$(PROGRAMS)' DESTDIR='$(DESTDIR)' bindir='$(bindir)' libexecdir='$(libexecdir)' \
		mandir='$(mandir)' FORCE='$(FORCE)' BIN='$(BIN)' sh packaging/taken
	@$(MAKE) -s install
	@set -e; for p in $(PROGRAMS); do \
		ln -sf "$(libexecdir)/haggle/bin/$$p" "$(DESTDIR)$(bindir)/$$p"; \
		ln -sf haggle-$$p.1 "$(DESTDIR)$(mandir)/man1/$$p.1"; done

# What install and install-bare put there and no more; directories of haggle's own go when they are empty.
uninstall:
	@rm -f "$(DESTDIR)$(bindir)/haggle"
	@for p in $(PROGRAMS); do bare="$(DESTDIR)$(bindir)/$$p" page="$(DESTDIR)$(mandir)/man1/$$p.1"; \
		test "`readlink "$$bare"`" != "$(libexecdir)/haggle/bin/$$p" || rm "$$bare"; \
		test "`readlink "$$page"`" != haggle-$$p.1 || rm "$$page"; done
	@for p in $(PROGRAMS); do rm -f "$(DESTDIR)$(libexecdir)/haggle/bin/$$p"; done
	@for f in $(PARTS); do rm -f "$(DESTDIR)$(libexecdir)/haggle/$$f"; done
	@rm -f "$(DESTDIR)$(bashcompdir)/haggle" "$(DESTDIR)$(zshcompdir)/_haggle" "$(DESTDIR)$(fishcompdir)/haggle.fish"
	@for f in $(DATA); do rm -f "$(DESTDIR)$(datadir)/haggle/$${f#data/}"; done
	@for f in $(PAGES); do rm -f "$(DESTDIR)$(mandir)/$$f"; done
	@for d in $(DATADIRS); do rmdir "$(DESTDIR)$(datadir)/haggle$${d#data}" 2>/dev/null || :; done
	@rmdir "$(DESTDIR)$(libexecdir)/haggle/bin" "$(DESTDIR)$(libexecdir)/haggle" 2>/dev/null || :

# What they make is in BUILD; packaging/README.md tells of it. URL is where the sources will be.
dist:
	@VERSION='$(VERSION)' BUILD='$(BUILD)' URL='$(URL)' sh packaging/dist

deb:
	@$(DEPS) build packages
	@VERSION='$(VERSION)' BUILD='$(BUILD)' MAKE='$(MAKE)' sh packaging/deb

# The package as lintian sees it; installed, run and purged in a root of its own.
deb-check: deb
	@sh packaging/deb-check $(BUILD)/haggle_$(VERSION)_`dpkg --print-architecture`.deb

clean:
	rm -rf $(BUILD) $(BIN) $(BUILD)-asan $(BIN)-asan $(BIN)-faults $(BUILD)-fuzz $(BUILD)-soak \
		$(BUILD)-mutate

.PHONY: all deps demo check asan faults soak oracle compare bench lint analyse report mutate breaks fuzz \
	fuzz-build fuzz-replay install install-bare uninstall dist deb deb-check clean
