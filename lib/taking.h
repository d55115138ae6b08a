/* taking: what cues take of the text around them, as statements. */
#ifndef TAKING_H
#define TAKING_H

#include "statement.h"

struct taking {
	struct statements *to;
	struct slice label; /* of the line in hand: its bold beginning; empty: it has none */
	size_t line;
};

/* Takes what the cues of `where` (bits) state in a line. */
void taking_cues(struct taking *, unsigned where, struct slice line);

#endif
