#include "backing.h"

#include <stdlib.h>

#include "evidence.h"
#include "phrase.h"

enum { FIGURES_MOST = 256 }; /* more than any guide's sources have are left out */

static void
read_source(struct backing *b, const struct currencies *currencies, struct slice text)
{
	size_t from = 0;

	while (b->n < FIGURES_MOST && mention_next(currencies, text, &from, &b->figure[b->n]))
		b->n++;
	for (from = 0; b->ndays < FIGURES_MOST && almanac_next(text, &from, &b->day[b->ndays]);)
		b->ndays += b->day[b->ndays].year > 0;
}

void
backing_read(struct backing *b, const struct currencies *currencies, const struct guide *g)
{
	struct evidence e = {0};
	size_t i = 0;

	if (b->figure == NULL) {
		b->figure = memory_new(FIGURES_MOST, sizeof *b->figure);
		b->day = memory_new(FIGURES_MOST, sizeof *b->day);
	}
	b->n = b->ndays = 0;
	b->first = b->behind = g->markdown.n;
	while (evidence_next(&e, g)) {
		while (i < g->markdown.n && g->markdown.block[i].line < e.line)
			i++;
		if (b->first == g->markdown.n)
			b->first = i;
		b->behind = i + 1;
		if (i < g->markdown.n)
			read_source(b, currencies, g->markdown.block[i].text);
	}
}

struct slice
backing_counted(struct slice noun, struct slice *word)
{
	struct slice rest = noun, next;

	*word = phrase_word(noun);
	while (slice_split(&rest, ' ', &next))
		if (next.n > 2 && next.p[next.n - 1] == 's' && next.p[next.n - 2] != 's') {
			*word = next;
			break;
		}
	return (struct slice){noun.p, (size_t)(word->p - noun.p) + word->n};
}

bool
backing_has(const struct backing *b, const struct mention *m)
{
	struct slice what, also;
	size_t i;

	(void)backing_counted(m->noun, &what);
	for (i = 0; i < b->n; i++) {
		(void)backing_counted(b->figure[i].noun, &also);
		if (mention_same(m, &b->figure[i]) && (m->kind != MENTION_COUNT || phrase_same(what, also)))
			return true;
	}
	return false;
}

unsigned
backing_year(const struct backing *b, const struct almanac_day *day)
{
	size_t i;

	for (i = 0; day->year == 0 && i < b->ndays; i++)
		if (b->day[i].month == day->month && b->day[i].day == day->day)
			return b->day[i].year;
	return day->year;
}

void
backing_free(struct backing *b)
{
	free(b->figure);
	free(b->day);
	*b = (struct backing){0};
}
