#include "spacing.h"

#include <stdlib.h>

static bool
is_blank(struct slice line)
{
	size_t i;

	for (i = 0; i < line.n; i++)
		if (line.p[i] != ' ' && line.p[i] != '\t' && line.p[i] != '\r' && line.p[i] != '>')
			return false;
	return true;
}

static bool
has_bar(struct slice line)
{
	return line.n > 0 && memchr(line.p, '|', line.n) != NULL;
}

/* Is it `|---|:-:|`, the line under a table's header? */
static bool
is_rule(struct slice line)
{
	bool dash = false;
	size_t i;

	for (i = 0; i < line.n; i++) {
		if (memchr(" \t\r|:->", line.p[i], 7) == NULL)
			return false;
		dash |= line.p[i] == '-';
	}
	return dash && has_bar(line);
}

/* Does the line begin an item of a list? */
static bool
is_item(struct slice line)
{
	size_t n = 0;

	line = slice_trim(line);
	while (n < line.n && byte_is_digit(line.p[n]))
		n++;
	if (n == 0)
		return line.n > 1 && strchr("-*+", line.p[0]) != NULL && line.p[1] == ' ';
	return n + 1 < line.n && (line.p[n] == '.' || line.p[n] == ')') && line.p[n + 1] == ' ';
}

static bool
is_paste(struct slice text)
{
	size_t i;

	for (i = 0; i + 1 < text.n; i++)
		if ((text.p[i] == '#' && (i == 0 || text.p[i - 1] == '\n')) ||
		    (text.p[i] == '*' && text.p[i + 1] == '*'))
			return false;
	return true;
}

static struct slice
next_line(struct slice *rest)
{
	const char *end = rest->n > 0 ? memchr(rest->p, '\n', rest->n) : NULL;
	struct slice line = end != NULL ? slice_first(*rest, (size_t)(end - rest->p)) : *rest;

	*rest = slice_from(*rest, end != NULL ? line.n + 1 : line.n);
	return line;
}

static void
insert(struct spacing *s, size_t line)
{
	s->inserted = memory_more(s->inserted, s->n, &s->room, sizeof *s->inserted);
	s->inserted[s->n++] = line;
	buffer_byte(&s->text, '\n');
}

struct slice
spacing_make(struct spacing *s, struct slice text)
{
	struct slice rest = text, line, next;
	size_t number = 1;          /* of the line to be written */
	bool filled = false;        /* the line before it is not blank */
	bool table = false;         /* it is a table's */
	bool item = false;          /* it begins an item */
	const char *kept = text.p;  /* from where on text is yet to be written */

	s->n = 0;
	s->text.n = 0;
	s->paste = is_paste(text);
	if (text.n == 0)
		return text;
	for (line = next_line(&rest); line.p < text.p + text.n; line = next, number++) {
		struct slice after = rest;
		bool begins, row = has_bar(line);

		next = next_line(&rest);
		begins = row && !is_rule(line) && is_rule(next);
		if ((begins && filled) || (table && !row && !is_blank(line)) ||
		    (s->paste && filled && !row && !is_blank(line) && item != is_item(line))) {
			buffer_add(&s->text, (struct slice){kept, (size_t)(line.p - kept)});
			insert(s, number++);
			kept = line.p;
		}
		table = begins || (table && row);
		filled = !is_blank(line);
		item = is_item(line);
		if (after.n == 0)
			break;
	}
	if (s->n == 0)
		return text;
	buffer_add(&s->text, (struct slice){kept, (size_t)(text.p + text.n - kept)});
	return buffer_slice(&s->text);
}

size_t
spacing_line(const struct spacing *s, size_t line)
{
	size_t low = 0, high = s->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->inserted[middle] < line)
			low = middle + 1;
		else
			high = middle;
	}
	return line - low;
}

void
spacing_free(struct spacing *s)
{
	buffer_free(&s->text);
	free(s->inserted);
	*s = (struct spacing){0};
}
