/* almanac: the days that a line of prose names: `February 10`, `Feb 10, 2026`. */
#ifndef ALMANAC_H
#define ALMANAC_H

#include "slice.h"

struct almanac_day {
	unsigned year, month, day; /* year 0: the line tells none */
	struct slice noun;         /* what it is the day of; may be empty */
	size_t at;
};

/* The next day of a line from byte *from on, which moves behind it; false when there is none. */
bool almanac_next(struct slice line, size_t *from, struct almanac_day *);

#endif
