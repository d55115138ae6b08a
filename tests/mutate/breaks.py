#!/usr/bin/env -S python3 -B
"""breaks.py [PROMISE...]: can every test of tests/promises.bats fail? Of these promises, by number, or of all.

One row of tests/mutate/breaks at a time is done to a copy of the tree: a change with which a promise no
longer holds. The programs are built again and the tests of that promise are run; the change is seen when
one fails. Each row is printed, with the tests that failed; the last line counts, but for tests that none made
fail, which come behind it. Status 1: a change is not seen, its code no longer stands there, or a test never failed.

A row: PROMISE, FILE, CODE, CHANGED, WHAT IT BREAKS, a TAB between. CODE must stand exactly once in the file,
whatever the blanks and line ends between its words; CHANGED takes its place. Before that all the tests must
pass without any change. What is built stays in build-mutate/ (or MUTATE_DIR).
"""

import re
import signal
import sys

from tree import ROOT, Bench

TESTS = "tests/promises.bats"


def broken(text, code, changed):
    """The text with the code changed; None where that doesn't stand there exactly once."""
    found = list(re.finditer(r"\s+".join(map(re.escape, code.split())), text))
    return text[:found[0].start()] + changed + text[found[0].end():] if len(found) == 1 else None


def failing(tree, file, text, tests):
    """The tests that fail with this text in the file."""
    with tree.changed(file, text):
        why = tree.make("mutant/libhaggle.a" if re.fullmatch(r"lib/\w+\.c", file) else "all")
        if why:
            sys.exit(f"{file}: {why}")
        return [name for passed, _, name, _ in tree.run(TESTS, list(tests), max(tests.values())) if not passed]


def main(wanted):
    for number in signal.SIGTERM, signal.SIGHUP:
        signal.signal(number, lambda *_: sys.exit(1))  # what is begun is ended
    rows = [line.split("\t") for line in (ROOT / "tests/mutate/breaks").read_text().splitlines()]
    rows = [row for row in rows if not wanted or row[0] in wanted]
    of = {name: n for name, n in re.findall(r'^@test "(promise (\d+):.*)"', (ROOT / TESTS).read_text(), re.M)
          if not wanted or n in wanted}
    tree = Bench("breaks")
    seconds = {}
    for passed, _, name, took in tree.run(TESTS, list(of)):
        if not passed:
            sys.exit(f"fails unchanged: {name}")
        seconds[name] = took
    never, seen = dict.fromkeys(seconds), 0
    for promise, file, code, changed, what in rows:
        tests = {name: took for name, took in seconds.items() if of[name] == promise}
        text = broken((ROOT / file).read_text(), code, changed)
        by = failing(tree, file, text, tests) if text and tests else []
        seen += bool(by)
        for name in by:
            never.pop(name, None)
        print(f"{'seen' if by else 'unseen' if text else 'stands there no more'}: {file}: {what}", flush=True)
        for name in by:
            print(f"  {name}", flush=True)
    promises = len({row[0] for row in rows})
    print(f"{promises} promises broken in {len(rows)} ways: {seen} seen, {len(rows) - seen} unseen")
    for name in never:
        print(f"never failed: {name}")
    return seen < len(rows) or bool(never)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
