/* restate: a row's amounts in another currency, at dated rates (haggle-methods(7), section 3). */
#ifndef RESTATE_H
#define RESTATE_H

#include "field.h"
#include "rates.h"
#include "sheet.h"

struct restate {
	struct fields *fields;
	struct sheet *sheet;
	struct rates rates;
	const struct currency *to;
	struct amount_column *columns; /* those with amounts in them */
	size_t n;
	struct quote *quotes; /* one for each currency, made when it is first met */
	int unit;
	size_t currency, fx_rate, fx_date;
	int32_t first, last; /* publication days of the rates used; DATE_NONE: none was */
};

/*
 * Into `to`, by the rates in `path` (NULL: data/rates.tsv) of `day` (DATE_NONE: the newest). Asks the
 * sheet for the columns it replaces and then for `currency fx_rate fx_date`.
 */
void restate_open(struct restate *, struct fields *, struct sheet *, const struct currency *to,
    const char *path, int32_t day);

/*
 * Sets every amount of the row in the sheet, rounded to the new currency's smallest unit, and has the
 * fields read so too (fields_restate). A row already in that currency is left as it came.
 */
void restate_row(struct restate *, const struct row *);

/* Notes the day of the rates that were used. */
void restate_close(struct restate *);

#endif
