/* clause: one sentence of a strategy taken apart: what to open with or accept, for which place. */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "cell.h"
#include "terms.h"

/* What a sentence is of, by the words it begins with; a lower one yields to a higher. */
enum clause_side { CLAUSE_NONE, CLAUSE_ASK, CLAUSE_TARGET, CLAUSE_OPEN, CLAUSE_FLOOR };

enum clause_figure { CLAUSE_BASE, CLAUSE_EQUITY, CLAUSE_UNITS, CLAUSE_TOTAL, CLAUSE_PRICE, CLAUSE_FIGURES };

enum { CLAUSE_MOST = 12, CLAUSE_PLACES = 4 };

struct clause_fact {
	enum clause_figure figure;
	struct range range;
	bool in_bracket;                          /* said beside another figure */
	struct slice place[CLAUSE_PLACES];        /* where it holds, nplaces of them; none: not said */
	size_t nplaces;
};

struct clause {
	enum clause_side side;
	struct clause_fact fact[CLAUSE_MOST];
	size_t n;
	const char *doubt; /* it gives nothing, or not all: why; NULL: it gives all */
};

/* Reads a sentence. */
void clause_read(struct clause *, const struct terms *, struct slice sentence);

/* Takes the first sentence off the text, up to a stop, a semicolon, or a dash between blanks. */
bool clause_next(struct slice *rest, struct slice *sentence);

#endif
