/*
 * arena: memory that is taken piece by piece and given back as a whole, within a budget that several
 * arenas share (NULL: none). What is not to be had is told, not fatal: who asked may have to say more than that.
 */
#ifndef ARENA_H
#define ARENA_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct budget {
	size_t most; /* bytes */
	_Atomic size_t used;
};

/* Zero it to begin. */
struct arena {
	struct arena_page *pages;
	char *at, *end;
	size_t page_size; /* of the last one: pages grow */
};

/* n bytes, aligned for pointers; NULL: the budget or the memory is used up. */
void *arena_take(struct arena *, struct budget *, size_t n);

void arena_free(struct arena *);

/* The block with room for n elements of that size, `had` before; NULL as above, and the block stays. */
void *budget_grow(struct budget *, void *block, size_t had, size_t n, size_t size);

#endif
