/*
 * number: figures as guides write them: 1,250,000 and 12,50,000, 1'250'000, 1 250 000, 1.250.000
 * and 1.250,50. What is grouped unevenly, or could be either, is no number.
 */
#ifndef NUMBER_H
#define NUMBER_H

#include "fixed.h"

/* The bytes of the figure at the start of text, which begins with a digit or a dot. */
size_t number_length(struct slice text);

/* Reads it. *lone: it is a dot before exactly three digits, 85.000. NULL, or what is wrong. */
const char *number_parse(struct slice text, int64_t *millionths, bool *lone);

#endif
