#include "sheet.h"

#include <stdlib.h>

#include "msg.h"
#include "out.h"

struct column {
	struct slice name;
	size_t place;       /* in the input; its column count when added */
	struct slice value; /* SLICE_NONE: not set */
	char digits[RATIO_ROOM];
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
	out_slice(header_line(s->header));
	for (i = 0; i < s->n; i++) {
		if (s->columns[i].place < s->header->n)
			continue;
		out_byte('\t');
		out_slice(s->columns[i].name);
	}
	out_byte('\n');
	out_row_ends();
}

void
sheet_text(struct sheet *s, size_t column, struct slice text)
{
	s->columns[column].value = text;
}

void
sheet_fixed(struct sheet *s, size_t column, int64_t millionths, unsigned decimals)
{
	struct column *c = &s->columns[column];

	c->value = (struct slice){c->digits, fixed_format(millionths, decimals, c->digits)};
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
	s->columns[column].value = (struct slice){"", 0};
}

void
sheet_same(struct sheet *s, size_t column, size_t as)
{
	s->columns[column].value = s->columns[as].value;
}

void
sheet_clear(struct sheet *s, const size_t columns[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		sheet_empty(s, columns[i]);
}

/* Copies text to *to, which moves behind it. */
static inline void
put(char **to, struct slice text)
{
	memcpy(*to, text.p, text.n);
	*to += text.n;
}

/* The bytes of the row that comes of it, at most. */
static size_t
size_of(const struct sheet *s, const struct row *row)
{
	size_t n = row->stops[s->header->n - 1] - row->start + 1, i;

	for (i = 0; i < s->n; i++)
		n += s->columns[i].value.n + 1;
	return n;
}

void
sheet_repeat(struct sheet *s, const struct row *row)
{
	uint32_t from = row->start, end = row->stops[s->header->n - 1];
	char *to = out_room(size_of(s, row));
	size_t i;

	for (i = 0; i < s->n; i++) {
		struct column *c = &s->columns[s->order[i]];

		if (c->place < s->header->n && c->value.p != NULL) {
			struct slice old = row_field(row, c->place);

			put(&to, (struct slice){row->text + from, (size_t)(old.p - (row->text + from))});
			put(&to, c->value);
			from = row->stops[c->place];
		} else if (c->place == s->header->n) {
			put(&to, (struct slice){row->text + from, end - from});
			from = end;
			*to++ = '\t';
			if (c->value.p != NULL)
				put(&to, c->value);
		}
	}
	put(&to, (struct slice){row->text + from, end - from});
	*to++ = '\n';
	out_taken(to);
	out_row_ends();
}

void
sheet_row(struct sheet *s, const struct row *row)
{
	size_t i;

	sheet_repeat(s, row);
	for (i = 0; i < s->n; i++)
		s->columns[i].value = SLICE_NONE;
}

void
sheet_close(struct sheet *s)
{
	free(s->columns);
	free(s->order);
	*s = (struct sheet){0};
}
