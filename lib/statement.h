/*
 * statement: what a guide's prose states of a company and role: thresholds, acceptance, stages and
 * their topics, scope, rivals, employer, equity, figures. Told by cues (cue.h) and by the structure of
 * the text; what no rule takes is left out.
 */
#ifndef STATEMENT_H
#define STATEMENT_H

#include "backing.h"
#include "cue.h"
#include "guide.h"

struct statement {
	struct slice kind, subject, op, value, unit, location; /* as in data/facts.tsv; any may be empty */
	size_t line;
	struct slice said;       /* of a figure: as it is written, with what it counts */
	struct ratio low, high;  /* of a premium, in percent */
};

/* Zero it to begin. */
struct statements {
	const struct cues *cues;
	const struct currencies *currencies;
	const struct guide *guide;
	struct backing backing;
	struct statement *list;  /* n, in the order of the text, each once */
	size_t n, room;
	struct arena arena;
};

/* Reads a guide's, which must outlive them; those read before are given up. */
void statements_read(struct statements *, const struct guide *);
void statements_free(struct statements *);

/* For the rooms that find them: adds one; its texts must last as long as the guide or the arena. */
void statement_add(struct statements *, struct statement);

#endif
