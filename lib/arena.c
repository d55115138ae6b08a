#include "arena.h"

#include <stdint.h>
#include <stdlib.h>

#include "msg.h"

enum { BLOCK = 1 << 16, ALIGNED = 16 };

static void
new_block(struct arena *a, size_t least)
{
	a->size = least > BLOCK ? least : BLOCK;
	a->blocks = memory_grow(a->blocks, a->nblocks + 1, sizeof *a->blocks);
	a->blocks[a->nblocks++] = memory_grow(NULL, a->size, 1);
	a->used = 0;
}

void *
arena_take(struct arena *a, size_t n, size_t size)
{
	char *taken;

	if (n > (SIZE_MAX / 2) / size)
		msg_stop("out of memory");
	n = (n * size + ALIGNED - 1) / ALIGNED * ALIGNED;
	if (a->nblocks == 0 || n > a->size - a->used)
		new_block(a, n);
	taken = a->blocks[a->nblocks - 1] + a->used;
	a->used += n;
	return taken;
}

struct slice
arena_text(struct arena *a, struct slice text)
{
	char *copy = arena_take(a, text.n, 1);

	if (text.n > 0)
		memcpy(copy, text.p, text.n);
	return (struct slice){copy, text.n};
}

void
arena_clear(struct arena *a)
{
	size_t keep = a->nblocks > 0 && a->size == BLOCK, i;

	for (i = 0; i + keep < a->nblocks; i++)
		free(a->blocks[i]);
	if (keep > 0)
		a->blocks[0] = a->blocks[a->nblocks - 1];
	a->nblocks = keep;
	a->used = 0;
}

void
arena_free(struct arena *a)
{
	size_t i;

	for (i = 0; i < a->nblocks; i++)
		free(a->blocks[i]);
	free(a->blocks);
	*a = (struct arena){0};
}
