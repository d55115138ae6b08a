/* clause: one sentence of a strategy taken apart: what to open with or accept, for which place. */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "cell.h"
#include "sentence.h"
#include "spot.h"

enum clause_figure { CLAUSE_BASE, CLAUSE_EQUITY, CLAUSE_UNITS, CLAUSE_TOTAL, CLAUSE_PRICE, CLAUSE_FIGURES };

enum { CLAUSE_MOST = 12 };

struct clause_fact {
	enum clause_figure figure;
	struct range range;
	bool in_bracket;  /* said beside another figure */
	struct spots at;  /* where it holds; none: not said */
};

struct clause {
	enum clause_side side;
	struct clause_fact fact[CLAUSE_MOST];
	size_t n;
	const char *doubt; /* it gives nothing, or not all: why; NULL: it gives all */
};

/* Reads a sentence. */
void clause_read(struct clause *, const struct terms *, struct slice sentence);

#endif
