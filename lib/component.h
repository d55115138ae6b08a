/* component: the parts of pay by the words of headers, labels and cells. */
#ifndef COMPONENT_H
#define COMPONENT_H

#include "slice.h"

/*
 * The part that words speak of: base bonus equity sign-on total carry profit-sharing relocation ...;
 * `unstated` where they say pay and no part; empty: they speak of none.
 */
struct slice component_of(struct slice words);

/*
 * The second part where they name two with / & + and or between, before any bracket: `Sign-On / Bonus`;
 * empty: they don't. *sum: both together, `Base + Bonus`.
 */
struct slice component_other(struct slice words, bool *sum);

/* The unit it has where nothing is said: year, once; empty: it must be said. */
struct slice component_unit(struct slice component);

/* Can it be a percentage? */
bool component_takes_percent(struct slice component);

#endif
