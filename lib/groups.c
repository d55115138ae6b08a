#include "groups.h"

#include <pthread.h>
#include <stdlib.h>

#include "buffer.h"
#include "msg.h"

enum {
	SHARES = 64,      /* by the hash's highest bits */
	SHARE_SHIFT = 58,
	FIRST_SLOTS = 16, /* of a share */
	LINE = 64,        /* of the cache: shares have none in common */
	AHEAD = 16,       /* rows whose slots are fetched before they are needed */
	LISTED = 32       /* bytes a group takes when all are listed and put in order */
};

struct slot {
	uint32_t tag;   /* the hash's lowest bits */
	uint32_t group; /* plus one; 0: free */
};

struct share {
	pthread_mutex_t lock;
	struct slot *slots;
	size_t nslots;
	struct group *groups;
	uint32_t *hashes; /* the groups' tags, for larger slots */
	size_t n, room;
	struct arena arena;
} __attribute__((aligned(LINE)));

struct groups {
	struct share share[SHARES];
	bool counted;
	struct budget budget;
};

struct groups *
groups_new(bool counted, size_t most_memory)
{
	struct groups *g;
	void *memory;
	size_t i;

	if (posix_memalign(&memory, LINE, sizeof *g) != 0)
		msg_stop("out of memory");
	g = memset(memory, 0, sizeof *g);
	for (i = 0; i < SHARES; i++)
		pthread_mutex_init(&g->share[i].lock, NULL);
	g->counted = counted;
	g->budget.most = most_memory;
	return g;
}

void
groups_free(struct groups *g)
{
	size_t i;

	for (i = 0; i < SHARES; i++) {
		struct share *s = &g->share[i];

		arena_free(&s->arena);
		free(s->slots);
		free(s->groups);
		free(s->hashes);
		pthread_mutex_destroy(&s->lock);
	}
	free(g);
}

static bool
more_slots(struct groups *g, struct share *s)
{
	size_t n = s->nslots > 0 ? 2 * s->nslots : FIRST_SLOTS, i, at;
	struct slot *slots;

	slots = budget_grow(&g->budget, s->slots, s->nslots, n, sizeof *s->slots);
	if (slots == NULL)
		return false;
	s->slots = slots;
	s->nslots = n;
	memset(s->slots, 0, n * sizeof *s->slots);
	for (i = 0; i < s->n; i++) {
		for (at = s->hashes[i] & (n - 1); s->slots[at].group != 0; at = (at + 1) & (n - 1))
			;
		s->slots[at] = (struct slot){s->hashes[i], (uint32_t)i + 1};
	}
	return true;
}

/* Room for one group more. */
static bool
more_groups(struct groups *g, struct share *s)
{
	size_t room = s->room > 0 ? s->room + s->room / 2 : FIRST_SLOTS / 2;
	struct group *groups = budget_grow(&g->budget, s->groups, s->room, room, sizeof *groups);
	uint32_t *hashes;

	if (groups == NULL)
		return false;
	s->groups = groups;
	g->budget.used += (room - s->room) * LISTED;
	hashes = budget_grow(&g->budget, s->hashes, s->room, room, sizeof *hashes);
	if (hashes == NULL)
		return false;
	s->hashes = hashes;
	s->room = room;
	return true;
}

/* A new group in the slot; NULL: the memory is used up. */
static struct group *
new_group(struct groups *g, struct share *s, struct slot *slot, struct slice key, uint32_t tag)
{
	char *text;

	if (s->n == s->room && !more_groups(g, s))
		return NULL;
	text = arena_try(&s->arena, &g->budget, key.n);
	if (text == NULL)
		return NULL;
	memcpy(text, key.p, key.n);
	s->groups[s->n] = (struct group){.key = text, .length = (uint32_t)key.n, .position = UINT64_MAX};
	s->hashes[s->n] = tag;
	*slot = (struct slot){tag, (uint32_t)s->n + 1};
	return &s->groups[s->n++];
}

