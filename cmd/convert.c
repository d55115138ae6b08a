/* convert - put pay on a common footing: total, period, currency, place */
#include "date.h"
#include "exchange.h"
#include "money.h"
#include "moving.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "schedule.h"

static const char help[] =
	"usage: convert [-t currency] [-D date] [--rates file] [-L place] [-b bands]\n"
	"               [--period period] [--npv %] [--years] [--haircut kind=%] [file ...]\n"
	"\n"
	"  convert offers.tsv                  add equity total year1 average risk_total\n"
	"  convert -t USD offers.csv           all amounts in dollars first\n"
	"  convert -t EUR --rates eurofxref-hist.csv -D 2024-12-31 offers.tsv\n"
	"  convert -L austin cloudflare.tsv    the same position of the band in Austin\n"
	"  convert --period month offers.tsv   base by the month\n"
	"  convert --npv 5 offers.tsv          and the present value at 5 % a year\n"
	"  convert --years offers.tsv          a row for each year of the vest\n"
	"\n"
	"  -t, --to CUR           the currency wanted\n"
	"  -D, --date DATE        the day whose rates are used (default: the newest)\n"
	"      --rates FILE       exchange rates: the ECB's CSV files, or TSV date currency per_eur\n"
	"  -L, --location PLACE   the place wanted\n"
	"  -b, --bands FILE       the bands of both places (default: data's bands.tsv)\n"
	"      --period P         year month semi-month fortnight week day hour\n"
	"      --npv %            what money costs a year\n"
	"      --years            pay year by year\n"
	"      --haircut KIND=%   what equity of that kind loses in risk_total; once for each kind\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_RATES = OPTION_OWN, OPTION_PERIOD, OPTION_NPV, OPTION_YEARS, OPTION_HAIRCUT };

enum { MOST = 16 }; /* of --haircut */

struct options {
	struct shared shared;
	const char *to, *rates, *location, *bands, *period;
	const char *haircuts[MOST];
	size_t nhaircuts;
	struct ratio npv; /* a share; unknown: not asked for */
	bool years;
	int32_t day;
};

/* All that the loop works with. */
struct convert {
	const struct options *opt;
	struct fields fields;
	struct offers offers;
	struct sheet sheet;
	struct slice period;                              /* SLICE_NONE: as it is */
	size_t base_set, period_set;                      /* --period */
	size_t equity, total, year1, average, risk_total; /* where rows are offers */
	size_t npv;                                       /* --npv */
	struct schedule schedule;                         /* --years */
	size_t broken;                                    /* offers whose vest is not of whole years */
};

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		{"to", required_argument, NULL, 't'},
		{"date", required_argument, NULL, 'D'},
		{"rates", required_argument, NULL, OPTION_RATES},
		{"location", required_argument, NULL, 'L'},
		{"bands", required_argument, NULL, 'b'},
		{"period", required_argument, NULL, OPTION_PERIOD},
		{"npv", required_argument, NULL, OPTION_NPV},
		{"years", no_argument, NULL, OPTION_YEARS},
		{"haircut", required_argument, NULL, OPTION_HAIRCUT},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "convert", .help = help}, .day = DATE_NONE};
	while ((c = option_next(&o->shared, argc, argv, "t:D:L:b:" OPTION_LETTERS, longs)) != -1) {
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
		case 'L':
			o->location = optarg;
			break;
		case 'b':
			o->bands = optarg;
			break;
		case OPTION_PERIOD:
			o->period = optarg;
			break;
		case OPTION_NPV:
			o->npv = option_percent("npv", optarg);
			break;
		case OPTION_YEARS:
			o->years = true;
			break;
		case OPTION_HAIRCUT:
			if (o->nhaircuts == MOST)
				msg_stop("--haircut: more than %d", MOST);
			o->haircuts[o->nhaircuts++] = optarg;
			break;
		}
	}
	if (o->to != NULL && o->location != NULL)
		msg_stop("--location, --to: one at a time (convert -L ... | convert -t ...)");
	if (o->bands != NULL && strcmp(o->bands, "-") == 0 && o->shared.input.n == 0)
		msg_stop("-b -: the offers are read from stdin already");
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

/* Finds the columns to set, in the order in which they are added. */
static void
columns_resolve(struct convert *v, const struct header *h)
{
	struct sheet *s = &v->sheet;

	if (v->opt->to == NULL || v->opt->period != NULL)
		(void)header_need(h, "base", NULL);
	if (v->opt->period != NULL) {
		v->period = period_wanted(&v->offers, v->opt->period);
		v->base_set = sheet_column(s, "base");
		v->period_set = sheet_column(s, "period");
	}
	if (v->offers.base < 0)
		return;
	v->equity = sheet_column(s, "equity");
	v->total = sheet_column(s, "total");
	v->year1 = sheet_column(s, "year1");
	v->average = sheet_column(s, "average");
	v->risk_total = sheet_column(s, "risk_total");
	if (ratio_known(v->opt->npv))
		v->npv = sheet_column(s, "npv");
	if (v->opt->years)
		schedule_open(&v->schedule, &v->fields, s);
}

