/* ask: target, opening ask and concessions (haggle-methods(7), section 5). Pure arithmetic. */
#ifndef ASK_H
#define ASK_H

#include "ratio.h"

/* What set the ask. */
enum ask_rule {
	ASK_NO_OFFER,
	ASK_UNKNOWN,    /* the offer's total is not known */
	ASK_MIDPOINT,   /* twice the target less the offer: meeting halfway lands on the target */
	ASK_BAND_TOP,
	ASK_CAP,
	ASK_BELOW_BAND,
	ASK_ABOVE_BAND, /* no ask: terms only */
	ASK_NO_BAND,
	ASK_TARGET_MET  /* the offer is at the target given */
};

/* What is known before: yearly amounts of one currency; unknown where there is none. */
struct ask_case {
	struct ratio offer;         /* its total, or the first offer's once talks have moved */
	struct ratio low, high, q3; /* its band */
	struct ratio cap, over;     /* shares: most above the offer, above the band's top */
	struct ratio target;        /* the user's own, or unknown */
	unsigned minor;             /* decimals of the currency */
	bool moved;                 /* the offer is the first one's total */
	bool held;                  /* one's own job: a raise, so no sign-on is asked for */
};

/* What they were found by; unknown where it had no say. */
struct ask_working {
	struct ratio half_way; /* from the offer to the band's top */
	struct ratio aim;      /* the target, unless it is more than `most` */
	struct ratio most;     /* three quarters of the way from the offer to the ask */
	struct ratio middle;   /* of the band */
	struct ratio midpoint, top, cap; /* of which the ask is the least */
};

struct ask {
	struct ratio target, ask; /* not rounded; unknown where there is none */
	enum ask_rule by;
	struct ask_working working;
};

/* Target and ask for an offer in hand. */
struct ask ask_for_offer(const struct ask_case *);

/* Before any offer: the target is q3, the ask 7 % above it, at most the band's top. */
struct ask ask_before_offer(const struct ask_case *);

/* Rung i of n (0 the ask, n the target): A - (A - T)(1 - r^i)/(1 - r^n), 0 < r < 1. */
struct ratio ask_rung(const struct ask *, unsigned i, unsigned n, struct ratio r);

/* The word for the column ask_by. */
const char *ask_rule_name(enum ask_rule);

#endif
