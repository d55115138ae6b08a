/*
 * ratio: exact arithmetic. Every sum, product and quotient of the trade is a fraction of 128-bit
 * integers until it is rounded once, half away from zero (haggle-methods(7), section 0).
 *
 * A ratio can also be unknown (an empty field) or too large. Both travel through every operation,
 * unknown first, so a formula is written once and says nothing where a part is missing.
 */
#ifndef RATIO_H
#define RATIO_H

#include "fixed.h"
#include "wide.h"

struct ratio {
	int128 num;
	int128 den; /* > 0; 0: unknown where num is 0, else too large */
};

enum { RATIO_ROOM = 48 /* the longest ratio_format */ };

#define RATIO_UNKNOWN ((struct ratio){0, 0})
#define RATIO_TOO_LARGE ((struct ratio){1, 0})

static inline struct ratio
ratio_int(int64_t n)
{
	return (struct ratio){n, 1};
}

/* The figure of so many millionths. */
struct ratio ratio_fixed(int64_t millionths);

/* A factor from powers or roots, 0 to 1e6: rounded to 12 decimals, and exact from there on. */
struct ratio ratio_factor(double);

static inline bool
ratio_known(struct ratio a)
{
	return a.den > 0;
}

static inline bool
ratio_too_large(struct ratio a)
{
	return a.den == 0 && a.num != 0;
}

/* Are both known and of 64 bits, so that no sum or product of the two can overflow? */
static inline bool
ratio_light(struct ratio a, struct ratio b)
{
	return a.num == (int64_t)a.num && b.num == (int64_t)b.num && a.den == (int64_t)a.den &&
	    b.den == (int64_t)b.den && a.den > 0 && b.den > 0;
}

/* The general cases of the two below; call those. */
struct ratio ratio_add_heavy(struct ratio, struct ratio);
struct ratio ratio_mul_heavy(struct ratio, struct ratio);

static inline struct ratio
ratio_add(struct ratio a, struct ratio b)
{
	if (a.num == 0 && a.den == 1)
		return b;
	if (b.num == 0 && b.den == 1)
		return a;
	if (!ratio_light(a, b))
		return ratio_add_heavy(a, b);
	if (a.den == b.den)
		return (struct ratio){a.num + b.num, a.den};
	return (struct ratio){a.num * b.den + b.num * a.den, a.den * b.den};
}

static inline struct ratio
ratio_mul(struct ratio a, struct ratio b)
{
	if (!ratio_light(a, b))
		return ratio_mul_heavy(a, b);
	if (a.num == 0 || b.num == 0)
		return ratio_int(0);
	return (struct ratio){a.num * b.num, a.den * b.den};
}

static inline struct ratio
ratio_sub(struct ratio a, struct ratio b)
{
	if (b.den > 0)
		b.num = -b.num;
	return ratio_add(a, b);
}

struct ratio ratio_div(struct ratio, struct ratio); /* by 0: unknown */
struct ratio ratio_power(struct ratio, unsigned n);
struct ratio ratio_reduced(struct ratio); /* in lowest terms, for one that is used often */

/* <0, 0, >0; what is not known comes before everything known. */
int ratio_compare(struct ratio, struct ratio);

/* The smaller or larger of two; where one is not known, the other. */
struct ratio ratio_least(struct ratio, struct ratio);
struct ratio ratio_most(struct ratio, struct ratio);

static inline bool
ratio_below(struct ratio a, struct ratio b)
{
	return ratio_compare(a, b) < 0;
}

static inline bool
ratio_positive(struct ratio a)
{
	return a.den > 0 && a.num > 0;
}

/* a or, where it is unknown, 0: for parts that are "not offered" when empty. */
static inline struct ratio
ratio_or_zero(struct ratio a)
{
	return a.den == 0 && a.num == 0 ? ratio_int(0) : a;
}

/* The general case of the one below; call that. */
bool ratio_round_heavy(struct ratio, unsigned decimals, int64_t *millionths);

/* Rounded half away from zero to `decimals` (0 to 6), in millionths. False: does not fit, or not
 * known. */
static inline bool
ratio_round(struct ratio a, unsigned decimals, int64_t *millionths)
{
	if (a.den == 1 && a.num <= INT64_MAX / FIXED_ONE && a.num >= -(INT64_MAX / FIXED_ONE)) {
		*millionths = (int64_t)a.num * FIXED_ONE;
		return true;
	}
	return ratio_round_heavy(a, decimals, millionths);
}

/* The same figure rounded, or unknown/too large as it was. */
struct ratio ratio_rounded(struct ratio, unsigned decimals);

/* The largest multiple of step (> 0) that is not above a; the nearest one, half away from zero. */
struct ratio ratio_down_to(struct ratio a, struct ratio step);
struct ratio ratio_nearest(struct ratio a, struct ratio step);

/* Writes a known ratio rounded to `decimals` (0 to 12), trailing zeros dropped; 0 where it does not
 * fit. */
size_t ratio_format(struct ratio, unsigned decimals, char to[RATIO_ROOM]);

#endif
