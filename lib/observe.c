#include "observe.h"

#include <pthread.h>
#include <stdlib.h>

#include "crew.h"
#include "grouping.h"
#include "msg.h"
#include "progress.h"
#include "sandbox.h"

enum { BLOCK = 1 << 20, ROW_BITS = 31 };

/* A block that was handed out: its file, and the rows it has or, of a CSV, the line before them. */
struct block_place {
	const char *file;
	bool first;
	size_t line, rows;
};

struct worker {
	struct block block;
	struct reading reading;
	size_t number; /* of the block */
	bool refused;  /* something in it, behind the rows taken */
	bool full;     /* no memory for its groups */
};

struct work {
	const struct observing *asked;
	struct observed *to;
	struct observer observer;
	struct worker worker[CREW_MOST];
	unsigned threads;
	pthread_mutex_t lock; /* for the input and what is below */
	pthread_cond_t change;
	size_t done;          /* blocks */
	bool stop;
	size_t room; /* of to->places */
	struct progress progress;
};

struct msg_place
observed_place(const struct observed *o, uint64_t position)
{
	size_t number = (size_t)(position >> ROW_BITS), at = number;
	size_t line = (size_t)(position & ((UINT64_C(1) << ROW_BITS) - 1)) + 1;

	while (o->places[at].line == 0 && !o->places[at].first)
		line += o->places[--at].rows;
	line += o->places[at].line > 0 ? o->places[at].line : o->feed.input.names == NULL;
	return (struct msg_place){o->places[number].file, line, SLICE_NONE};
}

/* Stops the program where a block was refused: the first one. */
static void
refuse_first(const struct work *work)
{
	const struct worker *first = NULL;
	const struct reading *r;
	struct msg_place place;
	struct row row;
	unsigned i;

	for (i = 0; i < work->threads; i++) {
		const struct worker *w = &work->worker[i];

		if (w->full && !groups_over(work->to->groups))
			msg_stop("out of memory");
		if (w->full)
			msg_stop("the groups take more than %zu bytes (--max-memory); group by less", work->asked->most_memory);
		if (w->refused && (first == NULL || w->number < first->number))
			first = w;
	}
	if (first == NULL)
		return;
	r = &first->reading;
	place = observed_place(work->to, (uint64_t)first->number << ROW_BITS | r->row);
	if (r->fault == NULL)
		lines_refuse(&r->lines, &first->block, place.line);
	row = lines_row(&r->lines, 0, r->row);
	place.column = work->to->feed.header.name[r->column];
	if (r->form[0] == '\0')
		msg_refuse(place, row_maybe(&row, r->column), r->fault);
	msg_stop_at(place, "'%.*s' %s (write %s)", MSG_CUT(row_maybe(&row, r->column)), r->fault, r->form);
}

/* For a fault of the input, behind the blocks that were handed out: what is wrong in those comes first. */
static void
finish_blocks(void *given)
{
	struct work *work = given;

	work->stop = true;
	while (work->done < work->to->nplaces)
		pthread_cond_wait(&work->change, &work->lock);
	refuse_first(work);
}

/* The next block for a worker; false when there is none, or one was refused. */
static bool
next_block(struct work *work, struct worker *w)
{
	struct observed *to = work->to;
	bool got;

	pthread_mutex_lock(&work->lock);
	msg_stop_after(finish_blocks, work);
	got = !work->stop && feed_next(&to->feed, &w->block);
	msg_stop_after(NULL, NULL);
	if (got) {
		progress_step(&work->progress, w->block.n);
		to->places = memory_more(to->places, to->nplaces, &work->room, sizeof *to->places);
		w->number = to->nplaces++;
		to->places[w->number] = (struct block_place){w->block.file, w->block.first, w->block.line, 0};
	}
	pthread_mutex_unlock(&work->lock);
	return got;
}

static void
block_done(struct work *work, const struct worker *w)
{
	pthread_mutex_lock(&work->lock);
	work->to->places[w->number].rows = w->reading.lines.n;
	work->to->rows += w->reading.lines.n;
	work->stop |= w->refused || w->full;
	work->done++;
	pthread_cond_broadcast(&work->change);
	pthread_mutex_unlock(&work->lock);
}

static void
take_blocks(void *given, unsigned i)
{
	struct work *work = given;
	struct observed *to = work->to;
	struct worker *w = &work->worker[i];
	struct reading *r = &w->reading;

	while (!w->refused && !w->full && next_block(work, w)) {
		lines_take(&r->lines, &w->block, to->feed.header.n, to->feed.input.max_line);
		w->refused = !observer_take(&work->observer, r, (uint64_t)w->number << ROW_BITS) || r->lines.bad;
		w->full = !groups_add(to->groups, &r->batch, i);
		block_done(work, w);
	}
}

static unsigned
threads_for(const struct observing *asked, const struct feed *f)
{
	unsigned n = asked->threads > 0 ? asked->threads : crew_size();

	return f->blocks.csv != NULL || (asked->input.n == 1 && !f->blocks.source.pipe && f->blocks.source.size < BLOCK)
	           ? 1 : n;
}

void
observe(const struct observing *asked, struct observed *to)
{
	struct work *work = memory_new(1, sizeof *work);
	unsigned i;

	*to = (struct observed){0};
	*work = (struct work){.asked = asked, .to = to};
	feed_open(&to->feed, asked->input, BLOCK);
	currencies_read(&to->currencies);
	to->currency = currency_option(&to->currencies, "currency", asked->currency);
	grouping_resolve(asked, to, &work->observer);
	to->groups = groups_new(to->counted, asked->most_memory);
	work->threads = threads_for(asked, &to->feed);
	pthread_mutex_init(&work->lock, NULL);
	pthread_cond_init(&work->change, NULL);
	progress_begin(&work->progress, feed_size(&to->feed));
	sandbox_enter(asked->input.files, asked->input.n);
	crew_run(work->threads, take_blocks, work);
	progress_end(&work->progress);
	refuse_first(work);
	for (i = 0; i < work->threads; i++) {
		to->unknown += work->worker[i].reading.unknown;
		reading_free(&work->worker[i].reading);
		block_free(&work->worker[i].block);
	}
	pthread_mutex_destroy(&work->lock);
	pthread_cond_destroy(&work->change);
	free(work);
}

void
observed_free(struct observed *o)
{
	groups_free(o->groups);
	currencies_free(&o->currencies);
	feed_close(&o->feed);
	free(o->places);
}
