/* What the guide says to open with and to accept, of audit.h: against itself, and against its bands. */
#include "audit.h"
#include "code.h"
#include "grant.h"
#include "people.h"
#include "phrase.h"
#include "range.h"

enum { VEST = 4, BONUS = 20, LEVELS_SHOWN = 6 }; /* years and percent, where a guide says none */

/* Two ends of an amount; unknown where it is not said. */
struct span {
	struct ratio low, high;
};

/* One row of the strategy with what it comes to. */
struct stance {
	struct audit *audit;
	const struct strategy_row *row;
	struct slice line;                      /* its text */
	struct grant grant;
	struct ratio vest;
	size_t vest_line;                       /* 0: not said, so four years */
	struct span base, equity, opening;      /* by the year */
	struct span floor;                      /* in all */
};

static struct span
unknown(void)
{
	return (struct span){RATIO_UNKNOWN, RATIO_UNKNOWN};
}

static struct span
figure(const struct stance *s, enum strategy_side side, enum clause_figure of)
{
	const struct range *r = &s->row->figure[side][of].range;

	if (!strategy_has(s->row, side, of))
		return unknown();
	return (struct span){r->open != RANGE_NO_LOW ? ratio_fixed(r->low) : ratio_fixed(r->high),
		r->open != RANGE_NO_HIGH ? ratio_fixed(r->high) : ratio_fixed(r->low)};
}

static struct span
plus(struct span a, struct span b)
{
	return (struct span){ratio_add(a.low, b.low), ratio_add(a.high, b.high)};
}

static void
say_span(struct buffer *to, struct span a, const struct currency *c)
{
	finding_say_range(to, a.low, a.high, c);
}

/*
 * Equity by the year: units at their price over the vest, or what is said for a year or a grant; the whole
 * grant where the guide's own totals count it so.
 */
static struct span
yearly_equity(const struct stance *s)
{
	struct span units = figure(s, STRATEGY_OPEN, CLAUSE_UNITS), equity = figure(s, STRATEGY_OPEN, CLAUSE_EQUITY);
	struct slice unit = s->row->figure[STRATEGY_OPEN][CLAUSE_EQUITY].range.unit;
	struct ratio years = s->audit->whole ? ratio_int(1) : s->vest, by = ratio_div(s->grant.price, years);

	if (ratio_known(units.low) && ratio_known(s->grant.price))
		return (struct span){ratio_mul(units.low, by), ratio_mul(units.high, by)};
	if (slice_is(unit, "year"))
		return equity;
	if (!slice_is(unit, "4yr"))
		return unknown();
	years = s->audit->whole ? ratio_int(1) : ratio_int(4);
	return (struct span){ratio_div(equity.low, years), ratio_div(equity.high, years)};
}

/* The first value that the guide states of a kind and subject; NULL where it states none. */
static const struct statement *
stated(const struct audit *a, const char *kind, const char *subject)
{
	size_t i;

	for (i = 0; i < a->said.n; i++)
		if (slice_is(a->said.list[i].kind, kind) && slice_is(a->said.list[i].subject, subject) &&
		    a->said.list[i].value.n > 0)
			return &a->said.list[i];
	return NULL;
}

static struct ratio
value_of(const struct statement *s)
{
	int64_t millionths;

	return s != NULL && fixed_parse(s->value, &millionths) == NULL ? ratio_fixed(millionths) : RATIO_UNKNOWN;
}

static void
take_stance(struct stance *s, struct audit *a, const struct strategy_row *row, struct slice line)
{
	const struct statement *vest = stated(a, "equity", "vest");

	*s = (struct stance){.audit = a, .row = row, .line = line, .vest = ratio_int(VEST)};
	if (vest != NULL && ratio_positive(value_of(vest))) {
		s->vest = value_of(vest);
		s->vest_line = vest->line;
	}
	(void)grant_read(&a->terms->currencies, line, &s->grant);
	if (!ratio_known(s->grant.price))
		s->grant.price = value_of(stated(a, "equity", "price"));
	s->base = figure(s, STRATEGY_OPEN, CLAUSE_BASE);
	s->equity = yearly_equity(s);
	s->opening = figure(s, STRATEGY_OPEN, CLAUSE_TOTAL);
	if (!ratio_known(s->opening.low))
		s->opening = plus(s->base, s->equity);
	s->floor = figure(s, STRATEGY_FLOOR, CLAUSE_TOTAL);
}

