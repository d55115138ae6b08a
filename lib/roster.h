/* roster: the groups of what was observed, by name, in the order of their names. */
#ifndef ROSTER_H
#define ROSTER_H

#include "observe.h"

/* Groups of one name: they differ in their organisation only. */
struct member {
	struct group **group; /* n of them */
	size_t n;
	struct slice names;   /* the group columns' texts, TABs between */
	struct slice component, unit; /* NULL where the input has no such column */
	const struct currency *currency; /* NULL: unknown */
	bool organised;       /* the organisations are known: --by */
};

struct roster {
	const struct observed *observed;
	struct group **group;
	uint32_t *first; /* of each member, and the end of the last */
	size_t n;
	int field[KEY_ORGANISATION + 1]; /* where a key has the part: group columns of that name included; -1 */
	bool grouped[KEY_ORGANISATION + 1]; /* it is one of the group columns */
};

/*
 * Puts the groups in order. Stops where groups of one name differ in component, currency or unit, or
 * where a currency is none.
 */
void roster_make(struct roster *, struct observed *);

struct member roster_member(const struct roster *, size_t i);

/* The organisation of a group; empty without --by. */
struct slice roster_organisation(const struct roster *, const struct group *);

void roster_free(struct roster *);

#endif
