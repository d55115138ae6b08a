/* buffer: text that grows. Memory that can't be had stops the program. */
#ifndef BUFFER_H
#define BUFFER_H

#include "slice.h"

/* Zero it to begin; `text` belongs to the buffer until buffer_free. Not terminated. */
struct buffer {
	char *text;
	size_t n;
	size_t room;
};

/* A block of n * size bytes, zeroed; the caller frees it. Stops with status 2 when there is none. */
void *memory_new(size_t n, size_t size);

/* `block` with room for n * size bytes; what is new is not set. Stops as memory_new does. */
void *memory_grow(void *block, size_t n, size_t size);

/* `block`, where n of *room things of `size` bytes are taken, with room for one more: twice the room when full. */
void *memory_more(void *block, size_t n, size_t *room, size_t size);

/* A terminated copy of text; the caller frees it. */
char *memory_string(struct slice text);

/* Room for so many bytes more: adding them moves nothing. */
void buffer_reserve(struct buffer *, size_t more);

void buffer_add(struct buffer *, struct slice);
void buffer_text(struct buffer *, const char *);
void buffer_byte(struct buffer *, char);

/* What is in it, valid until it next grows. */
struct slice buffer_slice(const struct buffer *);

void buffer_free(struct buffer *);

#endif
