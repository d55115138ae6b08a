#include "range.h"

struct ratio
range_midpoint(struct ratio low, struct ratio high)
{
	return ratio_div(ratio_add(low, high), ratio_int(2));
}

struct ratio
range_spread(struct ratio low, struct ratio high)
{
	return ratio_sub(ratio_div(high, low), ratio_int(1));
}

struct ratio
range_third_quarter(struct ratio low, struct ratio high)
{
	return range_at((struct ratio){3, 4}, low, high);
}

struct ratio
range_at(struct ratio position, struct ratio low, struct ratio high)
{
	return ratio_add(low, ratio_mul(position, ratio_sub(high, low)));
}

struct ratio
range_compa_ratio(struct ratio pay, struct ratio low, struct ratio high)
{
	return ratio_div(pay, range_midpoint(low, high));
}

struct ratio
range_penetration(struct ratio pay, struct ratio low, struct ratio high)
{
	return ratio_div(ratio_sub(pay, low), ratio_sub(high, low));
}
