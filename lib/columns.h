/*
 * columns: the dictionary data/columns.tsv. One name has one meaning in every program; what type a
 * column is and whether a letter may show it is decided here and nowhere else.
 */
#ifndef COLUMNS_H
#define COLUMNS_H

#include "rows.h"

enum column_type {
	COLUMN_OTHER,  /* not in the dictionary, or plain text */
	COLUMN_MONEY,  /* an amount of the row's currency */
	COLUMN_MONEYS, /* several, with / between */
	COLUMN_PRICE,  /* an amount with finer decimals */
	COLUMN_BONUS,  /* an amount or a percentage of base */
	COLUMN_COUNT,
	COLUMN_RATIO,  /* said as a number: compa-ratio 1.10 */
	COLUMN_SHARE,  /* the same, said in per cent */
	COLUMN_PERCENT,
	COLUMN_DATE
};

struct columns {
	struct rows rows;
	int name, type, is_public;
};

void columns_read(struct columns *);
void columns_free(struct columns *);

/* `p10` gives 10: the column of a percentile, 0 to 99; any other name -1. */
int columns_percentile(struct slice name);

/* All percentiles are of one type, and known, though the dictionary lists but a few. */
enum column_type columns_type(const struct columns *, struct slice name);

/* May a letter show it? `offerless`: the letter's row has no offer yet. Unknown columns are private. */
bool columns_public(const struct columns *, struct slice name, bool offerless);

/* Does it hold words, codes or days, which no unit could change? */
bool columns_has_words(const struct columns *, struct slice name);

/* Is the name in the dictionary at all? */
bool columns_known(const struct columns *, struct slice name);

#endif
