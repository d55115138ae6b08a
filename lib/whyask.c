#include "whyask.h"

#include "spell.h"

#define SECTION "; haggle-methods(7), section 5"

static const char *
offer_name(const struct ask_case *c)
{
	return c->moved ? "the first offer" : "the offer";
}

static void
say_in_band(const struct talk *t, struct spell *s)
{
	const struct ask_case *c = &t->known;
	const struct ask *a = &t->ladder.ask;
	const struct ask_working *w = &a->working;
	const char *cap = ratio_known(t->tactics->opening.cap) ? "--cap"
	    : c->held ? "--cap, its default in your own job"
		      : "--cap, its default";

	if (ratio_known(c->target))
		msg_why_at(t->place,
		    "target %s: yours %s (--target), but no more than %s, three quarters of the "
		    "way from %s %s to the ask",
		    spell_amount(s, a->target), spell_amount(s, w->aim), spell_amount(s, w->most),
		    offer_name(c), spell_amount(s, c->offer));
	else
		msg_why_at(t->place,
		    "target %s: the more of the band's q3 %s and half-way from %s %s to the band's "
		    "top %s, which is %s, but no more than %s, three quarters of the way to the ask",
		    spell_amount(s, a->target), spell_amount(s, c->q3), offer_name(c),
		    spell_amount(s, c->offer), spell_amount(s, c->high),
		    spell_amount(s, w->half_way), spell_amount(s, w->most));
	msg_why_at(t->place,
	    "ask %s by %s: the least of midpoint %s (meeting half-way lands on %s), band-top %s "
	    "(%s and %s, --over) and cap %s (%s and %s, %s)" SECTION,
	    spell_amount(s, a->ask), ask_rule_name(a->by), spell_amount(s, w->midpoint),
	    spell_amount(s, w->aim), spell_amount(s, w->top), spell_amount(s, c->high),
	    spell_percent(s, c->over), spell_amount(s, w->cap), spell_amount(s, c->offer),
	    spell_percent(s, c->cap), cap);
}

static void
say_below_band(const struct talk *t, struct spell *s)
{
	const struct ask_case *c = &t->known;
	const struct ask *a = &t->ladder.ask;
	const struct ask_working *w = &a->working;

	msg_why_at(t->place,
	    "target %s: %s %s, but no more than %s, three quarters of the way from %s %s to the "
	    "ask, and no less than the band's bottom %s",
	    spell_amount(s, a->target),
	    ratio_known(c->target) ? "yours (--target)" : "the band's q3", spell_amount(s, w->aim),
	    spell_amount(s, w->most), offer_name(c), spell_amount(s, c->offer),
	    spell_amount(s, c->low));
	msg_why_at(t->place,
	    "ask %s by below-band: the more of cap %s (%s and %s, --cap) and the band's midpoint "
	    "%s, but no more than its top %s" SECTION,
	    spell_amount(s, a->ask), spell_amount(s, w->cap), spell_amount(s, c->offer),
	    spell_percent(s, c->cap), spell_amount(s, w->middle), spell_amount(s, c->high));
}

static void
say_no_band(const struct talk *t, struct spell *s)
{
	const struct ask_case *c = &t->known;
	const struct ask *a = &t->ladder.ask;
	const struct ask_working *w = &a->working;

	if (ratio_known(c->target)) {
		msg_why_at(t->place,
		    "target %s: yours %s (--target), but no more than %s, three quarters of the "
		    "way from %s %s to the ask",
		    spell_amount(s, a->target), spell_amount(s, w->aim), spell_amount(s, w->most),
		    offer_name(c), spell_amount(s, c->offer));
		msg_why_at(t->place,
		    "ask %s by no-band: the less of midpoint %s (meeting half-way lands on your "
		    "target) and cap %s (%s and %s, --cap)" SECTION,
		    spell_amount(s, a->ask), spell_amount(s, w->midpoint), spell_amount(s, w->cap),
		    spell_amount(s, c->offer), spell_percent(s, c->cap));
		return;
	}
	msg_why_at(t->place, "target %s: half-way from %s %s to the ask",
	    spell_amount(s, a->target), offer_name(c), spell_amount(s, c->offer));
	msg_why_at(t->place,
	    "ask %s by no-band: %s and 15%%, as there is no band, or none with two ends" SECTION,
	    spell_amount(s, a->ask), spell_amount(s, c->offer));
}

