#include "finder.h"

#include <stdlib.h>

#include "crew.h"
#include "lines.h"
#include "matcher.h"
#include "option.h"

enum { BLOCK = 1 << 20 };

enum look_state { LOOK_FREE, LOOK_BUSY, LOOK_READY };

/* A block and what was found in it. */
struct look {
	struct finder *finder;
	pthread_t thread;
	enum look_state state;
	size_t number;        /* of the block */
	bool quick;           /* the finder's, when it was taken */
	struct matcher matcher;
	struct block block;
	struct lines lines;
	unsigned char *match; /* of each row */
	size_t room;
};

/* For a fault of the table, behind the blocks that were handed out: what is wrong in those comes first. */
static void
finish_blocks(void *given)
{
	struct finder *f = given;

	f->failing = true;
	while (f->taken < f->handed)
		pthread_cond_wait(&f->change, &f->lock);
}

/* The next block; false when there is none. */
static bool
take_block(struct look *l)
{
	struct finder *f = l->finder;

	msg_stop_after(finish_blocks, f);
	f->ended = f->ended || !feed_next(&f->feed, &l->block);
	msg_stop_after(NULL, NULL);
	l->number = f->handed;
	l->quick = f->quick;
	f->handed += !f->ended;
	return !f->ended;
}

static void
look_through(struct look *l)
{
	const struct finder *f = l->finder;
	struct row row;
	size_t i;

	lines_take(&l->lines, &l->block, f->feed.header.n, f->feed.input.max_line);
	if (l->lines.n > l->room) {
		l->room = l->lines.n;
		l->match = memory_grow(l->match, l->room, 1);
	}
	for (i = 0; i < l->lines.n; i++) {
		row = lines_row(&l->lines, 0, i);
		l->match[i] = (unsigned char)matcher_row(&l->matcher, &row, l->quick);
	}
}

/* A thread's life: a block, and again as soon as that has been gone through. */
static void *
keep_looking(void *given)
{
	struct look *l = given;
	struct finder *f = l->finder;

	pthread_mutex_lock(&f->lock);
	for (;;) {
		while ((l->state != LOOK_FREE || f->failing) && !f->ended)
			pthread_cond_wait(&f->change, &f->lock);
		if (f->ended || !take_block(l))
			break;
		l->state = LOOK_BUSY;
		pthread_mutex_unlock(&f->lock);
		look_through(l);
		pthread_mutex_lock(&f->lock);
		l->state = LOOK_READY;
		pthread_cond_broadcast(&f->change);
	}
	pthread_cond_broadcast(&f->change);
	pthread_mutex_unlock(&f->lock);
	return NULL;
}

bool
finder_option(struct position *p, int option, const char *argument)
{
	switch (option) {
	case 'c':
		p->company = slice_of(argument);
		return true;
	case 'r':
		p->role = slice_of(argument);
		return true;
	case 'l':
		p->level.text = slice_of(argument);
		return true;
	case 'L':
		p->location = slice_of(argument);
		return true;
	case 'y':
		p->level.years = option_number("years", argument);
		return true;
	default:
		return false;
	}
}

void
finder_open(struct finder *f, const struct naming *naming, struct input input, struct position wanted)
{
	unsigned n, i;

	*f = (struct finder){0};
	feed_open(&f->feed, input, BLOCK);
	search_open(&f->search, naming, &f->feed.header, wanted);
	n = feed_size(&f->feed) > BLOCK ? crew_size() : 1;
	f->looks = memory_new(n, sizeof *f->looks);
	pthread_mutex_init(&f->lock, NULL);
	pthread_cond_init(&f->change, NULL);
	for (i = 0; i < n; i++) {
		f->looks[i].finder = f;
		matcher_open(&f->looks[i].matcher, naming, &f->search.columns, wanted);
	}
	f->crew = n;
}

/* A table in one block isn't worth a thread. */
static void
start(struct finder *f)
{
	f->started = true;
	while (f->crew > 1 && f->threads < f->crew && pthread_create(&f->looks[f->threads].thread, NULL,
	           keep_looking, &f->looks[f->threads]) == 0)
		f->threads++;
}

/* The look that has the next block, once it has been looked through; NULL when there is no more. */
static struct look *
await_look(struct finder *f)
{
	unsigned i;

	while (!f->ended || f->taken < f->handed) {
		for (i = 0; i < f->threads; i++)
			if (f->looks[i].state == LOOK_READY && f->looks[i].number == f->taken)
				return &f->looks[i];
		pthread_cond_wait(&f->change, &f->lock);
	}
	return NULL;
}

/* The next block that was looked through; NULL when there is none. */
static struct look *
next_look(struct finder *f)
{
	struct look *next;

	if (!f->started)
		start(f);
	if (f->threads == 0) {
		if (!take_block(f->looks))
			return NULL;
		look_through(f->looks);
		return f->looks;
	}
	pthread_mutex_lock(&f->lock);
	f->quick = f->search.found;
	if (f->look != NULL)
		f->look->state = LOOK_FREE;
	pthread_cond_broadcast(&f->change);
	next = await_look(f);
	pthread_mutex_unlock(&f->lock);
	return next;
}

/* Goes on to the next block; false when there is none. */
static bool
turn(struct finder *f)
{
	if (f->look != NULL) {
		f->before += f->look->lines.n;
		if (f->look->lines.bad)
			lines_refuse(&f->look->lines, &f->look->block, f->before + 1);
		pthread_mutex_lock(&f->lock);
		f->taken++;
		pthread_mutex_unlock(&f->lock);
	}
	f->look = next_look(f);
	if (f->look == NULL)
		return false;
	f->before = feed_before(&f->feed, &f->look->block, f->before);
	f->at = 0;
	return true;
}

/* The next row of the block in hand that matches. */
static bool
find_in(struct finder *f, const struct look *l, struct row *row)
{
	for (; f->at < l->lines.n; f->at++) {
		if (f->search.found && l->match[f->at] != ALL_PARTS)
			continue;
		*row = lines_row(&l->lines, f->before, f->at);
		if (search_see(&f->search, row, l->match[f->at])) {
			f->at++;
			return true;
		}
	}
	return false;
}

bool
finder_next(struct finder *f, struct row *row)
{
	while (f->look == NULL || !find_in(f, f->look, row))
		if (!turn(f))
			return false;
	return true;
}

void
finder_close(struct finder *f)
{
	unsigned i;

	for (i = 0; i < f->threads; i++)
		(void)pthread_join(f->looks[i].thread, NULL);
	for (i = 0; i < f->crew; i++) {
		struct look *l = &f->looks[i];

		matcher_close(&l->matcher);
		block_free(&l->block);
		lines_free(&l->lines);
		free(l->match);
	}
	free(f->looks);
	pthread_mutex_destroy(&f->lock);
	pthread_cond_destroy(&f->change);
	search_close(&f->search);
	feed_close(&f->feed);
}
