/*
 * moving: an offer as it would be in another place, at the same position of that place's band
 * (haggle-methods(7), section 4).
 */
#ifndef MOVING_H
#define MOVING_H

#include "offer.h"
#include "placing.h"
#include "restate.h"

struct moving {
	struct restate restate;
	struct naming naming;
	struct placing placing;
	const struct offers *offers;
	struct slice place;
	size_t location;
	size_t *stale, nstale; /* columns that say where the offer stood in the band it leaves */
};

/*
 * To `place`, by the bands in the file `bands` (NULL: data/bands.tsv). Asks the sheet for the columns it
 * replaces and for `location currency`. What it is given must
 * outlive it.
 */
void moving_open(struct moving *, const struct offers *, struct sheet *, const char *place, const char *bands);
void moving_close(struct moving *);

/*
 * Restates the row (restate_row) so that its total keeps its position. An offer that is there already
 * and a row that is none are left as they came; one that has no position stops the program.
 */
void moving_row(struct moving *, const struct row *);

#endif
