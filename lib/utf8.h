/* utf8: characters in text, what is none, and what a terminal could act on. */
#ifndef UTF8_H
#define UTF8_H

#include <stdint.h>

#include "slice.h"

/*
 * The first character of text (text.n > 0); *size gets its bytes, or 0 where they are not UTF-8
 * (overlong forms, surrogates and values above U+10FFFF included).
 */
uint32_t utf8_character(struct slice text, size_t *size);

/* The bytes of a dash at the start of text, hyphens of all lengths, the minus sign and `--`; or 0. */
size_t utf8_dash(struct slice text);

/* NULL when text holds only UTF-8 without control characters (C0, DEL, C1) other than TAB;
 * else what is wrong, and *at its byte offset. */
const char *utf8_check(struct slice text, size_t *at);

/* Is c one of the characters that turn the direction of text (U+202A-202E, U+2066-2069)? */
bool utf8_is_bidi(uint32_t c);

/* text with everything a terminal could act on as \xNN, into `to` with room for 4 * n bytes; its
 * length. */
size_t utf8_escape(struct slice text, char *to);

#endif
