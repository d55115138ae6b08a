/* beside: what the lines around a table say of it. */
#ifndef BESIDE_H
#define BESIDE_H

#include "guide.h"
#include "terms.h"

/* Does the heading above block `at` say that other employers' pay follows? */
bool beside_of_others(const struct guide *, size_t at);

/*
 * What the figures of a table, from block `header` to before `end`, are of by the lines beside it:
 * total, base, or unstated.
 */
struct slice beside_component(const struct guide *, size_t header, size_t end);

/* The currency of `All figures in USD`; NULL: not said. */
const struct currency *beside_currency(const struct guide *, const struct terms *, size_t header, size_t end);

/* Do the blocks' rows show money? */
bool beside_shows_pay(const struct markdown *, size_t from, size_t end);

#endif
