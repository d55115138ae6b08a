/* people: figures as people say them: $240,500, 2,000, 10%, 13 April 2026. */
#ifndef PEOPLE_H
#define PEOPLE_H

#include "field.h"

/*
 * Appends the field `column` of the row as people read it, by the column's type; an amount in the
 * row's currency (NULL: none). Text stays as it is. Stops where it can't be read.
 */
void people_field(const struct fields *, const struct row *, int column, const struct currency *,
    struct buffer *);

/* Appends an amount rounded to its currency's smallest unit; nothing where it is unknown. */
void people_amount(struct buffer *, struct ratio, const struct currency *);

/* Appends a number with its thousands set off; nothing where it is unknown. */
void people_count(struct buffer *, struct ratio);

/* Appends a share as a percentage with `decimals` at most: 0.0628 gives 6.3%. */
void people_percent(struct buffer *, struct ratio share, unsigned decimals);

#endif
