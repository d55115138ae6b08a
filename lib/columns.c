#include "columns.h"

#include "data.h"

void
columns_read(struct columns *c)
{
	data_read(&c->rows, "columns.tsv", "name type public");
	c->name = header_find(&c->rows.header, "name");
	c->type = header_find(&c->rows.header, "type");
	c->is_public = header_find(&c->rows.header, "public");
}

void
columns_free(struct columns *c)
{
	rows_free(&c->rows);
}

int
columns_percentile(struct slice name)
{
	int n = 0;
	size_t i;

	if (name.n < 2 || name.n > 3 || name.p[0] != 'p')
		return -1;
	for (i = 1; i < name.n; i++) {
		if (!byte_is_digit(name.p[i]))
			return -1;
		n = n * 10 + (name.p[i] - '0');
	}
	return n;
}

static const struct row *
entry(const struct columns *c, struct slice name)
{
	size_t i;

	if (columns_percentile(name) >= 0)
		name = slice_of("p50");
	for (i = 0; i < c->rows.n; i++)
		if (slice_equal(row_maybe(&c->rows.row[i], c->name), name))
			return &c->rows.row[i];
	return NULL;
}

enum column_type
columns_type(const struct columns *c, struct slice name)
{
	static const struct {
		const char *word;
		enum column_type type;
	} all[] = {
		{"money", COLUMN_MONEY}, {"moneys", COLUMN_MONEYS}, {"price", COLUMN_PRICE},
		{"bonus", COLUMN_BONUS}, {"count", COLUMN_COUNT}, {"ratio", COLUMN_RATIO}, {"share", COLUMN_SHARE},
		{"percent", COLUMN_PERCENT}, {"date", COLUMN_DATE},
	};
	const struct row *row = entry(c, name);
	size_t i;

	for (i = 0; row != NULL && i < sizeof all / sizeof *all; i++)
		if (slice_is(row_maybe(row, c->type), all[i].word))
			return all[i].type;
	return COLUMN_OTHER;
}

bool
columns_public(const struct columns *c, struct slice name, bool offerless)
{
	const struct row *row = entry(c, name);

	return row != NULL && (slice_is(row_maybe(row, c->is_public), "yes") ||
	    (offerless && slice_is(row_maybe(row, c->is_public), "offerless")));
}

bool
columns_has_words(const struct columns *c, struct slice name)
{
	static const char *const types[] = {"name", "text", "flag", "code", "date"};
	const struct row *row = entry(c, name);
	size_t i;

	for (i = 0; row != NULL && i < sizeof types / sizeof *types; i++)
		if (slice_is(row_maybe(row, c->type), types[i]))
			return true;
	return false;
}

bool
columns_known(const struct columns *c, struct slice name)
{
	return entry(c, name) != NULL;
}
