#include "plain.h"

#include "utf8.h"

static bool
is_blank(uint32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
	    c == 0x202f || c == 0x205f || c == 0x3000;
}

static bool
is_unseen(uint32_t c)
{
	return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f) ||
	    (c >= 0x2060 && c <= 0x2064) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff ||
	    (c >= 0xe0000 && c <= 0xe007f) || utf8_is_bidi(c);
}

void
plain_add(struct buffer *to, struct slice text)
{
	while (text.n > 0) {
		size_t size, run = 0;
		uint32_t c;

		while (run < text.n && text.p[run] > ' ' && text.p[run] < 0x7f)
			run++;
		buffer_add(to, slice_first(text, run));
		text = slice_from(text, run);
		if (text.n == 0)
			return;
		c = utf8_character(text, &size);
		if (size == 0)
			buffer_text(to, "\xef\xbf\xbd");
		else if (!is_blank(c) && !is_unseen(c))
			buffer_add(to, slice_first(text, size));
		else if (is_blank(c) && to->n > 0 && to->text[to->n - 1] != ' ')
			buffer_byte(to, ' ');
		text = slice_from(text, size > 0 ? size : 1);
	}
}

void
plain_add_html(struct buffer *to, struct slice line)
{
	while (line.n > 0) {
		const char *open = memchr(line.p, '<', line.n), *close;
		size_t n = open != NULL ? (size_t)(open - line.p) : line.n;

		plain_add(to, slice_first(line, n));
		line = slice_from(line, n);
		close = line.n > 0 ? memchr(line.p, '>', line.n) : NULL;
		line = slice_from(line, close != NULL ? (size_t)(close - line.p) + 1 : line.n);
	}
}
