#include "out.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buffer.h"
#include "descriptor.h"
#include "msg.h"

enum { HOLD = 1 << 20, ATOMIC = 4096, CLOSED_PIPE = 141 };

static struct {
	char *text;
	size_t n, room;
	bool flush_rows;
	bool hold;
	bool begun; /* something has been written into a pipe */
} out;

static _Noreturn void
fail(void)
{
	if (errno == EPIPE)
		_exit(CLOSED_PIPE);
	msg_stop("stdout: %s", strerror(errno));
}

static void
put(const char *text, size_t n)
{
	if (!descriptor_write(1, (struct slice){text, n}))
		fail();
}

static bool
to_pipe(void)
{
	struct stat st;

	if (fstat(1, &st) != 0)
		fail();
	return S_ISFIFO(st.st_mode) || S_ISSOCK(st.st_mode);
}

/* The bytes of text before its last TAB; 0 when it has none. */
static size_t
before_last_tab(const char *text, size_t n)
{
	while (n > 0 && text[n - 1] != '\t')
		n--;
	return n > 0 ? n - 1 : 0;
}

/*
 * How much of n bytes one write into a pipe takes: up to the last TAB among what the kernel takes
 * whole or not at all, or up to the next one. The first write takes the header along, since a header
 * cut short would pass for a table.
 */
static size_t
piece_of(const char *text, size_t n)
{
	const char *newline = out.begun ? text : memchr(text, '\n', n), *tab;
	size_t least = newline != NULL ? (size_t)(newline - text) + 1 : n;
	size_t piece = before_last_tab(text, n < ATOMIC ? n : ATOMIC);

	if (piece >= least)
		return piece;
	tab = memchr(text + least, '\t', n - least);
	return tab != NULL ? (size_t)(tab - text) : n;
}

/* Writes the first n held bytes. */
static void
let_go(size_t n)
{
	size_t at = 0, piece;

	if (to_pipe()) {
		for (; n - at > ATOMIC; at += piece) {
			piece = piece_of(out.text + at, n - at);
			put(out.text + at, piece);
			out.begun = true;
		}
	}
	put(out.text + at, n - at);
	memmove(out.text, out.text + n, out.n - n);
	out.n -= n;
}

/* A line that is longer than HOLD takes memory for itself alone, and gives it back. */
static void
make_room(size_t n)
{
	size_t early = !out.hold && out.n > 0 ? before_last_tab(out.text, out.n) : 0;
	size_t room = out.hold && out.room > 0 ? out.room : HOLD;

	if (early > 0 && out.n + n > HOLD)
		let_go(early);
	while (room < out.n + n)
		room = out.hold ? 2 * room : room + HOLD;
	if (room != out.room)
		out.text = memory_grow(out.text, room, 1);
	out.room = room;
}

void
out_slice(struct slice text)
{
	if (out.room - out.n < text.n)
		make_room(text.n);
	if (text.n > 0)
		memcpy(out.text + out.n, text.p, text.n);
	out.n += text.n;
}

char *
out_room(size_t n)
{
	if (out.room - out.n < n)
		make_room(n);
	return out.text + out.n;
}

void
out_taken(const char *end)
{
	out.n = (size_t)(end - out.text);
}

void
out_text(const char *text)
{
	out_slice(slice_of(text));
}

void
out_byte(char byte)
{
	if (out.room == out.n)
		make_room(1);
	out.text[out.n++] = byte;
}

void
out_flush_rows(void)
{
	out.flush_rows = true;
}

void
out_row_ends(void)
{
	if (out.flush_rows)
		let_go(out.n);
}

void
out_hold(void)
{
	out.hold = true;
}

int
out_close(void)
{
	bool again = false; /* interrupted: systems differ in whether it is closed then */

	if (out.n > 0)
		let_go(out.n);
	free(out.text);
	out.text = NULL;
	out.room = 0;
	while (close(1) < 0 && !(again && errno == EBADF)) {
		again = errno == EINTR;
		if (!again)
			fail();
	}
	return 0;
}
