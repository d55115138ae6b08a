/*
 * partial: observations as a table that a later run merges with others into the bands of all: a row
 * for each group, organisation and figure, equal figures counted.
 */
#ifndef PARTIAL_H
#define PARTIAL_H

#include "made.h"

/* Prints it. Stops as made_print does. */
void partial_print(const struct made_options *, struct observed *);

#endif
