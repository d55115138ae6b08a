/* rowname: what a row of a pay table is of, by the cells that name it. */
#ifndef ROWNAME_H
#define ROWNAME_H

#include "column.h"

struct rowname {
	struct slice level, place, component; /* empty: it does not say */
	struct label label, place_label;      /* what they tell the row's cells */
	bool named;                           /* a cell of it names it */
	bool takes_place, takes_level;        /* it may have them from the row above */
};

/*
 * Reads them; columns are its table's. False where it can't be told what the row is of, or it is another
 * employer's.
 */
bool rowname_read(struct rowname *, const struct terms *, struct guide *, const struct columns_read *,
    const struct markdown_block *);

#endif
