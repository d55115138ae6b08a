/* floor - the walk-away floor from the alternatives, and a verdict */
#include <stdlib.h>

#include "date.h"
#include "judged.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "sandbox.h"
#include "sweep.h"

static const char help[] =
	"usage: floor [--current amount] [--switch %] [--forfeit amount] [--horizon years]\n"
	"             [--need amount] [--search rate] [--discount %] [--separation %]\n"
	"             [--search-cost amount] [--rates file] [-D date] [--final] [--check]\n"
	"             [--sweep name=value,...] [file ...]\n"
	"\n"
	"  convert offers.tsv | band | anchor | floor --current 240000\n"
	"  ... | floor --current 'EUR 190000' --forfeit 40000    unvested pay you would leave\n"
	"  ... | floor --current 240000 --search 1               an offer a year if you look on\n"
	"  ... | floor --need 200000 --final                     their last word: accept or walk\n"
	"  ... | floor --current 240000 --sweep switch=0,5,10    the same at three settings\n"
	"\n"
	"      --current AMOUNT   what you are paid now, a year\n"
	"      --switch %         what changing jobs must bring (default 5)\n"
	"      --forfeit AMOUNT   what leaving now loses you, once\n"
	"      --horizon YEARS    over how many years that counts (default 4)\n"
	"      --need AMOUNT      what you need, a year\n"
	"      --search RATE      offers a year that looking on would bring\n"
	"      --discount %       what a year's wait costs (default 5)\n"
	"      --separation %     chance a year that a job ends (default 25)\n"
	"      --search-cost AMOUNT  what looking on costs, a year (default 0)\n"
	"      --rates FILE       exchange rates, for offers in several currencies\n"
	"  -D, --date DATE        the day: offers past `expires` count no more\n"
	"      --final            the offers are final: no verdict is counter\n"
	"      --check            status 1 when a verdict is walk\n"
	"      --sweep LIST       a row for each value of switch, horizon or search, as switch=0,5\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_CURRENT = OPTION_OWN, OPTION_SWITCH, OPTION_FORFEIT, OPTION_HORIZON, OPTION_NEED,
	OPTION_SEARCH, OPTION_DISCOUNT, OPTION_SEPARATION, OPTION_SEARCH_COST, OPTION_RATES, OPTION_FINAL,
	OPTION_CHECK, OPTION_SWEEP };

static const struct sweep_name swept[] = {{"switch", OPTION_SWITCH}, {"horizon", OPTION_HORIZON},
	{"search", OPTION_SEARCH}, {NULL, 0}};

struct options {
	struct shared shared;
	struct alternatives has;
	const char *rates, *sweep;
	int32_t day;
	bool final, check;
	bool looks_on; /* an option was given that says how */
};

