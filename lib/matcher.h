/* matcher: which parts of a position a band's row has, remembered by the texts of its fields. */
#ifndef MATCHER_H
#define MATCHER_H

#include "bands.h"
#include "memo.h"

/* A thread's own. The naming and the columns must outlive it. */
struct matcher {
	const struct naming *naming;
	const struct band_columns *columns;
	struct position wanted;
	struct memo memo[PARTS];
	struct buffer key;
};

void matcher_open(struct matcher *, const struct naming *, const struct band_columns *, struct position);
void matcher_close(struct matcher *);

/* What bands_match says of the row. `all`: only whether it is ALL_PARTS matters. */
unsigned matcher_row(struct matcher *, const struct row *, bool all);

#endif
