/*
 * chart: where the parts of a chart are drawn: a scale for figures, labels that never overlap.
 * Knows no pay. Places are exact fractions of the chart's unit until they are printed.
 */
#ifndef CHART_H
#define CHART_H

#include "ratio.h"

/* A stretch of figures drawn over `width` units from `left` on; ticks at multiples of step. */
struct scale {
	struct ratio low, high, step;
	int left, width;
};

/*
 * A scale that has all from `least` to `most` with some room at both ends, and at most `intervals`
 * (> 0) steps of 1, 2 or 5 times a power of ten; it ends at tenths of a step. Nothing below 0 is
 * shown unless least is.
 */
struct scale scale_make(struct ratio least, struct ratio most, unsigned intervals, int left, int width);

/* The place of a figure, to two decimals. */
struct ratio scale_place(const struct scale *, struct ratio figure);

/* The same on `columns` columns of text, from 0. */
size_t scale_column(const struct scale *, struct ratio figure, size_t columns);

/* The first tick, and the one after: false when there is none within the scale. */
bool scale_tick(const struct scale *, struct ratio *tick);

/* A label that begins at x, beside a line that leads from there to what it names. */
struct label {
	struct ratio x;
	int width;
	unsigned lane; /* 0 is next to what is named */
};

/*
 * Gives each label a lane so that no two overlap and no line runs through a label: a label that
 * would reach one further right lies beyond it. Any order. Returns how many lanes it took.
 */
unsigned labels_lanes(struct label *, size_t n, int gap);

/* An upper bound of how wide text is drawn in a sans-serif font of that size. */
int text_width(struct slice text, int size);

/* Its first `most` characters, whole ones; *cut where there are more. */
struct slice text_cut(struct slice text, size_t most, bool *cut);

#endif
