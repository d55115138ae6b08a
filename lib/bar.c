#include "bar.h"

#include "range.h"

const char *
bar_name(size_t figure)
{
	static const char *const names[BAR_FIGURES] = {"low", "mid", "high", "floor", "offer", "target", "ask",
		"ask"};

	return names[figure];
}

const char *
bar_word(const struct bar *b, size_t figure)
{
	static const char *const words[BAR_FIGURES] = {"Low", "Mid", "High", "Floor", "Offer", "Target", "Ask from",
		"Ask"};

	if (figure == BAR_OFFER && b->s->current)
		return "Now";
	return figure == BAR_ASK && ratio_known(b->figure[BAR_ASK_LOW]) ? "Ask to" : words[figure];
}

static struct ratio
money(const struct desk *d, const struct standing *s, const char *column)
{
	return field_money(&d->fields, s->row, header_find(&d->rows.header, column), s->offer.currency);
}

/* Is it the base that stands in the range where the row tells, and not the total? */
static bool
is_base_placed(const struct desk *d, const struct bar *b)
{
	struct slice told = row_maybe(b->s->row, header_find(&d->rows.header, "range_penetration"));
	bool below = told.n > 0 && told.p[0] == '-';
	struct ratio base = range_penetration(b->s->offer.pay.base, b->figure[BAR_LOW], b->figure[BAR_HIGH]), place;
	struct ratio total = range_penetration(b->s->total, b->figure[BAR_LOW], b->figure[BAR_HIGH]);
	int64_t millionths;

	if (fixed_parse(slice_from(told, below), &millionths) != NULL)
		return false;
	place = ratio_fixed(below ? -millionths : millionths);
	return ratio_compare(ratio_rounded(base, 4), place) == 0 &&
	    ratio_compare(ratio_rounded(total, 4), place) != 0;
}

void
bar_read(struct bar *b, const struct desk *d, const struct standing *s)
{
	struct slice unit = offers_period(&d->offers, row_maybe(s->row, header_find(&d->rows.header, "unit")));
	struct ratio total = money(d, s, "ask_total");

	*b = (struct bar){.s = s, .period = slice_of("year")};
	b->figure[BAR_LOW] = money(d, s, "low");
	b->figure[BAR_HIGH] = money(d, s, "high");
	b->figure[BAR_MID] = range_midpoint(b->figure[BAR_LOW], b->figure[BAR_HIGH]);
	b->of_base = s->has_offer && is_base_placed(d, b);
	b->figure[BAR_FLOOR] = b->of_base ? RATIO_UNKNOWN : money(d, s, "floor");
	b->figure[BAR_OFFER] = b->of_base ? s->offer.pay.base : s->total;
	b->figure[BAR_TARGET] = b->of_base ? RATIO_UNKNOWN : money(d, s, "target");
	b->figure[BAR_ASK_LOW] = s->has_offer ? RATIO_UNKNOWN : money(d, s, "ask_low");
	b->figure[BAR_ASK] = ratio_known(total) ? total : money(d, s, "ask");
	if (b->of_base)
		b->figure[BAR_ASK] = ratio_mul(money(d, s, "ask_base"), s->offer.per_year);
	if (!s->has_offer && unit.n > 0)
		b->period = unit;
}

bool
bar_beside(const struct bar *a, const struct bar *b)
{
	return a->s->offer.currency == b->s->offer.currency && slice_equal(a->period, b->period) &&
	    a->of_base == b->of_base;
}

void
bars_extent(const struct bar *bars, size_t n, const struct bar *of, struct ratio *least, struct ratio *most)
{
	size_t i, k;

	*least = *most = RATIO_UNKNOWN;
	for (i = 0; i < n; i++)
		for (k = 0; bar_beside(&bars[i], of) && k < BAR_FIGURES; k++) {
			*least = ratio_least(*least, bars[i].figure[k]);
			*most = ratio_most(*most, bars[i].figure[k]);
		}
}

void
bar_scale_name(const struct bar *b, struct buffer *name)
{
	if (b->s->offer.currency != NULL) {
		buffer_add(name, b->s->offer.currency->code);
		buffer_byte(name, ' ');
	}
	buffer_text(name, slice_is(b->period, "hour") ? "an " : "a ");
	buffer_add(name, b->period);
	buffer_text(name, b->of_base ? ", base alone" : "");
}
