#include "stance.h"

enum { VEST = 4 }; /* years, where a guide says none */

static struct span
unknown(void)
{
	return (struct span){RATIO_UNKNOWN, RATIO_UNKNOWN};
}

struct span
stance_figure(const struct stance *s, enum strategy_side side, enum clause_figure of)
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

/*
 * Equity by the year: units at their price over the vest, or what is said for a year or a grant; the whole
 * grant where the guide's own totals count it so.
 */
static struct span
yearly_equity(const struct stance *s)
{
	struct span units = stance_figure(s, STRATEGY_OPEN, CLAUSE_UNITS);
	struct span equity = stance_figure(s, STRATEGY_OPEN, CLAUSE_EQUITY);
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

const struct statement *
stance_stated(const struct audit *a, const char *kind, const char *subject)
{
	size_t i;

	for (i = 0; i < a->said.n; i++)
		if (slice_is(a->said.list[i].kind, kind) && slice_is(a->said.list[i].subject, subject) &&
		    a->said.list[i].value.n > 0)
			return &a->said.list[i];
	return NULL;
}

struct ratio
stance_value(const struct statement *s)
{
	int64_t millionths;

	return s != NULL && fixed_parse(s->value, &millionths) == NULL ? ratio_fixed(millionths) : RATIO_UNKNOWN;
}

void
stance_take(struct stance *s, struct audit *a, const struct strategy_row *row, struct slice line)
{
	const struct statement *vest = stance_stated(a, "equity", "vest");

	*s = (struct stance){.audit = a, .row = row, .line = line, .vest = ratio_int(VEST)};
	if (vest != NULL && ratio_positive(stance_value(vest))) {
		s->vest = stance_value(vest);
		s->vest_line = vest->line;
	}
	grant_read(&a->terms->currencies, line, &s->grant);
	if (!ratio_known(s->grant.price))
		s->grant.price = stance_value(stance_stated(a, "equity", "price"));
	s->base = stance_figure(s, STRATEGY_OPEN, CLAUSE_BASE);
	s->equity = yearly_equity(s);
	s->opening = stance_figure(s, STRATEGY_OPEN, CLAUSE_TOTAL);
	if (!ratio_known(s->opening.low))
		s->opening = plus(s->base, s->equity);
	s->floor = stance_figure(s, STRATEGY_FLOOR, CLAUSE_TOTAL);
}

struct slice
stance_place(const struct stance *s)
{
	const struct statement *floor = stance_stated(s->audit, "acceptance", "floor");

	if (s->row->location.n > 0 || floor == NULL || floor->line != s->row->line)
		return s->row->location;
	return floor->location;
}

bool
stance_means(const struct stance *s, const struct pay *p, const char *component, struct slice place)
{
	return pay_is(p, component, "year") && p->band->range.currency == s->row->currency &&
	    (place.n == 0 || slice_equal(place, p->band->location) ||
	    naming_same_place(&s->audit->terms->naming, p->band->location, place));
}

const struct pay *
stance_highest(const struct stance *s, const char *component, struct slice place)
{
	const struct pay *p, *best = NULL;

	for (p = s->audit->pay; p < s->audit->pay + s->audit->npays; p++) {
		if (!stance_means(s, p, component, place))
			continue;
		if (!ratio_known(p->high))
			return NULL;
		if (best == NULL || ratio_below(best->high, p->high))
			best = p;
	}
	if (best == NULL && place.n > 0)
		return stance_highest(s, component, SLICE_EMPTY);
	return best;
}

void
stance_say_band(struct buffer *to, const struct pay *p)
{
	buffer_add(to, p->band->level);
	if (p->band->level.n > 0 && p->band->location.n > 0)
		buffer_text(to, ", ");
	buffer_add(to, p->band->location);
}
