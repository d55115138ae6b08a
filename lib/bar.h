/* bar: what is drawn of one offer: the ends of its range, and the figures that stand in it. */
#ifndef BAR_H
#define BAR_H

#include "desk.h"

/* Its figures: the range's ends and middle, then what stands in it. */
enum bar_figure {
	BAR_LOW, BAR_MID, BAR_HIGH, BAR_ENDS,
	BAR_FLOOR = BAR_ENDS, BAR_OFFER, BAR_TARGET, BAR_ASK_LOW, BAR_ASK, BAR_FIGURES
};

struct bar {
	const struct standing *s;
	struct slice period; /* what its figures are for */
	bool of_base;        /* its range is one of base pay, and so are its figures */
	struct ratio figure[BAR_FIGURES]; /* unknown: not drawn */
};

void bar_read(struct bar *, const struct desk *, const struct standing *);

/* Can both be drawn on one scale: the same currency, period, kind of pay? */
bool bar_beside(const struct bar *, const struct bar *);

/* What people call the figure, `Ask from`, and templates, `ask`. */
const char *bar_word(const struct bar *, size_t figure);
const char *bar_name(size_t figure);

/* The least and the most of all figures of the n bars that go on the scale of `of`; unknown: none. */
void bars_extent(const struct bar *, size_t n, const struct bar *of, struct ratio *least, struct ratio *most);

/* `USD a year`, what the scale of the bar is in. */
void bar_scale_name(const struct bar *, struct buffer *);

#endif