/* The place that the row is for, or its floor is accepted in; empty: none is named. */
static struct slice
place_of(const struct stance *s)
{
	const struct statement *floor = stated(s->audit, "acceptance", "floor");

	if (s->row->location.n > 0 || floor == NULL || floor->line != s->row->line)
		return s->row->location;
	return floor->location;
}

/* Is the range one of that part of pay, in the row's currency, and at the place (empty: any)? */
static bool
is_meant(const struct stance *s, const struct pay *p, const char *component, struct slice place)
{
	return pay_is(p, component, "year") && p->band->range.currency == s->row->currency &&
	    (place.n == 0 || slice_equal(place, p->band->location) || naming_same_place(&s->audit->terms->naming, p->band->location, place));
}

/* The range of that part of pay with the highest top; NULL where there is none, or one is open. */
static const struct pay *
highest(const struct stance *s, const char *component, struct slice place)
{
	const struct pay *p, *best = NULL;

	for (p = s->audit->pay; p < s->audit->pay + s->audit->npays; p++) {
		if (!is_meant(s, p, component, place))
			continue;
		if (!ratio_known(p->high))
			return NULL;
		if (best == NULL || ratio_below(best->high, p->high))
			best = p;
	}
	if (best == NULL && place.n > 0)
		return highest(s, component, (struct slice){"", 0});
	return best;
}

static void
say_band(struct buffer *to, const struct pay *p)
{
	buffer_add(to, p->band->level);
	if (p->band->level.n > 0 && p->band->location.n > 0)
		buffer_text(to, ", ");
	buffer_add(to, p->band->location);
}

static void
check_floor(const struct stance *s, enum clause_figure of, const char *component)
{
	struct findings *f = &s->audit->findings;
	struct span floor = figure(s, STRATEGY_FLOOR, of);
	const struct pay *top = highest(s, component, s->row->location);

	struct slice unit = s->row->figure[STRATEGY_FLOOR][of].range.unit;

	if (top == NULL || !ratio_known(floor.low) || !ratio_below(top->high, floor.low) ||
	    (unit.n > 0 && !slice_is(unit, "year")))
		return;
	finding_begin(f);
	buffer_text(&f->measured, of == CLAUSE_BASE ? "base floor " : "floor ");
	say_span(&f->measured, floor, s->row->currency);
	buffer_text(&f->against, "highest ");
	buffer_add(&f->against, s->row->currency->code);
	buffer_text(&f->against, " top ");
	people_amount(&f->against, top->high, s->row->currency);
	buffer_text(&f->against, " (");
	say_band(&f->against, top);
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
	say_span(&f->against, (struct span){ratio_sub(floor.low, opening.high), ratio_sub(floor.low, opening.high)},
	    s->row->currency);
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
	struct span opening = figure(s, STRATEGY_OPEN, of), floor = figure(s, STRATEGY_FLOOR, of);

	if (!ratio_known(opening.high) || !ratio_known(floor.low) || !ratio_below(opening.high, floor.low) ||
	    !slice_equal(s->row->figure[STRATEGY_OPEN][of].range.unit, s->row->figure[STRATEGY_FLOOR][of].range.unit))
		return false;
	finding_begin(f);
	finding_say(&f->measured, "opening %s ", name);
	say_span(&f->measured, opening, s->row->currency);
	say_short(s, opening, floor);
	finding_end(f, "opening-below-floor", false);
	return true;
}

/* The first range of totals that an amount lies in; NULL: in none. */
static const struct pay *
range_around(const struct stance *s, struct ratio amount)
{
	const struct pay *p;

	for (p = s->audit->pay; p < s->audit->pay + s->audit->npays; p++)
		if (is_meant(s, p, "total", place_of(s)) && !ratio_below(amount, p->low) &&
		    !ratio_below(p->high, amount))
			return p;
	return NULL;
}

