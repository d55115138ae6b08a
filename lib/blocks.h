/*
 * blocks: a file, TSV or CSV, as blocks of whole lines, in order and unchecked: lines.h looks
 * at what is in them, in one thread or in several. Copies nothing but the line
 * that a block's end cuts in two.
 */
#ifndef BLOCKS_H
#define BLOCKS_H

#include "source.h"

/* Zero it to begin; its memory serves one block after the other until block_free. */
struct block {
	const char *file;
	bool first;        /* in the file: what comes before it is the header, if that */
	char *text;        /* n bytes, each line ended by a newline; SCAN_SLACK bytes behind them may be written */
	size_t n;
	size_t line;       /* of a CSV: the line before its first; 0: as they are counted */
	bool crlf;         /* the file's header ends so, and so must every line */
	bool after_blank;  /* blank lines stand before it */
	bool unterminated; /* the newline of its last line is not the file's */
	bool too_long;     /* and behind its lines comes one above max_line */
	char *memory;
	size_t room, size; /* of the memory: for a line cut in two, then for what is read */
};

struct blocks {
	struct source source;
	struct csv *csv;     /* NULL for TSV */
	size_t max_line;
	struct buffer header; /* the first line as it came */
	struct buffer ahead;  /* what was read and not handed out */
	struct slice record;  /* of a CSV: the same, and the line it begins on */
	size_t record_line;
	bool crlf;           /* the header ends so */
	bool begun;          /* blocks have been handed out */
	size_t fill;         /* to be set: blocks are as large, and full, also from a pipe; 0: what comes, at once */
	bool blank_rows;     /* to be set: a blank line is a row, the table having one column */
	bool after_blank;    /* blank lines were dropped; they may yet turn out to be inside the table */
	bool finished;
};

/*
 * Opens a file ("-": stdin) and returns its first line, without line end and byte-order mark; an
 * empty slice where it has none. Valid until blocks_close. Where it is no header (`headless`) it
 * begins the first block too; a CSV must have one.
 */
struct slice blocks_open(struct blocks *, const char *name, bool csv, bool headless, size_t max_line);

/* The next block; false at the end. Blank lines at the file's end are dropped. */
bool blocks_next(struct blocks *, struct block *);

void blocks_close(struct blocks *);
void block_free(struct block *);

#endif
