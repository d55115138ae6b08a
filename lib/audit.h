/*
 * audit: where a guide contradicts itself, and where guides given together do. Each check is a row of
 * data/checks.tsv; what it measures is written beside what it was measured against.
 */
#ifndef AUDIT_H
#define AUDIT_H

#include "finding.h"
#include "grid.h"
#include "hiring.h"
#include "levelmap.h"
#include "peers.h"
#include "statement.h"
#include "strategy.h"

/* A range of a guide as the checks see it. */
struct pay {
	const struct grid_band *band;
	struct ratio low, high; /* unknown where it is open */
};

/* A level of a guide's map. */
struct mapped {
	struct slice code, title;
	struct ratio years_min, years_max; /* unknown: not said */
	int rank;                          /* of its title, else of its level; 0: they say none */
	size_t line;
};

struct audit {
	const struct terms *terms;
	struct findings findings;
	struct cues cues;
	struct peers peers;     /* what is kept of every guide */

	/* of the guide in hand */
	const struct guide *guide;
	struct statements said;
	struct hiring hiring;
	struct pay *pay;        /* npays, by table, in the order of the text */
	size_t npays, pay_room;
	struct mapped *map;     /* nmapped, in the order of the text */
	size_t nmapped, map_room;
	bool whole;             /* its totals count a grant of four years as a whole */
};

void audit_open(struct audit *, const struct terms *);
void audit_close(struct audit *);

/* Checks a guide whose tables were read, and prints what it finds (auditguide.c). */
void audit_guide(struct audit *, struct guide *, const struct grid *);

/* Checks what all the guides say together, and prints that. True: nothing that was found is an error. */
bool audit_end(struct audit *);

/* For the rooms of the audit: takes a guide in hand. */
void audit_take(struct audit *, struct guide *, const struct grid *);

/* Is the range of that part of pay, by that unit? */
bool pay_is(const struct pay *, const char *component, const char *unit);

/* Characters, advertisements, figures and their sources (audittext.c). */
void audit_text(struct audit *);

/* The ranges of tables: ladders, gaps (audittables.c). */
void audit_tables(struct audit *, const struct grid *);

/* The n ranges of one table: what their parts come to (auditsums.c). */
void audit_sums(struct audit *, const struct pay *, size_t n);

/* The level map, by itself and against the ranges (auditlevels.c). */
void audit_levels(struct audit *);

/* What to open with and where to stop (auditstrategy.c). */
void audit_strategy(struct audit *);

#endif