static void
say_reading(const struct stance *s, struct ratio total)
{
	struct buffer *to = &s->audit->findings.against;
	const struct pay *around = range_around(s, total);

	buffer_text(to, ", ");
	people_amount(to, total, s->row->currency);
	buffer_text(to, around != NULL ? " in all is within " : " in all within no band");
	if (around != NULL)
		say_band(to, around);
}

static void
check_grant(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	const struct grant *g = &s->grant;
	struct ratio yearly = ratio_div(g->amount, s->vest);

	if (!g->yearly || !grant_is_whole(g))
		return;
	finding_begin(f);
	people_count(&f->measured, g->units);
	buffer_text(&f->measured, " units at ");
	people_amount(&f->measured, g->price, g->currency);
	buffer_text(&f->measured, " = ");
	people_amount(&f->measured, g->amount, g->currency);
	buffer_text(&f->measured, ", said to be yearly");
	people_count(&f->against, s->vest);
	buffer_text(&f->against, "-year vest: ");
	people_amount(&f->against, yearly, g->currency);
	buffer_text(&f->against, " a year");
	if (ratio_known(s->base.low) && s->row->currency == g->currency) {
		say_reading(s, ratio_add(s->base.low, yearly));
		say_reading(s, ratio_add(s->base.low, g->amount));
	}
	finding_at(f, s->audit->guide->name, s->row->line);
	if (s->vest_line > 0)
		finding_at(f, s->audit->guide->name, s->vest_line);
	finding_end(f, "grant-as-yearly-pay", false);
}

static void
check_options(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	struct span equity = figure(s, STRATEGY_OPEN, CLAUSE_EQUITY);
	struct slice unit = s->row->figure[STRATEGY_OPEN][CLAUSE_EQUITY].range.unit;
	size_t at;

	if (!ratio_known(equity.low) || ratio_known(s->grant.units) ||
	    !phrase_find(s->line, slice_of("options"), 0, &at) || phrase_find(s->line, slice_of("strike"), 0, &at))
		return;
	finding_begin(f);
	buffer_text(&f->measured, "options at ");
	say_span(&f->measured, equity, s->row->currency);
	buffer_text(&f->measured, slice_is(unit, "year") ? " a year" : slice_is(unit, "4yr") ? " over 4 years" : "");
	buffer_text(&f->against, "no units, strike or price");
	finding_at(f, s->audit->guide->name, s->row->line);
	finding_end(f, "options-without-terms", false);
}

/* Position of an amount in a range, two decimals. */
static void
say_position(struct buffer *to, struct ratio amount, const struct pay *p)
{
	struct ratio position = range_penetration(amount, p->low, p->high);
	char text[RATIO_ROOM];

	buffer_add(to, (struct slice){text, ratio_format(position, 2, text)});
}

/* Does the strategy, or the title, say which level it is for? */
static bool
says_level(const struct stance *s)
{
	const struct levels *levels = &s->audit->terms->naming.levels;
	struct code code;

	return s->audit->guide->code.n > 0 || levels_says(levels, s->audit->guide->role) ||
	    levels_says(levels, s->line) || code_find(s->line, &code);
}

static void
check_level(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	bool total = ratio_known(s->opening.low);
	struct span opening = total ? s->opening : s->base;
	struct slice place = place_of(s), last = SLICE_NONE;
	const struct pay *p;
	size_t n = 0;

	if (!ratio_known(opening.low) || says_level(s))
		return;
	finding_begin(f);
	buffer_text(&f->measured, total ? "opening " : "opening base ");
	say_span(&f->measured, opening, s->row->currency);
	for (p = s->audit->pay; p < s->audit->pay + s->audit->npays && n < LEVELS_SHOWN; p++) {
		if (p->band->level.n == 0 || !is_meant(s, p, total ? "total" : "base", place) ||
		    slice_equal(last, p->band->level) || !ratio_known(p->low) || !ratio_known(p->high))
			continue;
		last = p->band->level;
		if (place.n == 0)
			place = p->band->location;
		buffer_text(&f->against, n++ == 0 ? "position " : ", ");
		say_position(&f->against, opening.low, p);
		if (ratio_below(opening.low, opening.high)) {
			buffer_text(&f->against, " to ");
			say_position(&f->against, opening.high, p);
		}
		buffer_text(&f->against, " in ");
		buffer_add(&f->against, p->band->level);
	}
	if (n < 2)
		return;
	if (place.n > 0) {
		buffer_text(&f->against, " (");
		buffer_add(&f->against, place);
		buffer_byte(&f->against, ')');
	}
	finding_at(f, s->audit->guide->name, s->row->line);
	finding_end(f, "opening-level-unstated", false);
}

