/* memo: sets of bits remembered by a text, in bounded memory: a full memo forgets all and begins anew. */
#ifndef MEMO_H
#define MEMO_H

#include "arena.h"
#include "hash.h"

struct memo {
	struct memo_slot *slots;
	size_t nslots, n, words;
	uint64_t *bits; /* words of them a slot */
	struct arena keys;
	struct hash_seed seed;
};

/* For sets of so many 64-bit words; at most half of so many slots, a power of two, are filled. */
void memo_open(struct memo *, size_t words, size_t slots);
void memo_close(struct memo *);

/* The set remembered for the text; *is_new where it was not known yet and is to be filled in (it is
 * zero). Valid until the next call. */
uint64_t *memo_get(struct memo *, struct slice key, bool *is_new);

#endif
