#include "growth.h"

/* Binary fractions: 96 bits behind the point. */
enum { POINT = 96, YEAR = 365, MOST_DAYS = 30 * YEAR };

#define ONE ((uint128)1 << POINT)
#define DECIMALS INT64_C(1000000000000)

/* a * b, both below 2^32, the last bit cut off. */
static uint128
times(uint128 a, uint128 b)
{
	const uint128 low = ((uint128)1 << 64) - 1;
	uint128 ah = a >> 64, al = a & low, bh = b >> 64, bl = b & low;
	uint128 middle = ah * bl + ((al * bl) >> 64);

	return (ah * bh << (128 - POINT)) + ((middle >> (POINT - 64)) + ((al * bh) >> (POINT - 64)));
}

static uint128
power(uint128 a, uint32_t n)
{
	uint128 all = ONE;

	for (; n > 0; n >>= 1) {
		if (n & 1)
			all = times(all, a);
		if (n > 1)
			a = times(a, a);
	}
	return all;
}

/* The 365th root of a, 1 <= a <= 2, one bit after the other; it is at most 1 + (a - 1) / 365. */
static uint128
daily(uint128 a)
{
	uint128 root = ONE, most = ONE + (a - ONE) / YEAR;
	int bit;

	for (bit = POINT - 1; bit >= 0; bit--) {
		uint128 larger = root + ((uint128)1 << bit);

		if (larger <= most && power(larger, YEAR) <= a)
			root = larger;
	}
	return root;
}

struct ratio
growth_factor(struct ratio rate, int32_t days)
{
	const uint128 half = (uint128)1 << 63;
	uint128 factor, whole, part;

	if (!ratio_known(rate) || rate.num < 0 || rate.num > rate.den || days < -MOST_DAYS || days > MOST_DAYS)
		return RATIO_UNKNOWN;
	/* a rate is a percentage of at most six decimals: its shift fits */
	factor = power(daily(ONE + (((uint128)rate.num << 64) / (uint128)rate.den << 32)),
	    (uint32_t)(days < 0 ? -days : days)) >> 32;
	whole = factor >> 64;
	part = factor & (half * 2 - 1);
	if (days >= 0)
		return (struct ratio){(int128)(whole * DECIMALS + ((part * DECIMALS + half) >> 64)), DECIMALS};
	return (struct ratio){(int128)((((uint128)DECIMALS << 64) + factor / 2) / factor), DECIMALS};
}
