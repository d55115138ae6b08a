/* spot: the places that a sentence names: `in Menlo Park or New York`, `(NYC)`. */
#ifndef SPOT_H
#define SPOT_H

#include "terms.h"

/*
 * Reads a list of places, as long as `most`, each by the name that it is printed with. False where a
 * part of the text is none.
 */
bool spots_read(const struct terms *, struct slice text, struct slice to[], size_t most, size_t *n);

/*
 * Takes `For Tel Aviv roles, ...`, `In London, ...` off the front; *n is 0 where no place is named there.
 * False where it is a level: `For Staff, ...`.
 */
bool spots_front(const struct terms *, struct slice *text, struct slice to[], size_t most, size_t *n);

#endif
