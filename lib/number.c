#include "number.h"

enum { LONGEST = 40 };

static size_t
digits(struct slice text)
{
	size_t n = 0;

	while (n < text.n && byte_is_digit(text.p[n]))
		n++;
	return n;
}

size_t
number_length(struct slice text)
{
	size_t n = digits(text), first = n;
	bool blanks = n > 0 && n <= 3;

	while (n < text.n) {
		size_t more = digits(slice_from(text, n + 1));

		if (strchr(",.'", text.p[n]) != NULL && text.p[n] != '\0' && more > 0)
			blanks = false;
		else if (text.p[n] != ' ' || more != 3 || !blanks || first == 0)
			break;
		n += 1 + more;
	}
	return n;
}

/* Do the groups between the marks add up: threes, or twos before a last three? */
static bool
even(struct slice text, char mark)
{
	size_t first = digits(text), at = first, middle = 0, last = first, groups = 1;

	for (; at < text.n; at += 1 + last, groups++) {
		if (text.p[at] != mark || (groups > 2 && last != middle))
			return false;
		middle = last;
		last = digits(slice_from(text, at + 1));
	}
	return groups == 1 || (last == 3 && text.p[0] != '0' && first >= 1 && first <= (middle == 2 ? 2u : 3u) &&
	    (groups == 2 || middle == 3 || middle == 2));
}

const char *
number_parse(struct slice text, int64_t *millionths, bool *lone)
{
	char plain[LONGEST];
	char group = 0, point = 0;
	size_t i, n = 0, points = 0, end = text.n;

	*lone = false;
	if (text.n > LONGEST - 1)
		return "is too large";
	/* the last kind of mark parts the decimals, where it stands once and other marks do not follow */
	for (i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (byte_is_digit(c))
			continue;
		if (group == 0 && point == 0) {
			point = c;
			points = 1;
		} else if (c == point) {
			points++;
		} else if (group == 0 && points >= 1) {
			group = point;
			point = c;
			points = 1;
		} else {
			return "mixes marks";
		}
	}
	if (point != '.' && !(point == ',' && group == '.')) {
		group = group == 0 ? point : group;
		point = group == point ? 0 : point;
	} else if (points > 1) {
		if (group != 0)
			return "mixes marks";
		group = point;
		point = 0;
	}
	if (point != 0 && (point != '.' && point != ','))
		return "mixes marks";
	for (i = 0; point != 0 && i < text.n; i++)
		if (text.p[i] == point)
			end = i;
	if (group != 0 && !even(slice_first(text, end), group))
		return "is grouped unevenly";
	*lone = group == 0 && point == '.' && text.n - end == 4 && end > 0 && text.p[0] != '0';
	if (end == 0)
		plain[n++] = '0';
	for (i = 0; i < text.n; i++)
		if (byte_is_digit(text.p[i]) || i == end)
			plain[n++] = i == end ? '.' : text.p[i];
	return fixed_parse((struct slice){plain, n}, millionths);
}
