/*
 * sample: the observations of a group in order, and their percentiles (haggle-methods(7), section 1):
 * type 7 of Hyndman and Fan, exact. An observation that stands for several counts as so many equal ones.
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "groups.h"
#include "ratio.h"

/* Zero it to begin; it serves one group after the other until sample_free. */
struct sample {
	uint64_t *value; /* rising */
	bool counted;
	uint64_t *upto;  /* counted: observations up to and with that one */
	size_t n, room;
	int64_t unit;    /* values of it make a whole: 1 or a million */
	uint64_t total;  /* observations */
	uint64_t *spare; /* room for both again */
	uint64_t *spare_count;
};

/* Empties it. `counted`: observations say how many they stand for; always the same for a sample. */
void sample_begin(struct sample *, bool counted);

/* Adds a group's observations; all must be added before any of the functions below. */
void sample_add(struct sample *, const struct group *);

/* Puts them in order. False: more than 2^63 observations. */
bool sample_sort(struct sample *);

/* How many observations the first n figures are. */
static inline uint64_t
sample_upto(const struct sample *s, size_t n)
{
	return !s->counted ? n : n > 0 ? s->upto[n - 1] : 0;
}

/* The percentile p, 0 to 100, of a sample that is not empty. */
struct ratio sample_percentile(const struct sample *, unsigned p);

/* Drops what lies more than one and a half interquartile ranges outside the quartiles; how many. */
uint64_t sample_trim(struct sample *);

void sample_free(struct sample *);

#endif
