#include "ratio.h"

static bool
small(int128 a)
{
	return a == (int64_t)a;
}

static uint128
magnitude(int128 a)
{
	return a < 0 ? 0 - (uint128)a : (uint128)a;
}

static unsigned
bits(int128 a)
{
	uint128 m = magnitude(a);
	uint64_t high = (uint64_t)(m >> 64), low = (uint64_t)m;

	if (high != 0)
		return 128 - (unsigned)__builtin_clzll(high);
	return low != 0 ? 64 - (unsigned)__builtin_clzll(low) : 0;
}

static int128
common(int128 a, int128 b)
{
	uint128 x = magnitude(a), y = magnitude(b), t;

	while (y != 0) {
		t = x % y;
		x = y;
		y = t;
	}
	return (int128)x;
}

struct ratio
ratio_reduced(struct ratio a)
{
	int128 by;

	if (a.den == 0)
		return a;
	by = common(a.num, a.den);
	return (struct ratio){a.num / by, a.den / by};
}

/* What an operation on one that is not known gives. */
static struct ratio
missing(struct ratio a, struct ratio b)
{
	if ((a.den == 0 && a.num == 0) || (b.den == 0 && b.num == 0))
		return RATIO_UNKNOWN;
	return RATIO_TOO_LARGE;
}

struct ratio
ratio_fixed(int64_t millionths)
{
	if (millionths % FIXED_ONE == 0)
		return (struct ratio){millionths / FIXED_ONE, 1};
	if (millionths % 10000 == 0)
		return (struct ratio){millionths / 10000, 100};
	return (struct ratio){millionths, FIXED_ONE};
}

struct ratio
ratio_factor(double factor)
{
	return (struct ratio){(int64_t)(factor * 1e12 + 0.5), INT64_C(1000000000000)};
}

struct ratio
ratio_add_heavy(struct ratio a, struct ratio b)
{
	int128 by, left, right;

	if (a.den == 0 || b.den == 0)
		return missing(a, b);
	a = ratio_reduced(a);
	b = ratio_reduced(b);
	by = common(a.den, b.den);
	left = b.den / by;
	right = a.den / by;
	if (bits(a.num) + bits(left) > 125 || bits(b.num) + bits(right) > 125 ||
	    bits(a.den) + bits(left) > 126)
		return RATIO_TOO_LARGE;
	return (struct ratio){a.num * left + b.num * right, a.den * left};
}

struct ratio
ratio_mul_heavy(struct ratio a, struct ratio b)
{
	struct ratio x, y;

	if (a.den == 0 || b.den == 0)
		return missing(a, b);
	x = ratio_reduced((struct ratio){a.num, b.den});
	y = ratio_reduced((struct ratio){b.num, a.den});
	if (bits(x.num) + bits(y.num) > 126 || bits(x.den) + bits(y.den) > 126)
		return RATIO_TOO_LARGE;
	return (struct ratio){x.num * y.num, x.den * y.den};
}

struct ratio
ratio_div(struct ratio a, struct ratio b)
{
	if (a.den == 0 || b.den == 0)
		return missing(a, b);
	if (b.num == 0)
		return RATIO_UNKNOWN;
	if (b.num < 0)
		return ratio_mul(a, (struct ratio){-b.den, -b.num});
	return ratio_mul(a, (struct ratio){b.den, b.num});
}

struct ratio
ratio_power(struct ratio a, unsigned n)
{
	struct ratio power = ratio_int(1);

	while (n-- > 0)
		power = ratio_reduced(ratio_mul(power, a));
	return power;
}

/* The quotient rounded down, for den > 0. */
static int128
floor_of(int128 num, int128 den)
{
	return num / den - (num % den < 0);
}

int
ratio_compare(struct ratio a, struct ratio b)
{
	int sign = 1;

	if (ratio_light(a, b)) {
		int128 left = a.num * b.den, right = b.num * a.den;

		return (left > right) - (left < right);
	}
	if (a.den == 0 || b.den == 0)
		return (a.den > 0) - (b.den > 0);
	/* whole parts first, then the turned-over rests: exact, and nothing grows */
	for (;;) {
		int128 i = floor_of(a.num, a.den), k = floor_of(b.num, b.den);
		int128 rest_a = a.num - i * a.den, rest_b = b.num - k * b.den;

		if (i != k)
			return i > k ? sign : -sign;
		if (rest_a == 0 || rest_b == 0)
			return sign * ((rest_a > 0) - (rest_b > 0));
		a = (struct ratio){a.den, rest_a};
		b = (struct ratio){b.den, rest_b};
		sign = -sign;
	}
}

