#include "matcher.h"

enum { SLOTS = 8192, NO = 1, YES = 2 };

void
matcher_open(struct matcher *m, const struct naming *naming, const struct band_columns *columns,
    struct position wanted)
{
	int part;

	*m = (struct matcher){.naming = naming, .columns = columns, .wanted = wanted};
	for (part = 0; part < PARTS; part++)
		memo_open(&m->memo[part], 1, SLOTS);
}

void
matcher_close(struct matcher *m)
{
	int part;

	for (part = 0; part < PARTS; part++)
		memo_close(&m->memo[part]);
	buffer_free(&m->key);
}

/* What the part of the row depends on: its field, a level also on the company and the code. */
static struct slice
key_of(struct matcher *m, const struct row *row, enum position_part part)
{
	const struct slice texts[] = {row_maybe(row, m->columns->company), row_maybe(row, m->columns->level),
		row_maybe(row, m->columns->code)};
	size_t i;

	if (part != PART_LEVEL)
		return bands_part(m->columns, row, part);
	m->key.n = 0;
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		buffer_add(&m->key, texts[i]);
		buffer_byte(&m->key, '\t');
	}
	return buffer_slice(&m->key);
}

/* Is nothing asked of the part? */
static bool
is_free(const struct position *p, enum position_part part)
{
	const struct slice texts[PARTS] = {p->company, p->role, p->level.text, p->location};

	return texts[part].n == 0 && !(part == PART_LEVEL && ratio_known(p->level.years));
}

unsigned
matcher_row(struct matcher *m, const struct row *row, bool all)
{
	unsigned match = 0;
	int part;

	for (part = 0; part < PARTS; part++) {
		uint64_t *known;
		bool is_new;

		if (is_free(&m->wanted, (enum position_part)part)) {
			match |= 1u << part;
			continue;
		}
		known = memo_get(&m->memo[part], key_of(m, row, (enum position_part)part), &is_new);
		if (is_new)
			*known = bands_match_part(m->naming, m->columns, row, &m->wanted, (enum position_part)part) ? YES : NO;
		if (*known == YES)
			match |= 1u << part;
		else if (all)
			return 0;
	}
	return match;
}
