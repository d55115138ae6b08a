/* schedule: an offer told year by year, a row for each (haggle-methods(7), section 2). */
#ifndef SCHEDULE_H
#define SCHEDULE_H

#include "offer.h"
#include "sheet.h"

enum { SCHEDULE_COLUMNS = 7 };

struct schedule {
	const struct fields *fields;
	struct sheet *sheet;
	int year;                     /* pay_year in the input */
	size_t set[SCHEDULE_COLUMNS]; /* pay_year and the amounts */
};

/* Asks the sheet for its columns; both must outlive it. */
void schedule_open(struct schedule *, const struct fields *, struct sheet *);

/*
 * Writes the offer's rows. One that is a year already stays that one; one whose vest is not of whole
 * years stays one row, and its columns are empty.
 */
void schedule_rows(struct schedule *, const struct row *, const struct offer *);

#endif
