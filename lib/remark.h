/* remark: the words that stand beside a figure in a cell, and what they make of it. */
#ifndef REMARK_H
#define REMARK_H

#include "lexis.h"

enum remark_limit { LIMIT_NONE, LIMIT_MOST, LIMIT_LEAST };

/* Does the word change nothing of the figure beside it: `target`, `est.`, a part of pay? */
bool remark_is_plain(const struct token *);

/* Does it count shares? */
bool remark_is_share(const struct token *);

/* `up to`, `at least`, `<`: what it makes of the figure that follows. */
enum remark_limit remark_limit_of(const struct token *);

#endif
