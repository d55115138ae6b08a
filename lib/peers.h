/*
 * peers: what is kept of every guide for the checks that need others beside it: its ranges, the premiums
 * it claims, the years of its levels. Some 100 bytes a range.
 */
#ifndef PEERS_H
#define PEERS_H

#include "finding.h"
#include "terms.h"

/* A range of total or base pay by the year: `key` says of what level, place, component and currency. */
struct peer_pay {
	struct slice key;
	int64_t low, high; /* millionths */
	bool total;
};

/* A premium that a guide claims for its role, in percent. */
struct peer_claim {
	size_t guide;
	struct ratio low, high;
	struct slice said;
	size_t line;
};

/* The years of a level, by its rank. */
struct peer_years {
	int rank;
	struct slice said; /* `5–9` */
	struct slice file;
	size_t line;
};

struct peer {
	struct slice company; /* its key */
	struct slice name, role, file;
	int rank;             /* of the level in the role; 0: none is said */
	bool standard;        /* the role is a plain software engineer's */
	size_t pays, npays, nclaims;
};

/* Zero it to begin. */
struct peers {
	struct peer *peer;
	struct peer_pay *pay;
	struct peer_claim *claim;
	struct peer_years *years;
	size_t n, npays, nclaims, nyears;
	size_t room, pay_room, claim_room, years_room;
	struct arena arena;
};

/* Begins a guide; what is added then is its own. */
void peers_guide(struct peers *, const struct terms *, struct slice company, struct slice role,
    struct slice file);
void peers_pay(struct peers *, const struct terms *, struct slice level, struct slice place,
    const struct currency *, bool total, int64_t low, int64_t high);
void peers_claim(struct peers *, struct ratio low, struct ratio high, struct slice said, size_t line);

/* Years of a level; the same ones of a rank are kept once. Unknown: not said. */
void peers_years(struct peers *, int rank, struct ratio least, struct ratio most, size_t line);

/* Finds the premiums that other roles of the company do not bear out, and levels whose years differ. */
void peers_check(struct peers *, const struct terms *, struct findings *);

void peers_free(struct peers *);

#endif
