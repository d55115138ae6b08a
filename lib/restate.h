/* restate: every amount of a row at a rate, in the same currency or another, and read so from then on. */
#ifndef RESTATE_H
#define RESTATE_H

#include "field.h"
#include "sheet.h"

struct restate {
	struct fields *fields;
	struct sheet *sheet;
	struct amount_column *columns; /* those with amounts in them */
	size_t n;
	int unit;
	size_t currency;
};

/* Asks the sheet for the columns it replaces, then for `currency`. */
void restate_open(struct restate *, struct fields *, struct sheet *);
void restate_close(struct restate *);

/* The row's currency; without one the program stops. */
const struct currency *restate_from(struct restate *, const struct row *);

/*
 * Sets every amount of the row, which is in the currency `from`, in the sheet, times `rate`, rounded to the
 * smallest unit of the currency `to`, and has the fields read so too (fields_restate).
 */
void restate_row(struct restate *, const struct row *, const struct currency *from, struct ratio rate,
    const struct currency *to);

#endif
