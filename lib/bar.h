/* bar: what is drawn of one offer: the ends of its range, and the figures that stand in it. */
#ifndef BAR_H
#define BAR_H

#include "desk.h"

enum bar_end { END_LOW, END_MID, END_HIGH, ENDS };
enum bar_mark { MARK_FLOOR, MARK_OFFER, MARK_TARGET, MARK_ASK_LOW, MARK_ASK, MARKS };

struct bar {
	const struct standing *s;
	struct slice period;                   /* what its figures are for */
	bool of_base;                          /* its range is one of base pay, and so are its figures */
	struct ratio ends[ENDS], marks[MARKS]; /* unknown: not drawn */
};

void bar_read(struct bar *, const struct desk *, const struct standing *);

/* Can both be drawn on one scale: the same currency, period, kind of pay? */
bool bar_beside(const struct bar *, const struct bar *);

/* `Low`, `Offer`; and what a mark is, `offer`, for templates. */
const char *bar_end_word(enum bar_end);
const char *bar_mark_word(const struct bar *, enum bar_mark);
const char *bar_mark_name(enum bar_mark);

/* The least and the most of all figures of the n bars that go on the scale of `of`; unknown: none. */
void bars_extent(const struct bar *, size_t n, const struct bar *of, struct ratio *least, struct ratio *most);

/* `USD a year`, what the scale of the bar is in. */
void bar_scale_name(const struct bar *, struct buffer *);

#endif
