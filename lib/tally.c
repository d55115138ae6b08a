#include "tally.h"

enum {
	FIRST_ROOM = 5, /* words: with what stands before them 32 bytes */
	MOST_ROOM = 1 << 10
};

struct tally_block {
	struct tally_block *next;
	uint32_t room;
	uint32_t word[];
};

bool
tally_grow(struct tally *s, struct arena *a, struct budget *b)
{
	uint32_t had = s->last != NULL ? s->last->room : 0;
	uint32_t room = had == 0 ? FIRST_ROOM : had + had / 2 < MOST_ROOM ? had + had / 2 : MOST_ROOM;
	struct tally_block *more = arena_try(a, b, sizeof *more + room * sizeof *more->word);

	if (more == NULL)
		return false;
	more->next = NULL;
	more->room = room;
	if (s->last != NULL)
		s->last->next = more;
	else
		s->first = more;
	s->last = more;
	s->at = more->word;
	s->end = more->word + room;
	return true;
}

struct tally_reader
tally_read(const struct tally *s)
{
	return (struct tally_reader){s, s->first, s->first != NULL ? s->first->word : NULL};
}

static inline bool
next_word(struct tally_reader *r, uint32_t *word)
{
	if (r->at == r->tally->at)
		return false;
	if (r->at == r->block->word + r->block->room) {
		r->block = r->block->next;
		r->at = r->block->word;
	}
	*word = *r->at++;
	return true;
}

bool
tally_next(struct tally_reader *r, uint64_t *figure)
{
	uint32_t high, low;

	if (!next_word(r, &high))
		return false;
	*figure = high;
	if (high >> 31 != 0 && next_word(r, &low))
		*figure = (uint64_t)high << 32 | low;
	return true;
}
