/* differences: what the offers of a brief differ in, part by part. */
#ifndef DIFFERENCES_H
#define DIFFERENCES_H

#include "entry.h"

/*
 * The sections `differences` and `alike`, over the wanted offers (bands left out): a row for each part
 * of pay that all of them state, and that is not 0 in all; and the flag `several_currencies`, where
 * figures can't be set against each other and there are no rows.
 */
void differences_add(struct desk *, struct making *);

#endif
