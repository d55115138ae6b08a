#include "memo.h"

#include <stdlib.h>

struct memo_slot {
	uint64_t hash;
	struct slice key; /* p is NULL: free */
};

void
memo_open(struct memo *m, size_t words, size_t slots)
{
	*m = (struct memo){.nslots = slots, .words = words, .seed = hash_seed()};
	m->slots = memory_new(slots, sizeof *m->slots);
	m->bits = memory_new(slots * words, sizeof *m->bits);
}

void
memo_close(struct memo *m)
{
	arena_free(&m->keys);
	free(m->slots);
	free(m->bits);
}

static void
forget(struct memo *m)
{
	arena_clear(&m->keys);
	memset(m->slots, 0, m->nslots * sizeof *m->slots);
	m->n = 0;
}

uint64_t *
memo_get(struct memo *m, struct slice key, bool *is_new)
{
	uint64_t hash = hash_text(key, &m->seed), *bits;
	size_t at = (size_t)hash & (m->nslots - 1);

	for (; m->slots[at].key.p != NULL; at = (at + 1) & (m->nslots - 1)) {
		if (m->slots[at].hash == hash && slice_equal(m->slots[at].key, key)) {
			*is_new = false;
			return m->bits + at * m->words;
		}
	}
	if (2 * m->n == m->nslots) {
		forget(m);
		at = (size_t)hash & (m->nslots - 1);
	}
	m->slots[at] = (struct memo_slot){hash, arena_text(&m->keys, key)};
	m->n++;
	bits = m->bits + at * m->words;
	memset(bits, 0, m->words * sizeof *bits);
	*is_new = true;
	return bits;
}
