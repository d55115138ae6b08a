/* hash: of texts, seeded by the kernel: nobody can prepare names that fall on one place. */
#ifndef HASH_H
#define HASH_H

#include <stdint.h>

#include "slice.h"

enum { HASH_SLACK = 16 }; /* bytes behind a text that may be read */

struct hash_seed {
	uint64_t a, b;
};

struct hash_seed hash_seed(void);

/* HASH_SLACK bytes behind a text of hash_of must be the caller's to read. */

static inline uint64_t
hash_fold(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t
hash_word(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof word);
	return word;
}

static inline uint64_t
hash_of(struct slice text, const struct hash_seed *seed)
{
	uint64_t hash = seed->a ^ text.n;
	const char *p = text.p;
	size_t n = text.n;
	uint64_t low, high;

	for (; n > 16; n -= 16, p += 16)
		hash = hash_fold(hash_word(p) ^ seed->b, hash_word(p + 8) ^ hash);
	/* the last 1 to 16 bytes, what is read beyond them shifted out */
	low = hash_word(p);
	high = n > 8 ? hash_word(p + 8) << (128 - 8 * n) % 64 : 0;
	if (n < 8)
		low = n > 0 ? low << (64 - 8 * n) : 0;
	return hash_fold(hash_fold(low ^ seed->b, high ^ hash), seed->a | 1);
}

#endif