void
whyask_offer(const struct talk *t)
{
	struct spell s = {.minor = t->known.minor};
	const struct ask_case *c = &t->known;

	switch (t->ladder.ask.by) {
	case ASK_NO_OFFER:
	case ASK_UNKNOWN:
		msg_why_at(t->place, "no ask: the offer's total is not known");
		break;
	case ASK_MIDPOINT:
	case ASK_BAND_TOP:
	case ASK_CAP:
		say_in_band(t, &s);
		break;
	case ASK_BELOW_BAND:
		say_below_band(t, &s);
		break;
	case ASK_NO_BAND:
		say_no_band(t, &s);
		break;
	case ASK_ABOVE_BAND:
		msg_why_at(t->place,
		    "no ask by above-band: %s %s is above the band's top %s, or so near to it that "
		    "less than 1%% is left to ask for" SECTION,
		    offer_name(c), spell_amount(&s, c->offer), spell_amount(&s, c->high));
		break;
	case ASK_TARGET_MET:
		msg_why_at(t->place,
		    "no ask by target-met: %s %s has reached your target %s (--target)" SECTION,
		    offer_name(c), spell_amount(&s, c->offer), spell_amount(&s, c->target));
		break;
	}
}

static void
say_base(const struct talk *t, struct ratio rung, const struct split *p, struct spell *s)
{
	const struct pay *pay = &t->offer.pay;
	bool yearly = slice_is(t->offer.period, "year");

	if (p->base_stays)
		msg_why_at(t->place,
		    "ask_base %s: the base offered; the ask does not reach further once equity is "
		    "taken off it",
		    spell_amount(s, p->base));
	else
		msg_why_at(t->place,
		    "ask_base %s: ask %s less equity %s, bonus %s and match %s, over 1 and the "
		    "bonus of %s, %s%sdown to a multiple of %s (%s)",
		    spell_number(s, p->base), spell_amount(s, rung),
		    spell_amount(s, ratio_or_zero(p->equity)), spell_amount(s, pay->bonus),
		    spell_amount(s, pay->match), spell_percent(s, pay->bonus_rate),
		    yearly ? "" : "over periods a year ",
		    yearly ? "" : spell_number(s, t->offer.per_year),
		    spell_number(s, t->steps.base),
		    ratio_known(t->tactics->step) ? "--step" : "currencies.tsv");
}

static void
say_equity(const struct talk *t, const struct split *p, struct spell *s)
{
	struct spell unit = {.minor = 6};
	const char *why = p->base_stays ? "what base leaves of the ask"
	    : p->by_line                ? "the line that its guide draws (facts.tsv)"
					: "a quarter more than is offered";

	if (ratio_known(p->units)) {
		msg_why_at(t->place,
		    "ask_units %s: equity of %s a year, %s, at %s a year for each unit, down to a "
		    "multiple of 10, and no less than the %s offered",
		    spell_number(s, p->units), spell_amount(s, p->aim), why,
		    spell_amount(&unit, t->offer.unit_worth), spell_number(s, t->offer.units));
		msg_why_at(t->place, "ask_equity %s: %s units at %s a year each",
		    spell_amount(s, p->equity), spell_number(s, p->units),
		    spell_amount(&unit, t->offer.unit_worth));
	} else if (ratio_known(p->equity)) {
		msg_why_at(t->place,
		    "ask_equity %s: %s, %s, down to a multiple of %s, and no less than the %s "
		    "offered",
		    spell_amount(s, p->equity), spell_amount(s, p->aim), why,
		    spell_number(s, t->steps.equity), spell_amount(s, t->offer.pay.equity));
	}
}

