/* What the parts of pay come to, of audit.h: totals that count a whole grant, grants called yearly. */
#include "audit.h"
#include "people.h"

/* The table in hand. */
struct sums {
	const struct pay *pay;
	size_t n;
};

static const struct pay *
part_of(const struct sums *t, const struct pay *of, const char *component, const char *unit)
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
parts_at(const struct sums *t, const struct pay *total, const struct pay *base, const struct pay *grant,
    bool high)
{
	const struct pay *bonus = part_of(t, total, "bonus", "year");
	const struct pay *share = part_of(t, total, "bonus", "percent");
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
check_sums(struct audit *a, const struct sums *t, const char *unit, int counted, const char *id)
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
		if (!adds_up(&low, counted) || !adds_up(&high, counted) || adds_up(&low, other) ||
		    adds_up(&high, other))
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
	buffer_text(&f->against, counted == 1 ? " with a year of the 4-year grant"
	                                      : " with the equity of a year, as it is called");
	finding_at(f, a->guide->name, first->band->line);
	finding_end(f, id, false);
}

void
audit_sums(struct audit *a, const struct pay *pay, size_t n)
{
	struct sums t = {pay, n};

	check_sums(a, &t, "4yr", 1, "total-counts-grant");
	check_sums(a, &t, "year", 4, "grant-as-yearly-pay");
}
