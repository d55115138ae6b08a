#include "text.h"

#include "utf8.h"

static uint32_t
lower(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if ((c >= 0xc0 && c <= 0xde && c != 0xd7) || (c >= 0x391 && c <= 0x3ab) ||
	    (c >= 0x410 && c <= 0x42f))
		return c + 32;
	if (c >= 0x400 && c <= 0x40f)
		return c + 80;
	/* Latin Extended-A: capitals are even up to U+0137 and from U+014A, odd between and at the end */
	if ((c >= 0x100 && c <= 0x12f) || (c >= 0x132 && c <= 0x137) || (c >= 0x14a && c <= 0x177))
		return c | 1;
	if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e))
		return c + (c & 1);
	return c;
}

static void
add_character(struct buffer *key, uint32_t c)
{
	if (c < 0x80) {
		buffer_byte(key, (char)c);
	} else if (c < 0x800) {
		buffer_byte(key, (char)(0xc0 | c >> 6));
		buffer_byte(key, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		buffer_byte(key, (char)(0xe0 | c >> 12));
		buffer_byte(key, (char)(0x80 | (c >> 6 & 0x3f)));
		buffer_byte(key, (char)(0x80 | (c & 0x3f)));
	} else {
		buffer_byte(key, (char)(0xf0 | c >> 18));
		buffer_byte(key, (char)(0x80 | (c >> 12 & 0x3f)));
		buffer_byte(key, (char)(0x80 | (c >> 6 & 0x3f)));
		buffer_byte(key, (char)(0x80 | (c & 0x3f)));
	}
}

/* Takes the next character of a text's key off it; 0: there is no more. */
static uint32_t
key_character(struct slice *text)
{
	size_t size;

	while (text->n > 0) {
		uint32_t c = (unsigned char)text->p[0];
		bool word;

		size = 1;
		if (c >= 0x80)
			c = utf8_character(*text, &size);
		c = lower(c);
		word = c >= 0xa0 ? c != 0xa0 && c != 0xad && !(c >= 0x2000 && c <= 0x206f)
		                 : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+';
		*text = slice_from(*text, size > 0 ? size : 1);
		if (word)
			return c;
	}
	return 0;
}

void
text_key(struct slice text, struct buffer *key)
{
	uint32_t c;

	while ((c = key_character(&text)) != 0)
		add_character(key, c);
}

bool
text_same(struct slice a, struct slice b)
{
	uint32_t x, y;

	if (slice_equal(a, b))
		return true;
	do {
		x = key_character(&a);
		y = key_character(&b);
	} while (x == y && x != 0);
	return x == y;
}

enum { LONGEST = 64 };

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

unsigned
text_distance(struct slice a, struct slice b)
{
	unsigned rows[3][LONGEST + 1];
	unsigned *before = rows[0], *above = rows[1], *now = rows[2], *spare;
	size_t i, j;

	if (a.n > LONGEST || b.n > LONGEST)
		return 1000;
	for (j = 0; j <= b.n; j++)
		above[j] = (unsigned)j;
	for (i = 1; i <= a.n; i++) {
		now[0] = (unsigned)i;
		for (j = 1; j <= b.n; j++) {
			now[j] = least(above[j], now[j - 1]) + 1;
			now[j] = least(now[j], above[j - 1] + (a.p[i - 1] != b.p[j - 1]));
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] && a.p[i - 2] == b.p[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
		spare = before;
		before = above;
		above = now;
		now = spare;
	}
	return above[b.n];
}

bool
text_is_near(struct slice a, struct slice b)
{
	struct buffer ka = {0}, kb = {0};
	size_t allowed;
	bool near;

	text_key(a, &ka);
	text_key(b, &kb);
	allowed = ka.n / 3 > 0 ? ka.n / 3 : 1;
	near = text_distance(buffer_slice(&ka), buffer_slice(&kb)) <= allowed;
	buffer_free(&ka);
	buffer_free(&kb);
	return near;
}
