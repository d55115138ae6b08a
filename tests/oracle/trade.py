"""What the oracles share: exact figures, the tables of data/, how a program is run and held to account.

Everything here is made from haggle-methods(7) and haggle-tsv(5), in fractions, and nothing of it from the
programs. HAGGLE_BIN names the directory of the programs.
"""
import os
import random
import subprocess
import sys
from fractions import Fraction

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("HAGGLE_BIN", os.path.join(ROOT, "bin"))
SHOWN = 5  # mismatches that are told in full
LARGEST = Fraction(2**63 - 1, 10**6)


def table(text):
    """The rows of TSV, each a dict."""
    header, *lines = text.split("\n")[:-1]
    names = header.split("\t")
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines]


def tsv(rows):
    """The rows, which all have the columns of the first."""
    names = list(rows[0])
    return "".join("\t".join(line) + "\n" for line in [names] + [[row[name] for name in names] for row in rows])


def data(name):
    with open(os.path.join(ROOT, "data", name), encoding="utf-8") as file:
        return table(file.read())


CURRENCIES = {row["currency"]: row for row in data("currencies.tsv")}


def minor(currency):
    """Decimals of its smallest unit."""
    return int(CURRENCIES[currency]["minor"])


def rounded(x, decimals):
    """Half away from zero."""
    scaled = abs(x) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if x >= 0 else -whole, 10**decimals)


def down_to(x, step):
    return x // step * step


def nearest(x, step):
    return rounded(x / step, 0) * step


def plain(x, decimals=6):
    """x, of that many decimals at most, as it is printed; nothing where it is not known."""
    if x is None:
        return ""
    whole, part = divmod(abs(int(rounded(x, decimals) * 10**decimals)), 10**decimals)
    text = f"{whole}.{part:0{decimals}d}".rstrip("0") if part else str(whole)
    return "-" + text if x < 0 and text != "0" else text


def printed(x, currency):
    """An amount of money."""
    return plain(x if x is None else rounded(x, minor(currency)))


def ratio(x):
    """Always four decimals."""
    if x is None:
        return ""
    x = rounded(x, 4)
    return f"{'-' if x < 0 else ''}{abs(x).numerator * 10**4 // abs(x).denominator // 10**4}." \
           f"{int(abs(x) * 10**4) % 10**4:04d}"


def fourth(text, currency):
    """What is not for reading alone never shows three decimals, which could be thousands."""
    return text + "0" if "." in text and len(text.split(".")[1]) == 3 and minor(currency) != 3 else text


def written(draw, x, currency="USD"):
    """The amount x in one of the ways that people write it."""
    text = plain(x)
    if "." in text:
        return fourth(text, currency)
    way = draw.randrange(7)
    if way == 0 and x >= 1000:
        return f"{int(x):,}"
    if way == 1 and x % 1000 == 0 and x > 0:
        return f"{int(x) // 1000}K"
    if way == 2:
        return f"{currency} {text}"
    if way == 3 and x >= 10**5:
        crore, rest = divmod(int(x), 10**7)
        lakh, rest = divmod(rest, 10**5)
        groups = ([str(crore)] if crore else []) + [f"{lakh:02d}" if crore else str(lakh)]
        return ",".join(groups + [f"{rest // 1000:02d}", f"{rest % 1000:03d}"]) if crore < 100 else text
    if way == 4 and x % 10000 == 0 and x >= 10**6:
        return f"{plain(Fraction(x, 10**6))}M" if "." not in plain(Fraction(x, 10**6)) else text
    return text


def run(program, arguments, text, files=()):
    """Status, what it printed and what it said; `files` are names and texts that it may be told of."""
    return subprocess.run([os.path.join(BIN, program), *arguments, *files], input=text.encode(), capture_output=True,
                          check=False, env={"HAGGLE_DATA": os.path.join(ROOT, "data")})


class Tally:
    """Cases and mismatches of an oracle: `NAME.py [cases [seed]]`."""

    def __init__(self, name, otherwise=10_000):
        self.name = name
        self.wanted = int(sys.argv[1]) if len(sys.argv) > 1 else otherwise
        self.seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**6)
        self.draw = random.Random(self.seed)
        self.cases = self.mismatches = 0

    def same(self, what, expected, got):
        """One case more."""
        self.cases += 1
        if expected == got:
            return
        self.mismatches += 1
        if self.mismatches <= SHOWN:
            print(f"seed {self.seed}: {what:.2000}\n  expected {expected}\n  printed  {got}", file=sys.stderr)

    def rows(self, program, arguments, rows, expected, names):
        """Those columns of what the program prints for the rows, a case each; `expected` are lists of texts."""
        ran = run(program, ["-q", *arguments], tsv(rows))
        if ran.returncode != 0:
            self.same(f"{program} {arguments} {rows}", "rows", ran.stderr.decode())
            return
        got = [[row[name] for name in names] for row in table(ran.stdout.decode())]
        if len(got) != len(expected):
            self.same(f"{program} {arguments}: rows", len(expected), len(got))
            return
        for i, (want, have) in enumerate(zip(expected, got)):
            about = f"{program} {arguments} {rows[i] if len(rows) == len(expected) else 'row ' + str(i)}"
            self.same(about, dict(zip(names, want)), dict(zip(names, have)))

    def refuses(self, what, program, arguments, text):
        """Status 2, one line that says why, no row."""
        ran = run(program, ["-q", *arguments], text)
        self.same(what, (2, b"", 1), (ran.returncode, ran.stdout, ran.stderr.count(b"\n")))

    def end(self):
        print(f"{self.name}: {self.cases} cases, {self.mismatches} mismatches")
        sys.exit(self.mismatches > 0)
