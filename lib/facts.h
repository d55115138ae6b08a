/* facts: what the guides say of a company and role, data/facts.tsv. */
#ifndef FACTS_H
#define FACTS_H

#include "bands.h"

struct facts {
	const struct naming *naming;
	struct rows rows;
	int company, role, kind, subject, op, value, location;
};

void facts_read(struct facts *, const struct naming *);
void facts_free(struct facts *);

/* Does the row speak of that company, role and place? Empty fields of it speak of any. */
bool facts_concern(const struct facts *, const struct row *, const struct position *);

/*
 * The line a guide draws below which it says to ask for more (`units < 2000`), for `subject` units or
 * base; unknown where it draws none.
 */
struct ratio facts_threshold(const struct facts *, const struct position *, const char *subject);

#endif
