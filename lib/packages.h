/*
 * packages: an opening ask as several packages worth the same on average, for the employer to
 * choose from (haggle-methods(7), section 5). Pure arithmetic.
 */
#ifndef PACKAGES_H
#define PACKAGES_H

#include "split.h"

enum { PACKAGES = 3 };

struct package {
	const char *name;      /* base-heavy, equity-heavy or signon-heavy */
	struct split parts;
	struct ratio residual; /* its average less that of the opening */
};

/*
 * Makes packages out of an opening, split as split_rung does: each has one part solved for and no
 * part below what is offered. How many: without equity in the offer one less, and none where a part
 * is not known.
 */
size_t packages_make(const struct offer *, const struct steps *, const struct split *opening,
    struct package[PACKAGES]);

#endif
