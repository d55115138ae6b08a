#!/usr/bin/env python3
"""Bands of random pay records: band -g, and band --merge of a random split, against fractions.

usage: bands.py [groups [seed]]

Computes what haggle-methods(7), section 1, says from the records themselves, in fractions only (the
yearly growth in decimals of 60 digits), and compares every byte.
"""
from datetime import date, timedelta
from decimal import Decimal, getcontext
from fractions import Fraction

from trade import Tally, plain, rounded, run, written

getcontext().prec = 60
MINOR = {"USD": 2, "JPY": 0, "KWD": 3}
AGE = date(2026, 7, 1)


def percentile(values, p):
    at = Fraction((len(values) - 1) * p, 100)
    low = int(at)
    if at == low:
        return values[low]
    return values[low] + (at - low) * (values[low + 1] - values[low])


def grown(value, day, move):
    """The value on the day AGE."""
    days = (AGE - day).days
    power = (1 + Decimal(move) / 100) ** (Decimal(days) / 365)
    return rounded(value * rounded(Fraction(power), 12), 6)


class Case:
    """Records of pay, and how they are to be made into bands."""

    def __init__(self, draw):
        self.draw = draw
        self.percentiles = sorted(draw.sample(range(1, 100), draw.randint(1, 8)))
        self.least = draw.choice([1, 2, 5, 5, 5, 7])
        self.by, self.count, self.aged, self.trim = (draw.random() < 0.3 for _ in range(4))
        self.move = draw.choice(["3", "4.5", "0", "12.25"])
        self.records = []
        for _ in range(draw.randint(1, 500)):
            self.add_group()
        draw.shuffle(self.records)

    def add_group(self):
        draw = self.draw
        key = (draw.choice(["", "a", "b", "ü", "A b", "a b"]) + str(draw.randrange(300)), draw.choice(["", "x", "yy"]))
        currency = sorted(MINOR)[sum(map(ord, "".join(key))) % len(MINOR)]
        size = draw.choice([1, 2, 3, 4, 5, 6, 9, 10, 11, 13, 14, 20, 33, draw.randint(1, 300)])
        kind, firms = draw.randrange(5), draw.choice([3, 5, 7, 30])
        for _ in range(size):
            value = (
                Fraction(draw.randrange(400) * 1000),
                Fraction(draw.randrange(40_000_000), 100),
                Fraction(draw.randrange(10**9), 10 ** draw.choice([0, 0, 3, 6])),
                Fraction(draw.randrange(9 * 10**11)),
                Fraction(100_000 + draw.randrange(5) * draw.choice([1, 1, 1, 50_000])),
            )[kind]
            firm = f"f{draw.randrange(firms)}" if draw.random() < 0.97 else ""
            day = date(2021, 1, 1) + timedelta(draw.randrange(2500))
            self.records.append((key, currency, value, draw.randrange(4), firm, day))

    def table(self, records):
        rows = ["second\tpay\tfirm\tfirst\tnumber\tday\tcurrency"]
        for key, currency, value, count, firm, day in records:
            rows.append("\t".join([key[1], written(self.draw, value, currency), firm, key[0], str(count), str(day), currency]))
        return "\n".join(rows) + "\n"

    def groups(self):
        """By key: the currency and each observation with its firm."""
        groups = {}
        for key, currency, value, count, firm, day in self.records:
            if self.aged:
                value = grown(value, day, self.move)
            observations = groups.setdefault(key, (currency, []))[1]
            observations += [(value, firm)] * (count if self.count else 1)
        return {key: group for key, group in groups.items() if group[1]}

    def published(self, observations):
        """Are there enough observations and, with --by, firms, none of which has too many?"""
        if len(observations) < self.least:
            return False
        if not self.by:
            return True
        firms = [firm for _, firm in observations]
        return (len(set(firms) - {""}) >= self.least and
                max(firms.count(firm) for firm in set(firms)) * 4 <= len(firms))

    def trimmed(self, observations):
        values = [value for value, _ in observations]
        first, third = percentile(values, 25), percentile(values, 75)
        reach = (third - first) * 3 / 2
        return [o for o in observations if first - reach <= o[0] <= third + reach]

    def bands(self):
        """The rows that are to be printed."""
        rows = []
        groups = self.groups()
        for key in sorted(groups, key=lambda key: "\t".join(key).encode()):
            currency, observations = groups[key]
            observations.sort()
            if self.trim:
                observations = self.trimmed(observations)
            values = [value for value, _ in observations]
            n = len(values)
            wide = n >= 10 and n >= 2 * self.least
            asked = [10 if wide else 25, 50, 90 if wide else 75, 75]
            asked += [p if 25 <= p <= 75 or n >= 2 * self.least else None for p in self.percentiles]
            if not self.published(observations):
                asked = [None] * len(asked)
            rows.append("\t".join([*key, "base", currency, "year", str(n)] + [
                "" if p is None else plain(rounded(percentile(values, p), MINOR[currency])) for p in asked]))
        return rows

    def options(self):
        """Those that say what an observation is, and those that say what bands are made of them."""
        what = ["-g", "first,second", "--value", "pay", "--component", "base"]
        if self.by:
            what += ["--by", "firm"]
        if self.count:
            what += ["--count", "number"]
        if self.aged:
            what += ["--age", str(AGE), "--dated", "day", "--move", self.move]
        made = ["--percentiles", ",".join(map(str, self.percentiles)), "--min-n", str(self.least)]
        if self.trim:
            made += ["--outlier", "iqr"]
        return what, made

    def split(self):
        parts = [[] for _ in range(self.draw.randint(1, 6))]
        for record in self.records:
            self.draw.choice(parts).append(record)
        return parts


def band(arguments, text):
    ran = run("band", ["-q", *arguments], text)
    return ran.stdout.decode() if ran.returncode == 0 else ran.stderr.decode()


def compare(tally, case):
    expected = case.bands()
    what, made = case.options()
    threads = ["--threads", str(case.draw.randint(1, 3))]
    whole = band([*what, *made, *threads], case.table(case.records))
    merged = band(["--merge", *made, *threads],
                  "".join(band([*what, "--partial"], case.table(part)) for part in case.split()))
    header, *rows = whole.split("\n")[:-1]
    tally.same(f"{what + made}: percentiles", [f"p{p}" for p in case.percentiles],
               header.split("\t")[-len(case.percentiles):])
    tally.same(f"{what + made}: groups", len(expected), len(rows))
    tally.same(f"{what + made}: merged", whole, merged)
    for got, want in zip(rows, expected):
        tally.same(f"{what + made}", want, got)


def main():
    tally = Tally("bands")
    while tally.cases < tally.wanted:
        compare(tally, Case(tally.draw))
    tally.end()


main()
