/* lexis: the words and figures of a pay cell, `SEK 51K–64K/mo (4yr vest)`, one token at a time. */
#ifndef LEXIS_H
#define LEXIS_H

#include "currency.h"

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,  /* value */
	TOKEN_SIGN,    /* a currency's code or sign: text */
	TOKEN_SCALE,   /* K, M, lakh: factor; unit where it says one (LPA) */
	TOKEN_DASH,    /* from one figure to another */
	TOKEN_SLASH,
	TOKEN_PART,    /* ; · , and & between readings */
	TOKEN_PLUS,
	TOKEN_PERCENT,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_PERIOD,  /* unit; weak: named beside the figure (4yr vest), not as what it is paid by (/4yr) */
	TOKEN_WORD     /* text */
};

/* A sign of money, and the currency that it means where nothing else is said (NULL: none, or several). */
struct sign {
	struct slice text;
	const struct currency *alone;
};

/* All signs and codes, sorted. */
struct lexis {
	const struct currencies *currencies;
	struct sign *sign;
	size_t n;
};

void lexis_open(struct lexis *, const struct currencies *);
void lexis_close(struct lexis *);

struct token {
	enum token_kind kind;
	struct slice text;
	int64_t value;     /* millionths */
	bool lone;         /* a lone dot before exactly three digits: thousands, or decimals */
	int64_t factor;
	struct slice unit; /* year, month, 4yr, ...; empty: none */
	bool weak;
};

/* Reads the token at the start of *rest and moves behind it. NULL, or why a number can't be read. */
const char *lexis_next(const struct lexis *, struct slice *rest, const struct token *before,
    struct token *);

/* The factor of `K`, `lakh`, `万`; 0: it is none. */
int64_t lexis_scale(struct slice word);

/* The sign, or code in capitals, that the word is; NULL: it is none. */
const struct sign *lexis_sign(const struct lexis *, struct slice word);

#endif
