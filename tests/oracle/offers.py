"""Random offers, and what an offer is worth by haggle-methods(7), section 2."""
from decimal import Decimal, getcontext
from fractions import Fraction

from trade import CURRENCIES, data, minor, plain, rounded, written

getcontext().prec = 60
PERIODS = {row["period"]: Fraction(row["per_year"]) for row in data("periods.tsv")}
HAIRCUTS = {row["equity_kind"]: Fraction(row["haircut"].rstrip("%")) / 100 for row in data("haircuts.tsv")}
VESTS = {row["vest"]: [Fraction(p) for p in row["shares"].split("/")] for row in data("vests.tsv")}
COLUMNS = ["currency", "base", "bonus", "grant", "units", "price", "strike", "dilution", "vest", "equity_kind",
           "equity", "signon", "match", "period", "hours", "days", "fte"]
SIZE = {"JPY": 130, "KRW": 1200, "INR": 80, "KWD": Fraction(1, 3)}


class Offer:
    """An offer's fields as text, and its parts as fractions; None is not known."""

    def __init__(self, draw, currencies=tuple(CURRENCIES), unknown=0.04, periods=True, least=0):
        self.draw = draw
        self.currency = draw.choice(["USD", "JPY", "KRW", "KWD", "INR", "GBP", "EUR", draw.choice(currencies)])
        if self.currency not in currencies:
            self.currency = draw.choice(currencies)
        self.unknown, self.least = unknown, least
        self.text = dict.fromkeys(COLUMNS, "")
        self.text["currency"] = self.currency
        self.draw_period(periods)
        self.draw_vest()
        self.draw_base()
        self.draw_equity()
        self.signon = self.part("signon", 60_000, 0.5)
        self.match = self.part("match", 20_000, 0.3)

    def amount(self, most):
        """One of many sizes and numbers of decimals."""
        draw, d = self.draw, minor(self.currency)
        most = int(most * SIZE.get(self.currency, 1)) + 1
        return (Fraction(draw.randrange(most) // 1000 * 1000), Fraction(draw.randrange(most)),
                Fraction(draw.randrange(most * 10**d), 10**d),
                Fraction(draw.randrange(most * 10**6), 10**6))[draw.choice([0, 0, 1, 1, 2, 2, 3])]

    def part(self, column, most, share):
        """A part that may not be offered, or not be known."""
        if self.draw.random() >= share:
            return Fraction(0)
        if self.draw.random() < self.unknown:
            self.text[column] = "?"
            return None
        x = self.amount(most)
        self.text[column] = written(self.draw, x, self.currency)
        return x

    def draw_period(self, periods):
        draw = self.draw
        self.period = draw.choice(list(PERIODS)) if periods and draw.random() < 0.3 else "year"
        self.per_year = PERIODS[self.period]
        self.text["period"] = self.period if self.period != "year" or draw.random() < 0.5 else ""
        if self.period == "hour" and draw.random() < 0.5:
            self.per_year = Fraction(draw.randrange(1690, 87840), 10)
            self.text["hours"] = plain(self.per_year)
        if self.period == "day" and draw.random() < 0.5:
            self.per_year = Fraction(draw.randrange(1, 367))
            self.text["days"] = plain(self.per_year)
        if periods and draw.random() < 0.15:
            fte = Fraction(draw.randrange(1, 1001), 1000)
            self.per_year *= fte
            self.text["fte"] = plain(fte) if draw.random() < 0.5 else plain(fte * 100) + "%"

    def draw_vest(self):
        """The years, and what vests in each."""
        draw, way = self.draw, self.draw.random()
        self.years, self.shares = Fraction(4), None
        if way < 0.3:
            self.years = Fraction(draw.choice([1, 2, 3, 4, 5, 6, 10, "0.5", "2.5", "4.5"]))
            self.text["vest"] = plain(self.years)
        elif way < 0.45:
            name = draw.choice(list(VESTS))
            self.shares, self.years, self.text["vest"] = VESTS[name], Fraction(len(VESTS[name])), name
        elif way < 0.6:
            cuts = sorted(draw.randrange(0, 10_001) for _ in range(draw.randrange(1, 7)))
            parts = [Fraction(b - a, 100) for a, b in zip([0, *cuts], [*cuts, 10_000])]
            self.shares, self.years, self.text["vest"] = parts, Fraction(len(parts)), "/".join(map(plain, parts))

    def vests(self, year):
        """The part of the grant that vests in a year, from 1."""
        if self.shares is not None:
            return self.shares[year - 1] / 100
        return min(Fraction(1), 1 / self.years)

    def draw_base(self):
        draw = self.draw
        base = self.amount(400_000 / float(self.per_year) + 1)
        base += self.least * SIZE.get(self.currency, 1) // self.per_year
        self.text["base"] = written(draw, base, self.currency)
        self.base = base * self.per_year
        self.bonus = self.bonus_rate = Fraction(0)
        way = draw.random()
        if way < 0.4:
            self.bonus_rate = Fraction(draw.randrange(0, 8001), 10_000)
            self.text["bonus"] = plain(self.bonus_rate * 100) + "%"
        elif way < 0.6:
            self.bonus = 101 + self.amount(60_000)
            self.text["bonus"] = written(draw, self.bonus, self.currency)
        elif way < 0.6 + self.unknown:
            self.text["bonus"], self.bonus = "?", None

    def draw_equity(self):
        """A grant, units with or without a price or a strike, equity by the year, or none."""
        draw, way, text = self.draw, self.draw.random(), self.text
        self.equity, self.units, self.unit_worth, self.stated = Fraction(0), None, None, True
        kind = draw.choice(["", "", *HAIRCUTS])
        strike = Fraction(0)
        if way < 0.25:
            grant = self.amount(500_000)
            self.equity, text["grant"], self.stated = grant / self.years, written(draw, grant, self.currency), False
        elif way < 0.65:
            self.units = Fraction(draw.choice([draw.randrange(1, 10_000), 40_000, 1600]))
            text["units"] = written(draw, self.units).removeprefix("USD ")
            price = Fraction(draw.randrange(1, draw.choice([3, 30, 300]) * 10**4), 10**4) if draw.random() < 0.9 else None
            if draw.random() < 0.5:
                strike = Fraction(draw.randrange(1, draw.choice([2, 20, 200]) * 10**4), 10**4)
                text["strike"] = written(draw, strike, self.currency)
            dilution = Fraction(draw.randrange(0, 101), 100) if draw.random() < 0.3 else Fraction(0)
            text["dilution"] = plain(dilution * 100) + "%" if dilution else ""
            self.equity, self.stated = None, False
            if price is not None:
                text["price"] = written(draw, price, self.currency)
                self.unit_worth = max(Fraction(0), price * (1 - dilution) - strike) / self.years
                self.equity = self.units * self.unit_worth
        elif way < 0.8:
            self.equity = self.part("equity", 150_000, 1)
        elif way < 0.8 + self.unknown:
            text[draw.choice(["grant", "units"])], self.equity, self.stated = "?", None, False
        text["equity_kind"] = kind
        if kind == "":
            kind = "options" if text["strike"] else "rsu"
        self.haircut = HAIRCUTS[kind]

    @staticmethod
    def sum(*parts):
        return None if None in parts else sum(parts, Fraction(0))

    def cash(self):
        return self.sum(self.base * (1 + self.bonus_rate), self.bonus, self.match)

    def total(self):
        return self.sum(self.cash(), self.equity)

    def year1(self):
        return None if self.equity is None else self.sum(self.cash(), self.equity * self.years * self.vests(1), self.signon)

    def average(self):
        return None if self.signon is None else self.sum(self.total(), self.signon / self.years)

    def risk_total(self):
        return None if self.equity is None else self.sum(self.total(), -self.haircut * self.equity)

    def npv(self, rate):
        """Each factor in decimals, to twelve of them."""
        parts = (self.cash(), self.equity, self.signon)
        if None in parts or self.years.denominator != 1:
            return None
        value = self.signon
        for year in range(1, int(self.years) + 1):
            growth = Decimal(1 + rate.numerator / Decimal(rate.denominator))
            factor = rounded(Fraction(growth ** (Decimal(1) / 2 - year)), 12)
            value += (self.cash() + self.equity * self.years * self.vests(year)) * factor
        return value
