/*
 * groups: observations by the text of their group, added by several threads at once. The groups are
 * spread over shares by their hash, each with a lock of its own; a thread adds what a block of rows
 * has for one share at a time. Nothing is merged later, and a group's record exists once.
 */
#ifndef GROUPS_H
#define GROUPS_H

#include "hash.h"
#include "tally.h"

/* A group; lives as long as the groups. */
struct group {
	char *key;             /* its text, which may be written over by one as long */
	uint32_t length;
	uint32_t names;        /* for the caller: nothing here looks at it */
	uint64_t position;     /* the smallest that was given with it */
	struct tally figures; /* where they are counted, each is followed by its count */
};

/*
 * What a thread has to add, n observations: all arrays have room for `room`. Values and counts are
 * figures of a tally.
 */
struct batch {
	size_t n, room;
	const char **key;
	uint32_t *length;
	uint64_t *hash;
	uint64_t *value;
	uint64_t *count;     /* NULL: all stand for one */
	uint64_t *position;
	uint32_t *order;     /* groups_add's own: those of a share side by side */
};

void batch_reserve(struct batch *, size_t n, bool counted);
void batch_free(struct batch *);

/* The memory of the groups is at most so many bytes. */
struct groups *groups_new(bool counted, size_t most_memory);
void groups_free(struct groups *);

/* Adds the batch, `turn` telling where to begin so that threads do not meet; it is empty then. False:
 * the memory is used up, all that may be taken where groups_over, else all there is. */
bool groups_add(struct groups *, struct batch *, unsigned turn);
bool groups_over(const struct groups *);

size_t groups_n(const struct groups *);

/* Writes all groups_n to `all`, in no order that means anything. */
void groups_list(const struct groups *, struct group **all);

static inline struct slice
group_key(const struct group *g)
{
	return (struct slice){g->key, g->length};
}

/* An observation: a figure of a tally, and how many it stands for. */
struct observation {
	uint64_t value;
	uint64_t count;
};

static inline bool
group_next(struct tally_reader *r, bool counted, struct observation *o)
{
	o->count = 1;
	if (!tally_next(r, &o->value))
		return false;
	if (counted && tally_next(r, &o->count))
		o->count &= ~TALLY_EXACT;
	return true;
}

#endif