/* An offer that no threshold objects to, and that is still below what is to be accepted. */
static void
check_thresholds(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	const struct statement *base = stated(s->audit, "threshold", "base"),
	    *units = stated(s->audit, "threshold", "units"), *accept = stated(s->audit, "acceptance", "total");
	struct ratio grant = ratio_mul(value_of(units), s->grant.price), limit = value_of(accept);
	struct ratio offer = ratio_add(value_of(base), ratio_div(grant, s->vest));

	if (!ratio_known(offer) || !ratio_known(limit) || !ratio_below(offer, limit))
		return;
	finding_begin(f);
	people_amount(&f->measured, value_of(base), s->row->currency);
	buffer_text(&f->measured, " + ");
	people_count(&f->measured, value_of(units));
	buffer_text(&f->measured, " units at ");
	people_amount(&f->measured, s->grant.price, s->row->currency);
	buffer_text(&f->measured, " over ");
	people_count(&f->measured, s->vest);
	buffer_text(&f->measured, " years = ");
	people_amount(&f->measured, offer, s->row->currency);
	buffer_text(&f->measured, " (the whole grant: ");
	people_amount(&f->measured, ratio_add(value_of(base), grant), s->row->currency);
	buffer_byte(&f->measured, ')');
	people_amount(&f->against, limit, s->row->currency);
	buffer_text(&f->against, " to accept");
	finding_at(f, s->audit->guide->name, units->line);
	finding_at(f, s->audit->guide->name, accept->line);
	finding_end(f, "thresholds-below-floor", false);
}

/* Places whose floor is to be worked out from one that is outside its own bands. */
static void
check_places(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	const struct statement *accept = stated(s->audit, "acceptance", "total"), *one;
	const struct statement *end = s->audit->said.list + s->audit->said.n;
	const struct pay *top;
	size_t n = 0;

	if (accept == NULL || accept->location.n == 0 || (top = highest(s, "total", accept->location)) == NULL ||
	    !ratio_below(top->high, value_of(accept)))
		return;
	finding_begin(f);
	for (one = s->audit->said.list; one < end; one++) {
		if (!slice_is(one->op, "adjusted"))
			continue;
		buffer_text(&f->measured, n++ == 0 ? "floors for " : ", ");
		buffer_add(&f->measured, one->location);
	}
	if (n == 0)
		return;
	buffer_text(&f->measured, " without a figure");
	buffer_add(&f->against, accept->location);
	buffer_text(&f->against, " floor ");
	people_amount(&f->against, value_of(accept), s->row->currency);
	buffer_text(&f->against, " above its highest top ");
	people_amount(&f->against, top->high, s->row->currency);
	finding_at(f, s->audit->guide->name, accept->line);
	finding_end(f, "floor-place-undefined", false);
}

void
audit_strategy(struct audit *a)
{
	struct strategy strategy = {0};
	struct stance s;
	size_t i, block = 0;
	bool first = true;

	while (strategy_next(&strategy, a->guide, a->terms)) {
		while (block < a->guide->markdown.n && a->guide->markdown.block[block].line < strategy.line)
			block++;
		for (i = 0; i < strategy.n && block < a->guide->markdown.n; i++) {
			take_stance(&s, a, &strategy.row[i], a->guide->markdown.block[block].text);
			if (s.row->currency == NULL)
				continue;
			check_floor(&s, CLAUSE_TOTAL, "total");
			check_floor(&s, CLAUSE_BASE, "base");
			(void)(check_opening_total(&s) || check_opening_part(&s, CLAUSE_BASE, "base") ||
			    check_opening_part(&s, CLAUSE_EQUITY, "equity"));
			check_level(&s);
			check_options(&s);
			if (first) {
				check_grant(&s);
				check_thresholds(&s);
				check_places(&s);
			}
			first = false;
		}
	}
	strategy_free(&strategy);
}
