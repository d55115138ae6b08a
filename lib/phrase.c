#include "phrase.h"

enum { NOUN_MOST = 200 }; /* bytes that are looked at; none is so long */

/* Words that no noun has in it: what stands behind them tells more of it, or is another thing. */
static const char tail[] = "for to in on at by near from with without into onto across over within through "
	"is are was were has have had must can could will would should may be above below than per as so if "
	"reflecting including covering headquartered based located using via during after before under";
static const char clause[] = "that which who whose where while when because";
static const char joins[] = "and or &";
static const char determiners[] = "the a an our your their its his her my this these those some any every "
	"all each both";
static const char asks[] = "how what why whether exactly";

static bool
in_word(char c)
{
	return byte_in_word(c) || byte_is_digit(c) || c == '\'';
}

size_t
phrase_mark(struct slice text, size_t i)
{
	static const char *const wide[] = {"\u2013", "\u2014", "\u201c", "\u201d", "\u2026", "\u2192"};
	size_t k, n;
	char c = text.p[i];

	switch (c) {
	case '.':
	case '!':
	case '?':
		return i + 1 == text.n || text.p[i + 1] == ' ' || text.p[i + 1] == '"' ? 1 : 0;
	case '-':
		return i == 0 || text.p[i - 1] == ' ' ? 1 : 0;
	case ',':
	case ';':
	case ':':
	case '(':
	case ')':
	case '[':
	case ']':
	case '"':
	case '*':
	case '|':
		return 1;
	}
	for (k = 0; c == wide[0][0] && k < sizeof wide / sizeof *wide; k++) {
		n = strlen(wide[k]);
		if (text.n - i >= n && memcmp(text.p + i, wide[k], n) == 0 &&
		    (k > 0 || i == 0 || text.p[i - 1] == ' '))
			return n;
	}
	return 0;
}

bool
phrase_is(struct slice word, const char *other)
{
	size_t i;

	for (i = 0; i < word.n && other[i] != '\0'; i++)
		if (byte_small(word.p[i]) != byte_small(other[i]))
			return false;
	return i == word.n && other[i] == '\0';
}

bool
phrase_same(struct slice a, struct slice b)
{
	size_t i;

	for (i = 0; i < a.n && i < b.n; i++)
		if (byte_small(a.p[i]) != byte_small(b.p[i]))
			return false;
	return a.n == b.n;
}

bool
phrase_among(struct slice word, const char *list)
{
	const char *at = list;
	size_t i;

	while (word.n > 0 && *at != '\0') {
		for (i = 0; i < word.n && at[i] != '\0' && byte_small(word.p[i]) == at[i]; i++)
			continue;
		if (i == word.n && (at[i] == ' ' || at[i] == '\0'))
			return true;
		while (*at != ' ' && *at != '\0')
			at++;
		while (*at == ' ')
			at++;
	}
	return false;
}

struct slice
phrase_word_before(struct slice text, size_t at)
{
	size_t end;

	while (at > 0 && text.p[at - 1] == ' ')
		at--;
	for (end = at; at > 0 && (in_word(text.p[at - 1]) || text.p[at - 1] == '-'); at--)
		;
	return (struct slice){text.p + at, end - at};
}

/* The bytes of the word at the start: up to a blank or a mark. */
static size_t
word_length(struct slice text)
{
	size_t n = 0;

	while (n < text.n && text.p[n] != ' ' && phrase_mark(text, n) == 0)
		n++;
	return n;
}

struct slice
phrase_word(struct slice text)
{
	text = slice_trim(text);
	return slice_first(text, word_length(text));
}

bool
phrase_find(struct slice text, struct slice cue, size_t from, size_t *at)
{
	size_t i, k;

	if (cue.n == 0 || text.n < cue.n)
		return false;
	for (i = from; i + cue.n <= text.n; i++) {
		if (byte_small(text.p[i]) != cue.p[0] || (i > 0 && in_word(text.p[i - 1]) && in_word(cue.p[0])))
			continue;
		for (k = 1; k < cue.n && byte_small(text.p[i + k]) == cue.p[k]; k++)
			;
		if (k == cue.n && (i + k == text.n || !in_word(cue.p[k - 1]) || !in_word(text.p[i + k]))) {
			*at = i;
			return true;
		}
	}
	return false;
}

