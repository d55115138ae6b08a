/* alias: tables of names and their other names (places, companies, periods, ...). */
#ifndef ALIAS_H
#define ALIAS_H

#include "ratio.h"
#include "rows.h"

/* One column names; the `aliases` column, where there is one, lists other names: `a; b`. */
struct aliases {
	struct rows rows;
	int name;
	struct alias *list; /* every name by its key (text_key) */
	size_t n;
	struct buffer keys;
};

/* Reads data's table `file`, whose names stand in the column `name`; it must have these others (blanks between). */
void aliases_read(struct aliases *, const char *file, const char *name, const char *columns);
void aliases_free(struct aliases *);

/* The row a name means, or rows.n. */
size_t alias_find(const struct aliases *, struct slice name);

/* The name in a row. */
struct slice alias_at(const struct aliases *, size_t row);

/* The name it stands for, or the text itself where it is unknown. */
struct slice alias_name(const struct aliases *, struct slice name);

/* A percentage or plain number in a row of the table; stops where it is neither. */
struct ratio alias_figure(const struct aliases *, size_t row, const char *column);

#endif
