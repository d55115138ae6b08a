/* column: what the columns of a guide's pay table are: names of levels, places or parts, or their pay. */
#ifndef COLUMN_H
#define COLUMN_H

#include "guide.h"
#include "label.h"

enum column_role {
	COLUMN_IGNORED,   /* notes, years, what is no pay */
	COLUMN_LEVEL,     /* names each row's level */
	COLUMN_PLACE,     /* names each row's place */
	COLUMN_COMPONENT, /* names each row's part of pay */
	COLUMN_NAME,      /* names each row, as a level or a place */
	COLUMN_PAY,       /* pay: of the level, place or part in its header */
	COLUMN_STRANGE    /* may be pay, of what is not known */
};

struct column {
	enum column_role role;
	struct label label;
	struct slice level, place, component, other; /* in the header of pay; empty: not there */
};

enum { COLUMNS_MOST = 64 };

/*
 * A table's columns. `foreign`: it is of other employers; `pay`: it is a pay table with at least one
 * column of pay and one that names rows.
 */
struct columns_read {
	struct column list[COLUMNS_MOST];
	size_t n;
	bool foreign, pay;
};

void column_read(struct columns_read *, const struct terms *, struct arena *, const struct guide *,
    const struct markdown_block *header);

#endif
