/* convert - put pay on a common footing: total, period, currency */
#include "date.h"
#include "money.h"
#include "msg.h"
#include "offer.h"
#include "option.h"
#include "out.h"
#include "restate.h"

static const char help[] =
	"usage: convert [-t currency] [-D date] [--rates file] [--period period] [file ...]\n"
	"\n"
	"  convert offers.tsv                  add equity total year1 average risk_total\n"
	"  convert -t USD offers.csv           all amounts in dollars first\n"
	"  convert -t EUR --rates eurofxref-hist.csv -D 2024-12-31 offers.tsv\n"
	"  convert --period month offers.tsv   base by the month\n"
	"\n"
	"  -t, --to CUR       the currency wanted\n"
	"  -D, --date DATE    the day whose rates are used (default: the newest)\n"
	"      --rates FILE   exchange rates: the ECB's CSV files, or TSV date currency per_eur\n"
	"      --period P     year month semi-month fortnight week day hour\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_RATES = OPTION_OWN, OPTION_PERIOD };

struct options {
	struct shared shared;
	const char *to, *rates, *period;
	int32_t day;
};

/* The columns convert sets, as the sheet names them. */
struct added {
	size_t base, period;                              /* --period */
	size_t equity, total, year1, average, risk_total; /* where rows are offers */
};

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		{"to", required_argument, NULL, 't'},
		{"date", required_argument, NULL, 'D'},
		{"rates", required_argument, NULL, OPTION_RATES},
		{"period", required_argument, NULL, OPTION_PERIOD},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "convert", .help = help}, .day = DATE_NONE};
	while ((c = option_next(&o->shared, argc, argv, "t:D:" OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case 't':
			o->to = optarg;
			break;
		case 'D':
			o->day = option_date("date", optarg);
			break;
		case OPTION_RATES:
			o->rates = optarg;
			break;
		case OPTION_PERIOD:
			o->period = optarg;
			break;
		}
	}
	option_need_input(&o->shared);
}

static struct slice
period_wanted(const struct offers *offers, const char *option)
{
	struct slice period = offers_period(offers, slice_of(option));

	if (period.p == NULL)
		msg_stop("--period: '%s' is no pay period (year, month, semi-month, fortnight, week, day or hour)",
		    option);
	return period;
}

/* Base by another period, rounded; the yearly base becomes what that makes in a year. */
static void
restate_period(struct sheet *s, const struct added *a, const struct offers *offers, const struct row *row,
    struct slice period, struct offer *offer)
{
	struct ratio per_year, base;

	if (!ratio_known(offer->pay.base) || slice_equal(offer->period, period))
		return;
	per_year = offer_periods(offers, row, period);
	base = ratio_rounded(ratio_div(offer->pay.base, per_year), field_minor(offer->currency));
	offer->pay.base = ratio_mul(base, per_year);
	sheet_amount(s, a->base, row, base, field_minor(offer->currency));
	sheet_text(s, a->period, period);
}

static void
explain(const struct row *row, const struct offer *offer)
{
	const struct pay *p = &offer->pay;
	char base[RATIO_ROOM], cash[RATIO_ROOM], equity[RATIO_ROOM], years[RATIO_ROOM], cut[RATIO_ROOM];

	if (!msg_is_verbose())
		return;
	msg_why_at((struct msg_place){row->file, row->line, SLICE_NONE},
	    "base %.*s a year, with bonus and match %.*s; equity %.*s a year over %.*s years, haircut %.*s%%",
	    (int)ratio_format(p->base, 3, base), base, (int)ratio_format(pay_cash(p), 3, cash), cash,
	    (int)ratio_format(p->equity, 3, equity), equity, (int)ratio_format(p->years, 2, years), years,
	    (int)ratio_format(ratio_mul(p->haircut, ratio_int(100)), 2, cut), cut);
}

/*
 * The figures of one offer; a part that is unknown leaves what depends on it empty. Equity that the
 * row gives stays as it stands there: rounded, it would make another total when it is read again.
 */
static void
set_totals(struct sheet *s, const struct added *a, const struct row *row, const struct offer *offer)
{
	struct pay_figures figures = pay_figures(&offer->pay);
	unsigned minor = field_minor(offer->currency);

	if (!ratio_known(offer->pay.equity))
		sheet_text(s, a->equity, slice_of("?"));
	else if (!offer->equity_given)
		sheet_amount(s, a->equity, row, offer->pay.equity, minor);
	sheet_amount(s, a->total, row, figures.total, minor);
	sheet_amount(s, a->year1, row, figures.year1, minor);
	sheet_amount(s, a->average, row, figures.average, minor);
	sheet_amount(s, a->risk_total, row, figures.risk_total, minor);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct table in;
	struct fields fields;
	struct offers offers;
	struct offer offer;
	struct sheet sheet;
	struct restate restate;
	struct added added = {0};
	struct slice period = SLICE_NONE;
	const struct currency *to;
	struct row row;

	msg_start("convert");
	options_read(&opt, argc, argv);
	table_open(&in, opt.shared.input);
	fields_open(&fields, &in.header, opt.shared.currency);
	offers_open(&offers, &fields);
	sheet_open(&sheet, &in.header);
	to = currency_option(&fields.currencies, "to", opt.to);
	if (to == NULL || opt.period != NULL)
		(void)header_need(&in.header, "base", NULL);
	if (opt.period != NULL) {
		period = period_wanted(&offers, opt.period);
		added.base = sheet_column(&sheet, "base");
		added.period = sheet_column(&sheet, "period");
	}
	if (offers.base >= 0) {
		added.equity = sheet_column(&sheet, "equity");
		added.total = sheet_column(&sheet, "total");
		added.year1 = sheet_column(&sheet, "year1");
		added.average = sheet_column(&sheet, "average");
		added.risk_total = sheet_column(&sheet, "risk_total");
	}
	if (to != NULL)
		restate_open(&restate, &fields, &sheet, to, opt.rates, opt.day);
	sheet_header(&sheet);
	while (table_next(&in, &row)) {
		if (to != NULL)
			restate_row(&restate, &row);
		if (row_maybe(&row, offers.base).n > 0) {
			offer_read(&offers, &row, &offer);
			if (period.p != NULL)
				restate_period(&sheet, &added, &offers, &row, period, &offer);
			set_totals(&sheet, &added, &row, &offer);
			explain(&row, &offer);
		}
		fields_unstate(&fields);
		sheet_row(&sheet, &row);
	}
	if (to != NULL)
		restate_close(&restate);
	sheet_close(&sheet);
	offers_close(&offers);
	fields_close(&fields);
	table_close(&in);
	return out_close();
}
