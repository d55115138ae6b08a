#include "header.h"

#include <stdlib.h>

#include "msg.h"
#include "text.h"

void
header_set(struct header *h, const char *file, struct slice line)
{
	struct slice rest, part;
	size_t i, n = 1;

	for (i = 0; i < line.n; i++)
		n += line.p[i] == '\t';
	h->file = file;
	h->text = memory_string(line);
	h->size = line.n;
	h->name = memory_new(n, sizeof *h->name);
	h->n = 0;
	rest = (struct slice){h->text, line.n};
	while (slice_split(&rest, '\t', &part))
		h->name[h->n++] = part;
	if (h->n < n)
		h->name[h->n++] = (struct slice){h->text + line.n, 0};
}

void
header_free(struct header *h)
{
	free(h->name);
	free(h->text);
	*h = (struct header){0};
}

struct slice
header_line(const struct header *h)
{
	return (struct slice){h->text, h->size};
}

static int
find(const struct header *h, struct slice name)
{
	int found = -1;
	size_t i;

	for (i = 0; i < h->n; i++) {
		if (!slice_equal(h->name[i], name))
			continue;
		if (found >= 0)
			msg_stop_at((struct msg_place){h->file, 1, SLICE_NONE},
			    "two columns are named '%.*s' (columns %d and %zu)", MSG_CUT(name), found + 1, i + 1);
		found = (int)i;
	}
	return found;
}

int
header_find(const struct header *h, const char *name)
{
	return find(h, slice_of(name));
}

static int
by_name(const void *pa, const void *pb)
{
	const struct slice *const *a = pa, *const *b = pb;

	return slice_compare(**a, **b);
}

void
header_distinct(const struct header *h)
{
	const struct slice **name = memory_new(h->n, sizeof *name);
	size_t i;

	for (i = 0; i < h->n; i++)
		name[i] = &h->name[i];
	qsort(name, h->n, sizeof *name, by_name);
	for (i = 1; i < h->n; i++)
		if (name[i]->n > 0 && slice_equal(*name[i], *name[i - 1]))
			(void)find(h, *name[i]);
	free(name);
}

int
header_need(const struct header *h, const char *name, const char *hint)
{
	int at = header_find(h, name);
	struct buffer all = {0}, near = {0};
	size_t i;

	if (at >= 0)
		return at;
	for (i = 0; i < h->n; i++) {
		buffer_text(&all, i > 0 ? " " : "");
		buffer_add(&all, h->name[i]);
		if (near.n == 0 && text_is_near(slice_of(name), h->name[i])) {
			buffer_text(&near, "; did you mean '");
			buffer_add(&near, h->name[i]);
			buffer_text(&near, "'?");
		}
	}
	msg_stop_at((struct msg_place){h->file, 1, SLICE_NONE}, "no column '%s'%s%s%s%.*s (columns: %.*s)",
	    name, hint != NULL ? " (" : "", hint != NULL ? hint : "", hint != NULL ? ")" : "",
	    (int)near.n, near.n > 0 ? near.text : "", (int)(all.n < 1024 ? all.n : 1024), all.text);
}
