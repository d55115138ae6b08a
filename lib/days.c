#include "days.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "date.h"
#include "origin.h"

enum { DAYS_MOST = 1000 };

/* A step of the plan: its working day from 1 on, and the earliest that will do. */
struct step {
	int64_t day, least;
	struct slice what;
};

/* The steps, and the time there is for them. */
struct plan {
	struct step *steps;
	size_t n;
	int64_t day, least;   /* of the last step */
	int32_t ends;         /* the first last day; DATE_NONE: none, or no -D */
	const struct row *by; /* which row says so */
	int64_t left;         /* working days from -D to there, both counted */
	uint64_t mark;        /* of these offers, for calendars */
};

static int64_t
read_day(const struct fields *f, const struct row *row, int column)
{
	struct ratio n = field_number(f, row, column);

	if (!ratio_known(n) || n.den != 1 || n.num < 1 || n.num > DAYS_MOST)
		field_refuse(f, row, column, "is not a day from 1 to 1000");
	return (int64_t)n.num;
}

static void
read_steps(const struct desk *d, struct plan *p)
{
	int day = header_find(&d->plan.header, "day"), least = header_find(&d->plan.header, "least");
	int what = header_find(&d->plan.header, "what");
	struct fields f;
	size_t i;

	fields_beside(&f, &d->plan.header, &d->fields);
	p->n = d->plan.n;
	p->steps = memory_new(p->n, sizeof *p->steps);
	for (i = 0; i < p->n; i++) {
		const struct row *row = &d->plan.row[i];
		struct step *s = &p->steps[i];

		*s = (struct step){read_day(&f, row, day), read_day(&f, row, least), row_maybe(row, what)};
		if (s->least > s->day)
			field_refuse(&f, row, least, "is after the step's day");
		p->day = s->day > p->day ? s->day : p->day;
		p->least = s->least > p->least ? s->least : p->least;
	}
	fields_close(&f);
}

/* The last day of an offer: when it expires, or else when they want an answer. */
static int32_t
last_day(const struct desk *d, const struct standing *s)
{
	int32_t day = field_date(&d->fields, s->row, header_find(&d->rows.header, "expires"));

	return day != DATE_NONE ? day
	    : field_date(&d->fields, s->row, header_find(&d->rows.header, "deadline"));
}

static void
end_by(struct plan *p, int32_t day, const struct row *row)
{
	if (day == DATE_NONE || (p->ends != DATE_NONE && p->ends <= day))
		return;
	p->ends = day;
	p->by = row;
}

/* How long there is until the first last day, where both that and today are known. */
static void
read_time(const struct desk *d, struct plan *p)
{
	size_t i;

	p->ends = DATE_NONE;
	if (d->day == DATE_NONE)
		return;
	for (i = 0; i < d->nwanted; i++)
		end_by(p, last_day(d, d->wanted[i]), d->wanted[i]->row);
	if (d->has_profile)
		end_by(p, field_date(&d->profile_fields, &d->profile.row[0],
		    header_find(&d->profile.header, "deadline")), &d->profile.row[0]);
	while (p->ends != DATE_NONE && p->left < DAYS_MOST && date_working(d->day, (unsigned)p->left) <= p->ends)
		p->left++;
}

/* The same for the same offers, whatever the day. (FNV-1a) */
static uint64_t
mark_of(const struct desk *d)
{
	uint64_t mark = UINT64_C(0xcbf29ce484222325);
	const char *c;
	size_t i;

	for (i = 0; i < d->nwanted; i++)
		for (c = d->wanted[i]->name;; c++) {
			mark = (mark ^ (unsigned char)*c) * UINT64_C(0x100000001b3);
			if (*c == '\0')
				break;
		}
	return mark;
}

/* The step's day in the time there is: between its day and its least, as all the others are. */
static int64_t
fitted(const struct plan *p, const struct step *s)
{
	if (p->ends == DATE_NONE || p->left >= p->day)
		return s->day;
	if (p->left <= p->least)
		return s->least;
	return s->least + (s->day - s->least) * (p->left - p->least) / (p->day - p->least);
}

static void
add_date(struct desk *d, struct making *m, const char *name, int32_t day)
{
	char text[DATE_ROOM];

	entry_text(d, m, name, (struct slice){text, date_people(day, true, text)});
}

/* The date as calendars write it, without hyphens. */
static void
add_compact(struct desk *d, struct making *m, const char *name, int32_t day)
{
	char date[DATE_ROOM];
	size_t n = date_format(day, date);

	memmove(date + 4, date + 5, 2);
	memmove(date + 6, date + 8, n - 8);
	entry_text(d, m, name, (struct slice){date, n - 2});
}

