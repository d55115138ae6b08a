#include "calendar.h"

enum { LINE_MOST = 75 };

/* As much of the text as fits into so many bytes, in whole characters. */
static size_t
whole_characters(struct slice text, size_t most)
{
	if (text.n <= most)
		return text.n;
	while (most > 0 && ((unsigned char)text.p[most] & 0xc0) == 0x80)
		most--;
	return most;
}

static void
add_line(struct slice line, struct buffer *out)
{
	size_t n = whole_characters(line, LINE_MOST);

	buffer_add(out, slice_first(line, n));
	for (line = slice_from(line, n); line.n > 0; line = slice_from(line, n)) {
		n = whole_characters(line, LINE_MOST - 1); /* the blank counts */
		buffer_text(out, "\r\n ");
		buffer_add(out, slice_first(line, n));
	}
}

void
calendar_lines(struct slice text, struct buffer *out)
{
	while (text.n > 0) {
		const char *end = memchr(text.p, '\n', text.n);
		struct slice line = slice_first(text, end != NULL ? (size_t)(end - text.p) : text.n);

		text = slice_from(text, end != NULL ? line.n + 1 : line.n);
		if (end != NULL && slice_ends(line, '\r'))
			line.n--;
		add_line(line, out);
		if (end != NULL)
			buffer_text(out, "\r\n");
	}
}
