/*
 * statement: what a guide's prose states of a company and role: thresholds, acceptance, stages and
 * their topics, scope, rivals, employer, equity, figures.
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

void statements_free(struct statements *);

/* For the room that reads a guide (prose.h): those of another are given up; at the end each stands there once. */
void statements_begin(struct statements *, const struct guide *);
void statements_end(struct statements *);

/* For those that find them: adds one; its texts must last as long as the guide or the arena. */
void statement_add(struct statements *, struct statement);

#endif
