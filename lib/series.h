/* series: things told one after the other in prose: `a for x, b (y), and c`. */
#ifndef SERIES_H
#define SERIES_H

#include "slice.h"

/*
 * The nouns of the series at the start of text, `most` at most, and how many. Where the first is told
 * more of before a colon (`three things that matter: a, b and c`), those behind the colon.
 */
size_t series_read(struct slice text, struct slice item[], size_t most);

#endif
