#include "sheet.h"

#include <stdlib.h>

#include "msg.h"
#include "out.h"

/* What a column is set to. A figure is written out when the row is: digits copied from where they were
 * just written make the processor wait. */
struct value {
	enum { VALUE_NONE, VALUE_TEXT, VALUE_FIGURE } kind;
	unsigned decimals; /* of the figure, at least */
	int64_t millionths;
	struct slice text;
};

struct column {
	struct slice name;
	size_t place; /* in the input; its column count when added */
	struct value value;
};

void
sheet_open(struct sheet *s, const struct header *header)
{
	*s = (struct sheet){.header = header};
}

/* The column at that place, or so named where it is an added one; one of each. */
static size_t
add(struct sheet *s, struct slice name, size_t place)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (s->columns[i].place == place && slice_equal(s->columns[i].name, name))
			return i;
	s->columns = memory_grow(s->columns, s->n + 1, sizeof *s->columns);
	s->columns[s->n] = (struct column){.name = name, .place = place};
	return s->n++;
}

size_t
sheet_column(struct sheet *s, const char *name)
{
	int at = header_find(s->header, name);

	return add(s, slice_of(name), at >= 0 ? (size_t)at : s->header->n);
}

void
sheet_columns(struct sheet *s, const char *const names[], size_t n, size_t columns[])
{
	size_t i;

	for (i = 0; i < n; i++)
		columns[i] = sheet_column(s, names[i]);
}

size_t
sheet_place(struct sheet *s, size_t place)
{
	return add(s, s->header->name[place], place);
}

void
sheet_header(struct sheet *s)
{
	size_t i, k;

	s->order = memory_new(s->n, sizeof *s->order);
	for (i = 0; i < s->n; i++) {
		for (k = i; k > 0 && s->columns[s->order[k - 1]].place > s->columns[i].place; k--)
			s->order[k] = s->order[k - 1];
		s->order[k] = i;
	}
	for (i = 0; i < s->header->n; i++) {
		if (i > 0)
			out_byte('\t');
		out_slice(s->header->name[i]);
	}
	for (i = 0; i < s->n; i++) {
		if (s->columns[i].place < s->header->n) {
			s->replaced++;
			continue;
		}
		out_byte('\t');
		out_slice(s->columns[i].name);
	}
	out_byte('\n');
	out_row_ends();
}

void
sheet_text(struct sheet *s, size_t column, struct slice text)
{
	struct value *v = &s->columns[column].value;

	v->kind = text.p != NULL ? VALUE_TEXT : VALUE_NONE;
	v->text = text;
	s->texts += text.n;
}

void
sheet_fixed(struct sheet *s, size_t column, int64_t millionths, unsigned decimals)
{
	struct value *v = &s->columns[column].value;

	v->kind = VALUE_FIGURE;
	v->decimals = decimals;
	v->millionths = millionths;
}

void
sheet_amount(struct sheet *s, size_t column, const struct row *row, struct ratio amount, unsigned decimals)
{
	int64_t millionths;

	if (ratio_round(amount, decimals, &millionths))
		sheet_fixed(s, column, millionths, 0);
	else if (amount.den == 0 && !ratio_too_large(amount))
		sheet_empty(s, column);
	else
		msg_stop_at((struct msg_place){row->file, row->line, s->columns[column].name},
		    "the amount is too large (above 9.2e12)");
}

void
sheet_ratio(struct sheet *s, size_t column, struct ratio ratio)
{
	int64_t millionths;

	if (ratio_round(ratio, 4, &millionths))
		sheet_fixed(s, column, millionths, 4);
	else
		sheet_empty(s, column);
}

void
sheet_empty(struct sheet *s, size_t column)
{
	sheet_text(s, column, SLICE_EMPTY);
}

void
sheet_same(struct sheet *s, size_t column, size_t as)
{
	s->columns[column].value = s->columns[as].value;
	s->texts += s->columns[as].value.text.n;
}

void
sheet_clear(struct sheet *s, const size_t columns[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		sheet_empty(s, columns[i]);
}

/* Where a row is being put together, and its last figure: the next is often the same one. */
struct pen {
	char *to;
	const char *last;
	size_t size;
	int64_t millionths;
	unsigned decimals;
};

static inline void
put(struct pen *pen, const char *from, const char *end)
{
	memcpy(pen->to, from, (size_t)(end - from));
	pen->to += end - from;
}

static inline void
put_figure(struct pen *pen, const struct value *v)
{
	if (pen->last != NULL && v->millionths == pen->millionths && v->decimals == pen->decimals) {
		memmove(pen->to, pen->last, FIXED_ROOM);
	} else {
		pen->last = pen->to;
		pen->millionths = v->millionths;
		pen->decimals = v->decimals;
		pen->size = fixed_format(v->millionths, v->decimals, pen->to);
	}
	pen->to += pen->size;
}

static inline void
put_value(struct pen *pen, const struct value *v)
{
	if (v->kind == VALUE_FIGURE)
		put_figure(pen, v);
	else if (v->kind == VALUE_TEXT)
		put(pen, v->text.p, v->text.p + v->text.n);
}

void
sheet_repeat(struct sheet *s, const struct row *row)
{
	const char *from = row->text + row->start, *end = row->text + row->stops[s->header->n - 1];
	struct pen pen = {.to = out_room((size_t)(end - from) + 1 + s->n * (1 + FIXED_ROOM) + s->texts)};
	size_t i;

	for (i = 0; i < s->replaced; i++) {
		struct column *c = &s->columns[s->order[i]];

		if (c->value.kind == VALUE_NONE)
			continue;
		put(&pen, from, row_field(row, c->place).p);
		put_value(&pen, &c->value);
		from = row->text + row->stops[c->place];
	}
	put(&pen, from, end);
	for (; i < s->n; i++) {
		*pen.to++ = '\t';
		put_value(&pen, &s->columns[s->order[i]].value);
	}
	*pen.to++ = '\n';
	out_taken(pen.to);
	out_row_ends();
}

void
sheet_row(struct sheet *s, const struct row *row)
{
	size_t i;

	sheet_repeat(s, row);
	for (i = 0; i < s->n; i++)
		s->columns[i].value.kind = VALUE_NONE;
	s->texts = 0;
}

void
sheet_close(struct sheet *s)
{
	free(s->columns);
	free(s->order);
	*s = (struct sheet){0};
}
