/* text: letters without case, the nearest name. */
#ifndef TEXT_H
#define TEXT_H

#include "buffer.h"

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
