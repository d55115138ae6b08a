#include "part.h"

#include "phrase.h"

struct slice
part_before(struct slice text, struct slice *more)
{
	static const char *const marks[] = {" \u2014 ", " \u2013 ", " - ", ": "};
	size_t i, k, n;

	*more = SLICE_EMPTY;
	for (i = 0; i < text.n; i++)
		for (k = 0; k < sizeof marks / sizeof *marks; k++) {
			n = strlen(marks[k]);
			if (text.n - i >= n && memcmp(text.p + i, marks[k], n) == 0) {
				*more = slice_trim(slice_from(text, i + n));
				return slice_trim(slice_first(text, i));
			}
		}
	return text;
}

bool
part_next(struct slice *rest, bool pairs, struct slice *part)
{
	struct slice two;
	size_t at;

	do {
		if (!slice_split(rest, ',', part))
			return false;
		*part = slice_trim(*part);
		if (phrase_is(phrase_word(*part), "and"))
			*part = slice_trim(slice_from(*part, 3));
	} while (part->n == 0);
	if (pairs && phrase_find(*part, slice_of("and"), 1, &at)) {
		two = slice_trim(slice_from(*part, at + 3));
		*rest = (struct slice){two.p,
			(size_t)((rest->p != NULL ? rest->p + rest->n : part->p + part->n) - two.p)};
		*part = slice_trim(slice_first(*part, at));
	}
	return true;
}
