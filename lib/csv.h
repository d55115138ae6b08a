/* csv: comma, semicolon or TAB separated text, read through libcsv and handed on as TSV lines. */
#ifndef CSV_H
#define CSV_H

#include "source.h"

struct csv;

/* Reads from an open source, which must outlive it. Lines above max_line bytes are a fault. */
struct csv *csv_new(struct source *, size_t max_line);

/*
 * The next record as a TSV line, newline included, valid until the next call; *line is the line it
 * begins on. A blank line is "\n", as is a row of the header's width whose cells are all empty. Empty at the
 * end, and at a fault, which csv_check names: the rows before it come first. TABs, newlines and CRs in
 * cells become spaces.
 */
struct slice csv_next(struct csv *, size_t *line);

/* Stops the program where csv_next has come upon a fault. */
void csv_check(const struct csv *);

/* How many characters in cells became spaces. */
size_t csv_blanked(const struct csv *);

/* How many rows of empty cells there were. */
size_t csv_empty(const struct csv *);

void csv_delete(struct csv *);

#endif
