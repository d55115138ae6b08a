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
	FIXED_ROOM = 24, /* what fixed_format may write to */
	FIXED_SLACK = 8
};

extern const char fixed_no_number[];

/* Reads digits with at most six decimals after a dot (`12`, `12.5`; no sign, no grouping) into
 * millionths; NULL, or what is wrong: fixed_no_number where it is no figure at all. */
const char *fixed_parse(struct slice text, int64_t *millionths);

/* The whole number that text is, one to eight digits; false where it is anything else. FIXED_SLACK
 * bytes from where it begins must be the caller's to read, as they are of a row's fields. */
static inline bool
fixed_plain(struct slice text, uint64_t *value)
{
	const uint64_t zeros = UINT64_C(0x3030303030303030);
	uint64_t word, digits;

	if (text.n - 1 >= FIXED_SLACK)
		return false;
	memcpy(&word, text.p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	/* the digits at the word's high end, zeros before them; what follows the text falls out */
	word <<= 8 * (FIXED_SLACK - text.n);
	word |= text.n < FIXED_SLACK ? zeros >> 8 * text.n : 0;
	digits = word ^ zeros;
	if (((digits | (digits + UINT64_C(0x7676767676767676))) & UINT64_C(0x8080808080808080)) != 0)
		return false;
	/* pairs, then fours, then all eight */
	digits = digits * 10 + (digits >> 8);
	*value = ((digits & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x000f424000000064) +
	    (digits >> 16 & UINT64_C(0x000000ff000000ff)) * UINT64_C(0x0000271000000001)) >> 32;
	return true;
}

/* Writes millionths plainly with no trailing zeros, but at least `decimals` (0 to 6) of them; its
 * length. What lies behind it in the room is written to. */
size_t fixed_format(int64_t millionths, unsigned decimals, char to[FIXED_ROOM]);

#endif
