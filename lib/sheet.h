/*
 * sheet: the table that goes out. The input's columns stay in place, byte for byte, but for those
 * the program sets: one that is there already is replaced in place, the others are added last.
 */
#ifndef SHEET_H
#define SHEET_H

#include "ratio.h"
#include "table.h"

struct sheet {
	const struct header *header;
	struct column *columns; /* those the program sets, in the order they were asked for */
	size_t n;
	size_t *order;          /* the replaced ones by place, then the added ones */
	size_t replaced;
	size_t texts;           /* bytes of the texts set for the next row, at least */
};

/* A sheet over a header, which must outlive it. */
void sheet_open(struct sheet *, const struct header *);

/* A column to set; what is returned names it in the calls below. All before sheet_header. */
size_t sheet_column(struct sheet *, const char *name);

/* n of them, their names in `names`, to `columns`. */
void sheet_columns(struct sheet *, const char *const names[], size_t n, size_t columns[]);

/* The same as sheet_column for the input's column at `place`. */
size_t sheet_place(struct sheet *, size_t place);

/* Writes the header line. */
void sheet_header(struct sheet *);

/* The column's value in the next row. One that is not set keeps what came, or is empty. */
void sheet_text(struct sheet *, size_t column, struct slice text); /* valid until sheet_row */
void sheet_fixed(struct sheet *, size_t column, int64_t millionths, unsigned decimals);

/* An amount rounded to `decimals`, plainly; unknown: empty. One too large stops, naming the row. */
void sheet_amount(struct sheet *, size_t column, const struct row *, struct ratio, unsigned decimals);

/* A ratio with four decimals, 0.7947; unknown: empty. */
void sheet_ratio(struct sheet *, size_t column, struct ratio);

void sheet_empty(struct sheet *, size_t column);

/* The value that another column has been given. */
void sheet_same(struct sheet *, size_t column, size_t as);

/* Empties n columns: nothing is left of an earlier run. */
void sheet_clear(struct sheet *, const size_t columns[], size_t n);

/* Writes the row with what was set, and forgets that. */
void sheet_row(struct sheet *, const struct row *);

/* The same, but what was set stays for another row like this one. */
void sheet_repeat(struct sheet *, const struct row *);

void sheet_close(struct sheet *);

#endif
