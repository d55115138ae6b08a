/*
 * placing: which band an offer belongs to (haggle-methods(7), section 7): exactly one after company,
 * role, level, location, component and currency, else none. The employer's own posted range wins.
 *
 * Each part of a position is looked at by itself: the bands it fits are a set of bits, remembered by
 * the part's text, and a row's band is what its four sets and its currency's have in common.
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
	struct placed *placed;   /* for each band: its keys, its currency, its range */
	struct buffer keys;
	size_t words;            /* in a set of bands */
	struct memo *memos;      /* for each part, the currency, and years in place of a level */
	uint64_t *common;        /* the set being made */
	size_t unplaced, told;   /* rows without a band; those a note told of */
};

/* Reads the bands (NULL: data/bands.tsv) and finds the offers' columns. `component`: total or base. */
void placing_open(struct placing *, const struct naming *, struct fields *, const char *bands,
    const char *component);
void placing_close(struct placing *);

/* The offer's band by the year; false where there is none or more than one, which notes tell of. */
bool placing_find(struct placing *, const struct row *, const struct currency *, struct band *,
    struct slice *source);

/* The employer's own range, where the offer says it; else false. */
bool placing_posted(const struct placing *, const struct row *, const struct currency *, struct band *);

/*
 * How many bands of the table fit the position, in that currency or (NULL) any, and the first of them;
 * the row tells its years.
 */
size_t placing_fit(struct placing *, const struct row *, const struct position *, const struct currency *,
    struct band *);

#endif
