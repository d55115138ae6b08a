/*
 * asked: what is asked for the offer in a row, and the columns that say it (haggle-methods(7),
 * section 5). One row may become several: the rungs of a ladder, or packages.
 */
#ifndef ASKED_H
#define ASKED_H

#include "facts.h"
#include "ladder.h"
#include "msg.h"
#include "offer.h"
#include "opening.h"
#include "sheet.h"
#include "split.h"

/* How the user wants to ask. */
struct tactics {
	struct opening opening;
	struct ratio step;     /* of base; unknown: the currency's */
	struct ratio ratio;    /* of concessions */
	unsigned rounds;
	bool rungs, packages;  /* a row for each */
};

enum { ASKED_COLUMNS = 11 };

struct asked {
	struct fields *fields;
	struct sheet *sheet;
	struct naming naming;
	struct facts facts;
	struct offers offers;
	struct position_columns position;
	size_t set[ASKED_COLUMNS], round, package, residual; /* in the sheet */
	int unit, round_before, package_before;              /* in the input */
	bool rungs, packages; /* are those columns set? */
	size_t unknown;       /* rows whose total is not known */
	struct buffer ladder;
};

/* An offer and the ask made of it. */
struct talk {
	const struct row *row;
	const struct tactics *tactics;
	struct msg_place place;
	struct offer offer;
	struct ask_case known;
	struct ladder ladder;
	struct steps steps;
	struct ratio goal; /* in units: the line that a guide draws; unknown: none */
};

/* Finds the columns, for the tactics too, and asks the sheet for its own; both must outlive it. */
void asked_open(struct asked *, struct fields *, struct sheet *, struct tactics *);

/*
 * Adds to the row what is asked, and writes it, as often as those tactics make it a row. Returns the
 * rule that set the ask.
 */
enum ask_rule asked_row(struct asked *, const struct tactics *, const struct row *);

/* What is to be said on stderr of a row whose ask that rule set. */
void asked_note(struct asked *, enum ask_rule, const struct row *);

/* Says once, at the end, for how many offers there was no telling. */
void asked_close(struct asked *);

#endif
