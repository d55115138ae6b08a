/* spot: the places that a sentence names: `in Menlo Park or New York`, `(NYC)`. */
#ifndef SPOT_H
#define SPOT_H

#include "terms.h"

enum { SPOTS_MOST = 33 };

/* Places that a text lists, the first of them, each by the name that it is printed with. */
struct spots {
	struct slice place[SPOTS_MOST];
	size_t n;
};

/* Reads a list of places; false where a part of the text is none. */
bool spots_read(const struct terms *, struct slice text, struct spots *);

/*
 * Takes `For Tel Aviv roles, ...`, `In London and Leeds ...` off the front, before what is to be done; none
 * where no place is named there. False where it is a level: `For Staff, ...`.
 */
bool spots_front(const struct terms *, struct slice *text, struct spots *);

#endif
