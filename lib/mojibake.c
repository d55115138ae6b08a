#include "mojibake.h"

#include "utf8.h"

/* What windows-1252 has at 0x80 to 0x9f; 0: nothing, there the byte itself is taken for its number. */
static const uint16_t windows[32] = {
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
	0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
	0x0153, 0, 0x017e, 0x0178,
};

/* The byte that became this character, 0x80 to 0xff; 0 where none did. */
static unsigned char
byte_of(uint32_t c)
{
	unsigned char i;

	if (c >= 0x80 && c <= 0xff)
		return (unsigned char)c;
	for (i = 0; c > 0xff && i < sizeof windows / sizeof *windows; i++)
		if (windows[i] == c)
			return (unsigned char)(0x80 + i);
	return 0;
}

/* Reads a sequence at the start of text as the character it was; its bytes there, or 0: then *n of
 * its bytes are there. */
static size_t
read_sequence(struct slice text, char was[4], size_t *n)
{
	size_t taken = 0, size, need = 1;

	for (*n = 0; *n < need; taken += size, ++*n) {
		unsigned char byte;

		if (taken == text.n)
			return 0;
		byte = byte_of(utf8_character(slice_from(text, taken), &size));
		if (size == 0 || byte == 0 || (*n > 0 && (byte & 0xc0) != 0x80))
			return 0;
		if (*n == 0)
			need = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
		was[*n] = (char)byte;
	}
	(void)utf8_character((struct slice){was, *n}, &size);
	return size == *n ? taken : 0;
}

/* Counts what a repaired sequence was. */
static void
count(struct mojibake *found, struct slice was)
{
	size_t size;
	uint32_t c = utf8_character(was, &size);

	found->repaired++;
	found->dashes += c >= 0x2010 && c <= 0x2015;
	found->signs += (c >= 0xa2 && c <= 0xa5) || (c >= 0x20a0 && c <= 0x20bf);
}

static struct mojibake
repair_once(struct slice text, struct buffer *to)
{
	struct mojibake found = {0};
	size_t kept = 0, i = 0, line = 1;

	while (i < text.n) {
		char was[4];
		size_t n, taken;

		line += text.p[i] == '\n';
		if (!byte_is_wide(text.p[i])) {
			i++;
			continue;
		}
		taken = read_sequence(slice_from(text, i), was, &n);
		if (taken == 0) {
			if (n == 3 && (unsigned char)was[0] >= 0xf0 && found.lost++ == 0)
				found.lost_line = line;
			i++;
			continue;
		}
		buffer_add(to, (struct slice){text.p + kept, i - kept});
		buffer_add(to, (struct slice){was, n});
		if (found.repaired == 0)
			found.line = line;
		count(&found, (struct slice){was, n});
		i += taken;
		kept = i;
	}
	if (found.repaired > 0)
		buffer_add(to, slice_from(text, kept));
	return found;
}

struct mojibake
mojibake_repair(struct slice text, struct buffer *to)
{
	enum { DEEPEST = 4 };
	struct mojibake found = repair_once(text, to), again = found;
	unsigned i;

	for (i = 1; i < DEEPEST && again.repaired > 0; i++) {
		struct buffer once = *to;

		*to = (struct buffer){0};
		again = repair_once(buffer_slice(&once), to);
		if (again.repaired == 0) {
			buffer_free(to);
			*to = once;
		} else {
			buffer_free(&once);
		}
	}
	return found;
}
