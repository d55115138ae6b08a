#include "fixed.h"

const char fixed_no_number[] = "is not a number (write digits, as 1234.5)";

const char *
fixed_parse(struct slice text, int64_t *millionths)
{
	uint64_t value = 0;
	size_t i = 0, decimals;

	for (; i < text.n && byte_is_digit(text.p[i]); i++) {
		if (i >= 18)
			return "is too large (above 9.2e12)";
		value = value * 10 + (uint64_t)(text.p[i] - '0');
	}
	if (i == 0)
		return fixed_no_number;
	if (value > (uint64_t)(INT64_MAX / FIXED_ONE))
		return "is too large (above 9.2e12)";
	decimals = i < text.n && text.p[i] == '.' ? text.n - i - 1 : 0;
	if (decimals > FIXED_DECIMALS)
		return "has more than six decimals (round it to six)";
	if (i < text.n && decimals == 0)
		return fixed_no_number;
	for (i++; i < text.n; i++) {
		if (!byte_is_digit(text.p[i]))
			return fixed_no_number;
		value = value * 10 + (uint64_t)(text.p[i] - '0');
	}
	for (; decimals < FIXED_DECIMALS; decimals++)
		value *= 10;
	if (value > INT64_MAX)
		return "is too large (above 9.2e12)";
	*millionths = (int64_t)value;
	return NULL;
}

enum { EIGHT = 100000000 };

/* The digits of n, below 10^8, one a byte, the first in the lowest; zeros in front. */
static uint64_t
eight_digits(uint64_t n)
{
	uint64_t fours = n / 10000 | n % 10000 << 32, twos, ones;

	twos = (fours * 10486 >> 20) & UINT64_C(0x0000007f0000007f);
	twos |= (fours - twos * 100) << 16;
	ones = (twos * 103 >> 10) & UINT64_C(0x000f000f000f000f);
	return ones | (twos - ones * 10) << 8;
}

/* Writes the first n of eight digits at `to`, and may write eight; behind them. */
static char *
put_digits(char *to, uint64_t digits, unsigned n)
{
	digits |= UINT64_C(0x3030303030303030);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	digits = __builtin_bswap64(digits);
#endif
	memcpy(to, &digits, sizeof digits);
	return to + n;
}

/* The same of a whole number, below 10^16, without the zeros in front. */
static char *
put_whole(char *to, uint64_t n)
{
	uint64_t digits;
	unsigned zeros;

	if (n >= EIGHT) {
		to = put_whole(to, n / EIGHT);
		return put_digits(to, eight_digits(n % EIGHT), 8);
	}
	digits = eight_digits(n);
	zeros = n > 0 ? (unsigned)__builtin_ctzll(digits) / 8 : 7;
	return put_digits(to, digits >> 8 * zeros, 8 - zeros);
}

size_t
fixed_format(int64_t millionths, unsigned decimals, char to[FIXED_ROOM])
{
	uint64_t left = millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
	uint64_t fraction = left % FIXED_ONE;
	char *end = to;

	if (millionths < 0)
		*end++ = '-';
	end = put_whole(end, left / FIXED_ONE);
	if (fraction > 0 || decimals > 0) {
		uint64_t digits = eight_digits(fraction * 100);
		unsigned shown = fraction > 0 ? 8 - (unsigned)__builtin_clzll(digits) / 8 : 0;

		*end++ = '.';
		end = put_digits(end, digits, shown > decimals ? shown : decimals);
	}
	return (size_t)(end - to);
}
