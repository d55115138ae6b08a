#include "split.h"

enum { UNIT_STEP = 10, YEAR_OF_HOURS = 2000 };

/* To one significant figure: 390 gives 400. */
static struct ratio
one_figure(struct ratio amount)
{
	struct ratio unit = ratio_int(1), ten = ratio_int(10);

	if (!ratio_positive(amount))
		return unit;
	while (!ratio_below(amount, ratio_mul(unit, ten)))
		unit = ratio_mul(unit, ten);
	while (ratio_below(amount, unit))
		unit = ratio_div(unit, ten);
	return ratio_nearest(amount, unit);
}

struct ratio
steps_of(const struct currency *currency, struct ratio amount, bool yearly)
{
	if (yearly && currency != NULL && ratio_known(currency->step_base))
		return currency->step_base;
	return one_figure(ratio_div(amount, ratio_int(500)));
}

struct steps
steps_for(const struct offer *offer)
{
	const struct currency *c = offer->currency;
	struct ratio stated = ratio_div(offer->pay.base, offer->per_year);
	bool listed = c != NULL && ratio_known(c->step_base);
	struct steps s;

	s.base = steps_of(c, stated, slice_is(offer->period, "year"));
	if (listed && slice_is(offer->period, "hour"))
		s.base = ratio_div(c->step_base, ratio_int(YEAR_OF_HOURS));
	s.equity = steps_of(c, offer->pay.base, true);
	s.signon = c != NULL && ratio_known(c->step_signon) ? c->step_signon
	                                                    : one_figure(ratio_div(offer->pay.base, ratio_int(50)));
	return s;
}

struct steps
steps_with(const struct offer *offer, struct ratio own)
{
	struct steps s = steps_for(offer);

	if (!ratio_known(own))
		return s;
	s.base = own;
	if (slice_is(offer->period, "year"))
		s.equity = own;
	return s;
}

void
split_equity(struct split *s, const struct offer *offer, struct ratio most, struct ratio units,
    struct ratio step)
{
	if (ratio_positive(offer->unit_worth) && ratio_known(offer->units)) {
		s->units = ratio_most(offer->units, ratio_down_to(ratio_div(most, offer->unit_worth), units));
		s->equity = ratio_mul(s->units, offer->unit_worth);
	} else {
		s->equity = ratio_most(offer->pay.equity, ratio_down_to(most, step));
	}
}

struct ratio
split_base(const struct offer *offer, struct ratio cash, struct ratio step)
{
	const struct pay *pay = &offer->pay;
	struct ratio extra = ratio_add(pay->bonus, pay->match);
	struct ratio base = ratio_div(ratio_sub(cash, extra), ratio_add(ratio_int(1), pay->bonus_rate));

	return ratio_down_to(ratio_div(base, offer->per_year), step);
}

struct ratio
split_total(const struct offer *offer, const struct split *s)
{
	struct pay asked = offer->pay;

	asked.base = ratio_mul(s->base, offer->per_year);
	return ratio_add(pay_cash(&asked), ratio_or_zero(s->equity));
}

/* The equity to go for: the guide's line where it is above the offer, else a quarter more. */
static void
set_aim(struct split *s, const struct offer *offer, struct ratio goal)
{
	s->by_line = ratio_known(goal) && ratio_known(offer->units) && ratio_below(offer->units, goal);
	s->aim = s->by_line ? ratio_mul(goal, offer->unit_worth) : ratio_mul(offer->pay.equity, (struct ratio){5, 4});
}

struct split
split_rung(const struct offer *offer, const struct steps *steps, struct ratio rung, struct ratio goal,
    struct ratio gap)
{
	const struct pay *pay = &offer->pay;
	struct ratio offered = ratio_div(pay->base, offer->per_year), tens = ratio_int(UNIT_STEP);
	bool equity = ratio_positive(pay->equity);
	struct split s = {.base = RATIO_UNKNOWN}; /* and so all the others */

	if (!ratio_known(pay->base))
		return s;
	set_aim(&s, offer, goal);
	if (equity)
		split_equity(&s, offer, s.aim, tens, steps->equity);
	s.base = split_base(offer, ratio_sub(rung, ratio_or_zero(s.equity)), steps->base);
	if (ratio_known(s.base) && ratio_below(s.base, offered)) {
		s.base = offered;
		s.base_stays = true;
		s.aim = ratio_sub(rung, pay_cash(pay));
		if (equity)
			split_equity(&s, offer, s.aim, tens, steps->equity);
	}
	s.signon = ratio_add(pay->signon, gap);
	if (ratio_known(s.signon))
		s.signon = ratio_most(pay->signon, ratio_nearest(s.signon, steps->signon));
	s.total = split_total(offer, &s);
	return s;
}
