/*
 * spacing: blank lines around tables, which pastes have lost, and in a paste around lists. Without them
 * a table or a list swallows the lines that follow it, and a list or a table before it the table.
 */
#ifndef SPACING_H
#define SPACING_H

#include "buffer.h"

/* Zero it to begin; it can be used again and again. */
struct spacing {
	struct buffer text;  /* with the blank lines put in */
	size_t *inserted;    /* their n numbers in it, from 1, rising */
	size_t n, room;
	bool paste;          /* the text has no marks of headings and of bold text: a plain paste */
};

/* The text with a blank line before and after each table, or list of a paste, that has none there. */
struct slice spacing_make(struct spacing *, struct slice text);

/* The line of the text as it was that now has this number. */
size_t spacing_line(const struct spacing *, size_t line);

void spacing_free(struct spacing *);

#endif
