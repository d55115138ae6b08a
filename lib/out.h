/*
 * out: standard output, held. Bytes leave when the buffer (1 MiB) fills or the program ends well; a
 * program that stops has its held bytes thrown away. What leaves early leaves only up to the last
 * TAB, and into a pipe in pieces the kernel takes whole or not at all, each ending before a TAB: a
 * stage that dies, even killed, hands on a row that is short of fields, which the next one refuses.
 */
#ifndef OUT_H
#define OUT_H

#include "slice.h"

void out_slice(struct slice);

/* Room for n bytes to be written to, and then how far they were. */
char *out_room(size_t n);
void out_taken(const char *end);

void out_text(const char *);
void out_byte(char);

/* Every row leaves at once (--flush); and here a row ends. */
void out_flush_rows(void);
void out_row_ends(void);

/* Nothing leaves before out_close: for letters, of which half would be a lie. */
void out_hold(void);

/* Writes what is held and closes. 0: the kernel has taken every byte; anything else stops. */
int out_close(void);

#endif
