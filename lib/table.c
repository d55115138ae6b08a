#include "table.h"

#include <stdlib.h>

#include "lines.h"
#include "msg.h"

struct reader {
	struct input input;
	size_t next_file;
	struct blocks blocks;
	struct block block;
	struct lines lines;
	struct shape shape;
	size_t before; /* the line before the block's first */
	size_t at;     /* of its rows, the next one */
};

static bool
ends_in(const char *text, const char *ending)
{
	size_t n = strlen(text), m = strlen(ending);

	return n >= m && strcmp(text + n - m, ending) == 0;
}

/* Opens the next file and returns its header line. */
static struct slice
open_next(struct reader *r)
{
	const char *name = r->input.n > 0 ? r->input.files[r->next_file] : "-";
	bool csv = r->input.csv || ends_in(name, ".csv");
	struct slice line = blocks_open(&r->blocks, name, csv, r->input.max_line);
	struct msg_place place = {r->blocks.source.name, 0, SLICE_NONE};

	r->next_file++;
	if (line.n == 0)
		msg_stop_at(place, "no header line");
	place.line = 1;
	r->shape = (struct shape){r->shape.fields, r->blocks.crlf, r->input.max_line};
	lines_check(place, &r->shape, line);
	r->before = 1;
	r->at = r->lines.n = 0;
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
	header_set(&t->header, r->blocks.source.name, line);
	r->shape.fields = t->header.n;
	r->blocks.blank_rows = t->header.n == 1;
	t->reader = r;
}

static bool
next_file(struct table *t)
{
	struct reader *r = t->reader;
	struct slice line;

	if (r->next_file >= r->input.n)
		return false;
	blocks_close(&r->blocks);
	line = open_next(r);
	if (!slice_equal(line, header_line(&t->header)))
		msg_stop_at((struct msg_place){r->blocks.source.name, 1, SLICE_NONE},
		    "the header differs from that of %s", t->header.file);
	r->blocks.blank_rows = t->header.n == 1;
	return true;
}

/* The next block that has rows; false at the end of the last file. */
static bool
next_block(struct table *t)
{
	struct reader *r = t->reader;

	do {
		r->before += r->lines.n;
		if (r->lines.bad)
			lines_refuse(&r->lines, &r->block, &r->shape, r->before + 1);
		while (!blocks_next(&r->blocks, &r->block))
			if (!next_file(t))
				return false;
		if (r->block.line > 0)
			r->before = r->block.line;
		lines_take(&r->lines, &r->block, &r->shape);
		r->at = 0;
	} while (r->lines.n == 0);
	return true;
}

bool
table_next(struct table *t, struct row *row)
{
	struct reader *r = t->reader;

	if (r->at == r->lines.n && !next_block(t))
		return false;
	*row = lines_row(&r->lines, &r->shape, r->block.file, r->before, r->at++);
	return true;
}

void
table_close(struct table *t)
{
	struct reader *r = t->reader;

	blocks_close(&r->blocks);
	block_free(&r->block);
	lines_free(&r->lines);
	free(r);
	header_free(&t->header);
	*t = (struct table){0};
}
