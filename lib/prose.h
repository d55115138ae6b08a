/*
 * prose: what a guide's prose states, by cues (cue.h) and by the structure of the text. What no rule takes
 * is left out.
 */
#ifndef PROSE_H
#define PROSE_H

#include "statement.h"

/* Reads a guide's statements; the guide must outlive them. Those of another guide are given up. */
void prose_read(struct statements *, const struct guide *);

#endif
