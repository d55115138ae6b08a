/*
 * money: amounts as people write them (haggle-tsv(5), AMOUNTS). What can mean two things
 * is refused: a decimal comma, a lone dot before three digits, grouping that does not add up.
 */
#ifndef MONEY_H
#define MONEY_H

#include "buffer.h"
#include "currency.h"

struct money {
	int64_t millionths;
	const struct currency *currency; /* what the amount itself says; NULL: nothing */
	char form[80];                   /* after an error: how to write it, where that can be told */
};

/*
 * Reads `235000`, `$235,000`, `235K`, `12,50,000`, `CHF 165'000`. `row` is the currency the row says
 * (NULL: none); a sign or code that contradicts it is an error. NULL, or what is wrong.
 */
const char *money_parse(const struct currencies *, struct slice text, const struct currency *row,
    struct money *);

/* Reads a percentage, `10%`, as a share of one. NULL, or what is wrong. */
const char *money_percent(struct slice text, struct ratio *share);

/* An amount in an option, `240000` or `EUR 240000`; stops where it is none. */
struct money money_option(const struct currencies *, const char *option, const char *text);

/*
 * Decimals a plain amount must show so that money_parse takes it again: four where it would show
 * three, which could be thousands; else 0, as many as it has.
 */
unsigned money_decimals(int64_t millionths, const struct currency *);

#endif
