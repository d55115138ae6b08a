/*
 * progress: on a terminal, how far a long reading is: bytes, rate and the time left. Nothing is written
 * before a second has passed, into a file or pipe, or with -q; what was written is wiped off at the end.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
	bool shown;          /* is there anybody to see it? */
	uint64_t done, size; /* bytes; size 0: unknown */
	int64_t begun, said; /* milliseconds */
	bool written;
};

/* `size` is that of all there is to read, 0 where it is not known. */
void progress_begin(struct progress *, uint64_t size);

/* So many bytes more have been read. */
void progress_step(struct progress *, size_t bytes);

void progress_end(struct progress *);

/* The line, without the program's name: `1.2 GB of 3.4 GB, 810 MB/s, 3 s left`; its length. */
enum { PROGRESS_ROOM = 96 };
size_t progress_text(const struct progress *, int64_t now, char to[PROGRESS_ROOM]);

#endif
