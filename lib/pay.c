#include "pay.h"

struct ratio
pay_cash(const struct pay *p)
{
	struct ratio base = ratio_add(p->base, ratio_mul(p->base, p->bonus_rate));

	return ratio_add(ratio_add(base, p->bonus), p->match);
}

struct pay_figures
pay_figures(const struct pay *p)
{
	struct ratio cash = pay_cash(p), total = ratio_add(cash, p->equity);
	struct ratio first_vest = ratio_mul(ratio_mul(p->equity, p->years), p->first_share);

	return (struct pay_figures){
		.total = total,
		.year1 = ratio_add(ratio_add(cash, first_vest), p->signon),
		.average = ratio_add(total, ratio_div(p->signon, p->years)),
		.risk_total = ratio_sub(total, ratio_mul(p->haircut, p->equity)),
	};
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
