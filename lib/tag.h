/*
 * tag: cuts a Mustache template into tags and the texts between them; knows delimiters, and which
 * tags stand alone in their line and take the line with them. Takes time linear in the text.
 */
#ifndef TAG_H
#define TAG_H

#include "slice.h"

/* One pass over a text, which must outlive the tags read from it. */
struct tag_reader {
	const char *file;
	struct slice rest; /* what is still to be read; at the end, the text behind the last tag */
	size_t line;       /* of rest's first byte, from 1 */
	bool fresh;        /* rest begins a line */
	struct slice open, close;
};

struct tag {
	char kind;           /* one of # ^ / > ! & { or 0: a plain name */
	struct slice name;   /* without blanks around it; of a comment, what it says */
	size_t line;         /* where the tag begins */
	struct slice before; /* the text between the last tag and this one */
	bool first;          /* that text begins a line */
	bool alone;          /* in its line, which then is neither printed nor in `before` */
	struct slice indent; /* of a tag alone, the blanks before it */
};

void tag_start(struct tag_reader *, const char *file, struct slice text);

/*
 * The next tag; false when there is none. Stops at a tag that is not closed or has no name, bad
 * delimiters, and the tags of inheritance.
 */
bool tag_next(struct tag_reader *, struct tag *);

#endif
