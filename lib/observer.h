/* observer: takes the observations out of a block of rows. Knows columns, not groups; says nothing. */
#ifndef OBSERVER_H
#define OBSERVER_H

#include "currency.h"
#include "groups.h"
#include "hash.h"
#include "lines.h"

enum { OBSERVER_SPANS = 64 };

/* Columns that stand side by side, the last one included. */
struct span {
	size_t first, last;
};

/* What a row's observation is made of; the same for all threads. */
struct observer {
	struct hash_seed seed;
	struct span span[OBSERVER_SPANS]; /* the key */
	size_t nspan;
	int value, count, dated, currency; /* columns; -1: none */
	const struct currencies *currencies;
	const struct currency *otherwise;  /* of rows that name none; may be NULL */
	struct slice header;               /* a row that reads so is passed over; empty: none is */
	int32_t age;                       /* the day figures are brought to; DATE_NONE: none */
	struct ratio move;
};

/* A thread's own. Zero it to begin. */
struct reading {
	struct lines lines;
	struct batch batch;
	struct buffer keys;  /* of rows whose key is not one piece of the block */
	int32_t day;         /* that of `factor` */
	struct ratio factor;
	uint64_t unknown;    /* rows whose figure, day or count is not known, in all blocks */
	size_t row;          /* where a fault is */
	int column;
	const char *fault;   /* what is wrong with that field, as message */
	char form[80];       /* the right form, where that can be told */
};

/*
 * Fills the reading's batch from its lines, each row's position being `position` plus its place in the
 * block. False: a field can't be read; the batch holds the rows before it.
 */
bool observer_take(const struct observer *, struct reading *, uint64_t position);

void reading_free(struct reading *);

#endif
