#include "pay.h"

struct ratio
pay_cash(const struct pay *p)
{
	struct ratio base = ratio_add(p->base, ratio_mul(p->base, p->bonus_rate));

	return ratio_add(ratio_add(base, p->bonus), p->match);
}

struct ratio
pay_total(const struct pay *p)
{
	return ratio_add(pay_cash(p), p->equity);
}

struct ratio
pay_year1(const struct pay *p)
{
	struct ratio vest = ratio_mul(ratio_mul(p->equity, p->years), p->first_share);

	return ratio_add(ratio_add(pay_cash(p), vest), p->signon);
}

struct ratio
pay_average(const struct pay *p)
{
	return ratio_add(pay_total(p), ratio_div(p->signon, p->years));
}

struct ratio
pay_risk_total(const struct pay *p)
{
	return ratio_sub(pay_total(p), ratio_mul(p->haircut, p->equity));
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
