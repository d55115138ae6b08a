/* origin: where a figure is from, for `script --slots`. Texts are on the desk's shelf. */
#ifndef ORIGIN_H
#define ORIGIN_H

#include "desk.h"

/* `file:line` of a row; with `how` (NULL: without) in brackets behind it. */
struct slice origin_row(struct desk *, const struct row *, const char *how);

/* The same of a column of an offer, with the program that made it, by what, and the rule; the desk has
 * a glossary. */
struct slice origin_column(struct desk *, const struct row *, struct slice name);

#endif
