/* opening: what a row says of the things its ask depends on (ask.h). */
#ifndef OPENING_H
#define OPENING_H

#include "ask.h"
#include "bands.h"
#include "money.h"

/* What the user has decided; unknown where nothing was said. */
struct opening {
	const char *target;        /* --target as it was written, or NULL */
	struct money target_money; /* and read, by opening_columns */
	struct ratio cap, over;
	int total, first_total, status, low, high, q3;
};

/* Finds the columns. An offer (`base` >= 0) must have its total, anything else its range. */
void opening_columns(struct opening *, const struct fields *, int base);

/* The case a row is, in its currency (NULL: none). */
struct ask_case opening_case(const struct opening *, const struct fields *, const struct row *,
    const struct currency *);

#endif
