#include "ask.h"

#include "range.h"

static const struct ratio THREE_QUARTERS = {3, 4};

static struct ratio
raised(struct ratio amount, struct ratio share)
{
	return ratio_mul(amount, ratio_add(ratio_int(1), share));
}

/* from + 3/4 (to - from) */
static struct ratio
most_of_the_way(struct ratio from, struct ratio to)
{
	return ratio_add(from, ratio_mul(THREE_QUARTERS, ratio_sub(to, from)));
}

/* No ask; the target where there is one. */
static struct ask
no_ask(enum ask_rule by, struct ratio target)
{
	return (struct ask){.target = target, .by = by};
}

/* The aim, or most of the way to the ask where that is less. */
static void
set_target(struct ask *a, const struct ask_case *c, struct ratio aim)
{
	a->working.aim = aim;
	a->working.most = most_of_the_way(c->offer, a->ask);
	a->target = ratio_least(aim, a->working.most);
}

/* No band, or one without a top: 15 % above the offer, or twice the way to the user's target. */
static struct ask
without_band(const struct ask_case *c)
{
	struct ask a = {.by = ASK_NO_BAND};

	if (!ratio_known(c->target)) {
		a.ask = raised(c->offer, (struct ratio){15, 100});
		a.target = ratio_div(ratio_add(c->offer, a.ask), ratio_int(2));
		return a;
	}
	a.working.midpoint = ratio_sub(ratio_add(c->target, c->target), c->offer);
	a.working.cap = raised(c->offer, c->cap);
	a.ask = ratio_least(a.working.midpoint, a.working.cap);
	set_target(&a, c, c->target);
	return a;
}

static struct ask
below_band(const struct ask_case *c)
{
	struct ask a = {.by = ASK_BELOW_BAND, .working = {.middle = range_midpoint(c->low, c->high),
		.cap = raised(c->offer, c->cap)}};

	a.ask = ratio_least(c->high, ratio_most(a.working.cap, a.working.middle));
	set_target(&a, c, ratio_known(c->target) ? c->target : c->q3);
	a.target = ratio_most(c->low, a.target);
	return a;
}

static struct ask
in_band(const struct ask_case *c)
{
	struct ratio half_way = ratio_div(ratio_add(c->offer, c->high), ratio_int(2));
	struct ratio aim = ratio_known(c->target) ? c->target : ratio_most(c->q3, half_way);
	struct ratio top = raised(c->high, c->over), cap = raised(c->offer, c->cap);
	struct ratio midpoint = ratio_sub(ratio_add(aim, aim), c->offer);
	struct ask a = {.ask = midpoint, .by = ASK_MIDPOINT, .working = {.half_way = half_way,
		.midpoint = midpoint, .top = top, .cap = cap}};

	if (ratio_below(top, a.ask)) {
		a.ask = top;
		a.by = ASK_BAND_TOP;
	}
	if (ratio_below(cap, a.ask)) {
		a.ask = cap;
		a.by = ASK_CAP;
	}
	set_target(&a, c, aim);
	return a;
}

struct ask
ask_for_offer(const struct ask_case *c)
{
	struct ratio worth_it = raised(c->offer, (struct ratio){1, 100});
	struct ask a;

	if (!ratio_known(c->offer))
		return no_ask(ASK_UNKNOWN, RATIO_UNKNOWN);
	if (ratio_known(c->target) && !ratio_below(c->offer, c->target))
		return no_ask(ASK_TARGET_MET, c->target);
	if (!ratio_known(c->low) || !ratio_known(c->high))
		return without_band(c);
	if (!ratio_below(c->offer, c->high))
		return no_ask(ASK_ABOVE_BAND, RATIO_UNKNOWN);
	a = ratio_below(c->offer, c->low) ? below_band(c) : in_band(c);
	if (ratio_known(a.ask) && ratio_below(ratio_rounded(a.ask, c->minor), worth_it))
		return no_ask(ASK_ABOVE_BAND, RATIO_UNKNOWN);
	return a;
}

struct ask
ask_before_offer(const struct ask_case *c)
{
	struct ratio aim = ratio_known(c->target) ? c->target : c->q3;
	struct ratio ask = ratio_mul(aim, (struct ratio){107, 100});
	struct ask_working working = {.aim = aim, .midpoint = ask};

	if (ratio_known(ask)) {
		working.top = raised(c->high, c->over);
		ask = ratio_least(ask, working.top);
	}
	/* a target of one's own may lie above the band's top; the range named never ends below its start */
	return (struct ask){ratio_least(aim, ask), ask, ASK_NO_OFFER, working};
}

struct ratio
ask_rung(const struct ask *a, unsigned i, unsigned n, struct ratio r)
{
	struct ratio one = ratio_int(1);
	struct ratio part = ratio_div(ratio_sub(one, ratio_power(r, i)), ratio_sub(one, ratio_power(r, n)));

	return ratio_sub(a->ask, ratio_mul(ratio_sub(a->ask, a->target), part));
}

const char *
ask_rule_name(enum ask_rule rule)
{
	static const char *const names[] = {"", "", "midpoint", "band-top", "cap", "below-band", "above-band",
		"no-band", "target-met"};

	return names[rule];
}
