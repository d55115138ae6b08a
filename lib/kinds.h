/* kinds: the texts there are and what each is for, data/kinds.tsv. */
#ifndef KINDS_H
#define KINDS_H

#include "desk.h"

struct kind {
	struct rows table;
	bool letter;           /* else a brief */
	bool speech;           /* a letter that is said, not sent */
	bool own;              /* the user's template */
	bool single;           /* for one offer at a time */
	struct slice verdicts; /* those it is for, blank-separated; empty: all */
	struct slice needs;    /* the columns a row must have, blank-separated; empty: none */
};

/* Reads the kind of that name; a name that is none stops the program and names them all. NULL: the
 * user's own template, a letter. */
void kind_read(struct kind *, const char *name);
void kind_free(struct kind *);

/*
 * Is the text for this row? Rungs of a ladder are no offers of their own; a letter of the kit's is for
 * one's own job if it needs the column status, and else for another; a company asked for (NULL: none)
 * goes before the verdict.
 */
bool kind_suits(const struct kind *, const struct desk *, const struct standing *, const char *company);

/* Prints the table of kinds. */
void kinds_print(void);

#endif