static void
say_signon(const struct talk *t, const struct split *p, struct spell *s)
{
	const struct ask *ask = &t->ladder.ask;

	if (ratio_known(p->signon))
		msg_why_at(t->place,
		    "ask_signon %s: %s offered and the way from target %s to ask %s, to the "
		    "nearest %s",
		    spell_amount(s, p->signon), spell_amount(s, t->offer.pay.signon),
		    spell_amount(s, ask->target), spell_amount(s, ask->ask),
		    spell_number(s, t->steps.signon));
}

void
whyask_parts(const struct talk *t, unsigned i, const struct split *p)
{
	struct spell s = {.minor = t->known.minor};
	struct ratio rung = ladder_rung(&t->ladder, i);

	if (!ratio_known(t->ladder.ask.ask))
		return;
	if (i > 0)
		msg_why_at(t->place,
		    "ask %s: concession %u of %u on the way from %s to the target %s, each %s of "
		    "the one before (--ratio)",
		    spell_amount(&s, rung), i, t->ladder.rounds,
		    spell_amount(&s, t->ladder.ask.ask), spell_amount(&s, t->ladder.ask.target),
		    spell_number(&s, t->ladder.ratio));
	if (ratio_known(p->aim)) {
		say_base(t, rung, p, &s);
		say_equity(t, p, &s);
		say_signon(t, p, &s);
	} else if (ratio_known(p->base)) {
		msg_why_at(t->place,
		    "ask_base %s, %s%s%sask_equity %s, ask_signon %s: a package of the same "
		    "average as the opening, but for what rounding leaves (residual)",
		    spell_number(&s, p->base), ratio_known(p->units) ? "ask_units " : "",
		    ratio_known(p->units) ? spell_number(&s, p->units) : "",
		    ratio_known(p->units) ? ", " : "", spell_amount(&s, ratio_or_zero(p->equity)),
		    spell_amount(&s, p->signon));
	}
	if (ratio_known(p->total))
		msg_why_at(t->place,
		    "ask_total %s: what these parts make in a year, with bonus and match",
		    spell_amount(&s, p->total));
	msg_why_at(t->place, "over_offer %s: ask %s over %s %s, less 1",
	    spell_ratio(&s, ratio_sub(ratio_div(rung, t->known.offer), ratio_int(1))),
	    spell_amount(&s, rung), offer_name(&t->known), spell_amount(&s, t->known.offer));
	if (i == 0)
		msg_why_at(t->place,
		    "ladder: from ask %s to target %s in %u concession%s, each %s of the one "
		    "before (--ratio)",
		    spell_amount(&s, t->ladder.ask.ask), spell_amount(&s, t->ladder.ask.target),
		    t->ladder.rounds, t->ladder.rounds == 1 ? "" : "s",
		    spell_number(&s, t->ladder.ratio));
}

void
whyask_range(
    const struct ask_case *c, const struct ask *a, struct ratio step, const struct row *row)
{
	struct msg_place place = {row->file, row->line, SLICE_NONE};
	struct spell s = {.minor = c->minor};

	if (!ratio_known(a->ask))
		return;
	msg_why_at(place, "target %s: %s %s, but no more than the ask", spell_amount(&s, a->target),
	    ratio_known(c->target) ? "yours (--target)" : "the band's q3",
	    spell_amount(&s, a->working.aim));
	msg_why_at(place, "ask_low %s: the target, down to a multiple of %s",
	    spell_amount(&s, ratio_down_to(a->target, step)), spell_number(&s, step));
	msg_why_at(place,
	    "ask %s: %s, 7%% above the target, but no more than the band's top %s and %s (--over), "
	    "down to a multiple of %s; no offer yet" SECTION,
	    spell_amount(&s, ratio_down_to(a->ask, step)), spell_amount(&s, a->working.midpoint),
	    spell_amount(&s, c->high), spell_percent(&s, c->over), spell_number(&s, step));
}
