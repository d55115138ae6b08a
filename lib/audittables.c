/* What the tables of pay say, of audit.h: ladders that go down, gaps, totals that count a whole grant. */
#include <stdlib.h>

#include "audit.h"
#include "code.h"
#include "people.h"

enum { LEVELS_MOST = 64, PAYS_MOST = 1000 }; /* no table has more; one that has is left alone */

/* A level of a table. */
struct step {
	struct slice label, code;
	int height; /* by its code, or its rank */
};

/* One table in hand. */
struct table_pays {
	const struct pay *pay;
	size_t n;
	struct step step[LEVELS_MOST];
	size_t nsteps;
};

bool
pay_is(const struct pay *p, const char *component, const char *unit)
{
	return slice_is(p->band->component, component) && slice_is(p->band->range.unit, unit);
}

static bool
same_row(const struct pay *a, const struct pay *b)
{
	return a->band->range.currency == b->band->range.currency &&
	    slice_equal(a->band->location, b->band->location);
}

/* Gives every level its height, from the lowest on; false where they can't be told apart. */
static bool
measure_steps(const struct audit *a, struct table_pays *t)
{
	struct slice letters = SLICE_NONE;
	bool coded = true, ranked = true;
	struct code code;
	size_t i, k;
	int top;

	for (i = 0; i < t->nsteps; i++) {
		if (!code_find(t->step[i].code, &code) || (i > 0 && !slice_equal(letters, code.letters)))
			coded = false;
		letters = code.letters;
		ranked &= levels_ranks(&a->terms->naming.levels, t->step[i].label, &t->step[i].height, &top);
	}
	if (!coded && !ranked)
		return false;
	for (i = 0; coded && i < t->nsteps; i++) {
		(void)code_find(t->step[i].code, &code);
		t->step[i].height = code.low;
	}
	for (i = 1; i < t->nsteps; i++)
		for (k = i; k > 0 && t->step[k - 1].height > t->step[k].height; k--) {
			struct step up = t->step[k - 1];

			t->step[k - 1] = t->step[k];
			t->step[k] = up;
		}
	return true;
}

static bool
find_steps(const struct audit *a, struct table_pays *t)
{
	size_t i, k;

	t->nsteps = 0;
	for (i = 0; i < t->n; i++) {
		const struct grid_band *b = t->pay[i].band;

		for (k = 0; k < t->nsteps && !slice_equal(t->step[k].label, b->level); k++)
			continue;
		if (k < t->nsteps)
			continue;
		if (b->level.n == 0 || k == LEVELS_MOST)
			return false;
		t->step[t->nsteps++] = (struct step){b->level, b->code, 0};
	}
	return t->nsteps > 1 && measure_steps(a, t);
}

/* Pay of which a higher level must not have less: no percentages, no payments made once. */
static bool
is_graded(const struct pay *p)
{
	const struct grid_band *b = p->band;

	return b->range.currency != NULL && !slice_is(b->range.unit, "once") &&
	    (slice_is(b->component, "total") || slice_is(b->component, "base") ||
	    slice_is(b->component, "unstated") || slice_is(b->component, "equity"));
}

static void
say_place(struct buffer *to, const struct pay *p)
{
	if (p->band->location.n == 0)
		return;
	buffer_byte(to, ' ');
	buffer_add(to, p->band->location);
}

/* Is the way from one to the other a hundredth and more? Less is a matter of writing. */
static bool
is_apart(struct ratio from, struct ratio to)
{
	return ratio_known(from) && ratio_known(to) &&
	    ratio_below(ratio_mul(from, (struct ratio){1001, 1000}), to);
}

/* Adds what two neighbouring levels show for one place: a gap between them. */
static void
say_gap(struct findings *f, const struct pay *low, const struct pay *high)
{
	buffer_text(&f->measured, f->measured.n == 0 ? "gap in" : ",");
	say_place(&f->measured, low);
	buffer_byte(&f->measured, ' ');
	finding_say_range(&f->measured, low->high, high->low, low->band->range.currency);
}

