/* calendar: the days that a line of prose names: `February 10`, `Feb 10, 2026`. */
#ifndef CALENDAR_H
#define CALENDAR_H

#include "slice.h"

struct calendar_day {
	unsigned year, month, day; /* year 0: the line tells none */
	struct slice noun;         /* what it is the day of; may be empty */
	size_t at;
};

/* The next day of a line from byte *from on, which moves behind it; false when there is none. */
bool calendar_next(struct slice line, size_t *from, struct calendar_day *);

#endif
