/*
 * arena: memory for many small things that are given back all at once. Several arenas can share a
 * budget; what is not to be had is then told, not fatal: who asked may have to say more than that.
 */
#ifndef ARENA_H
#define ARENA_H

#include <stdatomic.h>

#include "buffer.h"

struct budget {
	size_t most; /* bytes */
	_Atomic size_t used;
};

/* Zero it to begin. */
struct arena {
	struct arena_page *pages; /* the first is being filled */
	char *at, *end;
	size_t page_size;         /* of the last one: pages grow */
};

/* n * size bytes, not set, aligned for any plain type; valid until arena_clear. Stops as memory_new does. */
void *arena_take(struct arena *, size_t n, size_t size);

/* A copy of the text. */
struct slice arena_text(struct arena *, struct slice);

/* n bytes aligned for pointers, within a budget (NULL: none); NULL: that or the memory is used up. */
void *arena_try(struct arena *, struct budget *, size_t n);

/* Gives up all that was taken; keeps a page for what comes next. */
void arena_clear(struct arena *);
void arena_free(struct arena *);

/* The block with room for n elements of that size, `had` before; NULL as above, and the block stays. */
void *budget_grow(struct budget *, void *block, size_t had, size_t n, size_t size);

#endif
