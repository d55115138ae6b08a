#include "currency.h"

#include <stdlib.h>

#include "data.h"
#include "msg.h"

static struct ratio
figure(const struct rows *rows, size_t i, const char *column)
{
	struct slice text = rows_get(rows, i, column);
	int64_t millionths;
	const char *why;

	if (text.n == 0)
		return RATIO_UNKNOWN;
	why = fixed_parse(text, &millionths);
	if (why != NULL)
		msg_refuse((struct msg_place){rows->row[i].file, rows->row[i].line, slice_of(column)}, text, why);
	return ratio_fixed(millionths);
}

void
currencies_read(struct currencies *all)
{
	struct rows *rows = &all->rows;
	size_t i;

	data_read(rows, "currencies.tsv");
	all->n = rows->n;
	all->list = memory_new(rows->n, sizeof *all->list);
	for (i = 0; i < rows->n; i++) {
		struct ratio minor = figure(rows, i, "minor");

		if (rows_get(rows, i, "currency").n != 3)
			msg_refuse((struct msg_place){rows->row[i].file, rows->row[i].line, slice_of("currency")},
			    rows_get(rows, i, "currency"), "is not a currency code of three letters");
		if (!ratio_known(minor) || minor.den != 1 || minor.num > 4)
			msg_refuse((struct msg_place){rows->row[i].file, rows->row[i].line, slice_of("minor")},
			    rows_get(rows, i, "minor"), "is not a number of decimals from 0 to 4");
		all->list[i] = (struct currency){
			.code = rows_get(rows, i, "currency"),
			.minor = (unsigned)minor.num,
			.sign = rows_get(rows, i, "sign"),
			.alone = rows_get(rows, i, "alone"),
			.accepts = rows_get(rows, i, "accepts"),
			.indian = slice_is(rows_get(rows, i, "grouping"), "indian"),
			.step_base = figure(rows, i, "step_base"),
			.step_signon = figure(rows, i, "step_signon"),
		};
	}
}

void
currencies_free(struct currencies *all)
{
	free(all->list);
	rows_free(&all->rows);
	*all = (struct currencies){0};
}

static char
upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

const struct currency *
currency_find(const struct currencies *all, struct slice code)
{
	size_t i;

	if (code.n != 3)
		return NULL;
	for (i = 0; i < all->n; i++) {
		const char *p = all->list[i].code.p;

		if (upper(code.p[0]) == p[0] && upper(code.p[1]) == p[1] && upper(code.p[2]) == p[2])
			return &all->list[i];
	}
	return NULL;
}

const struct currency *
currency_option(const struct currencies *all, const char *option, const char *code)
{
	const struct currency *c;

	if (code == NULL)
		return NULL;
	c = currency_find(all, slice_of(code));
	if (c == NULL)
		msg_stop("--%s: '%.*s' is no currency (write its ISO 4217 code, as USD)", option,
		    MSG_CUT(slice_of(code)));
	return c;
}

static bool
lists(struct slice signs, struct slice sign)
{
	struct slice one;

	while (slice_split(&signs, ' ', &one))
		if (slice_equal(one, sign))
			return true;
	return false;
}

const struct currency *
currency_of_sign(const struct currencies *all, struct slice sign)
{
	const struct currency *found = NULL;
	size_t i;

	for (i = 0; i < all->n; i++) {
		if (!lists(all->list[i].alone, sign))
			continue;
		if (found != NULL)
			return NULL;
		found = &all->list[i];
	}
	return found;
}

bool
currency_accepts(const struct currency *c, struct slice sign)
{
	return lists(c->alone, sign) || lists(c->accepts, sign);
}

unsigned
currency_price_decimals(const struct currency *c)
{
	unsigned decimals = (c != NULL ? c->minor : 2) + 4;

	return decimals > FIXED_DECIMALS ? FIXED_DECIMALS : decimals;
}
