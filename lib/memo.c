#include "memo.h"

#include <stdlib.h>

void
memo_open(struct memo *m, size_t words)
{
	m->words = words;
}

void
memo_close(struct memo *m)
{
	size_t i;

	for (i = 0; i < MEMO_SLOTS; i++) {
		free((void *)(uintptr_t)m->key[i].p);
		free(m->bits[i]);
		m->key[i] = SLICE_NONE;
		m->bits[i] = NULL;
	}
	m->n = 0;
}

uint64_t *
memo_get(struct memo *m, struct slice key, bool *is_new)
{
	uint64_t hash = UINT64_C(14695981039346656037);
	size_t i;

	for (i = 0; i < key.n; i++)
		hash = (hash ^ (unsigned char)key.p[i]) * UINT64_C(1099511628211);
	if (m->n > MEMO_SLOTS / 2)
		memo_close(m);
	for (i = (size_t)(hash >> 32) % MEMO_SLOTS; m->key[i].p != NULL; i = (i + 1) % MEMO_SLOTS) {
		if (slice_equal(m->key[i], key)) {
			*is_new = false;
			return m->bits[i];
		}
	}
	*is_new = true;
	m->key[i] = (struct slice){memory_string(key), key.n};
	m->bits[i] = memory_new(m->words, sizeof *m->bits[i]);
	m->n++;
	return m->bits[i];
}