/* Base by another period, rounded; the yearly base becomes what that makes in a year. */
static void
restate_period(struct convert *v, const struct row *row, struct offer *offer)
{
	struct ratio per_year, base;

	if (!ratio_known(offer->pay.base) || slice_equal(offer->period, v->period))
		return;
	per_year = offer_periods(&v->offers, row, v->period);
	base = ratio_rounded(ratio_div(offer->pay.base, per_year), field_minor(offer->currency));
	offer->pay.base = ratio_mul(base, per_year);
	sheet_amount(&v->sheet, v->base_set, row, base, field_minor(offer->currency));
	sheet_text(&v->sheet, v->period_set, v->period);
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
	    (int)ratio_format(p->equity, 3, equity), equity, (int)ratio_format(p->vest.years, 2, years), years,
	    (int)ratio_format(ratio_mul(p->haircut, ratio_int(100)), 2, cut), cut);
}

/*
 * The figures of one offer; a part that is unknown leaves what depends on it empty. Equity that the
 * row gives stays as it stands there: rounded, it would make another total when it is read again.
 */
static void
set_totals(struct convert *v, const struct row *row, const struct offer *offer)
{
	struct pay_figures figures = pay_figures(&offer->pay);
	unsigned minor = field_minor(offer->currency);
	struct sheet *s = &v->sheet;

	if (!ratio_known(offer->pay.equity))
		sheet_text(s, v->equity, slice_of("?"));
	else if (!offer->equity_given)
		sheet_amount(s, v->equity, row, offer->pay.equity, minor);
	sheet_amount(s, v->total, row, figures.total, minor);
	sheet_amount(s, v->year1, row, figures.year1, minor);
	sheet_amount(s, v->average, row, figures.average, minor);
	sheet_amount(s, v->risk_total, row, figures.risk_total, minor);
	if (ratio_known(v->opt->npv))
		sheet_amount(s, v->npv, row, pay_npv(&offer->pay, v->opt->npv), minor);
}

static void
for_offer(struct convert *v, const struct row *row)
{
	struct offer offer;

	offer_read(&v->offers, row, &offer);
	if (v->period.p != NULL)
		restate_period(v, row, &offer);
	set_totals(v, row, &offer);
	explain(row, &offer);
	v->broken += vest_whole_years(&offer.pay.vest) == 0;
	if (v->opt->years)
		schedule_rows(&v->schedule, row, &offer);
	else
		sheet_row(&v->sheet, row);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct convert v = {.opt = &opt};
	struct table in;
	struct exchange exchange;
	struct moving moving;
	const struct currency *to;
	struct row row;
	size_t i;

	msg_start("convert");
	options_read(&opt, argc, argv);
	table_open(&in, opt.shared.input);
	fields_open(&v.fields, &in.header, opt.shared.currency);
	offers_open(&v.offers, &v.fields);
	for (i = 0; i < opt.nhaircuts; i++)
		offers_haircut(&v.offers, opt.haircuts[i]);
	sheet_open(&v.sheet, &in.header);
	to = currency_option(&v.fields.currencies, "to", opt.to);
	columns_resolve(&v, &in.header);
	if (to != NULL)
		exchange_open(&exchange, &v.fields, &v.sheet, to, opt.rates, opt.day);
	if (opt.location != NULL)
		moving_open(&moving, &v.offers, &v.sheet, opt.location, opt.bands);
	sheet_header(&v.sheet);
	while (table_next(&in, &row)) {
		if (to != NULL)
			exchange_row(&exchange, &row);
		if (opt.location != NULL)
			moving_row(&moving, &row);
		if (row_maybe(&row, v.offers.base).n > 0)
			for_offer(&v, &row);
		else
			sheet_row(&v.sheet, &row);
		fields_unstate(&v.fields);
	}
	if (v.broken > 0 && (opt.years || ratio_known(opt.npv)))
		msg_note("%zu row%s whose vest is not of whole years: npv and pay_year stay empty",
		    v.broken, v.broken == 1 ? "" : "s");
	if (to != NULL)
		exchange_close(&exchange);
	if (opt.location != NULL)
		moving_close(&moving);
	sheet_close(&v.sheet);
	offers_close(&v.offers);
	fields_close(&v.fields);
	table_close(&in);
	return out_close();
}
