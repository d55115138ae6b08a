/*
 * particulars: the figures in a guide's prose as statements: lines below which it says to ask for more, what
 * it says to accept, prices, premiums, vesting, and what else it counts.
 */
#ifndef PARTICULARS_H
#define PARTICULARS_H

#include "statement.h"

/* Those of a line of prose. */
void particulars_line(struct statements *, struct slice line, size_t number);

/* Those of the line that says what to open with and where to stop. */
void particulars_strategy(struct statements *, struct slice line, size_t number);

#endif
