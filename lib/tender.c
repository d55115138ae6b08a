/* What currency a row is in: fields_currency of field.h. */
#include "field.h"
#include "money.h"
#include "msg.h"

/* The currency that the first sign or code among the row's amounts names. */
static const struct currency *
currency_by_sign(const struct fields *f, const struct row *row)
{
	struct money money;
	size_t i;

	for (i = 0; i < f->namounts; i++)
		if (money_parse(&f->currencies, row_maybe(row, f->amounts[i]), NULL, &money) == NULL &&
		    money.currency != NULL)
			return money.currency;
	return NULL;
}

static const struct currency *
currency_said(struct fields *f, const struct row *row)
{
	struct slice code = row_maybe(row, f->currency);
	const struct currency *found;

	if (code.n == 0) {
		found = currency_by_sign(f, row);
		return found != NULL ? found : f->otherwise;
	}
	found = currency_find(&f->currencies, code);
	if (found == NULL)
		field_refuse(f, row, f->currency, "is no currency (write its ISO 4217 code, as USD)");
	return found;
}

static bool
has_amounts(const struct fields *f, const struct row *row)
{
	size_t i;

	for (i = 0; i < f->namounts; i++)
		if (row_maybe(row, f->amounts[i]).n > 0)
			return true;
	return false;
}

/* Stops where the row is in another currency than the header says, `Base (USD)`, or in none. */
static void
check_headings(const struct fields *f, const struct row *row, const struct currency *found)
{
	const struct heading_currency *other = headings_contradict(&f->headings, &f->currencies, found);

	if (other == NULL || (found == NULL && !has_amounts(f, row)))
		return;
	msg_stop_at((struct msg_place){row->file, row->line, SLICE_NONE},
	    "the header says '%.*s', the row is in %.*s (a column currency says what it is)", MSG_CUT(other->name),
	    MSG_CUT(found != NULL ? found->code : slice_of("no currency")));
}

const struct currency *
fields_currency_quietly(struct fields *f, const struct row *row)
{
	const struct currency *found;

	if (f->restated != NULL)
		return f->restated;
	found = currency_said(f, row);
	if (f->headings.nstates > 0 && (found == NULL || found != f->agreed)) {
		check_headings(f, row, found);
		f->agreed = found;
	}
	return found;
}

const struct currency *
fields_currency(struct fields *f, const struct row *row)
{
	const struct currency *found = fields_currency_quietly(f, row);

	if (found == NULL && !f->noted && has_amounts(f, row)) {
		msg_note_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "no currency; amounts are rounded to two decimals (--currency names one)");
		f->noted = true;
	}
	return found;
}
