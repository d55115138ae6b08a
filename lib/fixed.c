#include "fixed.h"

const char *
fixed_parse(struct slice text, int64_t *millionths)
{
	uint64_t value = 0;
	size_t i = 0, decimals;

	for (; i < text.n && text.p[i] >= '0' && text.p[i] <= '9'; i++) {
		if (i >= 18)
			return "is too large";
		value = value * 10 + (uint64_t)(text.p[i] - '0');
	}
	if (i == 0)
		return "is not a number";
	if (value > (uint64_t)(INT64_MAX / FIXED_ONE) - 1)
		return "is too large";
	decimals = i < text.n && text.p[i] == '.' ? text.n - i - 1 : 0;
	if (decimals > FIXED_DECIMALS)
		return "has more than six decimals";
	if (i < text.n && decimals == 0)
		return "is not a number";
	for (i++; i < text.n; i++) {
		if (text.p[i] < '0' || text.p[i] > '9')
			return "is not a number";
		value = value * 10 + (uint64_t)(text.p[i] - '0');
	}
	for (; decimals < FIXED_DECIMALS; decimals++)
		value *= 10;
	*millionths = (int64_t)value;
	return NULL;
}

/* Two digits at a time, from 00 to 99. */
static const char pairs[] =
	"00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
	"49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
	"9899";

/* Writes the digits of n so that they end before `end`; where they begin. */
static char *
put_whole(char *end, uint64_t n)
{
	for (; n >= 100; n /= 100)
		memcpy(end -= 2, pairs + 2 * (n % 100), 2);
	if (n >= 10)
		return memcpy(end - 2, pairs + 2 * n, 2);
	*--end = (char)('0' + n);
	return end;
}

size_t
fixed_format(int64_t millionths, unsigned decimals, char to[FIXED_ROOM])
{
	char digits[FIXED_ROOM], *end = digits + sizeof digits, *begin = end;
	uint64_t left = millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
	uint64_t fraction = left % FIXED_ONE;
	unsigned shown = FIXED_DECIMALS;
	size_t n = millionths < 0;

	left /= FIXED_ONE;
	if (fraction == 0 && decimals == 0)
		shown = 0;
	for (; shown > decimals && fraction % 10 == 0; shown--)
		fraction /= 10;
	if (shown > 0) {
		begin = end - shown;
		memset(begin, '0', shown);
		(void)put_whole(end, fraction);
		*--begin = '.';
	}
	begin = put_whole(begin, left);
	to[0] = '-';
	memcpy(to + n, begin, (size_t)(end - begin));
	return n + (size_t)(end - begin);
}
