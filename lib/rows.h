/* rows: a whole table in memory, for programs that must see every row first and for data files. */
#ifndef ROWS_H
#define ROWS_H

#include "arena.h"
#include "table.h"

struct rows {
	struct header header;
	struct row *row; /* n rows, in the order they came */
	size_t n;
	char *path;      /* the file's name where it is ours to free, else NULL */
	struct arena arena; /* what the rows' text and stops stand in */
	struct table table; /* until they are read */
};

/* Reads the input to its end. */
void rows_read(struct rows *, struct input);

/* The same in two steps: its header, and then its rows. */
void rows_open(struct rows *, struct input);
void rows_fill(struct rows *);

/* The field in the named column, empty where there is no such column. For small tables. */
struct slice rows_get(const struct rows *, size_t row, const char *column);

void rows_free(struct rows *);

#endif
