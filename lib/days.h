/* days: the plan of the talks day by day, data/plan.tsv, and what to settle beyond base. */
#ifndef DAYS_H
#define DAYS_H

#include "entry.h"

/* The section `days`: working days from -D on, else Day 1, Day 2, ...; late after the first offer ends. */
void days_add(struct desk *, struct making *);

/* The section `beyond`: data/beyond.tsv as it stands. */
void days_beyond(struct desk *, struct making *);

#endif
