/* grant: a grant of so many units as a line of a guide prices it: `2,800 RSUs ($364,000/yr at NET ~$130)`. */
#ifndef GRANT_H
#define GRANT_H

#include "mention.h"

struct grant {
	struct ratio units, price, amount; /* unknown where the line does not say it */
	const struct currency *currency;
	bool yearly;                       /* the amount is said to be a year's */
	struct mention amount_mention, price_mention;
};

/* Reads the first grant of a line; without a number of units all is unknown. */
void grant_read(const struct currencies *, struct slice line, struct grant *);

/* Is the amount the whole grant's value, units times price, within a hundredth? */
bool grant_is_whole(const struct grant *);

/* Is the figure the price of a share by the words around it? */
bool grant_is_price(struct slice line, const struct mention *);

/* The letters a share trades under, in the words before its price at byte `at`; empty: not told. */
struct slice grant_ticker(struct slice line, size_t at);

/* Years of vesting that a line names (`4-year vest`, `vesting over 4 years`); 0: none. */
unsigned grant_vest(struct slice line);

#endif
