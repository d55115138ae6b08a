/* What data knows of an offer's company and role, as sections: figures_company of figures.h. */
#include <stdio.h>

#include "date.h"
#include "figures.h"
#include "text.h"

/* Does the row of a data table speak of this position? Its empty fields speak of any. */
static bool
concerns(const struct desk *d, const struct rows *table, const struct row *row, const struct position *p)
{
	struct slice company = row_maybe(row, header_find(&table->header, "company"));
	struct slice role = row_maybe(row, header_find(&table->header, "role"));
	struct slice location = row_maybe(row, header_find(&table->header, "location"));

	return naming_same_company(&d->naming, company, p->company) &&
	    (role.n == 0 || p->role.n == 0 || naming_same_role(&d->naming, role, p->role)) &&
	    (location.n == 0 || naming_same_place(&d->naming, location, p->location));
}

/* The last day of `2026-02-10`, `2026-02`, `2025-Q4`, `2025` or `2025–2026`; DATE_NONE: unreadable. */
static int32_t
period_end(struct slice period)
{
	static const char *const quarter[] = {"-03-31", "-06-30", "-09-30", "-12-31"};
	char text[16] = "";
	int32_t day = DATE_NONE;

	if (period.n == 10 && date_parse(period, &day) == NULL)
		return day;
	if (period.n == 7 && period.p[5] == 'Q' && period.p[6] >= '1' && period.p[6] <= '4')
		(void)snprintf(text, sizeof text, "%.4s%s", period.p, quarter[period.p[6] - '1']);
	else if (period.n == 7)
		(void)snprintf(text, sizeof text, "%.7s-28", period.p);
	else if (period.n >= 4)
		(void)snprintf(text, sizeof text, "%.4s-12-31", period.p + period.n - 4);
	return date_parse(slice_of(text), &day) == NULL ? day : DATE_NONE;
}

/* Evidence of the year before the day of -D, all of it without; findings that are worth a word. */
static bool
is_worth_saying(const struct desk *d, const struct rows *table, const struct row *row)
{
	int32_t end;

	if (table == &d->findings) {
		struct slice severity = row_maybe(row, header_find(&table->header, "severity"));

		return slice_is(severity, "error") || slice_is(severity, "warn");
	}
	if (table != &d->evidence || d->day == DATE_NONE)
		return true;
	end = period_end(row_maybe(row, header_find(&d->evidence.header, "period")));
	return end != DATE_NONE && end >= d->day - 365;
}

/* The rows of the user's accomplishments on that topic, as `proofs`. */
static void
add_proofs(struct desk *d, struct making *m, struct slice topic)
{
	struct row_list list = {0};
	size_t i, k;

	for (i = 0; i < d->ntables; i++) {
		const struct rows *own = &d->tables[i].rows;

		for (k = 0; strcmp(d->tables[i].name, "accomplishments") == 0 && k < own->n; k++)
			if (rows_get(own, k, "text").n > 0 && text_same(rows_get(own, k, "topic"), topic)) {
				struct making one = {.shelf = &d->shelf};

				entry_text(d, &one, "text", rows_get(own, k, "text"));
				row_list_add(&list, making_done(&one));
			}
	}
	entry_rows(d, m, "proofs", &list);
	row_list_free(&list);
}

static void
add_table(struct desk *d, struct making *m, const char *name, const struct rows *table,
    const struct position *p)
{
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < table->n; i++)
		if (concerns(d, table, &table->row[i], p) && is_worth_saying(d, table, &table->row[i])) {
			struct making one = {.shelf = &d->shelf};

			entry_row(d, &one, &table->header, &table->row[i]);
			if (table == &d->levers)
				add_proofs(d, &one, rows_get(table, i, "topic"));
			row_list_add(&list, making_done(&one));
		}
	entry_rows(d, m, name, &list);
	row_list_free(&list);
}

static struct ratio
strategy_figure(const struct desk *d, const struct row *row, const char *column, bool top)
{
	struct slice text = row_maybe(row, header_find(&d->strategy.header, column)), low = text;
	const char *dash = text.n > 0 ? memchr(text.p, '-', text.n) : NULL;
	int64_t millionths;

	if (dash != NULL) {
		low = slice_first(text, (size_t)(dash - text.p));
		if (top)
			low = slice_from(text, low.n + 1);
	}
	return low.n > 0 && fixed_parse(low, &millionths) == NULL ? ratio_fixed(millionths) : RATIO_UNKNOWN;
}

