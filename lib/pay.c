#include "pay.h"

#include <math.h>

struct ratio
pay_cash(const struct pay *p)
{
	struct ratio base = ratio_add(p->base, ratio_mul(p->base, p->bonus_rate));

	return ratio_add(ratio_add(base, p->bonus), p->match);
}

struct pay_figures
pay_figures(const struct pay *p)
{
	struct ratio total = ratio_add(pay_cash(p), p->equity);

	return (struct pay_figures){
		.total = total,
		.year1 = pay_in_year(p, 1).sum,
		.average = ratio_add(total, ratio_div(p->signon, p->vest.years)),
		.risk_total = ratio_sub(total, ratio_mul(p->haircut, p->equity)),
	};
}

static struct ratio
vest_in_year(const struct pay *p, unsigned year)
{
	return ratio_mul(ratio_mul(p->equity, p->vest.years), vest_share(&p->vest, year));
}

struct pay_year
pay_in_year(const struct pay *p, unsigned year)
{
	struct pay_year y = {
		.base = p->base,
		.bonus = ratio_add(ratio_mul(p->base, p->bonus_rate), p->bonus),
		.match = p->match,
		.vest = vest_in_year(p, year),
		.signon = year == 1 ? p->signon : ratio_int(0),
	};

	y.sum = ratio_add(ratio_add(pay_cash(p), y.vest), y.signon);
	return y;
}

struct ratio
pay_npv(const struct pay *p, struct ratio rate)
{
	unsigned year, years = vest_whole_years(&p->vest);
	double growth = 1 + (double)rate.num / (double)rate.den, factor = 1 / sqrt(growth);
	struct ratio cash = pay_cash(p), npv = p->signon;

	for (year = 1; year <= years; year++, factor /= growth)
		npv = ratio_add(npv, ratio_mul(ratio_add(cash, vest_in_year(p, year)), ratio_factor(factor)));
	return years > 0 ? npv : RATIO_UNKNOWN;
}

struct ratio
pay_options(struct ratio units, struct ratio price, struct ratio dilution, struct ratio strike,
    struct ratio years)
{
	struct ratio worth = ratio_sub(ratio_mul(price, ratio_sub(ratio_int(1), dilution)), strike);

	if (ratio_known(worth) && worth.num < 0)
		worth = ratio_int(0);
	return ratio_div(ratio_mul(units, worth), years);
}
