#include "field.h"

#include <stdlib.h>

#include "date.h"
#include "money.h"
#include "msg.h"

/* Finds the header's columns that hold amounts. */
static void
resolve(struct fields *f, const struct header *header)
{
	size_t i;

	f->header = header;
	f->currency = header_find(header, "currency");
	f->amounts = memory_new(header->n, sizeof *f->amounts);
	f->amount = memory_new(header->n, sizeof *f->amount);
	for (i = 0; i < header->n; i++) {
		enum column_type type = columns_type(&f->columns, header->name[i]);

		if (type == COLUMN_MONEY || type == COLUMN_PRICE || type == COLUMN_BONUS)
			f->amounts[f->namounts++] = (int)i;
	}
}

static void
read_dictionaries(struct fields *f, const char *currency)
{
	*f = (struct fields){.headings = {.percent = -1}};
	currencies_read(&f->currencies);
	columns_read(&f->columns);
	f->otherwise = currency_option(&f->currencies, "currency", currency);
}

void
fields_open(struct fields *f, const struct header *header, const char *currency)
{
	read_dictionaries(f, currency);
	resolve(f, header);
}

void
fields_open_typed(struct fields *f, struct header *header, const char *currency)
{
	read_dictionaries(f, currency);
	headings_read(&f->headings, header, &f->columns);
	resolve(f, header);
}

void
fields_beside(struct fields *f, const struct header *header, const struct fields *other)
{
	*f = (struct fields){.borrowed = true, .currencies = other->currencies, .columns = other->columns,
	    .otherwise = other->otherwise, .headings = {.percent = -1}};
	resolve(f, header);
}

void
fields_close(struct fields *f)
{
	free(f->amounts);
	free(f->amount);
	if (f->borrowed)
		return;
	headings_free(&f->headings);
	columns_free(&f->columns);
	currencies_free(&f->currencies);
}

static struct msg_place
place(const struct fields *f, const struct row *row, int column)
{
	return (struct msg_place){row->file, row->line, f->header->name[column]};
}

void
field_refuse(const struct fields *f, const struct row *row, int column, const char *why)
{
	msg_refuse(place(f, row, column), row_maybe(row, column), why);
}

void
fields_restate(struct fields *f, const struct currency *currency)
{
	f->restated = currency;
}

void
fields_unstate(struct fields *f)
{
	size_t i;

	if (f->restated == NULL)
		return;
	f->restated = NULL;
	for (i = 0; i < f->namounts; i++)
		f->amount[f->amounts[i]] = RATIO_UNKNOWN;
}

bool
field_asked(const struct row *row, int column)
{
	return slice_is(row_maybe(row, column), "?");
}

static _Noreturn void
refuse_amount(const struct fields *f, const struct row *row, int column, const char *why,
    const struct money *money)
{
	if (money->form[0] == '\0')
		field_refuse(f, row, column, why);
	msg_stop_at(place(f, row, column), "'%.*s' %s (write %s)", MSG_CUT(row_maybe(row, column)), why,
	    money->form);
}

/* The amounts that programs print with a minus, and read so again. */
static bool
may_be_negative(struct slice name)
{
	return slice_is(name, "surplus") || slice_is(name, "residual");
}

struct ratio
field_money(const struct fields *f, const struct row *row, int column, const struct currency *currency)
{
	struct slice text = row_maybe(row, column);
	bool negative = false;
	struct money money;
	const char *why;
	uint64_t whole;

	if (column < 0 || text.n == 0)
		return RATIO_UNKNOWN;
	if (f->restated != NULL && ratio_known(f->amount[column]))
		return f->amount[column];
	if (fixed_plain(text, &whole))
		return ratio_int((int64_t)whole);
	if (slice_is(text, "?"))
		return RATIO_UNKNOWN;
	if (text.p[0] == '-' && may_be_negative(f->header->name[column])) {
		negative = true;
		text = slice_from(text, 1);
	}
	why = money_parse(&f->currencies, text, currency, &money);
	if (why != NULL)
		refuse_amount(f, row, column, why, &money);
	return ratio_fixed(negative ? -money.millionths : money.millionths);
}

struct ratio
field_part(const struct fields *f, const struct row *row, int column, const struct currency *currency)
{
	if (row_maybe(row, column).n == 0)
		return ratio_int(0);
	return field_money(f, row, column, currency);
}

struct ratio
field_bonus(const struct fields *f, const struct row *row, int column, const struct currency *currency)
{
	struct ratio bonus = field_money(f, row, column, currency);
	struct money money;

	if (ratio_positive(bonus) && column == f->headings.percent)
		field_refuse(f, row, column, "is no percentage, and the header says per cent (write 10%)");
	if (f->restated != NULL || !ratio_positive(bonus) || ratio_below(ratio_int(FIELD_SMALL_BONUS), bonus))
		return bonus;
	if (money_parse(&f->currencies, row_maybe(row, column), currency, &money) != NULL || money.currency == NULL)
		field_refuse(f, row, column,
		    "is a bonus of 100 or less (write 10% for a percentage, or the amount with its currency)");
	return bonus;
}

struct ratio
field_count(const struct fields *f, const struct row *row, int column)
{
	struct slice text = row_maybe(row, column);
	struct money money;
	const char *why;

	if (text.n == 0 || slice_is(text, "?"))
		return RATIO_UNKNOWN;
	why = money_parse(&f->currencies, text, NULL, &money);
	if (why == NULL && money.currency != NULL)
		why = "is an amount of money where a number is wanted";
	if (why != NULL)
		refuse_amount(f, row, column, why, &money);
	return ratio_fixed(money.millionths);
}

struct ratio
field_percent(const struct fields *f, const struct row *row, int column)
{
	struct slice text = row_maybe(row, column);
	struct ratio share = RATIO_UNKNOWN;
	const char *why;

	if (text.n == 0)
		return RATIO_UNKNOWN;
	why = money_percent(text, &share);
	if (why != NULL)
		field_refuse(f, row, column, why);
	return share;
}

struct ratio
field_number(const struct fields *f, const struct row *row, int column)
{
	struct slice text = row_maybe(row, column);
	int64_t millionths;
	const char *why;

	if (text.n == 0)
		return RATIO_UNKNOWN;
	why = fixed_parse(text, &millionths);
	if (why != NULL)
		field_refuse(f, row, column, why);
	return ratio_fixed(millionths);
}

int32_t
field_date(const struct fields *f, const struct row *row, int column)
{
	struct slice text = row_maybe(row, column);
	int32_t day = DATE_NONE;
	const char *why = text.n > 0 ? date_parse(text, &day) : NULL;

	if (why != NULL)
		field_refuse(f, row, column, why);
	return day;
}

unsigned
field_minor(const struct currency *currency)
{
	return currency != NULL ? currency->minor : 2;
}
