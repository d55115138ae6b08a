#include "heading.h"

#include <stdlib.h>

#include "msg.h"
#include "text.h"

/* One name of a header, taken apart. */
struct heading {
	struct slice name;
	struct slice currency; /* SLICE_NONE: it states none */
	bool percent;
	size_t row; /* of the table; its n: not known */
};

static struct msg_place
place(const struct header *h)
{
	return (struct msg_place){h->file, 1, SLICE_NONE};
}

/* What stands in the brackets at the end of a name, which then ends before them; else SLICE_NONE. */
static struct slice
take_bracket(struct slice *name)
{
	struct slice all = slice_trim(*name), inside;
	char open = slice_ends(all, ')') ? '(' : '[';
	const char *at;

	if (all.n < 2 || (all.p[all.n - 1] != ')' && all.p[all.n - 1] != ']'))
		return SLICE_NONE;
	at = memrchr(all.p, open, all.n);
	if (at == NULL)
		return SLICE_NONE;
	*name = slice_first(all, (size_t)(at - all.p));
	inside = slice_from(all, name->n + 1);
	inside.n--;
	return slice_trim(inside);
}

/* Three capitals. That they are a currency's is seen where rows are held against it. */
static bool
is_code(struct slice text)
{
	size_t i;

	for (i = 0; i < text.n; i++)
		if (text.p[i] < 'A' || text.p[i] > 'Z')
			return false;
	return text.n == 3;
}

static bool
says_percent(struct slice name)
{
	struct buffer key = {0};
	struct slice words;
	bool says;

	text_key(name, &key);
	words = buffer_slice(&key);
	says = memchr(name.p, '%', name.n) != NULL ||
	    (words.n > 0 && (memmem(words.p, words.n, "percent", 7) != NULL ||
	                        memmem(words.p, words.n, "pct", 3) != NULL));
	buffer_free(&key);
	return says;
}

/* Is the text a sign of money, as $, US$ and those that ASCII does not have? */
static bool
is_sign(struct slice text)
{
	return text.n > 0 && text.n <= 4 &&
	    (text.p[text.n - 1] == '$' || (unsigned char)text.p[0] >= 0x80);
}

/* Takes a name apart; stops where it is a column's and says more than its rows could. */
static struct heading
take_apart(const struct headings *all, const struct header *h, const struct columns *columns,
    struct slice name)
{
	struct heading one = {.name = name, .currency = SLICE_NONE, .percent = says_percent(name)};
	const char *dollar = memchr(name.p, '$', name.n);
	struct slice rest = name, unit, column;

	if (dollar != NULL)
		one.currency = (struct slice){dollar, 1};
	one.row = alias_find(&all->known, name);
	unit = take_bracket(&rest);
	if (unit.p == NULL || (one.row < all->known.rows.n && dollar == NULL))
		return one;
	one.row = alias_find(&all->known, rest);
	if (one.row == all->known.rows.n || one.percent)
		return one;
	column = alias_at(&all->known, one.row);
	if (columns_has_words(columns, column))
		return one;
	if (!is_code(unit) && !is_sign(unit))
		msg_stop_at(place(h),
		    "'%.*s' says '%.*s' of the column %.*s, which has no place for it (a name "
		    "without brackets is understood)",
		    MSG_CUT(name), MSG_CUT(unit), MSG_CUT(column));
	one.currency = unit;
	return one;
}

/* The column that a name means; SLICE_NONE where none does. Stops at one that says too much. */
static struct slice
column_of(const struct headings *all, const struct header *h, const struct columns *columns,
    const struct heading *one)
{
	struct slice column, instead;
	enum column_type type;

	if (one->row == all->known.rows.n)
		return SLICE_NONE;
	column = alias_at(&all->known, one->row);
	instead = rows_get(&all->known.rows, one->row, "instead");
	type = columns_type(columns, column);
	if (instead.n > 0)
		msg_stop_at(place(h), "'%.*s' is not understood: write %.*s", MSG_CUT(one->name),
		    MSG_CUT(instead));
	if (one->percent && type != COLUMN_BONUS && type != COLUMN_PERCENT)
		msg_stop_at(place(h), "'%.*s' says per cent, and the column %.*s holds none",
		    MSG_CUT(one->name), MSG_CUT(column));
	return column;
}

