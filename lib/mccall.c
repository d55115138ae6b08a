#include "mccall.h"

#include <math.h>

static double
real(struct ratio a)
{
	return (double)a.num / (double)a.den;
}

/*
 * high - x, x the root of k x^2 + x = rise for k = rate / (2 (high - low)): the one square root in
 * a floor. It is taken of a pure number, and what is rounded is the share of `high`.
 */
static struct ratio
within_band(struct ratio rise, struct ratio rate, struct ratio low, struct ratio high)
{
	double twice = 2 * real(rise), width = real(ratio_sub(high, low));
	double root = sqrt(1 + twice * real(rate) / width);

	return ratio_mul(high, ratio_factor(1 - twice / real(high) / (1 + root)));
}

struct ratio
mccall_reservation(const struct mccall *m, struct ratio current, struct ratio cost,
    struct ratio low, struct ratio high)
{
	struct ratio rate = ratio_div(m->arrival, ratio_add(m->discount, m->separation));
	struct ratio kept = ratio_sub(current, cost), rise = ratio_sub(high, kept);
	struct ratio middle = ratio_div(ratio_add(low, high), ratio_int(2)), any;

	any = ratio_div(ratio_add(kept, ratio_mul(rate, middle)), ratio_add(ratio_int(1), rate));
	if (!ratio_known(any))
		return any;
	if (!ratio_positive(rise) || !ratio_positive(rate))
		return kept;
	/* where even the band's bottom is worth stopping at, every offer is */
	return ratio_below(any, low) ? any : within_band(rise, rate, low, high);
}
