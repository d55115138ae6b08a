/* evidence: the sources that a guide names at its end, one item each. */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include "guide.h"

/* Bytes of a period, its end included. */
enum { EVIDENCE_PERIOD = 24 };

/* Zero it to begin. */
struct evidence {
	struct slice kind;    /* what sort of source: `crowd pay data`, `news`, ...; empty: can't be told */
	struct slice subject; /* the item without its period */
	struct slice period;  /* 2026, 2026-02, 2026-02-10, 2026-Q1 or 2025–2026; else as written, or empty */
	size_t line;
	size_t at;            /* where the next one is looked for */
	bool inside;          /* the section has begun */
	char text[EVIDENCE_PERIOD]; /* what period may stand in */
};

/* The next source; false after the last. */
bool evidence_next(struct evidence *, const struct guide *);

#endif
