/* exchange: a row's amounts in another currency, at dated rates (haggle-methods(7), section 3). */
#ifndef EXCHANGE_H
#define EXCHANGE_H

#include "rates.h"
#include "restate.h"

struct exchange {
	struct restate restate;
	struct rates rates;
	const struct currency *to;
	const char *path;     /* of the rates, for messages */
	struct quote *quotes; /* one for each currency, made when it is first met */
	size_t fx_rate, fx_date;
	int32_t first, last; /* publication days of the rates used; DATE_NONE: none was */
};

/*
 * Into `to`, by the rates in `path` (NULL: data/rates.tsv) of `day` (DATE_NONE: the newest). Asks the
 * sheet for the columns it replaces and then for `currency fx_rate fx_date`.
 */
void exchange_open(struct exchange *, struct fields *, struct sheet *, const struct currency *to,
    const char *path, int32_t day);

/* Restates the row (restate_row). One already in that currency is left as it came. */
void exchange_row(struct exchange *, const struct row *);

/* Notes the day of the rates that were used. */
void exchange_close(struct exchange *);

#endif
