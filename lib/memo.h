/* memo: sets of bits remembered by a text, in bounded memory: a full memo forgets all and begins anew. */
#ifndef MEMO_H
#define MEMO_H

#include <stdint.h>

#include "buffer.h"

enum { MEMO_SLOTS = 512 };

struct memo {
	struct slice key[MEMO_SLOTS]; /* SLICE_NONE: free; the texts are its own */
	uint64_t *bits[MEMO_SLOTS];
	size_t words, n;
};

/* For sets of so many 64-bit words; the memo is zero before. */
void memo_open(struct memo *, size_t words);
void memo_close(struct memo *);

/* The set remembered for the text; *is_new where it was not known yet and is to be filled in (it is
 * zero). Valid until the next call. */
uint64_t *memo_get(struct memo *, struct slice key, bool *is_new);

#endif
