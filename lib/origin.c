#include "origin.h"

#include <stdio.h>

struct slice
origin_row(struct desk *d, const struct row *row, const char *how)
{
	struct slice place;
	char line[24];
	struct buffer text = {0};

	(void)snprintf(line, sizeof line, ":%zu", row->line);
	buffer_text(&text, row->file);
	buffer_text(&text, line);
	if (how != NULL) {
		buffer_text(&text, " (");
		buffer_text(&text, how);
		buffer_byte(&text, ')');
	}
	place = shelf_text(&d->shelf, buffer_slice(&text));
	buffer_free(&text);
	return place;
}

struct slice
origin_column(struct desk *d, const struct row *row, struct slice name)
{
	static const char *const tells[][2] = {{"band", "band_source"}, {"anchor", "ask_by"}, {"floor", "floor_by"}};
	struct slice from, rule, made, by = {"", 0};
	struct buffer how = {0};
	size_t i;

	from = glossary_from(d->glossary, name);
	rule = glossary_rule(d->glossary, name);
	for (i = 0; i < sizeof tells / sizeof *tells; i++)
		if (slice_is(from, tells[i][0]))
			by = row_maybe(row, header_find(&d->rows.header, tells[i][1]));
	if (by.n == 0 || (slice_is(from, "floor") && !slice_is(name, "floor")))
		return origin_row(d, row, NULL);
	buffer_add(&how, from);
	buffer_text(&how, ": ");
	buffer_add(&how, by);
	buffer_text(&how, rule.n > 0 ? "; " : "");
	buffer_add(&how, rule);
	buffer_byte(&how, '\0');
	made = origin_row(d, row, how.text);
	buffer_free(&how);
	return made;
}
