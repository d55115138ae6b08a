/* backing: the figures and days that a guide's sources name, which back those of its prose. */
#ifndef BACKING_H
#define BACKING_H

#include "almanac.h"
#include "guide.h"
#include "mention.h"

/* Zero it to begin. */
struct backing {
	size_t first, behind;     /* the guide's blocks that name the sources; both its end: none does */
	struct mention *figure;   /* n */
	struct almanac_day *day; /* ndays, with their year */
	size_t n, ndays;
};

/* Reads a guide's; what was read before is given up. */
void backing_read(struct backing *, const struct currencies *, const struct guide *);
void backing_free(struct backing *);

/* Does a source name the figure too? */
bool backing_has(const struct backing *, const struct mention *);

/* The year of a day that is told without: that of a source's with the same day; 0: none has it. */
unsigned backing_year(const struct backing *, const struct almanac_day *);

/* The noun's first words up to the one that is counted, `global regions`; and that one. */
struct slice backing_counted(struct slice noun, struct slice *word);

#endif
