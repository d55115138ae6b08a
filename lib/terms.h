/* terms: what the words of a guide mean: money, levels, places, and other employers' names. */
#ifndef TERMS_H
#define TERMS_H

#include "arena.h"
#include "bands.h"
#include "lexis.h"

struct terms {
	struct currencies currencies;
	struct lexis lexis;
	struct naming naming;
	const struct currency *usual; /* of figures that nothing gives one: --currency; NULL: none has it */
	struct aliases employers; /* data/employers.tsv: those that guides compare with */
};

/* currency: the code in --currency, or NULL; one that is none stops. */
void terms_read(struct terms *, const char *currency);
void terms_free(struct terms *);

/* The currency paid in at a place; NULL where the place is unknown. */
const struct currency *terms_place_currency(const struct terms *, struct slice place);

/* Is it the name of a place, by data's places or by its form: `Boise, ID`, `Remote US`, `EMEA`? */
bool terms_is_place(const struct terms *, struct slice);

/* Does it speak of a level: `Senior`, `L5`, `Staff+ (L6+)`? */
bool terms_is_level(const struct terms *, struct slice);

/* Is it the name of an employer that is not `own`? */
bool terms_is_other(const struct terms *, struct slice, struct slice own);

/* The code in a level's label, `L5`, `L3-L4`, `IC4+`, put into the arena; empty: none. */
struct slice terms_code(struct slice label, struct arena *);

#endif
