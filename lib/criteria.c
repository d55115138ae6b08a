/* What an employer's guide draws its lines at, and where offer and ask stand: figures_criteria. */
#include <stdio.h>

#include "figures.h"

/* A line a guide draws, and the offer and the ask to be held against it; all by the year. */
struct line {
	struct ratio at, offered, asked;
	bool units;
};

static struct ratio
field(const struct desk *d, const struct standing *s, const char *column, bool units)
{
	int at = header_find(&d->rows.header, column);

	return units ? field_count(&d->fields, s->row, at)
	             : field_money(&d->fields, s->row, at, s->offer.currency);
}

/* Base is stated for its period, a guide's lines are for the year. */
static struct ratio
yearly(const struct standing *s, struct slice subject, struct ratio amount)
{
	return slice_is(subject, "base") ? ratio_mul(amount, s->offer.per_year) : amount;
}

/*
 * The line of a row of facts.tsv, `base < 250000 USD/year`: its subject is the column to look at, and
 * `floor` a total like any other. False: no figure, or one in another currency.
 */
static bool
line_read(const struct desk *d, const struct standing *s, const struct row *row, struct line *line)
{
	struct slice subject = row_maybe(row, d->facts.subject);
	struct slice unit = row_maybe(row, header_find(&d->facts.rows.header, "unit"));
	struct slice column = slice_is(subject, "floor") ? slice_of("total") : subject;
	const struct currency *c = s->offer.currency;
	char name[32], ask[40];
	int64_t millionths;

	*line = (struct line){.units = columns_type(&d->fields.columns, column) == COLUMN_COUNT};
	if (fixed_parse(row_maybe(row, d->facts.value), &millionths) != NULL || column.n >= sizeof name)
		return false;
	if (!line->units && (columns_type(&d->fields.columns, column) != COLUMN_MONEY || c == NULL ||
	    unit.n < 3 || !slice_equal(slice_first(unit, 3), c->code)))
		return false;
	(void)snprintf(name, sizeof name, "%.*s", (int)column.n, column.p);
	(void)snprintf(ask, sizeof ask, "ask_%s", name);
	line->at = ratio_fixed(millionths);
	line->offered = yearly(s, column, field(d, s, name, line->units));
	line->asked = yearly(s, column, field(d, s, ask, line->units));
	return true;
}

static void
add_line(struct desk *d, struct making *m, const struct standing *s, const struct line *line)
{
	const struct currency *c = s->offer.currency;

	if (line->units) {
		entry_count(d, m, "line", line->at);
		entry_count(d, m, "offered", line->offered);
		entry_count(d, m, "asked", line->asked);
	} else {
		entry_amount(d, m, "line", line->at, c);
		entry_amount(d, m, "offered", line->offered, c);
		entry_amount(d, m, "asked", line->asked, c);
	}
	entry_flag(d, m, "offer_short", ratio_known(line->offered) && ratio_below(line->offered, line->at));
	entry_flag(d, m, "ask_short", ratio_known(line->asked) && ratio_below(line->asked, line->at));
}

/* The arguments a guide has for asking above one of its lines. */
static void
add_arguments(struct desk *d, struct making *m, const struct position *p, struct slice subject)
{
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < d->facts.rows.n; i++) {
		const struct row *row = &d->facts.rows.row[i];
		struct making one = {.shelf = &d->shelf};

		if (!slice_is(row_maybe(row, d->facts.kind), "argument") ||
		    !slice_equal(row_maybe(row, d->facts.subject), subject) || !facts_concern(&d->facts, row, p))
			continue;
		entry_text(d, &one, "join", slice_of(list.n > 0 ? ", " : ""));
		entry_text(d, &one, "value", row_maybe(row, d->facts.value));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "arguments", &list);
	row_list_free(&list);
}

/* The rows of one kind: `threshold` asks for more below the line, `acceptance` takes what reaches it. */
static void
add_kind(struct desk *d, struct making *m, const char *name, const char *kind, const struct standing *s,
    const struct position *p)
{
	struct ratio high = field(d, s, "high", false);
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < d->facts.rows.n; i++) {
		const struct row *row = &d->facts.rows.row[i];
		struct slice subject = row_maybe(row, d->facts.subject);
		struct making one = {.shelf = &d->shelf};
		struct line line;
		bool drawn = line_read(d, s, row, &line);

		if (!slice_is(row_maybe(row, d->facts.kind), kind) || !facts_concern(&d->facts, row, p) ||
		    (!drawn && strcmp(kind, "threshold") == 0))
			continue;
		entry_text(d, &one, "subject", subject);
		entry_is(d, &one, "subject_is", subject);
		entry_text(d, &one, "op", row_maybe(row, d->facts.op));
		entry_text(d, &one, "value", row_maybe(row, d->facts.value));
		entry_text(d, &one, "source", rows_get(&d->facts.rows, i, "source"));
		if (drawn) {
			add_line(d, &one, s, &line);
			add_arguments(d, &one, p, subject);
			entry_flag(d, &one, "line_above_band",
			    !line.units && ratio_known(high) && ratio_below(high, line.at));
		}
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, name, &list);
	row_list_free(&list);
}

void
figures_criteria(struct desk *d, struct making *m, const struct standing *s)
{
	struct position p = position_read(&d->position, &d->fields, s->row);

	if (d->names.letter || p.company.n == 0)
		return;
	add_kind(d, m, "thresholds", "threshold", s, &p);
	add_kind(d, m, "criteria", "acceptance", s, &p);
}
