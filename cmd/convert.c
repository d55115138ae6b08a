/* convert - put pay on a common footing: total, period, currency, place */
#include "date.h"
#include "exchange.h"
#include "moving.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "sandbox.h"
#include "totals.h"

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
	struct totals_wanted wanted;
	const char *to, *rates, *location, *bands;
	const char *haircuts[MOST];
	size_t nhaircuts;
	int32_t day;
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
			o->wanted.period = optarg;
			break;
		case OPTION_NPV:
			o->wanted.npv = option_percent("npv", optarg);
			break;
		case OPTION_YEARS:
			o->wanted.years = true;
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
	if (o->to == NULL && (o->rates != NULL || o->day != DATE_NONE))
		msg_stop("--date and --rates say which exchange rates are used: -t names the currency wanted");
	if (o->location == NULL && o->bands != NULL)
		msg_stop("--bands has the bands of both places: -L names the place wanted");
	if (o->bands != NULL && strcmp(o->bands, "-") == 0 && o->shared.input.n == 0)
		msg_stop("-b -: the offers are read from stdin already");
	option_need_input(&o->shared);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct table in;
	struct fields fields;
	struct offers offers;
	struct sheet sheet;
	struct totals totals;
	struct exchange exchange;
	struct moving moving;
	const struct currency *to;
	struct row row;
	size_t i;

	msg_start("convert");
	options_read(&opt, argc, argv);
	table_open(&in, opt.shared.input);
	fields_open_typed(&fields, &in.header, opt.shared.currency);
	offers_open(&offers, &fields);
	for (i = 0; i < opt.nhaircuts; i++)
		offers_haircut(&offers, opt.haircuts[i]);
	sheet_open(&sheet, &in.header);
	to = currency_option(&fields.currencies, "to", opt.to);
	if (to == NULL)
		(void)header_need(&in.header, "base", NULL);
	totals_open(&totals, &fields, &offers, &sheet, &opt.wanted);
	if (to != NULL)
		exchange_open(&exchange, &fields, &sheet, to, opt.rates, opt.day);
	if (opt.location != NULL)
		moving_open(&moving, &offers, &sheet, opt.location, opt.bands);
	sandbox_enter(opt.shared.input.files, opt.shared.input.n);
	sheet_header(&sheet);
	while (table_next(&in, &row)) {
		if (to != NULL)
			exchange_row(&exchange, &row);
		if (opt.location != NULL)
			moving_row(&moving, &row);
		totals_row(&totals, &row);
		fields_unstate(&fields);
	}
	totals_note(&totals);
	if (to != NULL)
		exchange_close(&exchange);
	if (opt.location != NULL)
		moving_close(&moving);
	sheet_close(&sheet);
	offers_close(&offers);
	fields_close(&fields);
	table_close(&in);
	return out_close();
}
