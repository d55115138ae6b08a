/* growth: what pay grows by from one day to another at a yearly rate (haggle-methods(7), section 1). */
#ifndef GROWTH_H
#define GROWTH_H

#include "ratio.h"

/*
 * (1 + rate)^(days/365), rounded to 12 decimals; `rate` from 0 to 1, at most 30 years either way
 * (else unknown). Computed in integers: the same on every machine.
 */
struct ratio growth_factor(struct ratio rate, int32_t days);

#endif
