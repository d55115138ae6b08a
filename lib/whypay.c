#include "whypay.h"

#include "msg.h"
#include "spell.h"

/* One offer, and where the messages stand. */
struct telling {
	const struct totals *totals;
	const struct offer *offer;
	struct msg_place place;
	struct spell spell;
};

/* What a year's base is made of, where it is not simply the row's. */
static void
say_base(struct telling *t)
{
	const struct offer *o = t->offer;
	struct spell *s = &t->spell;
	const struct pay *pay = &o->pay;

	if (!ratio_known(pay->base) || (o->per_year.num == 1 && o->per_year.den == 1))
		return;
	msg_why_at(t->place,
	    "base for a year %s: %s for each %.*s, of which the row's year has %s (periods.tsv; "
	    "hours, days and fte of the row)",
	    spell_amount(s, pay->base), spell_amount(s, ratio_div(pay->base, o->per_year)),
	    MSG_CUT(o->period), spell_number(s, o->per_year));
}

static void
say_equity(struct telling *t)
{
	const struct offer *o = t->offer;
	struct spell *s = &t->spell, price = {.minor = 6};
	const char *years = spell_number(s, o->pay.vest.years),
		   *vest = o->vest_given ? "vest" : "vest is empty: the default";

	if (!ratio_known(o->pay.equity))
		msg_why_at(t->place, "equity ?: its worth is not known, and so is no total");
	else if (ratio_known(o->grant))
		msg_why_at(t->place, "equity %s: grant %s over %s years (%s)",
		    spell_amount(s, o->pay.equity), spell_amount(s, o->grant), years, vest);
	else if (!o->equity_given && (ratio_positive(o->strike) || ratio_positive(o->dilution)))
		msg_why_at(t->place,
		    "equity %s: %s units, each worth the price %s less dilution of %s and the "
		    "strike %s, over %s years (%s)",
		    spell_amount(s, o->pay.equity), spell_number(s, o->units),
		    spell_amount(&price, o->price), spell_percent(s, o->dilution),
		    spell_amount(&price, o->strike), years, vest);
	else if (!o->equity_given)
		msg_why_at(t->place, "equity %s: %s units at the price %s, over %s years (%s)",
		    spell_amount(s, o->pay.equity), spell_number(s, o->units),
		    spell_amount(&price, o->price), years, vest);
	else if (ratio_positive(o->pay.equity))
		msg_why_at(t->place, "equity %s: for a year, as the row says",
		    spell_amount(s, o->pay.equity));
}

/* ` + NAME amount` where there is such a part. */
static void
add_part(struct buffer *sum, struct spell *s, const char *name, struct ratio part)
{
	if (ratio_known(part) && !ratio_positive(part))
		return;
	buffer_text(sum, sum->n > 0 ? " + " : "");
	buffer_text(sum, name);
	buffer_byte(sum, ' ');
	buffer_text(sum, spell_amount(s, part));
}

/* The parts of a year; `vest` is what vests in it. */
static struct buffer
parts(struct spell *s, const struct pay_year *y, const struct pay *pay, const char *vest,
    struct ratio equity)
{
	struct buffer sum = {0};

	add_part(&sum, s, "base", y->base);
	add_part(&sum, s, "bonus", y->bonus);
	if (ratio_positive(pay->bonus_rate)) {
		buffer_text(&sum, " (");
		buffer_text(&sum, spell_percent(s, pay->bonus_rate));
		buffer_text(&sum, " of base)");
	}
	add_part(&sum, s, vest, equity);
	add_part(&sum, s, "match", y->match);
	return sum;
}

static void
say_totals(struct telling *t, const struct pay_figures *f)
{
	const struct pay *pay = &t->offer->pay;
	struct spell *s = &t->spell;
	struct pay_year first = pay_in_year(pay, 1);
	struct buffer sum = parts(s, &first, pay, "equity", pay->equity);
	const char *shares = pay->vest.shares.p != NULL ? "shares by year " : "the same each year";

	if (ratio_known(f->total))
		msg_why_at(t->place, "total %s: %.*s; haggle-methods(7), section 2",
		    spell_amount(s, f->total), (int)sum.n, sum.text);
	buffer_free(&sum);
	sum = parts(s, &first, pay, "what vests first", first.vest);
	add_part(&sum, s, "signon", first.signon);
	if (ratio_known(f->year1))
		msg_why_at(t->place, "year1 %s: %.*s (vest: %s%.*s)", spell_amount(s, f->year1),
		    (int)sum.n, sum.text, shares, MSG_CUT(pay->vest.shares));
	buffer_free(&sum);
	if (ratio_known(f->average) && ratio_positive(pay->signon))
		msg_why_at(t->place, "average %s: total %s + signon %s over %s years (vest)",
		    spell_amount(s, f->average), spell_amount(s, f->total),
		    spell_amount(s, pay->signon), spell_number(s, pay->vest.years));
	else if (ratio_known(f->average))
		msg_why_at(t->place, "average %s: the total, as there is no sign-on to spread",
		    spell_amount(s, f->average));
}

static void
say_risk(struct telling *t, const struct pay_figures *f)
{
	const struct offers *all = t->totals->offers;
	const struct offer *o = t->offer;
	struct spell *s = &t->spell;

	if (!ratio_known(f->risk_total))
		return;
	if (o->kind == all->haircuts.rows.n) {
		msg_why_at(t->place, "risk_total %s: the total, as there is no equity",
		    spell_amount(s, f->risk_total));
		return;
	}
	msg_why_at(t->place,
	    "risk_total %s: total %s less a haircut of %s on equity %s, that of %.*s%s (%s)",
	    spell_amount(s, f->risk_total), spell_amount(s, f->total),
	    spell_percent(s, o->pay.haircut), spell_amount(s, o->pay.equity),
	    MSG_CUT(alias_at(&all->haircuts, o->kind)), o->kind_guessed ? ", for want of equity_kind" : "",
	    all->haircut_given[o->kind] ? "--haircut" : "haircuts.tsv");
}

void
whypay_say(const struct totals *totals, const struct row *row, const struct offer *offer,
    const struct pay_figures *figures, struct ratio npv)
{
	struct telling t = {.totals = totals,
	    .offer = offer,
	    .place = {row->file, row->line, SLICE_NONE},
	    .spell = {.minor = field_minor(offer->currency)}};

	say_base(&t);
	say_equity(&t);
	say_totals(&t, figures);
	say_risk(&t, figures);
	if (ratio_known(npv))
		msg_why_at(t.place,
		    "npv %s: signon now, the pay of each of %s years in its middle, at %s a year "
		    "(--npv)",
		    spell_amount(&t.spell, npv), spell_number(&t.spell, offer->pay.vest.years),
		    spell_percent(&t.spell, totals->wanted.npv));
	if (totals->wanted.years)
		msg_why_at(t.place,
		    "pay_year: a row for each of %s years (vest): base, bonus and match of a year, "
		    "what vests in it, and in the first the sign-on",
		    spell_number(&t.spell, offer->pay.vest.years));
}
