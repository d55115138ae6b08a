#include "audit.h"

#include <stdlib.h>

#include "prose.h"

bool
pay_is(const struct pay *p, const char *component, const char *unit)
{
	return slice_is(p->band->component, component) && slice_is(p->band->range.unit, unit);
}

void
audit_open(struct audit *a, const struct terms *terms)
{
	*a = (struct audit){.terms = terms};
	findings_read(&a->findings);
	cues_read(&a->cues);
	a->said.cues = &a->cues;
	a->said.currencies = &terms->currencies;
}

void
audit_close(struct audit *a)
{
	findings_free(&a->findings);
	statements_free(&a->said);
	hiring_free(&a->hiring);
	cues_free(&a->cues);
	peers_free(&a->peers);
	free(a->pay);
	free(a->map);
}

/* Each range, and its ends as figures. */
static void
take_pays(struct audit *a, const struct grid *grid)
{
	size_t i;

	if (a->pay == NULL || a->pay_room < grid->n) {
		a->pay_room = grid->n > 64 ? grid->n : 64;
		a->pay = memory_grow(a->pay, a->pay_room, sizeof *a->pay);
	}
	a->npays = grid->n;
	for (i = 0; i < grid->n; i++) {
		const struct grid_band *b = &grid->band[i];

		a->pay[i] = (struct pay){b,
			b->range.open != RANGE_NO_LOW ? ratio_fixed(b->range.low) : RATIO_UNKNOWN,
			b->range.open != RANGE_NO_HIGH ? ratio_fixed(b->range.high) : RATIO_UNKNOWN};
	}
}

static struct ratio
years(struct slice text)
{
	int64_t millionths;

	return text.n > 0 && fixed_parse(text, &millionths) == NULL ? ratio_fixed(millionths) : RATIO_UNKNOWN;
}

/* The level map: its codes, titles and years. */
static void
take_map(struct audit *a, struct guide *g)
{
	const struct levels *levels = &a->terms->naming.levels;
	struct levelmap m = {0};
	int rank, top;

	a->nmapped = 0;
	while (levelmap_next(&m, g, a->terms)) {
		a->map = memory_more(a->map, a->nmapped, &a->map_room, sizeof *a->map);
		if (!levels_ranks(levels, m.title, &rank, &top) && !levels_ranks(levels, m.level, &rank, &top))
			rank = 0;
		a->map[a->nmapped++] = (struct mapped){m.code, m.title, years(m.years_min), years(m.years_max), rank,
			m.line};
	}
}

void
audit_take(struct audit *a, struct guide *g, const struct grid *grid)
{
	a->guide = g;
	a->whole = false;
	prose_read(&a->said, g);
	hiring_read(&a->hiring, g, &a->terms->naming.levels);
	take_pays(a, grid);
	take_map(a, g);
}