/* What a calendar needs: the date, and a name no other entry has. */
static void
add_entry(struct desk *d, struct making *m, int32_t day, uint64_t mark, const char *what, size_t i)
{
	char uid[80];

	(void)snprintf(uid, sizeof uid, "%016" PRIx64 "-%s-%zu@haggle", mark, what, i);
	add_compact(d, m, "calendar_date", day);
	entry_text(d, m, "uid", slice_of(uid));
}

/* What a step begins with, up to its first full stop or colon. */
static struct slice
headline(struct slice what)
{
	size_t n = 0;

	while (n < what.n && !((what.p[n] == '.' || what.p[n] == ':') && (n + 1 == what.n || what.p[n + 1] == ' ')))
		n++;
	return slice_first(what, n);
}

static void
add_steps(struct desk *d, struct making *m, const struct plan *p)
{
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < p->n; i++) {
		struct making one = {.shelf = &d->shelf, .source = origin_row(d, &d->plan.row[i], NULL)};
		int64_t number = fitted(p, &p->steps[i]);
		int32_t day = d->day != DATE_NONE ? date_working(d->day, (unsigned)number - 1) : DATE_NONE;
		char when[DATE_ROOM];

		(void)snprintf(when, sizeof when, "Day %d", (int)number);
		if (day == DATE_NONE)
			entry_text(d, &one, "when", slice_of(when));
		else
			add_date(d, &one, "when", day);
		entry_text(d, &one, "what", p->steps[i].what);
		entry_text(d, &one, "headline", headline(p->steps[i].what));
		entry_flag(d, &one, "late", p->ends != DATE_NONE && day > p->ends);
		if (day != DATE_NONE)
			add_entry(d, &one, day, p->mark, "step", i + 1);
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "days", &list);
	row_list_free(&list);
}

static void
add_last_days(struct desk *d, struct making *m, const struct plan *p)
{
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < d->nwanted; i++) {
		struct making one = {.shelf = &d->shelf, .source = origin_row(d, d->wanted[i]->row, NULL)};
		int32_t day = last_day(d, d->wanted[i]);

		if (day == DATE_NONE)
			continue;
		entry_text(d, &one, "title", slice_of(d->wanted[i]->name));
		add_date(d, &one, "when", day);
		add_entry(d, &one, day, p->mark, "ends", i + 1);
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "last_days", &list);
	row_list_free(&list);
}

static void
add_days_text(struct desk *d, struct making *m, const char *name, int64_t days)
{
	char text[48];

	(void)snprintf(text, sizeof text, "%d working day%s", (int)days, days == 1 ? "" : "s");
	entry_text(d, m, name, slice_of(text));
}

/* How the plan stands to the first last day. */
static void
add_fit(struct desk *d, struct making *m, const struct plan *p)
{
	if (p->ends == DATE_NONE)
		return;
	m->source = origin_row(d, p->by, NULL);
	add_date(d, m, "plan_ends", p->ends);
	add_days_text(d, m, "plan_left", p->left);
	m->source = SLICE_NONE;
	add_days_text(d, m, "plan_least", p->least);
	add_days_text(d, m, "plan_takes", p->day);
	entry_flag(d, m, "plan_over", p->ends < d->day);
	entry_flag(d, m, "plan_short", p->ends >= d->day && p->left < p->least);
	entry_flag(d, m, "plan_fitted", p->left >= p->least && p->left < p->day);
}

void
days_add(struct desk *d, struct making *m)
{
	struct plan p = {.mark = mark_of(d)};

	read_steps(d, &p);
	read_time(d, &p);
	m->source = d->day != DATE_NONE ? slice_of("-D") : SLICE_NONE;
	if (d->day != DATE_NONE)
		add_compact(d, m, "calendar_today", d->day);
	add_steps(d, m, &p);
	m->source = SLICE_NONE;
	add_last_days(d, m, &p);
	add_fit(d, m, &p);
	free(p.steps);
}

void
days_beyond(struct desk *d, struct making *m)
{
	struct row_list list = {0};
	size_t i, k;

	for (i = 0; i < d->beyond.n; i++) {
		struct making one = {.shelf = &d->shelf, .source = origin_row(d, &d->beyond.row[i], NULL)};

		for (k = 0; k < d->beyond.header.n; k++)
			making_text(&one, d->beyond.header.name[k], row_field(&d->beyond.row[i], k),
			    row_field(&d->beyond.row[i], k));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "beyond", &list);
	row_list_free(&list);
}
