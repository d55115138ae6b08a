#include "differences.h"

#include "origin.h"

static struct ratio
base(const struct standing *s)
{
	return s->offer.pay.base;
}

static struct ratio
bonus(const struct standing *s)
{
	return ratio_add(ratio_mul(s->offer.pay.base, s->offer.pay.bonus_rate), s->offer.pay.bonus);
}

static struct ratio
equity(const struct standing *s)
{
	return s->offer.pay.equity;
}

static struct ratio
match(const struct standing *s)
{
	return s->offer.pay.match;
}

static struct ratio
signon(const struct standing *s)
{
	return s->offer.pay.signon;
}

static struct ratio
total(const struct standing *s)
{
	return s->total;
}

static struct ratio
year1(const struct standing *s)
{
	return pay_figures(&s->offer.pay).year1;
}

static struct ratio
average(const struct standing *s)
{
	return pay_figures(&s->offer.pay).average;
}

static struct ratio
value(const struct standing *s)
{
	return s->value;
}

static const struct {
	const char *name;
	struct ratio (*of)(const struct standing *);
} measures[] = {
	{"Base a year", base}, {"Bonus a year", bonus}, {"Equity a year", equity}, {"Match a year", match},
	{"Sign-on, once", signon}, {"Total a year", total}, {"First year", year1},
	{"Average over the vest", average}, {"After the haircut on equity", value},
};

/* The offers with the most and the least of it; false where one does not say, or none has any. */
static bool
extremes(const struct desk *d, struct ratio (*of)(const struct standing *), const struct standing **most,
    const struct standing **least)
{
	size_t i;

	*most = *least = NULL;
	for (i = 0; i < d->nwanted; i++) {
		const struct standing *s = d->wanted[i];

		if (!s->has_offer)
			continue;
		if (!ratio_known(of(s)))
			return false;
		if (*most == NULL || ratio_below(of(*most), of(s)))
			*most = s;
		if (*least == NULL || ratio_below(of(s), of(*least)))
			*least = s;
	}
	return *most != NULL && ratio_positive(of(*most));
}

static bool
has_several_currencies(const struct desk *d, size_t *offers)
{
	const struct currency *first = NULL;
	bool several = false;
	size_t i;

	for (i = *offers = 0; i < d->nwanted; i++) {
		if (!d->wanted[i]->has_offer)
			continue;
		if ((*offers)++ == 0)
			first = d->wanted[i]->offer.currency;
		several |= d->wanted[i]->offer.currency != first;
	}
	return several;
}

void
differences_add(struct desk *d, struct making *m)
{
	struct row_list differ = {0}, alike = {0};
	const struct standing *most, *least;
	size_t i, offers;
	bool several = has_several_currencies(d, &offers);

	entry_flag(d, m, "several_currencies", several);
	for (i = 0; offers > 1 && !several && i < sizeof measures / sizeof *measures; i++) {
		struct making one = {.shelf = &d->shelf};
		struct ratio apart;

		if (!extremes(d, measures[i].of, &most, &least))
			continue;
		apart = ratio_sub(measures[i].of(most), measures[i].of(least));
		one.source = origin_row(d, most->row, NULL);
		entry_text(d, &one, "measure", slice_of(measures[i].name));
		entry_text(d, &one, "most_title", slice_of(most->name));
		entry_text(d, &one, "least_title", slice_of(least->name));
		entry_amount(d, &one, "most", measures[i].of(most), most->offer.currency);
		one.source = origin_row(d, least->row, NULL);
		entry_amount(d, &one, "least", measures[i].of(least), most->offer.currency);
		entry_amount(d, &one, "apart", apart, most->offer.currency);
		row_list_add(ratio_positive(apart) ? &differ : &alike, making_done(&one));
	}
	entry_rows(d, m, "differences", &differ);
	entry_rows(d, m, "alike", &alike);
	row_list_free(&differ);
	row_list_free(&alike);
}
