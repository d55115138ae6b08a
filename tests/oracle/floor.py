#!/usr/bin/env python3
"""The floor, what sets it, the zone and the verdict: floor, against haggle-methods(7), section 6, in fractions.

usage: floor.py [cases [seed]]
"""
import os
import tempfile
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from offers import Offer
from trade import Tally, minor, plain, printed, rounded, written

JUDGED = ["stay", "best_other", "floor", "floor_by", "feasible", "zone_mid", "surplus", "verdict"]
FIRMNESS = {"": Fraction(1), "yes": Fraction(1), "verbal": Fraction(1, 2), "no": None}
PER_EUR = {"USD": 1, "EUR": 1, "GBP": 1, "JPY": 130, "KWD": Fraction(1, 3), "INR": 80}
CODES = tuple(PER_EUR)
DAY = date(2025, 3, 14)


def known(*values):
    return [x for x in values if x is not None]


class Row(Offer):
    """An offer as it stands after convert, band and anchor; or a band alone."""

    def __init__(self, draw, name, currency, held):
        super().__init__(draw, (currency,), unknown=0.1, least=250_000)
        c, text = self.currency, self.text
        self.name, self.held = name, held
        self.has_offer = held or draw.random() < 0.93
        if not self.has_offer:
            for column in text:
                text[column] = ""
            text["currency"] = c
        text |= {"offer": name, "status": "current" if held else "", "firm": "", "expires": "", "worth": ""}
        self.O = self.risk = None
        if self.has_offer and self.total() is not None:
            self.O = rounded(self.total(), minor(c)) if held or draw.random() < 0.95 else None
            if draw.random() < 0.9:
                self.risk = rounded(self.risk_total(), minor(c))
        text["total"], text["risk_total"] = printed(self.O, c), printed(self.risk, c)
        self.V = self.risk
        if self.V is None:
            self.V = self.O if self.O is not None else self.cash() if self.has_offer else None
        self.draw_talks()

    def draw_talks(self):
        """The band, the ask, the target, and how sure it all is."""
        draw, c, text = self.draw, self.currency, self.text
        around = self.O if self.O else self.amount(300_000) + 1
        low = high = target = ask = None
        if draw.random() < 0.8:
            low = rounded(around * Fraction(draw.randrange(50, 120), 100), minor(c))
            high = rounded(low * Fraction(draw.randrange(100, 170), 100), minor(c))
            high = draw.choice([high, high, high, high, None])
        if draw.random() < 0.8:
            target = rounded(around * Fraction(draw.randrange(90, 120), 100), minor(c))
            ask = rounded(target * Fraction(draw.randrange(98, 115), 100), minor(c))
        self.low, self.high, self.target, self.A = low, high, target, ask
        self.above = draw.random() < 0.1
        text["ask_by"] = "above-band" if self.above else ""
        for column, x in ("low", low), ("high", high), ("target", target), ("ask", ask):
            text[column] = "" if x is None else written(draw, x, c)
        self.firmness, self.worth, self.expires = Fraction(1), Fraction(1), None
        text["firm"] = draw.choice(["", "", "yes", "verbal", "no"])
        self.firmness = FIRMNESS[text["firm"]]
        if draw.random() < 0.25:
            self.worth = Fraction(draw.randrange(0, 2001), 1000)
            text["worth"] = plain(self.worth * 100) + "%"
        if not self.held and draw.random() < 0.25:
            self.expires = DAY + timedelta(draw.randrange(-5, 6))
            text["expires"] = str(self.expires)


