/* crew: the same work done by several threads. */
#ifndef CREW_H
#define CREW_H

#include <stddef.h>

enum { CREW_MOST = 256 };

/* The processors this program may run on, at most CREW_MOST. */
unsigned crew_size(void);

/*
 * Calls work(context, i) for every i below n, each in a thread of its own, the last one in this one;
 * returns when all have returned. Threads that can't be had leave their share to this one.
 */
void crew_run(unsigned n, void (*work)(void *context, unsigned i), void *context);

#endif
