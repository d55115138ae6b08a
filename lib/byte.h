/* byte: what a byte of text is. Letters are those of ASCII; the bytes of any other character are wide. */
#ifndef BYTE_H
#define BYTE_H

#include <stdbool.h>

static inline bool
byte_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
byte_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
byte_is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
byte_is_letter(char c)
{
	return byte_is_small(c) || byte_is_capital(c);
}

static inline bool
byte_is_wide(char c)
{
	return (c & 0x80) != 0;
}

/* A letter, or part of a character beyond ASCII, which mostly is one. */
static inline bool
byte_in_word(char c)
{
	return byte_is_letter(c) || byte_is_wide(c);
}

/* The small letter of a capital; any other byte as it is. */
static inline char
byte_small(char c)
{
	return byte_is_capital(c) ? (char)(c + ('a' - 'A')) : c;
}

#endif
