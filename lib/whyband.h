/* whyband: how the figures of a band came about, in words on stderr (band -v). */
#ifndef WHYBAND_H
#define WHYBAND_H

#include "placing.h"

/* Where a row's pay stands in its band: a line for each figure that was set. */
void whyband_place(const struct placing *, const struct row *, const struct band *, struct slice source,
    struct ratio pay, const struct currency *);

/* mid, spread and q3 of a band that was looked up, whose columns are given. */
void whyband_show(const struct band_columns *, const struct band *, const struct currency *);

#endif
