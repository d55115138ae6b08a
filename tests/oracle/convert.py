#!/usr/bin/env python3
"""Total pay, present values, years of a vest, and other currencies: convert, against fractions.

usage: convert.py [cases [seed]]
"""
import os
import tempfile
from datetime import date, timedelta
from fractions import Fraction

from offers import Offer
from trade import CURRENCIES, LARGEST, Tally, fourth, minor, plain, printed, rounded, tsv

TOTALS = ["equity", "total", "year1", "average", "risk_total"]
YEARS = ["pay_year", "pay_base", "pay_bonus", "pay_match", "pay_vest", "pay_signon", "pay_sum"]
EURO = Fraction(1)
BATCH = 500


def totals(offer):
    """The five, as printed."""
    c = offer.currency
    equity = offer.text["equity"] if offer.stated else "?" if offer.equity is None else printed(offer.equity, c)
    return [equity, *(printed(x, c) for x in (offer.total(), offer.year1(), offer.average(), offer.risk_total()))]


def check_totals(tally, n):
    draw = tally.draw
    rate = Fraction(draw.choice(["0", "1", "3.25", "5", "7.5", "12", "40"])) / 100
    offers = [Offer(draw) for _ in range(n)]
    expected = [[*totals(o), printed(o.npv(rate), o.currency)] for o in offers]
    tally.rows("convert", ["--npv", plain(rate * 100)], [o.text for o in offers], expected, [*TOTALS, "npv"])


def years(offer):
    """A row for each year, or one with nothing where a vest is not of whole years."""
    if offer.years.denominator != 1:
        return [[*totals(offer), *[""] * len(YEARS)]]
    rows = []
    for year in range(1, int(offer.years) + 1):
        vest = None if offer.equity is None else offer.equity * offer.years * offer.vests(year)
        signon = offer.signon if year == 1 else Fraction(0)
        bonus = None if offer.bonus is None else offer.bonus + offer.base * offer.bonus_rate
        parts = [offer.base, bonus, offer.match, vest, signon]
        rows.append([*totals(offer), str(year), *(printed(x, offer.currency) for x in (*parts, Offer.sum(*parts)))])
    return rows


def check_years(tally, n):
    offers = [Offer(tally.draw) for _ in range(n)]
    expected = [row for o in offers for row in years(o)]
    tally.rows("convert", ["--years"], [o.text for o in offers], expected, [*TOTALS, *YEARS])


class Rates:
    """Rates of some days and currencies, in one of the three forms that they come in."""

    def __init__(self, draw):
        self.draw = draw
        first = date(2024, 11, 1)
        others = draw.sample(sorted(set(CURRENCIES) - {"EUR"}), 12)
        self.codes = sorted({"USD", "JPY", "KWD", "GBP", "INR", *others})
        days = sorted(first + timedelta(k) for k in draw.sample(range(60), 25))
        self.rates = {(day, code): Fraction(draw.randrange(10**6, 10**7), 10 ** draw.randrange(4, 7))
                      for day in days for code in self.codes if draw.random() < 0.8}
        self.day = draw.choice([None, first + timedelta(draw.randrange(1, 66))])
        self.daily = draw.random() < 0.2
        if self.daily:
            self.rates = {key: rate for key, rate in self.rates.items() if key[0] == days[-1]}
            self.day = draw.choice([None, days[-1] + timedelta(draw.randrange(0, 8))])

    def of(self, code):
        """The newest rate of the day asked for or before, at most seven days back, and its day."""
        day = self.day or max(day for day, _ in self.rates)
        if code == "EUR":
            return EURO, day
        found = max((d for d, c in self.rates if c == code and d <= day), default=None)
        if found is None or (day - found).days > 7:
            return None
        return self.rates[found, code], found

    def reachable(self):
        return [code for code in [*self.codes, "EUR"] if self.of(code) is not None]

    def cross(self, source, target):
        (a, one), (b, other) = self.of(source), self.of(target)
        day = other if source == "EUR" else one if target == "EUR" else min(one, other)
        return b / a, day

    def file(self, directory):
        """Its name; TSV by the row, or the euro bank's CSV by the day."""
        draw = self.draw
        days = sorted({day for day, _ in self.rates}, reverse=True)
        if not self.daily and draw.random() < 0.5:
            lines = [f"{day}\t{code}\t{plain(rate)}" for (day, code), rate in self.rates.items()]
            draw.shuffle(lines)
            return write(directory, "rates.tsv", "\n".join(["date\tcurrency\tper_eur", *lines]) + "\n")
        mark = ", " if self.daily else ","
        lines = [mark.join(["Date", *self.codes, ""])]
        for day in days:
            name = f"{day.day} {day:%B} {day.year}" if self.daily else str(day)
            lines.append(mark.join([name, *(plain(self.rates[day, c]) if (day, c) in self.rates else "N/A"
                                            for c in self.codes), ""]))
        return write(directory, "eurofxref.csv", "\n".join(lines) + "\n")


