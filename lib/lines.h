/*
 * lines: the block reader beneath table. Reads a file, TSV or CSV, block by block, checks its bytes
 * and hands on line after line with the places where the fields end; copies nothing but the
 * unfinished line between two blocks.
 */
#ifndef LINES_H
#define LINES_H

#include <stdint.h>

#include "source.h"

/*
 * The buffer has two parts: `room` for the unfinished line of the block before, then the block. A
 * carried line is moved to end right below the block, so that every read goes to a page's start.
 * All offsets count from `text`. Zero it to begin; the buffer serves one file after the other.
 */
struct lines {
	struct source source;
	struct csv *csv;   /* NULL for TSV */
	size_t max_line;
	size_t line;       /* the line passed last */
	bool crlf;         /* every line ends so */
	bool unterminated; /* the last one has no newline */
	bool finished;     /* the source has no more */

	char *text;
	size_t room, block;
	size_t at, end;    /* what was read and not yet passed */
	size_t checked;    /* bytes below it are known to be clean */
	bool odd;          /* from there on there may be something else than plain ASCII */

	uint32_t *stops;   /* separators, from stop on those not yet passed */
	size_t stop, nstop, stop_room;
	size_t seen;       /* there is no newline among the stops below it */
};

/* Opens a file ("-": stdin) and reads its first line in; a byte-order mark is dropped. */
void lines_open(struct lines *, const char *name, bool csv, size_t max_line);

/* How many fields the next line has, once it is there as a whole; 0 at the end of the file. */
size_t lines_await(struct lines *);

/* The line of n fields that lines_await found, without its line end; valid until the next await. */
struct slice lines_text(const struct lines *, size_t n);

/* Goes on behind that line. */
void lines_pass(struct lines *, size_t n);

void lines_close(struct lines *); /* the file */
void lines_free(struct lines *);  /* the file and the buffer */

#endif
