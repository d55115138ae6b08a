/* strategy: what a guide says to open with, and the floor, by place. */
#ifndef STRATEGY_H
#define STRATEGY_H

#include "clause.h"
#include "guide.h"

enum strategy_side { STRATEGY_OPEN, STRATEGY_FLOOR, STRATEGY_SIDES };

struct strategy_figure {
	struct range range;
	enum clause_side by; /* what gave it; CLAUSE_NONE: nothing did */
	bool torn;           /* given twice, and not the same: it counts as not given */
};

/* One row: a place, or the guide as a whole. */
struct strategy_row {
	size_t line;
	struct slice location;           /* empty: none is named */
	const struct currency *currency;
	struct strategy_figure figure[STRATEGY_SIDES][CLAUSE_FIGURES];
};

enum { STRATEGY_MOST = SPOTS_MOST - 1 }; /* so that a list of more is seen */

/* Rows of one strategy. */
struct strategy {
	struct strategy_row row[STRATEGY_MOST];
	size_t n;
	size_t line;
	size_t ndoubts;        /* sentences and figures left out */
	const char *doubt;     /* why the first of them was; NULL: none */
	size_t at;             /* where the next strategy is looked for */
	struct buffer text;
};

/*
 * The next strategy of the guide; false after the last. Zero the struct to begin; strategy_free after
 * the last.
 */
bool strategy_next(struct strategy *, const struct guide *, const struct terms *);
void strategy_free(struct strategy *);

/* Does the row say it, and say it once? */
bool strategy_has(const struct strategy_row *, enum strategy_side, enum clause_figure);

enum { STRATEGY_ROOM = 2 * FIXED_ROOM };

/* A figure, `195000` or `70000-110000`; empty where it is not said or said twice. */
struct slice strategy_text(const struct strategy_row *, enum strategy_side, enum clause_figure,
    char to[STRATEGY_ROOM]);

/* What its equity is for; empty: not said. */
struct slice strategy_unit(const struct strategy_row *, enum strategy_side);

/* Notes what gave no row. */
void strategy_tell(const struct strategy *, const char *file);

#endif
