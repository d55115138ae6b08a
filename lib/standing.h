/*
 * standing: every offer as the floor sees it (haggle-methods(7), section 6): what it is worth after
 * its haircut, which row is one's own job, how much it counts as an alternative to the others.
 */
#ifndef STANDING_H
#define STANDING_H

#include "offer.h"
#include "rivals.h"

/* One row. */
struct standing {
	const struct row *row;
	char *name;         /* of its offer */
	struct offer offer;
	struct ratio total;
	struct ratio value; /* after the haircut; cash alone where equity is not known */
	struct ratio asked; /* the opening ask of its offer, for a band without a top */
	bool has_offer;     /* else it is a band */
	bool current;       /* one's own job */
	bool expired;       /* its last day is before the day in hand */
};

struct standings {
	struct fields *fields;
	struct offers *offers;
	struct standing *list; /* one for each row, in their order */
	size_t n;
	int total, risk_total, ask, firm, share, expires, worth, status;
};

/*
 * Reads all rows as of `day` (DATE_NONE: none expires); `fields` is over their header. Two rows of
 * one's own job under different names stop the program.
 */
void standings_read(struct standings *, const struct rows *, struct fields *, struct offers *, int32_t day);
void standings_free(struct standings *);

/* Enters every offer that counts as an alternative to the others. */
void standings_compete(const struct standings *, struct rivals *);

/* The row of one's own job; NULL when there is none. */
const struct standing *standings_current(const struct standings *);

#endif
