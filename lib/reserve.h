/* reserve: the walk-away floor and what follows from it (haggle-methods(7), section 6). Pure. */
#ifndef RESERVE_H
#define RESERVE_H

#include "ratio.h"

/* What the floor is made of, in the offer's currency, yearly; unknown where there is none. */
struct reserve {
	struct ratio current, forfeit, cost; /* what `stay` and `search` are made of */
	struct ratio stay;       /* what staying is worth */
	struct ratio best_other; /* the best other offer */
	struct ratio need;
	struct ratio search;     /* what searching on is worth */
};

/* current (1 + switch) + max(0, forfeit - signon) / horizon */
struct ratio reserve_stay(struct ratio current, struct ratio switching, struct ratio forfeit,
    struct ratio signon, struct ratio horizon);

/* The greatest of the four; *by its column's name, "" where there is none. */
struct ratio reserve_floor(const struct reserve *, const char **by);

/* What the employer can be expected to reach: value + (high - offer), by the ask where there is no
 * top, the value itself where the offer is above the band. */
struct ratio reserve_feasible(struct ratio value, struct ratio offer, struct ratio high, struct ratio ask);

/* Middle of [max(floor, value), feasible]; unknown where that is empty. */
struct ratio reserve_zone_mid(struct ratio floor, struct ratio value, struct ratio feasible);

/* An offer as the verdict sees it; unknown floor and target where there are none. */
struct verdict_case {
	struct ratio total, value, target, feasible, floor;
	bool above_band, final;
	bool held; /* one's own job, and nothing firm to leave it for: never walk */
};

struct verdict {
	const char *word;    /* "accept", "counter" or "walk" */
	const char *because; /* in words */
};

struct verdict reserve_verdict(const struct verdict_case *);

/* What asking is worth: of those who ask, 28 % get it and 38 % a part of it, half on average. */
struct asking {
	struct ratio gain;       /* ask less offer */
	struct ratio expected;   /* .28 gain + .38 gain / 2 */
	struct ratio break_even; /* chance of a withdrawal at which asking stops paying; unknown: none */
};

struct asking reserve_asking(struct ratio gain, struct ratio value, struct ratio floor);

#endif
