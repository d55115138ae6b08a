/* date: days of the proleptic Gregorian calendar. No program reads the clock. */
#ifndef DATE_H
#define DATE_H

#include <stdint.h>

#include "slice.h"

enum { DATE_ROOM = 40, DATE_NONE = INT32_MIN };

/* Reads YYYY-MM-DD, a real day of the years 1900 to 9999, into days since 1970-01-01; NULL, or
 * what is wrong. */
const char *date_parse(struct slice text, int32_t *day);

/* Reads `13 April 2026`, as the European Central Bank's daily file has it. */
const char *date_parse_english(struct slice text, int32_t *day);

/* 1 to 12 for `February`, `feb` or `Sept`; 0: the word names no month. */
unsigned date_month(struct slice word);

/* YYYY-MM-DD; its length. */
size_t date_format(int32_t day, char to[DATE_ROOM]);

/* As people write it: `Monday, 13 April 2026`; its length. */
size_t date_people(int32_t day, bool weekday, char to[DATE_ROOM]);

/* 0 Monday ... 6 Sunday. */
unsigned date_weekday(int32_t day);

/* `day` and n working days on (n >= 0); where `day` is a Saturday or Sunday, from the Monday after. */
int32_t date_working(int32_t day, unsigned n);

#endif
