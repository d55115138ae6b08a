/*
 * finder: the rows of a bands table that a position asks for. Blocks of the table are looked through
 * by several threads; the rows come in the table's order.
 */
#ifndef FINDER_H
#define FINDER_H

#include <pthread.h>

#include "feed.h"
#include "search.h"

/* The options that name a position, as band has them. */
#define FINDER_LETTERS "c:r:l:L:y:"
#define FINDER_OPTIONS                                                     \
	{"company", required_argument, NULL, 'c'},                         \
	{"role", required_argument, NULL, 'r'},                            \
	{"level", required_argument, NULL, 'l'},                           \
	{"location", required_argument, NULL, 'L'},                        \
	{"years", required_argument, NULL, 'y'}

struct finder {
	struct feed feed;
	struct search search; /* what was seen on the way, for search_advise */
	struct look *looks;   /* a thread's each */
	unsigned crew;        /* looks there are */
	unsigned threads;     /* that run; 0: this one looks itself, when it is asked */
	bool started;         /* the first row has been asked for */
	struct look *look;    /* the one in hand; NULL: none */
	size_t at;            /* its row */
	size_t before;        /* the line before its block */
	size_t handed, taken; /* blocks handed out, and those gone through */
	bool ended;           /* there are no more blocks */
	bool failing;         /* nor are they at an end: the program stops when those handed out are gone through */
	bool quick;           /* one was found: of the others only that they match matters */
	pthread_mutex_t lock; /* for the feed, what stands above, and the looks' states */
	pthread_cond_t change;
};

/* Takes an option of FINDER_OPTIONS and its argument, which must last; false when it is none. */
bool finder_option(struct position *, int option, const char *argument);

/* Opens the table; no thread starts before finder_next. `naming` must outlive it. */
void finder_open(struct finder *, const struct naming *, struct input, struct position);

/* The next row, valid until the next call; false at the end. */
bool finder_next(struct finder *, struct row *);

void finder_close(struct finder *);

#endif
