/* run: letters and signs of money that stand together, `USD`, `£`, `LPA`. */
#ifndef RUN_H
#define RUN_H

#include "slice.h"

/* Their bytes at the start of text, up to a blank, a digit or a mark; 0: none. One of 万円 stands alone. */
size_t run_length(struct slice text);

#endif
