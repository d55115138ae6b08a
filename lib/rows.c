#include "rows.h"

#include <stdlib.h>

/* A copy of the row: the stops, then the text. */
static struct row
keep(struct rows *rows, const struct row *r, size_t n)
{
	size_t size = r->stops[n - 1] - r->start, k;
	uint32_t *stops = arena_take(&rows->arena, n * sizeof *stops + size + ROW_SLACK, 1);
	char *text = (char *)(stops + n);

	if (size > 0)
		memcpy(text, r->text + r->start, size);
	for (k = 0; k < n; k++)
		stops[k] = r->stops[k] - r->start;
	return (struct row){text, stops, 0, r->file, r->line};
}

void
rows_open(struct rows *rows, struct input input)
{
	*rows = (struct rows){0};
	table_open(&rows->table, input);
	header_set(&rows->header, rows->table.header.file, header_line(&rows->table.header));
}

void
rows_fill(struct rows *rows)
{
	struct row row;
	size_t room = 0;

	while (table_next(&rows->table, &row)) {
		rows->row = memory_more(rows->row, rows->n, &room, sizeof *rows->row);
		rows->row[rows->n++] = keep(rows, &row, rows->header.n);
	}
	table_close(&rows->table);
}

void
rows_read(struct rows *rows, struct input input)
{
	rows_open(rows, input);
	rows_fill(rows);
}

struct slice
rows_get(const struct rows *rows, size_t row, const char *column)
{
	return row_maybe(&rows->row[row], header_find(&rows->header, column));
}

void
rows_free(struct rows *rows)
{
	arena_free(&rows->arena);
	free(rows->row);
	free(rows->path);
	header_free(&rows->header);
	*rows = (struct rows){0};
}
