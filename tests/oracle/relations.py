#!/usr/bin/env python3
"""What must hold between runs, whatever the figures: scale, order, copies, repeats, currencies.

usage: relations.py [cases [seed]]
"""
import os
import sys
import tempfile
from datetime import date
from fractions import Fraction

from offers import Offer
from trade import Tally, minor, plain, rounded, run, table, tsv

CODES = ("USD", "EUR", "GBP", "JPY")
AMOUNTS = ["base", "bonus", "grant", "equity", "signon", "match", "low", "high", "price", "strike"]
TOTALS = ["equity", "total", "year1", "average", "risk_total"]
ASKS = ["target", "ask"]
FLOORS = ["stay", "best_other", "floor", "feasible", "zone_mid", "surplus"]
BATCH = 60


def piped(text, *stages):
    """What the last of the stages, each a program and its arguments, prints; none may refuse."""
    for program, *arguments in stages:
        ran = run(program, ["-q", *arguments], text)
        if ran.returncode != 0:
            sys.exit(f"{program} {arguments}: {ran.stderr.decode()}")
        text = ran.stdout.decode()
    return text


def offers(draw, n, whole):
    """Rows of offers with bands, in plain figures; `whole` ones have no cents that a scale could round."""
    rows = []
    for i in range(n):
        o = Offer(draw, CODES, periods=not whole, least=200_000)
        row = o.text | {"offer": f"o{i}", "low": "", "high": "", "company": "Cloudflare", "location": "",
                        "role": "Edge Inference Platform Engineer", "level": draw.choice(["Senior", "Staff", ""])}
        for column in AMOUNTS:
            x = amount(row[column], o.currency)
            if x is not None:
                row[column] = plain(rounded(x / 1000, 0) * 1000 + 1000) if whole else plain(rounded(x, 2))
        row["location"] = draw.choice(["San Francisco", "London", "Austin", ""])
        if draw.random() < 0.7:
            low = draw.randrange(150_000, 300_000, 100)
            row |= {"low": str(low), "high": str(low + draw.randrange(0, 150_000, 100))}
        rows.append(row)
    return rows


def amount(text, currency):
    """None where it is no plain amount."""
    text = text.removeprefix(currency + " ").replace(",", "")
    scale = {"K": 1000, "M": 10**6}.get(text[-1:], 1)
    text = text.rstrip("KM")
    return Fraction(text) * scale if text and text[-1].isdigit() else None


def check_scale(tally):
    """Every amount times ten: every figure times ten, but for what steps and cents round."""
    draw, k = tally.draw, 10
    rows = offers(draw, BATCH, True)
    larger = [row | {c: plain(k * Fraction(row[c])) for c in AMOUNTS if row[c] and row[c][-1].isdigit()} for row in rows]
    stages = ("convert",), ("anchor",)
    small = piped(tsv(rows), *stages, ("floor", "--current", "USD 300000"))
    large = piped(tsv(larger), *stages, ("floor", "--current", "USD 3000000"))
    for one, ten in zip(table(small), table(large)):
        # the smaller has lost up to half a cent in each program, another currency's too
        near = Fraction(1, 5) if minor(one["currency"]) else Fraction(20)
        for column in (*TOTALS, *ASKS, *FLOORS):
            a, b = one[column], ten[column]
            close = a == b if a in ("", "?") or b in ("", "?") else abs(k * Fraction(a) - Fraction(b)) <= near
            tally.same(f"ten times {one['offer']} {column}: {a} {b} {one}", True, close)
        for column in ("ask_by", "floor_by", "verdict"):
            tally.same(f"ten times {one['offer']} {column} {one}", one[column], ten[column])


def check_repeats(tally):
    """Run on its own output, a program changes nothing."""
    draw = tally.draw
    text = tsv(offers(draw, BATCH, draw.random() < 0.5))
    cap = str(draw.randrange(5, 30))
    for stage in (("convert",), ("convert", "--npv", "5"), ("convert", "-t", "GBP"), ("convert", "--years"), ("band",),
                  ("anchor", "--cap", cap), ("anchor", "-n", "3"), ("anchor", "--meso"),
                  ("floor", "--current", "EUR 200000", "--search", "1")):
        before = text
        if stage[0] != "convert":
            before = piped(text, ("convert",))
        once = piped(before, stage)
        tally.same(f"{stage} twice", once, piped(once, stage))


