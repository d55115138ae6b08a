/* currency: the world's currencies as data/currencies.tsv has them. */
#ifndef CURRENCY_H
#define CURRENCY_H

#include "ratio.h"
#include "rows.h"

struct currency {
	struct slice code;        /* ISO 4217 */
	unsigned minor;           /* decimals of its smallest unit */
	struct slice sign;        /* what letters print before a figure */
	struct slice alone;       /* signs that mean it by themselves, blank-separated */
	struct slice accepts;     /* signs allowed where the row says it */
	bool indian;              /* 12,50,000 */
	struct ratio step_base;   /* steps of an ask (METHODS section 5); unknown: derived */
	struct ratio step_signon;
};

enum { CURRENCY_SLOTS = 1024 };

struct currencies {
	struct rows rows;
	struct currency *list;
	size_t n;
	uint16_t slots[CURRENCY_SLOTS]; /* places in the list plus one, by a hash of the code; 0: free */
};

void currencies_read(struct currencies *);
void currencies_free(struct currencies *);

/* The currency of that code, any case; NULL when there is none. */
const struct currency *currency_find(const struct currencies *, struct slice code);

/* The same, or the program stops: the code stands in an option. NULL for a NULL code. */
const struct currency *currency_option(const struct currencies *, const char *option, const char *code);

/* The currency a sign alone means; NULL when none or more than one. */
const struct currency *currency_of_sign(const struct currencies *, struct slice sign);

/* May that sign stand in a row of this currency? */
bool currency_accepts(const struct currency *, struct slice sign);

/* Decimals kept for prices and strikes of one unit: four more than for money, at most six. */
unsigned currency_price_decimals(const struct currency *);

#endif
