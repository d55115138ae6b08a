/* reading: a pay cell taken apart: its amounts as written, with what stands around each. */
#ifndef READING_H
#define READING_H

#include "remark.h"

/* One figure. */
struct amount {
	int64_t value;       /* millionths, before the factor */
	int64_t factor;      /* of K, lakh ...; 0: none is written */
	bool lone;           /* as token.lone */
	bool percent, open;  /* %, and a + right behind it */
	struct slice sign;   /* empty: none */
	struct slice sign2;  /* a second one, as in $100K USD */
};

/* A figure or a range, up to the next one. */
struct reading {
	struct amount low, high; /* one figure: the same */
	bool ranged;
	enum remark_limit limit;
	struct slice unit;       /* empty: none is written */
	bool weak;               /* the unit stands beside it: (4yr vest) */
	struct slice words;      /* what is said of it, before or behind; empty: nothing */
	bool before;             /* the words stand before it */
	bool strange;            /* with a word that may change what it means */
	unsigned group;          /* 0: not in brackets; else which */
	bool slashed;            /* a slash stands between it and the one before */
};

enum { READINGS_MOST = 12 };

struct readings {
	struct reading list[READINGS_MOST];
	size_t n;
	struct slice note; /* the words of a bracket without figures; empty: none */
};

/* NULL, or why the text can't be taken apart. */
const char *readings_take(const struct lexis *, struct slice text, struct readings *);

#endif
