/* mention: the figures that a line of prose names: `330+ cities`, `fewer than 500 people`, `~$130`. */
#ifndef MENTION_H
#define MENTION_H

#include "arena.h"
#include "currency.h"

enum mention_kind { MENTION_COUNT, MENTION_MONEY, MENTION_PERCENT };

struct mention {
	enum mention_kind kind;
	struct ratio low, high;          /* low = high for a single figure; percent: 40 for 40 % */
	const char *op;                  /* "<", ">=", "~" or "" */
	const struct currency *currency; /* of money, else NULL */
	struct slice text;               /* as it is written, without words: `330+`, `$42.5M`, `40-60%` */
	struct slice noun;               /* what is counted, as far as it can be told; may be empty */
	bool large;                      /* money in tens of millions and above: no pay */
	size_t at;                       /* byte of the line where it begins */
};

/*
 * The next figure of a line from byte *from on, which moves behind it; false when there is none. Years,
 * dates, codes (`L5`, `10-K`), numbers of a list and clock times are no figures.
 */
bool mention_next(const struct currencies *, struct slice line, size_t *from, struct mention *);

/* Do both name the same figure of the same thing, money or percent or count? */
bool mention_same(const struct mention *, const struct mention *);

/* It as a plain figure, `40-60` where it is a range; stands in the arena. */
struct slice mention_figure(const struct mention *, struct arena *);

#endif
