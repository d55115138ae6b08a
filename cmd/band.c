/* band - look up a pay band, place offers in theirs, or make bands of observed pay */
#include <stdlib.h>

#include "data.h"
#include "finder.h"
#include "making.h"
#include "msg.h"
#include "offer.h"
#include "option.h"
#include "out.h"
#include "partial.h"
#include "placed.h"
#include "range.h"
#include "sandbox.h"
#include "sheet.h"
#include "whyband.h"

static const char help[] =
	"usage: band [-c company] [-r role] [-l level] [-L location] [-y years] [-b bands]\n"
	"       band [-b bands] [--component total|base] [file ...]\n"
	"       band -g column[,column ...] [--value column] [file ...]\n"
	"       band --merge [partial ...]\n"
	"\n"
	"  band -c cloudflare -l senior -L sf         look a band up\n"
	"  band -c fly -y 6                           the level by years\n"
	"  convert offers.tsv | band                  place each offer in its band\n"
	"  band -g role,level --value base pay.tsv    make bands of observed pay\n"
	"\n"
	"  -c, --company NAME   -r, --role NAME   -L, --location NAME\n"
	"  -l, --level LEVEL    senior, L5, 'Staff+'\n"
	"  -y, --years N        years of experience, where no level is given\n"
	"  -b, --bands FILE     the bands (default: data's bands.tsv)\n"
	"      --component C    place total pay (default) or base; with -g, what the figures are\n"
	"  -g, --group COLUMNS  a band for each group of rows that agree in these\n"
	"      --value COLUMN   the figures (default total)\n"
	"      --percentiles P  10,25,50,75,90\n"
	"      --min-n N        observations a band needs (5); twice as many outside p25 to p75\n"
	"      --by COLUMN      whose figure it is: five needed, none with more than 25%\n"
	"      --count COLUMN   how many a row stands for\n"
	"      --age DATE       bring figures to that day  --dated COLUMN (as_of)  --move % (3)\n"
	"      --outlier iqr    drop what lies far outside the quartiles (none)\n"
	"      --partial        the observations, for --merge; --merge  bands of such parts\n"
	"      --columns A,B    the names of input without header; --no-header  print none\n"
	"      --threads N      (the processors)   --max-memory SIZE  of the groups (4G)\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_COMPONENT = OPTION_OWN };

struct options {
	struct shared shared;
	struct position position;
	bool look_up, make;
	char *bands;
	const char *component; /* NULL: the default of what is done */
	struct making_options making;
};

/* Bands are looked up, offers placed, or bands made: what one of them needs or can't have. */
static void
options_agree(struct options *o)
{
	if (o->make && (o->look_up || o->bands != NULL))
		msg_stop("-g and --merge make bands, -b -c -r -l -L -y look them up: not both");
	if (o->look_up && o->shared.input.n > 0)
		msg_stop("-c -r -l -L -y look up and read no offers: '%s' is one too many (-b names the bands)",
		    o->shared.input.files[0]);
	if (!o->look_up)
		option_need_input(&o->shared);
	if (o->make)
		return;
	if (o->look_up && o->component != NULL)
		msg_stop("--component says what is placed or made: bands that are looked up show theirs");
	if (o->component == NULL)
		o->component = "total";
	if (strcmp(o->component, "total") != 0 && strcmp(o->component, "base") != 0)
		msg_stop("--component: '%s' is neither total nor base", o->component);
	if (!o->look_up && o->bands != NULL && strcmp(o->bands, "-") == 0 && o->shared.input.n == 0)
		msg_stop("-b -: the offers are read from stdin already");
}

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		FINDER_OPTIONS,
		{"bands", required_argument, NULL, 'b'},
		{"component", required_argument, NULL, OPTION_COMPONENT},
		MAKING_OPTIONS,
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "band", .help = help}};
	making_options(&o->making);
	while ((c = option_next(&o->shared, argc, argv, "b:" FINDER_LETTERS MAKING_LETTERS OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case 'b':
			o->bands = optarg;
			break;
		case OPTION_COMPONENT:
			o->component = optarg;
			break;
		default:
			if (finder_option(&o->position, c, optarg))
				o->look_up = true;
			else
				(void)making_option(&o->making, c, optarg);
		}
	}
	o->make = making_asked(&o->making, &o->shared, o->component);
	options_agree(o);
}

