#include "currency.h"

#include <stdlib.h>

#include "data.h"
#include "msg.h"

static struct msg_place
place(const struct rows *rows, size_t i, int column)
{
	return (struct msg_place){rows->row[i].file, rows->row[i].line, rows->header.name[column]};
}

static struct ratio
figure(const struct rows *rows, size_t i, int column)
{
	struct slice text = row_field(&rows->row[i], (size_t)column);
	int64_t millionths;
	const char *why;

	if (text.n == 0)
		return RATIO_UNKNOWN;
	why = fixed_parse(text, &millionths);
	if (why != NULL)
		msg_refuse(place(rows, i, column), text, why);
	return ratio_fixed(millionths);
}

static char
upper(char c)
{
	return byte_is_small(c) ? (char)(c - 32) : c;
}

/* The slot of a code of three letters: its own, or the free one where it would be put. */
static size_t
slot_of(const struct currencies *all, struct slice code)
{
	const char letters[3] = {upper(code.p[0]), upper(code.p[1]), upper(code.p[2])};
	size_t slot = ((size_t)(unsigned char)letters[0] * 961 + (size_t)(unsigned char)letters[1] * 31 +
	    (size_t)(unsigned char)letters[2]) % CURRENCY_SLOTS;

	for (; all->slots[slot] != 0; slot = (slot + 1) % CURRENCY_SLOTS) {
		const char *taken = all->list[all->slots[slot] - 1].code.p;

		if (taken[0] == letters[0] && taken[1] == letters[1] && taken[2] == letters[2])
			break;
	}
	return slot;
}

void
currencies_read(struct currencies *all)
{
	enum { CODE, MINOR, SIGN, ALONE, ACCEPTS, GROUPING, STEP_BASE, STEP_SIGNON, COLUMNS };
	static const char *const names[COLUMNS] = {"currency", "minor", "sign", "alone", "accepts", "grouping",
		"step_base", "step_signon"};
	struct rows *rows = &all->rows;
	int at[COLUMNS];
	size_t i;

	data_read(rows, "currencies.tsv", "currency minor sign alone accepts grouping step_base step_signon");
	for (i = 0; i < COLUMNS; i++)
		at[i] = header_find(&rows->header, names[i]);
	if (rows->n > CURRENCY_SLOTS / 2)
		msg_stop_at((struct msg_place){rows->header.file, 0, SLICE_NONE}, "more than %d currencies",
		    CURRENCY_SLOTS / 2);
	all->n = rows->n;
	all->list = memory_new(rows->n, sizeof *all->list);
	for (i = 0; i < rows->n; i++) {
		const struct row *row = &rows->row[i];
		struct ratio minor = figure(rows, i, at[MINOR]);

		if (row_maybe(row, at[CODE]).n != 3)
			msg_refuse(place(rows, i, at[CODE]), row_maybe(row, at[CODE]),
			    "is not a currency code of three letters");
		if (!ratio_known(minor) || minor.den != 1 || minor.num > 4)
			msg_refuse(place(rows, i, at[MINOR]), row_maybe(row, at[MINOR]),
			    "is not a number of decimals from 0 to 4");
		all->list[i] = (struct currency){
			.code = row_maybe(row, at[CODE]),
			.minor = (unsigned)minor.num,
			.sign = row_maybe(row, at[SIGN]),
			.alone = row_maybe(row, at[ALONE]),
			.accepts = row_maybe(row, at[ACCEPTS]),
			.indian = slice_is(row_maybe(row, at[GROUPING]), "indian"),
			.step_base = figure(rows, i, at[STEP_BASE]),
			.step_signon = figure(rows, i, at[STEP_SIGNON]),
		};
		all->slots[slot_of(all, all->list[i].code)] = (uint16_t)(i + 1);
	}
}

void
currencies_free(struct currencies *all)
{
	free(all->list);
	rows_free(&all->rows);
	*all = (struct currencies){0};
}

const struct currency *
currency_find(const struct currencies *all, struct slice code)
{
	size_t slot;

	if (code.n != 3)
		return NULL;
	slot = slot_of(all, code);
	return all->slots[slot] != 0 ? &all->list[all->slots[slot] - 1] : NULL;
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
