#include "restate.h"

#include <stdlib.h>

#include "money.h"
#include "msg.h"

struct amount_column {
	size_t place, set; /* in the input, in the sheet */
	enum column_type type;
	bool range;        /* an amount only where the row's unit is one of money */
	struct buffer text;
};

static bool
holds_amounts(enum column_type type)
{
	return type == COLUMN_MONEY || type == COLUMN_MONEYS || type == COLUMN_PRICE || type == COLUMN_BONUS;
}

static bool
is_range(struct slice name)
{
	return slice_is(name, "low") || slice_is(name, "high") || slice_is(name, "mid") || slice_is(name, "q3") ||
	    slice_is(name, "min") || slice_is(name, "max") ||
	    (name.n > 1 && name.p[0] == 'p' && byte_is_digit(name.p[1]));
}

void
restate_open(struct restate *r, struct fields *fields, struct sheet *sheet)
{
	const struct header *h = fields->header;
	size_t i;

	*r = (struct restate){.fields = fields, .sheet = sheet, .unit = header_find(h, "unit")};
	r->columns = memory_new(h->n, sizeof *r->columns);
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
	r->currency = sheet_column(sheet, "currency");
}

void
restate_close(struct restate *r)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		buffer_free(&r->columns[i].text);
	free(r->columns);
}

const struct currency *
restate_from(struct restate *r, const struct row *row)
{
	const struct currency *from = fields_currency(r->fields, row);

	if (from == NULL)
		msg_stop_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "no currency to convert from (--currency names one)");
	return from;
}

/* `330000/324428.57`: each at the rate, rounded. */
static void
restate_list(struct restate *r, const struct row *row, struct amount_column *c, struct ratio rate,
    const struct currency *to)
{
	struct slice rest = row_field(row, c->place), part;
	char text[RATIO_ROOM];
	size_t n;
	int64_t millionths;
	const char *why;

	c->text.n = 0;
	while (slice_split(&rest, '/', &part)) {
		why = fixed_parse(part, &millionths);
		if (why != NULL)
			field_refuse(r->fields, row, (int)c->place, why);
		if (c->text.n > 0)
			buffer_byte(&c->text, '/');
		n = ratio_format(ratio_mul(ratio_fixed(millionths), rate), to->minor, text);
		buffer_add(&c->text, (struct slice){text, n});
	}
	sheet_text(r->sheet, c->set, buffer_slice(&c->text));
}

/* A bonus so small that it would be read as a percentage: with its currency, `USD 66.64`. */
static void
set_small_bonus(struct restate *r, struct amount_column *c, int64_t millionths, const struct currency *to)
{
	char digits[FIXED_ROOM];

	c->text.n = 0;
	buffer_add(&c->text, to->code);
	buffer_byte(&c->text, ' ');
	buffer_add(&c->text, (struct slice){digits, fixed_format(millionths, money_decimals(millionths, to), digits)});
	sheet_text(r->sheet, c->set, buffer_slice(&c->text));
}

static void
restate_amount(struct restate *r, const struct row *row, struct amount_column *c, struct ratio rate,
    const struct currency *from, const struct currency *to)
{
	struct ratio amount = c->type == COLUMN_BONUS ? field_bonus(r->fields, row, (int)c->place, from)
	                                              : field_money(r->fields, row, (int)c->place, from);
	unsigned decimals = c->type == COLUMN_PRICE ? currency_price_decimals(to) : to->minor;
	int64_t millionths;

	if (!ratio_round(ratio_mul(amount, rate), decimals, &millionths))
		field_refuse(r->fields, row, (int)c->place, "is too large (above 9.2e12)");
	r->fields->amount[c->place] = ratio_fixed(millionths);
	if (c->type == COLUMN_BONUS && millionths > 0 && millionths <= FIELD_SMALL_BONUS * FIXED_ONE)
		set_small_bonus(r, c, millionths, to);
	else
		sheet_fixed(r->sheet, c->set, millionths, money_decimals(millionths, to));
}

void
restate_row(struct restate *r, const struct row *row, const struct currency *from, struct ratio rate,
    const struct currency *to)
{
	struct slice unit = row_maybe(row, r->unit);
	bool counts = slice_is(unit, "percent") || slice_is(unit, "shares");
	size_t i;

	for (i = 0; i < r->n; i++) {
		struct amount_column *c = &r->columns[i];
		struct slice text = row_field(row, c->place);

		if (text.n == 0 || slice_is(text, "?") || text.p[text.n - 1] == '%' || (counts && c->range))
			continue;
		if (c->type == COLUMN_MONEYS)
			restate_list(r, row, c, rate, to);
		else
			restate_amount(r, row, c, rate, from, to);
	}
	fields_restate(r->fields, to);
	sheet_text(r->sheet, r->currency, to->code);
}
