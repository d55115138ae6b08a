#include "entry.h"

#include "people.h"

bool
entry_shown(const struct desk *d, const char *name)
{
	return dictionary_shows_computed(&d->names, name);
}

static void
put(struct desk *d, struct making *m, const char *name, struct buffer *text, struct ratio plain)
{
	char raw[RATIO_ROOM];

	if (entry_shown(d, name))
		making_text(m, slice_of(name), buffer_slice(text),
		    (struct slice){raw, ratio_format(plain, FIXED_DECIMALS, raw)});
	buffer_free(text);
}

void
entry_amount(struct desk *d, struct making *m, const char *name, struct ratio amount,
    const struct currency *currency)
{
	struct buffer text = {0};

	people_amount(&text, amount, currency);
	put(d, m, name, &text, ratio_rounded(amount, field_minor(currency)));
}

void
entry_count(struct desk *d, struct making *m, const char *name, struct ratio count)
{
	struct buffer text = {0};

	people_count(&text, count);
	put(d, m, name, &text, count);
}

void
entry_percent(struct desk *d, struct making *m, const char *name, struct ratio share)
{
	struct buffer text = {0};

	people_percent(&text, share, 1);
	put(d, m, name, &text, share);
}

void
entry_text(struct desk *d, struct making *m, const char *name, struct slice text)
{
	if (entry_shown(d, name))
		making_text(m, slice_of(name), text, text);
}

void
entry_flag(struct desk *d, struct making *m, const char *name, bool flag)
{
	entry_text(d, m, name, flag ? slice_of("yes") : SLICE_EMPTY);
}

void
entry_rows(struct desk *d, struct making *m, const char *name, const struct row_list *list)
{
	if (entry_shown(d, name))
		making_rows(m, slice_of(name), list->rows, list->n);
}

void
entry_row(struct desk *d, struct making *m, const struct header *header, const struct row *row)
{
	int source = header_find(header, "source");
	struct slice outer = m->source;
	size_t k;

	m->source = source >= 0 ? row_maybe(row, source) : outer;
	for (k = 0; k < header->n && !d->names.letter; k++)
		making_text(m, header->name[k], row_field(row, k), row_field(row, k));
	m->source = outer;
}

void
entry_is(struct desk *d, struct making *m, const char *name, struct slice value)
{
	struct making one = {.shelf = &d->shelf};
	struct frame frame;

	if (!entry_shown(d, name))
		return;
	making_text(&one, shelf_text(&d->shelf, value), slice_of("yes"), slice_of("yes"));
	frame = making_done(&one);
	making_rows(m, slice_of(name), &frame, value.n > 0 ? 1 : 0);
}
