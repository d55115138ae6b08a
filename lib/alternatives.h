/*
 * alternatives: what an offer is held against (haggle-methods(7), section 6), from what the user
 * says and the other rows.
 */
#ifndef ALTERNATIVES_H
#define ALTERNATIVES_H

#include "mccall.h"
#include "reserve.h"
#include "standing.h"

/* An amount of the command line: in its own currency, or in whichever the row has. */
struct amount {
	const char *text;   /* as it was written, or NULL */
	struct ratio value; /* unknown: not given */
	const struct currency *currency;
};

/* What the user says. */
struct alternatives {
	struct amount current, forfeit, need, cost; /* yearly, but for what leaving forfeits */
	struct ratio switching, horizon;
	struct mccall search;
	int low, high;
};

/* Reads the amounts and finds the columns; one's own job among the rows stands in for `current`. */
void alternatives_read(struct alternatives *, const struct standings *);

/* Those of one row, whose best other offer is known. One's own job is left only for an offer. */
struct reserve alternatives_to(const struct alternatives *, const struct standing *,
    const struct rival *other, const struct fields *, struct rivals *);

#endif
