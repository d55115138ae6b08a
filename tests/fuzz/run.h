/*
 * run: what the fuzz targets share. A program of the kit stops where something is off; here that ends
 * the run in hand and nothing else. To this end the targets are linked with their calls of the system
 * and of memory wrapped: a file comes from memory in pieces of any size, the line that a refusal
 * writes is kept, and what a run took of memory is given back, or has leaked, which is an error.
 */
#ifndef RUN_H
#define RUN_H

#include "buffer.h"

/* The target's: what its messages call it, what it needs once, and what it does with an input. */
extern const char run_program[];
void run_begin(void);
void run_one(struct slice data);

/* Ends the process, so that the input is kept. */
#define RUN_HOLDS(condition) ((condition) ? (void)0 : run_fail(#condition, __FILE__, __LINE__))
_Noreturn void run_fail(const char *condition, const char *file, int line);

/*
 * What a file that is opened while a body runs holds, whatever its name, and how many bytes a read of
 * it gives; 0: as many as are asked for, as of a file that is no pipe.
 */
void run_file(struct slice data, size_t piece);

/* Runs body, which may be refused: false where it was. What it says is kept until the next run_ends. */
bool run_ends(void (*body)(void *), void *of);
struct slice run_said(void);

#endif