class Table:
    """Offers that are each other's alternatives, and what the command line says."""

    def __init__(self, draw, directory):
        self.draw, self.options = draw, []
        codes = [draw.choice(CODES)] if draw.random() < 0.4 else list(CODES)
        currency = {f"o{i}": draw.choice(codes) for i in range(draw.choice([1, 2, 2, 3, 4, 6, 20]))}
        held = draw.choice([*currency, None, None])
        names = [name for name in currency for _ in range(draw.choice([1, 1, 1, 3]))]
        draw.shuffle(names)
        self.rows = [Row(draw, name, currency[name], name == held) for name in names]
        self.draw_options(directory)
        own = next((row for row in self.rows if row.held), None)
        if self.current is None and own is not None and own.O is not None:
            self.current = own.O, own.currency

    def draw_options(self, directory):
        draw = self.draw
        self.current = self.said("--current", 600_000, 0.6)
        self.forfeit = self.said("--forfeit", 100_000, 0.3)
        self.need = self.said("--need", 600_000, 0.3)
        self.switch = self.share("--switch", "5", 20)
        self.horizon, self.rate, self.day, self.final = Fraction(4), None, None, draw.random() < 0.2
        if draw.random() < 0.3:
            self.horizon = Fraction(draw.choice(["0.5", "1", "2.5", "3", "7"]))
            self.options += ["--horizon", plain(self.horizon)]
        if draw.random() < 0.5:
            self.rate = Fraction(draw.choice(["0", "0.25", "0.5", "1", "2", "12", "0.001"]))
            self.options += ["--search", plain(self.rate)]
            self.cost = self.said("--search-cost", 30_000, 0.3)
            self.r = self.share("--discount", "5", 12)
            self.delta = self.share("--separation", "25", 60) + Fraction(1, 10**6)
            self.options += ["--separation", plain(self.delta * 100) + "%"]
        if draw.random() < 0.5:
            self.day = DAY
            self.options += ["-D", str(DAY)]
        self.options += ["--final"] * self.final
        self.per_eur = {code: rounded(usual * Fraction(draw.randrange(700, 1400), 1000), 6)
                        for code, usual in PER_EUR.items()} | {"EUR": Fraction(1)}
        path = os.path.join(directory, "rates.tsv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("date\tcurrency\tper_eur\n")
            file.writelines(f"{DAY - timedelta(3)}\t{code}\t{plain(rate)}\n"
                            for code, rate in self.per_eur.items() if code != "EUR")
        self.options += ["--rates", path]

    def said(self, option, most, share):
        """An amount of a currency of its own, or of each row's; None: not said."""
        if self.draw.random() >= share:
            return None
        code = self.draw.choice([None, *CODES])
        x = Fraction(self.draw.randrange(int(most * PER_EUR.get(code, 1))))
        self.options += [option, plain(x) if code is None else f"{code} {plain(x)}"]
        return x, code

    def share(self, option, otherwise, most):
        share = Fraction(otherwise)
        if self.draw.random() < 0.5:
            share = Fraction(self.draw.randrange(most * 100), 100)
            self.options += [option, plain(share)]
        return share / 100

    def bring(self, amount, currency):
        """An amount of a currency, or of any, in that currency."""
        if amount is None or amount[0] is None:
            return None
        x, source = amount
        return x if source in (None, currency) else x * self.per_eur[currency] / self.per_eur[source]

    def best_other(self, row):
        """Its value in the row's currency, and whether it is firm."""
        best = None, False
        for other in self.rows:
            gone = self.day is not None and other.expires is not None and other.expires < self.day
            if other.name == row.name or other.held or gone or not other.has_offer or other.V is None:
                continue
            if other.firmness is None:
                continue
            value = self.bring((other.V * other.firmness * other.worth, other.currency), row.currency)
            if best[0] is None or value > best[0]:
                best = value, other.firmness == 1
        return best

    def search(self, row):
        """McCall's reservation pay."""
        if self.rate is None:
            return None
        b, c = self.bring(self.current, row.currency), self.bring(self.cost, row.currency) or Fraction(0)
        L, H = row.low, row.high
        if None in (b, L, H) or row.held:
            return None
        kappa, kept = self.rate / (self.r + self.delta), b - c
        if kept >= H or kappa == 0:
            return kept
        R = (kept + kappa * (L + H) / 2) / (1 + kappa)
        if R < L:
            return R
        k = kappa / (2 * (H - L))
        under = 1 + 4 * k * (H - kept)
        root = Fraction((Decimal(under.numerator) / Decimal(under.denominator)).sqrt())
        return H * rounded(1 - (root - 1) / (2 * k) / H, 12)

    def floor(self, row):
        """stay, best_other, the floor, what set it, and whether the best other is firm."""
        best, firm = self.best_other(row)
        need, stay, lifted = self.bring(self.need, row.currency), None, best
        current = self.bring(self.current, row.currency)
        if row.held:
            lifted = None if best is None else best / (1 + self.switch)
        elif current is not None:
            signon = row.signon if row.has_offer and row.signon is not None else Fraction(0)
            forfeit = self.bring(self.forfeit, row.currency) or Fraction(0)
            stay = current * (1 + self.switch) + max(Fraction(0), forfeit - signon) / self.horizon
        terms = [(stay, "stay"), (lifted, "best_other"), (need, "need"), (self.search(row), "search")]
        floor, by = max([t for t in terms if t[0] is not None], key=lambda t: t[0], default=(None, ""))
        return stay, best, floor, by, firm

    def verdict(self, row, feasible, floor, firm):
        enough = floor is None or (row.V is not None and row.V >= floor)
        never_walk = row.held and not firm
        if self.final:
            return "accept" if enough or never_walk else "walk"
        reached = row.target is not None and row.O is not None and row.O >= row.target
        if enough and (row.above or reached):
            return "accept"
        return "counter" if enough or never_walk or (feasible is not None and feasible >= floor) else "walk"

    def judged(self, row):
        c = row.currency
        stay, best, floor, by, firm = self.floor(row)
        shown = [printed(stay, c), printed(best, c), printed(floor, c), by]
        if not row.has_offer:
            return [*shown, "", "", "", ""]
        ask = max(known(*(other.A for other in self.rows if other.name == row.name)), default=None)
        top, feasible, zone = row.high if row.high is not None else ask, row.V, None
        if top is not None and row.O is not None and row.V is not None:
            feasible = row.V + max(Fraction(0), top - row.O)
        bottom = max(known(floor, row.V), default=None)
        if bottom is not None and feasible is not None and bottom <= feasible:
            zone = (bottom + feasible) / 2
        surplus = None if floor is None or row.V is None else row.V - floor
        return [*shown, printed(feasible, c), printed(zone, c), printed(surplus, c),
                self.verdict(row, feasible, floor, firm)]


def main():
    tally = Tally("floor")
    with tempfile.TemporaryDirectory() as directory:
        while tally.cases < tally.wanted:
            t = Table(tally.draw, directory)
            tally.rows("floor", t.options, [row.text for row in t.rows], [t.judged(row) for row in t.rows], JUDGED)
    tally.end()


main()
