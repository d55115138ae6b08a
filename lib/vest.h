/* vest: over how many years a grant vests, and how much of it in each (haggle-methods(7), section 2). */
#ifndef VEST_H
#define VEST_H

#include "alias.h"
#include "field.h"

struct vest {
	struct ratio years;  /* > 0 */
	struct slice shares; /* percent by year, `40/30/20/10`; SLICE_NONE: the same in each */
};

/*
 * Reads a row's vest: years, shares by year, or one of the presets (rows with `shares`); empty: four
 * years. Stops at what is none. The shares belong to the row or to the presets.
 */
struct vest vest_read(const struct fields *, const struct row *, int column, const struct aliases *presets);

/* Its years where they are whole, else 0. */
unsigned vest_whole_years(const struct vest *);

/* The part of the grant that vests in a year, from 1 to the last. */
struct ratio vest_share(const struct vest *, unsigned year);

#endif
