/* whyfloor: how a row's floor and verdict came about, in words on stderr (floor -v). */
#ifndef WHYFLOOR_H
#define WHYFLOOR_H

#include "judged.h"

/* A line for each figure that was set. */
void whyfloor_say(const struct judgement *);

#endif
