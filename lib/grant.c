#include "grant.h"

#include "phrase.h"

static bool
has(struct slice text, const char *words)
{
	size_t at;

	return phrase_find(text, slice_of(words), 0, &at);
}

struct slice
grant_ticker(struct slice line, size_t at)
{
	unsigned words;
	size_t i;

	for (words = 0; words < 4 && at > 0; words++) {
		struct slice word = phrase_word_before(line, at);

		for (i = 0; i < word.n && byte_is_capital(word.p[i]); i++)
			continue;
		if (word.n > 0 && i == word.n && word.n <= 5)
			return word;
		at = (size_t)(word.p - line.p);
	}
	return SLICE_NONE;
}

bool
grant_is_price(struct slice line, const struct mention *m)
{
	struct slice before = slice_first(line, m->at), after = slice_from(line, m->at + m->text.n);
	struct slice word = phrase_word_before(line, m->at);
	struct ratio most = ratio_int(100000);

	if (m->kind != MENTION_MONEY || m->large || ratio_below(most, m->high))
		return false;
	after = slice_first(after, after.n < 14 ? after.n : 14);
	if (has(after, "per share") || has(after, "a share") || has(after, "/share") || has(after, "each"))
		return true;
	before = slice_from(before, before.n > 40 ? before.n - 40 : 0);
	return has(before, "share price") || has(before, "stock price") || phrase_is(word, "price") ||
	    (strcmp(m->op, "~") == 0 && grant_ticker(line, m->at).n > 0);
}

/* Does the text behind an amount say that it is a year's? */
static bool
is_yearly(struct slice after)
{
	static const char *const words[] = {"/yr", "/year", " per year", " a year", " annually", " per annum",
		" yearly"};
	size_t i, n;

	for (i = 0; i < sizeof words / sizeof *words; i++) {
		n = strlen(words[i]);
		if (after.n >= n && phrase_is(slice_first(after, n), words[i]))
			return true;
	}
	return false;
}

void
grant_read(const struct currencies *currencies, struct slice line, struct grant *g)
{
	struct mention m;
	size_t from = 0;

	*g = (struct grant){.units = RATIO_UNKNOWN, .price = RATIO_UNKNOWN, .amount = RATIO_UNKNOWN};
	while (mention_next(currencies, line, &from, &m)) {
		struct slice unit = phrase_word(m.noun);

		if (m.kind == MENTION_COUNT && phrase_among(unit, "rsus shares units options rsu")) {
			if (ratio_known(g->units))
				return;
			g->units = m.high;
		} else if (ratio_known(g->units) && m.kind == MENTION_MONEY) {
			if (grant_is_price(line, &m)) {
				g->price = m.high;
				g->price_mention = m;
				return;
			}
			if (ratio_known(g->amount))
				return;
			g->amount = m.high;
			g->amount_mention = m;
			g->currency = m.currency;
			g->yearly = is_yearly(slice_from(line, m.at + m.text.n));
		}
	}
}

bool
grant_is_whole(const struct grant *g)
{
	struct ratio whole = ratio_mul(g->units, g->price), off = ratio_sub(whole, g->amount);

	if (!ratio_known(off))
		return false;
	if (off.num < 0)
		off.num = -off.num;
	return !ratio_below(ratio_div(whole, ratio_int(100)), off);
}

/* `4` or `four`; 0: it is no number of years. */
static unsigned
years(struct slice word)
{
	return word.n == 1 && word.p[0] >= '1' && word.p[0] <= '9' ? (unsigned)(word.p[0] - '0') : phrase_number(word);
}

unsigned
grant_vest(struct slice line)
{
	static const char *const behind[] = {"year vest", "year vesting", "years vesting"};
	static const char *const before[] = {"vesting over", "vest over"};
	size_t i, at;

	if (line.n == 0 || (memmem(line.p, line.n, "vest", 4) == NULL && memmem(line.p, line.n, "Vest", 4) == NULL))
		return 0;
	for (i = 0; i < sizeof behind / sizeof *behind; i++)
		if (phrase_find(line, slice_of(behind[i]), 0, &at) && at >= 2)
			return years(phrase_word_before(line, line.p[at - 1] == '-' ? at - 1 : at));
	for (i = 0; i < sizeof before / sizeof *before; i++)
		if (phrase_find(line, slice_of(before[i]), 0, &at)) {
			struct slice rest = slice_from(line, at + strlen(before[i])), word = phrase_word(rest);

			rest = slice_from(rest, (size_t)(word.p - rest.p) + word.n);
			return phrase_among(phrase_word(rest), "year years") ? years(word) : 0;
		}
	return 0;
}
