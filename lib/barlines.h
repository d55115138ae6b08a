/* barlines: the bars of bars.h for a terminal, a line a figure, so that no two ever meet. */
#ifndef BARLINES_H
#define BARLINES_H

#include "bar.h"
#include "chart.h"
#include "entry.h"

struct barlines {
	const struct scale *scale; /* the caller's */
	size_t names, amounts, canvas; /* columns */
};

/* For those of the n bars that go on the scale of `of`. */
void barlines_open(struct barlines *, const struct scale *, const struct bar *, size_t n, const struct bar *of);

/* `scale_line`, the head of the lines: what the scale is in, and where it begins and ends. */
void barlines_scale(struct desk *, struct making *, const struct barlines *, const struct bar *of);

/* The section `lines` of one bar, each a `line`. */
void barlines_add(struct desk *, struct making *, const struct barlines *, const struct bar *);

#endif
