/* search: looks for bands by name in one pass, and says what would have matched when nothing did. */
#ifndef SEARCH_H
#define SEARCH_H

#include "bands.h"
#include "memo.h"
#include "msg.h"

/* Names seen on the way, each once. */
struct seen {
	struct buffer text; /* the names, each ended by a newline */
	struct memo known;  /* opened with the first */
	size_t n;
};

struct search {
	const struct naming *naming;
	struct band_columns columns;
	struct position wanted;
	bool found;
	unsigned ever;            /* parts that some row had */
	struct seen all[PARTS];   /* every name of that part */
	struct seen other[PARTS]; /* those of rows that matched in all but that part */
};

/* `header` is that of the rows to come; both must outlive the search. */
void search_open(struct search *, const struct naming *, const struct header *, struct position);

/* Does the row match? */
bool search_row(struct search *, const struct row *);

/* The same where it is known which of its parts do. */
bool search_see(struct search *, const struct row *, unsigned match);

/* After a search that found nothing: the nearest names, on stderr. `table` is the bands' file name;
 * the place is that of the row searched for, zero for the command line. */
void search_advise(const struct search *, const char *table, struct msg_place);

void search_close(struct search *);

#endif
