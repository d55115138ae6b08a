/*
 * proposal: the employer's side, how what is offered stands to the pay of those who are there already.
 * Uses the peers, nothing of the candidate's.
 */
#ifndef PROPOSAL_H
#define PROPOSAL_H

#include "ratio.h"

/* How a pay stands among others; unknown where there are none. */
struct peers {
	struct ratio median;     /* type 7 */
	struct ratio least, most;
	struct ratio difference; /* pay / median - 1 */
	size_t n, below;         /* peers, and those paid less */
	bool apart;              /* more than 5 % from the median */
};

/* Sorts the n known amounts in place. */
struct peers proposal_peers(struct ratio pay, struct ratio amounts[], size_t n);

#endif
