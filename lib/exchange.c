#include "exchange.h"

#include <stdlib.h>

#include "date.h"
#include "spell.h"

/* A rate as it is used and as it is written. */
struct quote {
	struct ratio rate; /* unknown: not met yet */
	char rate_text[RATIO_ROOM], day_text[DATE_ROOM];
	size_t rate_size, day_size;
};

void
exchange_open(struct exchange *e, struct fields *fields, struct sheet *sheet, const struct currency *to,
    const char *path, int32_t day)
{
	*e = (struct exchange){.to = to, .path = path != NULL ? path : "rates.tsv", .first = DATE_NONE, .last = DATE_NONE};
	rates_open(&e->rates, &fields->currencies, path, day);
	e->quotes = memory_new(fields->currencies.n, sizeof *e->quotes);
	restate_open(&e->restate, fields, sheet);
	e->fx_rate = sheet_column(sheet, "fx_rate");
	e->fx_date = sheet_column(sheet, "fx_date");
}

static const struct quote *
quote(struct exchange *e, const struct currency *from, struct msg_place place)
{
	struct quote *q = &e->quotes[from - e->rates.currencies->list];
	int32_t day;

	if (ratio_known(q->rate))
		return q;
	q->rate = ratio_reduced(rates_cross(&e->rates, from, e->to, &day, place));
	q->rate_size = ratio_format(q->rate, 12, q->rate_text);
	q->day_size = date_format(day, q->day_text);
	if (e->first == DATE_NONE || day < e->first)
		e->first = day;
	if (e->last == DATE_NONE || day > e->last)
		e->last = day;
	return q;
}

static void
say_rate(const struct exchange *e, const struct row *row, const struct currency *from, const struct quote *q)
{
	const struct currency *all = e->rates.currencies->list;
	struct spell s = {0};

	msg_why_at((struct msg_place){row->file, row->line, SLICE_NONE}, "every amount times fx_rate %.*s: %.*s into %.*s "
	    "by units per euro of %.*s, %s over %s (%s); haggle-methods(7), section 3", (int)q->rate_size, q->rate_text,
	    MSG_CUT(from->code), MSG_CUT(e->to->code), (int)q->day_size, q->day_text,
	    spell_number(&s, e->rates.rate[e->to - all].per_eur), spell_number(&s, e->rates.rate[from - all].per_eur), e->path);
}

void
exchange_row(struct exchange *e, const struct row *row)
{
	struct sheet *s = e->restate.sheet;
	const struct currency *from = restate_from(&e->restate, row);
	const struct quote *q;

	if (from == e->to) {
		if (row_maybe(row, e->restate.fields->currency).n == 0)
			sheet_text(s, e->restate.currency, e->to->code);
		return;
	}
	q = quote(e, from, (struct msg_place){row->file, row->line, SLICE_NONE});
	restate_row(&e->restate, row, from, q->rate, e->to);
	sheet_text(s, e->fx_rate, (struct slice){q->rate_text, q->rate_size});
	sheet_text(s, e->fx_date, (struct slice){q->day_text, q->day_size});
	if (msg_is_verbose())
		say_rate(e, row, from, q);
}

void
exchange_close(struct exchange *e)
{
	char first[DATE_ROOM], last[DATE_ROOM];

	if (e->first != DATE_NONE) {
		int n = (int)date_format(e->first, first), m = (int)date_format(e->last, last);

		if (e->first == e->last)
			msg_note("exchange rates of %.*s", n, first);
		else
			msg_note("exchange rates of %.*s to %.*s", n, first, m, last);
	}
	restate_close(&e->restate);
	free(e->quotes);
	rates_close(&e->rates);
}
