/*
 * glossary: what is known of a template's names: their type, who gives them a value, and by which rule
 * (data/columns.tsv for the columns of an offer, data/names.tsv for the rest).
 */
#ifndef GLOSSARY_H
#define GLOSSARY_H

#include "columns.h"

struct glossary {
	struct columns columns;
	struct rows names;
};

void glossary_read(struct glossary *);
void glossary_free(struct glossary *);

/* Each empty where nothing is known; a column of the user's own comes from `offers`. */
struct slice glossary_type(const struct glossary *, struct slice name);
struct slice glossary_from(const struct glossary *, struct slice name);
struct slice glossary_rule(const struct glossary *, struct slice name);

/* What columns.tsv says of letters: yes, no, offerless; empty for a name that is no column. */
struct slice glossary_public(const struct glossary *, struct slice name);

#endif
