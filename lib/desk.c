#include "desk.h"

#include <stdlib.h>

#include "advice.h"
#include "data.h"
#include "date.h"
#include "days.h"
#include "figures.h"
#include "origin.h"
#include "people.h"
#include "sandbox.h"

/* `name=file` of --table. */
static void
read_own_table(struct desk *d, struct own_table *t, char *option, const struct desk_options *o)
{
	char *file = strchr(option, '=');
	size_t k;

	if (file == NULL || file == option || file[1] == '\0')
		msg_stop("--table: '%s' is not name=file", option);
	*file++ = '\0';
	t->name = option;
	rows_read(&t->rows, (struct input){.files = &file, .n = 1});
	header_distinct(&t->rows.header);
	fields_beside(&t->fields, &t->rows.header, &d->fields);
	t->shown = strcmp(t->name, "accomplishments") == 0;
	for (k = 0; k < o->nopened; k++)
		t->shown |= strcmp(o->opened[k], t->name) == 0;
}

static void
read_profile(struct desk *d, const char *file)
{
	char *name = (char *)(uintptr_t)file;

	rows_read(&d->profile, (struct input){.files = &name, .n = 1});
	header_distinct(&d->profile.header);
	if (d->profile.n != 1)
		msg_stop_at((struct msg_place){file, 0, SLICE_NONE}, "a profile has one row, this has %zu",
		    d->profile.n);
	fields_beside(&d->profile_fields, &d->profile.header, &d->fields);
	dictionary_add_header(&d->names, &d->profile.header, false);
	d->has_profile = true;
}

/* --public opens a column that is there, or a table; anything else is a slip of the pen. */
static void
check_opened(const struct desk *d, const struct desk_options *o)
{
	size_t i, k;

	for (i = 0; i < o->nopened; i++) {
		bool known = columns_known(&d->fields.columns, slice_of(o->opened[i])) ||
		    header_find(&d->rows.header, o->opened[i]) >= 0 ||
		    (d->has_profile && header_find(&d->profile.header, o->opened[i]) >= 0);

		for (k = 0; k < d->ntables; k++)
			known |= strcmp(d->tables[k].name, o->opened[i]) == 0;
		if (!known)
			msg_stop("--public: there is no column or table '%s'", o->opened[i]);
	}
}

void
desk_open(struct desk *d, const struct desk_options *o)
{
	size_t i;

	*d = (struct desk){.day = o->day, .place_in_band = o->place_in_band, .ntables = o->ntables,
	    .speech = o->speech, .claims = o->claims, .replies = o->replies, .hiring = o->hiring,
	    .drafts = o->drafts};
	rows_open(&d->rows, o->input);
	header_distinct(&d->rows.header);
	fields_open_typed(&d->fields, &d->rows.header, o->currency);
	offers_open(&d->offers, &d->fields);
	naming_read(&d->naming);
	facts_read(&d->facts, &d->naming);
	position_columns(&d->position, &d->rows.header);
	data_read(&d->levers, "levers.tsv", "company role n kind topic source");
	data_read(&d->evidence, "evidence.tsv", "company role kind publisher subject period source");
	data_read(&d->levels, "levels.tsv", "company role code title level years_min years_max source");
	data_read(&d->strategy, "strategy.tsv",
	    "company role location currency open_base open_equity open_units open_total floor_base floor_total "
	    "price source");
	data_read(&d->findings, "findings.tsv", "company id severity measured against rule source");
	data_read(&d->plan, "plan.tsv", "day least what");
	data_read(&d->beyond, "beyond.tsv", "item why");
	data_read(&d->bands, "bands.tsv", "low high");
	kit_read(&d->kit);
	dictionary_open(&d->names, &d->fields.columns, o->letter, o->opened, o->nopened);
	dictionary_add_header(&d->names, &d->rows.header, false);
	if (o->profile != NULL)
		read_profile(d, o->profile);
	d->tables = memory_new(o->ntables, sizeof *d->tables);
	for (i = 0; i < o->ntables; i++) {
		read_own_table(d, &d->tables[i], o->tables[i], o);
		dictionary_add(&d->names, slice_of(d->tables[i].name), d->tables[i].shown);
		dictionary_add_header(&d->names, &d->tables[i].rows.header, d->tables[i].shown);
	}
	if (!o->letter) {
		dictionary_add_header(&d->names, &d->facts.rows.header, true);
		dictionary_add_header(&d->names, &d->levers.header, true);
		dictionary_add_header(&d->names, &d->evidence.header, true);
		dictionary_add_header(&d->names, &d->levels.header, true);
		dictionary_add_header(&d->names, &d->strategy.header, true);
		dictionary_add_header(&d->names, &d->findings.header, true);
		dictionary_add_values(&d->names, &d->kit.hiring, "group");
		dictionary_add_values(&d->names, &d->facts.rows, "subject");
	}
	check_opened(d, o);
	sandbox_enter(o->input.files, o->input.n);
	rows_fill(&d->rows);
	standings_read(&d->all, &d->rows, &d->fields, &d->offers, o->day);
}