def check_rows(tally):
    """Rows in another order, and each row twice: each row's answer is the same."""
    draw = tally.draw
    rows = offers(draw, BATCH, False)
    stages = ("convert", "--npv", "4"), ("anchor",), ("floor", "--current", "GBP 180000", "--need", "EUR 1000")
    header, *plainly = piped(tsv(rows), *stages).split("\n")[:-1]
    order = draw.sample(range(len(rows)), len(rows))
    shuffled = piped(tsv([rows[i] for i in order]), *stages).split("\n")[1:-1]
    tally.same("shuffled", [plainly[i] for i in order], shuffled)
    twice = piped(tsv([row for row in rows for _ in "12"]), *stages)
    tally.same("each row twice", [header] + [line for line in plainly for _ in "12"], twice.split("\n")[:-1])
    cut = draw.randrange(1, len(rows))
    # a convert or an anchor sees one row at a time, so tables can be split
    for few in (stages[:1], stages[:2]):
        whole = piped(tsv(rows), *few)
        halves = [piped(tsv(part), *few) for part in (rows[:cut], rows[cut:])]
        tally.same(f"split {few}", whole, halves[0] + halves[1].split("\n", 1)[1])


def check_bands(tally):
    """A count is so many rows of one; parts merge to the whole; pay times ten makes bands times ten."""
    draw = tally.draw
    lines = [f"{draw.randrange(3)}\t{draw.randrange(50, 400) * 1000}\t{draw.randrange(1, 9)}" for _ in range(300)]
    make = ["-g", "a", "--value", "b", "--currency", "USD", "--component", "base"]
    header = "a\tb\tn\n"
    counted = piped(header + "\n".join(lines) + "\n", ("band", *make, "--count", "n"))
    spread = [line.rsplit("\t", 1)[0] + "\t1" for line in lines for _ in range(int(line.rsplit("\t", 1)[1]))]
    draw.shuffle(spread)
    tally.same("counts written out", counted, piped(header + "\n".join(spread) + "\n", ("band", *make, "--count", "n")))
    cut = draw.randrange(1, len(spread))
    parts = [piped(header + "\n".join(part) + "\n", ("band", *make, "--count", "n", "--partial"))
             for part in (spread[:cut], spread[cut:])]
    tally.same("merged", counted, piped("".join(parts), ("band", "--merge")))
    tenfold = [line.split("\t") for line in spread]
    larger = "".join(f"{a}\t{b}0\t{n}\n" for a, b, n in tenfold)
    for one, ten in zip(table(counted), table(piped(header + larger, ("band", *make, "--count", "n")))):
        for column in ("low", "mid", "high", "q3"):
            # tenths of a cent that the smaller has lost
            tally.same(f"tenfold {one}", True, abs(10 * Fraction(one[column]) - Fraction(ten[column])) <= Fraction(5, 100))


def check_currency(tally, directory):
    """Converted and then reckoned, or reckoned and then converted: the same but for what each rounding leaves."""
    draw = tally.draw
    rate = Fraction(draw.randrange(500_000, 2_000_000), 10**6)
    path = os.path.join(directory, "rates.tsv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"date\tcurrency\tper_eur\n{date(2025, 1, 1)}\tUSD\t{plain(rate)}\n")
    rows = [row for row in offers(draw, BATCH, True) if row["currency"] == "EUR"]
    if not rows:
        return
    first = table(piped(tsv(rows), ("convert", "-t", "USD", "--rates", path)))
    then = table(piped(tsv(rows), ("convert",)))
    for a, b, row in zip(first, then, rows):
        # each rounded part is half a cent off, and units carry what their price is off
        units = amount(row["units"], "USD") or Fraction(0)
        near = Fraction(5, 100) + 4 * units / 10**6
        for column in TOTALS:
            x, y = a[column], b[column]
            close = x == y if x in ("", "?") or y in ("", "?") else abs(Fraction(x) - Fraction(y) * rate) <= near
            tally.same(f"{column} of {row} at {rate}: {x} {y}", True, close)


def main():
    tally = Tally("relations")
    with tempfile.TemporaryDirectory() as directory:
        while tally.cases < tally.wanted:
            check_scale(tally)
            check_repeats(tally)
            check_rows(tally)
            check_bands(tally)
            check_currency(tally, directory)
    tally.end()


main()
