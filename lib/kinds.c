#include "kinds.h"

#include <stdlib.h>

#include "data.h"
#include "out.h"

void
kind_read(struct kind *k, const char *name)
{
	struct buffer all = {0};
	size_t i;

	*k = (struct kind){.letter = true, .own = name == NULL};
	data_read(&k->table, "kinds.tsv", "kind form verdicts needs single");
	if (name == NULL)
		return;
	for (i = 0; i < k->table.n && !slice_is(rows_get(&k->table, i, "kind"), name); i++) {
		buffer_text(&all, i > 0 ? " " : "");
		buffer_add(&all, rows_get(&k->table, i, "kind"));
	}
	if (i == k->table.n)
		msg_stop("there is no kind '%.*s' (kinds: %.*s)", MSG_CUT(slice_of(name)), (int)all.n,
		    all.n > 0 ? all.text : "");
	buffer_free(&all);
	k->speech = slice_is(rows_get(&k->table, i, "form"), "speech");
	k->letter = k->speech || slice_is(rows_get(&k->table, i, "form"), "letter");
	k->single = rows_get(&k->table, i, "single").n > 0;
	k->verdicts = rows_get(&k->table, i, "verdicts");
	k->needs = rows_get(&k->table, i, "needs");
}

void
kind_free(struct kind *k)
{
	rows_free(&k->table);
}

static struct slice
field(const struct desk *d, const struct standing *s, struct slice column)
{
	size_t i;

	for (i = 0; i < d->rows.header.n; i++)
		if (slice_equal(d->rows.header.name[i], column))
			return row_field(s->row, i);
	return SLICE_EMPTY;
}

static bool
word_in(struct slice list, struct slice word)
{
	struct slice one;

	while (slice_split(&list, ' ', &one))
		if (slice_equal(one, word))
			return true;
	return false;
}

static bool
has_all(const struct desk *d, const struct standing *s, struct slice columns)
{
	struct slice one;

	while (slice_split(&columns, ' ', &one))
		if (field(d, s, one).n == 0)
			return false;
	return true;
}

/* A package or a setting of a sweep, behind the first one of the same offer. */
static bool
is_variant(const struct desk *d, const struct standing *s)
{
	if (field(d, s, slice_of("package")).n == 0 && field(d, s, slice_of("sweep")).n == 0)
		return false;
	return s > d->all.list && strcmp(s[-1].name, s->name) == 0;
}

bool
kind_suits(const struct kind *k, const struct desk *d, const struct standing *s, const char *company)
{
	struct slice round = field(d, s, slice_of("round")), verdict = field(d, s, slice_of("verdict"));

	if ((round.n > 0 && !slice_is(round, "0")) || is_variant(d, s))
		return false;
	if (word_in(k->needs, slice_of("status")) ? !s->current : k->letter && !k->own && s->current)
		return false;
	if (!has_all(d, s, k->needs))
		return false;
	if (company != NULL)
		return naming_same_company(&d->naming, slice_of(company), field(d, s, slice_of("company")));
	return k->verdicts.n == 0 || verdict.n == 0 || word_in(k->verdicts, verdict);
}

void
kinds_print(void)
{
	struct rows kinds;
	size_t i, k;

	data_read(&kinds, "kinds.tsv", "kind meaning");
	out_slice(header_line(&kinds.header));
	out_byte('\n');
	for (i = 0; i < kinds.n; i++) {
		for (k = 0; k < kinds.header.n; k++) {
			out_text(k > 0 ? "\t" : "");
			out_slice(row_field(&kinds.row[i], k));
		}
		out_byte('\n');
	}
	rows_free(&kinds);
}
