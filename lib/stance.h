/*
 * stance: what a row of a guide's strategy comes to by the year, and the ranges it is held against, for
 * the checks of audit.h.
 */
#ifndef STANCE_H
#define STANCE_H

#include "audit.h"
#include "grant.h"

/* Two ends of an amount; unknown where it is not said. */
struct span {
	struct ratio low, high;
};

/* One row of the strategy with what it comes to. */
struct stance {
	struct audit *audit;
	const struct strategy_row *row;
	struct slice line;                      /* its text */
	struct grant grant;
	struct ratio vest;
	size_t vest_line;                       /* 0: not said, so four years */
	struct span base, equity, opening;      /* by the year */
	struct span floor;                      /* in all */
};

/* `line` is the strategy's text. */
void stance_take(struct stance *, struct audit *, const struct strategy_row *, struct slice line);

/* What the row says of one figure; unknown where it says none. */
struct span stance_figure(const struct stance *, enum strategy_side, enum clause_figure);

/* The place that the row is for, or that its floor is accepted in; empty: none is named. */
struct slice stance_place(const struct stance *);

/* Is the range one of that part of pay, in the row's currency, and at the place (empty: any)? */
bool stance_means(const struct stance *, const struct pay *, const char *component, struct slice place);

/* The range of that part of pay with the highest top; NULL where there is none, or one is open. */
const struct pay *stance_highest(const struct stance *, const char *component, struct slice place);

/* The first value that the guide states of a kind and subject; NULL where it states none. */
const struct statement *stance_stated(const struct audit *, const char *kind, const char *subject);

/* The figure in a statement; unknown where it is NULL or no figure. */
struct ratio stance_value(const struct statement *);

/* `Senior (L5), San Francisco`. */
void stance_say_band(struct buffer *, const struct pay *);

/* The checks of a row: opening against floor, floor against ranges (auditopening.c). */
void stance_check_opening(const struct stance *);

#endif
