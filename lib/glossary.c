#include "glossary.h"

#include "data.h"

void
glossary_read(struct glossary *g)
{
	columns_read(&g->columns);
	data_read(&g->names, "names.tsv", "name type from rule");
}

void
glossary_free(struct glossary *g)
{
	columns_free(&g->columns);
	rows_free(&g->names);
}

/* A field of the row that is named so. */
static struct slice
look_up(const struct rows *rows, struct slice name, const char *column)
{
	size_t i;

	for (i = 0; i < rows->n; i++)
		if (slice_equal(rows_get(rows, i, "name"), name))
			return rows_get(rows, i, column);
	return SLICE_EMPTY;
}

struct slice
glossary_type(const struct glossary *g, struct slice name)
{
	struct slice type = look_up(&g->names, name, "type");

	return type.n > 0 ? type : look_up(&g->columns.rows, name, "type");
}

struct slice
glossary_from(const struct glossary *g, struct slice name)
{
	struct slice from = look_up(&g->names, name, "from");

	return from.n == 0 && columns_known(&g->columns, name) ? slice_of("offers") : from;
}

struct slice
glossary_rule(const struct glossary *g, struct slice name)
{
	return look_up(&g->names, name, "rule");
}

struct slice
glossary_public(const struct glossary *g, struct slice name)
{
	return look_up(&g->columns.rows, name, "public");
}
