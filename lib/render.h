/* render: prints a template with the values of a scope. What a value says is never a template. */
#ifndef RENDER_H
#define RENDER_H

#include "escape.h"
#include "scope.h"
#include "slots.h"
#include "template.h"

/*
 * Appends the template of that name to `out`. A partial of Markdown or text used in a page or a
 * calendar is text there, and escaped as a whole. A text that is not empty is true, and so are rows
 * when there are any; a name that is known but has no value is empty, and so is, when lenient, one
 * that is not known. Stops at file and line: a name not known, a private name (also when lenient),
 * partials within partials deeper than 16, sections deeper than SCOPE_DEPTH, more than 64 million
 * nodes or 1 GiB of text. The scope is left as it was.
 */
void template_render(const struct template_set *, struct slice name, struct scope *,
    enum escape, bool lenient, struct buffer *out);

/* The same, and every value that is printed noted in `slots` (NULL: nowhere). */
void template_render_noting(const struct template_set *, struct slice name, struct scope *,
    enum escape, bool lenient, struct buffer *out, struct slots *slots);

#endif
