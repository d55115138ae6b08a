#include "days.h"

#include <stdio.h>

#include "date.h"

/* The last day of the offer that ends first; DATE_NONE where none says. */
static int32_t
first_expiry(const struct desk *d)
{
	int at = header_find(&d->rows.header, "expires");
	int32_t first = DATE_NONE;
	size_t i;

	for (i = 0; i < d->all.n; i++) {
		int32_t day = field_date(&d->fields, d->all.list[i].row, at);

		if (day != DATE_NONE && (first == DATE_NONE || day < first))
			first = day;
	}
	return first;
}

/* The day plan: dates from -D on, working days only; else Day 1, Day 2, ... */
void
days_add(struct desk *d, struct making *m)
{
	int number = header_need(&d->plan.header, "day", NULL), what = header_need(&d->plan.header, "what", NULL);
	int32_t last = first_expiry(d);
	struct row_list list = {0};
	struct fields f;
	size_t i;

	fields_beside(&f, &d->plan.header, &d->fields);
	for (i = 0; i < d->plan.n; i++) {
		const struct row *row = &d->plan.row[i];
		struct ratio n = field_number(&f, row, number);
		struct making one = {.shelf = &d->shelf};
		char when[DATE_ROOM];
		int32_t day = DATE_NONE;
		size_t size;

		if (!ratio_known(n) || n.den != 1 || n.num < 1 || n.num > 1000)
			field_refuse(&f, row, number, "is not a day from 1 to 1000");
		if (d->day != DATE_NONE)
			day = date_working(d->day, (unsigned)n.num - 1);
		size = day != DATE_NONE ? date_people(day, true, when)
		                        : (size_t)snprintf(when, sizeof when, "Day %d", (int)n.num);
		entry_text(d, &one, "when", (struct slice){when, size});
		entry_text(d, &one, "what", row_maybe(row, what));
		entry_flag(d, &one, "late", day != DATE_NONE && last != DATE_NONE && day > last);
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "days", &list);
	row_list_free(&list);
	fields_close(&f);
}

void
days_beyond(struct desk *d, struct making *m)
{
	struct row_list list = {0};
	size_t i, k;

	for (i = 0; i < d->beyond.n; i++) {
		struct making one = {.shelf = &d->shelf};

		for (k = 0; k < d->beyond.header.n; k++)
			making_text(&one, d->beyond.header.name[k], row_field(&d->beyond.row[i], k),
			    row_field(&d->beyond.row[i], k));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "beyond", &list);
	row_list_free(&list);
}
