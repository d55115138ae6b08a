/* pay: what an offer is worth in a year (haggle-methods(7), section 2). Pure arithmetic. */
#ifndef PAY_H
#define PAY_H

#include "vest.h"

/* An offer's parts, in its currency. A part that is not offered is 0, one not known is unknown. */
struct pay {
	struct ratio base;       /* per year */
	struct ratio bonus_rate; /* target bonus as a share of base */
	struct ratio bonus;      /* and as an amount per year */
	struct ratio equity;     /* per year */
	struct ratio match;      /* per year */
	struct ratio signon;     /* once */
	struct vest vest;        /* of the grant, which is equity * years */
	struct ratio haircut;    /* on equity, a share */
};

/* base (1 + bonus rate) + bonus + match: all but equity. */
struct ratio pay_cash(const struct pay *);

/* What convert prints. */
struct pay_figures {
	struct ratio total;      /* cash + equity: one year's pay */
	struct ratio year1;      /* the first year: cash, the first vest, and sign-on */
	struct ratio average;    /* total + sign-on / years */
	struct ratio risk_total; /* total - haircut * equity */
};

struct pay_figures pay_figures(const struct pay *);

/* One year of an offer, what vests in it among the rest; sign-on is the first's. */
struct pay_year {
	struct ratio base, bonus, match, vest, signon, sum;
};

struct pay_year pay_in_year(const struct pay *, unsigned year);

/*
 * The present value of the vest's years at `rate` a year (0.05): sign-on now, each year's pay in its
 * middle. Unknown where the years are not whole.
 */
struct ratio pay_npv(const struct pay *, struct ratio rate);

/* Equity per year of options: units * max(0, price (1 - dilution) - strike) / years. */
struct ratio pay_options(struct ratio units, struct ratio price, struct ratio dilution,
    struct ratio strike, struct ratio years);

#endif
