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

size_t
fixed_format(int64_t millionths, unsigned decimals, char to[FIXED_ROOM])
{
	char digits[FIXED_ROOM];
	uint64_t left = millionths < 0 ? 0 - (uint64_t)millionths : (uint64_t)millionths;
	uint64_t fraction = left % FIXED_ONE;
	unsigned shown = FIXED_DECIMALS;
	size_t n = 0, at = sizeof digits;

	left /= FIXED_ONE;
	if (fraction == 0 && decimals == 0)
		shown = 0;
	while (shown > decimals && fraction % 10 == 0) {
		fraction /= 10;
		shown--;
	}
	for (; shown > 0; shown--, fraction /= 10) {
		digits[--at] = (char)('0' + fraction % 10);
		if (shown == 1)
			digits[--at] = '.';
	}
	do {
		digits[--at] = (char)('0' + left % 10);
		left /= 10;
	} while (left > 0);
	if (millionths < 0)
		to[n++] = '-';
	memcpy(to + n, digits + at, sizeof digits - at);
	return n + sizeof digits - at;
}
