/* The hiring guide for an offer's role, as sections: figures_hiring of figures.h. */
#include "figures.h"

static struct slice
get(const struct row *row, const struct rows *table, const char *column)
{
	return row_maybe(row, header_find(&table->header, column));
}

/* `hiring-guide.md` of `hiring-guide.md:12`. */
static struct slice
file_of(struct slice source)
{
	struct slice file = SLICE_NONE;

	(void)slice_split(&source, ':', &file);
	return file;
}

/* Is the guide's role this one, or that of a family it belongs to? */
static bool
is_of_family(const struct desk *d, struct slice family, struct slice role)
{
	const struct rows *t = &d->kit.families;
	size_t i;

	if (role.n == 0 || naming_same_role(&d->naming, family, role))
		return role.n > 0;
	for (i = 0; i < t->n; i++)
		if (naming_same_role(&d->naming, get(&t->row[i], t, "family"), family) &&
		    naming_same_role(&d->naming, get(&t->row[i], t, "role"), role))
			return true;
	return false;
}

/* The row of sources.tsv that is a hiring guide for the role; NULL: none. */
static const struct row *
guide_for(const struct desk *d, struct slice role)
{
	const struct rows *t = &d->kit.sources;
	size_t i;

	for (i = 0; i < t->n; i++)
		if (slice_is(get(&t->row[i], t, "kind"), "hiring-guide") &&
		    is_of_family(d, get(&t->row[i], t, "role"), role))
			return &t->row[i];
	return NULL;
}

/* Rows of one topic are one point, their details with commas between. */
static void
add_points(struct desk *d, struct making *m, struct slice file, struct slice kind, struct slice group)
{
	const struct rows *t = &d->kit.hiring;
	struct row_list list = {0};
	struct buffer detail = {0};
	size_t i, k;

	for (i = 0; i < t->n; i = k) {
		const struct row *row = &t->row[i];
		struct slice topic = get(row, t, "topic");
		struct making one = {.shelf = &d->shelf};

		detail.n = 0;
		for (k = i; k < t->n && slice_equal(get(&t->row[k], t, "kind"), kind) &&
		    slice_equal(get(&t->row[k], t, "group"), group) &&
		    slice_equal(get(&t->row[k], t, "topic"), topic) &&
		    slice_equal(file_of(get(&t->row[k], t, "source")), file); k++) {
			buffer_text(&detail, detail.n > 0 ? ", " : "");
			buffer_add(&detail, get(&t->row[k], t, "detail"));
		}
		if (k == i) { /* not of this group */
			k++;
			continue;
		}
		entry_text(d, &one, "topic", topic);
		entry_text(d, &one, "detail", buffer_slice(&detail));
		entry_text(d, &one, "source", get(row, t, "source"));
		entry_text(d, &one, "join", slice_of(list.n > 0 ? ", " : ""));
		row_list_add(&list, making_done(&one));
	}
	buffer_free(&detail);
	entry_rows(d, m, "points", &list);
	row_list_free(&list);
}

/* The questions of an area, as interview.tsv has them. */
static void
add_questions(struct desk *d, struct making *m, struct slice file, struct slice group)
{
	static const char *const columns[] = {"topic", "question", "good", "bad", "source"};
	const struct rows *t = &d->kit.interview;
	struct row_list list = {0};
	size_t i, k;

	for (i = 0; i < t->n; i++) {
		struct making one = {.shelf = &d->shelf};

		if (!slice_equal(get(&t->row[i], t, "area"), group) ||
		    !slice_equal(file_of(get(&t->row[i], t, "source")), file))
			continue;
		for (k = 0; k < sizeof columns / sizeof *columns; k++)
			entry_text(d, &one, columns[k], get(&t->row[i], t, columns[k]));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "questions", &list);
	row_list_free(&list);
}

/* Has an earlier row of the guide the same kind and group? */
static bool
is_known_group(const struct rows *t, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (slice_equal(get(&t->row[k], t, "kind"), get(&t->row[i], t, "kind")) &&
		    slice_equal(get(&t->row[k], t, "group"), get(&t->row[i], t, "group")) &&
		    slice_equal(file_of(get(&t->row[k], t, "source")), file_of(get(&t->row[i], t, "source"))))
			return true;
	return false;
}

/* A kind of the guide's rows, group by group: {{#hiring.context}}{{group}}{{#points}}... */
static void
add_kind(struct desk *d, struct making *m, const char *kind, struct slice file, const struct position *p)
{
	const struct rows *t = &d->kit.hiring;
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < t->n; i++) {
		struct slice group = get(&t->row[i], t, "group");
		struct making one = {.shelf = &d->shelf};

		if (!slice_is(get(&t->row[i], t, "kind"), kind) ||
		    !slice_equal(file_of(get(&t->row[i], t, "source")), file) || is_known_group(t, i))
			continue;
		entry_text(d, &one, "group", group);
		entry_is(d, &one, "group_is", group);
		entry_flag(d, &one, "this_level", (p->level.text.n > 0 || ratio_known(p->level.years)) &&
		    levels_cover(&d->naming.levels, p->company, group, SLICE_NONE, &p->level));
		add_points(d, &one, file, slice_of(kind), group);
		add_questions(d, &one, file, group);
		row_list_add(&list, making_done(&one));
	}
	making_rows(m, slice_of(kind), list.rows, list.n);
	row_list_free(&list);
}

/* The market's ranges for the guide's role at this level, by segment. */
static void
add_segments(struct desk *d, struct making *m, struct slice role, const struct position *p)
{
	const struct rows *t = &d->bands;
	struct row_list list = {0};
	struct fields f;
	size_t i;

	fields_beside(&f, &t->header, &d->fields);
	for (i = 0; i < t->n; i++) {
		const struct row *row = &t->row[i];
		const struct currency *c = fields_currency_quietly(&f, row);
		struct making one = {.shelf = &d->shelf};

		if (get(row, t, "segment").n == 0 || !naming_same_role(&d->naming, get(row, t, "role"), role) ||
		    !levels_cover(&d->naming.levels, p->company, get(row, t, "level"), get(row, t, "code"), &p->level))
			continue;
		entry_text(d, &one, "segment", get(row, t, "segment"));
		entry_text(d, &one, "level", get(row, t, "level"));
		entry_text(d, &one, "component", get(row, t, "component"));
		entry_amount(d, &one, "low", field_money(&f, row, header_find(&t->header, "low"), c), c);
		entry_amount(d, &one, "high", field_money(&f, row, header_find(&t->header, "high"), c), c);
		entry_text(d, &one, "source", get(row, t, "source"));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "segments", &list);
	row_list_free(&list);
	fields_close(&f);
}

void
figures_hiring(struct desk *d, struct making *m, const struct standing *s)
{
	static const char *const kinds[] = {"work", "context", "progression", "expectation", "skill", "interview",
		"question", "flag", "signal"};
	struct position p = position_read(&d->position, &d->fields, s->row);
	const struct row *guide = d->names.letter || !d->hiring ? NULL : guide_for(d, p.role);
	struct making all = {.shelf = &d->shelf};
	struct row_list one = {0};
	size_t i;

	if (guide == NULL)
		return;
	entry_text(d, &all, "family", get(guide, &d->kit.sources, "role"));
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		add_kind(d, &all, kinds[i], get(guide, &d->kit.sources, "source"), &p);
	add_segments(d, &all, get(guide, &d->kit.sources, "role"), &p);
	row_list_add(&one, making_done(&all));
	entry_rows(d, m, "hiring", &one);
	row_list_free(&one);
}
