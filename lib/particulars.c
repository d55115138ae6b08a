#include "particulars.h"

#include <stdio.h>

#include "condition.h"
#include "grant.h"
#include "phrase.h"

enum { BESIDE = 30, FEW = 10 }; /* bytes; a number of things that is told without a source */

static bool
has(struct slice text, const char *words)
{
	size_t at;

	return phrase_find(text, slice_of(words), 0, &at);
}

/* `<500 engineers`, `330+ cities`, `~$130`. */
static struct slice
as_said(struct statements *s, const struct mention *m, struct slice unit)
{
	struct buffer text = {0};
	struct slice said;

	if (m->op[0] != '\0' && strchr("<~", m->op[0]) != NULL && m->text.p[0] != m->op[0])
		buffer_text(&text, m->op);
	buffer_add(&text, m->text);
	if (m->kind == MENTION_PERCENT && m->text.p[m->text.n - 1] != '%')
		buffer_byte(&text, '%');
	if (unit.n > 0)
		buffer_byte(&text, ' ');
	buffer_add(&text, unit);
	said = arena_text(&s->arena, buffer_slice(&text));
	buffer_free(&text);
	return said;
}

/* `a 5-10% premium`, `15-25% above standard grants` where the sentence speaks of a premium. */
static void
take_premium(struct statements *s, struct slice line, const struct mention *m, size_t number)
{
	struct slice rest = slice_from(line, m->at + m->text.n), word = phrase_word(rest);
	struct slice noun = SLICE_NONE, value;
	struct buffer subject = {0};

	if (phrase_is(word, "premium")) {
		rest = slice_from(rest, (size_t)(word.p - rest.p) + word.n);
		word = phrase_word(rest);
	}
	if (phrase_among(word, "above over beyond"))
		noun = phrase_noun(slice_from(rest, (size_t)(word.p - rest.p) + word.n));
	buffer_text(&subject, noun.n > 0 ? "premium over " : "premium");
	buffer_add(&subject, noun);
	value = mention_figure(m, &s->arena);
	word = arena_text(&s->arena, buffer_slice(&subject));
	buffer_free(&subject);
	statement_add(s, (struct statement){.kind = slice_of("equity"), .subject = word, .value = value,
	    .unit = slice_of("percent"), .line = number, .said = as_said(s, m, SLICE_NONE), .low = m->low,
	    .high = m->high});
}

static void
take_price(struct statements *s, struct slice line, const struct mention *m, size_t number)
{
	struct slice ticker = grant_ticker(line, m->at);

	statement_add(s, (struct statement){.kind = slice_of("equity"), .subject = slice_of("price"),
	    .op = slice_of(m->op), .value = mention_figure(m, &s->arena),
	    .unit = condition_unit(s, m->currency, "/share"),
	    .line = number});
	if (ticker.n > 0)
		statement_add(s, (struct statement){.kind = slice_of("equity"), .subject = slice_of("ticker"),
		    .value = ticker, .line = number});
}

/* Is a percentage of pay, or of how much to ask for, by the words beside it? */
static bool
is_of_pay(struct slice line, const struct mention *m)
{
	static const char *const words[] = {"bonus", "match", "401", "vest", "vests", "vesting", "cliff", "counter",
		"ask", "base", "salary", "target", "discount", "refresh", "raise", "equity", "offer", "higher"};
	size_t from = m->at > BESIDE ? m->at - BESIDE : 0, to = m->at + m->text.n + BESIDE, i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (has((struct slice){line.p + from, (to < line.n ? to : line.n) - from}, words[i]))
			return true;
	return false;
}

