/*
 * grid: the pay tables of a guide as ranges, whatever stands on their axes: level, place and part of
 * pay in rows, columns, or both.
 */
#ifndef GRID_H
#define GRID_H

#include "column.h"

/* One range. */
struct grid_band {
	size_t line;
	size_t table; /* of the file, from 1 */
	struct slice level, code, location, component; /* empty: the table does not say */
	struct range range;
	bool total_said; /* only for `total`: words beside the table say so, not its header */
};

/* A cell that gives no band, or not all it shows. */
struct grid_doubt {
	size_t line;
	struct slice cell;
	const char *why;
};

/* Zero it to begin; it can be read into again and again. Slices last as long as the guide's. */
struct grid {
	struct grid_band *band;
	size_t n, room;
	struct grid_doubt *doubt;
	size_t ndoubts, doubts_room;
	size_t foreign, foreign_line; /* tables of other employers' pay that were left alone; the first's line */
	struct columns_read columns;
};

void grid_read(struct grid *, struct guide *, const struct terms *);
/* Notes what gave no band: how many cells, and the first; each of them with -v. */
void grid_tell(const struct grid *, const char *file);

void grid_free(struct grid *);

#endif
