#include "packages.h"

/* A step of packages: a fifth of the one that asks have. */
static struct ratio
fifth(struct ratio step)
{
	return ratio_div(step, ratio_int(5));
}

static struct ratio
average(const struct offer *offer, const struct split *s)
{
	return ratio_add(s->total, ratio_div(s->signon, offer->pay.vest.years));
}

static struct package
package(const struct offer *offer, const char *name, struct split parts, struct ratio level)
{
	parts.total = split_total(offer, &parts);
	return (struct package){name, parts, ratio_sub(average(offer, &parts), level)};
}

size_t
packages_make(const struct offer *offer, const struct steps *steps, const struct split *opening,
    struct package out[PACKAGES])
{
	const struct pay *pay = &offer->pay;
	struct ratio level = average(offer, opening), signon = ratio_most(opening->signon, pay->signon);
	struct ratio yearly = ratio_sub(level, ratio_div(signon, pay->vest.years));
	struct split offered = {.base = ratio_div(pay->base, offer->per_year), .units = RATIO_UNKNOWN,
	    .equity = RATIO_UNKNOWN, .signon = signon}, s;
	size_t n = 0;

	if (!ratio_known(level))
		return 0;
	if (ratio_positive(pay->equity)) {
		offered.units = ratio_known(opening->units) ? offer->units : RATIO_UNKNOWN;
		offered.equity = pay->equity;
	}
	s = offered;
	s.base = split_base(offer, ratio_sub(yearly, ratio_or_zero(s.equity)), fifth(steps->base));
	s.base = ratio_most(s.base, offered.base);
	out[n++] = package(offer, "base-heavy", s, level);
	if (ratio_positive(pay->equity)) {
		s = offered;
		split_equity(&s, offer, ratio_sub(yearly, pay_cash(pay)), ratio_int(1), fifth(steps->equity));
		out[n++] = package(offer, "equity-heavy", s, level);
	}
	s = offered;
	s.units = opening->units;
	s.equity = opening->equity;
	s.signon = ratio_mul(ratio_sub(level, split_total(offer, &s)), pay->vest.years);
	s.signon = ratio_most(pay->signon, ratio_down_to(s.signon, fifth(steps->equity)));
	out[n++] = package(offer, "signon-heavy", s, level);
	return n;
}
