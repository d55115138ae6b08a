/* uses: the names a text's templates use, printed as rows (script --fields). */
#ifndef USES_H
#define USES_H

#include "glossary.h"
#include "template.h"

/*
 * Prints `name type public from` for each name once, in the order of their first use: whether letters
 * may show it, and where its value comes from.
 */
void uses_print(const struct template_set *, const struct glossary *);

#endif
