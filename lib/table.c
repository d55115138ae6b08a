#include "table.h"

#include <stdlib.h>

#include "lines.h"

struct reader {
	struct feed feed;
	struct block block;
	struct lines lines;
	size_t before; /* the line before the block's first */
	size_t at;     /* of its rows, the next one */
};

void
table_open(struct table *t, struct input input)
{
	struct reader *r = memory_new(1, sizeof *r);

	feed_open(&r->feed, input, 0);
	t->header = r->feed.header;
	t->reader = r;
}

/* The next block that has rows; false at the end of the last file. */
static bool
next_block(struct reader *r)
{
	do {
		r->before += r->lines.n;
		if (r->lines.bad)
			lines_refuse(&r->lines, &r->block, r->before + 1);
		if (!feed_next(&r->feed, &r->block))
			return false;
		r->before = feed_before(&r->feed, &r->block, r->before);
		lines_take(&r->lines, &r->block, r->feed.header.n, r->feed.input.max_line);
		r->at = 0;
	} while (r->lines.n == 0);
	return true;
}

bool
table_next(struct table *t, struct row *row)
{
	struct reader *r = t->reader;

	if (r->at == r->lines.n && !next_block(r))
		return false;
	*row = lines_row(&r->lines, r->before, r->at++);
	return true;
}

void
table_close(struct table *t)
{
	struct reader *r = t->reader;

	feed_close(&r->feed);
	block_free(&r->block);
	lines_free(&r->lines);
	free(r);
	*t = (struct table){0};
}
