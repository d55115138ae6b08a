#include "whyband.h"

#include "msg.h"
#include "range.h"
#include "spell.h"

static struct msg_place
place(const struct row *row)
{
	return (struct msg_place){row->file, row->line, SLICE_NONE};
}

static void
say_q3(const struct row *row, const struct band *b, bool given, struct spell *s)
{
	if (!ratio_known(b->q3))
		return;
	if (given)
		msg_why_at(place(row), "q3 %s: as the band says", spell_amount(s, b->q3));
	else
		msg_why_at(place(row), "q3 %s: three quarters of the way from low %s to high %s",
		    spell_amount(s, b->q3), spell_amount(s, b->low), spell_amount(s, b->high));
}

/* The row's position as it says it: `Cloudflare, Senior, San Francisco`. */
static struct buffer
position_text(const struct position_columns *c, const struct row *row)
{
	const int columns[] = {c->company, c->role, c->level, c->location};
	struct buffer text = {0};
	size_t i;

	for (i = 0; i < sizeof columns / sizeof *columns; i++) {
		struct slice part = row_maybe(row, columns[i]);

		if (part.n == 0)
			continue;
		buffer_text(&text, text.n > 0 ? ", " : "");
		buffer_add(&text, slice_first(part, (size_t)msg_cut(part)));
	}
	return text;
}

static void
say_range(const struct placing *p, const struct row *row, const struct band *b, struct slice source,
    struct spell *s)
{
	const char *low = spell_amount(s, b->low),
		   *high = ratio_known(b->high) ? spell_amount(s, b->high) : "open";
	struct buffer position;

	if (b->row == row) {
		msg_why_at(place(row),
		    "low %s, high %s: the employer's own range (posted_low, posted_high), which "
		    "goes before any table; haggle-methods(7), section 7",
		    low, high);
		return;
	}
	position = position_text(&p->position, row);
	msg_why_at(place(row),
	    "low %s, high %s: the band at %s:%zu%s%.*s, the only one that fits %.*s; "
	    "haggle-methods(7), section 7",
	    low, high, b->row->file, b->row->line, source.n > 0 ? ", from " : "", MSG_CUT(source),
	    (int)position.n, position.text);
	if (ratio_compare(b->per_year, ratio_int(1)) != 0)
		msg_why_at(place(row),
		    "low and high are for a year: what the band says for each %.*s, times %s",
		    MSG_CUT(row_maybe(b->row, p->at.unit)), spell_number(s, b->per_year));
	buffer_free(&position);
}

void
whyband_place(const struct placing *p, const struct row *row, const struct band *b,
    struct slice source, struct ratio pay, const struct currency *currency)
{
	struct spell s = {.minor = field_minor(currency)};
	struct ratio compa = range_compa_ratio(pay, b->low, b->high),
		     at = range_penetration(pay, b->low, b->high);
	int name = msg_cut(p->component);

	say_range(p, row, b, source, &s);
	say_q3(row, b, b->row != row && row_maybe(b->row, p->at.q3).n > 0, &s);
	if (ratio_known(compa))
		msg_why_at(place(row), "compa_ratio %s: %.*s %s over %s, half-way from low to high",
		    spell_ratio(&s, compa), name, p->component.p, spell_amount(&s, pay),
		    spell_amount(&s, range_midpoint(b->low, b->high)));
	if (ratio_known(at))
		msg_why_at(place(row),
		    "range_penetration %s: %.*s %s less low %s, over high %s less low",
		    spell_ratio(&s, at), name, p->component.p, spell_amount(&s, pay),
		    spell_amount(&s, b->low), spell_amount(&s, b->high));
}

void
whyband_show(const struct band_columns *c, const struct band *b, const struct currency *currency)
{
	struct spell s = {.minor = field_minor(currency)};
	struct ratio spread = range_spread(b->low, b->high);

	if (ratio_known(b->mid) && row_maybe(b->row, c->mid).n > 0)
		msg_why_at(place(b->row), "mid %s: as the band says", spell_amount(&s, b->mid));
	else if (ratio_known(b->mid))
		msg_why_at(place(b->row),
		    "mid %s: half-way from low %s to high %s; haggle-methods(7), section 1",
		    spell_amount(&s, b->mid), spell_amount(&s, b->low), spell_amount(&s, b->high));
	if (ratio_known(spread))
		msg_why_at(place(b->row), "spread %s: high %s over low %s, less 1",
		    spell_ratio(&s, spread), spell_amount(&s, b->high), spell_amount(&s, b->low));
	say_q3(b->row, b, row_maybe(b->row, c->q3).n > 0, &s);
}
