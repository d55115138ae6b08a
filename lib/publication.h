/*
 * publication: what may be said of a group so that nobody's own pay can be told from it
 * (haggle-methods(7), section 1).
 */
#ifndef PUBLICATION_H
#define PUBLICATION_H

#include "roster.h"
#include "sample.h"

enum { PUBLICATION_WIDE = 10 }; /* observations from which a band reaches from p10 to p90 */

struct publication_rule {
	unsigned least;    /* observations, and organisations where they are known */
	struct ratio most; /* the largest share that one organisation may have */
};

enum publication {
	PUBLICATION_YES,
	PUBLICATION_FEW,  /* too few observations */
	PUBLICATION_CLOSE /* too few organisations, or one with too many of the observations */
};

/* May the sample of the member's observations be published? */
enum publication publication_of(const struct publication_rule *, const struct member *, const struct sample *);

/* May its percentile p? Those outside p25 to p75 take twice as many observations. */
bool publication_of_percentile(const struct publication_rule *, const struct sample *, unsigned p);

#endif
