/* hash: of texts, seeded by the kernel: nobody can prepare names that fall on one place. */
#ifndef HASH_H
#define HASH_H

#include <stdint.h>

#include "slice.h"
#include "wide.h"

enum { HASH_SLACK = 16 }; /* bytes behind a text that may be read */

struct hash_seed {
	uint64_t a, b;
};

struct hash_seed hash_seed(void);


static inline uint64_t
hash_fold(uint64_t a, uint64_t b)
{
	uint128 product = (uint128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t
hash_word(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word); /* what hash_of shifts out is the end of the text */
#endif
	return word;
}

/* The hash of what was folded so far and of the last 16 bytes. */
static inline uint64_t
hash_end(uint64_t hash, uint64_t low, uint64_t high, const struct hash_seed *seed)
{
	return hash_fold(hash_fold(low ^ seed->b, high ^ hash), seed->a | 1);
}

/* HASH_SLACK bytes behind the text must be the caller's to read. */
static inline uint64_t
hash_of(struct slice text, const struct hash_seed *seed)
{
	uint64_t hash = seed->a ^ text.n, low, high;
	const char *p = text.p;
	size_t n = text.n;

	for (; n > 16; n -= 16, p += 16)
		hash = hash_fold(hash_word(p) ^ seed->b, hash_word(p + 8) ^ hash);
	/* what was read beyond the text is shifted out */
	low = n == 0 ? 0 : n < 8 ? hash_word(p) << (64 - 8 * n) : hash_word(p);
	high = n > 8 ? hash_word(p + 8) << (128 - 8 * n) % 64 : 0;
	return hash_end(hash, low, high, seed);
}

/* A hash of any text; not the same as hash_of's. */
static inline uint64_t
hash_text(struct slice text, const struct hash_seed *seed)
{
	uint64_t hash = seed->a ^ text.n;
	const char *p = text.p;
	size_t n = text.n;
	char last[16] = {0};

	for (; n > 16; n -= 16, p += 16)
		hash = hash_fold(hash_word(p) ^ seed->b, hash_word(p + 8) ^ hash);
	if (n > 0)
		memcpy(last, p, n);
	return hash_end(hash, hash_word(last), hash_word(last + 8), seed);
}

#endif
