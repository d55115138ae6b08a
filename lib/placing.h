/*
 * placing: which band an offer belongs to (haggle-methods(7), section 7): exactly one after company,
 * role, level, location, component and currency, else none. The employer's own posted range wins.
 */
#ifndef PLACING_H
#define PLACING_H

#include "bands.h"

struct placing {
	const struct naming *naming;
	struct fields *fields; /* of the offers */
	struct fields band_fields;
	struct rows bands;
	struct band_columns at;
	struct slice component;
	struct position_columns position;
	int posted_low, posted_high;
	struct memo *memo;     /* what was found for the positions met so far */
	size_t met;
	struct buffer key;
	size_t unplaced;       /* rows without a band */
};

/* Reads the bands (NULL: data/bands.tsv) and finds the offers' columns. `component`: total or base. */
void placing_open(struct placing *, const struct naming *, struct fields *, const char *bands,
    const char *component);
void placing_close(struct placing *);

/* The offer's band; false where there is none or more than one, which a note tells of. */
bool placing_find(struct placing *, const struct row *, const struct currency *, struct band *,
    struct slice *source);

#endif
