/*
 * dictionary: the names a template may use, and which of them a letter may show. The gate: what is
 * private is not in a letter's scope at all, and naming it stops the program.
 */
#ifndef DICTIONARY_H
#define DICTIONARY_H

#include "columns.h"
#include "scope.h"

struct dictionary {
	const struct columns *columns;
	bool letter;                /* else a brief, for the user's own eyes */
	const char *const *opened;  /* names that --public lets into letters */
	size_t nopened;
	struct name *names;
	size_t n;
};

/* The kit's own names: columns.tsv and what figures.h computes. */
void dictionary_open(struct dictionary *, const struct columns *, bool letter,
    const char *const *opened, size_t nopened);
void dictionary_free(struct dictionary *);

/* Does --public name it? */
bool dictionary_opens(const struct dictionary *, struct slice name);

/* May this text show the column? `offerless`: the row it is of has no offer. */
bool dictionary_shows(const struct dictionary *, struct slice column, bool offerless);

/* May this text show that computed value or section? One named as a column follows the column. */
bool dictionary_shows_computed(const struct dictionary *, const char *name);

/* Makes the columns of a header known, or a single name; the texts must outlive the dictionary. */
void dictionary_add_header(struct dictionary *, const struct header *, bool shown);
void dictionary_add(struct dictionary *, struct slice name, bool shown);

/* Makes what stands in a column known, for sections like {{#group_is.red}}; not for letters. */
void dictionary_add_values(struct dictionary *, const struct rows *, const char *column);

#endif
