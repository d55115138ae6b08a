/* title: which offer a row is of. Rows of one name (the rungs of a ladder) are one offer. */
#ifndef TITLE_H
#define TITLE_H

#include "table.h"

struct title_columns {
	int offer, company, role, level, location;
};

void title_columns(struct title_columns *, const struct header *);

/* The column `offer`, or company, role, level and location with blanks between. The caller frees it. */
char *title_make(const struct title_columns *, const struct row *);

#endif
