/* offer: the parts of pay in a row, read and made yearly. */
#ifndef OFFER_H
#define OFFER_H

#include "alias.h"
#include "field.h"
#include "pay.h"

struct offer {
	const struct currency *currency; /* NULL: the row says none */
	struct pay pay;
	bool has_base;         /* a row without is not an offer (a band, a target) */
	struct ratio per_year; /* pay periods in a year, part time reckoned in: stated base to pay.base */
	struct slice period;   /* the period's name, `year` where the row has none */
	struct ratio units;    /* in the grant; unknown: not in units */
	struct ratio unit_worth; /* yearly equity of one unit; unknown as above */
	struct ratio grant, price, strike, dilution; /* what equity is made of; unknown: not given */
	size_t kind;           /* of equity, its row in haircuts; their n: there is none */
	bool kind_guessed;     /* the row says none */
	bool vest_given;       /* else four years */
	bool equity_given;     /* pay.equity is what the row's equity says, not made from a grant */
};

/* Where the parts stand, and the tables that explain them. */
struct offers {
	struct fields *fields;
	struct aliases periods, haircuts, vests;
	struct ratio *haircut; /* for each row of haircuts, a share */
	bool *haircut_given;   /* and whether --haircut says it */
	int base, bonus, grant, units, price, strike, dilution, vest, equity_kind, equity;
	int signon, match, period, hours, days, fte, total, first_total, status, expires;
	struct offer blank;  /* what a row says that has none of the columns */
	size_t rsu, options; /* among haircuts */
	bool granted;        /* there are columns of grants, units or prices */
	bool stated;         /* and of what contradicts a row's state */
	size_t kind_guessed; /* rows whose equity kind was taken from the strike, or for rsu */
	size_t unpriced;     /* rows with units and no price */
};

/* `fields` must outlive it. */
void offers_open(struct offers *, struct fields *);

/* Another haircut for one kind of equity, `options=60%` in --haircut; stops where it says none. */
void offers_haircut(struct offers *, const char *option);

/* Reads the row's parts; stops at one that can't be read, or at two that contradict each other. */
void offer_read(struct offers *, const struct row *, struct offer *);

/* The period a word means, `month` for `monthly`; SLICE_NONE when none. */
struct slice offers_period(const struct offers *, struct slice word);

/* Such periods in this row's year: its own hours or days where it has them, its part time. */
struct ratio offer_periods(const struct offers *, const struct row *, struct slice period);

/* Says once, at the end, what was taken for granted. */
void offers_close(struct offers *);

#endif
