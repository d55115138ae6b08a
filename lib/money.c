#include "money.h"

#include <stdio.h>

#include "msg.h"
#include "text.h"

static const char no_figure[] = "is not an amount (write 235000, $235,000 or 235K; unknown is left empty)";

static bool
is_mark(char c)
{
	return c == ',' || c == '\'';
}

/* The number of digits at the start of text. */
static size_t
digits(struct slice text)
{
	size_t n = 0;

	while (n < text.n && byte_is_digit(text.p[n]))
		n++;
	return n;
}

/* The bytes at the start of text that are digits and grouping marks, beginning and ending in a digit. */
static size_t
grouped(struct slice text)
{
	size_t n = 0;

	while (n < text.n && (byte_is_digit(text.p[n]) || (is_mark(text.p[n]) && n > 0)))
		n++;
	return n;
}

/*
 * NULL where the grouping of a whole number adds up: groups of three, or of two before a last one of
 * three (lakh and crore), the first one not longer; else what is wrong.
 */
static const char *
check_groups(struct slice text)
{
	size_t first = digits(text), at = first, middle = 0, last = first, groups = 1;

	for (; at < text.n; at += 1 + last, groups++) {
		if (text.p[at] != text.p[first])
			return "mixes two grouping marks";
		if (groups > 2 && last != middle)
			return "is grouped unevenly (write 1,250,000 or 12,50,000)";
		middle = last;
		last = digits(slice_from(text, at + 1));
	}
	if (groups == 1)
		return NULL;
	if (groups == 2 && last != 3 && text.p[first] == ',')
		return "is not an amount"; /* a decimal comma */
	if (last != 3 || text.p[0] == '0' || first > (middle == 2 ? 2 : 3) ||
	    (groups > 2 && middle != 2 && middle != 3))
		return "is grouped unevenly (write 1,250,000 or 12,50,000)";
	return NULL;
}

