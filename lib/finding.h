/* finding: what a check found, collected and printed as rows; data/checks.tsv has the checks. */
#ifndef FINDING_H
#define FINDING_H

#include "arena.h"
#include "ratio.h"
#include "rows.h"

struct currency;

struct finding {
	size_t check;                    /* its row in checks.tsv */
	bool in_part;                    /* only a part of the case holds: a milder severity */
	struct slice measured, against, source;
	size_t order;                    /* lines first, then as they were found */
};

/* Zero it to begin. Between finding_begin and finding_end the three texts are written. */
struct findings {
	struct rows checks;
	struct finding *list;
	size_t n, room;
	size_t errors;                   /* of all that were printed */
	struct buffer measured, against, source;
	size_t line;                     /* the first that the source names */
	struct arena arena;
};

void findings_read(struct findings *); /* data/checks.tsv */
void findings_free(struct findings *);

void finding_begin(struct findings *);

/* Names a place: `file:line`, `; ` between two. */
void finding_at(struct findings *, struct slice file, size_t line);

/* Collects it; an id that checks.tsv does not have stops the program. */
void finding_end(struct findings *, const char *id, bool in_part);

/* Prints what was collected, by line, and forgets it. */
void findings_print(struct findings *);

/* Appends as printf does. */
void finding_say(struct buffer *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* `$175,000–$225,000`, one amount where both are the same, `$175,000+` where high is unknown. */
void finding_say_range(struct buffer *, struct ratio low, struct ratio high, const struct currency *);

#endif
