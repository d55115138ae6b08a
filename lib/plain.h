/* plain: text fit for a field: one line, single blanks, nothing a terminal or a reader could act on. */
#ifndef PLAIN_H
#define PLAIN_H

#include "buffer.h"

/*
 * Appends text: blanks of every kind become one blank (none where `to` is empty), control bytes,
 * invisible characters and those that turn the direction of text go, what is no UTF-8 becomes U+FFFD.
 */
void plain_add(struct buffer *to, struct slice text);

/* Appends a line of HTML without its tags. */
void plain_add_html(struct buffer *to, struct slice line);

#endif
