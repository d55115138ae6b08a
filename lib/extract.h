/* extract: what is printed of a guide, kind by kind, each row with the line that it comes from. */
#ifndef EXTRACT_H
#define EXTRACT_H

#include "audit.h"

/* What is read into again for every guide. */
struct extract {
	struct guide guide;
	struct terms terms;
	struct grid grid;
	struct audit audit; /* of --check, facts and hiring */
};

/* One kind of fact: its columns, a header line, and what prints those of the guide in hand. */
struct extract_kind {
	const char *name, *columns;
	void (*print)(struct extract *);
};

/* The kinds, from 0 on; NULL after the last. */
const struct extract_kind *extract_kind(size_t i);

/* The findings of a guide; audit_end prints those across guides. */
extern const struct extract_kind extract_check;

/* `currency` is --currency or NULL. */
void extract_open(struct extract *, const char *currency);
void extract_close(struct extract *);

#endif
