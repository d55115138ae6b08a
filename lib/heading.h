/*
 * heading: columns by the names that people give them, `Base Salary` for base. data/headers.tsv says
 * which; a name that is a column's own is never another's.
 */
#ifndef HEADING_H
#define HEADING_H

#include "alias.h"
#include "columns.h"
#include "currency.h"

/* A currency that a name states, by code or sign: `Base (USD)`. */
struct heading_currency {
	struct slice name, currency; /* both the header's */
};

/* What a header says beside which columns it has. Zero it to begin. */
struct headings {
	struct aliases known;           /* read when a name first needs it; renamed columns point into it */
	struct heading_currency *states;
	size_t nstates;
	int percent;                    /* the bonus, where its name says per cent; -1 */
};

/*
 * Gives the columns that people have named the kit's names, and a note says which. Stops at a name that
 * says more than its column can hold (`Monthly salary`) and at two names of one column. The headings must
 * outlive the header.
 */
void headings_read(struct headings *, struct header *, const struct columns *);

/* A name that states another currency than that (NULL: none); NULL where all agree. */
const struct heading_currency *headings_contradict(const struct headings *, const struct currencies *,
    const struct currency *);

void headings_free(struct headings *);

#endif
