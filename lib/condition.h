/* condition: the lines that a guide draws: below which to ask for more, from which to accept. */
#ifndef CONDITION_H
#define CONDITION_H

#include "statement.h"

/* Takes those of a sentence; false: it draws none. */
bool condition_take(struct statements *, struct slice sentence, size_t number);

/* The part of pay a text speaks of, as offers have it; empty: none. */
struct slice condition_subject(struct slice text);

/* `USD/year`: a currency's code and the text behind it; stands in the arena. */
struct slice condition_unit(struct statements *, const struct currency *, const char *period);

/* The place named behind a figure of line, or behind what it is of: `$90,000 base in Austin`; empty: none. */
struct slice condition_place(struct slice line, const struct mention *);

#endif
