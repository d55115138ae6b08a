/* ladder: the totals of an ask and of the concessions after it, as they are printed. */
#ifndef LADDER_H
#define LADDER_H

#include "ask.h"
#include "buffer.h"

struct ladder {
	struct ask ask;
	unsigned rounds;    /* concessions */
	struct ratio ratio; /* of one's size to that of the one before */
	unsigned minor;     /* decimals of the currency */
};

/* Rung i, rounded; unknown where there is no ask, too large where it is too fine to compute. */
struct ratio ladder_rung(const struct ladder *, unsigned i);

/* `330000/324428.57/...`: all rungs, in place of what `to` holds. False: one is too fine to compute. */
bool ladder_text(const struct ladder *, struct buffer *to);

#endif
