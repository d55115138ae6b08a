/*
 * observe: reads observations of pay, rows with a figure each, into groups by the text of some of their
 * columns (haggle-methods(7), section 1). Several threads take blocks of the input as they come; a
 * fault stops all, and the one that stands first is named.
 */
#ifndef OBSERVE_H
#define OBSERVE_H

#include "date.h"
#include "feed.h"
#include "observer.h"

/* What is asked for. A NULL or zero is none. */
struct observing {
	struct input input;
	bool merging;          /* the input is what made_print_partial printed: no columns are asked for */
	const char *group;     /* columns, comma-separated */
	const char *value;     /* the column with the figure */
	const char *unit;      /* the column that says for what time it is, if there is one */
	const char *by;        /* the column that names an organisation */
	const char *count;     /* the column that says how many a row stands for */
	const char *currency;  /* what amounts are in where no row says so */
	int32_t age;           /* the day to which figures are brought; DATE_NONE: none */
	const char *dated;     /* the column with a figure's day */
	struct ratio move;     /* what pay grows by in a year */
	unsigned threads;      /* 0: as many as there are processors */
	size_t most_memory;    /* bytes */
};

/* The columns a group's key is made of, in the order they stand in the input. */
enum key_part { KEY_GROUP, KEY_COMPONENT, KEY_CURRENCY, KEY_UNIT, KEY_ORGANISATION };

struct key_column {
	size_t column;       /* in the input */
	enum key_part part;
	size_t place;        /* of a KEY_GROUP: its place among the group columns */
};

/* What was read. The groups' keys are the key columns' texts with TABs between, and behind them, with
 * another TAB, the currency that the row's own amount names where no column does. */
struct observed {
	struct feed feed;          /* for its header and names */
	struct currencies currencies;
	const struct currency *currency; /* of rows that say nothing; may be NULL */
	struct key_column key[OBSERVER_SPANS];
	size_t nkey, ngroup;
	bool counted;
	struct groups *groups;
	struct block_place *places;
	size_t nplaces;
	uint64_t rows, unknown;    /* rows read; those whose figure, day or count is empty or ? */
};

/* Reads all. What is off stops the program with file, line and column. */
void observe(const struct observing *, struct observed *);

/* Where the row that was given that position stands. */
struct msg_place observed_place(const struct observed *, uint64_t position);

void observed_free(struct observed *);

#endif
