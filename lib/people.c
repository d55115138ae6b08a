#include "people.h"

#include "date.h"
#include "money.h"

/* A whole number with its thousands set off: `2,000`, `12,50,000`. */
static void
add_count(struct buffer *to, int64_t millionths, bool indian)
{
	char plain[FIXED_ROOM];
	size_t n = fixed_format(millionths, 0, plain), i, whole = 0;

	while (whole < n && plain[whole] != '.')
		whole++;
	for (i = 0; i < n; i++) {
		size_t left = whole - i;
		bool mark = i > 0 && i < whole && plain[i - 1] != '-' &&
		    (left == 3 || (left > 3 && (indian ? (left - 3) % 2 == 0 : left % 3 == 0)));

		if (mark)
			buffer_byte(to, ',');
		buffer_byte(to, plain[i]);
	}
}

/* `$240,500`, `£115,000.50`, `CHF 165,000`: decimals only where it has any. NULL: no sign. */
static void
add_money(struct buffer *to, int64_t millionths, const struct currency *c)
{
	char plain[FIXED_ROOM];
	unsigned decimals = c != NULL ? c->minor : 2;
	size_t n;

	if (millionths < 0) {
		buffer_byte(to, '-');
		millionths = -millionths;
	}
	if (c != NULL) {
		buffer_add(to, c->sign);
		if (slice_equal(c->sign, c->code))
			buffer_byte(to, ' ');
	}
	add_count(to, millionths / FIXED_ONE * FIXED_ONE, c != NULL && c->indian);
	if (millionths % FIXED_ONE == 0)
		return;
	n = fixed_format(millionths % FIXED_ONE, decimals, plain);
	buffer_add(to, slice_from((struct slice){plain, n}, 1));
}

void
people_amount(struct buffer *to, struct ratio amount, const struct currency *currency)
{
	int64_t millionths;

	if (ratio_round(amount, field_minor(currency), &millionths))
		add_money(to, millionths, currency);
}

void
people_count(struct buffer *to, struct ratio count)
{
	int64_t millionths;

	if (ratio_round(count, FIXED_DECIMALS, &millionths))
		add_count(to, millionths, false);
}

void
people_percent(struct buffer *to, struct ratio share, unsigned decimals)
{
	char text[RATIO_ROOM];
	size_t n = ratio_format(ratio_mul(share, ratio_int(100)), decimals, text);

	if (n == 0)
		return;
	buffer_add(to, (struct slice){text, n});
	buffer_byte(to, '%');
}

/* `0.7947`, or `-0.0123`: pay can lie below its band. */
static struct ratio
read_ratio(const struct fields *f, const struct row *row, int column)
{
	struct slice text = row_maybe(row, column);
	bool negative = text.n > 0 && text.p[0] == '-';
	int64_t millionths;
	const char *why = fixed_parse(negative ? slice_from(text, 1) : text, &millionths);

	if (why != NULL)
		field_refuse(f, row, column, why);
	return ratio_fixed(negative ? -millionths : millionths);
}

static void
add_amount(const struct fields *f, const struct row *row, int column, const struct currency *currency,
    enum column_type type, struct buffer *to)
{
	struct ratio amount = field_money(f, row, column, currency);
	unsigned decimals = type == COLUMN_PRICE ? currency_price_decimals(currency) : field_minor(currency);
	int64_t millionths;

	if (ratio_round(amount, decimals, &millionths))
		add_money(to, millionths, currency);
}

static void
add_date(const struct fields *f, const struct row *row, int column, struct buffer *to)
{
	char text[DATE_ROOM];

	buffer_add(to, (struct slice){text, date_people(field_date(f, row, column), false, text)});
}

void
people_field(const struct fields *f, const struct row *row, int column, const struct currency *currency,
    struct buffer *to)
{
	struct slice text = row_maybe(row, column);
	enum column_type type = columns_type(&f->columns, f->header->name[column]);

	if (text.n == 0)
		return;
	if (slice_is(text, "?") || (type == COLUMN_BONUS && text.p[text.n - 1] == '%'))
		type = COLUMN_OTHER;
	switch (type) {
	case COLUMN_MONEY:
	case COLUMN_PRICE:
	case COLUMN_BONUS:
		add_amount(f, row, column, currency, type, to);
		break;
	case COLUMN_COUNT:
		people_count(to, field_count(f, row, column));
		break;
	case COLUMN_SHARE:
		people_percent(to, read_ratio(f, row, column), 1);
		break;
	case COLUMN_RATIO: {
		char digits[RATIO_ROOM];

		buffer_add(to, (struct slice){digits, ratio_format(read_ratio(f, row, column), 2, digits)});
		break;
	}
	case COLUMN_DATE:
		add_date(f, row, column, to);
		break;
	default:
		buffer_add(to, text);
	}
}
