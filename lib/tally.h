/*
 * tally: figures in the order they came, in four bytes each where they are whole and below 2^31, else
 * in eight: millions of them stay small.
 */
#ifndef TALLY_H
#define TALLY_H

#include <stdint.h>

#include "arena.h"

#define TALLY_EXACT (UINT64_C(1) << 63) /* a figure with this bit is in millionths; without it is whole */

/* Zero it to begin; its memory is an arena's. */
struct tally {
	struct tally_block *first, *last;
	uint32_t *at, *end; /* free in the last */
};

/* Adds a figure: whole and below 2^31, or of at most 63 bits with TALLY_EXACT. False: no memory. */
static inline bool tally_put(struct tally *, struct arena *, struct budget *, uint64_t figure);

/* Goes through a tally. */
struct tally_reader {
	const struct tally *tally;
	const struct tally_block *block;
	const uint32_t *at;
};

struct tally_reader tally_read(const struct tally *);

/* The next figure; false at the end. */
bool tally_next(struct tally_reader *, uint64_t *figure);

/* Room for at least one word more; false: no memory. For tally_put. */
bool tally_grow(struct tally *, struct arena *, struct budget *);

static inline bool
tally_put_word(struct tally *s, struct arena *a, struct budget *b, uint32_t word)
{
	if (s->at == s->end && !tally_grow(s, a, b))
		return false;
	*s->at++ = word;
	return true;
}

static inline bool
tally_put(struct tally *s, struct arena *a, struct budget *b, uint64_t figure)
{
	if (figure >> 31 == 0)
		return tally_put_word(s, a, b, (uint32_t)figure);
	return tally_put_word(s, a, b, (uint32_t)(figure >> 32) | UINT32_C(1) << 31) &&
	    tally_put_word(s, a, b, (uint32_t)figure);
}

#endif
