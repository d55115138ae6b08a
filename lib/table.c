#include "table.h"

#include <stdlib.h>

#include "lines.h"
#include "msg.h"

struct reader {
	struct input input;
	size_t next_file;
	struct lines lines;
};

static struct msg_place
place(const struct reader *r, size_t line)
{
	return (struct msg_place){r->lines.source.name, line, SLICE_NONE};
}

static bool
ends_in(const char *text, const char *ending)
{
	size_t n = strlen(text), m = strlen(ending);

	return n >= m && strcmp(text + n - m, ending) == 0;
}

/* Opens the next file and reads its header line. */
static struct slice
open_next(struct reader *r)
{
	const char *name = r->input.n > 0 ? r->input.files[r->next_file] : "-";
	struct slice line;
	size_t n;

	r->next_file++;
	lines_open(&r->lines, name, r->input.csv || ends_in(name, ".csv"), r->input.max_line);
	n = lines_await(&r->lines);
	if (n == 0 || lines_text(&r->lines, n).n == 0)
		msg_stop_at(place(r, 0), "no header line");
	line = lines_text(&r->lines, n);
	lines_pass(&r->lines, n);
	return line;
}

void
table_open(struct table *t, struct input input)
{
	struct reader *r = memory_new(1, sizeof *r);
	struct slice line;

	if (input.max_line == 0)
		input.max_line = TABLE_MAX_LINE;
	r->input = input;
	line = open_next(r);
	header_set(&t->header, r->lines.source.name, line);
	t->reader = r;
}

/* Blank lines are nothing at a file's end, and a mistake before it. */
static void
pass_blank_lines(struct reader *r)
{
	size_t first = r->lines.line + 1, n;

	while ((n = lines_await(&r->lines)) > 0) {
		if (lines_text(&r->lines, n).n > 0)
			msg_stop_at(place(r, first), "blank line inside the table");
		lines_pass(&r->lines, n);
	}
}

static bool
next_file(struct table *t)
{
	struct reader *r = t->reader;
	struct slice line;

	if (r->next_file >= r->input.n)
		return false;
	lines_close(&r->lines);
	line = open_next(r);
	if (!slice_equal(line, header_line(&t->header)))
		msg_stop_at(place(r, 1), "the header differs from that of %s", t->header.file);
	return true;
}

/* The number of fields of the next row, whichever file it is in; 0 at the end of the last. */
static size_t
await_row(struct table *t)
{
	struct lines *l = &t->reader->lines;
	size_t n;

	do {
		n = lines_await(l);
		if (n == 1 && t->header.n > 1 && lines_text(l, n).n == 0) {
			pass_blank_lines(t->reader);
			n = 0;
		}
	} while (n == 0 && next_file(t));
	return n;
}

bool
table_next(struct table *t, struct row *row)
{
	struct lines *l = &t->reader->lines;
	size_t n = await_row(t);
	struct slice text;

	if (n == 0)
		return false;
	if (n != t->header.n)
		msg_stop_at(place(t->reader, l->line + 1), "%zu field%s where the header has %zu", n,
		    n == 1 ? "" : "s", t->header.n);
	text = lines_text(l, n);
	*row = (struct row){l->text, l->stops + l->stop, (uint32_t)l->at, l->source.name, l->line + 1};
	lines_pass(l, n);
	l->stops[l->stop - 1] = (uint32_t)(text.p + text.n - l->text);
	return true;
}

void
table_close(struct table *t)
{
	lines_free(&t->reader->lines);
	free(t->reader);
	header_free(&t->header);
	*t = (struct table){0};
}
