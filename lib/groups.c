#include "groups.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "buffer.h"

enum {
	SHARES = 64,            /* by the hash's highest bits */
	SHARE_SHIFT = 58,
	FIRST_SLOTS = 16,       /* of a share */
	FIRST_ROOM = 5,         /* words for a group's first figures: with what is before them 32 bytes */
	MOST_ROOM = 1 << 10,
	FIRST_PAGE = 1 << 10,   /* bytes of a share's first page; the next ones are larger */
	MOST_PAGE = 1 << 18,
	AHEAD = 16              /* rows whose places are fetched before they are needed */
};

#define EXACT_WORD UINT32_C(0x80000000) /* the 31 bits behind it and the next word are millionths */

/* A group's figures: words, of which one that has EXACT_WORD set is continued in the next. */
struct figures {
	struct figures *next;
	uint32_t room;
	uint32_t word[];
};

struct page {
	struct page *next;
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
	uint32_t *hashes; /* of the groups, for larger slots */
	size_t n, room;
	struct page *pages;
	char *at, *end;
	size_t page_size;
} __attribute__((aligned(64)));

struct groups {
	struct share share[SHARES];
	bool counted;
	size_t most;
	_Atomic size_t used;
};

struct groups *
groups_new(bool counted, size_t most_memory)
{
	struct groups *g;
	size_t i;

	if (posix_memalign((void **)&g, 64, sizeof *g) != 0)
		(void)memory_new(SIZE_MAX / 2, 2);
	memset(g, 0, sizeof *g);
	for (i = 0; i < SHARES; i++)
		pthread_mutex_init(&g->share[i].lock, NULL);
	g->counted = counted;
	g->most = most_memory;
	return g;
}

void
groups_free(struct groups *g)
{
	size_t i;

	for (i = 0; i < SHARES; i++) {
		struct share *s = &g->share[i];
		struct page *page, *next;

		for (page = s->pages; page != NULL; page = next) {
			next = page->next;
			free(page);
		}
		free(s->slots);
		free(s->groups);
		free(s->hashes);
		pthread_mutex_destroy(&s->lock);
	}
	free(g);
}

/* Room for n elements of that size in *block, which had room for `had`. False: the memory is used up. */
static bool
grow(struct groups *g, void *block, size_t had, size_t n, size_t size)
{
	void *old, *larger;

	if (atomic_fetch_add(&g->used, (n - had) * size) + (n - had) * size > g->most)
		return false;
	memcpy(&old, block, sizeof old);
	larger = realloc(old, n * size);
	if (larger == NULL)
		return false;
	memcpy(block, &larger, sizeof larger);
	return true;
}

/* Memory of the share's own, aligned for words and pointers; NULL: it is used up. */
static void *
take(struct groups *g, struct share *s, size_t n)
{
	void *taken;

	n = (n + 7) / 8 * 8;
	if ((size_t)(s->end - s->at) < n) {
		struct page *page = NULL;
		size_t size = s->page_size == 0 ? FIRST_PAGE : s->page_size < MOST_PAGE ? 2 * s->page_size : MOST_PAGE;

		s->page_size = size;
		if (size < n + sizeof *page)
			size = n + sizeof *page;
		if (!grow(g, &page, 0, size, 1))
			return NULL;
		page->next = s->pages;
		s->pages = page;
		s->at = (char *)(page + 1);
		s->end = (char *)page + size;
	}
	taken = s->at;
	s->at += n;
	return taken;
}

static bool
more_slots(struct groups *g, struct share *s)
{
	size_t n = s->nslots > 0 ? 2 * s->nslots : FIRST_SLOTS, i, at;

	if (!grow(g, &s->slots, s->nslots, n, sizeof *s->slots))
		return false;
	s->nslots = n;
	memset(s->slots, 0, n * sizeof *s->slots);
	for (i = 0; i < s->n; i++) {
		for (at = s->hashes[i] & (n - 1); s->slots[at].group != 0; at = (at + 1) & (n - 1))
			;
		s->slots[at] = (struct slot){s->hashes[i], (uint32_t)i + 1};
	}
	return true;
}

/* A new group in the slot; NULL: the memory is used up. */
static struct group *
new_group(struct groups *g, struct share *s, struct slot *slot, struct slice key, uint32_t tag)
{
	struct group *group;
	char *text;

	if (s->n == s->room) {
		size_t room = s->room > 0 ? s->room + s->room / 2 : FIRST_SLOTS / 2;

		if (!grow(g, &s->groups, s->room, room, sizeof *s->groups) ||
		    !grow(g, &s->hashes, s->room, room, sizeof *s->hashes))
			return NULL;
		s->room = room;
	}
	text = take(g, s, key.n);
	if (text == NULL)
		return NULL;
	memcpy(text, key.p, key.n);
	group = &s->groups[s->n];
	*group = (struct group){.key = text, .length = (uint32_t)key.n, .position = UINT64_MAX};
	s->hashes[s->n++] = tag;
	*slot = (struct slot){tag, (uint32_t)s->n};
	return group;
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

/* More room for a group's figures, which is half again as much as it got last. */
static bool
more_figures(struct groups *g, struct share *s, struct group *group)
{
	uint32_t had = group->last != NULL ? group->last->room : 0;
	uint32_t room = had == 0 ? FIRST_ROOM : had + had / 2 < MOST_ROOM ? had + had / 2 : MOST_ROOM;
	struct figures *more = take(g, s, sizeof *more + room * sizeof *more->word);

	if (more == NULL)
		return false;
	more->next = NULL;
	more->room = room;
	if (group->last != NULL)
		group->last->next = more;
	else
		group->first = more;
	group->last = more;
	group->at = more->word;
	group->end = more->word + room;
	return true;
}

static inline bool
put_word(struct groups *g, struct share *s, struct group *group, uint32_t word)
{
	if (group->at == group->end && !more_figures(g, s, group))
		return false;
	*group->at++ = word;
	return true;
}

static inline bool
put(struct groups *g, struct share *s, struct group *group, uint64_t value)
{
	if (value < EXACT_WORD)
		return put_word(g, s, group, (uint32_t)value);
	return put_word(g, s, group, EXACT_WORD | (uint32_t)(value >> 32)) &&
	    put_word(g, s, group, (uint32_t)value);
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
		if (group == NULL || !put(g, s, group, b->value[k]) || (g->counted && !put(g, s, group, b->count[k])))
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

size_t
groups_memory(const struct groups *g)
{
	return g->used;
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

struct figures_at
figures_of(const struct group *group, bool counted)
{
	const struct figures *first = group->first;

	return (struct figures_at){group, first, first->word, counted};
}

static inline bool
get_word(struct figures_at *f, uint32_t *word)
{
	if (f->at == f->group->at)
		return false;
	if (f->at == f->block->word + f->block->room) {
		f->block = f->block->next;
		f->at = f->block->word;
	}
	*word = *f->at++;
	return true;
}

static inline bool
get(struct figures_at *f, uint64_t *value)
{
	uint32_t high, low;

	if (!get_word(f, &high))
		return false;
	*value = high;
	if ((high & EXACT_WORD) != 0 && get_word(f, &low))
		*value = (uint64_t)high << 32 | low;
	return true;
}

bool
figures_next(struct figures_at *f, struct observation *o)
{
	uint64_t value;

	if (!get(f, &value))
		return false;
	o->exact = (value & GROUPS_EXACT) != 0;
	o->value = value & ~GROUPS_EXACT;
	o->count = 1;
	if (f->counted && get(f, &value))
		o->count = value & ~GROUPS_EXACT;
	return true;
}
