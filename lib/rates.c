#include "rates.h"

#include <stdlib.h>

#include "data.h"
#include "date.h"

enum { REACH = 7 }; /* days a rate may be older than the day it is used for */

/* The ECB's daily file writes `13 April 2026`, its history and ours YYYY-MM-DD. */
static int32_t
read_day(const struct table *t, const struct row *row, int column)
{
	struct slice text = slice_trim(row_maybe(row, column));
	int32_t day = DATE_NONE;
	bool words = text.n > 0 && memchr(text.p, ' ', text.n) != NULL;
	const char *why = words ? date_parse_english(text, &day) : date_parse(text, &day);

	if (why != NULL)
		msg_refuse((struct msg_place){row->file, row->line, t->header.name[column]}, text, why);
	return day;
}

/* Takes a rate into account: of those on or before the day asked for, each currency's newest. */
static void
consider(struct rates *r, const struct currency *c, int32_t day, struct slice text, struct msg_place place)
{
	struct rate *rate = &r->rate[c - r->currencies->list];
	int64_t millionths;
	const char *why;

	if (r->asked ? day > r->day || day < r->day - REACH : rate->day > day)
		return;
	if (ratio_known(rate->per_eur) && rate->day == day)
		msg_stop_at(place, "a second rate of %.*s for the same day", MSG_CUT(c->code));
	if (ratio_known(rate->per_eur) && rate->day > day)
		return;
	why = fixed_parse(text, &millionths);
	if (why == NULL && millionths == 0)
		why = "is no rate";
	if (why != NULL)
		msg_refuse(place, text, why);
	rate->per_eur = ratio_fixed(millionths);
	rate->day = day;
}

/* `date currency per_eur`, a row each. */
static void
read_long(struct rates *r, struct table *t)
{
	int day = header_need(&t->header, "date", NULL), code = header_need(&t->header, "currency", NULL),
	    value = header_need(&t->header, "per_eur", NULL);
	struct row row;

	while (table_next(t, &row)) {
		const struct currency *c = currency_find(r->currencies, row_maybe(&row, code));
		struct msg_place place = {row.file, row.line, slice_of("per_eur")};

		if (c == NULL)
			msg_refuse((struct msg_place){row.file, row.line, slice_of("currency")},
			    row_maybe(&row, code), "is no currency (write its ISO 4217 code, as USD)");
		if (row_maybe(&row, value).n == 0)
			msg_refuse(place, row_maybe(&row, value), "is no rate");
		consider(r, c, read_day(t, &row, day), row_maybe(&row, value), place);
	}
}

/* The ECB's files: a date, then a column for every currency; N/A where there was none. */
static void
read_wide(struct rates *r, struct table *t)
{
	const struct currency **columns = memory_new(t->header.n, sizeof *columns);
	struct row row;
	size_t i;

	for (i = 1; i < t->header.n; i++)
		columns[i] = currency_find(r->currencies, slice_trim(t->header.name[i]));
	while (table_next(t, &row)) {
		int32_t day = read_day(t, &row, 0);

		for (i = 1; i < t->header.n; i++) {
			struct slice text = slice_trim(row_field(&row, i));

			if (columns[i] != NULL && !slice_is(text, "N/A"))
				consider(r, columns[i], day, text,
				    (struct msg_place){row.file, row.line, columns[i]->code});
		}
	}
	free(columns);
}

/* The euro is one euro on every day there is; without -D, rates too old for the newest are dropped. */
static void
settle(struct rates *r)
{
	const struct currency *euro = currency_find(r->currencies, slice_of("EUR"));
	size_t i;

	for (i = 0; !r->asked && i < r->currencies->n; i++)
		if (ratio_known(r->rate[i].per_eur) && r->rate[i].day > r->day)
			r->day = r->rate[i].day;
	for (i = 0; i < r->currencies->n; i++)
		if (r->day != DATE_NONE && r->rate[i].day < r->day - REACH)
			r->rate[i].per_eur = RATIO_UNKNOWN;
	if (euro != NULL)
		r->rate[euro - r->currencies->list] = (struct rate){ratio_int(1), INT32_MAX};
}

void
rates_open(struct rates *r, const struct currencies *currencies, const char *path, int32_t day)
{
	char *own = path == NULL ? data_path("rates.tsv") : NULL;
	char *file = path != NULL ? (char *)(uintptr_t)path : own;
	struct table t;
	size_t i;

	if (file == NULL)
		msg_stop("no data file 'rates.tsv' (--rates names one)");
	*r = (struct rates){.currencies = currencies, .day = day, .asked = day != DATE_NONE};
	r->rate = memory_new(currencies->n, sizeof *r->rate);
	for (i = 0; i < currencies->n; i++)
		r->rate[i] = (struct rate){RATIO_UNKNOWN, DATE_NONE};
	table_open(&t, (struct input){.files = &file, .n = 1});
	if (slice_is(slice_trim(t.header.name[0]), "Date"))
		read_wide(r, &t);
	else
		read_long(r, &t);
	table_close(&t);
	free(own);
	settle(r);
}

void
rates_close(struct rates *r)
{
	free(r->rate);
	*r = (struct rates){0};
}

static struct rate
of(const struct rates *r, const struct currency *c, struct msg_place place)
{
	struct rate rate = r->rate[c - r->currencies->list];
	char day[DATE_ROOM];

	if (ratio_known(rate.per_eur))
		return rate;
	if (r->day == DATE_NONE)
		msg_stop_at(place, "no rate of %.*s: the file has none at all", MSG_CUT(c->code));
	msg_stop_at(place, "no rate of %.*s on %.*s or in the %d days before (--rates names a file, -D a day)",
	    MSG_CUT(c->code), (int)date_format(r->day, day), day, REACH);
}

struct ratio
rates_cross(const struct rates *r, const struct currency *from, const struct currency *to, int32_t *day,
    struct msg_place place)
{
	struct rate a = of(r, from, place), b = of(r, to, place);

	*day = a.day < b.day ? a.day : b.day;
	if (*day == INT32_MAX)
		*day = r->day;
	return ratio_div(b.per_eur, a.per_eur);
}
