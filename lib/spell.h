/* spell: figures as text, for the messages that tell how they came about. */
#ifndef SPELL_H
#define SPELL_H

#include "ratio.h"

enum { SPELLED = 12 };

/* Room for as many figures as one message has. Zero it to begin. */
struct spell {
	char text[SPELLED][RATIO_ROOM + 1];
	unsigned used;
	unsigned minor; /* decimals of amounts: the currency's */
};

/* The figure, valid until SPELLED more have been spelled: an amount; a number with at most six decimals;
 * a ratio as tables have it, 0.7947; a share in per cent, `10%`. */
const char *spell_amount(struct spell *, struct ratio);
const char *spell_number(struct spell *, struct ratio);
const char *spell_ratio(struct spell *, struct ratio);
const char *spell_percent(struct spell *, struct ratio);

#endif
