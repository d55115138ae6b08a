/* grouping: which columns of the input make a group's key, and which an observation. */
#ifndef GROUPING_H
#define GROUPING_H

#include "observe.h"

/*
 * Finds by name, in the header of the feed that `to` has open, what is asked for: sets the key of `to`,
 * and all of the observer. A column that is missing, or named twice, stops the program.
 */
void grouping_resolve(const struct observing *, struct observed *to, struct observer *);

#endif