/* The group of that key; NULL: the memory is used up. */
static inline struct group *
find(struct groups *g, struct share *s, struct slice key, uint32_t tag)
{
	size_t at = tag & (s->nslots - 1);

	for (; s->slots[at].group != 0; at = (at + 1) & (s->nslots - 1)) {
		struct group *group = &s->groups[s->slots[at].group - 1];

		if (s->slots[at].tag == tag && slice_equal(group_key(group), key))
			return group;
	}
	return new_group(g, s, &s->slots[at], key, tag);
}

/* Adds the batch's rows order[0..n), all of this share. */
static bool
add(struct groups *g, struct share *s, const struct batch *b, const uint32_t *order, size_t n)
{
	size_t i;

	while (s->nslots < 2 * (s->n + n) && s->nslots < 2 * s->n + FIRST_SLOTS)
		if (!more_slots(g, s))
			return false;
	for (i = 0; i < n; i++) {
		size_t k = order[i];
		struct group *group;

		if (i + AHEAD < n)
			__builtin_prefetch(&s->slots[b->hash[order[i + AHEAD]] & (s->nslots - 1)]);
		if (2 * s->n >= s->nslots && !more_slots(g, s))
			return false;
		group = find(g, s, (struct slice){b->key[k], b->length[k]}, (uint32_t)b->hash[k]);
		if (group == NULL ||
		    !tally_put(&group->figures, &s->arena, &g->budget, b->value[k]) ||
		    (g->counted && !tally_put(&group->figures, &s->arena, &g->budget, b->count[k])))
			return false;
		if (b->position[k] < group->position)
			group->position = b->position[k];
	}
	return true;
}

bool
groups_add(struct groups *g, struct batch *b, unsigned turn)
{
	uint32_t begin[SHARES + 1] = {0};
	size_t i, share;
	bool room = true;

	for (i = 0; i < b->n; i++)
		begin[(b->hash[i] >> SHARE_SHIFT) + 1]++;
	for (i = 0; i < SHARES; i++)
		begin[i + 1] += begin[i];
	for (i = 0; i < b->n; i++)
		b->order[begin[b->hash[i] >> SHARE_SHIFT]++] = (uint32_t)i;
	/* each `begin` is its share's end now */
	for (i = 0; i < SHARES && room; i++) {
		uint32_t from;

		share = (i + turn) % SHARES;
		from = share > 0 ? begin[share - 1] : 0;
		if (from == begin[share])
			continue;
		pthread_mutex_lock(&g->share[share].lock);
		room = add(g, &g->share[share], b, b->order + from, begin[share] - from);
		pthread_mutex_unlock(&g->share[share].lock);
	}
	b->n = 0;
	return room;
}

void
batch_reserve(struct batch *b, size_t n, bool counted)
{
	if (n <= b->room)
		return;
	b->room = n;
	b->key = memory_grow(b->key, n, sizeof *b->key);
	b->length = memory_grow(b->length, n, sizeof *b->length);
	b->hash = memory_grow(b->hash, n, sizeof *b->hash);
	b->value = memory_grow(b->value, n, sizeof *b->value);
	b->position = memory_grow(b->position, n, sizeof *b->position);
	b->order = memory_grow(b->order, n, sizeof *b->order);
	if (counted)
		b->count = memory_grow(b->count, n, sizeof *b->count);
}

void
batch_free(struct batch *b)
{
	free(b->key);
	free(b->length);
	free(b->hash);
	free(b->value);
	free(b->count);
	free(b->position);
	free(b->order);
	*b = (struct batch){0};
}

bool
groups_over(const struct groups *g)
{
	return g->budget.used > g->budget.most;
}

size_t
groups_n(const struct groups *g)
{
	size_t n = 0, i;

	for (i = 0; i < SHARES; i++)
		n += g->share[i].n;
	return n;
}

void
groups_list(const struct groups *g, struct group **all)
{
	size_t i, k;

	for (i = 0; i < SHARES; i++)
		for (k = 0; k < g->share[i].n; k++)
			*all++ = &g->share[i].groups[k];
}
