/*
 * rivals: the best other offer (haggle-methods(7), section 6). Remembers, for every currency, the two
 * best offers of different names, so each row finds the best that is not its own.
 */
#ifndef RIVALS_H
#define RIVALS_H

#include "rates.h"

struct standing;

struct rival {
	struct slice name;  /* rows of one name are one offer */
	struct ratio value; /* after firmness and worth, in its currency; unknown: none */
	bool firm;          /* nothing is taken off for firmness */
	const struct standing *of;       /* the row it was taken from */
	struct ratio firmness, worth;    /* shares that its value was made with */
};

struct rivals {
	const struct currencies *currencies;
	struct rival (*best)[2];  /* by currency, the last for rows that say none */
	struct rates rates;
	bool rates_used;          /* two currencies have met */
};

/* Reads the rates of that path (--rates), or the kit's where it is NULL. */
void rivals_open(struct rivals *, const struct currencies *, const char *rates_path, int32_t day);
void rivals_close(struct rivals *);

/* Takes an offer into account. The name must outlive the rivals. */
void rivals_add(struct rivals *, const struct currency *, struct rival);

/* The best offer of another name, its value in the given currency; unknown where there is none. */
struct rival rivals_best(struct rivals *, struct slice name, const struct currency *, struct msg_place);

/* An amount in another currency, by dated rates. */
struct ratio rivals_exchange(struct rivals *, struct ratio amount, const struct currency *from,
    const struct currency *to, struct msg_place);

#endif
