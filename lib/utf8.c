#include "utf8.h"

#include <stdio.h>

uint32_t
utf8_character(struct slice text, size_t *size)
{
	static const uint32_t least[] = {0x80, 0x800, 0x10000}; /* of two bytes and more */
	const unsigned char *p = (const unsigned char *)text.p;
	uint32_t c = p[0];
	size_t n, i;

	*size = 1;
	if (c < 0x80)
		return c;
	n = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
	*size = 0;
	if (c < 0xc2 || c > 0xf4 || text.n < n)
		return 0;
	c &= 0x7fu >> n;
	for (i = 1; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (p[i] & 0x3fu);
	}
	if (c < least[n - 2] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	*size = n;
	return c;
}

size_t
utf8_dash(struct slice text)
{
	size_t size;
	uint32_t c;

	if (text.n == 0)
		return 0;
	if (text.n > 1 && text.p[0] == '-' && text.p[1] == '-')
		return 2;
	c = utf8_character(text, &size);
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? size : 0;
}

/* Nothing but printable ASCII and TAB in the eight bytes at p. */
static bool
plain_eight(const char *p)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t v, tabs;

	memcpy(&v, p, sizeof v);
	/* a byte of `tabs` is zero where v has a TAB; those become some letter */
	tabs = v ^ ones * '\t';
	v |= (~(((tabs & ~high) + ~high) | tabs | ~high)) >> 2;
	/* a byte below 0x20 or above 0x7e sets its high bit in one of the two terms */
	return (((v - ones * 0x20) | (v + ones) | v) & high) == 0;
}

const char *
utf8_check(struct slice text, size_t *at)
{
	size_t i = 0, size;
	uint32_t c;

	while (i < text.n) {
		if (text.n - i >= 8 && plain_eight(text.p + i)) {
			i += 8;
			continue;
		}
		c = utf8_character(slice_from(text, i), &size);
		*at = i;
		if (size == 0)
			return "is not UTF-8";
		if (c == 0)
			return "is a NUL";
		if ((c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0))
			return "is a control character";
		i += size;
	}
	return NULL;
}

bool
utf8_is_bidi(uint32_t c)
{
	return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

size_t
utf8_escape(struct slice text, char *to)
{
	size_t n = 0, i = 0, size, k;
	uint32_t c;

	while (i < text.n) {
		c = utf8_character(slice_from(text, i), &size);
		if (size > 0 && c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !utf8_is_bidi(c)) {
			memcpy(to + n, text.p + i, size);
			n += size;
			i += size;
			continue;
		}
		for (k = size > 0 ? size : 1; k > 0; k--, i++) {
			static const char digit[] = "0123456789abcdef";
			unsigned char byte = (unsigned char)text.p[i];

			to[n++] = '\\';
			to[n++] = 'x';
			to[n++] = digit[byte >> 4];
			to[n++] = digit[byte & 15];
		}
	}
	return n;
}
