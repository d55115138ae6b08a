/* whyask: how a target, an ask and its parts came about, in words on stderr (anchor -v). */
#ifndef WHYASK_H
#define WHYASK_H

#include "asked.h"

/* The target and the ask of an offer, or why there is none. */
void whyask_offer(const struct talk *);

/* The parts of its rung i, as they are written. */
void whyask_parts(const struct talk *, unsigned i, const struct split *);

/* What to name before there is an offer, down to multiples of `step`. */
void whyask_range(const struct ask_case *, const struct ask *, struct ratio step, const struct row *);

#endif