/* One year of a guide's opening: base, and the equity it names or its units over four years. */
static struct ratio
opening_total(const struct desk *d, const struct row *row, bool top)
{
	struct ratio equity = strategy_figure(d, row, "open_equity", top);
	struct ratio grant = ratio_mul(strategy_figure(d, row, "open_units", top),
	    strategy_figure(d, row, "price", top));

	if (!ratio_known(equity))
		equity = ratio_div(grant, ratio_int(4));
	return ratio_add(strategy_figure(d, row, "open_base", top), ratio_or_zero(equity));
}

/* The guide's own opening and floor, beside the band it prints. */
static void
add_guide(struct desk *d, struct making *m, const struct standing *s, const struct position *p)
{
	const struct currency *c = s->offer.currency;
	struct ratio high = field_money(&d->fields, s->row, header_find(&d->rows.header, "high"), c);
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < d->strategy.n; i++) {
		const struct row *row = &d->strategy.row[i];
		struct making one = {.shelf = &d->shelf, .source = row_maybe(row, header_find(&d->strategy.header, "source"))};
		struct ratio open, top, floor;
		bool ranges;

		if (!concerns(d, &d->strategy, row, p) || (c != NULL &&
		    !slice_equal(row_maybe(row, header_find(&d->strategy.header, "currency")), c->code)))
			continue;
		open = opening_total(d, row, false);
		top = opening_total(d, row, true);
		floor = strategy_figure(d, row, "floor_total", false);
		entry_amount(d, &one, "guide_open_total", open, c);
		ranges = ratio_known(open) && ratio_known(top) && ratio_below(open, top);
		entry_amount(d, &one, "guide_open_top", ranges ? top : RATIO_UNKNOWN, c);
		entry_amount(d, &one, "guide_floor", floor, c);
		entry_flag(d, &one, "open_below_floor", ratio_known(open) && ratio_known(floor) && ratio_below(open, floor));
		entry_flag(d, &one, "floor_above_band",
		    ratio_known(floor) && ratio_known(high) && ratio_below(high, floor));
		entry_amount(d, &one, "band_high", high, c);
		entry_row(d, &one, &d->strategy.header, row);
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "guide", &list);
	row_list_free(&list);
}

/* The range above this one: the same company, role, place, component and currency. */
static void
add_next_band(struct desk *d, struct making *m, const struct standing *s, const struct position *p)
{
	const struct currency *c = s->offer.currency;
	struct ratio low = field_money(&d->fields, s->row, header_find(&d->rows.header, "low"), c);
	struct ratio best = RATIO_UNKNOWN, high = RATIO_UNKNOWN;
	struct slice level = {"", 0}, place = m->source;
	size_t i;

	for (i = 0; i < d->bands.n && ratio_known(low); i++) {
		int64_t bottom, top;

		if (!concerns(d, &d->bands, &d->bands.row[i], p) || c == NULL ||
		    !slice_equal(rows_get(&d->bands, i, "currency"), c->code) ||
		    !slice_is(rows_get(&d->bands, i, "component"), "total") ||
		    fixed_parse(rows_get(&d->bands, i, "low"), &bottom) != NULL ||
		    fixed_parse(rows_get(&d->bands, i, "high"), &top) != NULL ||
		    !ratio_below(low, ratio_fixed(bottom)) ||
		    (ratio_known(best) && !ratio_below(ratio_fixed(bottom), best)))
			continue;
		best = ratio_fixed(bottom);
		high = ratio_fixed(top);
		level = rows_get(&d->bands, i, "level");
		m->source = rows_get(&d->bands, i, "source");
	}
	entry_text(d, m, "next_level", level);
	entry_amount(d, m, "next_low", best, c);
	entry_amount(d, m, "next_high", high, c);
	m->source = place;
}

void
figures_company(struct desk *d, struct making *m, const struct standing *s)
{
	struct position p = position_read(&d->position, &d->fields, s->row);

	/* rows of data without a company are of the trade at large, not of an employer nobody named */
	if (d->names.letter || p.company.n == 0)
		return;
	add_table(d, m, "levers", &d->levers, &p);
	add_table(d, m, "evidence", &d->evidence, &p);
	add_table(d, m, "levels", &d->levels, &p);
	add_table(d, m, "findings", &d->findings, &p);
	add_guide(d, m, s, &p);
	add_next_band(d, m, s, &p);
}
