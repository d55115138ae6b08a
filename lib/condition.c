#include "condition.h"

#include <stdio.h>

#include "phrase.h"
#include "series.h"

enum { ITEMS = 8 };

static bool
has(struct slice text, const char *words)
{
	size_t at;

	return phrase_find(text, slice_of(words), 0, &at);
}

struct slice
condition_subject(struct slice text)
{
	static const struct { const char *word, *subject; } words[] = {
		{"base", "base"}, {"total", "total"}, {"tc", "total"}, {"sign-on", "signon"}, {"signing", "signon"},
		{"bonus", "bonus"}, {"equity", "equity"}, {"grant", "equity"}, {"rsus", "equity"}, {"stock", "equity"},
	};
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (has(text, words[i].word))
			return slice_of(words[i].subject);
	return SLICE_NONE;
}

struct slice
condition_unit(struct statements *s, const struct currency *c, const char *period)
{
	char text[32];
	int n = snprintf(text, sizeof text, "%.*s%s", (int)c->code.n, c->code.p, period);

	return arena_text(&s->arena, (struct slice){text, (size_t)n});
}

static bool
is_units(const struct mention *m)
{
	return m->kind == MENTION_COUNT && phrase_among(phrase_word(m->noun), "shares rsus units options");
}

struct slice
condition_place(struct slice line, const struct mention *m)
{
	struct slice word;
	size_t i;

	/* right behind the figure, or behind what it is of: `$90,000 total comp in Oslo` */
	for (i = 0; i < (m->noun.n > 0 ? 2 : 1); i++) {
		const char *behind = i == 0 ? line.p + m->at + m->text.n : m->noun.p + m->noun.n;
		struct slice rest = slice_from(line, (size_t)(behind - line.p));

		word = phrase_word(rest);
		if (phrase_among(word, "for in"))
			return phrase_name(slice_from(rest, (size_t)(word.p - rest.p) + word.n));
	}
	return SLICE_NONE;
}

/* `If the base is below $90,000 for Oslo, cite a, b and c to ...` */
static bool
take_threshold(struct statements *s, struct slice line, size_t number)
{
	static const char *const cites[] = {"cite", "citing", "point to", "mention", "highlight", "emphasize",
		"reference"};
	struct slice subject, place, item[ITEMS];
	size_t from = 0, i, k, at, n;
	struct mention m;

	/* a stage's name may stand in front */
	if (!phrase_find(line, slice_of("if the"), 0, &at) || (at > 0 && (at < 2 || line.p[at - 2] != ':')))
		return false;
	line = slice_from(line, at);
	if (!mention_next(s->currencies, line, &from, &m) ||
	    strcmp(m.op, "<") != 0)
		return false;
	subject = is_units(&m) ? slice_of("units") : condition_subject(slice_first(line, m.at));
	if (subject.n == 0 || (!is_units(&m) && m.kind != MENTION_MONEY))
		return false;
	place = condition_place(line, &m);
	statement_add(s, (struct statement){.kind = slice_of("threshold"), .subject = subject,
	    .op = slice_of("<"), .value = mention_figure(&m, &s->arena), .location = place, .line = number,
	    .unit = is_units(&m) ? slice_of("units") : condition_unit(s, m.currency, "/year")});
	for (i = 0; i < sizeof cites / sizeof *cites; i++) {
		if (!phrase_find(line, slice_of(cites[i]), m.at, &at))
			continue;
		n = series_read(slice_from(line, at + strlen(cites[i])), item, ITEMS);
		for (k = 0; k < n; k++)
			statement_add(s, (struct statement){.kind = slice_of("argument"), .subject = subject,
			    .value = item[k], .location = place, .line = number});
		break;
	}
	return true;
}

/* `(adjusted for Austin and London)`: accepted there is a figure that is not told. */
static void
take_adjusted(struct statements *s, struct slice line, struct slice subject, size_t number)
{
	struct slice item[ITEMS];
	size_t at, n, k;

	if (!phrase_find(line, slice_of("adjusted for"), 0, &at))
		return;
	n = series_read(slice_from(line, at + strlen("adjusted for")), item, ITEMS);
	for (k = 0; k < n; k++)
		if (phrase_name(item[k]).n > 0)
			statement_add(s, (struct statement){.kind = slice_of("acceptance"), .subject = subject,
			    .op = slice_of("adjusted"), .location = phrase_name(item[k]), .line = number});
}

/* `Accept when total comp reaches $90,000+ in Oslo` */
static bool
take_acceptance(struct statements *s, struct slice line, size_t number)
{
	struct slice subject;
	size_t from;
	struct mention m;

	if (!phrase_find(line, slice_of("accept"), 0, &from) ||
	    phrase_among(phrase_word_before(line, from), "not never don't don\u2019t") ||
	    !phrase_among(phrase_word(slice_from(line, from + 6)), "when if once at only") ||
	    !mention_next(s->currencies, line, &from, &m) || m.kind != MENTION_MONEY)
		return false;
	subject = condition_subject(slice_first(line, m.at));
	if (subject.n == 0)
		subject = condition_subject(m.noun);
	if (subject.n == 0)
		return false;
	statement_add(s, (struct statement){.kind = slice_of("acceptance"), .subject = subject,
	    .op = slice_of(">="), .value = mention_figure(&m, &s->arena),
	    .unit = condition_unit(s, m.currency, "/year"), .location = condition_place(line, &m), .line = number});
	take_adjusted(s, line, subject, number);
	return true;
}

bool
condition_take(struct statements *s, struct slice sentence, size_t number)
{
	return take_threshold(s, sentence, number) || take_acceptance(s, sentence, number);
}