/* Prints the bands that match, with mid spread q3. 1: none does. */
static int
look_up(const struct options *o, const struct naming *naming)
{
	char *own = o->bands == NULL ? data_path("bands.tsv") : NULL;
	struct input input = o->shared.input;
	struct finder finder;
	struct fields fields;
	struct sheet sheet;
	struct band band;
	struct row row;
	size_t mid, spread, q3;
	int status = 0;

	if (own == NULL && o->bands == NULL)
		msg_stop("no data file 'bands.tsv' (-b names one)");
	input.files = o->bands != NULL ? &o->bands : &own;
	input.n = 1;
	finder_open(&finder, naming, input, o->position);
	fields_open(&fields, &finder.feed.header, o->shared.currency);
	sheet_open(&sheet, &finder.feed.header);
	mid = sheet_column(&sheet, "mid");
	spread = sheet_column(&sheet, "spread");
	q3 = sheet_column(&sheet, "q3");
	sandbox_enter(input.files, input.n);
	sheet_header(&sheet);
	while (finder_next(&finder, &row)) {
		const struct currency *currency = fields_currency(&fields, &row);

		bands_read(naming, &fields, &finder.search.columns, &row, currency, &band);
		sheet_amount(&sheet, mid, &row, band.mid, field_minor(currency));
		sheet_ratio(&sheet, spread, range_spread(band.low, band.high));
		sheet_amount(&sheet, q3, &row, band.q3, field_minor(currency));
		if (msg_is_verbose())
			whyband_show(&finder.search.columns, &band, currency);
		sheet_row(&sheet, &row);
	}
	if (!finder.search.found) {
		status = 1;
		search_advise(&finder.search, finder.feed.header.file, (struct msg_place){0});
	}
	finder_close(&finder);
	sheet_close(&sheet);
	fields_close(&fields);
	free(own);
	(void)out_close();
	return status;
}

/* Adds to each offer where its pay stands in its band. */
static int
place(const struct options *o, const struct naming *naming)
{
	bool by_base = strcmp(o->component, "base") == 0;
	struct table in;
	struct fields fields;
	struct offers offers;
	struct offer offer;
	struct placing placing;
	struct sheet sheet;
	struct placed placed;
	struct band band;
	struct slice source;
	struct row row;
	int total;

	table_open(&in, o->shared.input);
	fields_open_typed(&fields, &in.header, o->shared.currency);
	offers_open(&offers, &fields);
	total = by_base ? header_need(&in.header, "base", NULL)
	                : header_need(&in.header, "total", "run convert first");
	placing_open(&placing, naming, &fields, o->bands, o->component);
	sheet_open(&sheet, &in.header);
	placed_open(&placed, &sheet, &placing);
	sandbox_enter(o->shared.input.files, o->shared.input.n);
	sheet_header(&sheet);
	while (table_next(&in, &row)) {
		const struct currency *currency = fields_currency(&fields, &row);
		struct ratio pay = field_money(&fields, &row, total, currency);

		if (by_base) {
			offer_read(&offers, &row, &offer);
			pay = offer.pay.base;
		}
		if (placing_find(&placing, &row, currency, &band, &source))
			placed_set(&placed, &row, &band, source, pay, currency);
		else
			placed_clear(&placed);
		sheet_row(&sheet, &row);
	}
	placing_close(&placing);
	sheet_close(&sheet);
	offers_close(&offers);
	fields_close(&fields);
	table_close(&in);
	return out_close();
}

/* Makes bands of observed pay. */
static int
make(const struct options *o)
{
	struct observed observed;

	observe(&o->making.observing, &observed);
	if (o->making.partial)
		partial_print(&o->making.making, &observed);
	else
		made_print(&o->making.making, &observed);
	observed_free(&observed);
	making_free(&o->making);
	return out_close();
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct naming naming;
	int status;

	msg_start("band");
	options_read(&opt, argc, argv);
	if (opt.make)
		return make(&opt);
	naming_read(&naming);
	status = opt.look_up ? look_up(&opt, &naming) : place(&opt, &naming);
	naming_free(&naming);
	return status;
}
