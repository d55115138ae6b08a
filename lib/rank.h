/*
 * rank: where pay stands among observations, from a band's percentile columns (p10, p25, ...): the
 * percentile rank, on the straight line between the two nearest (haggle-methods(7), section 1).
 */
#ifndef RANK_H
#define RANK_H

#include "field.h"

enum { RANK_MOST = 32 };

/* The percentile columns of a bands table, from low to high. */
struct rank_columns {
	int column[RANK_MOST];
	unsigned percentile[RANK_MOST];
	size_t n;
};

void rank_columns(struct rank_columns *, const struct header *);

/*
 * The rank of yearly pay, 0 to 100; unknown below the lowest and above the highest percentile that the
 * row has. `per_year` makes the row's figures yearly.
 */
struct ratio rank_of(const struct rank_columns *, const struct fields *, const struct row *,
    const struct currency *, struct ratio per_year, struct ratio pay);

#endif
