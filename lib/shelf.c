#include "shelf.h"

#include <stdlib.h>

static void *
keep(struct shelf *s, void *block)
{
	s->blocks = memory_more(s->blocks, s->n, &s->room, sizeof *s->blocks);
	return s->blocks[s->n++] = block;
}

void
shelf_free(struct shelf *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		free(s->blocks[i]);
	free(s->blocks);
	*s = (struct shelf){0};
}

struct slice
shelf_text(struct shelf *s, struct slice text)
{
	if (text.n == 0)
		return SLICE_EMPTY;
	return (struct slice){keep(s, memory_string(text)), text.n};
}

static void
add(struct making *m, struct value value)
{
	m->values = memory_more(m->values, m->n, &m->room, sizeof *m->values);
	m->values[m->n++] = value;
}

void
making_text(struct making *m, struct slice name, struct slice text, struct slice raw)
{
	add(m, (struct value){
		.name = name,
		.text = shelf_text(m->shelf, text),
		.raw = shelf_text(m->shelf, raw),
		.source = m->source,
	});
}

void
making_rows(struct making *m, struct slice name, const struct frame *rows, size_t n)
{
	/* one more than there are, so that a section without rows is a section all the same */
	struct frame *copy = keep(m->shelf, memory_new(n + 1, sizeof *copy));

	if (n > 0)
		memcpy(copy, rows, n * sizeof *copy);
	add(m, (struct value){.name = name, .source = m->source, .rows = copy, .nrow = n});
}

void
making_hidden(struct making *m, struct slice name)
{
	add(m, (struct value){.name = name, .hidden = true});
}

void
making_all(struct making *m, struct frame frame)
{
	size_t i;

	for (i = 0; i < frame.n; i++)
		add(m, frame.values[i]);
}

struct frame
making_done(struct making *m)
{
	struct frame frame = {m->values, m->n};

	if (m->values != NULL) /* what it has room for beyond is given back: there are many frames */
		frame.values = keep(m->shelf, memory_grow(m->values, m->n, sizeof *m->values));
	m->values = NULL;
	m->n = m->room = 0;
	return frame;
}

void
row_list_add(struct row_list *l, struct frame frame)
{
	l->rows = memory_more(l->rows, l->n, &l->room, sizeof *l->rows);
	l->rows[l->n++] = frame;
}

void
row_list_free(struct row_list *l)
{
	free(l->rows);
	*l = (struct row_list){0};
}
