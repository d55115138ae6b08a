/* escape: what a value becomes in a text of some form, and what never gets into any. */
#ifndef ESCAPE_H
#define ESCAPE_H

#include "buffer.h"

/*
 * What {{x}} does to a text. In all of them, and in {{{x}}} and {{&x}}, which escape nothing, the
 * characters that turn the direction of text, control characters other than LF, and bytes that
 * are not UTF-8 are left out.
 */
enum escape {
	ESCAPE_TEXT,    /* Markdown, plain text: nothing more */
	ESCAPE_MARKUP,  /* HTML, SVG: & < > " ' as entities */
	ESCAPE_CALENDAR /* iCalendar: \ , ; and LF behind a backslash (RFC 5545, 3.3.11) */
};

/* What the ending of a template's file asks for: .html .svg, .ics, any other. */
enum escape escape_for(const char *file);

/* Appends text so. */
void escape_add(struct buffer *, struct slice text, enum escape);

#endif
