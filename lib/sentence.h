/* sentence: the sentences of a strategy, and what each is of by the words it begins with. */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "slice.h"

/* What a sentence is of, by the words it begins with; a lower one yields to a higher. */
enum clause_side { CLAUSE_NONE, CLAUSE_ASK, CLAUSE_TARGET, CLAUSE_OPEN, CLAUSE_FLOOR };

/* Takes the first sentence off the text, up to a stop, a semicolon, or a dash between blanks. */
bool sentence_next(struct slice *rest, struct slice *sentence);

/* Does the text begin with the words (in small letters), case aside? Their bytes, or 0. */
size_t sentence_begins(struct slice text, const char *words);

/* The sentence without quotes and small words at its front. */
struct slice sentence_start(struct slice);

/* Takes `Open at`, `I'm targeting`, `Accept at` ... off the front. */
enum clause_side sentence_side(struct slice *);

#endif
