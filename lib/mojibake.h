/*
 * mojibake: UTF-8 that was read as windows-1252 and written again, `â€“` for a dash. Repaired
 * sequence by sequence, and only where its bytes are UTF-8.
 */
#ifndef MOJIBAKE_H
#define MOJIBAKE_H

#include "buffer.h"

struct mojibake {
	size_t repaired;        /* sequences */
	size_t line;            /* of the first one; 0: none */
	size_t dashes, signs;   /* of them: dashes, signs of money */
	size_t lost, lost_line; /* of four bytes, with one missing: beyond repair; the first's line */
};

/* The text with what can be repaired repaired: appended to `to`, unless nothing was found. */
struct mojibake mojibake_repair(struct slice text, struct buffer *to);

#endif
