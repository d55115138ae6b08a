#!/usr/bin/env python3
"""Target, ask, ladder, split and packages: anchor, against haggle-methods(7), section 5, in fractions.

usage: anchor.py [cases [seed]]
"""
from fractions import Fraction

from offers import Offer
from trade import CURRENCIES, Tally, down_to, fourth, minor, nearest, plain, printed, ratio, rounded, written

ASKED = ["target", "ask", "ask_low", "ask_base", "ask_units", "ask_equity", "ask_signon", "ask_total", "over_offer",
         "ask_by", "ladder"]
NOTHING = dict.fromkeys([*ASKED, "round", "package", "residual"], "")
THRESHOLD = {"company": "Cloudflare", "role": "Edge Inference Platform Engineer", "units": 2000}
BATCH = 400


def one_figure(x):
    """To one significant figure."""
    if x <= 0:
        return Fraction(1)
    unit = Fraction(10) ** (len(str(x.numerator // x.denominator)) - 1)
    while x < unit:
        unit /= 10
    return nearest(x, unit)


def step_of(currency, base):
    """Of yearly amounts."""
    listed = CURRENCIES[currency]["step_base"]
    return Fraction(listed) if listed else one_figure(base / 500)


class Tactics:
    """What the command line says."""

    def __init__(self, draw):
        self.draw = draw
        self.cap = self.share("--cap", 40)
        self.over = self.share("--over", 15) or Fraction(0)
        self.rounds, self.ratio = 3, Fraction(1, 2)
        self.step = self.target = None
        self.rungs = self.packages = False
        if draw.random() < 0.3:
            self.ratio = Fraction(draw.choice(["0.1", "0.3", "0.75", "0.9"]))
            self.options += ["--ratio", plain(self.ratio)]
        if draw.random() < 0.2:
            self.step = Fraction(draw.choice([1, 100, 250, 1000, "0.5"]))
            self.options += ["--step", plain(self.step)]
        if draw.random() < 0.3:
            self.target = Fraction(draw.randrange(50_000, 600_000))
            self.options += ["--target", plain(self.target)]
        way = draw.random()
        if way < 0.35:
            self.rungs, self.rounds = True, draw.randrange(1, 7)
            self.options += ["-n", str(self.rounds)]
        elif way < 0.65:
            self.packages = True
            self.options += ["--meso"]

    options = ()

    def share(self, option, most):
        if not self.options:
            self.options = []
        if self.draw.random() < 0.6:
            return None
        x = Fraction(self.draw.randrange(0, most * 100), 100)
        self.options += [option, plain(x) + self.draw.choice(["", "%"])]
        return x / 100


class Row(Offer):
    """An offer with its band, after convert and band; or a band alone."""

    def __init__(self, draw):
        super().__init__(draw)
        c, text = self.currency, self.text
        self.has_offer = draw.random() < 0.85
        if not self.has_offer:
            for column in text:
                text[column] = ""
            text["currency"] = c
        self.O = None if not self.has_offer else self.total()
        self.O = None if self.O is None else rounded(self.O, minor(c))
        text["total"] = printed(self.O, c)
        if self.has_offer and self.O is None:
            text["total"] = draw.choice(["", "?"])
        self.draw_band()
        self.held = draw.random() < 0.1
        text["status"] = "current" if self.held else ""
        text["first_total"] = ""
        if self.O is not None and draw.random() < 0.1:
            self.O = rounded(self.O * Fraction(draw.randrange(80, 101), 100), minor(c))
            text["first_total"] = printed(self.O, c)
        known = draw.random() < 0.3
        text["company"] = THRESHOLD["company"] if known else "Acme"
        text["role"] = THRESHOLD["role"]
        self.goal = THRESHOLD["units"] if known else None

    def draw_band(self):
        """Around the offer, at it, or nowhere."""
        draw, c = self.draw, self.currency
        around = self.O if self.O else Fraction(200_000)
        self.m = self.M = self.q3 = None
        if not self.has_offer or draw.random() < 0.85:
            self.m = rounded(around * Fraction(draw.randrange(50, 115), 100), minor(c))
            self.M = rounded(self.m * Fraction(draw.randrange(100, 180), 100), minor(c))
            way = draw.random()
            if way < 0.05:
                self.M = around
            elif way < 0.1:
                self.M = rounded(around * Fraction(101, 100), minor(c))
            self.m = min(self.m, self.M)
            if self.has_offer and draw.random() < 0.1:
                self.M = None
        if self.m is not None and self.M is not None:
            self.q3 = self.m + Fraction(3, 4) * (self.M - self.m)
            if draw.random() < 0.4:
                self.q3 = rounded(self.m + Fraction(draw.randrange(101), 100) * (self.M - self.m), minor(c))
                self.text["q3"] = plain(self.q3)
        self.text.setdefault("q3", "")
        self.text |= {"low": self.said(self.m), "high": self.said(self.M)}

    def said(self, x):
        return "" if x is None else written(self.draw, x, self.currency)

    def ask(self, t):
        """Target, ask and the rule."""
        O, m, M, X = self.O, self.m, self.M, t.target
        if O is None:
            return None, None, ""
        cap = O * (1 + (t.cap if t.cap is not None else Fraction(15 if self.held else 20, 100)))
        if X is not None and O >= X:
            return X, None, "target-met"
        if m is None or M is None:
            A = min(2 * X - O, cap) if X is not None else O * Fraction(115, 100)
            T = min(X, O + Fraction(3, 4) * (A - O)) if X is not None else (O + A) / 2
            return T, A, "no-band"
        if O >= M:
            return None, None, "above-band"
        if O < m:
            A = min(M, max(cap, (m + M) / 2))
            T = max(m, min(self.q3 if X is None else X, O + Fraction(3, 4) * (A - O)))
            rule = "below-band"
        else:
            T0 = max(self.q3, O + (M - O) / 2) if X is None else X
            terms = [(2 * T0 - O, "midpoint"), (M * (1 + t.over), "band-top"), (cap, "cap")]
            A, rule = min(terms, key=lambda term: term[0])
            T = min(T0, O + Fraction(3, 4) * (A - O))
        if rounded(A, minor(self.currency)) < O * Fraction(101, 100):
            return None, None, "above-band"
        return T, A, rule

    def before(self, t):
        """The range to name before there is an offer."""
        X = self.q3 if t.target is None else t.target
        A = min(self.M * (1 + t.over), Fraction(107, 100) * X)
        T = min(X, A)
        step = t.step or step_of(self.currency, T)
        c = self.currency
        return NOTHING | {"target": printed(T, c), "ask_low": printed(down_to(T, step), c),
                          "ask": printed(down_to(A, step), c)}

    def steps(self, t):
        """Of stated base, of yearly equity, of the sign-on."""
        c, stated = CURRENCIES[self.currency], self.base / self.per_year
        base = one_figure(stated / 500)
        if c["step_base"] and self.period in ("year", "hour"):
            base = Fraction(c["step_base"]) / (2000 if self.period == "hour" else 1)
        equity = step_of(self.currency, self.base)
        if t.step:
            base, equity = t.step, t.step if self.period == "year" else equity
        return base, equity, Fraction(c["step_signon"]) if c["step_signon"] else one_figure(self.base / 50)

    def in_units(self):
        return self.units is not None and self.worth() > 0

    def worth(self):
        """Yearly equity of one unit."""
        return self.equity / self.units if self.units else Fraction(0)

    def equity_of(self, most, units, step):
        """Equity of at most so much a year, never less than offered; with it the units."""
        if self.in_units():
            n = max(self.units, down_to(most / self.worth(), units))
            return n * self.worth(), n
        return max(self.equity, down_to(most, step)), None

    def base_of(self, yearly, step):
        return down_to((yearly - self.match - self.bonus) / (1 + self.bonus_rate) / self.per_year, step)

    def sum_of(self, base, equity):
        return base * self.per_year * (1 + self.bonus_rate) + self.bonus + self.match + equity

    def split(self, R, gap, t):
        """Base as stated, equity, units, sign-on and the total of a rung."""
        base_step, equity_step, signon_step = self.steps(t)
        offered, equity, units = self.base / self.per_year, Fraction(0), None
        if self.equity > 0:
            goal = self.equity * Fraction(5, 4)
            if self.goal and self.in_units() and self.units < self.goal:
                goal = self.goal * self.worth()
            equity, units = self.equity_of(goal, 10, equity_step)
        base = self.base_of(R - equity, base_step)
        if base < offered:
            base = offered
            if self.equity > 0:
                equity, units = self.equity_of(R - self.cash(), 10, equity_step)
        signon = None
        if self.signon is not None and not self.held:
            signon = max(self.signon, nearest(self.signon + gap, signon_step))
        return base, equity, units, signon, self.sum_of(base, equity)

    def shown(self, T, A, rule, rungs, i, parts):
        c, (base, equity, units, signon, total) = self.currency, parts
        return NOTHING | {
            "target": printed(T, c), "ask": plain(rungs[i]), "ask_base": fourth(plain(base), c),
            "ask_units": plain(units), "ask_equity": printed(equity, c) if self.equity else "",
            "ask_signon": printed(signon, c), "ask_total": printed(total, c),
            "over_offer": ratio(rungs[i] / self.O - 1), "ask_by": rule, "ladder": "/".join(map(plain, rungs))}

    def meso(self, opening, t):
        """Name and parts of the packages, and the residual of each."""
        base, equity, units, signon, total = opening
        base_step, money, _ = (step / 5 for step in self.steps(t))
        signon = signon if signon is not None else self.signon
        G, offered = total + signon / self.years, self.base / self.per_year
        yearly = G - signon / self.years
        heavy = max(offered, self.base_of(yearly - self.equity, base_step))
        yield "base-heavy", (heavy, self.equity, self.units if units is not None else None, signon), G
        if self.equity > 0:
            yield "equity-heavy", (offered, *self.equity_of(yearly - self.cash(), 1, money), signon), G
        solved = down_to((G - self.sum_of(offered, equity)) * self.years, money)
        yield "signon-heavy", (offered, equity, units, max(self.signon, solved)), G

    def rows(self, t):
        """All that is printed for the row."""
        if not self.has_offer:
            return [self.before(t)]
        T, A, rule = self.ask(t)
        c = self.currency
        if A is None:
            return [NOTHING | {"target": printed(T, c), "ask_by": rule,
                               "round": "0" if t.rungs else ""}]
        r, n = t.ratio, t.rounds
        rungs = [rounded(A - (A - T) * (1 - r**i) / (1 - r**n), minor(c)) for i in range(n + 1)]
        splits = [self.split(R, A - T, t) for R in rungs]
        if t.rungs:
            return [self.shown(T, A, rule, rungs, i, splits[i]) | {"round": str(i)} for i in range(n + 1)]
        if not t.packages or self.signon is None or self.held:
            return [self.shown(T, A, rule, rungs, 0, splits[0])]
        rows = []
        for name, (base, equity, units, signon), G in self.meso(splits[0], t):
            total = self.sum_of(base, equity)
            residual = total + signon / self.years - G
            rows.append(self.shown(T, A, rule, rungs, 0, (base, equity, units, signon, total)) |
                        {"package": name, "residual": printed(residual, c)})
        return rows


def main():
    tally = Tally("anchor")
    while tally.cases < tally.wanted:
        t, rows = Tactics(tally.draw), []
        while len(rows) < BATCH:
            row = Row(tally.draw)
            # an offer of which a part is not known has a total of its employer's saying, or none
            if row.has_offer and row.O is not None and row.O <= 0:
                continue
            rows.append(row)
        names = ASKED + ["round"] * t.rungs + ["package", "residual"] * t.packages
        expected = [[shown[name] for name in names] for row in rows for shown in row.rows(t)]
        tally.rows("anchor", list(t.options), [row.text for row in rows], expected, names)
    tally.end()


main()
