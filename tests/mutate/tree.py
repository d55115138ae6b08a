"""A copy of the tree, with programs of its own, in which tests are run."""

import contextlib
import os
import pathlib
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORK = pathlib.Path(os.environ.get("MUTATE_DIR") or ROOT / "build-mutate").resolve()
NOT_COPIED = re.compile(r"\.git$|bin|build")
NOT_INHERITED = "MAKEFLAGS MFLAGS MAKELEVEL HAGGLE_DATA".split()
CPU_SECONDS, MEMORY = 10, 8 << 30  # a program's
PATIENCE = 20  # seconds without a test's end, beyond ten times the longest


def copy_changed(to):
    """Makes `to` a copy of the tree; what has not changed keeps its time, so that make does little."""
    tops = [p.name for p in ROOT.iterdir() if not NOT_COPIED.match(p.name)]
    kept = set()
    for path in (p for top in tops for p in [ROOT / top, *(ROOT / top).rglob("*")] if p.is_file()):
        copy = to / path.relative_to(ROOT)
        kept.add(copy)
        if not copy.is_file() or copy.read_bytes() != path.read_bytes():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
            shutil.copymode(path, copy)
    for old in [p for top in tops for p in (to / top).rglob("*") if p.is_file() and p not in kept]:
        old.unlink()


class Tree:
    """A copy of the tree with programs of its own, and the tests as they are run in it."""

    def __init__(self, name, *variables):
        self.at = WORK / name
        self.library = self.at / "mutant" / "libhaggle.a"
        self.variables = ["BUILD=mutant", "BIN=bin", "WARN=", "HARDEN_LINK=", "STATIC=", "SHARED=", *variables]
        self.environment = {**os.environ, "HAGGLE_BIN": str(self.at / "bin"), "NODEPS": "1"}
        for name in [n for n in self.environment if n.startswith("BATS_") or n in NOT_INHERITED]:
            del self.environment[name]
        self.running = []
        copy_changed(self.at)

    def make(self, target):
        made = subprocess.run(["make", "-s", *self.variables, target], cwd=self.at, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        return made.stderr if made.returncode else None

    def build(self):
        self.make("all") and sys.exit(f"{self.at}: {self.make('all')}")

    def stop(self, *runs):
        """Ends the tests that run (or those runs), and what they started."""
        for bats in runs or self.running:
            try:
                os.killpg(bats.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def run(self, file, names=None, seconds=60):
        """Runs tests of a file (None: all), and yields (passed, number, name, seconds) as they end."""
        command = ["bats", "-T", "-F", "tap"]
        if names is not None:
            command += ["-f", "^(%s)$" % "|".join(re.sub(r"([][.()*+?{}^$|\\])", r"\\\1", n) for n in names)]
        scratch = tempfile.mkdtemp(dir=self.at)
        bats = subprocess.Popen(command + [file], cwd=self.at, env={**self.environment, "TMPDIR": scratch},
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                start_new_session=True,
                                preexec_fn=lambda: (resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS)),
                                                    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))))
        self.running.append(bats)
        try:
            left, seen, wanted = b"", 0, None
            while True:
                if not select.select([bats.stdout], [], [], 10 * seconds + PATIENCE)[0]:
                    self.stop(bats)
                    yield (False, seen + 1, "(no end)", 0)
                    return
                some = os.read(bats.stdout.fileno(), 65536)
                *lines, left = (left + some).split(b"\n")
                for line in lines:
                    plan = re.match(rb"1\.\.(\d+)$", line)
                    said = re.match(rb"(not )?ok (\d+) (.*?)(?: in (\d+)ms)?(?: # skip.*)?$", line)
                    wanted = int(plan[1]) if plan else wanted
                    if said:
                        seen = int(said[2])
                        yield (not said[1], seen, said[3].decode(), int(said[4] or 0) / 1000)
                if not some:
                    break
            if seen != wanted:
                yield (False, seen + 1, "(bats stopped)", 0)
        finally:
            self.stop(bats)
            bats.stdout.close()
            bats.wait()
            self.running.remove(bats)
            shutil.rmtree(scratch, ignore_errors=True)


class Bench(Tree):
    """One in which a change is quickly built and taken back: its library is a shared one, so that a change of
    lib/ costs one object and one link; what was built unchanged is kept."""

    def __init__(self, name):
        WORK.mkdir(parents=True, exist_ok=True)
        link = WORK / "link"
        link.write_text('libs=\nwhile [ "$1" != -- ]; do libs="$libs $1"; shift; done\nout=$3\nshift 3\n'
                        'exec cc -shared -Wl,-soname,"$PWD/$out" -o "$out" "$@" $libs\n')
        super().__init__(name, "CFLAGS=-O2", "HARDEN=-fPIC -fno-semantic-interposition",
                         f"AR=sh {link} $(LIBS) $(LIBS_guide) --")
        self.build()
        programs = (self.at / "bin").iterdir()
        self.built = {p: self.kept(p) for p in [*self.library.parent.glob("*.o"), self.library, *programs]}

    @staticmethod
    def kept(path):
        return path.read_bytes(), path.stat()

    @contextlib.contextmanager
    def changed(self, name, text):
        """With another text in a file; then all is as it was, times too, so that nothing is built again."""
        source = self.at / name
        was = {**self.built, source: self.kept(source)}  # the source last: if that fails, the next run builds it
        source.write_text(text)
        try:
            yield
        finally:
            for path, (content, stat) in was.items():
                if not path.is_file() or path.stat().st_mtime_ns != stat.st_mtime_ns:
                    path.unlink(missing_ok=True)
                    path.write_bytes(content)
                    path.chmod(stat.st_mode)
                    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
