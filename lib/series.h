/*
 * series: figures in the order they came, in four bytes each where they are whole and below 2^31, else
 * in eight: millions of them stay small.
 */
#ifndef SERIES_H
#define SERIES_H

#include <stdint.h>

#include "arena.h"

#define SERIES_EXACT (UINT64_C(1) << 63) /* a figure with this bit is in millionths; without it is whole */

/* Zero it to begin; its memory is an arena's. */
struct series {
	struct series_block *first, *last;
	uint32_t *at, *end; /* free in the last */
};

/* Adds a figure: whole and below 2^31, or of at most 63 bits with SERIES_EXACT. False: no memory. */
static inline bool series_put(struct series *, struct arena *, struct budget *, uint64_t figure);

/* Goes through a series. */
struct series_reader {
	const struct series *series;
	const struct series_block *block;
	const uint32_t *at;
};

struct series_reader series_read(const struct series *);

/* The next figure; false at the end. */
bool series_next(struct series_reader *, uint64_t *figure);

/* Room for at least one word more; false: no memory. For series_put. */
bool series_grow(struct series *, struct arena *, struct budget *);

static inline bool
series_put_word(struct series *s, struct arena *a, struct budget *b, uint32_t word)
{
	if (s->at == s->end && !series_grow(s, a, b))
		return false;
	*s->at++ = word;
	return true;
}

static inline bool
series_put(struct series *s, struct arena *a, struct budget *b, uint64_t figure)
{
	if (figure >> 31 == 0)
		return series_put_word(s, a, b, (uint32_t)figure);
	return series_put_word(s, a, b, (uint32_t)(figure >> 32) | UINT32_C(1) << 31) &&
	    series_put_word(s, a, b, (uint32_t)figure);
}

#endif