static void
state_currency(struct headings *all, const struct heading *one)
{
	all->states = memory_grow(all->states, all->nstates + 1, sizeof *all->states);
	all->states[all->nstates++] = (struct heading_currency){one->name, one->currency};
}

/* Renames the column at `i`, unless a column has that name by itself; `was` are the names as they came. */
static bool
rename_column(struct header *h, const struct slice *was, size_t i, struct slice column)
{
	size_t k;

	for (k = 0; k < h->n; k++) {
		if (k == i || !slice_equal(h->name[k], column))
			continue;
		if (slice_equal(was[k], column))
			return false;
		msg_stop_at(place(h),
		    "'%.*s' and '%.*s' are both the column %.*s (rename one of them)",
		    MSG_CUT(was[k]), MSG_CUT(was[i]), MSG_CUT(column));
	}
	h->name[i] = column;
	return true;
}

/* Says in one line what was taken for what. */
static void
tell(const struct header *h, const struct slice *was)
{
	struct buffer line = {0};
	const char *as;
	size_t i;

	for (i = 0; i < h->n; i++) {
		if (h->name[i].p == was[i].p)
			continue;
		as = line.n > 0 ? "' as " : "' read as ";
		buffer_text(&line, line.n > 0 ? ", '" : "'");
		buffer_add(&line, slice_first(was[i], (size_t)msg_cut(was[i])));
		buffer_text(&line, as);
		buffer_add(&line, h->name[i]);
	}
	if (line.n > 0)
		msg_note_at(
		    (struct msg_place){h->file, 0, SLICE_NONE}, "%.*s", (int)line.n, line.text);
	buffer_free(&line);
}

/* The names that are no column's own. */
static void
read_names(struct headings *all, struct header *h, const struct columns *columns)
{
	struct slice *was = memory_new(h->n, sizeof *was);
	size_t i;

	memcpy(was, h->name, h->n * sizeof *was);
	for (i = 0; i < h->n; i++) {
		struct heading one;
		struct slice column;

		if (was[i].n == 0 || columns_known(columns, was[i]))
			continue;
		one = take_apart(all, h, columns, was[i]);
		column = column_of(all, h, columns, &one);
		if (column.p == NULL)
			continue;
		if (!rename_column(h, was, i, column)) {
			msg_note_at(place(h), "'%.*s' stays as it is: there is a column %.*s",
			    MSG_CUT(was[i]), MSG_CUT(column));
			continue;
		}
		if (one.currency.p != NULL)
			state_currency(all, &one);
		if (one.percent && slice_is(column, "bonus"))
			all->percent = (int)i;
	}
	tell(h, was);
	free(was);
}

void
headings_read(struct headings *all, struct header *h, const struct columns *columns)
{
	size_t i;

	*all = (struct headings){.percent = -1};
	for (i = 0; i < h->n; i++)
		if (h->name[i].n > 0 && !columns_known(columns, h->name[i]))
			break;
	if (i == h->n)
		return;
	aliases_read(&all->known, "headers.tsv", "column", "aliases instead");
	read_names(all, h, columns);
}

const struct heading_currency *
headings_contradict(
    const struct headings *all, const struct currencies *currencies, const struct currency *c)
{
	size_t i;

	for (i = 0; i < all->nstates; i++) {
		struct slice said = all->states[i].currency;

		if (c == NULL ||
		    (currency_find(currencies, said) != c && !currency_accepts(c, said)))
			return &all->states[i];
	}
	return NULL;
}

void
headings_free(struct headings *all)
{
	aliases_free(&all->known);
	free(all->states);
	*all = (struct headings){0};
}
