/* What the level map says, of audit.h: by itself, and of the levels that pay is printed for. */
#include "audit.h"
#include "code.h"
#include "people.h"

enum { MAPPED_MOST = 200, CODES_SHOWN = 12 }; /* a map with more levels is left alone */

/* Is one of the map's codes that one? */
static bool
is_mapped(const struct audit *a, const struct code *code, int number)
{
	struct code own;
	size_t i;

	for (i = 0; i < a->nmapped; i++)
		if (code_find(a->map[i].code, &own) && slice_equal(own.letters, code->letters) && own.low <= number &&
		    number <= own.high)
			return true;
	return false;
}

/* The map's code with the lowest number, else the highest; NULL: it has none. */
static const struct mapped *
end_of_map(const struct audit *a, bool highest)
{
	const struct mapped *best = NULL;
	struct code own, other;
	size_t i;

	for (i = 0; i < a->nmapped; i++)
		if (code_find(a->map[i].code, &own) &&
		    (best == NULL || (code_find(best->code, &other) &&
		    (highest ? own.low > other.low : own.low < other.low))))
			best = &a->map[i];
	return best;
}

/* Has an earlier range the same code? */
static bool
is_repeated(const struct audit *a, size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (slice_equal(a->pay[k].band->code, a->pay[i].band->code))
			return true;
	return false;
}

/* Adds a code to what is measured, unless it is there. */
static bool
say_code(struct buffer *to, const struct code *code, int number, size_t already)
{
	char text[16];
	size_t n = 0, i;
	int k;

	for (i = 0; i < code->letters.n; i++)
		text[n++] = code->letters.p[i];
	for (k = number >= 100 ? 100 : number >= 10 ? 10 : 1; k > 0; k /= 10)
		text[n++] = (char)('0' + number / k % 10);
	for (i = 0; i + n <= to->n; i++)
		if (memcmp(to->text + i, text, n) == 0 && (i + n == to->n || to->text[i + n] == ','))
			return false;
	buffer_text(to, already > 0 ? ", " : "");
	buffer_add(to, (struct slice){text, n});
	return true;
}

/* Codes of ranges that the map leaves out. */
static void
check_codes(struct audit *a)
{
	struct findings *f = &a->findings;
	const struct mapped *lowest = end_of_map(a, false), *highest = end_of_map(a, true);
	size_t i, n = 0, line = 0;
	struct code code;
	int number;

	if (lowest == NULL)
		return;
	finding_begin(f);
	for (i = 0; i < a->npays && n < CODES_SHOWN; i++) {
		if (is_repeated(a, i) || !code_find(a->pay[i].band->code, &code))
			continue;
		for (number = code.low; number <= (code.high == CODE_TOP ? code.low : code.high) && n < CODES_SHOWN;
		    number++)
			if (!is_mapped(a, &code, number) && say_code(&f->measured, &code, number, n) && n++ == 0)
				line = a->pay[i].band->line;
	}
	if (n == 0)
		return;
	buffer_text(&f->measured, n == 1 ? " of a band" : " of bands");
	buffer_text(&f->against, "level map ");
	buffer_add(&f->against, lowest->code);
	if (highest != lowest) {
		buffer_text(&f->against, " to ");
		buffer_add(&f->against, highest->code);
	}
	finding_at(f, a->guide->name, line);
	finding_at(f, a->guide->name, lowest->line);
	finding_end(f, "level-not-mapped", false);
}

