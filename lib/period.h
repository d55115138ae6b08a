/* period: what pay is paid by: `/mo`, `p.a.`, `over 4 years`. */
#ifndef PERIOD_H
#define PERIOD_H

#include "slice.h"

/* The period a word means, `mo` month, `annually` year; empty: none. */
struct slice period_of(struct slice word);

/* `4yr`, `4-year`, `four years` at the start of text: its bytes and the period, 4yr; 0: it is none. */
size_t period_years(struct slice text, struct slice *unit);

/* What stands behind `/`, `per` or `over`: its bytes and the period; 0: it is none. */
size_t period_take(struct slice text, struct slice *unit);

#endif
