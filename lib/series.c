#include "series.h"

#include "phrase.h"

enum { MOST = 4000 }; /* bytes that are looked at */

/* How a list goes on behind one of its nouns. */
enum next { NEXT_NONE, NEXT_ITEM, NEXT_LAST, NEXT_CLAUSE };

/* Looks behind a noun at *rest, which moves to the next one. */
static enum next
list_next(struct slice *rest)
{
	struct slice word;
	size_t i = 0, depth = 0, mark;
	bool first = true;

	while (i < rest->n) {
		char c = rest->p[i];

		if (c == '(' || c == '[')
			depth++;
		else if ((c == ')' || c == ']') && depth > 0)
			depth--;
		if (c == ' ' || depth > 0 || c == ')' || c == ']') {
			i++;
			continue;
		}
		if (c == ',') {
			struct slice more = slice_trim(slice_from(*rest, i + 1));

			word = phrase_word(more);
			*rest = more;
			if (!phrase_joins(word))
				return NEXT_ITEM;
			*rest = slice_from(more, word.n);
			return NEXT_LAST;
		}
		mark = phrase_mark(*rest, i);
		if (mark > 0) {
			*rest = slice_from(*rest, i);
			return NEXT_NONE;
		}
		word = phrase_word(slice_from(*rest, i));
		if (phrase_begins_clause(word)) {
			*rest = slice_from(*rest, i);
			return NEXT_CLAUSE;
		}
		if (first && phrase_joins(word)) {
			*rest = slice_from(*rest, i + word.n);
			return NEXT_LAST;
		}
		first = false;
		i += word.n;
	}
	return NEXT_NONE;
}

size_t
series_read(struct slice text, struct slice item[], size_t most)
{
	enum next next = NEXT_ITEM;
	size_t n = 0, colon;
	bool last = false;

	if (text.n > MOST)
		text.n = MOST;
	while (n < most && (next == NEXT_ITEM || next == NEXT_LAST)) {
		struct slice noun = phrase_read_noun(text, true);

		if (noun.n == 0)
			break;
		item[n++] = noun;
		if (last)
			break;
		text = slice_from(text, (size_t)(noun.p - text.p) + noun.n);
		next = list_next(&text);
		last = next == NEXT_LAST;
		if (n == 1 && next == NEXT_CLAUSE && phrase_find(text, slice_of(": "), 0, &colon)) {
			text = slice_from(text, colon + 2);
			next = NEXT_ITEM;
			n = 0;
		}
	}
	return n;
}
