#include "proposal.h"

#include <stdlib.h>

static int
compare(const void *a, const void *b)
{
	return ratio_compare(*(const struct ratio *)a, *(const struct ratio *)b);
}

struct peers
proposal_peers(struct ratio pay, struct ratio amounts[], size_t n)
{
	struct peers p = {.median = RATIO_UNKNOWN, .least = RATIO_UNKNOWN, .most = RATIO_UNKNOWN,
	    .difference = RATIO_UNKNOWN, .n = n};
	const struct ratio line = {5, 100};
	size_t i;

	if (n == 0 || !ratio_known(pay))
		return p;
	qsort(amounts, n, sizeof *amounts, compare);
	p.least = amounts[0];
	p.most = amounts[n - 1];
	p.median = ratio_div(ratio_add(amounts[(n - 1) / 2], amounts[n / 2]), ratio_int(2));
	for (i = 0; i < n; i++)
		p.below += ratio_below(amounts[i], pay);
	p.difference = ratio_sub(ratio_div(pay, p.median), ratio_int(1));
	p.apart = ratio_known(p.difference) && (ratio_below(line, p.difference) ||
	    ratio_below(p.difference, ratio_sub(ratio_int(0), line)));
	return p;
}
