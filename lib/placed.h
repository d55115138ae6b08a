/* placed: everything band adds to an offer, in its order. */
#ifndef PLACED_H
#define PLACED_H

#include "placing.h"
#include "rank.h"
#include "sheet.h"

enum { PLACED = 6 };

struct placed {
	struct sheet *sheet;
	const struct placing *placing;
	size_t column[PLACED];
	struct rank_columns ranks; /* of the bands, where they are made of observations */
	size_t percentile;
};

/* Before sheet_header; both must outlive it. */
void placed_open(struct placed *, struct sheet *, const struct placing *);

/* Sets a row's columns: where pay stands in its band, or nothing where it has none. */
void placed_set(struct placed *, const struct row *, const struct band *, struct slice source,
    struct ratio pay, const struct currency *);
void placed_clear(struct placed *);

#endif
