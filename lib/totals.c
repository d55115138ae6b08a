#include "totals.h"

#include "msg.h"
#include "whypay.h"

static struct slice
period_wanted(const struct offers *offers, const char *option)
{
	struct slice period = offers_period(offers, slice_of(option));

	if (period.p == NULL)
		msg_stop("--period: '%s' is no pay period (year, month, semi-month, fortnight, week, day or hour)",
		    option);
	return period;
}

void
totals_open(struct totals *t, struct fields *fields, struct offers *offers, struct sheet *sheet,
    const struct totals_wanted *wanted)
{
	*t = (struct totals){.offers = offers, .sheet = sheet, .wanted = *wanted, .period = SLICE_NONE};
	if (wanted->period != NULL) {
		(void)header_need(fields->header, "base", NULL);
		t->period = period_wanted(offers, wanted->period);
		t->base_set = sheet_column(sheet, "base");
		t->period_set = sheet_column(sheet, "period");
	}
	if (offers->base < 0)
		return;
	t->equity = sheet_column(sheet, "equity");
	t->total = sheet_column(sheet, "total");
	t->year1 = sheet_column(sheet, "year1");
	t->average = sheet_column(sheet, "average");
	t->risk_total = sheet_column(sheet, "risk_total");
	if (ratio_known(wanted->npv))
		t->npv = sheet_column(sheet, "npv");
	if (wanted->years)
		schedule_open(&t->schedule, fields, sheet);
}

/* Base by another period, rounded; the yearly base becomes what that makes in a year. */
static void
restate_period(struct totals *t, const struct row *row, struct offer *offer)
{
	struct ratio per_year, base;

	if (!ratio_known(offer->pay.base) || slice_equal(offer->period, t->period))
		return;
	per_year = offer_periods(t->offers, row, t->period);
	base = ratio_rounded(ratio_div(offer->pay.base, per_year), field_minor(offer->currency));
	offer->pay.base = ratio_mul(base, per_year);
	sheet_amount(t->sheet, t->base_set, row, base, field_minor(offer->currency));
	sheet_text(t->sheet, t->period_set, t->period);
}

/* A figure that mostly is the total, and then is written as that was. */
static void
set_like_total(struct totals *t, size_t column, const struct row *row, struct ratio figure,
    struct ratio total, unsigned minor)
{
	if (figure.num == total.num && figure.den == total.den)
		sheet_same(t->sheet, column, t->total);
	else
		sheet_amount(t->sheet, column, row, figure, minor);
}

/*
 * The figures of one offer; a part that is unknown leaves what depends on it empty. Equity that the
 * row gives stays as it stands there: rounded, it would make another total when it is read again.
 */
static void
set_totals(struct totals *t, const struct row *row, const struct offer *offer)
{
	struct pay_figures figures = pay_figures(&offer->pay);
	unsigned minor = field_minor(offer->currency);
	struct ratio npv = RATIO_UNKNOWN;
	struct sheet *s = t->sheet;

	if (!ratio_known(offer->pay.equity))
		sheet_text(s, t->equity, slice_of("?"));
	else if (!offer->equity_given)
		sheet_amount(s, t->equity, row, offer->pay.equity, minor);
	sheet_amount(s, t->total, row, figures.total, minor);
	set_like_total(t, t->year1, row, figures.year1, figures.total, minor);
	set_like_total(t, t->average, row, figures.average, figures.total, minor);
	set_like_total(t, t->risk_total, row, figures.risk_total, figures.total, minor);
	if (ratio_known(t->wanted.npv)) {
		npv = pay_npv(&offer->pay, t->wanted.npv);
		sheet_amount(s, t->npv, row, npv, minor);
	}
	if (msg_is_verbose())
		whypay_say(t, row, offer, &figures, npv);
}

void
totals_row(struct totals *t, const struct row *row)
{
	struct offer offer;

	if (row_maybe(row, t->offers->base).n == 0) {
		sheet_row(t->sheet, row);
		return;
	}
	offer_read(t->offers, row, &offer);
	if (t->period.p != NULL)
		restate_period(t, row, &offer);
	set_totals(t, row, &offer);
	t->broken += vest_whole_years(&offer.pay.vest) == 0;
	if (t->wanted.years)
		schedule_rows(&t->schedule, row, &offer);
	else
		sheet_row(t->sheet, row);
}

void
totals_note(const struct totals *t)
{
	if (t->broken > 0 && (t->wanted.years || ratio_known(t->wanted.npv)))
		msg_note("%zu row%s whose vest is not of whole years: npv and pay_year stay empty", t->broken,
		    t->broken == 1 ? "" : "s");
}
