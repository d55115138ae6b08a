/* What the guides say of an employer, data/facts.tsv, as sections: figures_facts of figures.h. */
#include "figures.h"

/* Does a claim, which nothing bears out, say the same at the same place? */
static bool
is_claimed(const struct desk *d, const struct row *row)
{
	const struct facts *f = &d->facts;
	int source = header_find(&f->rows.header, "source"), unit = header_find(&f->rows.header, "unit");
	size_t i;

	for (i = 0; i < f->rows.n; i++) {
		const struct row *claim = &f->rows.row[i];

		if (claim != row && slice_is(row_maybe(claim, f->kind), "claim") &&
		    slice_equal(row_maybe(claim, f->value), row_maybe(row, f->value)) &&
		    slice_equal(row_maybe(claim, unit), row_maybe(row, unit)) &&
		    slice_equal(row_maybe(claim, source), row_maybe(row, source)))
			return true;
	}
	return false;
}

/* The facts by their kind: {{#facts.stage}}, {{#facts.scope}}, ... */
static void
add_facts(struct desk *d, struct making *m, const struct position *p)
{
	static const char *const kinds[] = {"acceptance", "stage", "topic", "scope", "rival", "employer", "equity",
		"figure", "claim", "level-scope"};
	struct making facts = {.shelf = &d->shelf};
	struct row_list one = {0};
	size_t i, k;

	for (k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		struct row_list list = {0};

		for (i = 0; i < d->facts.rows.n; i++) {
			const struct row *row = &d->facts.rows.row[i];

			if (!d->claims && strcmp(kinds[k], "claim") == 0)
				continue; /* nothing bears it out */
			if (slice_is(row_maybe(row, d->facts.kind), kinds[k]) && facts_concern(&d->facts, row, p) &&
			    (slice_is(row_maybe(row, d->facts.kind), "claim") || !is_claimed(d, row))) {
				struct making plain = {.shelf = &d->shelf};

				entry_row(d, &plain, &d->facts.rows.header, row);
				entry_is(d, &plain, "subject_is", row_maybe(row, d->facts.subject));
				row_list_add(&list, making_done(&plain));
			}
		}
		making_rows(&facts, slice_of(kinds[k]), list.rows, list.n);
		row_list_free(&list);
	}
	row_list_add(&one, making_done(&facts));
	entry_rows(d, m, "facts", &one);
	row_list_free(&one);
}

/* The values that rows of a kind have for a subject, with commas between: `topics` of a group. */
static void
add_topics(struct desk *d, struct making *m, const struct position *p, const char *kind, struct slice subject)
{
	const struct facts *f = &d->facts;
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < f->rows.n; i++) {
		const struct row *row = &f->rows.row[i];
		struct making one = {.shelf = &d->shelf};

		if (!slice_is(row_maybe(row, f->kind), kind) || !facts_concern(f, row, p) ||
		    !slice_equal(row_maybe(row, f->subject), subject))
			continue;
		entry_text(d, &one, "join", slice_of(list.n > 0 ? ", " : ""));
		entry_text(d, &one, "topic", row_maybe(row, f->value));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, "topics", &list);
	row_list_free(&list);
}

/* Has an earlier row of that kind, for this position, the same subject? */
static bool
is_known_subject(const struct facts *f, const struct position *p, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (slice_equal(row_maybe(&f->rows.row[k], f->kind), row_maybe(&f->rows.row[i], f->kind)) &&
		    slice_equal(row_maybe(&f->rows.row[k], f->subject), row_maybe(&f->rows.row[i], f->subject)) &&
		    facts_concern(f, &f->rows.row[k], p))
			return true;
	return false;
}

/* The subjects of a kind, each once, with what the rows of another kind (or of the same) say of it. */
static void
add_groups(struct desk *d, struct making *m, const struct position *p, const char *name, const char *kind,
    const char *of)
{
	const struct facts *f = &d->facts;
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < f->rows.n; i++) {
		const struct row *row = &f->rows.row[i];
		struct making one = {.shelf = &d->shelf};

		if (!slice_is(row_maybe(row, f->kind), kind) || !facts_concern(f, row, p) || is_known_subject(f, p, i))
			continue;
		entry_row(d, &one, &f->rows.header, row);
		add_topics(d, &one, p, of, row_maybe(row, f->subject));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, name, &list);
	row_list_free(&list);
}

void
figures_facts(struct desk *d, struct making *m, const struct standing *s)
{
	struct position p = position_read(&d->position, &d->fields, s->row);

	if (d->names.letter || p.company.n == 0)
		return;
	add_facts(d, m, &p);
	add_groups(d, m, &p, "stages", "stage", "topic");
	add_groups(d, m, &p, "scopes", "scope", "scope");
}