bool
phrase_ends(struct slice text, size_t at)
{
	return at == 0 || at >= text.n || !in_word(text.p[at - 1]) || !in_word(text.p[at]);
}

/* Does a sentence end at the mark that stands at byte i: is nothing behind it, or a new beginning? */
static bool
ends_sentence(struct slice text, size_t i)
{
	char c;

	if (text.p[i] != '.' && text.p[i] != '!' && text.p[i] != '?')
		return false;
	if (i + 1 < text.n && text.p[i + 1] == '"')
		i++;
	if (i + 2 >= text.n)
		return true;
	c = text.p[i + 2];
	return text.p[i + 1] == ' ' && (c < 'a' || c > 'z');
}

bool
phrase_sentence(struct slice *rest, struct slice *sentence)
{
	size_t i = 0;

	*rest = slice_trim(*rest);
	if (rest->n == 0)
		return false;
	while (i < rest->n && !ends_sentence(*rest, i))
		i++;
	if (i < rest->n)
		i += i + 1 < rest->n && rest->p[i + 1] == '"' ? 2 : 1;
	*sentence = slice_first(*rest, i);
	*rest = slice_from(*rest, i);
	return true;
}

/* What stands in front of a noun and is not of it: articles, and whose it is. */
static struct slice
without_determiners(struct slice text)
{
	for (;;) {
		struct slice word;

		text = slice_trim(text);
		word = slice_first(text, word_length(text));
		if (!phrase_among(word, determiners) &&
		    !(word.n > 2 && word.p[word.n - 2] == '\'' && word.p[word.n - 1] == 's' && word.n < text.n))
			return text;
		text = slice_from(text, word.n);
	}
}

struct slice
phrase_read_noun(struct slice text, bool of)
{
	size_t i = 0, end = 0, n;

	text = without_determiners(text.n > NOUN_MOST ? slice_first(text, NOUN_MOST) : text);
	while (i < text.n) {
		struct slice word;

		if (text.p[i] == ' ') {
			i++;
			continue;
		}
		n = word_length(slice_from(text, i));
		word = (struct slice){text.p + i, n};
		if (n == 0 || phrase_among(word, tail) || phrase_among(word, clause) || phrase_among(word, joins) ||
		    (phrase_is(word, "of") && (!of || end == 0)) || (end == 0 && phrase_among(word, asks)))
			break;
		i += n;
		end = i;
	}
	return slice_first(text, end);
}

struct slice
phrase_noun(struct slice text)
{
	return phrase_read_noun(text, false);
}

struct slice
phrase_noun_before(struct slice text, size_t at)
{
	size_t end = at, from;

	while (end > 0 && text.p[end - 1] == ' ')
		end--;
	for (from = end; from > 0 && end - from < NOUN_MOST;) {
		struct slice word = phrase_word_before(text, from);

		if (word.n == 0 || phrase_among(word, tail) || phrase_among(word, clause) || phrase_among(word, joins) ||
		    phrase_among(word, determiners) || phrase_is(word, "of"))
			break;
		from = (size_t)(word.p - text.p);
	}
	return slice_trim((struct slice){text.p + from, end - from});
}

struct slice
phrase_name(struct slice text)
{
	size_t i = 0, end = 0, n;

	text = slice_trim(text.n > NOUN_MOST ? slice_first(text, NOUN_MOST) : text);
	while (i < text.n) {
		if (text.p[i] == ' ') {
			i++;
			continue;
		}
		n = word_length(slice_from(text, i));
		if (n == 0 || ((text.p[i] < 'A' || text.p[i] > 'Z') &&
		    (end == 0 || text.p[i] < '0' || text.p[i] > '9')))
			break;
		i += n;
		end = i;
	}
	return slice_first(text, end);
}

bool
phrase_joins(struct slice word)
{
	return phrase_among(word, joins);
}

bool
phrase_begins_clause(struct slice word)
{
	return phrase_among(word, clause);
}

unsigned
phrase_number(struct slice word)
{
	static const char *const words[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten"};
	unsigned i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (phrase_is(word, words[i]))
			return i + 1;
	return 0;
}
