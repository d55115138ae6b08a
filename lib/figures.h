/*
 * figures: what a text says of an offer beside its columns: what is asked for more, the rungs of the
 * ladder taken apart, what asking is worth, which competing offers may be named.
 */
#ifndef FIGURES_H
#define FIGURES_H

#include "entry.h"

/* How the ask differs from the offer, what asking is worth, the words that go with it. */
void figures_offer(struct desk *, struct making *, const struct standing *);

/* The ladder's rungs, those below the floor left out. */
void figures_rounds(struct desk *, struct making *, const struct standing *);

/* The opening as packages of equal average, those below the floor left out. */
void figures_packages(struct desk *, struct making *, const struct standing *);

/* What the employer may offer for the position (proposal.h), among the table `peers`. */
void figures_proposal(struct desk *, struct making *, const struct standing *);

/* Other offers that may be named to this employer (haggle-methods(7), section 8). */
void figures_competing(struct desk *, struct making *, const struct standing *);

/* The words that go with it: where, which parts are asked for, whether the range has room for it. */
void figures_wording(struct desk *, struct making *, const struct standing *);

/* Present pay and years of the profile, beside the offer. */
void figures_personal(struct desk *, struct making *, const struct standing *);

/* The lines that the employer's guide draws, and its criteria for accepting. */
void figures_criteria(struct desk *, struct making *, const struct standing *);

/* The hiring guide for the role, group by group. */
void figures_hiring(struct desk *, struct making *, const struct standing *);

/* What the guides say of the employer, fact by fact, and the stages of the talks. */
void figures_facts(struct desk *, struct making *, const struct standing *);

/* What data knows of the company and role. */
void figures_company(struct desk *, struct making *, const struct standing *);

/* An amount in the named column of the row, in the offer's currency. */
struct ratio figures_money(const struct desk *, const struct standing *, const char *column);

#endif
