#include "publication.h"

/* The observations of a group that the sample still has. */
static uint64_t
weight(const struct sample *s, const struct group *g)
{
	struct tally_reader at = tally_read(&g->figures);
	struct observation o;
	uint64_t n = 0;

	while (group_next(&at, s->counted, &o))
		n += sample_spans(s, o.value) ? o.count : 0;
	return n;
}

/*
 * Are there enough organisations, and none with too much? Rows that name none are not one more, but
 * may be all of one.
 */
static bool
is_mixed(const struct publication_rule *rule, const struct roster *r, const struct member *m,
    const struct sample *s)
{
	uint64_t largest = 0, here = 0;
	size_t i, organisations = 0;

	for (i = 0; i < m->n; i++) {
		struct slice name = roster_organisation(r, m->group[i]);

		here += weight(s, m->group[i]);
		if (i + 1 < m->n && slice_equal(name, roster_organisation(r, m->group[i + 1])))
			continue;
		largest = here > largest ? here : largest;
		organisations += here > 0 && name.n > 0 && !slice_is(name, "?");
		here = 0;
	}
	return organisations >= rule->least &&
	    !ratio_below(ratio_mul((struct ratio){s->total, 1}, rule->most), (struct ratio){largest, 1});
}

enum publication
publication_of(const struct publication_rule *rule, const struct roster *r, const struct member *m,
    const struct sample *s)
{
	if (s->total < rule->least)
		return PUBLICATION_FEW;
	return m->organised && !is_mixed(rule, r, m, s) ? PUBLICATION_CLOSE : PUBLICATION_YES;
}

bool
publication_of_percentile(const struct publication_rule *rule, const struct sample *s, unsigned p)
{
	return (p >= 25 && p <= 75) || s->total >= 2 * (uint64_t)rule->least;
}
