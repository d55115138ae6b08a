#include "lines.h"

#include <stdlib.h>

#include "scan.h"
#include "text.h"

/* Do all rows end where they should? There are as many newlines as rows. */
static bool
rows_end(const struct lines *l, size_t rows, size_t fields)
{
	bool all = true;
	size_t i;

	for (i = 1; i <= rows; i++)
		all &= l->text[l->stops[i * fields - 1]] == '\n';
	return all;
}

/* Is the line of n bytes, of which the last may be a CR, clean and as long as it may be? */
static bool
clean(struct slice line, const struct shape *s, bool last)
{
	size_t at;

	if (line.n > s->max_line)
		return false;
	if (s->crlf && line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	else if (s->crlf && !last)
		return false;
	return text_check(line, &at) == NULL;
}

/* Goes line by line over a block that is not known to be right, as far as it is. */
static void
take_carefully(struct lines *l, const struct block *k, const struct shape *s, size_t nstops)
{
	size_t at, i, end;

	l->begin = 0;
	for (l->n = 0, at = 0; l->begin < k->n; l->n++, at += s->fields) {
		for (i = at; i < nstops && l->text[l->stops[i]] != '\n'; i++)
			;
		end = l->stops[i];
		if (i + 1 - at != s->fields || !clean((struct slice){l->text + l->begin, end - l->begin}, s,
		        k->unterminated && end + 1 == k->n)) {
			l->bad = true;
			return;
		}
		if (s->crlf && end > l->begin && l->text[end - 1] == '\r')
			l->stops[i]--;
		l->begin = end + 1;
	}
}

void
lines_take(struct lines *l, struct block *k, const struct shape *s)
{
	struct scanned found;

	if (k->n + SCAN_SLACK > l->room) {
		free(l->stops);
		l->room = k->size > k->n ? k->size + SCAN_SLACK : k->n + SCAN_SLACK;
		l->stops = memory_grow(NULL, l->room, sizeof *l->stops);
	}
	l->text = k->text;
	l->n = l->begin = 0;
	l->bad = k->after_blank;
	if (l->bad)
		return;
	found = scan_separators(k->text, k->n, l->stops);
	if (found.plain && !s->crlf && k->n <= s->max_line && found.stops == found.newlines * s->fields &&
	    rows_end(l, found.newlines, s->fields)) {
		l->n = found.newlines;
		l->begin = k->n;
	} else {
		take_carefully(l, k, s, found.stops);
	}
	l->bad |= k->too_long;
}

static _Noreturn void
refuse_byte(struct msg_place place, const struct shape *s, struct slice line, size_t at, const char *why)
{
	unsigned char byte = (unsigned char)line.p[at];
	bool wide = byte == 0 || (place.line == 1 && at == 0 && byte >= 0xfe);

	if (byte == '\r' && at + 1 == line.n && !s->crlf)
		msg_stop_at(place, "ends in CRLF, the lines before it in LF");
	if (byte == '\r')
		msg_stop_at(place, "byte %zu is a carriage return (CR) inside the line", at + 1);
	msg_stop_at(place, "byte %zu (0x%02x) %s%s", at + 1, byte, why,
	    wide ? "; for UTF-16: iconv -f UTF-16 -t UTF-8" : "");
}

void
lines_check(struct msg_place place, const struct shape *s, struct slice line)
{
	const char *why;
	size_t at;

	if (line.n > s->max_line)
		msg_stop_at(place, "the line is longer than %zu bytes (--max-line)", s->max_line);
	why = text_check(line, &at);
	if (why != NULL)
		refuse_byte(place, s, line, at, why);
}

void
lines_refuse(const struct lines *l, const struct block *k, const struct shape *s, size_t number)
{
	struct msg_place place = {k->file, number, SLICE_NONE};
	const char *newline = l->begin < k->n ? memchr(l->text + l->begin, '\n', k->n - l->begin) : NULL;
	struct slice line = {l->text + l->begin, 0};
	size_t fields = 1, i;

	if (k->after_blank)
		msg_stop_at(place, "blank line inside the table");
	if (newline == NULL)
		msg_stop_at(place, "the line is longer than %zu bytes (--max-line)", s->max_line);
	line.n = (size_t)(newline - line.p);
	if (s->crlf && line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	else if (s->crlf && !(k->unterminated && l->begin + line.n + 1 == k->n))
		msg_stop_at(place, "ends in LF, the lines before it in CRLF");
	lines_check(place, s, line);
	if (line.n == 0)
		msg_stop_at(place, "blank line inside the table");
	for (i = 0; i < line.n; i++)
		fields += line.p[i] == '\t';
	msg_stop_at(place, "%zu field%s where the header has %zu", fields, fields == 1 ? "" : "s", s->fields);
}

void
lines_free(struct lines *l)
{
	free(l->stops);
	*l = (struct lines){0};
}
