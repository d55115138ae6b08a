/*
 * entry: computed values put into a frame, each only where the text may show it (dictionary.h).
 * Amounts, counts and percentages are written as people say them, with the plain form beside.
 */
#ifndef ENTRY_H
#define ENTRY_H

#include "desk.h"

/* May this text show the value or section? */
bool entry_shown(const struct desk *, const char *name);

/* An unknown figure is empty. */
void entry_amount(struct desk *, struct making *, const char *name, struct ratio, const struct currency *);
void entry_count(struct desk *, struct making *, const char *name, struct ratio);
void entry_percent(struct desk *, struct making *, const char *name, struct ratio share);
void entry_text(struct desk *, struct making *, const char *name, struct slice text);
void entry_flag(struct desk *, struct making *, const char *name, bool);
void entry_rows(struct desk *, struct making *, const char *name, const struct row_list *);

/* The fields of a row of data as they stand; nothing in a letter. */
void entry_row(struct desk *, struct making *, const struct header *, const struct row *);

/* `NAME_is` with the value for its only name: {{#verdict_is.counter}}. */
void entry_is(struct desk *, struct making *, const char *name, struct slice value);

#endif
