#include "sentence.h"

#include "text.h"
#include "utf8.h"

/* Is the stop at text.p[i] the end of a sentence? */
static bool
ends(struct slice text, size_t i)
{
	static const char *const short_words[] = {"st", "u.s", "d.c", "inc", "approx", "incl", "vs", "e.g", "i.e", "no"};
	size_t from = i, k;

	if (strchr(".!;", text.p[i]) == NULL || (i + 1 < text.n && strchr(" \"'", text.p[i + 1]) == NULL &&
	    !byte_is_wide(text.p[i + 1])))
		return false;
	while (from > 0 && (byte_in_word(text.p[from - 1]) || text.p[from - 1] == '.'))
		from--;
	for (k = 0; text.p[i] == '.' && k < sizeof short_words / sizeof *short_words; k++)
		if (text_same((struct slice){text.p + from, i - from}, slice_of(short_words[k])))
			return false;
	return true;
}

bool
sentence_next(struct slice *rest, struct slice *sentence)
{
	size_t i;

	if (rest->n == 0)
		return false;
	for (i = 0; i < rest->n; i++) {
		size_t mark = 1;

		if (rest->n - i > 4 && memcmp(rest->p + i, " \xe2\x80\x94 ", 5) == 0)
			mark = 5;
		else if (!ends(*rest, i))
			continue;
		*sentence = slice_trim(slice_first(*rest, i));
		*rest = slice_from(*rest, i + mark);
		return true;
	}
	*sentence = slice_trim(*rest);
	*rest = slice_from(*rest, rest->n);
	return true;
}

size_t
sentence_begins(struct slice text, const char *words)
{
	size_t n = strlen(words), i;

	if (text.n < n)
		return 0;
	for (i = 0; i < n; i++) {
		char c = byte_small(text.p[i]);

		if (c != words[i])
			return 0;
	}
	return n == text.n || !byte_in_word(text.p[n]) ? n : 0;
}

struct slice
sentence_start(struct slice text)
{
	static const char *const small[] = {"then", "and", "but", "so", "you should", "should"};
	size_t i, n;

	for (;;) {
		size_t before = text.n, size;

		while (text.n > 0 && (strchr(" \"'*,:", text.p[0]) != NULL))
			text = slice_from(text, 1);
		if (text.n > 0 && byte_is_wide(text.p[0])) {
			uint32_t c = utf8_character(text, &size);

			if (c >= 0x2018 && c <= 0x201f)
				text = slice_from(text, size);
		}
		for (i = 0; i < sizeof small / sizeof *small; i++)
			if ((n = sentence_begins(text, small[i])) > 0)
				text = slice_from(text, n);
		if (text.n == before)
			return text;
	}
}

enum clause_side
sentence_side(struct slice *text)
{
	static const struct {
		const char *words;
		enum clause_side side;
	} all[] = {
		{"open at", CLAUSE_OPEN}, {"open with", CLAUSE_OPEN}, {"anchor at", CLAUSE_OPEN}, {"anchor on", CLAUSE_OPEN},
		{"anchor with", CLAUSE_OPEN}, {"anchor", CLAUSE_OPEN}, {"start at", CLAUSE_OPEN}, {"opening", CLAUSE_OPEN},
		{"your opening should be", CLAUSE_OPEN}, {"i'm targeting", CLAUSE_TARGET}, {"i am targeting", CLAUSE_TARGET},
		{"i\xe2\x80\x99m targeting", CLAUSE_TARGET}, {"target", CLAUSE_TARGET}, {"aim for", CLAUSE_TARGET},
		{"i'd like", CLAUSE_ASK}, {"i\xe2\x80\x99""d like", CLAUSE_ASK}, {"i would like", CLAUSE_ASK},
		{"i need", CLAUSE_ASK}, {"to join", CLAUSE_ASK}, {"i'm looking for", CLAUSE_ASK},
		{"i\xe2\x80\x99m looking for", CLAUSE_ASK}, {"i am looking for", CLAUSE_ASK}, {"i'm asking for", CLAUSE_ASK},
		{"ask for", CLAUSE_ASK}, {"accept at", CLAUSE_FLOOR}, {"accept if", CLAUSE_FLOOR},
		{"accept when", CLAUSE_FLOOR}, {"accept", CLAUSE_FLOOR}, {"your accept-at floor", CLAUSE_FLOOR},
		{"my accept-at floor", CLAUSE_FLOOR}, {"accept-at floor", CLAUSE_FLOOR}, {"your floor", CLAUSE_FLOOR},
		{"my floor", CLAUSE_FLOOR}, {"the floor", CLAUSE_FLOOR}, {"floor", CLAUSE_FLOOR},
		{"walk-away floor", CLAUSE_FLOOR}, {"your walk-away floor", CLAUSE_FLOOR},
		{"my walk-away floor", CLAUSE_FLOOR},
	};
	size_t i, n;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		n = sentence_begins(*text, all[i].words);
		if (n == 0)
			continue;
		*text = slice_from(*text, n);
		return all[i].side;
	}
	return CLAUSE_NONE;
}
