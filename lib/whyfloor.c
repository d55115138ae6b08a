#include "whyfloor.h"

#include "spell.h"

static struct msg_place
place(const struct judgement *d)
{
	return (struct msg_place){d->offer->row->file, d->offer->row->line, SLICE_NONE};
}

static void
say_stay(const struct judgement *d, struct spell *s)
{
	const struct alternatives *has = d->has;
	const struct reserve *r = &d->reserve;
	struct ratio signon = d->offer->has_offer ? d->offer->offer.pay.signon : ratio_int(0);
	const char *from = has->current.text != NULL ? "--current" : "the row of your own job";

	if (!ratio_known(r->stay))
		return;
	if (!ratio_positive(r->forfeit))
		msg_why_at(place(d), "stay %s: current pay %s (%s) and %s for switching (--switch)",
		    spell_amount(s, r->stay), spell_amount(s, r->current), from,
		    spell_percent(s, has->switching));
	else
		msg_why_at(place(d),
		    "stay %s: current pay %s (%s) and %s for switching (--switch), and what "
		    "leaving forfeits %s (--forfeit) less the sign-on %s, if that is more than 0, "
		    "over %s years (--horizon)",
		    spell_amount(s, r->stay), spell_amount(s, r->current), from,
		    spell_percent(s, has->switching), spell_amount(s, r->forfeit),
		    spell_amount(s, signon), spell_number(s, has->horizon));
}

static void
say_other(const struct judgement *d, struct spell *s)
{
	const struct standing *of = d->other.of;
	const struct currency *own = d->offer->offer.currency, *theirs;
	struct spell other = {0};

	if (!ratio_known(d->other.value))
		return;
	theirs = of->offer.currency;
	other.minor = field_minor(theirs);
	msg_why_at(place(d),
	    "best_other %s: %.*s (%s:%zu) with its %s%s%s%.*s, %s of it for how firm it is, %s for "
	    "what its pay is worth to you%s",
	    spell_amount(s, d->other.value), MSG_CUT(d->other.name), of->row->file, of->row->line,
	    ratio_compare(of->value, of->total) == 0 ? "total " : "value after the haircut ",
	    spell_amount(&other, of->value), theirs != NULL ? " " : "",
	    theirs != NULL ? (int)theirs->code.n : 0, theirs != NULL ? theirs->code.p : "",
	    spell_percent(s, d->other.firmness), spell_percent(s, d->other.worth),
	    theirs != own ? ", at dated exchange rates" : "");
}

static void
say_search(const struct judgement *d, struct spell *s)
{
	const struct mccall *m = &d->has->search;

	if (ratio_known(d->reserve.search))
		msg_why_at(place(d),
		    "search %s: what looking on is worth by McCall's rule, where offers come at %s "
		    "a year (--search) from the band's bottom to its top, with current pay %s, "
		    "cost %s (--search-cost), discount %s (--discount), separation %s "
		    "(--separation)",
		    spell_amount(s, d->reserve.search), spell_number(s, m->arrival),
		    spell_amount(s, d->reserve.current), spell_amount(s, d->reserve.cost),
		    spell_percent(s, m->discount), spell_percent(s, m->separation));
	if (ratio_known(d->reserve.need))
		msg_why_at(
		    place(d), "need %s: as given (--need)", spell_amount(s, d->reserve.need));
}

static void
say_floor(const struct judgement *d, struct spell *s)
{
	const struct reserve *r = &d->reserve;
	const struct {
		const char *name;
		struct ratio value;
	} all[] = {{"stay", r->stay}, {"best_other", r->best_other}, {"need", r->need},
	    {"search", r->search}};
	struct buffer list = {0};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		if (!ratio_known(all[i].value))
			continue;
		buffer_text(&list, list.n > 0 ? ", " : "");
		buffer_text(&list, all[i].name);
		buffer_byte(&list, ' ');
		buffer_text(&list, spell_amount(s, all[i].value));
	}
	if (!ratio_known(d->floor))
		msg_why_at(place(d),
		    "no floor: nothing to hold the offer against (--current, --need, another offer)");
	else if (d->offer->current)
		msg_why_at(place(d),
		    "floor %s by %s: your own job, which an offer has to beat by %s (--switch): "
		    "%.*s; haggle-methods(7), section 6",
		    spell_amount(s, d->floor), d->by, spell_percent(s, d->has->switching),
		    (int)list.n, list.text);
	else
		msg_why_at(place(d),
		    "floor %s by %s: the highest of %.*s; haggle-methods(7), section 6",
		    spell_amount(s, d->floor), d->by, (int)list.n, list.text);
	buffer_free(&list);
}

static void
say_feasible(const struct judgement *d, struct spell *s)
{
	const struct standing *o = d->offer;
	bool band = ratio_known(d->high);
	struct ratio top = band ? d->high : o->asked;

	if (!ratio_known(d->seen.feasible))
		return;
	if (ratio_known(top) && ratio_below(o->total, top))
		msg_why_at(place(d),
		    "feasible %s: risk_total %s and the way from total %s to %s %s",
		    spell_amount(s, d->seen.feasible), spell_amount(s, o->value),
		    spell_amount(s, o->total), band ? "the band's top" : "the ask",
		    spell_amount(s, top));
	else
		msg_why_at(place(d),
		    "feasible %s: risk_total as it is, for nothing above it is known",
		    spell_amount(s, d->seen.feasible));
}

static void
say_offer(const struct judgement *d, struct spell *s)
{
	const struct verdict_case *c = &d->seen;

	say_feasible(d, s);
	if (ratio_known(d->zone_mid))
		msg_why_at(place(d),
		    "zone_mid %s: half-way from %s, the more of floor and risk_total, to feasible "
		    "%s",
		    spell_amount(s, d->zone_mid), spell_amount(s, ratio_most(c->floor, c->value)),
		    spell_amount(s, c->feasible));
	if (ratio_known(c->floor) && ratio_known(c->value))
		msg_why_at(place(d), "surplus %s: risk_total %s less floor %s",
		    spell_amount(s, ratio_sub(c->value, c->floor)), spell_amount(s, c->value),
		    spell_amount(s, c->floor));
	msg_why_at(place(d), "verdict %s: %s; %s", d->verdict.word,
	    !ratio_known(c->floor)                ? "no floor is known"
		: ratio_below(c->value, c->floor) ? "risk_total is below the floor"
						  : "risk_total is not below the floor",
	    d->verdict.because);
}

void
whyfloor_say(const struct judgement *d)
{
	struct spell s = {.minor = field_minor(d->offer->offer.currency)};

	say_stay(d, &s);
	say_other(d, &s);
	say_search(d, &s);
	say_floor(d, &s);
	if (d->offer->has_offer)
		say_offer(d, &s);
}
