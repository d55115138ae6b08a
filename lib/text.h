/* text: UTF-8, letters without case, the nearest name. */
#ifndef TEXT_H
#define TEXT_H

#include <stdint.h>

#include "buffer.h"

/*
 * The first character of text (text.n > 0); *size gets its bytes, or 0 where they are not UTF-8
 * (overlong forms, surrogates and values above U+10FFFF included).
 */
uint32_t text_character(struct slice text, size_t *size);

/* The bytes of a dash at the start of text, hyphens of all lengths, the minus sign and `--`; or 0. */
size_t text_dash(struct slice text);

/* NULL when text holds only UTF-8 without control characters (C0, DEL, C1) other than TAB;
 * else what is wrong, and *at its byte offset. */
const char *text_check(struct slice text, size_t *at);

/* Is c one of the characters that turn the direction of text (U+202A-202E, U+2066-2069)? */
bool text_is_bidi(uint32_t c);

/* text with everything a terminal could act on as \xNN, into `to` with room for 4 * n bytes; its
 * length. */
size_t text_escape(struct slice text, char *to);

/*
 * The form in which names are compared: letters lowered (Latin, Greek, Cyrillic), everything that
 * is neither letter nor digit left out, but `+` kept. Appended to `key`.
 */
void text_key(struct slice text, struct buffer *key);

/* Do both texts have the same key? */
bool text_same(struct slice a, struct slice b);

/* Edits (insert, drop, replace, swap neighbours) from a to b, both as keys; above 64 bytes: 1000. */
unsigned text_distance(struct slice a, struct slice b);

/* Is `b` near enough to `a` to be meant? At most a third of a's length, at least 1 edit. */
bool text_is_near(struct slice a, struct slice b);

#endif
