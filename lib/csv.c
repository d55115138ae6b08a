#include "csv.h"

#include <csv.h>
#include <stdlib.h>

#include "dialect.h"
#include "msg.h"

enum { BLOCK = 1 << 18, LARGEST_CELL = 1 << 20, GROWTH = 1 << 16 };

struct csv {
	struct csv_parser parser;
	struct source *source;
	size_t max_line;
	char *block; /* what was read and not yet fed */
	size_t at, end;
	struct buffer raw;    /* the line being fed */
	struct buffer record; /* the record being made */
	size_t cells;         /* in the record */
	bool whole;           /* the record is complete */
	bool quoted;          /* the line read last ends inside a quoted cell */
	bool crlf;            /* the header ended so, and so must every record */
	size_t line;          /* lines read */
	size_t first;         /* the line the record begins on */
	size_t blanked;
	size_t filled;        /* bytes in the record's cells */
	size_t width;         /* the header's cells */
	size_t empty;         /* rows of as many, all empty */
	const char *why;      /* what is wrong, NULL for nothing, and in which line: the first fault there is */
	size_t wrong;
};

static const char too_long[] = "the line is too long", open_cell[] = "a cell is larger than 1 MiB (is its quote closed?)";

/* Notes what is wrong; false. */
static bool
fault(struct csv *c, size_t line, const char *why)
{
	if (c->why == NULL) {
		c->why = why;
		c->wrong = line;
	}
	return false;
}

void
csv_check(const struct csv *c)
{
	struct msg_place place = {c->source->name, c->wrong, SLICE_NONE};

	if (c->why == too_long)
		msg_stop_at(place, "the line is longer than %zu bytes (--max-line)", c->max_line);
	if (c->why != NULL)
		msg_stop_at(place, "%s", c->why);
}

static int
no_space(unsigned char byte)
{
	(void)byte;
	return 0;
}

static int
is_newline(unsigned char byte)
{
	return byte == '\n';
}

/* libcsv hands cells and row ends to callbacks; these two put them into the record. */
static void
take_cell(void *text, size_t n, void *owner)
{
	struct csv *c = owner;
	const char *p = text;
	size_t i;

	if (n > LARGEST_CELL)
		(void)fault(c, c->first, "a cell is larger than 1 MiB");
	c->filled += n;
	if (c->cells++ > 0)
		buffer_byte(&c->record, '\t');
	for (i = 0; i < n; i++) {
		bool blank = p[i] == '\t' || p[i] == '\n' || p[i] == '\r';

		if (p[i] == '\r' && i + 1 < n && p[i + 1] == '\n')
			continue;
		buffer_byte(&c->record, blank ? ' ' : p[i]);
		c->blanked += blank;
	}
}

static void
take_row(int end, void *owner)
{
	struct csv *c = owner;

	(void)end;
	buffer_byte(&c->record, '\n');
	c->whole = true;
}

