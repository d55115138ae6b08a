#include "alias.h"

#include <stdlib.h>

#include "data.h"
#include "money.h"
#include "msg.h"
#include "text.h"

struct alias {
	size_t at, size; /* of the key, in `keys` */
	size_t row;
};

static void
add(struct aliases *a, struct slice name, size_t row)
{
	struct alias new = {.at = a->keys.n, .row = row};

	text_key(name, &a->keys);
	new.size = a->keys.n - new.at;
	a->list = memory_grow(a->list, a->n + 1, sizeof *a->list);
	a->list[a->n++] = new;
}

void
aliases_read(struct aliases *a, const char *file, const char *name, const char *columns)
{
	struct slice rest, item;
	int aliases;
	size_t i;

	*a = (struct aliases){0};
	data_read(&a->rows, file, columns);
	a->name = header_need(&a->rows.header, name, NULL);
	aliases = header_find(&a->rows.header, "aliases");
	for (i = 0; i < a->rows.n; i++) {
		add(a, alias_at(a, i), i);
		rest = row_maybe(&a->rows.row[i], aliases);
		while (data_item(&rest, &item))
			add(a, item, i);
	}
}

void
aliases_free(struct aliases *a)
{
	free(a->list);
	buffer_free(&a->keys);
	rows_free(&a->rows);
}

size_t
alias_find(const struct aliases *a, struct slice name)
{
	struct buffer key = {0};
	size_t i, found = a->rows.n;

	for (i = 0; i < a->rows.n; i++)
		if (slice_equal(alias_at(a, i), name))
			return i;
	text_key(name, &key);
	for (i = 0; i < a->n && found == a->rows.n && key.n > 0; i++)
		if (slice_equal((struct slice){a->keys.text + a->list[i].at, a->list[i].size}, buffer_slice(&key)))
			found = a->list[i].row;
	buffer_free(&key);
	return found;
}

struct slice
alias_at(const struct aliases *a, size_t row)
{
	return row_field(&a->rows.row[row], (size_t)a->name);
}

struct slice
alias_name(const struct aliases *a, struct slice name)
{
	size_t row = alias_find(a, name);

	return row < a->rows.n ? alias_at(a, row) : name;
}

struct ratio
alias_figure(const struct aliases *a, size_t row, const char *column)
{
	struct slice text = rows_get(&a->rows, row, column);
	struct ratio share;
	int64_t millionths;
	const char *why = fixed_parse(text, &millionths);

	if (why == NULL)
		return ratio_fixed(millionths);
	if (money_percent(text, &share) == NULL)
		return share;
	msg_refuse((struct msg_place){a->rows.row[row].file, a->rows.row[row].line, slice_of(column)}, text,
	    why);
}
