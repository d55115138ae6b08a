/*
 * hiring: what a hiring guide says, by the structure of its sections: the work, its contexts, what each
 * level is expected to do, skills, interview areas and questions, flags, signals.
 */
#ifndef HIRING_H
#define HIRING_H

#include "guide.h"
#include "levels.h"

struct hiring_row {
	const char *kind;                  /* as in data/hiring.tsv */
	struct slice group, topic, detail; /* any but topic may be empty */
	size_t line;
};

/* Zero it to begin. */
struct hiring {
	struct hiring_row *row; /* n rows in the order of the text */
	size_t n, room;
	struct arena arena;     /* texts that do not stand in the Markdown as they are */
};

/* Reads the rows of a guide, which must outlive them; those read before are given up. */
void hiring_read(struct hiring *, const struct guide *, const struct levels *);
void hiring_free(struct hiring *);

#endif
