#include "mention.h"

#include "phrase.h"

enum { LARGE = 10000000, LARGE_INDIAN = 1000000000 }; /* no one's pay */

/* What is read of one end of a figure. */
struct end {
	struct slice digits; /* with commas and dot */
	unsigned scale;      /* of K, M, B, T, lakh, crore: 3, 6, 9, 12, 5, 7; 0: none is written */
	size_t n;            /* bytes, letters of the scale with it */
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

/* Bytes of a dash at the start of text, 0: none. */
static size_t
dash(struct slice text)
{
	if (text.n > 0 && text.p[0] == '-')
		return 1;
	if (text.n >= 3 && (memcmp(text.p, "\u2013", 3) == 0 || memcmp(text.p, "\u2014", 3) == 0))
		return 3;
	return 0;
}

/* The scale that a letter or word behind digits says, and its bytes. */
static unsigned
scale_of(struct slice text, size_t *n)
{
	static const struct { const char *word; unsigned scale; } words[] = {
		{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12},
		{"lakh", 5}, {"lakhs", 5}, {"lpa", 5}, {"crore", 7}, {"crores", 7}, {"cr", 7},
	};
	static const char letters[] = "KkMmBbTtL";
	static const unsigned scales[] = {3, 3, 6, 6, 9, 9, 12, 12, 5};
	bool apart = text.n > 0 && text.p[0] == ' ';
	const char *at;
	size_t i;

	*n = 0;
	if (text.n > 0 && (at = strchr(letters, text.p[0])) != NULL && text.p[0] != '\0' &&
	    (text.n == 1 || dash(slice_from(text, 1)) > 0 || (!is_letter(text.p[1]) && !is_digit(text.p[1])))) {
		*n = 1;
		return scales[at - letters];
	}
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (phrase_is(phrase_word(text), words[i].word)) {
			*n = strlen(words[i].word) + apart;
			return words[i].scale;
		}
	return 0;
}

/* Digits, in groups or with decimals, and the scale behind them; false where there are none. */
static bool
read_end(struct slice text, struct end *end)
{
	size_t n = 0, more;

	while (n < text.n && (is_digit(text.p[n]) ||
	    (n > 0 && (text.p[n] == ',' || text.p[n] == '.') && n + 1 < text.n && is_digit(text.p[n + 1]))))
		n++;
	if (n == 0)
		return false;
	end->digits = slice_first(text, n);
	end->scale = scale_of(slice_from(text, n), &more);
	end->n = n + more;
	return true;
}

/* The figure of one end; unknown where it has too many digits. */
static struct ratio
value(const struct end *end, unsigned scale)
{
	char plain[32];
	size_t i, n = 0;
	int64_t millionths;

	for (i = 0; i < end->digits.n; i++) {
		if (end->digits.p[i] == ',')
			continue;
		if (n == sizeof plain)
			return RATIO_UNKNOWN;
		plain[n++] = end->digits.p[i];
	}
	if (fixed_parse((struct slice){plain, n}, &millionths) != NULL)
		return RATIO_UNKNOWN;
	return ratio_mul(ratio_fixed(millionths), ratio_power(ratio_int(10), scale));
}

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
		for (from--; from > 0 && *at - from < 4 && line.p[from - 1] >= 'A' && line.p[from - 1] <= 'Z'; from--)
			continue;
		c = currency_of_sign(currencies, (struct slice){line.p + from, *at - from});
	} else if ((line.p[from - 1] & 0x80) != 0) {
		for (from--; from > 0 && (line.p[from] & 0xc0) == 0x80; from--)
			continue;
		c = currency_of_sign(currencies, (struct slice){line.p + from, *at - from});
	} else {
		word = phrase_word_before(line, from);
		if (word.n == 3 && word.p[0] >= 'A' && word.p[0] <= 'Z')
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
	return word.n > 0 && word.p[0] >= 'A' && word.p[0] <= 'Z' &&
	    !phrase_among(word, "the our your over about around nearly under below than with across in of at by");
}

/* A year, or digits that stand for something that is no figure. */
static bool
is_no_figure(struct slice line, size_t from, size_t end, const struct end *low, bool plain)
{
	char before = from > 0 ? line.p[from - 1] : ' ', after = end < line.n ? line.p[end] : ' ';
	bool year = low->digits.n == 4 && low->scale == 0 &&
	    (memcmp(low->digits.p, "19", 2) == 0 || memcmp(low->digits.p, "20", 2) == 0);

	if (before == '#' || before == '/' || before == ':' || before == '_' || before == '.' ||
	    after == '/' || after == ':' || after == '_')
		return plain || before == '/' || before == ':';
	if (!plain)
		return false;
	if (year || (before == '(' && after == ')') || (from == 0 && (after == '.' || after == ')')))
		return true;
	/* `Year 1`, `Phase 2`, `February 10`: it is part of a name */
	return line.p[end - 1] != '+' && low->digits.n <= 2 && is_name(phrase_word_before(line, from));
}

/* What is counted: the noun behind the figure, `city network` of `330+ city network`. */
static struct slice
noun_after(struct slice line, size_t end)
{
	struct slice rest = slice_from(line, end);

	if (rest.n > 0 && rest.p[0] != ' ' && !is_letter(rest.p[0]))
		return SLICE_NONE;
	return phrase_noun(rest);
}

/* Reads the figure whose digits begin at byte i; *end gets where it ends. False: these are none. */
static bool
read_mention(const struct currencies *currencies, struct slice line, size_t i, size_t *end, struct mention *m)
{
	const struct currency *other;
	struct end low, high;
	struct slice word;
	size_t from = i, at, gap;
	bool percent;

	*m = (struct mention){.op = "", .noun = SLICE_NONE};
	read_end(slice_from(line, i), &low);
	*end = i + low.n;
	m->currency = currency_before(currencies, line, &from);
	high = low;
	at = *end;
	if (at < line.n && line.p[at] == '%')
		at++;
	gap = at < line.n ? dash(slice_from(line, at)) : 0;
	if (gap > 0) {
		size_t sign = at + gap;

		while (sign < line.n && !is_digit(line.p[sign]) && sign - at - gap < 4)
			sign++;
		if (sign > at + gap) {
			size_t back = sign - at - gap;

			other = currency_before(currencies, slice_from(line, at + gap), &back);
			if (other != m->currency || back != 0)
				sign = line.n;
		}
		if (sign < line.n && read_end(slice_from(line, sign), &high))
			*end = sign + high.n;
	}
	m->low = value(&low, low.scale > 0 ? low.scale : high.scale);
	m->high = value(&high, high.scale);
	if (low.scale == 0 && !ratio_below(m->low, m->high))
		m->low = value(&low, 0); /* 500–2K */
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
	return m->kind != MENTION_COUNT || *end == line.n || dash(slice_from(line, *end)) == 0;
}

bool
mention_next(const struct currencies *currencies, struct slice line, size_t *from, struct mention *m)
{
	size_t i = *from, end;

	while (i < line.n) {
		if (!is_digit(line.p[i])) {
			i++;
			continue;
		}
		if (i > 0 && is_letter(line.p[i - 1]) && (line.p[i - 1] & 0x80) == 0) {
			/* a code, `L5`: its digits and what hangs on them */
			while (i < line.n && (is_digit(line.p[i]) || is_letter(line.p[i]) || line.p[i] == '-'))
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
