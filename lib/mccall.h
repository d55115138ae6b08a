/*
 * mccall: what searching on is worth, after McCall's model of job search (haggle-methods(7),
 * section 6). Pure arithmetic.
 */
#ifndef MCCALL_H
#define MCCALL_H

#include "ratio.h"

/* A search, per year; amounts in one currency. */
struct mccall {
	struct ratio arrival;    /* offers; unknown: there is no search */
	struct ratio discount;   /* a share */
	struct ratio separation; /* chance that a job ends, a share; above 0 together with discount */
};

/*
 * The least pay worth stopping at, where searching costs `cost` and offers are spread evenly from low
 * to high. Unknown where a part of it is.
 */
struct ratio mccall_reservation(const struct mccall *, struct ratio current, struct ratio cost,
    struct ratio low, struct ratio high);

#endif
