/*
 * cell: what a pay cell says, as ranges: `$170K–$243K`, `£104K / $130K - £132K / $165K`,
 * `10% target ($16,000 – $20,000)`. What can mean two things is refused, never guessed.
 */
#ifndef CELL_H
#define CELL_H

#include "lexis.h"

/* What is known of a cell before it is read: its column's and its row's labels. */
struct cell_hint {
	const struct currency *currency[6]; /* named by them, n of them, each once */
	size_t n;
	const struct currency *place;  /* that of the place; settles a sign of several. NULL: none */
	int64_t scale;                 /* figures are in thousands, lakhs ...; 0: nothing is said */
	bool percent;                  /* figures are percentages */
	struct slice component;        /* what the column is of, perhaps `unstated` */
	struct slice unit;             /* empty: not said */
	struct slice other;            /* a second component that it may be of; empty: none */
};

enum range_open { RANGE_CLOSED, RANGE_NO_LOW, RANGE_NO_HIGH };

/* One reading of a cell. */
struct range {
	int64_t low, high;               /* millionths; one figure: the same */
	enum range_open open;            /* `up to` and a lone `+`: that end is not said */
	const struct currency *currency; /* NULL: percent or shares */
	struct slice unit;               /* year, month, 4yr, percent, shares, once; empty: not said */
	struct slice component;          /* the cell's own word, or the hint's */
};

enum { CELL_MOST = 12 };

struct cell {
	struct range range[CELL_MOST];
	size_t n;          /* 0: no figure stands there */
	const char *doubt; /* a figure left out: why; NULL: none was */
};

/* What is wrong with `$200K–$150K`. */
#define CELL_REVERSED "has its ends the wrong way round"

/* Reads it. NULL, or why it gives nothing: it can mean two things, or is not understood. */
const char *cell_read(const struct lexis *, const struct cell_hint *, struct slice text, struct cell *);

#endif
