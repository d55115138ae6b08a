/* source: an open input. Every failure stops the program and names the file. */
#ifndef SOURCE_H
#define SOURCE_H

#include "buffer.h"

struct source {
	int fd;
	const char *name; /* for messages; "stdin" for - */
	bool pipe;        /* reads may return less than was asked for */
	size_t size;      /* of a file as it was opened; 0 for a pipe */
	size_t left;      /* bytes of these yet to come */
};

/* Opens path, "-" being stdin, once. Refuses a directory, and a file that is also the output. */
void source_open(struct source *, const char *path);

/*
 * Up to room bytes, at least one; 0 at the end. Interrupted reads go on, empty pipes are waited for. A
 * file that has become shorter stops the program: its last line may be a part of one.
 */
size_t source_read(struct source *, char *to, size_t room);

/* The bytes of a file; 0 where it is none or can't be told. */
size_t source_size(const char *path);

void source_close(struct source *);

/* The file appended to text, up to `most` bytes in all; false where there are more. */
bool source_up_to(const char *path, size_t most, struct buffer *text);

/* The whole file appended to text; stops above `most` bytes. */
void source_whole(const char *path, size_t most, struct buffer *text);

/* Does the path name anything? A failure to tell stops the program. */
bool source_exists(const char *path);

#endif