void
desk_close(struct desk *d)
{
	struct rows *const tables[] = {&d->levers, &d->evidence, &d->levels, &d->strategy, &d->findings, &d->plan,
		&d->beyond, &d->bands};
	size_t i;

	for (i = 0; i < d->ntables; i++) {
		fields_close(&d->tables[i].fields);
		rows_free(&d->tables[i].rows);
	}
	free(d->tables);
	if (d->has_profile) {
		fields_close(&d->profile_fields);
		rows_free(&d->profile);
	}
	for (i = 0; i < sizeof tables / sizeof *tables; i++)
		rows_free(tables[i]);
	kit_free(&d->kit);
	dictionary_free(&d->names);
	facts_free(&d->facts);
	naming_free(&d->naming);
	standings_free(&d->all);
	offers_close(&d->offers);
	fields_close(&d->fields);
	rows_free(&d->rows);
	shelf_free(&d->shelf);
}

/* Whose row it is: letters show of a profile only what signs and addresses them. */
enum owner { OF_OFFER, OF_BAND, OF_PROFILE, OF_TABLE };

/* May the text show that column? Columns the kit does not know are shown of the user's tables only. */
static bool
shows(const struct desk *d, struct slice name, enum owner of)
{
	static const char *const mine[] = {"name", "recipient", "deadline", "tone"};
	bool shown = dictionary_shows(&d->names, name, of == OF_BAND);
	size_t i;

	if (of == OF_TABLE)
		return shown || !columns_known(&d->fields.columns, name);
	if (of != OF_PROFILE || !d->names.letter || dictionary_opens(&d->names, name))
		return shown;
	for (i = 0; i < sizeof mine / sizeof *mine && !slice_is(name, mine[i]); i++)
		;
	return shown && i < sizeof mine / sizeof *mine;
}

/* The fields of a row that the text may show, as people read them. */
static void
add_columns(struct desk *d, struct making *m, const struct fields *f, const struct row *row,
    const struct currency *currency, enum owner of)
{
	struct slice place = origin_row(d, row, NULL);
	bool of_offer = of == OF_OFFER || of == OF_BAND;
	struct buffer text = {0};
	size_t k;

	for (k = 0; k < f->header->n; k++) {
		struct slice name = f->header->name[k];

		if (!shows(d, name, of))
			continue;
		m->source = of_offer && d->glossary != NULL ? origin_column(d, row, name) : place;
		text.n = 0;
		if (slice_is(row_field(row, k), "?"))
			buffer_text(&text, d->names.letter ? "to be confirmed" : "unknown");
		else
			if (slice_is(name, "location")) /* San Francisco, though the row says sf */
			buffer_add(&text, naming_place(&d->naming, row_field(row, k)));
		else
			people_field(f, row, (int)k, currency, &text);
		making_text(m, name, buffer_slice(&text), row_field(row, k));
	}
	m->source = of_offer ? place : SLICE_NONE;
	buffer_free(&text);
}

static void
add_own_tables(struct desk *d, struct making *m)
{
	size_t i, k;

	for (i = 0; i < d->ntables; i++) {
		struct own_table *t = &d->tables[i];
		struct row_list list = {0};

		if (d->names.letter && !t->shown)
			continue;
		for (k = 0; k < t->rows.n; k++) {
			struct making one = {.shelf = &d->shelf};
			const struct row *row = &t->rows.row[k];

			add_columns(d, &one, &t->fields, row, fields_currency_quietly(&t->fields, row), OF_TABLE);
			row_list_add(&list, making_done(&one));
		}
		making_rows(m, slice_of(t->name), list.rows, list.n);
		row_list_free(&list);
	}
}

static struct frame
make_common(struct desk *d)
{
	struct making m = {.shelf = &d->shelf};
	struct slice tone = slice_of("plain");
	char today[DATE_ROOM];

	if (d->has_profile) {
		const struct row *row = &d->profile.row[0];

		add_columns(d, &m, &d->profile_fields, row, fields_currency_quietly(&d->profile_fields, row),
		    OF_PROFILE);
		if (rows_get(&d->profile, 0, "tone").n > 0)
			tone = rows_get(&d->profile, 0, "tone");
	}
	if (!slice_is(tone, "plain") && !slice_is(tone, "warm"))
		field_refuse(&d->profile_fields, &d->profile.row[0], header_find(&d->profile.header, "tone"),
		    "is neither plain nor warm");
	entry_is(d, &m, "tone_is", tone);
	m.source = slice_of("-D");
	if (d->day != DATE_NONE)
		entry_text(d, &m, "today", (struct slice){today, date_people(d->day, false, today)});
	m.source = SLICE_NONE;
	add_own_tables(d, &m);
	days_add(d, &m);
	days_beyond(d, &m);
	advice_raise(d, &m);
	return making_done(&m);
}

struct frame
desk_common(struct desk *d)
{
	if (!d->has_common)
		d->common = make_common(d);
	d->has_common = true;
	return d->common;
}

struct frame
desk_offer(struct desk *d, const struct standing *s)
{
	struct making m = {.shelf = &d->shelf}, whole = {.shelf = &d->shelf};
	struct frame offer;

	add_columns(d, &m, &d->fields, s->row, s->offer.currency, s->has_offer ? OF_OFFER : OF_BAND);
	figures_offer(d, &m, s);
	figures_rounds(d, &m, s);
	figures_packages(d, &m, s);
	figures_competing(d, &m, s);
	figures_proposal(d, &m, s);
	figures_wording(d, &m, s);
	figures_personal(d, &m, s);
	figures_criteria(d, &m, s);
	figures_hiring(d, &m, s);
	figures_facts(d, &m, s);
	figures_company(d, &m, s);
	whole.source = m.source;
	offer = making_done(&m);
	making_all(&whole, offer);
	if (d->replies)
		advice_replies(d, &whole, desk_common(d), offer, s);
	return making_done(&whole);
}
