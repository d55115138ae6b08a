/* row: one line of a table. */
#ifndef ROW_H
#define ROW_H

#include <stdint.h>

#include "slice.h"

enum { ROW_SLACK = 8 }; /* bytes behind a row's text that may be read */

/* Belongs to the reader (valid until its next row) or to the rows that keep it. */
struct row {
	const char *text;      /* what start and stops count from */
	const uint32_t *stops; /* where each field ends */
	uint32_t start;
	const char *file;
	size_t line;
};

/* Field k of a row; k below the header's n. */
static inline struct slice
row_field(const struct row *r, size_t k)
{
	uint32_t from = k > 0 ? r->stops[k - 1] + 1 : r->start;

	return (struct slice){r->text + from, r->stops[k] - from};
}

/* Field k, or an empty text where k is -1 (the table has no such column). */
static inline struct slice
row_maybe(const struct row *r, int k)
{
	return k >= 0 ? row_field(r, (size_t)k) : SLICE_EMPTY;
}

#endif
