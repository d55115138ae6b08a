/*
 * bars: the offers of a text drawn against their ranges, as sections of a brief. All places are
 * worked out here, so that templates only name them (haggle-script(1), NAMES).
 */
#ifndef BARS_H
#define BARS_H

#include "entry.h"

/*
 * The section `scales`, one for each currency and period, each with its `bars`, and what frames the
 * chart. The bars' frames, for each of desk's wanted offers in their order, are added to `frames`.
 */
void bars_add(struct desk *, struct making *, struct row_list *frames);

#endif
