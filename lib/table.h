/*
 * table: the reader. Pulls rows out of one or more files with the same header; fields are slices of
 * the reader's buffer, so nothing is copied. What is off stops the program with file, line and
 * reason (haggle-tsv(5)): rows with too few or too many fields, blank lines inside, bytes that are
 * not UTF-8 text, lines that are too long.
 */
#ifndef TABLE_H
#define TABLE_H

#include "feed.h"
#include "row.h"

struct table {
	struct header header; /* until table_close */
	struct reader *reader;
};

/* Opens the first file and reads its header. The names must outlive the table. */
void table_open(struct table *, struct input);

/* The next row; false at the end of the last file. */
bool table_next(struct table *, struct row *);

/* Frees everything, rows handed out included. */
void table_close(struct table *);

#endif