/* An option of the command line or of a sweep's setting. */
static void
option_take(struct options *o, int option, const char *text)
{
	struct alternatives *has = &o->has;

	switch (option) {
	case OPTION_CURRENT:
		has->current.text = text;
		break;
	case OPTION_SWITCH:
		has->switching = option_percent("switch", text);
		break;
	case OPTION_FORFEIT:
		has->forfeit.text = text;
		break;
	case OPTION_HORIZON:
		has->horizon = option_number("horizon", text);
		if (!ratio_positive(has->horizon))
			msg_stop("--horizon: '%.*s' is not above 0 (write the years, as 4)", MSG_CUT(slice_of(text)));
		break;
	case OPTION_NEED:
		has->need.text = text;
		break;
	case OPTION_SEARCH:
		has->search.arrival = option_number("search", text);
		break;
	case OPTION_DISCOUNT:
		has->search.discount = option_percent("discount", text);
		o->looks_on = true;
		break;
	case OPTION_SEPARATION:
		has->search.separation = option_percent("separation", text);
		o->looks_on = true;
		break;
	case OPTION_SEARCH_COST:
		has->cost.text = text;
		o->looks_on = true;
		break;
	case OPTION_RATES:
		o->rates = text;
		break;
	case 'D':
		o->day = option_date("date", text);
		break;
	case OPTION_FINAL:
		o->final = true;
		break;
	case OPTION_CHECK:
		o->check = true;
		break;
	case OPTION_SWEEP:
		o->sweep = text;
		break;
	}
}

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		{"current", required_argument, NULL, OPTION_CURRENT},
		{"switch", required_argument, NULL, OPTION_SWITCH},
		{"forfeit", required_argument, NULL, OPTION_FORFEIT},
		{"horizon", required_argument, NULL, OPTION_HORIZON},
		{"need", required_argument, NULL, OPTION_NEED},
		{"search", required_argument, NULL, OPTION_SEARCH},
		{"discount", required_argument, NULL, OPTION_DISCOUNT},
		{"separation", required_argument, NULL, OPTION_SEPARATION},
		{"search-cost", required_argument, NULL, OPTION_SEARCH_COST},
		{"rates", required_argument, NULL, OPTION_RATES},
		{"date", required_argument, NULL, 'D'},
		{"final", no_argument, NULL, OPTION_FINAL},
		{"check", no_argument, NULL, OPTION_CHECK},
		{"sweep", required_argument, NULL, OPTION_SWEEP},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){
		.shared = {.program = "floor", .help = help},
		.has = {.switching = {5, 100}, .horizon = {4, 1},
		    .search = {.discount = {5, 100}, .separation = {25, 100}}},
		.day = DATE_NONE,
	};
	while ((c = option_next(&o->shared, argc, argv, "D:" OPTION_LETTERS, longs)) != -1)
		option_take(o, c, optarg);
	if (o->looks_on && !ratio_known(o->has.search.arrival) &&
	    (o->sweep == NULL || strncmp(o->sweep, "search=", strlen("search=")) != 0))
		msg_stop("--discount, --separation and --search-cost say what looking on is like: --search says how "
		    "many offers a year it brings");
	if (!ratio_positive(ratio_add(o->has.search.discount, o->has.search.separation)))
		msg_stop("--discount, --separation: one of them must be above 0");
	option_need_input(&o->shared);
}

/* The alternatives at every setting; without a sweep, at the command line's. */
static struct alternatives *
settings_make(const struct options *o, const struct sweep *sweep)
{
	struct alternatives *settings = memory_new(sweep->n + 1, sizeof *settings);
	struct options setting = *o;
	size_t i;

	settings[0] = o->has;
	for (i = 0; i < sweep->n; i++) {
		option_take(&setting, sweep->option, sweep_value(sweep, i));
		settings[i] = setting.has;
	}
	return settings;
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct rows rows;
	struct fields fields;
	struct offers offers;
	struct standings all;
	struct rivals rivals;
	struct sheet sheet;
	struct judged judged;
	struct sweep sweep;
	struct alternatives *settings;
	size_t i, k, end, walks = 0;

	msg_start("floor");
	options_read(&opt, argc, argv);
	rows_open(&rows, opt.shared.input);
	fields_open_typed(&fields, &rows.header, opt.shared.currency);
	offers_open(&offers, &fields);
	rivals_open(&rivals, &fields.currencies, opt.rates, opt.day);
	sandbox_enter(opt.shared.input.files, opt.shared.input.n);
	rows_fill(&rows);
	standings_read(&all, &rows, &fields, &offers, opt.day);
	standings_compete(&all, &rivals);
	alternatives_read(&opt.has, &all);
	sheet_open(&sheet, &rows.header);
	judged_open(&judged, &fields, &rivals, &sheet, opt.final);
	sweep_open(&sweep, swept, opt.sweep, &sheet);
	settings = settings_make(&opt, &sweep);
	sheet_header(&sheet);
	for (i = 0; i < all.n; i++) {
		const struct standing *s = &all.list[i];

		for (sweep_row(&sweep, &fields, s->row, &k, &end); k < end; k++) {
			sweep_mark(&sweep, k);
			walks += judged_row(&judged, s, &settings[k]);
		}
		if (s->expired)
			msg_note_at((struct msg_place){s->row->file, s->row->line, SLICE_NONE},
			    "the offer's last day is past");
	}
	free(settings);
	sweep_close(&sweep);
	judged_close(&judged);
	rivals_close(&rivals);
	standings_free(&all);
	sheet_close(&sheet);
	offers_close(&offers);
	fields_close(&fields);
	rows_free(&rows);
	return out_close() == 0 && opt.check && walks > 0 ? 1 : 0;
}
