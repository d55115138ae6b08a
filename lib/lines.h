/*
 * lines: the rows of a block, found in one pass over its bytes: where their fields end, and whether
 * everything is as haggle-tsv(5) has it. Says nothing by itself: a thread that takes a block does not
 * know the number of its first line.
 */
#ifndef LINES_H
#define LINES_H

#include "blocks.h"
#include "msg.h"
#include "row.h"

/* Zero it to begin; it serves one block after the other until lines_free. */
struct lines {
	size_t n;          /* rows that are as they should be */
	bool bad;          /* what follows them is not */
	bool crlf;
	const char *file, *text;
	size_t fields;
	uint32_t *stops;   /* where the fields end, n * fields of them; a CR is no part of a field */
	size_t room;
	size_t begin;      /* of the bad line, in the text */
	size_t max_line;
};

/* Stops where a line, without its line end, is too long or is not text. `crlf`: what the file's
 * lines end in. */
void lines_check(struct msg_place, struct slice line, bool crlf, size_t max_line);

/* Finds the rows of a block, which must outlive them; each is to have so many fields. */
void lines_take(struct lines *, struct block *, size_t fields, size_t max_line);

/* Row i, i < n; `before` is the number of the line before the block. */
static inline struct row
lines_row(const struct lines *l, size_t before, size_t i)
{
	const uint32_t *stops = l->stops + i * l->fields;

	return (struct row){l->text, stops, i > 0 ? stops[-1] + 1 + l->crlf : 0, l->file, before + i + 1};
}

/* Stops the program because of the bad line, which has that number. */
_Noreturn void lines_refuse(const struct lines *, const struct block *, size_t line);

void lines_free(struct lines *);

#endif
