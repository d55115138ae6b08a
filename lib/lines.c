#include "lines.h"

#include <stdlib.h>

#include "scan.h"
#include "utf8.h"

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

/* Is the line, with its CR if it has one, clean and no longer than it may be? */
static bool
clean(const struct lines *l, struct slice line, bool last)
{
	size_t at;

	if (line.n > l->max_line)
		return false;
	if (l->crlf && slice_ends(line, '\r'))
		line.n--;
	else if (l->crlf && !last)
		return false;
	return utf8_check(line, &at) == NULL;
}

/* Goes line by line over a block that is not known to be right, as far as it is. */
static void
take_carefully(struct lines *l, const struct block *k, size_t nstops)
{
	size_t at = 0, i, end;

	for (; l->begin < k->n; l->n++, at = i + 1, l->begin = end + 1) {
		for (i = at; i < nstops && l->text[l->stops[i]] != '\n'; i++)
			;
		end = l->stops[i];
		if (i + 1 - at != l->fields || !clean(l, (struct slice){l->text + l->begin, end - l->begin},
		        k->unterminated && end + 1 == k->n)) {
			l->bad = true;
			return;
		}
		l->stops[i] -= l->crlf && end > l->begin && l->text[end - 1] == '\r';
	}
}

void
lines_take(struct lines *l, struct block *k, size_t fields, size_t max_line)
{
	struct scanned found;

	if (k->n + SCAN_SLACK > l->room) {
		free(l->stops);
		l->room = (k->size > k->n ? k->size : k->n) + SCAN_SLACK;
		l->stops = memory_grow(NULL, l->room, sizeof *l->stops);
	}
	*l = (struct lines){.bad = k->after_blank, .crlf = k->crlf, .file = k->file, .text = k->text,
	    .fields = fields, .stops = l->stops, .room = l->room, .max_line = max_line};
	if (l->bad)
		return;
	found = scan_separators(k->text, k->n, l->stops);
	if (found.plain && !k->crlf && k->n <= max_line && found.stops == found.newlines * fields &&
	    rows_end(l, found.newlines, fields)) {
		l->n = found.newlines;
		l->begin = k->n;
	} else {
		take_carefully(l, k, found.stops);
	}
	l->bad |= k->too_long;
}

static _Noreturn void
refuse_byte(struct msg_place place, struct slice line, size_t at, bool crlf, const char *why)
{
	unsigned char byte = (unsigned char)line.p[at];
	bool wide = byte == 0 || (place.line == 1 && at == 0 && byte >= 0xfe);

	if (byte == '\r' && at + 1 == line.n && !crlf)
		msg_stop_at(place, "ends in CRLF, the lines before it in LF");
	if (byte == '\r')
		msg_stop_at(place, "byte %zu is a carriage return (CR) inside the line", at + 1);
	msg_stop_at(place, "byte %zu (0x%02x) %s%s", at + 1, byte, why,
	    wide ? "; for UTF-16: iconv -f UTF-16 -t UTF-8" : "");
}

void
lines_check(struct msg_place place, struct slice line, bool crlf, size_t max_line)
{
	const char *why;
	size_t at;

	if (line.n > max_line)
		msg_stop_at(place, "the line is longer than %zu bytes (--max-line)", max_line);
	why = utf8_check(line, &at);
	if (why != NULL)
		refuse_byte(place, line, at, crlf, why);
}

void
lines_refuse(const struct lines *l, const struct block *k, size_t number)
{
	struct msg_place place = {k->file, number, SLICE_NONE};
	const char *newline = l->begin < k->n ? memchr(l->text + l->begin, '\n', k->n - l->begin) : NULL;
	struct slice line = {l->text + l->begin, 0};
	size_t fields = 1, i;

	if (k->after_blank)
		msg_stop_at(place, "blank line inside the table");
	if (newline == NULL || (size_t)(newline - line.p) > l->max_line)
		msg_stop_at(place, "the line is longer than %zu bytes (--max-line)", l->max_line);
	line.n = (size_t)(newline - line.p);
	if (l->crlf && slice_ends(line, '\r'))
		line.n--;
	else if (l->crlf && !(k->unterminated && l->begin + line.n + 1 == k->n))
		msg_stop_at(place, "ends in LF, the lines before it in CRLF");
	lines_check(place, line, l->crlf, l->max_line);
	if (line.n == 0)
		msg_stop_at(place, "blank line inside the table");
	for (i = 0; i < line.n; i++)
		fields += line.p[i] == '\t';
	msg_stop_at(place, "%zu field%s where the header has %zu", fields, fields == 1 ? "" : "s", l->fields);
}

void
lines_free(struct lines *l)
{
	free(l->stops);
	*l = (struct lines){0};
}
