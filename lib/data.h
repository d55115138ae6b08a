/*
 * data: the small tables the kit ships, and where they are. Each file comes from the first place
 * that has it: -d, $HAGGLE_DATA, $XDG_DATA_HOME/haggle (else ~/.local/share/haggle), ../data or
 * ../share/haggle beside the running program, the directory compiled in.
 */
#ifndef DATA_H
#define DATA_H

#include "rows.h"

/* The directory of -d; before any other call. */
void data_directory(const char *directory);

/* The path of `name`, which the caller frees; NULL when no place has it. */
char *data_path(const char *name);

/* Reads the table `name`, which must have these columns (blanks between), or stops naming what lacks. -v
 * tells where it was. */
void data_read(struct rows *, const char *name, const char *columns);

/* A list in a field, `a; b; c`: the next item of *rest, trimmed; false when there is none. */
bool data_item(struct slice *rest, struct slice *item);

#endif
