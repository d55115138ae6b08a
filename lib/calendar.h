/* calendar: the lines of an iCalendar file as RFC 5545 wants them. */
#ifndef CALENDAR_H
#define CALENDAR_H

#include "buffer.h"

/*
 * Appends text with CRLF at the end of each line, and lines longer than 75 bytes folded (3.1): CRLF
 * and a blank within them, never through a character. Lines of `text` may end in LF or CRLF; nothing
 * is put behind a last line without either.
 */
void calendar_lines(struct slice text, struct buffer *out);

#endif
