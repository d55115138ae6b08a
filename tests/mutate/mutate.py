#!/usr/bin/env -S python3 -B
"""mutate.py [SAMPLE] [FILE...]: would the tests notice if lib/ said something else?

One small change (a mutant) at a time is made to lib/ in a copy of the tree, the library is built
again, and the tests that reach the changed line are run: one that fails kills the mutant. A mutant
that all of them pass survives and is printed. The last line is the score.

SAMPLE is how many mutants to draw and the seed, '200 7': a line is drawn, then a change of it, so
that every file has mutants by its length. Without SAMPLE all mutants of FILE... (lib/pay.c) are
tried; with neither, '200 1'. In the environment, JOBS is how many are tried at a time (1), TESTS which
test files there are (all), MOST how many tests are run on one at most (all that reach it).

Changed is code within functions: operators and the calls of exact fractions; a number n (n+1, n-1, 0); the condition of an if
and of ?: (true, false) and of a loop (false); `!`, statements and returns (left out, or returning 0); not
what gives memory back, for which make asan is there, and how it is left then, nor what is said when there is
none: make faults.
Not counted is what the compiler refuses, what compiles to the same object file, and what tests/mutants
explains: a line each for the mutants that change nothing anyone can see: FILE, CODE, CHANGED, WHY,
a TAB between, the code as it is printed here.

A line that no test is seen to reach (the test may build a program of its own) is tried by the tests of
the file's name. What is built and learnt stays in build-mutate/ (or MUTATE_DIR); its `log` has who killed what. Which
tests reach which line is learnt by gcc --coverage, once; when a test file changes, again for that one,
when the programs or data/ do, for all. Tests that killed before come first, those of the same file
before all. A test that fails without any change kills nothing. A program that loops dies of a limit.
"""

import collections
import concurrent.futures
import os
import re
import signal
import sys
import threading
import time

from changes import drawn, mutants_of
from reach import Reach
from tree import ROOT, WORK, Bench

JOBS = int(os.environ.get("JOBS") or 1)
MOST = int(os.environ.get("MOST") or 0) or None


class Trial:
    """Tries mutants; knows what killed before."""

    def __init__(self, reach):
        self.reach, self.kills, self.trusted, self.lock = reach, collections.Counter(), {}, threading.Lock()
        if (WORK / "log").is_file():
            for line in (WORK / "log").read_text().splitlines():
                self.learn(tuple(line.split("\t")[1].split(": ", 1)), line.split("\t")[2].split(":")[0])
        self.trees, self.all = [], []
        for n in range(JOBS):
            tree = Bench(f"tree-{n}")
            self.trees.append(tree)
            self.all.append(tree)

    def stop(self, *_):
        for tree in self.all:
            tree.stop()
        os._exit(130)

    def learn(self, test, file):
        self.kills.update([test, (file, test)])

    def rank(self, mutant, tests):
        """Those that killed in this file first, then any that killed, then the narrow and the quick."""
        return sorted(tests, key=lambda t: (-self.kills[mutant.file, t], -self.kills[t],
                                            self.reach.wide[t] * (0.2 + self.reach.seconds[t]), t))[:MOST]

    def killer(self, tree, mutant):
        """The first test that fails, or None."""
        tests = self.rank(mutant, self.reach.of(mutant))
        groups = [(t[0], [t[1]]) for t in tests[:4]]
        rest = collections.defaultdict(list)
        for file, name in tests[4:]:
            rest[file].append(name)
        for file, names in groups + list(rest.items()):
            longest = max(self.reach.seconds[file, name] for name in names)
            for passed, _, name, _ in tree.run(file, names, longest):
                if not passed and self.trust(tree, mutant, file, name, names, longest):
                    return file, name
        return None

    def trust(self, tree, mutant, file, name, names, seconds):
        """Whether that test passes as long as nothing is changed: asked when it first fails."""
        if (file, name) not in self.trusted:
            source = tree.at / mutant.file
            changed = tree.library.read_bytes(), source.read_bytes()
            tree.library.write_bytes(tree.built[tree.library][0])
            source.write_bytes((ROOT / mutant.file).read_bytes())
            alone = names if name.startswith("(") else [name]
            self.trusted[file, name] = all(passed for passed, *_ in tree.run(file, alone, seconds))
            tree.library.write_bytes(changed[0])
            source.write_bytes(changed[1])
            if not self.trusted[file, name]:
                print(f"fails unchanged: {file}: {name}", file=sys.stderr)
        return self.trusted[file, name]

    def __call__(self, mutant):
        """None: not counted; else the killer, or () for a survivor."""
        with self.lock:
            tree = self.trees.pop()
        text = (tree.at / mutant.file).read_text()
        try:
            with tree.changed(mutant.file, text[:mutant.start] + mutant.text + text[mutant.end:]):
                if tree.make("mutant/libhaggle.a") or all(p.read_bytes() == was for p, (was, _) in tree.built.items()
                                                          if p.suffix == ".o"):
                    return None
                by = self.killer(tree, mutant)
                if by:
                    self.learn(by, mutant.file)
                return by or ()
        finally:
            with self.lock:
                self.trees.append(tree)


def wanted(arguments):
    """The mutants to try, in order, and how many of them (None: all)."""
    sample = re.fullmatch(r"(\d+)(?: +(\d+))?", arguments[0]) if arguments else None
    files = arguments[1:] if sample or arguments[:1] == [""] else arguments
    limit, seed = (int(sample[1]), int(sample[2] or 1)) if sample else (None, 1) if files else (200, 1)
    known = ROOT / "tests/mutants"
    explained = {tuple(line.split("\t")[:3]) for line in known.read_text().splitlines()} if known.is_file() else ()
    names = files or [f"lib/{p.name}" for p in sorted((ROOT / "lib").glob("*.[ch]"))]
    mutants = [m for name in names for m in mutants_of(ROOT, name)]
    return drawn([m for m in mutants if (m.file, m.old, m.new) not in explained], seed), limit


def main(arguments):
    for number in signal.SIGTERM, signal.SIGHUP:
        signal.signal(number, lambda *_: sys.exit(1))  # what is begun is ended
    mutants, limit = wanted(arguments)
    WORK.mkdir(parents=True, exist_ok=True)
    trial = Trial(Reach())
    for number in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
        signal.signal(number, trial.stop)
    killed = survived = 0
    begun = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(JOBS) as pool, open(WORK / "log", "a") as log:
        tried = pool.map(trial, mutants)
        for m, by in zip(mutants, tried):
            if by is None:
                continue
            killed, survived = killed + bool(by), survived + (not by)
            where, seconds = f"{m.file}:{m.line}: {m.old}  ->  {m.new}", time.monotonic() - begun
            print(f"{seconds:.0f} s\t{': '.join(by) or 'survived'}\t{where}", file=log, flush=True)
            if not by:
                print(f"{where} ({len(trial.reach.of(m))} tests)", flush=True)
            if killed + survived == limit:
                break
        tried.close()  # no more are begun
    total = killed + survived
    print(f"{total} mutants, {killed} killed, {survived} survived: {100 * killed / total if total else 0:.1f} %")


if __name__ == "__main__":
    main(sys.argv[1:])
