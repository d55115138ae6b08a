/* What the tables of pay say, of audit.h: ladders that go down, gaps, parts unsaid. */
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

/* The levels of a table, from the lowest on. */
struct steps {
	struct step step[LEVELS_MOST];
	size_t n;
};

static bool
same_row(const struct pay *a, const struct pay *b)
{
	return a->band->range.currency == b->band->range.currency &&
	    slice_equal(a->band->location, b->band->location);
}

/* Gives every level its height, from the lowest on; false where they can't be told apart. */
static bool
measure_steps(const struct audit *a, struct steps *t)
{
	struct slice letters = SLICE_NONE;
	bool coded = true, ranked = true;
	struct code code;
	size_t i, k;
	int top;

	for (i = 0; i < t->n; i++) {
		if (!code_find(t->step[i].code, &code) || (i > 0 && !slice_equal(letters, code.letters)))
			coded = false;
		letters = code.letters;
		ranked &= levels_ranks(&a->terms->naming.levels, t->step[i].label, &t->step[i].height, &top);
	}
	if (!coded && !ranked)
		return false;
	for (i = 0; coded && i < t->n; i++) {
		(void)code_find(t->step[i].code, &code);
		t->step[i].height = code.low;
	}
	for (i = 1; i < t->n; i++)
		for (k = i; k > 0 && t->step[k - 1].height > t->step[k].height; k--) {
			struct step up = t->step[k - 1];

			t->step[k - 1] = t->step[k];
			t->step[k] = up;
		}
	/* two of one height are of two ladders, and theirs can't be told apart */
	for (i = 1; i < t->n; i++)
		if (t->step[i - 1].height == t->step[i].height)
			return false;
	return true;
}

static bool
find_steps(const struct audit *a, const struct pay *pay, size_t npays, struct steps *t)
{
	size_t i, k;

	t->n = 0;
	for (i = 0; i < npays; i++) {
		const struct grid_band *b = pay[i].band;

		for (k = 0; k < t->n && !slice_equal(t->step[k].label, b->level); k++)
			continue;
		if (k < t->n)
			continue;
		if (b->level.n == 0 || k == LEVELS_MOST)
			return false;
		t->step[t->n++] = (struct step){b->level, b->code, 0};
	}
	return t->n > 1 && measure_steps(a, t);
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

/* Is the way from one to the other more than a thousandth? Less is a matter of writing. */
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
	buffer_add(&f->measured, high->band->location);
	buffer_text(&f->measured, high->band->location.n > 0 ? ": " : "");
	buffer_add(&f->measured, high->band->level);
	buffer_text(&f->measured, begins ? " from " : " to ");
	people_amount(&f->measured, begins ? high->low : high->high, c);
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
check_steps(struct audit *a, const struct pay *pay, size_t n, const struct step *below,
    const struct step *above, bool gaps)
{
	struct findings *f = &a->findings;
	const struct pay *low, *high, *first = NULL, *second = NULL, *end = pay + n;

	finding_begin(f);
	for (low = pay; low < end; low++) {
		if (!slice_equal(low->band->level, below->label) || !is_graded(low))
			continue;
		for (high = pay; high < end; high++) {
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

static void
check_component(struct audit *a, const struct pay *pay, size_t npays)
{
	struct findings *f = &a->findings;
	const struct pay *first = NULL;
	size_t i, n = 0;

	for (i = 0; i < npays; i++)
		if (slice_is(pay[i].band->component, "unstated") && n++ == 0)
			first = &pay[i];
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
check_table(struct audit *a, const struct pay *pay, size_t n)
{
	struct steps t;
	size_t i;

	if (n > PAYS_MOST)
		return;
	check_component(a, pay, n);
	audit_sums(a, pay, n);
	if (!find_steps(a, pay, n, &t))
		return;
	for (i = 1; i < t.n; i++) {
		check_steps(a, pay, n, &t.step[i - 1], &t.step[i], true);
		check_steps(a, pay, n, &t.step[i - 1], &t.step[i], false);
	}
}

void
audit_tables(struct audit *a, const struct grid *grid)
{
	struct findings *f = &a->findings;
	size_t i, n;

	for (i = 0; i < grid->ndoubts; i++) {
		if (strcmp(grid->doubt[i].why, CELL_REVERSED) != 0)
			continue;
		finding_begin(f);
		buffer_add(&f->measured, grid->doubt[i].cell);
		buffer_text(&f->against, "the first figure is above the second");
		finding_at(f, a->guide->name, grid->doubt[i].line);
		finding_end(f, "low-above-high", false);
	}
	for (i = 0; i < a->npays; i += n) {
		for (n = 1; i + n < a->npays && a->pay[i + n].band->table == a->pay[i].band->table; n++)
			continue;
		check_table(a, &a->pay[i], n);
	}
}
