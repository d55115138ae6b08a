/* render: prints a template with the values of a scope. What a value says is never a template. */
#ifndef RENDER_H
#define RENDER_H

#include "buffer.h"
#include "scope.h"
#include "template.h"

/*
 * What {{x}} does to a text. In all of them, and in {{{x}}} and {{&x}}, which escape nothing, the
 * characters that turn the direction of text, control characters other than LF, and bytes that
 * are not UTF-8 are left out.
 */
enum template_escape {
	ESCAPE_TEXT,    /* Markdown, plain text: nothing more */
	ESCAPE_MARKUP,  /* HTML, SVG: & < > " ' as entities */
	ESCAPE_CALENDAR /* iCalendar: \ , ; and LF behind a backslash (RFC 5545, 3.3.11) */
};

/* What the ending of a template's file asks for: .html .svg, .ics, any other. */
enum template_escape template_escape_of(const char *file);

/*
 * Appends the template of that name to `out`. A partial of Markdown or text used in a page or a
 * calendar is text there, and escaped as a whole. A text that is not empty is true, and so are rows
 * when there are any; a name that is known but has no value is empty, and so is, when lenient, one
 * that is not known. Stops at file and line: a name not known, a private name (also when lenient),
 * partials within partials deeper than 16, sections deeper than SCOPE_DEPTH, more than 64 million
 * nodes or 1 GiB of text. The scope is left as it was.
 */
void template_render(const struct template_set *, struct slice name, struct scope *,
    enum template_escape, bool lenient, struct buffer *out);

#endif