/* ... or that the higher one begins, or ends, lower. */
static void
say_inverted(struct findings *f, const struct pay *low, const struct pay *high)
{
	bool begins = ratio_below(high->low, low->low) && ratio_known(high->low);
	const struct currency *c = low->band->range.currency;

	buffer_text(&f->measured, f->measured.n == 0 ? "" : ", ");
	buffer_add(&f->measured, high->band->level);
	buffer_text(&f->measured, begins ? " from " : " to ");
	people_amount(&f->measured, begins ? high->low : high->high, c);
	say_place(&f->measured, high);
	buffer_text(&f->against, f->against.n == 0 ? "" : ", ");
	buffer_add(&f->against, low->band->level);
	buffer_text(&f->against, begins ? " from " : " to ");
	people_amount(&f->against, begins ? low->low : low->high, c);
}

static bool
is_inverted(const struct pay *low, const struct pay *high)
{
	return (ratio_known(high->low) && ratio_below(high->low, low->low)) ||
	    (ratio_known(low->high) && ratio_known(high->high) && ratio_below(high->high, low->high));
}

/* One finding for all places in which two neighbouring levels show the same. */
static void
check_steps(struct audit *a, const struct table_pays *t, const struct step *below, const struct step *above,
    bool gaps)
{
	struct findings *f = &a->findings;
	const struct pay *low, *high, *first = NULL, *second = NULL, *end = t->pay + t->n;

	finding_begin(f);
	for (low = t->pay; low < end; low++) {
		if (!slice_equal(low->band->level, below->label) || !is_graded(low))
			continue;
		for (high = t->pay; high < end; high++) {
			if (!slice_equal(high->band->level, above->label) || !same_row(low, high) ||
			    !slice_equal(low->band->component, high->band->component) ||
			    !slice_equal(low->band->range.unit, high->band->range.unit))
				continue;
			if (gaps ? !is_apart(low->high, high->low) || slice_is(low->band->component, "equity")
			         : !is_inverted(low, high))
				continue;
			if (first == NULL) {
				first = low;
				second = high;
			}
			if (gaps)
				say_gap(f, low, high);
			else
				say_inverted(f, low, high);
		}
	}
	if (first == NULL)
		return;
	if (gaps) {
		buffer_add(&f->against, below->label);
		buffer_text(&f->against, " ends, ");
		buffer_add(&f->against, above->label);
		buffer_text(&f->against, " begins");
	}
	finding_at(f, a->guide->name, first->band->line);
	if (second->band->line != first->band->line)
		finding_at(f, a->guide->name, second->band->line);
	finding_end(f, gaps ? "band-gap" : "ladder-inverted", false);
}

static const struct pay *
part_of(const struct table_pays *t, const struct pay *of, const char *component, const char *unit)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (pay_is(&t->pay[i], component, unit) && slice_equal(t->pay[i].band->location, of->band->location) &&
		    slice_equal(t->pay[i].band->level, of->band->level) &&
		    (t->pay[i].band->range.currency == of->band->range.currency || strcmp(unit, "percent") == 0))
			return &t->pay[i];
	return NULL;
}

static struct ratio
end_of(const struct pay *p, bool high)
{
	return high ? p->high : p->low;
}

/* The parts of a total at one end. */
struct parts {
	struct ratio base, grant, bonus, total;
};

static struct parts
parts_at(const struct table_pays *t, const struct pay *total, const struct pay *base, const struct pay *grant,
    bool high)
{
	const struct pay *bonus = part_of(t, total, "bonus", "year"), *share = part_of(t, total, "bonus", "percent");
	struct parts p = {end_of(base, high), end_of(grant, high), ratio_int(0), end_of(total, high)};

	if (bonus != NULL)
		p.bonus = end_of(bonus, high);
	else if (share != NULL)
		p.bonus = ratio_div(ratio_mul(p.base, end_of(share, high)), ratio_int(100));
	return p;
}

/* Do base, bonus and 1/years of the grant make the total, but for a hundredth? */
static bool
adds_up(const struct parts *p, int years)
{
	struct ratio sum = ratio_add(ratio_add(p->base, p->bonus), ratio_div(p->grant, ratio_int(years)));
	struct ratio off = ratio_sub(sum, p->total);

	if (!ratio_known(off))
		return false;
	if (off.num < 0)
		off.num = -off.num;
	return !ratio_below(ratio_div(p->total, ratio_int(100)), off);
}

