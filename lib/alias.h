/* alias: tables of names and their other names (places, companies, periods, ...). */
#ifndef ALIAS_H
#define ALIAS_H

#include "ratio.h"
#include "rows.h"

/* The first column names; the `aliases` column, where there is one, lists other names: `a; b`. */
struct aliases {
	struct rows rows;
	struct alias *list; /* every name by its key (text_key) */
	size_t n;
	struct buffer keys;
};

/* Reads data's table `file`, which must have these columns (blanks between). */
void aliases_read(struct aliases *, const char *file, const char *columns);
void aliases_free(struct aliases *);

/* The row a name means, or rows.n. */
size_t alias_find(const struct aliases *, struct slice name);

/* The name it stands for: the first column of its row, or the text itself where it is unknown. */
struct slice alias_name(const struct aliases *, struct slice name);

/* A percentage or plain number in a row of the table; stops where it is neither. */
struct ratio alias_figure(const struct aliases *, size_t row, const char *column);

#endif
