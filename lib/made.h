/*
 * made: bands out of what was observed, a row for each group (haggle-methods(7), section 1). A group
 * too small to publish prints how many it has and no figure.
 */
#ifndef MADE_H
#define MADE_H

#include "publication.h"

enum { MADE_PERCENTILES = 32 };

/* What is made of the groups. */
struct made_options {
	const char *component; /* what the figures are of, where no column says it */
	unsigned percentile[MADE_PERCENTILES]; /* 1 to 99, rising */
	size_t npercentile;
	struct publication_rule rule;
	bool trim;             /* drop outliers first */
	bool header;           /* print one */
	unsigned threads;
};

/* Prints the bands. Stops as roster_make does, before anything is printed. */
void made_print(const struct made_options *, struct observed *);

/* Notes how many rows said no figure. */
void made_tell_unknown(const struct observed *);

#endif
