#include "statement.h"

#include <stdlib.h>

void
statement_add(struct statements *s, struct statement one)
{
	struct slice *part[] = {&one.subject, &one.op, &one.value, &one.unit, &one.location};
	size_t i;

	for (i = 0; i < sizeof part / sizeof *part; i++)
		if (part[i]->p == NULL)
			*part[i] = SLICE_EMPTY;
	s->list = memory_more(s->list, s->n, &s->room, sizeof *s->list);
	s->list[s->n++] = one;
}

/* What a figure is of: `percent`, a currency's code, or empty for a count of whatever. */
static struct slice
sort_of_unit(const struct statement *a)
{
	if (slice_is(a->unit, "percent"))
		return a->unit;
	return a->unit.n > 2 && byte_is_capital(a->unit.p[0]) && byte_is_capital(a->unit.p[1])
	           ? slice_first(a->unit, 3) : SLICE_EMPTY;
}

static bool
is_figure(const struct statement *a)
{
	return slice_is(a->kind, "claim") || slice_is(a->kind, "figure");
}

static int
compare_said(const struct statement *a, const struct statement *b)
{
	int order = slice_compare(a->kind, b->kind);

	if (order == 0)
		order = slice_compare(a->value, b->value);
	if (order == 0)
		order = is_figure(a) ? slice_compare(sort_of_unit(a), sort_of_unit(b))
		                     : slice_compare(a->subject, b->subject);
	if (order == 0 && !is_figure(a))
		order = slice_compare(a->location, b->location);
	/* a figure is told once, whatever it is called, a price wherever it stands */
	if (order == 0 && slice_is(a->subject, "price"))
		order = (a->line > b->line) - (a->line < b->line);
	return order;
}

static int
compare(const void *pa, const void *pb)
{
	const struct statement *a = *(const struct statement *const *)pa, *b = *(const struct statement *const *)pb;
	int order = compare_said(a, b);

	return order != 0 ? order : a < b ? -1 : a > b;
}

static void
drop_repeated(struct statements *s)
{
	struct statement **order = memory_new(s->n, sizeof *order);
	bool *again = memory_new(s->n, sizeof *again);
	size_t i, n = 0;

	for (i = 0; i < s->n; i++)
		order[i] = &s->list[i];
	qsort(order, s->n, sizeof *order, compare);
	for (i = 1; i < s->n; i++)
		again[order[i] - s->list] = compare_said(order[i - 1], order[i]) == 0;
	for (i = 0; i < s->n; i++)
		if (!again[i])
			s->list[n++] = s->list[i];
	s->n = n;
	free(order);
	free(again);
}

/* A floor that names no place is for the place in which the same total is accepted; with it its line. */
static void
fill_places(struct statements *s)
{
	struct statement *total = s->list, *floor, *other, *end = s->list + s->n;

	while (total < end && !(slice_is(total->kind, "acceptance") && slice_is(total->subject, "total") &&
	    slice_is(total->op, ">=")))
		total++;
	for (floor = s->list; total < end && floor < end; floor++) {
		if (!slice_is(floor->subject, "floor") || floor->location.n > 0 ||
		    !slice_equal(floor->value, total->value))
			continue;
		floor->location = total->location;
		for (other = floor; other > s->list && other[-1].line == floor->line; other--)
			continue;
		for (; other < floor; other++)
			if (slice_is(other->kind, "claim"))
				other->location = total->location;
	}
}

void
statements_begin(struct statements *s, const struct guide *g)
{
	s->guide = g;
	s->n = 0;
	s->list = memory_more(s->list, 0, &s->room, sizeof *s->list);
	arena_clear(&s->arena);
	backing_read(&s->backing, s->currencies, g);
}

void
statements_end(struct statements *s)
{
	drop_repeated(s);
	fill_places(s);
}

void
statements_free(struct statements *s)
{
	free(s->list);
	backing_free(&s->backing);
	arena_free(&s->arena);
	*s = (struct statements){0};
}