/* Totals that count all of a grant of four years; and grants called yearly of which they count a quarter. */
static void
check_sums(struct audit *a, const struct table_pays *t, const char *unit, int counted, const char *id)
{
	struct findings *f = &a->findings;
	const struct pay *total, *base, *grant, *first = NULL;
	struct parts low, high, shown = {0};
	int other = counted == 1 ? 4 : 1;
	size_t found = 0, all = 0;

	for (total = t->pay; total < t->pay + t->n; total++) {
		if (!pay_is(total, "total", "year") || (base = part_of(t, total, "base", "year")) == NULL ||
		    (grant = part_of(t, total, "equity", unit)) == NULL)
			continue;
		low = parts_at(t, total, base, grant, false);
		high = parts_at(t, total, base, grant, true);
		all++;
		if (!adds_up(&low, counted) || !adds_up(&high, counted) || adds_up(&low, other) || adds_up(&high, other))
			continue;
		if (found++ == 0) {
			first = total;
			shown = low;
		}
	}
	if (found == 0)
		return;
	a->whole |= counted == 1;
	finding_begin(f);
	buffer_add(&f->measured, first->band->location);
	buffer_text(&f->measured, first->band->location.n > 0 ? " " : "");
	people_amount(&f->measured, shown.base, first->band->range.currency);
	buffer_text(&f->measured, " + ");
	people_amount(&f->measured, ratio_div(shown.grant, ratio_int(counted)), first->band->range.currency);
	if (shown.bonus.num > 0) {
		buffer_text(&f->measured, " + ");
		people_amount(&f->measured, shown.bonus, first->band->range.currency);
	}
	buffer_text(&f->measured, " = ");
	people_amount(&f->measured, shown.total, first->band->range.currency);
	finding_say(&f->measured, ", %zu of %zu totals so", found, all);
	people_amount(&f->against, ratio_add(ratio_add(shown.base, shown.bonus),
	    ratio_div(shown.grant, ratio_int(other))), first->band->range.currency);
	buffer_text(&f->against, counted == 1 ? " with a year of the 4-year grant" : " with the equity of a year, as it is called");
	finding_at(f, a->guide->name, first->band->line);
	finding_end(f, id, false);
}

static void
check_component(struct audit *a, const struct table_pays *t)
{
	struct findings *f = &a->findings;
	const struct pay *first = NULL;
	size_t i, n = 0;

	for (i = 0; i < t->n; i++)
		if (slice_is(t->pay[i].band->component, "unstated") && n++ == 0)
			first = &t->pay[i];
	if (n == 0)
		return;
	finding_begin(f);
	finding_say(&f->measured, "%zu range%s, base or total unsaid", n, n == 1 ? "" : "s");
	buffer_add(&f->against, first->band->level);
	say_place(&f->against, first);
	buffer_byte(&f->against, ' ');
	finding_say_range(&f->against, first->low, first->high, first->band->range.currency);
	buffer_text(&f->against, n == 1 ? "" : " the first");
	finding_at(f, a->guide->name, first->band->line);
	finding_end(f, "component-unstated", false);
}

static void
check_table(struct audit *a, struct table_pays *t)
{
	size_t i;

	if (t->n > PAYS_MOST)
		return;
	check_component(a, t);
	check_sums(a, t, "4yr", 1, "total-counts-grant");
	check_sums(a, t, "year", 4, "grant-as-yearly-pay");
	if (!find_steps(a, t))
		return;
	for (i = 1; i < t->nsteps; i++)
		if (t->step[i - 1].height < t->step[i].height) {
			check_steps(a, t, &t->step[i - 1], &t->step[i], true);
			check_steps(a, t, &t->step[i - 1], &t->step[i], false);
		}
}

void
audit_tables(struct audit *a, const struct grid *grid)
{
	struct findings *f = &a->findings;
	struct table_pays t = {0};
	size_t i;

	for (i = 0; i < grid->ndoubts; i++) {
		if (strcmp(grid->doubt[i].why, CELL_REVERSED) != 0)
			continue;
		finding_begin(f);
		buffer_add(&f->measured, grid->doubt[i].cell);
		buffer_text(&f->against, "the first figure is above the second");
		finding_at(f, a->guide->name, grid->doubt[i].line);
		finding_end(f, "low-above-high", false);
	}
	for (i = 0; i < a->npays; i += t.n) {
		t.pay = &a->pay[i];
		for (t.n = 1; i + t.n < a->npays && t.pay[t.n].table == t.pay->table; t.n++)
			continue;
		check_table(a, &t);
	}
}
