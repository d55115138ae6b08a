#include "buffer.h"

#include <stdint.h>
#include <stdlib.h>

#include "msg.h"

void *
memory_new(size_t n, size_t size)
{
	void *block = calloc(n > 0 ? n : 1, size);

	if (block == NULL)
		msg_stop("out of memory");
	return block;
}

void *
memory_grow(void *block, size_t n, size_t size)
{
	void *grown;

	if (n == 0)
		n = 1;
	if (n > SIZE_MAX / size)
		msg_stop("out of memory");
	grown = realloc(block, n * size);
	if (grown == NULL)
		msg_stop("out of memory");
	return grown;
}

void *
memory_more(void *block, size_t n, size_t *room, size_t size)
{
	if (n < *room)
		return block;
	*room = n > 0 ? 2 * n : 16;
	return memory_grow(block, *room, size);
}

char *
memory_string(struct slice text)
{
	char *copy = memory_new(text.n + 1, 1);

	if (text.n > 0)
		memcpy(copy, text.p, text.n);
	return copy;
}

void
buffer_reserve(struct buffer *b, size_t more)
{
	size_t room = b->room > 0 ? b->room : 256;

	if (more > SIZE_MAX / 4 - b->n)
		msg_stop("out of memory");
	while (room < b->n + more)
		room *= 2;
	if (room != b->room) {
		b->text = memory_grow(b->text, room, 1);
		b->room = room;
	}
}

void
buffer_add(struct buffer *b, struct slice text)
{
	if (text.n == 0)
		return;
	buffer_reserve(b, text.n);
	memcpy(b->text + b->n, text.p, text.n);
	b->n += text.n;
}

void
buffer_text(struct buffer *b, const char *text)
{
	buffer_add(b, slice_of(text));
}

void
buffer_byte(struct buffer *b, char byte)
{
	buffer_reserve(b, 1);
	b->text[b->n++] = byte;
}

struct slice
buffer_slice(const struct buffer *b)
{
	return (struct slice){b->text != NULL ? b->text : "", b->n};
}

void
buffer_free(struct buffer *b)
{
	free(b->text);
	*b = (struct buffer){0};
}
