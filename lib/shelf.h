/* shelf: builds the frames of a scope and owns everything they point to. */
#ifndef SHELF_H
#define SHELF_H

#include "buffer.h"
#include "scope.h"

/* Zero it to begin; what was put on it is freed together. */
struct shelf {
	void **blocks;
	size_t n, room;
};

void shelf_free(struct shelf *);

/* A copy of text that lives as long as the shelf. */
struct slice shelf_text(struct shelf *, struct slice text);

/* A frame being made; zero it but for the shelf, and the source of what is put into it. */
struct making {
	struct shelf *shelf;
	struct slice source; /* file:line; must live as long as the shelf */
	struct value *values;
	size_t n, room;
};

/* A text and its plain form. Both are copied; the name must outlive the shelf. */
void making_text(struct making *, struct slice name, struct slice text, struct slice raw);

/* A section of n rows, copied (the frames' values stay where they are). */
void making_rows(struct making *, struct slice name, const struct frame *rows, size_t n);

/* No value, and none of an outer frame either. */
void making_hidden(struct making *, struct slice name);

/* Every value of another frame. */
void making_all(struct making *, struct frame);

/* The frame; lives as long as the shelf. */
struct frame making_done(struct making *);

/* Rows being collected for a section. Zero it to begin; freed by row_list_free, its frames are not. */
struct row_list {
	struct frame *rows;
	size_t n, room;
};

void row_list_add(struct row_list *, struct frame);
void row_list_free(struct row_list *);

#endif
