/* arena: memory for many small things that are all given up at once. */
#ifndef ARENA_H
#define ARENA_H

#include "buffer.h"

/* Zero it to begin. */
struct arena {
	char **blocks; /* the last one is being filled */
	size_t nblocks;
	size_t used, size; /* of the last block */
};

/* n * size bytes, not set, aligned for any plain type; valid until arena_clear. Stops as memory_new does. */
void *arena_take(struct arena *, size_t n, size_t size);

/* A copy of the text. */
struct slice arena_text(struct arena *, struct slice);

/* Gives up all that was taken; keeps a block for what comes next. */
void arena_clear(struct arena *);
void arena_free(struct arena *);

#endif
