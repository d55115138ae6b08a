/*
 * libFuzzer: files of exchange rates. Two bytes choose the day that is asked for (0: the newest) and
 * how the file is named. Each currency's rate is the one that a look at every row finds; a cross rate
 * times its reverse is one; and how the bytes come makes no difference.
 */
#include "date.h"
#include "rates.h"
#include "run.h"

const char run_program[] = "fuzz";

enum { FIRST_DAY = 20000, REACH = 7 };

static struct currencies currencies;

struct asked {
	const char *path;
	int32_t day;
};

void
run_begin(void)
{
	currencies_read(&currencies);
}

static int32_t
day_of(struct slice text)
{
	int32_t day;

	text = slice_trim(text);
	RUN_HOLDS(date_parse(text, &day) == NULL || date_parse_english(text, &day) == NULL);
	return day;
}

/* The rate that stands in a row for a currency; empty where there is none. */
static struct slice
rate_in(const struct rows *rows, size_t i, const struct currency *c)
{
	const struct row *row = &rows->row[i];
	size_t k;

	if (!slice_is(slice_trim(rows->header.name[0]), "Date"))
		return currency_find(&currencies, rows_get(rows, i, "currency")) == c
		    ? rows_get(rows, i, "per_eur") : SLICE_NONE;
	for (k = rows->header.n - 1; k > 0; k--)
		if (currency_find(&currencies, slice_trim(rows->header.name[k])) == c &&
		    !slice_is(slice_trim(row_field(row, k)), "N/A"))
			return slice_trim(row_field(row, k));
	return SLICE_NONE;
}

static int32_t
day_in(const struct rows *rows, size_t i)
{
	return day_of(slice_is(slice_trim(rows->header.name[0]), "Date") ? row_field(&rows->row[i], 0)
	                                                                 : rows_get(rows, i, "date"));
}

/* The newest of all rates, or of a currency's on or before a day; what the row is in *at. */
static int32_t
newest(const struct rows *rows, const struct currency *one, int32_t before, size_t *at)
{
	int32_t best = DATE_NONE;
	size_t i, k;

	for (i = 0; i < rows->n; i++) {
		int32_t day = day_in(rows, i);

		if (day <= best || day > before)
			continue;
		for (k = 0; k < currencies.n; k++) {
			if ((one != NULL && one != &currencies.list[k]) || rate_in(rows, i, &currencies.list[k]).p == NULL)
				continue;
			best = day;
			*at = i;
			break;
		}
	}
	return best;
}

static void
check_rate(const struct rates *r, const struct rows *rows, const struct currency *c, int32_t day)
{
	struct rate rate = r->rate[c - currencies.list];
	int64_t millionths;
	size_t at = 0;
	int32_t found = day == DATE_NONE ? DATE_NONE : newest(rows, c, day, &at);

	if (slice_is(c->code, "EUR")) {
		RUN_HOLDS(ratio_compare(rate.per_eur, ratio_int(1)) == 0);
		return;
	}
	if (found == DATE_NONE || found < day - REACH) {
		RUN_HOLDS(!ratio_known(rate.per_eur));
		return;
	}
	RUN_HOLDS(rate.day == found);
	RUN_HOLDS(fixed_parse(rate_in(rows, at, c), &millionths) == NULL && millionths > 0);
	RUN_HOLDS(ratio_compare(rate.per_eur, ratio_fixed(millionths)) == 0);
}

static void
check_cross(const struct rates *r, const struct currency *a, const struct currency *b)
{
	struct rate first = r->rate[a - currencies.list], second = r->rate[b - currencies.list];
	struct msg_place nowhere = {"fuzz", 0, SLICE_NONE};
	struct ratio there, back;
	int32_t one, other;

	if (!ratio_known(first.per_eur) || !ratio_known(second.per_eur))
		return;
	there = rates_cross(r, a, b, &one, nowhere);
	back = rates_cross(r, b, a, &other, nowhere);
	RUN_HOLDS(one == other && one <= (first.day < second.day ? first.day : second.day));
	RUN_HOLDS(ratio_compare(ratio_mul(there, back), ratio_int(1)) == 0);
}

static void
read_rates(void *of)
{
	const struct asked *asked = of;
	char *const names[] = {(char *)(uintptr_t)asked->path};
	struct rates r;
	struct rows rows;
	int32_t day;
	size_t i, at;

	rates_open(&r, &currencies, asked->path, asked->day);
	rows_read(&rows, (struct input){.files = names, .n = 1});
	day = asked->day != DATE_NONE ? asked->day : newest(&rows, NULL, INT32_MAX, &at);
	for (i = 0; i < currencies.n; i++) {
		check_rate(&r, &rows, &currencies.list[i], day);
		check_cross(&r, &currencies.list[i], &currencies.list[i * 7 % currencies.n]);
	}
	rows_free(&rows);
	rates_close(&r);
}

void
run_one(struct slice data)
{
	static struct buffer said;
	struct asked asked = {"rates.tsv", DATE_NONE};
	bool taken;

	if (data.n < 2)
		return;
	if (data.p[0] != 0)
		asked.day = FIRST_DAY + (unsigned char)data.p[0];
	if (data.p[1] == ',')
		asked.path = "rates.csv";
	data = slice_from(data, 2);
	run_file(data, 0);
	taken = run_ends(read_rates, &asked);
	said.n = 0;
	buffer_add(&said, run_said());
	run_file(data, 1);
	RUN_HOLDS(run_ends(read_rates, &asked) == taken);
	RUN_HOLDS(slice_equal(run_said(), buffer_slice(&said)));
}
