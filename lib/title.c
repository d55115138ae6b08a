#include "title.h"

void
title_columns(struct title_columns *c, const struct header *h)
{
	*c = (struct title_columns){
		.offer = header_find(h, "offer"),
		.company = header_find(h, "company"),
		.role = header_find(h, "role"),
		.level = header_find(h, "level"),
		.location = header_find(h, "location"),
	};
}

char *
title_make(const struct title_columns *c, const struct row *row)
{
	const int parts[] = {c->company, c->role, c->level, c->location};
	struct slice name = row_maybe(row, c->offer), part;
	struct buffer made = {0};
	size_t i;

	if (name.n > 0)
		return memory_string(name);
	for (i = 0; i < sizeof parts / sizeof *parts; i++) {
		part = row_maybe(row, parts[i]);
		if (part.n > 0 && made.n > 0)
			buffer_byte(&made, ' ');
		buffer_add(&made, part);
	}
	buffer_byte(&made, '\0');
	return made.text;
}
