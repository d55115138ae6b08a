#include "rank.h"

void
rank_columns(struct rank_columns *r, const struct header *h)
{
	size_t i, k;

	r->n = 0;
	for (i = 0; i < h->n && r->n < RANK_MOST; i++) {
		int p = columns_percentile(h->name[i]);

		if (p < 0)
			continue;
		for (k = r->n++; k > 0 && r->percentile[k - 1] > (unsigned)p; k--) {
			r->percentile[k] = r->percentile[k - 1];
			r->column[k] = r->column[k - 1];
		}
		r->percentile[k] = (unsigned)p;
		r->column[k] = (int)i;
	}
}

struct ratio
rank_of(const struct rank_columns *r, const struct fields *f, const struct row *row,
    const struct currency *currency, struct ratio per_year, struct ratio pay)
{
	struct ratio below = RATIO_UNKNOWN, at, share;
	unsigned below_rank = 0;
	size_t i;

	for (i = 0; i < r->n && ratio_known(pay); i++) {
		at = ratio_mul(field_money(f, row, r->column[i], currency), per_year);
		if (!ratio_known(at))
			continue;
		if (ratio_compare(pay, at) == 0)
			return ratio_int(r->percentile[i]);
		if (ratio_below(pay, at)) {
			share = ratio_div(ratio_sub(pay, below), ratio_sub(at, below));
			return ratio_add(ratio_int(below_rank),
			    ratio_mul(share, ratio_int((int64_t)r->percentile[i] - below_rank)));
		}
		below = at;
		below_rank = r->percentile[i];
	}
	return RATIO_UNKNOWN;
}
