/* levelmap: the rows of a guide's level maps: code, title, years. Other employers' levels are none. */
#ifndef LEVELMAP_H
#define LEVELMAP_H

#include "guide.h"
#include "label.h"

/* Zero it to begin. Slices last as long as the guide's. */
struct levelmap {
	struct slice code, title, level;     /* level: the label as printed; empty: not there */
	struct slice years_min, years_max;   /* empty: not said; an open top */
	size_t line;
	size_t at, table;                    /* where we are; the table whose columns are known */
	int title_column, level_column, years_column; /* -1: it has none */
};

/* The next row; false after the last. */
bool levelmap_next(struct levelmap *, struct guide *, const struct terms *);

/* Reads `3-5 years`, `18+`, `< 2`: digits, each empty where that end is not said. False: it is no such. */
bool levelmap_years(struct slice text, struct slice *least, struct slice *most);

#endif
