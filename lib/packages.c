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
	struct ratio money = fifth(steps->equity), level = average(offer, opening);
	struct split offered = {
		.base = ratio_div(pay->base, offer->per_year),
		.units = ratio_known(opening->units) ? offer->units : RATIO_UNKNOWN,
		.equity = ratio_known(opening->equity) ? pay->equity : RATIO_UNKNOWN,
		.signon = ratio_most(opening->signon, pay->signon),
	};
	struct split base = offered, equity = offered, signon = offered;
	struct ratio yearly = ratio_sub(level, ratio_div(offered.signon, pay->vest.years));
	size_t n = 0;

	if (!ratio_known(level))
		return 0;
	base.base = split_base(offer, ratio_sub(yearly, ratio_or_zero(base.equity)), fifth(steps->base));
	base.base = ratio_most(base.base, offered.base);
	out[n++] = package(offer, "base-heavy", base, level);
	if (ratio_known(offered.equity)) {
		split_equity(&equity, offer, ratio_sub(yearly, pay_cash(pay)), ratio_int(1), money);
		out[n++] = package(offer, "equity-heavy", equity, level);
	}
	signon.units = opening->units;
	signon.equity = opening->equity;
	signon.signon = ratio_mul(ratio_sub(level, split_total(offer, &signon)), pay->vest.years);
	signon.signon = ratio_most(ratio_down_to(signon.signon, money), pay->signon);
	out[n++] = package(offer, "signon-heavy", signon, level);
	return n;
}
