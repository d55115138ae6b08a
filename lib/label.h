/* label: a header's or a row's name without what decorates it: flags, `(GBP £)`, footnote marks. */
#ifndef LABEL_H
#define LABEL_H

#include "cell.h"
#include "terms.h"

struct label {
	struct slice text;                  /* in the arena */
	const struct currency *currency[6]; /* those it names, ncurrency of them */
	size_t ncurrency;
	int64_t scale;                      /* of `($K)`, `(in lakhs)`; 0: not said */
	struct slice unit;                  /* of `(annual)`, `/4yr`; empty: not said */
	bool percent;                       /* of `Bonus %` */
};

/* money: take currencies and factors off it, as a level's label has none. */
void label_read(struct label *, const struct terms *, struct arena *, struct slice text, bool money);

/* What a cell is told by its labels. */
void label_hint(struct cell_hint *, const struct label *);

#endif
