#include "mention.h"

#include "digits.h"
#include "phrase.h"
#include "utf8.h"

enum { LARGE = 10000000, LARGE_INDIAN = 1000000000 }; /* no one's pay */

/* The currency whose sign or code stands right before byte *at, which moves to its start. */
static const struct currency *
currency_before(const struct currencies *currencies, struct slice line, size_t *at)
{
	const struct currency *c = NULL;
	struct slice word;
	size_t from = *at;

	if (from == 0)
		return NULL;
	if (line.p[from - 1] == '$') {
		for (from--; from > 0 && *at - from < 4 && byte_is_capital(line.p[from - 1]); from--)
			continue;
		c = currency_of_sign(currencies, (struct slice){line.p + from, *at - from});
	} else if (byte_is_wide(line.p[from - 1])) {
		for (from--; from > 0 && (line.p[from] & 0xc0) == 0x80; from--)
			continue;
		c = currency_of_sign(currencies, (struct slice){line.p + from, *at - from});
	} else {
		word = phrase_word_before(line, from);
		if (word.n == 3 && byte_is_capital(word.p[0]))
			c = currency_find(currencies, word);
		if (c != NULL && !slice_equal(c->code, word))
			c = NULL;
		from = (size_t)(word.p - line.p);
	}
	if (c != NULL)
		*at = from;
	return c;
}

/* What words or a mark before the figure make of it. */
static const char *
op_before(struct slice line, size_t *at)
{
	static const char less[] = "under below fewer less", more[] = "over above more exceeding",
		about[] = "approximately about around roughly nearly almost";
	struct slice word;

	if (*at > 0 && strchr("<>~", line.p[*at - 1]) != NULL) {
		(*at)--;
		return line.p[*at] == '<' ? "<" : line.p[*at] == '>' ? ">=" : "~";
	}
	word = phrase_word_before(line, *at);
	if (phrase_is(word, "than"))
		word = phrase_word_before(line, (size_t)(word.p - line.p));
	else if (phrase_among(word, "fewer less more"))
		return "";
	if (phrase_among(word, less))
		return "<";
	return phrase_among(word, more) ? ">=" : phrase_among(word, about) ? "~" : "";
}

/* Does a word begin with a capital, as names do, and is no article or such that begins a sentence? */
static bool
is_name(struct slice word)
{
	return word.n > 0 && byte_is_capital(word.p[0]) &&
	    !phrase_among(word, "the our your over about around nearly under below than with across in of at by");
}

/* A year, or digits that stand for something that is no figure. */
static bool
is_no_figure(struct slice line, size_t from, size_t end, const struct digits *low, bool plain)
{
	char before = from > 0 ? line.p[from - 1] : ' ', after = end < line.n ? line.p[end] : ' ';
	bool year = low->text.n == 4 && low->scale == 0 &&
	    (memcmp(low->text.p, "19", 2) == 0 || memcmp(low->text.p, "20", 2) == 0);

	if (before == '#' || before == '/' || before == ':' || before == '_' || before == '.' ||
	    after == '/' || after == ':' || after == '_')
		return plain || before == '/' || before == ':';
	if (!plain)
		return false;
	if (year || (before == '(' && after == ')') || (from == 0 && (after == '.' || after == ')')))
		return true;
	/* `Year 1`, `Phase 2`, `February 10`: it is part of a name */
	return line.p[end - 1] != '+' && low->text.n <= 2 && is_name(phrase_word_before(line, from));
}

/* What is counted: the noun behind the figure, `city network` of `330+ city network`. */
static struct slice
noun_after(struct slice line, size_t end)
{
	struct slice rest = slice_from(line, end);

	if (rest.n > 0 && rest.p[0] != ' ' && !byte_in_word(rest.p[0]))
		return SLICE_NONE;
	return phrase_noun(rest);
}

/* The bytes between the ends of a range, `-`, ` - ` or, of what is counted, ` to `; 0: it is none. */
static size_t
range_gap(struct slice line, size_t from, size_t at, bool counted)
{
	struct slice rest = slice_from(line, at);
	size_t n = utf8_dash(rest);

	if (n > 0 || rest.n < 4 || rest.p[0] != ' ')
		return n;
	n = utf8_dash(slice_from(rest, 1));
	if (n == 0 && counted && memcmp(rest.p + 1, "to", 2) == 0 &&
	    !phrase_among(phrase_word_before(line, from), "from by up down"))
		n = 2;
	return n > 0 && rest.n > n + 2 && rest.p[n + 1] == ' ' ? n + 2 : 0;
}

