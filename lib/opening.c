#include "opening.h"

#include "msg.h"
#include "range.h"
#include "text.h"

void
opening_columns(struct opening *o, const struct fields *f, int base)
{
	const struct header *h = f->header;

	o->total = base >= 0 ? header_need(h, "total", "run convert first") : header_find(h, "total");
	o->low = o->total < 0 ? header_need(h, "low", NULL) : header_find(h, "low");
	o->high = header_find(h, "high");
	o->q3 = header_find(h, "q3");
	o->first_total = header_find(h, "first_total");
	o->status = header_find(h, "status");
	if (o->target != NULL)
		o->target_money = money_option(&f->currencies, "target", o->target);
}

/* The user's target in the row's currency; unknown where none was given. */
static struct ratio
own_target(const struct opening *o, const struct row *row, const struct currency *currency)
{
	if (o->target == NULL)
		return RATIO_UNKNOWN;
	if (o->target_money.currency != NULL && o->target_money.currency != currency)
		msg_stop_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "--target '%s' is in another currency than the row (convert -t first)", o->target);
	return ratio_fixed(o->target_money.millionths);
}

struct ask_case
opening_case(const struct opening *o, const struct fields *f, const struct row *row,
    const struct currency *currency)
{
	bool current = text_same(row_maybe(row, o->status), slice_of("current"));
	struct ask_case c = {
		.offer = field_money(f, row, o->first_total, currency),
		.low = field_money(f, row, o->low, currency),
		.high = field_money(f, row, o->high, currency),
		.q3 = field_money(f, row, o->q3, currency),
		.cap = ratio_known(o->cap) ? o->cap : (struct ratio){current ? 15 : 20, 100},
		.over = o->over,
		.target = own_target(o, row, currency),
		.minor = field_minor(currency),
		.held = current,
	};

	c.moved = ratio_known(c.offer);
	if (!c.moved)
		c.offer = field_money(f, row, o->total, currency);
	if (!ratio_known(c.q3))
		c.q3 = range_third_quarter(c.low, c.high);
	return c;
}
