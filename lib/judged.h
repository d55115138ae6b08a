/*
 * judged: the floor under the offer in a row, what follows from it, and the columns that say so
 * (haggle-methods(7), section 6).
 */
#ifndef JUDGED_H
#define JUDGED_H

#include "alternatives.h"
#include "sheet.h"

enum { JUDGED_COLUMNS = 8 };

struct judged {
	const struct fields *fields;
	struct rivals *rivals;
	struct sheet *sheet;
	bool final;                 /* no offer can change any more */
	size_t set[JUDGED_COLUMNS]; /* in the sheet */
	int high, target, ask_by;   /* in the input */
	size_t unsearched;          /* rows for which a search's worth is not known */
};

/* Finds the columns and asks the sheet for its own; all three must outlive it. */
void judged_open(struct judged *, const struct fields *, struct rivals *, struct sheet *,
    bool final);

/* A row's floor, what it was made of and what follows from it. */
struct judgement {
	const struct standing *offer;
	const struct alternatives *has;
	struct rival other;
	struct reserve reserve;
	struct ratio floor;
	const char *by;           /* the column that set it, "" without */
	struct ratio high;        /* of the band */
	struct verdict_case seen; /* an offer's; else all unknown */
	struct ratio zone_mid;
	struct verdict verdict;   /* an offer's */
};

/* Adds to the row its floor and, of an offer, what follows; writes it. Is the verdict walk? */
bool judged_row(struct judged *, const struct standing *, const struct alternatives *);

/* Says once, at the end, for how many rows a search counted for nothing. */
void judged_close(const struct judged *);

#endif