/*
 * Reads the upper end of a range, the lower one being line[from, *end), which then ends behind it. Apart from
 * its dash a figure is an end only where the lower one is a figure by itself, and of the same sort.
 */
static void
read_high(struct slice line, size_t from, struct digits *low, struct digits *high, const struct mention *m,
    const struct currencies *currencies, size_t *end)
{
	bool percent = *end < line.n && line.p[*end] == '%', counted = m->currency == NULL && !percent, apart;
	size_t at = *end + percent, gap = range_gap(line, from, at, counted), back = 0;
	struct slice rest = slice_from(line, at + gap);
	const struct currency *currency = NULL;
	struct digits read;

	while (gap > 0 && back < rest.n && !byte_is_digit(rest.p[back]) && back < 4)
		back++;
	if (gap == 0 || !digits_read(slice_from(rest, back), &read))
		return;
	apart = line.p[at] == ' ';
	at += gap + back;
	if (back > 0)
		currency = currency_before(currencies, rest, &back);
	if (back > 0 || (currency != m->currency && (apart || currency != NULL)))
		return;
	if (apart && (is_no_figure(line, from, *end, low, counted) ||
	    !ratio_below(digits_value(low, low->scale), digits_value(&read, read.scale))))
		return;
	*high = read;
	*end = at + read.n;
}

/* Reads the figure whose digits begin at byte i; *end gets where it ends. False: these are none. */
static bool
read_mention(const struct currencies *currencies, struct slice line, size_t i, size_t *end, struct mention *m)
{
	struct digits low, high;
	struct slice word;
	size_t from = i;
	bool percent;

	*m = (struct mention){.op = "", .noun = SLICE_NONE};
	digits_read(slice_from(line, i), &low);
	*end = i + low.n;
	m->currency = currency_before(currencies, line, &from);
	high = low;
	read_high(line, from, &low, &high, m, currencies, end);
	m->low = digits_value(&low, low.scale > 0 ? low.scale : high.scale);
	m->high = digits_value(&high, high.scale);
	if (low.scale == 0 && !ratio_below(m->low, m->high))
		m->low = digits_value(&low, 0); /* 500–2K */
	percent = *end < line.n && line.p[*end] == '%';
	*end += percent;
	if (*end < line.n && line.p[*end] == '+') {
		(*end)++;
		m->op = ">=";
	}
	word = phrase_word(slice_from(line, *end));
	m->kind = percent || phrase_is(word, "percent") ? MENTION_PERCENT
	    : m->currency != NULL ? MENTION_MONEY : MENTION_COUNT;
	m->large = high.scale >= 6 && !ratio_below(m->high,
	    ratio_int(m->currency != NULL && m->currency->indian ? LARGE_INDIAN : LARGE));
	if (is_no_figure(line, from, *end, &low, m->kind == MENTION_COUNT) || !ratio_known(m->low) ||
	    !ratio_known(m->high))
		return false;
	if (m->op[0] == '\0')
		m->op = op_before(line, &from);
	m->at = from;
	m->text = (struct slice){line.p + from, *end - from};
	m->noun = noun_after(line, phrase_is(word, "percent") ? (size_t)(word.p - line.p) + word.n : *end);
	return m->kind != MENTION_COUNT || *end == line.n || utf8_dash(slice_from(line, *end)) == 0;
}

bool
mention_next(const struct currencies *currencies, struct slice line, size_t *from, struct mention *m)
{
	size_t i = *from, end;

	while (i < line.n) {
		if (!byte_is_digit(line.p[i])) {
			i++;
			continue;
		}
		if (i > 0 && byte_is_letter(line.p[i - 1])) {
			/* a code, `L5`: its digits and what hangs on them */
			while (i < line.n && (byte_is_digit(line.p[i]) || byte_in_word(line.p[i]) || line.p[i] == '-'))
				i++;
			continue;
		}
		if (read_mention(currencies, line, i, &end, m)) {
			*from = end;
			return true;
		}
		i = end;
	}
	return false;
}

bool
mention_same(const struct mention *a, const struct mention *b)
{
	return a->kind == b->kind && a->currency == b->currency && ratio_compare(a->low, b->low) == 0 &&
	    ratio_compare(a->high, b->high) == 0;
}

struct slice
mention_figure(const struct mention *m, struct arena *arena)
{
	char text[2 * RATIO_ROOM + 1];
	size_t n = ratio_format(m->low, FIXED_DECIMALS, text);

	if (ratio_compare(m->low, m->high) != 0) {
		text[n++] = '-';
		n += ratio_format(m->high, FIXED_DECIMALS, text + n);
	}
	return arena_text(arena, (struct slice){text, n});
}
