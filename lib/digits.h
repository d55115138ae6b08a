/* digits: a figure as prose writes it, `1,234.5`, `90K`, `3 million`, `18 LPA`. */
#ifndef DIGITS_H
#define DIGITS_H

#include "ratio.h"

struct digits {
	struct slice text; /* with commas and dot */
	unsigned scale;    /* of K, M, B, T, lakh, crore: 3, 6, 9, 12, 5, 7; 0: none is written */
	size_t n;          /* bytes, those of the scale with them */
};

/* Digits at the start of text, in groups or with decimals, and the scale behind them; false: there are none. */
bool digits_read(struct slice text, struct digits *);

/* The figure with that scale; unknown where it has too many digits. */
struct ratio digits_value(const struct digits *, unsigned scale);

#endif
