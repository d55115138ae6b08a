"""Which tests reach which line of lib/."""

import collections
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

from tree import ROOT, WORK, Tree


TESTS = (os.environ.get("TESTS") or "tests/*.bats").split()


class Reach:
    """Which tests reach which line of lib/, learnt test file by test file."""

    def __init__(self):
        self.tests, self.lines, self.seconds = {}, collections.defaultdict(set), {}
        self.wide, self.named = collections.Counter(), {}
        tree = Tree("cover", "HARDEN=", "CFLAGS=-O0 --coverage", "LDFLAGS=-Wl,--wrap=_exit exit.o")
        code = (ROOT / "tests/helper.bash").read_bytes() + b"".join(
            p.read_bytes() for top in ("lib", "cmd", "data") for p in sorted((ROOT / top).rglob("*")) if p.is_file())
        for path in sorted(p for names in TESTS for p in ROOT.glob(names)):
            key = hashlib.sha256(code + path.read_bytes()).hexdigest()
            kept = WORK / f"{path.stem}.json"
            if not kept.is_file() or json.loads(kept.read_text())["key"] != key:
                kept.write_text(json.dumps({"key": key, **self.learn(tree, f"tests/{path.name}")}))
            self.take(f"tests/{path.name}", json.loads(kept.read_text()))

    @staticmethod
    def learn(tree, file):
        print(f"what reaches what: {file}", file=sys.stderr)
        # A program that ends by _exit writes down too where it has been.
        (tree.at / "exit.c").write_text("void __real__exit(int); void __gcov_dump(void); void __wrap__exit(int);\n"
                                        "void __wrap__exit(int n) { __gcov_dump(); __real__exit(n); }\n")
        subprocess.run(["cc", "-c", "exit.c"], cwd=tree.at, check=True)
        tree.build()
        helper = tree.at / "tests/helper.bash"
        if helper.read_bytes() == (ROOT / "tests/helper.bash").read_bytes():
            helper.write_text(f"{helper.read_text()}\nexport GCOV_PREFIX={tree.at}/seen/${{BATS_TEST_NUMBER:-0}}\n")
        shutil.rmtree(tree.at / "seen", ignore_errors=True)
        tests = {number: (name, passed, seconds) for passed, number, name, seconds in tree.run(file)}
        lines = collections.defaultdict(dict)
        for number in [0, *tests]:
            data = list((tree.at / "seen" / str(number)).rglob("*.gcda"))
            for path in data:
                os.replace(path, tree.at / "mutant" / path.name)
            if data:
                said = subprocess.run(["gcov", "-j", "-t", *(p.name for p in data)], cwd=tree.at / "mutant", check=True,
                                      stdout=subprocess.PIPE, text=True).stdout
                for source in (s for part in said.splitlines() for s in json.loads(part)["files"]):
                    for line in source["lines"]:
                        by = lines[source["file"]].setdefault(line["line_number"], [])
                        by.extend([number] * (line["count"] > 0 and number not in by))
            for path in data:
                (tree.at / "mutant" / path.name).unlink()
        return {"tests": tests, "lines": {name: by for name, by in lines.items() if name.startswith("lib/")}}

    def take(self, file, learnt):
        passed = {int(n): (file, name) for n, (name, ok, _) in learnt["tests"].items() if ok}
        self.named[pathlib.Path(file).stem] = set(passed.values())
        self.seconds.update({(file, name): seconds for name, _, seconds in learnt["tests"].values()})
        for source, lines in learnt["lines"].items():
            for line, numbers in lines.items():
                who = set(passed.values()) if 0 in numbers else {passed[n] for n in numbers if n in passed}
                self.lines[source, int(line)] |= who
                self.wide.update(who)

    def of(self, mutant):
        """The tests that reach the statement it is in; where none is seen to, those of the file's name."""
        line = mutant.line
        while line > 0 and (mutant.file, line) not in self.lines:
            line -= 1
        return self.lines.get((mutant.file, line)) or self.named.get(pathlib.Path(mutant.file).stem, set())
