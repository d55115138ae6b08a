/* whypay: how an offer's totals came about, in words on stderr (convert -v). */
#ifndef WHYPAY_H
#define WHYPAY_H

#include "totals.h"

/* A line for each of the figures that were set; npv unknown: there is none. */
void whypay_say(const struct totals *, const struct row *, const struct offer *, const struct pay_figures *,
    struct ratio npv);

#endif
