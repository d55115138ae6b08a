#include "interview.h"

#include "phrase.h"

enum { AREAS_MOST = 100 }; /* no guide has more */

/* Do both words begin alike, as `design` and `Designing`, `consistent` and `consistency`? */
static bool
alike(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n, i = 0;
	char x, y;

	for (; i < n; i++) {
		x = (char)(a.p[i] | 0x20);
		y = (char)(b.p[i] | 0x20);
		if (x != y)
			break;
	}
	return i >= 6 || (i >= 4 && i + 4 > (a.n > b.n ? a.n : b.n));
}

/* How many words of text are also in other. */
static unsigned
shared_words(struct slice text, struct slice other)
{
	struct slice word, rest, with;
	unsigned n = 0;

	while (slice_split(&text, ' ', &word)) {
		bool found = false;

		word = phrase_word(word);
		for (rest = other; !found && slice_split(&rest, ' ', &with);)
			found = word.n >= 4 && alike(word, phrase_word(with));
		n += found;
	}
	return n;
}

struct slice
interview_area(const struct hiring *h, struct slice question)
{
	struct slice best = {"", 0};
	unsigned most = 0, n = 0, areas = 0;
	size_t i;

	for (i = 0; i < h->n && areas < AREAS_MOST; i++) {
		if (strcmp(h->row[i].kind, "interview") != 0)
			continue;
		areas++;
		if (i == 0 || !slice_equal(h->row[i].group, h->row[i - 1].group))
			n = shared_words(h->row[i].group, question);
		n += shared_words(h->row[i].topic, question);
		if (n > most) {
			most = n;
			best = h->row[i].group;
		}
	}
	return best;
}

struct slice
interview_figure(struct slice text)
{
	size_t i = 0, from;
	struct slice noun;

	while (i < text.n && !byte_is_digit(text.p[i]))
		i++;
	if (i == text.n)
		return SLICE_EMPTY;
	from = i > 0 && strchr("<>~$", text.p[i - 1]) != NULL ? i - 1 : i;
	noun = phrase_noun(slice_from(text, i));
	return (struct slice){text.p + from, (size_t)(noun.p - text.p) + noun.n - from};
}
