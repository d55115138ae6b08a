/*
 * fixed: decimal figures as they are read and written: signed 64-bit millionths (+-9.2e12).
 * Arithmetic is done in ratios (ratio.h); this is the border between text and number.
 */
#ifndef FIXED_H
#define FIXED_H

#include <stdint.h>

#include "slice.h"

#define FIXED_ONE INT64_C(1000000)

enum {
	FIXED_DECIMALS = 6,
	FIXED_ROOM = 24 /* the longest fixed_format, with room to spare */
};

/* Reads digits with at most six decimals after a dot (`12`, `12.5`; no sign, no grouping) into
 * millionths; NULL, or what is wrong. */
const char *fixed_parse(struct slice text, int64_t *millionths);

/* Writes millionths plainly with no trailing zeros, but at least `decimals` of them; its length. */
size_t fixed_format(int64_t millionths, unsigned decimals, char to[FIXED_ROOM]);

#endif
