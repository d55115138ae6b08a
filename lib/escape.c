#include "escape.h"

#include "utf8.h"

enum escape
escape_for(const char *file)
{
	const char *slash = strrchr(file, '/'), *dot = strrchr(slash != NULL ? slash : file, '.');

	if (dot != NULL && (strcmp(dot, ".html") == 0 || strcmp(dot, ".svg") == 0))
		return ESCAPE_MARKUP;
	return dot != NULL && strcmp(dot, ".ics") == 0 ? ESCAPE_CALENDAR : ESCAPE_TEXT;
}

static const char *
markup_escape(uint32_t c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

static const char *
calendar_escape(uint32_t c)
{
	switch (c) {
	case '\\':
		return "\\\\";
	case ',':
		return "\\,";
	case ';':
		return "\\;";
	case '\n':
		return "\\n";
	default:
		return NULL;
	}
}

static bool
is_harmful(uint32_t c)
{
	return (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || utf8_is_bidi(c);
}

void
escape_add(struct buffer *out, struct slice text, enum escape escape)
{
	const char *instead = NULL;
	size_t size;
	uint32_t c;

	for (; text.n > 0; text = slice_from(text, size > 0 ? size : 1)) {
		c = utf8_character(text, &size);
		if (size == 0 || is_harmful(c))
			continue;
		if (escape == ESCAPE_MARKUP)
			instead = markup_escape(c);
		if (escape == ESCAPE_CALENDAR)
			instead = calendar_escape(c);
		if (instead != NULL)
			buffer_text(out, instead);
		else
			buffer_add(out, slice_first(text, size));
	}
}
