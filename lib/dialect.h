/* dialect: what the header of a CSV tells of the file. */
#ifndef DIALECT_H
#define DIALECT_H

#include "slice.h"

/* The separator: the one of , ; and TAB that stands in it most, outside quotes. */
unsigned char dialect_separator(struct slice header);

/* UTF-16, which has lines and cells of its own, is told by its mark or by its NULs: stops the program. */
void dialect_refuse_wide(const char *file, struct slice header);

#endif
