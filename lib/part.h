/* part: the parts of a short item, `Networking — DNS, anycast and BGP`. */
#ifndef PART_H
#define PART_H

#include "slice.h"

/* The text up to the dash or colon that begins to tell more, and what it tells (empty: nothing). */
struct slice part_before(struct slice text, struct slice *more);

/* The next part of what has commas between; and of what has `and`, where `pairs`. False: no more. */
bool part_next(struct slice *rest, bool pairs, struct slice *part);

#endif