/* K, M, B, lakh and crore as a power of ten; 0 where the word is none of them. */
static int64_t
magnitude(struct slice word)
{
	static const struct {
		const char *word;
		int64_t factor;
	} all[] = {
		{"k", 1000}, {"m", 1000000}, {"mm", 1000000}, {"mn", 1000000}, {"mio", 1000000},
		{"million", 1000000}, {"b", 1000000000}, {"bn", 1000000000}, {"billion", 1000000000},
		{"l", 100000}, {"lac", 100000}, {"lakh", 100000}, {"lakhs", 100000}, {"lpa", 100000},
		{"cr", 10000000}, {"crore", 10000000}, {"crores", 10000000},
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (text_same(word, slice_of(all[i].word)))
			return all[i].factor;
	return 0;
}

/* What stands before or after the figure: a code, a sign, or both parts of `US$`. */
static const char *
take_currency(const struct currencies *all, struct slice word, const struct currency *row,
    struct money *money)
{
	const struct currency *named = currency_find(all, word);

	if (named == NULL && row != NULL && currency_accepts(row, word))
		named = row;
	if (named == NULL)
		named = currency_of_sign(all, word);
	if (named == NULL) {
		size_t i;

		for (i = 0; i < all->n; i++)
			if (currency_accepts(&all->list[i], word))
				return row != NULL ? "has a sign that is not the row's currency"
				                   : "has a sign of several currencies (write its code, as SEK)";
		return "is not an amount (write 235000, $235,000 or 235K)";
	}
	if (row != NULL && named != row)
		return "is in another currency than its row";
	if (money->currency != NULL && named != money->currency)
		return "names two currencies";
	money->currency = named;
	return NULL;
}

static bool
has_digit(struct slice text)
{
	size_t i = 0;

	while (i < text.n && !byte_is_digit(text.p[i]))
		i++;
	return i < text.n;
}

/* Splits text into the words before the first digit and after the figure, and the figure between. */
static const char *
split_amount(struct slice text, struct slice *before, struct slice *figure, struct slice *after)
{
	size_t from = 0, to;

	while (from < text.n && !byte_is_digit(text.p[from]) && text.p[from] != '-' && text.p[from] != '+' &&
	    (text.p[from] != '.' || (from + 1 < text.n && !byte_is_digit(text.p[from + 1]))))
		from++;
	if (!has_digit(slice_from(text, from)))
		return no_figure;
	if (text.p[from] == '.')
		return "begins with a dot (write 0.5)";
	if (!byte_is_digit(text.p[from]))
		return "has a sign (amounts are written without)";
	to = from + grouped(slice_from(text, from));
	if (to < text.n && text.p[to] == '.') {
		size_t decimals = digits(slice_from(text, to + 1));

		if (decimals == 0)
			return "has a dot and no decimals (write 235000 or 235000.50)";
		to += 1 + decimals;
	}
	if (to < text.n && (text.p[to] == '.' || is_mark(text.p[to])))
		return "is not an amount (write 1234567 or 1,234,567, decimals after a dot)";
	if (to + 1 < text.n && (text.p[to] == 'e' || text.p[to] == 'E') && (byte_is_digit(text.p[to + 1]) ||
	    text.p[to + 1] == '+' || text.p[to + 1] == '-'))
		return "is not an amount (write the number out, without an exponent)";
	*before = slice_trim(slice_first(text, from));
	*figure = (struct slice){text.p + from, to - from};
	*after = slice_trim(slice_from(text, to));
	return NULL;
}

/* Takes K, M, lakh ... off the front of *after; the power of ten, or 0 where there is none. */
static int64_t
take_magnitude(struct slice *after)
{
	size_t n = 0;
	int64_t factor;

	while (n < after->n && byte_is_letter(after->p[n]))
		n++;
	factor = n > 0 ? magnitude(slice_first(*after, n)) : 0;
	if (factor != 0)
		*after = slice_trim(slice_from(*after, n));
	return factor;
}

/* The figure as millionths; NULL, or what is wrong and, where it can be told, the right form. */
static const char *
read_figure(struct slice figure, const struct currency *c, struct slice scale, struct money *money)
{
	struct slice whole = slice_first(figure, grouped(figure));
	size_t decimals = figure.n > whole.n ? figure.n - whole.n - 1 : 0, i;
	struct buffer plain = {0};
	const char *why = check_groups(whole);

	if (why != NULL && strcmp(why, "is not an amount") == 0) {
		size_t comma = digits(whole);

		if (comma + 1 < whole.n)
			(void)snprintf(money->form, sizeof money->form, "%.*s.%.*s%.*s", (int)comma, whole.p,
			    (int)(whole.n - comma - 1), whole.p + comma + 1, (int)scale.n, scale.p);
		return why;
	}
	for (i = 0; i < figure.n; i++)
		if (!is_mark(figure.p[i]))
			buffer_byte(&plain, figure.p[i]);
	if (why == NULL && decimals == 3 && digits(figure) == whole.n && figure.p[0] != '0' &&
	    (scale.n > 0 || c == NULL || c->minor != 3)) {
		const char *three = figure.p + whole.n + 1;

		why = "can mean two amounts";
		(void)snprintf(money->form, sizeof money->form, "%.*s%.3s%.*s or %.*s.%.3s0%.*s", (int)whole.n,
		    whole.p, three, (int)scale.n, scale.p, (int)whole.n, whole.p, three, (int)scale.n, scale.p);
	}
	if (why == NULL)
		why = fixed_parse(buffer_slice(&plain), &money->millionths);
	buffer_free(&plain);
	return why;
}

/* Can the form (or each of two) be read? It may be too large, or cut off. */
static bool
form_holds(const struct currencies *all, const char *form, const struct currency *row)
{
	const char *second = strstr(form, " or ");
	struct slice one = second != NULL ? (struct slice){form, (size_t)(second - form)} : slice_of(form);
	struct money money;

	return money_parse(all, one, row, &money) == NULL && (second == NULL ||
	    money_parse(all, slice_of(second + strlen(" or ")), row, &money) == NULL);
}

const char *
money_parse(const struct currencies *all, struct slice text, const struct currency *row,
    struct money *money)
{
	struct slice before, figure, after, scale;
	int64_t factor, whole;
	const char *why;

	money->currency = NULL;
	money->form[0] = '\0';
	if (text.n > 0 && digits(text) == text.n)
		return fixed_parse(text, &money->millionths);
	why = split_amount(text, &before, &figure, &after);
	if (why != NULL)
		return why;
	scale = after;
	factor = take_magnitude(&after);
	scale = slice_trim(slice_first(scale, scale.n - after.n));
	if (before.n > 0)
		why = take_currency(all, before, row, money);
	if (why == NULL && after.n > 0)
		why = take_currency(all, after, row, money);
	if (why == NULL)
		why = read_figure(figure, money->currency != NULL ? money->currency : row, scale, money);
	if (money->form[0] != '\0' && !form_holds(all, money->form, row))
		money->form[0] = '\0';
	if (why != NULL || factor == 0)
		return why;
	whole = money->millionths;
	return ratio_round(ratio_mul(ratio_fixed(whole), ratio_int(factor)), FIXED_DECIMALS,
	        &money->millionths)
	    ? NULL
	    : "is too large (above 9.2e12)";
}

const char *
money_percent(struct slice text, struct ratio *share)
{
	int64_t millionths;
	const char *why;

	if (text.n < 2 || text.p[text.n - 1] != '%')
		return "is not a percentage (write 10%)";
	why = fixed_parse(slice_trim(slice_first(text, text.n - 1)), &millionths);
	if (why == NULL)
		*share = ratio_div(ratio_fixed(millionths), ratio_int(100));
	return why == fixed_no_number ? "is not a percentage (write 10%)" : why;
}

struct money
money_option(const struct currencies *all, const char *option, const char *text)
{
	struct money money;
	const char *why = money_parse(all, slice_of(text), NULL, &money);

	if (why == no_figure)
		why = "is not an amount (write 235000, $235,000 or 235K)";
	if (why != NULL && money.form[0] != '\0')
		msg_stop("--%s: '%.*s' %s (write %s)", option, MSG_CUT(slice_of(text)), why, money.form);
	if (why != NULL)
		msg_stop("--%s: '%.*s' %s", option, MSG_CUT(slice_of(text)), why);
	return money;
}

unsigned
money_decimals(int64_t millionths, const struct currency *c)
{
	bool three = millionths % 1000 == 0 && millionths % 10000 != 0;

	return three && (c == NULL || c->minor != 3) ? 4 : 0;
}
