/* header: the names of a table's columns. Columns are found by name, never by place. */
#ifndef HEADER_H
#define HEADER_H

#include "buffer.h"

struct header {
	const char *file;   /* where it was read, for messages */
	struct slice *name; /* n names, slices of text but for those that heading.h has put right */
	size_t n;
	char *text;         /* the header line of `size` bytes, owned */
	size_t size;
};

/* Takes the line (no newline) apart at its TABs; owns a copy. */
void header_set(struct header *, const char *file, struct slice line);

void header_free(struct header *);

/* The line as it came. */
struct slice header_line(const struct header *);

/* The place of the column so named, or -1. Two of that name stop the program. */
int header_find(const struct header *, const char *name);

/* Stops where two columns have one name: for tables whose every column may be asked for. */
void header_distinct(const struct header *);

/* The place of the column so named; without it the program stops, naming the nearest and all. `hint`
 * (may be NULL) is the way out. */
int header_need(const struct header *, const char *name, const char *hint);

#endif
