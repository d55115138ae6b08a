/*
 * print: rows for each group of a roster, written by several threads and printed in the roster's order.
 */
#ifndef PRINT_H
#define PRINT_H

#include "buffer.h"
#include "made.h"

enum { PRINT_WITHHELD = PUBLICATION_CLOSE + 1 };

/* A thread's own: the rows of its groups, and what there is to say of them. */
struct writer {
	struct sample sample;
	struct buffer text;
	size_t from, end;                 /* members */
	size_t withheld[PRINT_WITHHELD];  /* by enum publication */
	uint64_t dropped;                 /* outliers */
	bool no_currency, too_many;
};

struct print {
	const struct made_options *making;
	const struct roster *roster;
	/* writes a member's rows */
	void (*member)(const struct print *, struct writer *, const struct member *);
	struct writer *writer;            /* each thread's; the first holds what all have to say */
};

/*
 * The header: the group columns' names, then `names` with TABs between. Stops where a group column has
 * one of these, for a table with two columns of a name is no use.
 */
void print_header(const struct roster *, struct slice names);

/* Adds, each behind a TAB, the names of component, currency and unit, but not what is a group column. */
void print_kind_names(const struct roster *, struct buffer *to);

/* All members' rows. Stops where a group has too many observations to count. */
void print_members(struct print *);

/* Frees what print_members needed. */
void print_free(struct print *);

/* For the functions that write a member's rows. */

/* Component, currency and unit, each behind a TAB, but not what is a group column. */
void print_kind(const struct print *, struct writer *, const struct member *);

void print_number(struct buffer *to, uint64_t);

/* Puts the member's first n groups' observations into the writer's sample, in order. */
void print_collect(const struct print *, struct writer *, struct group **, size_t n);

#endif