/* A figure that is no offer's: a count, a percentage, or money in millions and above. */
static void
take_figure(struct statements *s, struct slice line, const struct mention *m, bool question, bool premium,
    size_t number)
{
	static const char pay[] = "shares rsus units options rsu year years yr month months week weeks day days "
		"business hour hours minutes base yoe round rounds interviews offer offers competing level levels "
		"step steps times reasons factors pillars";
	struct statement one = {.kind = slice_of(question || backing_has(&s->backing, m) ? "figure" : "claim"),
		.op = slice_of(m->op), .value = mention_figure(m, &s->arena), .line = number};
	struct slice word;

	if (m->kind == MENTION_PERCENT) {
		if (!premium && is_of_pay(line, m))
			return;
		one.subject = premium ? slice_of("premium") : m->noun;
		if (one.subject.n == 0)
			one.subject = phrase_noun_before(line, (size_t)(phrase_word_before(line, m->at).p - line.p));
		if (one.subject.n == 0)
			return;
		one.unit = slice_of("percent");
	} else if (grant_is_price(line, m)) {
		one.subject = slice_of("share price");
		one.unit = condition_unit(s, m->currency, "/share");
	} else if (m->kind == MENTION_MONEY) {
		if (!m->large)
			return;
		one.subject = m->noun.n > 0 ? m->noun : slice_of("amount");
		one.unit = condition_unit(s, m->currency,
		    has(m->noun, "acv") || has(m->noun, "arr") || has(m->noun, "annual") ? "/year" : "");
	} else {
		one.subject = backing_counted(m->noun, &word);
		if (word.n == 0 || phrase_among(word, pay) ||
		    (m->op[0] == '\0' && ratio_below(m->high, ratio_int(FEW))))
			return;
		one.unit = word;
	}
	one.said = as_said(s, m, m->kind == MENTION_COUNT ? one.unit : SLICE_NONE);
	statement_add(s, one);
}

static void
take_days(struct statements *s, struct slice line, size_t number)
{
	struct almanac_day day;
	char text[48];
	size_t from = 0;
	int n;

	while (almanac_next(line, &from, &day)) {
		if ((day.year = backing_year(&s->backing, &day)) == 0 || day.noun.n == 0)
			continue;
		n = snprintf(text, sizeof text, "%04u-%02u-%02u", day.year, day.month, day.day);
		statement_add(s, (struct statement){.kind = slice_of("figure"), .subject = day.noun,
		    .value = arena_text(&s->arena, (struct slice){text, (size_t)n}), .unit = slice_of("date"),
		    .line = number});
	}
}

void
particulars_line(struct statements *s, struct slice line, size_t number)
{
	struct slice rest = line, sentence;
	unsigned vest = grant_vest(line);
	struct mention m;
	size_t from;

	if (vest > 0) {
		m = (struct mention){.low = ratio_int(vest), .high = ratio_int(vest)};
		statement_add(s, (struct statement){.kind = slice_of("equity"), .subject = slice_of("vest"),
		    .value = mention_figure(&m, &s->arena), .unit = slice_of("years"), .line = number});
	}
	while (phrase_sentence(&rest, &sentence)) {
		bool question = sentence.p[0] == '"' && s->guide->hiring;
		bool premium = memchr(sentence.p, '%', sentence.n) != NULL && has(sentence, "premium");

		if (condition_take(s, sentence, number))
			continue;
		for (from = 0; mention_next(s->currencies, sentence, &from, &m);) {
			if (premium && m.kind == MENTION_PERCENT)
				take_premium(s, sentence, &m, number);
			if (grant_is_price(sentence, &m))
				take_price(s, sentence, &m, number);
			if (!s->guide->hiring || question)
				take_figure(s, sentence, &m, question, premium, number);
		}
		if (!s->guide->hiring)
			take_days(s, sentence, number);
	}
}

void
particulars_strategy(struct statements *s, struct slice line, size_t number)
{
	struct slice rest = line, sentence;
	struct grant grant;
	struct mention m;
	size_t from, at;

	grant_read(s->currencies, line, &grant);
	if (ratio_known(grant.price)) {
		take_price(s, line, &grant.price_mention, number);
		if (grant.yearly && grant_is_whole(&grant))
			statement_add(s, (struct statement){.kind = slice_of("claim"),
			    .subject = slice_of("opening grant as yearly pay"),
			    .value = mention_figure(&grant.amount_mention, &s->arena),
			    .unit = condition_unit(s, grant.currency, "/year"), .line = number});
	}
	while (phrase_sentence(&rest, &sentence)) {
		if (!phrase_find(sentence, slice_of("floor"), 0, &at))
			continue;
		for (from = at; mention_next(s->currencies, sentence, &from, &m);) {
			if (m.kind != MENTION_MONEY || !slice_is(condition_subject(m.noun), "total"))
				continue;
			statement_add(s, (struct statement){.kind = slice_of("acceptance"),
			    .subject = slice_of("floor"), .op = slice_of(">="),
			    .value = mention_figure(&m, &s->arena), .location = condition_place(sentence, &m),
			    .unit = condition_unit(s, m.currency, "/year"), .line = number});
		}
	}
}
