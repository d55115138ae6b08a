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

/* What every line of a file must be like. */
struct shape {
	size_t fields;
	bool crlf;
	size_t max_line;
};

/* Zero it to begin; it serves one block after the other until lines_free. */
struct lines {
	size_t n;          /* rows that are as they should be */
	bool bad;          /* what follows them is not */
	const char *text;
	uint32_t *stops;   /* where the fields end, shape.fields of them a row */
	size_t room;
	size_t begin;      /* of the bad line, in the text */
};

/* Stops where a line, without its line end, is too long or is not text. */
void lines_check(struct msg_place, const struct shape *, struct slice line);

/* Finds the rows of a block, which must outlive them. */
void lines_take(struct lines *, struct block *, const struct shape *);

/* Row i, i < n; `before` is the number of the line before the block. */
static inline struct row
lines_row(const struct lines *l, const struct shape *s, const char *file, size_t before, size_t i)
{
	const uint32_t *stops = l->stops + i * s->fields;

	return (struct row){l->text, stops, i > 0 ? stops[-1] + 1 + s->crlf : 0, file, before + i + 1};
}

/* Stops the program because of the bad line, which has that number. */
_Noreturn void lines_refuse(const struct lines *, const struct block *, const struct shape *, size_t line);

void lines_free(struct lines *);

#endif
