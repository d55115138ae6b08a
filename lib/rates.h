/*
 * rates: dated exchange rates, units per euro (haggle-methods(7), section 3). Reads the European
 * Central Bank's files as downloaded, daily or historical, or a table `date currency per_eur`.
 */
#ifndef RATES_H
#define RATES_H

#include "currency.h"
#include "msg.h"

struct rate {
	struct ratio per_eur; /* unknown: none in reach */
	int32_t day;
};

struct rates {
	const struct currencies *currencies;
	struct rate *rate; /* one for each of the currencies */
	int32_t day;       /* asked for with -D, or the newest in the file */
	bool asked;
};

/* Reads `path` (NULL: data/rates.tsv). `day`: the day wanted, DATE_NONE for the newest. */
void rates_open(struct rates *, const struct currencies *, const char *path, int32_t day);
void rates_close(struct rates *);

/*
 * Units of `to` for one `from`, exact, and the day both were published (the older of the two). A
 * currency without a rate within 7 days stops the program at `place`.
 */
struct ratio rates_cross(const struct rates *, const struct currency *from, const struct currency *to,
    int32_t *day, struct msg_place place);

#endif
