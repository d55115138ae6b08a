/* code: an employer's own level codes, `L5`, `L3-L4`, `IC4+`. */
#ifndef CODE_H
#define CODE_H

#include "slice.h"

enum { CODE_TOP = 1000 }; /* above every code and every rank */

/* Letters, then a number: `L5` is letters L, low 5, high 5; `L6+` has high CODE_TOP. */
struct code {
	struct slice letters;
	int low, high;
};

/* The first code in a text, `L5`, `L3-L4`, `L3-4`, `IC4+`, alone or among words; false where there is none. */
bool code_find(struct slice text, struct code *);

/* Are the codes asked for all among the band's? */
bool code_within(const struct code *band, const struct code *asked);

/* The bytes of the word at the start of text: letters, digits, and what lies beyond ASCII. */
size_t code_word_length(struct slice text);

#endif
