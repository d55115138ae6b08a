/* sweep: an option tried at several values, to see how much hangs on it: `cap=10,15,20`. */
#ifndef SWEEP_H
#define SWEEP_H

#include "field.h"
#include "sheet.h"

/* An option that can be swept, and the number its program knows it by. */
struct sweep_name {
	const char *name;
	int option;
};

struct sweep {
	const struct sweep_name *names; /* all that the program has; ends with a NULL */
	int option;                     /* the one that is swept */
	char **settings;                /* `cap=10`, one for each value; the sweep's own */
	size_t n;                       /* 0: nothing is swept */
	int before;                     /* the column `sweep` of the input, or -1 */
	struct sheet *sheet;
	size_t column;                  /* in the sheet, where there is a sweep */
};

/* Reads --sweep's argument (NULL: none was given) and asks the sheet for its column. */
void sweep_open(struct sweep *, const struct sweep_name *, const char *text, struct sheet *);
void sweep_close(struct sweep *);

/* The value that setting i gives to the option. */
const char *sweep_value(const struct sweep *, size_t i);

/*
 * The settings that a row is made with, from `first` up to and without `end`: all of them or, where
 * the row came of one already, that one. Stops where it came of another. Without a sweep there is
 * one, the command line's.
 */
void sweep_row(const struct sweep *, const struct fields *, const struct row *, size_t *first,
    size_t *end);

/* The next row that is written names setting i. */
void sweep_mark(const struct sweep *, size_t i);

#endif
