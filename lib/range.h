/* range: a pay range and where pay stands in it (haggle-methods(7), section 1). Pure arithmetic. */
#ifndef RANGE_H
#define RANGE_H

#include "ratio.h"

/* (low + high) / 2 */
struct ratio range_midpoint(struct ratio low, struct ratio high);

/* high / low - 1 */
struct ratio range_spread(struct ratio low, struct ratio high);

/* low + 3/4 (high - low): the third quarter point of a published range, not a percentile. */
struct ratio range_third_quarter(struct ratio low, struct ratio high);

/* pay / midpoint */
struct ratio range_compa_ratio(struct ratio pay, struct ratio low, struct ratio high);

/* low + position (high - low): the pay that has that range penetration. */
struct ratio range_at(struct ratio position, struct ratio low, struct ratio high);

/* (pay - low) / (high - low); below 0 or above 1 outside the range, unknown where it has no width. */
struct ratio range_penetration(struct ratio pay, struct ratio low, struct ratio high);

#endif
