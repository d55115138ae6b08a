#include "publication.h"

/* Are there enough organisations, and none with too much? */
static bool
is_mixed(const struct publication_rule *rule, const struct member *m, bool counted)
{
	uint64_t largest = 0, all = 0;
	size_t i;

	for (i = 0; i < m->n; i++) {
		struct tally_reader at = tally_read(&m->group[i]->figures);
		struct observation o;
		uint64_t here = 0;

		while (group_next(&at, counted, &o))
			here += o.count;
		largest = here > largest ? here : largest;
		all += here;
	}
	return m->n >= rule->least &&
	    !ratio_below(ratio_mul((struct ratio){all, 1}, rule->most), (struct ratio){largest, 1});
}

enum publication
publication_of(const struct publication_rule *rule, const struct member *m, const struct sample *s)
{
	if (s->total < rule->least)
		return PUBLICATION_FEW;
	return m->organised && !is_mixed(rule, m, s->counted) ? PUBLICATION_CLOSE : PUBLICATION_YES;
}

bool
publication_of_percentile(const struct publication_rule *rule, const struct sample *s, unsigned p)
{
	return (p >= 25 && p <= 75) || s->total >= 2 * (uint64_t)rule->least;
}
