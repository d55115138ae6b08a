/* levers: the numbered arguments of a guide, `**Lever 1 — TOPIC:**`, `#### Global Lever 1: TOPIC`. */
#ifndef LEVERS_H
#define LEVERS_H

#include "guide.h"

/* Zero it to begin. */
struct levers {
	unsigned n;            /* its number as printed; of an unnumbered list, its place in it */
	struct slice topic;
	size_t line;
	size_t at;             /* where the next one is looked for */
	unsigned depth;        /* of the heading whose list we are in; 0: in none, or one not marked as such */
	bool inside;           /* in a section of levers */
	unsigned last;         /* the number of the one before in this section */
};

/* The next lever; false after the last. */
bool levers_next(struct levers *, const struct guide *);

#endif
