#include "finding.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "data.h"
#include "msg.h"
#include "out.h"
#include "people.h"

void
findings_read(struct findings *f)
{
	*f = (struct findings){0};
	data_read(&f->checks, "checks.tsv", "id severity in_part rule");
}

void
findings_free(struct findings *f)
{
	rows_free(&f->checks);
	free(f->list);
	buffer_free(&f->measured);
	buffer_free(&f->against);
	buffer_free(&f->source);
	arena_free(&f->arena);
}

void
finding_begin(struct findings *f)
{
	f->measured.n = f->against.n = f->source.n = 0;
	f->line = 0;
}

void
finding_at(struct findings *f, struct slice file, size_t line)
{
	if (f->source.n > 0)
		buffer_text(&f->source, "; ");
	else
		f->line = line;
	buffer_add(&f->source, file);
	finding_say(&f->source, ":%zu", line);
}

void
finding_end(struct findings *f, const char *id, bool in_part)
{
	size_t check = 0;

	while (check < f->checks.n && !slice_is(rows_get(&f->checks, check, "id"), id))
		check++;
	if (check == f->checks.n)
		msg_stop("%s: has no check '%s'", f->checks.header.file, id);
	f->list = memory_more(f->list, f->n, &f->room, sizeof *f->list);
	f->list[f->n] = (struct finding){check, in_part, arena_text(&f->arena, buffer_slice(&f->measured)),
		arena_text(&f->arena, buffer_slice(&f->against)), arena_text(&f->arena, buffer_slice(&f->source)),
		f->line};
	f->n++;
}

/* By line; of one line as they were found, their texts rising in the arena. */
static int
compare(const void *pa, const void *pb)
{
	const struct finding *a = pa, *b = pb;

	if (a->order != b->order)
		return a->order < b->order ? -1 : 1;
	return a->check < b->check ? -1 : a->check > b->check ? 1 : slice_compare(a->measured, b->measured);
}

void
findings_print(struct findings *f)
{
	size_t i, k;

	if (f->n > 0)
		qsort(f->list, f->n, sizeof *f->list, compare);
	for (i = 0; i < f->n; i++) {
		const struct finding *one = &f->list[i];
		struct slice severity = rows_get(&f->checks, one->check, one->in_part ? "in_part" : "severity");
		const struct slice field[] = {rows_get(&f->checks, one->check, "id"), severity, one->measured,
			one->against, rows_get(&f->checks, one->check, "rule"), one->source};

		f->errors += slice_is(severity, "error");
		for (k = 0; k < sizeof field / sizeof *field; k++) {
			out_slice(field[k]);
			out_byte(k + 1 < sizeof field / sizeof *field ? '\t' : '\n');
		}
		out_row_ends();
	}
	f->n = 0;
	arena_clear(&f->arena);
}

void
finding_say(struct buffer *to, const char *format, ...)
{
	char text[256];
	va_list list;
	int n;

	va_start(list, format);
	n = vsnprintf(text, sizeof text, format, list);
	va_end(list);
	if (n > 0)
		buffer_add(to, (struct slice){text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1});
}

void
finding_say_range(struct buffer *to, struct ratio low, struct ratio high, const struct currency *currency)
{
	people_amount(to, ratio_known(low) ? low : high, currency);
	if (!ratio_known(high)) {
		buffer_byte(to, '+');
	} else if (ratio_compare(low, high) != 0 && ratio_known(low)) {
		buffer_text(to, "\u2013");
		people_amount(to, high, currency);
	}
}
