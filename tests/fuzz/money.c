/*
 * libFuzzer: amounts. The first byte chooses the row's currency. What is read is printed and read
 * again, bare and behind its currency's code, and is the same; a form that a message tells is one that
 * can be read; and the readers of plain figures agree with one that goes digit by digit.
 */
#include "money.h"
#include "number.h"
#include "run.h"

const char run_program[] = "fuzz";

static struct currencies currencies;
static const struct currency *row_currency[8];

void
run_begin(void)
{
	static const char *const codes[] = {"USD", "JPY", "KWD", "INR", "EUR", "CHF", "SEK"};
	size_t i;

	currencies_read(&currencies);
	for (i = 0; i < sizeof codes / sizeof *codes; i++)
		row_currency[i + 1] = currency_find(&currencies, slice_of(codes[i]));
}

/* Read again it is the same amount of the same currency. */
static void
check_again(const char *before, const char *figure, size_t n, const struct currency *c, const struct money *m)
{
	char text[96];
	size_t used = strlen(before);
	struct money again;

	memcpy(text, before, used);
	memcpy(text + used, figure, n);
	RUN_HOLDS(money_parse(&currencies, (struct slice){text, used + n}, c, &again) == NULL);
	RUN_HOLDS(again.millionths == m->millionths);
	RUN_HOLDS(used == 0 ? again.currency == NULL : again.currency != NULL);
}

static void
check_printed(const struct money *m, const struct currency *row)
{
	const struct currency *c = m->currency != NULL ? m->currency : row;
	char figure[FIXED_ROOM], code[8];
	size_t n = fixed_format(m->millionths, money_decimals(m->millionths, c), figure);

	RUN_HOLDS(m->millionths >= 0);
	check_again("", figure, n, c, m);
	if (c == NULL)
		return;
	memcpy(code, c->code.p, 3);
	memcpy(code + 3, " ", 2);
	check_again(code, figure, n, row, m);
	check_again(code, figure, n, NULL, m);
}

/* A form such as `1.5`, or `85000 or 85.0000`: each of them can be read. */
static void
check_form(const struct money *m, const struct currency *row)
{
	struct slice rest = slice_of(m->form), one;
	const char *or;
	struct money again;

	while (rest.n > 0) {
		or = memmem(rest.p, rest.n, " or ", 4);
		one = or != NULL ? slice_first(rest, (size_t)(or - rest.p)) : rest;
		rest = slice_from(rest, or != NULL ? one.n + 4 : one.n);
		RUN_HOLDS(money_parse(&currencies, one, row, &again) == NULL);
	}
}

/* Digits and at most six decimals, one digit after the other; -1: it is something else. */
static int64_t
naive(struct slice text)
{
	__extension__ unsigned __int128 value = 0;
	size_t i = 0, decimals = 0, whole;

	for (; i < text.n && text.p[i] >= '0' && text.p[i] <= '9' && i < 18; i++)
		value = value * 10 + (unsigned)(text.p[i] - '0');
	whole = i;
	if (i + 1 < text.n && text.p[i] == '.')
		for (i++; i < text.n && text.p[i] >= '0' && text.p[i] <= '9' && decimals < 6; i++, decimals++)
			value = value * 10 + (unsigned)(text.p[i] - '0');
	if (i < text.n || whole == 0)
		return -1;
	for (; decimals < 6; decimals++)
		value *= 10;
	return value <= INT64_MAX ? (int64_t)value : -1;
}

static void
check_plain(struct slice text)
{
	char slack[64 + FIXED_SLACK] = {0};
	uint64_t value;
	int64_t millionths = -1, figure;
	bool lone;

	if (text.n > 64)
		return;
	memcpy(slack, text.p, text.n);
	if (fixed_parse(text, &millionths) != NULL)
		millionths = -1;
	RUN_HOLDS(millionths == naive(text));
	if (text.n > 0 && fixed_plain((struct slice){slack, text.n}, &value))
		RUN_HOLDS((int64_t)value * FIXED_ONE == naive(text));
	else
		RUN_HOLDS(text.n == 0 || text.n > 8 || naive(text) < 0 || memchr(text.p, '.', text.n) != NULL);
	if (millionths >= 0 && number_length(text) == text.n && number_parse(text, &figure, &lone) == NULL && !lone)
		RUN_HOLDS(figure == millionths);
}

void
run_one(struct slice data)
{
	const struct currency *row;
	struct slice text;
	struct money money;
	struct ratio share;

	if (data.n == 0)
		return;
	row = row_currency[(unsigned char)data.p[0] % 8];
	text = slice_from(data, 1);
	if (money_parse(&currencies, text, row, &money) == NULL)
		check_printed(&money, row);
	else
		check_form(&money, row);
	if (money_percent(text, &share) == NULL)
		RUN_HOLDS(ratio_known(share) && share.num >= 0);
	check_plain(text);
}
