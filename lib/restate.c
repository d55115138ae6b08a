#include "restate.h"

#include <stdlib.h>

#include "date.h"
#include "money.h"

struct amount_column {
	size_t place, set; /* in the input, in the sheet */
	enum column_type type;
	bool range;        /* an amount only where the row's unit is one of money */
	struct buffer list;
};

/* A rate as it is used and as it is written. */
struct quote {
	struct ratio rate; /* unknown: not met yet */
	char rate_text[RATIO_ROOM], day_text[DATE_ROOM];
	size_t rate_size, day_size;
};

static bool
holds_amounts(enum column_type type)
{
	return type == COLUMN_MONEY || type == COLUMN_MONEYS || type == COLUMN_PRICE || type == COLUMN_BONUS;
}

static bool
is_range(struct slice name)
{
	return slice_is(name, "low") || slice_is(name, "high") || slice_is(name, "mid") || slice_is(name, "q3");
}

void
restate_open(struct restate *r, struct fields *fields, struct sheet *sheet, const struct currency *to,
    const char *path, int32_t day)
{
	const struct header *h = fields->header;
	size_t i;

	*r = (struct restate){.fields = fields, .sheet = sheet, .to = to, .first = DATE_NONE,
	    .last = DATE_NONE};
	rates_open(&r->rates, &fields->currencies, path, day);
	r->columns = memory_new(h->n, sizeof *r->columns);
	r->quotes = memory_new(fields->currencies.n, sizeof *r->quotes);
	for (i = 0; i < h->n; i++) {
		enum column_type type = columns_type(&fields->columns, h->name[i]);

		if (holds_amounts(type))
			r->columns[r->n++] = (struct amount_column){
				.place = i,
				.set = sheet_place(sheet, i),
				.type = type,
				.range = is_range(h->name[i]),
			};
	}
	r->unit = header_find(h, "unit");
	r->currency = sheet_column(sheet, "currency");
	r->fx_rate = sheet_column(sheet, "fx_rate");
	r->fx_date = sheet_column(sheet, "fx_date");
}

/* `330000/324428.57`: each at the rate, rounded. */
static void
restate_list(struct restate *r, const struct row *row, struct amount_column *c, struct ratio rate)
{
	struct slice rest = row_field(row, c->place), part;
	char text[RATIO_ROOM];
	int64_t millionths;
	const char *why;

	c->list.n = 0;
	while (slice_split(&rest, '/', &part)) {
		why = fixed_parse(part, &millionths);
		if (why != NULL)
			field_refuse(r->fields, row, (int)c->place, why);
		if (c->list.n > 0)
			buffer_byte(&c->list, '/');
		buffer_add(&c->list, (struct slice){text,
		    ratio_format(ratio_mul(ratio_fixed(millionths), rate), r->to->minor, text)});
	}
	sheet_text(r->sheet, c->set, buffer_slice(&c->list));
}

static void
restate_amount(struct restate *r, const struct row *row, const struct amount_column *c,
    const struct currency *from, struct ratio rate)
{
	struct ratio amount = field_money(r->fields, row, (int)c->place, from);
	unsigned decimals = c->type == COLUMN_PRICE ? currency_price_decimals(r->to) : r->to->minor;
	int64_t millionths;

	if (!ratio_round(ratio_mul(amount, rate), decimals, &millionths))
		field_refuse(r->fields, row, (int)c->place, "is too large");
	r->fields->amount[c->place] = ratio_fixed(millionths);
	sheet_fixed(r->sheet, c->set, millionths, money_decimals(millionths, r->to));
}

static const struct quote *
quote(struct restate *r, const struct currency *from, struct msg_place place)
{
	struct quote *q = &r->quotes[from - r->fields->currencies.list];
	int32_t day;

	if (ratio_known(q->rate))
		return q;
	q->rate = rates_cross(&r->rates, from, r->to, &day, place);
	q->rate_size = ratio_format(q->rate, 12, q->rate_text);
	q->day_size = date_format(day, q->day_text);
	if (r->first == DATE_NONE || day < r->first)
		r->first = day;
	if (r->last == DATE_NONE || day > r->last)
		r->last = day;
	return q;
}

void
restate_row(struct restate *r, const struct row *row)
{
	const struct currency *from = fields_currency(r->fields, row);
	struct msg_place place = {row->file, row->line, SLICE_NONE};
	struct slice unit = row_maybe(row, r->unit);
	bool counts = slice_is(unit, "percent") || slice_is(unit, "shares");
	const struct quote *q;
	size_t i;

	if (from == NULL)
		msg_stop_at(place, "no currency to convert from (--currency names one)");
	if (from == r->to) {
		if (row_maybe(row, r->fields->currency).n == 0)
			sheet_text(r->sheet, r->currency, r->to->code);
		return;
	}
	q = quote(r, from, place);
	for (i = 0; i < r->n; i++) {
		struct amount_column *c = &r->columns[i];
		struct slice text = row_field(row, c->place);

		if (text.n == 0 || slice_is(text, "?") || text.p[text.n - 1] == '%' || (counts && c->range))
			continue;
		if (c->type == COLUMN_MONEYS)
			restate_list(r, row, c, q->rate);
		else
			restate_amount(r, row, c, from, q->rate);
	}
	fields_restate(r->fields, r->to);
	sheet_text(r->sheet, r->currency, r->to->code);
	sheet_text(r->sheet, r->fx_rate, (struct slice){q->rate_text, q->rate_size});
	sheet_text(r->sheet, r->fx_date, (struct slice){q->day_text, q->day_size});
}

void
restate_close(struct restate *r)
{
	char first[DATE_ROOM], last[DATE_ROOM];
	size_t i;

	if (r->first != DATE_NONE) {
		int n = (int)date_format(r->first, first), m = (int)date_format(r->last, last);

		if (r->first == r->last)
			msg_note("exchange rates of %.*s", n, first);
		else
			msg_note("exchange rates of %.*s to %.*s", n, first, m, last);
	}
	for (i = 0; i < r->n; i++)
		buffer_free(&r->columns[i].list);
	free(r->columns);
	free(r->quotes);
	rates_close(&r->rates);
}
