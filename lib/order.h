/* order: groups in the bytewise order of their keys. */
#ifndef ORDER_H
#define ORDER_H

#include "groups.h"

/* No two of the n keys are equal. */
void order_groups(struct group **, size_t n);

#endif