struct csv *
csv_new(struct source *source, size_t max_line)
{
	struct csv *c = memory_new(1, sizeof *c);

	c->source = source;
	c->max_line = max_line;
	c->block = memory_new(BLOCK, 1);
	if (csv_init(&c->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		msg_stop("out of memory");
	csv_set_blk_size(&c->parser, GROWTH);
	csv_set_space_func(&c->parser, no_space);
	csv_set_term_func(&c->parser, is_newline);
	return c;
}

/* Adds the next line of the file to raw, its newline (if any) included. False at the end, or a fault. */
static bool
read_line(struct csv *c)
{
	size_t before = c->raw.n;

	for (;;) {
		const char *newline;
		size_t n;

		if (c->at == c->end) {
			c->at = 0;
			c->end = source_read(c->source, c->block, BLOCK);
			if (c->end == 0)
				break;
		}
		newline = memchr(c->block + c->at, '\n', c->end - c->at);
		n = newline != NULL ? (size_t)(newline + 1 - (c->block + c->at)) : c->end - c->at;
		if (c->raw.n + n - (newline != NULL) > c->max_line)
			return fault(c, c->line + 1, too_long);
		buffer_add(&c->raw, (struct slice){c->block + c->at, n});
		c->at += n;
		if (newline != NULL)
			break;
	}
	if (c->raw.n == before)
		return false;
	c->line++;
	return true;
}

/* The header into raw, all its lines: the first may end inside a cell and tell nothing of the file. */
static bool
read_header(struct csv *c)
{
	bool quoted = false;
	size_t i = 0;

	do {
		if (!read_line(c))
			break;
		for (; i < c->raw.n; i++)
			quoted ^= c->raw.text[i] == '"';
		if (quoted && c->raw.n > LARGEST_CELL)
			return fault(c, 1, open_cell);
	} while (quoted);
	return c->raw.n > 0 && c->why == NULL;
}

/* Drops the byte-order mark, finds the separator, sees how lines end. */
static void
begin(struct csv *c)
{
	dialect_refuse_wide(c->source->name, buffer_slice(&c->raw));
	if (c->raw.n >= 3 && memcmp(c->raw.text, "\xef\xbb\xbf", 3) == 0) {
		c->raw.n -= 3;
		memmove(c->raw.text, c->raw.text + 3, c->raw.n);
	}
	csv_set_delim(&c->parser, dialect_separator(buffer_slice(&c->raw)));
	c->crlf = c->raw.n >= 2 && c->raw.text[c->raw.n - 2] == '\r';
}

/* Takes the CR of a CRLF off the line; true where there was one. */
static bool
drop_cr(struct buffer *line)
{
	size_t newline = line->n > 0 && line->text[line->n - 1] == '\n';

	if (line->n <= newline || line->text[line->n - newline - 1] != '\r')
		return false;
	line->n--;
	if (newline)
		line->text[line->n - 1] = '\n';
	return true;
}

/* Puts it back: the line end is a cell's own. */
static void
put_cr(struct buffer *line)
{
	line->text[line->n - 1] = '\r';
	buffer_byte(line, '\n');
}

/* Is a quoted cell open at the line's end? Outside of one there must be no CR. */
static bool
ends_quoted(struct csv *c)
{
	bool quoted = c->quoted;
	size_t i;

	if (memchr(c->raw.text, '"', c->raw.n) == NULL && memchr(c->raw.text, '\r', c->raw.n) == NULL)
		return quoted;
	for (i = 0; i < c->raw.n; i++) {
		quoted ^= c->raw.text[i] == '"';
		if (c->raw.text[i] == '\r' && !quoted)
			(void)fault(c, c->first, "a carriage return (CR) inside the line");
	}
	return quoted;
}

static void
feed_line(struct csv *c)
{
	if (csv_parse(&c->parser, c->raw.text, c->raw.n, take_cell, take_row, c) != c->raw.n)
		(void)fault(c, c->first, csv_error(&c->parser) == CSV_EPARSE
		        ? "a quote stands where none can (double it inside a quoted cell)"
		        : csv_strerror(csv_error(&c->parser)));
	else if (csv_get_buffer_size(&c->parser) > LARGEST_CELL + GROWTH)
		(void)fault(c, c->first, open_cell);
}

struct slice
csv_next(struct csv *c, size_t *line)
{
	bool cr, terminated, blank = false;

	c->record.n = 0;
	c->cells = c->filled = 0;
	c->whole = false;
	c->first = c->line + 1;
	while (!c->whole && !blank && c->why == NULL) {
		bool is_header = c->line == 0;

		c->raw.n = 0;
		if (is_header ? !read_header(c) : !read_line(c)) {
			if (c->why == NULL && csv_fini(&c->parser, take_cell, take_row, c) != 0)
				(void)fault(c, c->first, "the file ends inside a quoted cell of the row that begins here");
			break;
		}
		if (is_header)
			begin(c);
		terminated = c->raw.n > 0 && c->raw.text[c->raw.n - 1] == '\n';
		cr = drop_cr(&c->raw);
		blank = !c->quoted && terminated && c->raw.n == 1;
		c->quoted = ends_quoted(c);
		if (c->quoted && cr && terminated)
			put_cr(&c->raw);
		feed_line(c);
		if (c->whole && terminated && cr != c->crlf)
			(void)fault(c, c->line, cr ? "ends in CRLF, the lines before it in LF"
			                           : "ends in LF, the lines before it in CRLF");
	}
	if (c->first == 1)
		c->width = c->cells;
	else if (c->cells > 1 && c->cells == c->width && c->filled == 0) {
		c->record.n = 0;
		c->empty++;
		blank = true;
	}
	if (c->why != NULL)
		c->record.n = 0;
	else if (blank)
		buffer_byte(&c->record, '\n');
	*line = c->first;
	return buffer_slice(&c->record);
}

size_t
csv_blanked(const struct csv *c)
{
	return c->blanked;
}

size_t
csv_empty(const struct csv *c)
{
	return c->empty;
}

void
csv_delete(struct csv *c)
{
	csv_free(&c->parser);
	buffer_free(&c->raw);
	buffer_free(&c->record);
	free(c->block);
	free(c);
}
