/* split: an ask taken apart into base, equity and sign-on (haggle-methods(7), section 5). */
#ifndef SPLIT_H
#define SPLIT_H

#include "offer.h"

/* What figures of an ask are rounded to. */
struct steps {
	struct ratio base;   /* of base as the row states it, by its period */
	struct ratio equity; /* of yearly equity that is not in units */
	struct ratio signon;
};

/* The steps for an offer, by its currency and period. */
struct steps steps_for(const struct offer *);

/* The same, but for the step that the user has set for base (unknown: none). */
struct steps steps_with(const struct offer *, struct ratio own);

/* The step for yearly amounts of a size in a currency (NULL: none); `yearly` false: by another unit. */
struct ratio steps_of(const struct currency *, struct ratio amount, bool yearly);

/* The parts of an ask. Unknown: not asked for. */
struct split {
	struct ratio base;   /* as the row states it, by its period */
	struct ratio units;  /* of the whole grant */
	struct ratio equity; /* per year */
	struct ratio signon;
	struct ratio total;  /* of base, bonus, equity and match, per year */
	struct ratio aim;    /* yearly equity that was gone for */
	bool by_line;        /* by the line that a guide draws */
	bool base_stays;     /* as it is offered: what is asked for above it, equity takes */
};

/*
 * Takes the total `rung` apart: equity up to `goal` units (unknown: five quarters of what is
 * offered), the rest in base; where that would fall below the base offered, base stays and equity
 * takes the rest. `gap` is ask less target, which the sign-on bridges. An offer whose base is not known
 * can't be taken apart: all is unknown.
 */
struct split split_rung(const struct offer *, const struct steps *, struct ratio rung, struct ratio goal,
    struct ratio gap);

/*
 * The pieces it is made of. Equity of at most `most` a year, in whole `units` or else in steps,
 * never less than is offered; base as the row states it that so much cash a year pays for; the total.
 */
void split_equity(struct split *, const struct offer *, struct ratio most, struct ratio units,
    struct ratio step);
struct ratio split_base(const struct offer *, struct ratio cash, struct ratio step);
struct ratio split_total(const struct offer *, const struct split *);

#endif
