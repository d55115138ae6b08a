#include "pay.h"

#include <math.h>

struct ratio
pay_cash(const struct pay *p)
{
	struct ratio base = ratio_add(p->base, ratio_mul(p->base, p->bonus_rate));

	return ratio_add(ratio_add(base, p->bonus), p->match);
}

/* Is the part certain to be nothing? It saves what it would go into. */
static bool
is_nothing(struct ratio part)
{
	return part.num == 0 && part.den == 1;
}

/* Year by year the same, for a whole year at least: what vests in the first is the yearly equity. */
static bool
is_even(const struct vest *v)
{
	return v->shares.p == NULL && v->years.num >= v->years.den;
}

static struct ratio
vest_in_year(const struct pay *p, unsigned year)
{
	return ratio_mul(ratio_mul(p->equity, p->vest.years), vest_share(&p->vest, year));
}

struct pay_figures
pay_figures(const struct pay *p)
{
	struct ratio cash = pay_cash(p), total = ratio_add(cash, p->equity), year1 = total;

	if (!is_even(&p->vest))
		year1 = ratio_add(cash, vest_in_year(p, 1));
	return (struct pay_figures){
		.total = total,
		.year1 = ratio_add(year1, p->signon),
		.average = is_nothing(p->signon) ? total : ratio_add(total, ratio_div(p->signon, p->vest.years)),
		.risk_total = is_nothing(p->haircut) && ratio_known(p->equity)
		    ? total : ratio_sub(total, ratio_mul(p->haircut, p->equity)),
	};
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