def write(directory, name, text):
    path = os.path.join(directory, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def restated(offer, rate, target):
    """Every amount of the offer at the rate, rounded, and the row's fields as they are then printed."""
    source, places = offer.currency, {"price": min(minor(target) + 4, 6), "strike": min(minor(target) + 4, 6)}
    text = dict(offer.text, currency=target)
    amounts = {}
    for column in ("base", "bonus", "grant", "equity", "signon", "match", "price", "strike"):
        if text[column] in ("", "?") or text[column].endswith("%"):
            continue
        x = rounded(offer_amount(text[column], source) * rate, places.get(column, minor(target)))
        amounts[column] = x
        text[column] = fourth(plain(x), target)
        if column == "bonus" and 0 < x <= 100:
            text[column] = f"{target} {text[column]}"
    offer.currency, offer.text = target, text
    if "base" in amounts:
        offer.base = amounts["base"] * offer.per_year
    offer.bonus = amounts.get("bonus", offer.bonus)
    offer.signon = amounts.get("signon", offer.signon)
    offer.match = amounts.get("match", offer.match)
    if "grant" in amounts:
        offer.equity = amounts["grant"] / offer.years
    elif "price" in amounts:
        dilution = Fraction(text["dilution"].rstrip("%") or 0) / 100
        worth = amounts["price"] * (1 - dilution) - amounts.get("strike", Fraction(0))
        offer.equity = offer.units * max(Fraction(0), worth) / offer.years
    elif "equity" in amounts:
        offer.equity = amounts["equity"]


def offer_amount(text, currency):
    """What an amount says in the ways that trade.written has."""
    text = text.removeprefix(currency + " ").replace(",", "")
    return Fraction(text[:-1]) * {"K": 1000, "M": 10**6}[text[-1]] if text[-1] in "KM" else Fraction(text)


def check_currencies(tally, n, directory):
    draw = tally.draw
    rates = Rates(draw)
    codes = rates.reachable() if rates.rates else []
    if len(codes) < 2:
        return
    target = draw.choice(codes)
    arguments = ["-t", target, "--rates", rates.file(directory)]
    if rates.day:
        arguments += ["-D", str(rates.day)]
    offers = [Offer(draw, codes) for _ in range(n)]
    given, expected = [dict(o.text) for o in offers], []
    for offer in offers:
        fx = ["", ""]
        if offer.currency != target:
            rate, day = rates.cross(offer.currency, target)
            fx = [plain(rate, 12), str(day)]
            restated(offer, rate, target)
        expected.append([*(offer.text[c] for c in ("currency", "base", "bonus", "grant", "price", "strike", "signon",
                                                   "match", "units", "vest")), *totals(offer), *fx])
    tally.rows("convert", arguments, given, expected,
               ["currency", "base", "bonus", "grant", "price", "strike", "signon", "match", "units", "vest", *TOTALS,
                "fx_rate", "fx_date"])
    for code in set(rates.codes) - set(codes):
        tally.refuses(f"no rate of {code} {arguments}", "convert", arguments, f"base\tcurrency\n1\t{code}\n")


def check_large(tally):
    """Sums at the end of the range: the right ones, or a refusal."""
    draw = tally.draw
    offer = Offer(draw, ("USD", "JPY", "KWD"), unknown=0, periods=False)
    base, signon = (LARGEST - draw.choice([0, 1, draw.randrange(10**12)]) - draw.randrange(1, 10**6) for _ in "12")
    scale = draw.choice([Fraction(1), Fraction(1, 2), Fraction(1, 3)])
    offer.base, offer.signon = (Fraction(int(x * scale)) for x in (base, signon))
    offer.text |= {"base": plain(offer.base), "signon": plain(offer.signon)}
    figures = (offer.total(), offer.year1(), offer.average(), offer.risk_total(), offer.equity)
    if any(x is not None and rounded(x, minor(offer.currency)) > LARGEST for x in figures):
        tally.refuses(f"too large: {offer.text}", "convert", [], tsv([offer.text]))
    else:
        tally.rows("convert", [], [offer.text], [totals(offer)], TOTALS)


def main():
    tally = Tally("convert")
    with tempfile.TemporaryDirectory() as directory:
        while tally.cases < tally.wanted:
            check_totals(tally, BATCH)
            check_years(tally, BATCH // 5)
            for _ in range(4):
                check_currencies(tally, BATCH // 4, directory)
            for _ in range(10):
                check_large(tally)
    tally.end()


main()
