/*
 * days: the plan of the talks day by day, data/plan.tsv, fitted into the time there is until the first
 * offer ends; and what to settle beyond base.
 */
#ifndef DAYS_H
#define DAYS_H

#include "entry.h"

/*
 * The section `days`: working days from -D on, else Day 1, Day 2, ... With -D and a last day among the
 * wanted offers or in the profile, the steps move together as far as their column `least` lets them;
 * what that says of the plan are the names plan_..., and each last day is a row of `last_days`.
 */
void days_add(struct desk *, struct making *);

/* The section `beyond`: data/beyond.tsv as it stands. */
void days_beyond(struct desk *, struct making *);

#endif
