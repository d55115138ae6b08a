/* totals: all that convert adds to an offer (haggle-methods(7), section 2). */
#ifndef TOTALS_H
#define TOTALS_H

#include "offer.h"
#include "schedule.h"
#include "sheet.h"

/* What is asked for beside the five totals. */
struct totals_wanted {
	const char *period; /* base by another period; NULL: as it is */
	struct ratio npv;   /* the yearly discount, a share; unknown: no present value */
	bool years;         /* a row for every year */
};

struct totals {
	struct offers *offers;
	struct sheet *sheet;
	struct totals_wanted wanted;
	struct slice period; /* SLICE_NONE: as it is */
	size_t base_set, period_set, equity, total, year1, average, risk_total, npv; /* in the sheet */
	struct schedule schedule;
	size_t broken; /* offers whose vest is not of whole years */
};

/* Asks the sheet for the columns, in the order in which they are added; stops at a period that is none. */
void totals_open(struct totals *, struct fields *, struct offers *, struct sheet *,
    const struct totals_wanted *);

/* Writes the row with its totals, or its years; one without base as it came. */
void totals_row(struct totals *, const struct row *);

/* Says what could not be given. */
void totals_note(const struct totals *);

#endif