/* `IC4+` over IC4 and IC5: one range for both. */
static void
check_open_codes(struct audit *a)
{
	struct findings *f = &a->findings;
	struct code code, own;
	size_t i, k, n;

	for (i = 0; i < a->npays; i++) {
		if (!code_find(a->pay[i].band->code, &code) || code.high != CODE_TOP || is_repeated(a, i))
			continue;
		finding_begin(f);
		finding_at(f, a->guide->name, a->pay[i].band->line);
		for (k = n = 0; k < a->nmapped; k++) {
			if (!code_find(a->map[k].code, &own) || !code_within(&code, &own))
				continue;
			buffer_text(&f->against, n++ == 0 ? "" : ", ");
			buffer_add(&f->against, a->map[k].code);
			finding_at(f, a->guide->name, a->map[k].line);
		}
		if (n < 2)
			continue;
		buffer_text(&f->measured, "band ");
		buffer_add(&f->measured, a->pay[i].band->code);
		buffer_text(&f->against, " mapped");
		finding_end(f, "open-band-over-levels", false);
	}
}

static struct slice
name_of(const struct mapped *m)
{
	return m->code.n > 0 ? m->code : m->title;
}

/* A year that ends one level and begins the next. */
static void
check_years(struct audit *a)
{
	struct findings *f = &a->findings;
	size_t i, n = 0;

	finding_begin(f);
	for (i = 1; i < a->nmapped; i++) {
		const struct mapped *below = &a->map[i - 1], *above = &a->map[i];

		if (!ratio_known(below->years_max) || !ratio_known(above->years_min) ||
		    ratio_compare(below->years_max, above->years_min) != 0)
			continue;
		buffer_text(&f->measured, n > 0 ? ", " : "");
		people_count(&f->measured, above->years_min);
		buffer_text(&f->measured, n > 0 ? ": " : " years: ");
		buffer_add(&f->measured, name_of(below));
		buffer_text(&f->measured, " and ");
		buffer_add(&f->measured, name_of(above));
		if (n++ == 0)
			finding_at(f, a->guide->name, below->line);
		finding_at(f, a->guide->name, above->line);
	}
	if (n == 0)
		return;
	buffer_text(&f->against, "years half-open");
	finding_end(f, "shared-year-boundary", false);
}

static bool
is_described(const struct audit *a, int rank)
{
	size_t i;

	for (i = 0; i < a->nmapped; i++)
		if (a->map[i].rank == rank)
			return true;
	return false;
}

/* Levels told of in words, without codes, that are not those pay is printed for. */
static void
check_described(struct audit *a)
{
	const struct levels *levels = &a->terms->naming.levels;
	struct findings *f = &a->findings;
	const struct grid_band *missing = NULL;
	int rank, top, last = 0, first = 0;
	size_t i, paid = 0, steps = 0;

	if (a->nmapped == 0 || end_of_map(a, false) != NULL || a->npays == 0)
		return;
	for (i = 0; i < a->npays; i++) {
		if (!levels_ranks(levels, a->pay[i].band->level, &rank, &top))
			return;
		if (rank == last)
			continue;
		last = rank;
		first = first == 0 ? rank : first;
		if (i > 0 && rank == first)
			break;
		paid++;
		if (!is_described(a, rank) && missing == NULL)
			missing = a->pay[i].band;
	}
	if (missing == NULL)
		return;
	for (i = 0; i < a->hiring.n; i++)
		steps += strcmp(a->hiring.row[i].kind, "progression") == 0;
	finding_begin(f);
	finding_say(&f->measured, "%zu pay level%s", paid, paid == 1 ? "" : "s");
	if (steps > 0)
		finding_say(&f->measured, ", %zu themes", steps);
	finding_say(&f->against, "%zu level%s described, no ", a->nmapped, a->nmapped == 1 ? "" : "s");
	buffer_add(&f->against, missing->level);
	finding_at(f, a->guide->name, a->map[0].line);
	finding_at(f, a->guide->name, a->map[a->nmapped - 1].line);
	finding_at(f, a->guide->name, missing->line);
	finding_end(f, "levels-unmatched", false);
}

void
audit_levels(struct audit *a)
{
	if (a->nmapped > MAPPED_MOST || a->npays > MAPPED_MOST * 20)
		return;
	check_codes(a);
	check_open_codes(a);
	check_years(a);
	check_described(a);
}