struct ratio
ratio_least(struct ratio a, struct ratio b)
{
	if (a.den == 0 || b.den == 0)
		return a.den == 0 ? b : a;
	return ratio_compare(a, b) <= 0 ? a : b;
}

struct ratio
ratio_most(struct ratio a, struct ratio b)
{
	if (a.den == 0 || b.den == 0)
		return a.den == 0 ? b : a;
	return ratio_compare(a, b) >= 0 ? a : b;
}

/* num/den to the nearest whole, half away from zero; den > 0. */
static int128
nearest_of(int128 num, int128 den)
{
	int128 whole, rest;

	if (small(num) && small(den)) {
		whole = (int64_t)num / (int64_t)den;
		rest = (int64_t)num % (int64_t)den;
	} else {
		whole = num / den;
		rest = num % den;
	}
	if (rest >= 0)
		return whole + (rest >= den - rest);
	return whole - (-rest >= den + rest);
}

static const int64_t tens[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
	1000000000, 10000000000, 100000000000, 1000000000000};

/* a * 10^decimals to the nearest whole; false where it does not fit. */
static bool
scaled(struct ratio a, unsigned decimals, int128 *whole)
{
	if (a.den == 1 && small(a.num)) {
		*whole = a.num * tens[decimals];
		return true;
	}
	if (a.den == 0)
		return false;
	if (bits(a.num) + bits(tens[decimals]) > 126)
		a = ratio_reduced(a);
	if (bits(a.num) + bits(tens[decimals]) > 126)
		return false;
	*whole = nearest_of(a.num * tens[decimals], a.den);
	return true;
}

bool
ratio_round_heavy(struct ratio a, unsigned decimals, int64_t *millionths)
{
	int128 whole;
	int64_t unit = tens[FIXED_DECIMALS - decimals], num, rest;

	if (small(a.num) && small(a.den) && a.den > 0 &&
	    !__builtin_mul_overflow((int64_t)a.num, tens[decimals], &num)) {
		int64_t den = (int64_t)a.den, near = num / den;

		rest = num % den;
		near += rest >= 0 ? rest >= den - rest : -(-rest >= den + rest);
		return !__builtin_mul_overflow(near, unit, millionths);
	}
	if (!scaled(a, decimals, &whole) || whole > INT64_MAX / unit || whole < -(INT64_MAX / unit))
		return false;
	*millionths = (int64_t)whole * unit;
	return true;
}

struct ratio
ratio_rounded(struct ratio a, unsigned decimals)
{
	int64_t millionths;

	if (a.den == 0)
		return a;
	return ratio_round(a, decimals, &millionths) ? ratio_fixed(millionths) : RATIO_TOO_LARGE;
}

struct ratio
ratio_down_to(struct ratio a, struct ratio step)
{
	struct ratio n = ratio_div(a, step);

	return n.den == 0 ? n : ratio_mul((struct ratio){floor_of(n.num, n.den), 1}, step);
}

struct ratio
ratio_nearest(struct ratio a, struct ratio step)
{
	struct ratio n = ratio_div(a, step);

	return n.den == 0 ? n : ratio_mul((struct ratio){nearest_of(n.num, n.den), 1}, step);
}

size_t
ratio_format(struct ratio a, unsigned decimals, char to[RATIO_ROOM])
{
	char digits[RATIO_ROOM];
	size_t at = sizeof digits, n = 0;
	unsigned left;
	int128 whole;
	uint128 m;

	if (!scaled(a, decimals, &whole))
		return 0;
	m = magnitude(whole);
	for (left = decimals; left > 0 && m % 10 == 0; left--)
		m /= 10;
	for (; left > 0; left--, m /= 10) {
		digits[--at] = (char)('0' + (int)(m % 10));
		if (left == 1)
			digits[--at] = '.';
	}
	do {
		digits[--at] = (char)('0' + (int)(m % 10));
		m /= 10;
	} while (m > 0);
	if (whole < 0)
		to[n++] = '-';
	memcpy(to + n, digits + at, sizeof digits - at);
	return n + sizeof digits - at;
}
