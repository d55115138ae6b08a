/*
 * clause: the figures in a guide's prose as statements: lines below which it says to ask for more, what
 * it says to accept, prices, premiums, vesting, and what else it counts.
 */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "statement.h"

/* Those of a line of prose. */
void clauses_line(struct statements *, struct slice line, size_t number);

/* Those of the line that says what to open with and where to stop. */
void clauses_strategy(struct statements *, struct slice line, size_t number);

/* Is the figure also named by one of the guide's sources? */
bool clause_is_backed(const struct statements *, const struct mention *);

#endif
