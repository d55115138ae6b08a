#include "almanac.h"

#include "date.h"
#include "phrase.h"

/* Digits at the start, at most `most`; 0 where there are none or more. */
static unsigned
small_number(struct slice text, size_t most, size_t *n)
{
	unsigned number = 0;

	for (*n = 0; *n < text.n && byte_is_digit(text.p[*n]); (*n)++)
		number = number * 10 + (unsigned)(text.p[*n] - '0');
	return *n > most ? 0 : number;
}

bool
almanac_next(struct slice line, size_t *from, struct almanac_day *day)
{
	size_t i = *from, n, year;

	for (; i < line.n; i++) {
		struct slice word, rest;

		if (line.p[i] < 'A' || line.p[i] > 'S' || !phrase_ends(line, i))
			continue;
		word = phrase_word(slice_from(line, i));
		if (word.p != line.p + i || (day->month = date_month(word)) == 0)
			continue;
		rest = slice_trim(slice_from(line, i + word.n));
		day->day = small_number(rest, 2, &n);
		if (day->day == 0 || day->day > 31)
			continue;
		rest = slice_from(rest, n);
		day->year = 0;
		if (rest.n > 2 && rest.p[0] == ',') {
			struct slice behind = slice_trim(slice_from(rest, 1));

			day->year = small_number(behind, 4, &year);
			if (day->year < 1900)
				day->year = 0;
			else
				rest = slice_from(behind, year);
		}
		day->noun = day->year == 0 && rest.n > 0 && rest.p[0] != ' ' ? SLICE_NONE : phrase_noun(rest);
		day->at = i;
		*from = i + word.n;
		return true;
	}
	*from = line.n;
	return false;
}
