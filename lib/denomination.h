/* denomination: which currency a figure in a cell is in, by its signs and its labels. */
#ifndef DENOMINATION_H
#define DENOMINATION_H

#include "cell.h"
#include "reading.h"

/* The currency of a sign. NULL and *why (NULL before) where there is none, or several. */
const struct currency *denomination_of_sign(const struct lexis *, const struct cell_hint *, struct slice sign,
    const char **why);

/*
 * The currency of both ends, from one end's sign, a code beside it, or the labels. Of two signs the
 * one that says more counts: A$175K-$230K, $100K CAD.
 */
const struct currency *denomination_of_reading(const struct lexis *, const struct cell_hint *,
    const struct reading *, const char **why);

#endif
