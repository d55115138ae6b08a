#include "alternatives.h"

#include "money.h"

static void
amount_read(struct amount *a, const struct fields *f, const char *option)
{
	struct money money;

	if (a->text == NULL)
		return;
	money = money_option(&f->currencies, option, a->text);
	a->value = ratio_fixed(money.millionths);
	a->currency = money.currency;
}

void
alternatives_read(struct alternatives *a, const struct standings *all)
{
	const struct standing *own = standings_current(all);
	const struct header *h = all->fields->header;

	amount_read(&a->current, all->fields, "current");
	amount_read(&a->forfeit, all->fields, "forfeit");
	amount_read(&a->need, all->fields, "need");
	amount_read(&a->cost, all->fields, "search-cost");
	if (a->current.text == NULL && own != NULL) {
		a->current.value = own->total;
		a->current.currency = own->offer.currency;
	}
	a->low = header_find(h, "low");
	a->high = header_find(h, "high");
	if (a->forfeit.text != NULL && !ratio_known(a->current.value))
		msg_note("--forfeit counts for nothing without --current");
}

/* The amount in the row's currency. */
static struct ratio
in_currency_of(const struct standing *s, struct amount a, struct rivals *rivals)
{
	if (a.currency == NULL)
		return a.value;
	return rivals_exchange(rivals, a.value, a.currency, s->offer.currency,
	    (struct msg_place){s->row->file, s->row->line, SLICE_NONE});
}

struct reserve
alternatives_to(const struct alternatives *a, const struct standing *s, const struct rival *other,
    const struct fields *f, struct rivals *rivals)
{
	const struct currency *currency = s->offer.currency;
	struct reserve r = {.best_other = other->value};

	r.current = in_currency_of(s, a->current, rivals);
	r.need = in_currency_of(s, a->need, rivals);
	if (s->current) {
		r.best_other = ratio_div(r.best_other, ratio_add(ratio_int(1), a->switching));
		return r;
	}
	r.forfeit = ratio_or_zero(in_currency_of(s, a->forfeit, rivals));
	r.cost = ratio_or_zero(in_currency_of(s, a->cost, rivals));
	r.stay = reserve_stay(r.current, a->switching, r.forfeit, s->has_offer ? s->offer.pay.signon : ratio_int(0),
	    a->horizon);
	r.search = mccall_reservation(&a->search, r.current, r.cost, field_money(f, s->row, a->low, currency),
	    field_money(f, s->row, a->high, currency));
	return r;
}
