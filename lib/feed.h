/*
 * feed: the input of a program, one file after the other, all with the same header, as blocks of
 * whole lines.
 */
#ifndef FEED_H
#define FEED_H

#include <stdint.h>

#include "blocks.h"
#include "header.h"

enum { FEED_MAX_LINE = 64 << 20 };

/* What to read. */
struct input {
	char *const *files; /* n names; none: stdin */
	size_t n;
	bool csv;           /* CSV whatever the names say; a name in .csv is CSV anyway */
	size_t max_line;    /* 0: FEED_MAX_LINE */
	const char *names;  /* the columns, TABs between, of input without header; NULL: it has one */
};

struct feed {
	struct input input;
	struct header header;
	size_t next_file;
	struct blocks blocks;
	size_t fill;
};

/* Opens the first file and reads its header. The names must outlive the feed. `fill` is its blocks'. */
void feed_open(struct feed *, struct input, size_t fill);

/* The next block, whichever file it is in; false at the end of the last. */
bool feed_next(struct feed *, struct block *);

/* The number of the line before the block; `counted` are the lines before it if it goes on with a file. */
size_t feed_before(const struct feed *, const struct block *, size_t counted);

/* The bytes of all files together; 0 where one's are not known. */
uint64_t feed_size(const struct feed *);

void feed_close(struct feed *);

#endif
