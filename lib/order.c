#include "order.h"

#include <stdlib.h>

#include "buffer.h"

enum { FEW = 12, WORD = 8 };

/* A group and the eight bytes of its key that it is being put in order by. */
struct sortable {
	uint64_t word;
	struct group *group;
};

static uint64_t
word_at(const struct group *g, size_t depth)
{
	size_t n = g->length > depth ? g->length - depth : 0, i;
	uint64_t word = 0;

	for (i = 0; i < WORD; i++)
		word = word << 8 | (i < n ? (unsigned char)g->key[depth + i] : 0);
	return word;
}

static bool
before(const struct sortable *a, const struct sortable *b, size_t depth)
{
	if (a->word != b->word)
		return a->word < b->word;
	/* no byte of a key is zero, so that a key that ends is a smaller word */
	return a->group->length > depth &&
	    slice_compare(slice_from(group_key(a->group), depth), slice_from(group_key(b->group), depth)) < 0;
}

static void
sort_few(struct sortable *s, size_t n, size_t depth)
{
	size_t i, k;

	for (i = 1; i < n; i++) {
		struct sortable one = s[i];

		for (k = i; k > 0 && before(&one, &s[k - 1], depth); k--)
			s[k] = s[k - 1];
		s[k] = one;
	}
}

static void
swap(struct sortable *a, struct sortable *b)
{
	struct sortable c = *a;

	*a = *b;
	*b = c;
}

/*
 * Quicksort by eight bytes at a time; those that agree in them go on by the next eight. The middle is
 * drawn, and groups come in the order of a seeded hash, so that no input is slow on purpose.
 */
static void
sort(struct sortable *s, size_t n, size_t depth, uint64_t *draw)
{
	size_t low, at, high, i;
	uint64_t middle;

	while (n > FEW) {
		*draw = *draw * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		middle = s[(*draw >> 33) % n].word;
		for (low = at = 0, high = n; at < high; ) {
			if (s[at].word < middle)
				swap(&s[low++], &s[at++]);
			else if (s[at].word > middle)
				swap(&s[at], &s[--high]);
			else
				at++;
		}
		sort(s, low, depth, draw);
		sort(s + high, n - high, depth, draw);
		if ((middle & 0xff) == 0)
			return;
		s += low;
		n = high - low;
		depth += WORD;
		for (i = 0; i < n; i++)
			s[i].word = word_at(s[i].group, depth);
	}
	sort_few(s, n, depth);
}

void
order_groups(struct group **group, size_t n)
{
	struct sortable *s = memory_new(n, sizeof *s);
	uint64_t draw = n;
	size_t i;

	for (i = 0; i < n; i++)
		s[i] = (struct sortable){word_at(group[i], 0), group[i]};
	sort(s, n, 0, &draw);
	for (i = 0; i < n; i++)
		group[i] = s[i].group;
	free(s);
}
