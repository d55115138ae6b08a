/* slots: which figures a text shows, where, and what each rests on (script --slots). */
#ifndef SLOTS_H
#define SLOTS_H

#include "buffer.h"
#include "glossary.h"

/* A value that was printed `at` bytes into the text; or where a letter begins, with its title. */
struct slot {
	size_t at;
	struct slice name;   /* empty: a letter begins */
	struct slice source; /* file:line, with what else is known of it in brackets; may be empty */
	char *value;         /* as it was printed, less what would be escaped */
};

/* Zero it to begin; names and sources belong to others. */
struct slots {
	struct slot *list;
	size_t n, room;
};

void slots_note(struct slots *, size_t at, struct slice name, struct slice value, struct slice source);
void slots_free(struct slots *);

/*
 * Prints `section line slot value source` for every figure: a value with a digit in it, names and
 * places in a drawing aside. A section is the last heading before it in the text, else its letter.
 */
void slots_print(const struct slots *, struct slice text, const struct glossary *);

#endif
