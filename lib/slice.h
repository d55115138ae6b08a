/* slice: a piece of text that belongs to somebody else. */
#ifndef SLICE_H
#define SLICE_H

#include <stddef.h>
#include <string.h>

#include "byte.h"

/* n bytes from p; not terminated, never freed through the slice. p is NULL only in SLICE_NONE. */
struct slice {
	const char *p;
	size_t n;
};

#define SLICE_NONE ((struct slice){NULL, 0})
#define SLICE_EMPTY ((struct slice){"", 0})

static inline struct slice
slice_of(const char *text)
{
	return (struct slice){text, strlen(text)};
}

static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool
slice_is(struct slice a, const char *text)
{
	return slice_equal(a, slice_of(text));
}

/* Bytewise order, a shorter text before its own continuation: <0, 0, >0. */
static inline int
slice_compare(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n == 0 ? 0 : memcmp(a.p, b.p, n);

	if (order != 0)
		return order;
	return a.n < b.n ? -1 : a.n > b.n;
}

static inline bool
slice_ends(struct slice a, char byte)
{
	return a.n > 0 && a.p[a.n - 1] == byte;
}

/* Where the last such byte is; NULL where there is none. */
static inline const char *
slice_last(struct slice a, char byte)
{
	while (a.n > 0)
		if (a.p[--a.n] == byte)
			return a.p + a.n;
	return NULL;
}

/* a from its byte `from` on; from <= a.n. */
static inline struct slice
slice_from(struct slice a, size_t from)
{
	return (struct slice){a.p + from, a.n - from};
}

/* The first n bytes of a; n <= a.n. */
static inline struct slice
slice_first(struct slice a, size_t n)
{
	return (struct slice){a.p, n};
}

static inline bool
slice_has_digit(struct slice a)
{
	size_t i;

	for (i = 0; i < a.n; i++)
		if (byte_is_digit(a.p[i]))
			return true;
	return false;
}

/* a without the blanks at both ends. */
static inline struct slice
slice_trim(struct slice a)
{
	while (a.n > 0 && a.p[0] == ' ')
		a = slice_from(a, 1);
	while (a.n > 0 && a.p[a.n - 1] == ' ')
		a.n--;
	return a;
}

/*
 * The text before the next `mark` in *rest; *rest moves behind the mark.
 * False when *rest is used up. "a,,b" gives "a", "", "b"; "" and what is behind the last mark of "a," nothing.
 */
static inline bool
slice_split(struct slice *rest, char mark, struct slice *part)
{
	const char *at;

	if (rest->n == 0)
		return false;
	at = memchr(rest->p, mark, rest->n);
	if (at == NULL) {
		*part = *rest;
		*rest = SLICE_NONE;
		return true;
	}
	*part = (struct slice){rest->p, (size_t)(at - rest->p)};
	*rest = slice_from(*rest, part->n + 1);
	return true;
}

#endif
