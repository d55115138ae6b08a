/* What to open with against where to stop, and that against the ranges: of stance.h. */
#include "people.h"
#include "stance.h"

enum { BONUS = 20 }; /* percent, where a guide counts a bonus and prints none */

static void
check_floor(const struct stance *s, enum clause_figure of, const char *component)
{
	struct findings *f = &s->audit->findings;
	struct span floor = stance_figure(s, STRATEGY_FLOOR, of);
	const struct pay *top = stance_highest(s, component, s->row->location);

	struct slice unit = s->row->figure[STRATEGY_FLOOR][of].range.unit;

	if (top == NULL || !ratio_known(floor.low) || !ratio_below(top->high, floor.low) ||
	    (unit.n > 0 && !slice_is(unit, "year")))
		return;
	finding_begin(f);
	buffer_text(&f->measured, of == CLAUSE_BASE ? "base floor " : "floor ");
	finding_say_range(&f->measured, floor.low, floor.high, s->row->currency);
	buffer_text(&f->against, "highest ");
	buffer_add(&f->against, s->row->currency->code);
	buffer_text(&f->against, " top ");
	people_amount(&f->against, top->high, s->row->currency);
	buffer_text(&f->against, " (");
	stance_say_band(&f->against, top);
	buffer_byte(&f->against, ')');
	finding_at(f, s->audit->guide->name, s->row->line);
	finding_at(f, s->audit->guide->name, top->band->line);
	finding_end(f, "floor-above-bands", false);
}

/*
 * The highest target bonus that the guide prints, as a share of base; where it counts a bonus and prints
 * none, BONUS; else 0.
 */
static struct ratio
bonus_share(const struct audit *a)
{
	struct ratio most = RATIO_UNKNOWN;
	bool counted = false;
	size_t i;

	for (i = 0; i < a->npays; i++)
		if (pay_is(&a->pay[i], "bonus", "percent"))
			most = ratio_most(most, a->pay[i].high);
	for (i = 0; i < a->said.n; i++)
		counted |= slice_is(a->said.list[i].kind, "equity") && (slice_is(a->said.list[i].value, "bonus") ||
		    slice_is(a->said.list[i].value, "possible bonus"));
	if (!ratio_known(most))
		most = ratio_int(counted ? BONUS : 0);
	return ratio_div(most, ratio_int(100));
}

static void
say_short(const struct stance *s, struct span opening, struct span floor)
{
	struct findings *f = &s->audit->findings;

	buffer_text(&f->against, "floor ");
	people_amount(&f->against, floor.low, s->row->currency);
	buffer_text(&f->against, ", short by ");
	people_amount(&f->against, ratio_sub(floor.low, opening.high), s->row->currency);
	finding_at(f, s->audit->guide->name, s->row->line);
}

/* An opening that is worth less than the floor; in part where its high end, or a bonus, makes it up. */
static bool
check_opening_total(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	struct ratio missing = ratio_sub(s->floor.low, s->opening.high), most = ratio_int(0);
	bool parts = !strategy_has(s->row, STRATEGY_OPEN, CLAUSE_TOTAL), reaches, bonus;

	if (!ratio_known(s->opening.low) || !ratio_known(s->floor.low) ||
	    !ratio_below(s->opening.low, s->floor.low))
		return false;
	reaches = !ratio_below(s->opening.high, s->floor.low);
	if (parts && ratio_known(s->base.high))
		most = ratio_mul(s->base.high, bonus_share(s->audit));
	bonus = !reaches && !ratio_below(most, missing);
	finding_begin(f);
	buffer_text(&f->measured, "opening ");
	if (parts) {
		people_amount(&f->measured, s->base.low, s->row->currency);
		buffer_text(&f->measured, " + ");
		people_amount(&f->measured, s->equity.low, s->row->currency);
		buffer_text(&f->measured, " = ");
	}
	people_amount(&f->measured, s->opening.low, s->row->currency);
	if (reaches) {
		buffer_text(&f->measured, " at its low end");
		buffer_text(&f->against, "floor ");
		people_amount(&f->against, s->floor.low, s->row->currency);
		buffer_text(&f->against, "; high end ");
		people_amount(&f->against, s->opening.high, s->row->currency);
		finding_at(f, s->audit->guide->name, s->row->line);
	} else {
		say_short(s, s->opening, s->floor);
	}
	if (bonus) {
		buffer_text(&f->against, ", which a bonus of ");
		people_percent(&f->against, ratio_div(missing, s->base.high), 1);
		buffer_text(&f->against, " of base makes up");
	}
	finding_end(f, "opening-below-floor", reaches || bonus);
	return true;
}

/* The same of one part of pay, each named by itself. */
static bool
check_opening_part(const struct stance *s, enum clause_figure of, const char *name)
{
	struct findings *f = &s->audit->findings;
	struct span opening = stance_figure(s, STRATEGY_OPEN, of), floor = stance_figure(s, STRATEGY_FLOOR, of);

	if (!ratio_known(opening.high) || !ratio_known(floor.low) || !ratio_below(opening.high, floor.low) ||
	    !slice_equal(s->row->figure[STRATEGY_OPEN][of].range.unit,
	    s->row->figure[STRATEGY_FLOOR][of].range.unit))
		return false;
	finding_begin(f);
	finding_say(&f->measured, "opening %s ", name);
	finding_say_range(&f->measured, opening.low, opening.high, s->row->currency);
	say_short(s, opening, floor);
	finding_end(f, "opening-below-floor", false);
	return true;
}

void
stance_check_opening(const struct stance *s)
{
	check_floor(s, CLAUSE_TOTAL, "total");
	check_floor(s, CLAUSE_BASE, "base");
	(void)(check_opening_total(s) || check_opening_part(s, CLAUSE_BASE, "base") ||
	    check_opening_part(s, CLAUSE_EQUITY, "equity"));
}
