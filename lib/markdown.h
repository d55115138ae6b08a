/*
 * markdown: a Markdown text as a flat list of its lines, each with its place in the file. Read by
 * libcmark-gfm with GitHub's tables; only this file knows it.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include "arena.h"
#include "spacing.h"

enum markdown_kind { MARKDOWN_HEADING, MARKDOWN_TEXT, MARKDOWN_ITEM, MARKDOWN_QUOTE, MARKDOWN_ROW };

/*
 * One line of text, or one row of a table. A paragraph of several lines gives one block per line; of
 * a list item the first line is an ITEM, the others are TEXT. Texts are plain
 * (plain.h) and without markup.
 */
struct markdown_block {
	enum markdown_kind kind;
	size_t line;         /* in the file, from 1 */
	unsigned depth;      /* of a heading 1 to 6; how deep a list the line stands in, else 0 */
	unsigned number;     /* of an ordered item; else 0 */
	size_t table;        /* which table of the file, from 1; 0: none */
	bool header;         /* a table's first row */
	struct slice text;   /* of a row: empty */
	struct slice strong; /* the bold part that text begins with, without its colon; else empty */
	const struct slice *cell;
	size_t ncell;
};

/* Zero it to begin; it can be read into again and again. */
struct markdown {
	struct markdown_block *block; /* n blocks in the order of the text */
	size_t n, room;
	struct spacing spacing;
	struct arena arena; /* what the blocks' texts and cells stand in */
};

/* Reads the text, which may be freed at once; what was read before is given up. */
void markdown_read(struct markdown *, struct slice text);
void markdown_free(struct markdown *);

#endif
