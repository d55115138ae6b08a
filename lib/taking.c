#include "taking.h"

#include "phrase.h"
#include "series.h"

enum { ITEMS = 16, LONGEST = 80 };

static void
add(struct taking *s, struct slice kind, struct slice subject, struct slice value)
{
	statement_add(s->to, (struct statement){.kind = kind, .subject = subject, .value = value, .line = s->line});
}

/* A part of pay as offers have it: `RSU grants (4-year vest)` is rsu. */
static struct slice
part_of_pay(struct slice item)
{
	static const struct { const char *word, *part; } parts[] = {
		{"base", "base"}, {"rsu", "rsu"}, {"rsus", "rsu"}, {"option", "options"}, {"options", "options"},
		{"equity", "equity"}, {"stock", "equity"}, {"potential bonus", "possible bonus"},
		{"possible bonus", "possible bonus"},
		{"discretionary bonus", "possible bonus"}, {"bonus", "bonus"}, {"sign-on", "signon"},
		{"signing", "signon"}, {"carry", "carry"}, {"commission", "commission"},
	};
	size_t i, at;

	for (i = 0; i < sizeof parts / sizeof *parts; i++)
		if (phrase_find(item, slice_of(parts[i].word), 0, &at))
			return slice_of(parts[i].part);
	return SLICE_EMPTY;
}

/* Up to the next comma. */
static struct slice
first_of(struct slice text)
{
	struct slice part = SLICE_EMPTY;

	(void)slice_split(&text, ',', &part);
	return slice_trim(part);
}

/* The text from the last word of a cue on: `private startup` behind `is a private`. */
static struct slice
from_last_word(const struct cue_found *f, struct slice line)
{
	size_t end = (size_t)(f->after.p - line.p);
	struct slice word = phrase_word_before(line, end);

	return phrase_noun(slice_from(line, (size_t)(word.p - line.p)));
}

static void
take_list(struct taking *s, const struct cue_found *f, struct slice subject)
{
	struct slice item[ITEMS], part;
	size_t n = series_read(f->after, item, ITEMS), i, least = 1;

	if (f->cue->takes == CUE_LIST)
		least = 3;
	else if (f->cue->takes == CUE_NAMES)
		least = 2;
	if (n < least)
		return;
	for (i = 0; i < n; i++) {
		if (f->cue->takes == CUE_PARTS) {
			part = part_of_pay(i + 1 < n ? (struct slice){item[i].p, (size_t)(item[i + 1].p - item[i].p)}
			                             : item[i]);
			if (part.n > 0)
				add(s, f->cue->kind, subject, part);
		} else if (f->cue->takes != CUE_NAMES) {
			add(s, f->cue->kind, subject, item[i]);
		} else if (phrase_name(item[i]).n > 0) {
			add(s, f->cue->kind, phrase_name(item[i]), SLICE_EMPTY);
		}
	}
}

/* `three disciplines` behind a cue is a figure of its own. */
static void
take_number(struct taking *s, const struct cue_found *f)
{
	struct slice word = phrase_word(f->after), noun;
	unsigned number = phrase_number(word);
	struct mention m = {.low = ratio_int(number), .high = ratio_int(number)};

	if (number == 0)
		return;
	noun = phrase_noun(slice_from(f->after, (size_t)(word.p - f->after.p) + word.n));
	statement_add(s->to, (struct statement){.kind = slice_of("claim"), .subject = noun,
	    .value = mention_figure(&m, &s->to->arena), .unit = noun, .line = s->line});
}

static void
take(struct taking *s, const struct cue_found *f, struct slice line)
{
	struct slice subject = slice_is(f->cue->subject, "*") ? s->label : f->cue->subject, value;

	switch (f->cue->takes) {
	case CUE_NOUN:
		value = phrase_noun(f->after);
		break;
	case CUE_NAME:
		value = phrase_name(f->after);
		break;
	case CUE_NAMES:
	case CUE_LIST:
	case CUE_SOME:
	case CUE_PARTS:
		take_number(s, f);
		take_list(s, f, subject);
		return;
	case CUE_BEFORE:
		value = phrase_noun_before(line, f->at);
		break;
	case CUE_WHOLE:
		value = f->whole;
		break;
	case CUE_BETWEEN:
		value = f->between;
		break;
	case CUE_FIRST:
		value = first_of(f->between);
		break;
	case CUE_AS:
		value = phrase_noun(f->between);
		subject = phrase_noun(f->after);
		break;
	case CUE_FROM:
		value = from_last_word(f, line);
		break;
	case CUE_FIXED:
		value = f->cue->fixed;
		break;
	}
	if (value.n == 0 || subject.n == 0 || value.n > LONGEST || slice_has_digit(value))
		return;
	statement_add(s->to, (struct statement){.kind = f->cue->kind, .subject = subject, .value = value,
	    .op = slice_is(f->cue->kind, "acceptance") && f->cue->takes == CUE_FIXED ? slice_of("=") : SLICE_EMPTY,
	    .line = s->line});
}

void
taking_cues(struct taking *s, unsigned where, struct slice line)
{
	struct cue_found found;
	size_t from = 0, which = 0;

	while (cues_next(s->to->cues, where, line, &from, &which, &found))
		take(s, &found, line);
}
