/*
 * replies: what they may say and what to answer, data/objections.tsv. Each answer is a small
 * template, rendered in the scope of the text that it stands in, gates and all.
 */
#ifndef REPLIES_H
#define REPLIES_H

#include "rows.h"
#include "texts.h"

struct replies {
	struct rows rows;
	struct texts texts; /* every answer, by its place among the rows and its column */
	int situation, topic, condition, words, says, answer, brief;
};

/* Reads the table and its templates; a template that is not well formed stops at its row. */
void replies_read(struct replies *);
void replies_free(struct replies *);

/*
 * Adds the replies of a situation (`offer`, `raise`) as rows of `says`, `answer` and `brief`, to
 * `list`; one whose answer comes to nothing is left out. The scope is left as it was.
 */
void replies_add(const struct replies *, const char *situation, struct scope *, struct shelf *,
    struct row_list *list);

/* The one reply to a worry: the row of that situation that mentions it best, said in its own words. */
void replies_worry(const struct replies *, struct slice worry, struct scope *, struct shelf *,
    struct row_list *list);

#endif
