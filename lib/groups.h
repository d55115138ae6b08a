/*
 * groups: observations by the text of their group, added by several threads at once. The groups are
 * spread over shares by their hash, each with a lock of its own; a thread adds what a block of rows
 * has for one share at a time. Nothing is merged later, and a group's record exists once.
 */
#ifndef GROUPS_H
#define GROUPS_H

#include <stdbool.h>
#include <stdint.h>

#include "slice.h"

/* A figure and how many observations it stands for. */
struct observation {
	uint64_t value;
	bool exact;     /* in millionths; else whole */
	uint64_t count;
};

/* A group; lives as long as the groups. */
struct group {
	char *key;            /* its text, which may be written over by one as long */
	uint32_t length;
	uint32_t names;       /* for the caller: nothing here looks at it */
	uint64_t position;    /* the smallest that was given with it */
	struct figures *first, *last; /* its observations; read them by figures_next */
	uint32_t *at, *end;   /* free in the last */
};

/*
 * What a thread has to add, n observations: all arrays have room for `room`. A value is a whole figure
 * below 2^31, or millionths with GROUPS_EXACT set.
 */
#define GROUPS_EXACT (UINT64_C(1) << 63)

struct batch {
	size_t n, room;
	const char **key;    /* HASH_SLACK bytes behind it are readable */
	uint32_t *length;
	uint64_t *hash;
	uint64_t *value;
	uint64_t *count;     /* NULL: all stand for one */
	uint64_t *position;
	uint32_t *order;     /* groups_add's own, as those of a share stand together */
};

struct groups *groups_new(bool counted, size_t most_memory);
void groups_free(struct groups *);

void batch_reserve(struct batch *, size_t n, bool counted);
void batch_free(struct batch *);

/* Adds the batch, `turn` telling where to begin so that threads do not meet; it is empty then. False:
 * the memory is used up. */
bool groups_add(struct groups *, struct batch *, unsigned turn);

size_t groups_memory(const struct groups *);
size_t groups_n(const struct groups *);

/* Writes all groups_n to `all`, in no order that means anything. */
void groups_list(const struct groups *, struct group **all);

static inline struct slice
group_key(const struct group *g)
{
	return (struct slice){g->key, g->length};
}

/* Goes through a group's observations. */
struct figures_at {
	const struct group *group;
	const struct figures *block;
	const uint32_t *at;
	bool counted;
};

struct figures_at figures_of(const struct group *, bool counted);
bool figures_next(struct figures_at *, struct observation *);

#endif
