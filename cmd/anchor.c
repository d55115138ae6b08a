/* anchor - the opening ask, its split, and the concession ladder */
#include <stdlib.h>

#include "asked.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "sandbox.h"
#include "sweep.h"

static const char help[] =
	"usage: anchor [--target amount] [--cap %] [--over %] [--step n] [-n rounds] [--ratio r]\n"
	"              [--meso] [--sweep name=value,...] [file ...]\n"
	"\n"
	"  convert offers.tsv | band | anchor        the opening ask for each offer\n"
	"  convert offers.tsv | band | anchor -n 3   the ask and three concessions, a row each\n"
	"  convert offers.tsv | band | anchor --meso three packages worth the same, a row each\n"
	"  ... | anchor --sweep cap=10,15,20         the same ask at three settings\n"
	"  band -c cloudflare -l senior -L sf | anchor    what to name before any offer\n"
	"\n"
	"      --target AMOUNT  what you aim for, a year (default: from the band)\n"
	"      --cap %          most above the offer (default 20; 15 in the current job)\n"
	"      --over %         most above the band's top (default 0)\n"
	"  -n, --rounds N       print the ladder as rows, N concessions (default 3, in a column)\n"
	"      --ratio R        each concession's size over the one before (default 0.5)\n"
	"      --step N         what base is rounded down to (default: by currency)\n"
	"      --meso           print packages of equal average as rows\n"
	"      --sweep LIST     a row for each value of cap, over or ratio, as cap=10,15,20\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_TARGET = OPTION_OWN, OPTION_CAP, OPTION_OVER, OPTION_RATIO, OPTION_STEP, OPTION_MESO,
	OPTION_SWEEP };

static const struct sweep_name swept[] = {{"cap", OPTION_CAP}, {"over", OPTION_OVER},
	{"ratio", OPTION_RATIO}, {NULL, 0}};

struct options {
	struct shared shared;
	struct tactics tactics;
	const char *sweep;
};

/* An option of the command line or of a sweep's setting. */
static void
option_take(struct options *o, int option, const char *text)
{
	struct tactics *t = &o->tactics;

	switch (option) {
	case 'n':
		t->rounds = option_count("rounds", text, 1, 12);
		t->rungs = true;
		break;
	case OPTION_TARGET:
		t->opening.target = text;
		break;
	case OPTION_CAP:
		t->opening.cap = option_percent("cap", text);
		break;
	case OPTION_OVER:
		t->opening.over = option_percent("over", text);
		break;
	case OPTION_RATIO:
		t->ratio = option_number("ratio", text);
		if (!ratio_positive(t->ratio) || !ratio_below(t->ratio, ratio_int(1)))
			msg_stop("--ratio: '%.*s' is not above 0 and below 1 (0.5 halves each concession)", MSG_CUT(slice_of(text)));
		break;
	case OPTION_STEP:
		t->step = option_number("step", text);
		if (!ratio_positive(t->step))
			msg_stop("--step: '%.*s' is not above 0 (write 500 for whole five hundreds)", MSG_CUT(slice_of(text)));
		break;
	case OPTION_MESO:
		t->packages = true;
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
		{"target", required_argument, NULL, OPTION_TARGET},
		{"cap", required_argument, NULL, OPTION_CAP},
		{"over", required_argument, NULL, OPTION_OVER},
		{"rounds", required_argument, NULL, 'n'},
		{"ratio", required_argument, NULL, OPTION_RATIO},
		{"step", required_argument, NULL, OPTION_STEP},
		{"meso", no_argument, NULL, OPTION_MESO},
		{"sweep", required_argument, NULL, OPTION_SWEEP},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){
		.shared = {.program = "anchor", .help = help},
		.tactics = {.opening = {.over = {0, 1}}, .ratio = {1, 2}, .rounds = 3},
	};
	while ((c = option_next(&o->shared, argc, argv, "n:" OPTION_LETTERS, longs)) != -1)
		option_take(o, c, optarg);
	if (o->tactics.rungs + o->tactics.packages + (o->sweep != NULL) > 1)
		msg_stop("-n, --meso and --sweep each make rows of an offer: only one of them");
	option_need_input(&o->shared);
}

/* The tactics of every setting; without a sweep, of the command line. */
static struct tactics *
settings_make(const struct options *o, const struct sweep *sweep)
{
	struct tactics *settings = memory_new(sweep->n + 1, sizeof *settings);
	struct options setting = *o;
	size_t i;

	settings[0] = o->tactics;
	for (i = 0; i < sweep->n; i++) {
		option_take(&setting, sweep->option, sweep_value(sweep, i));
		settings[i] = setting.tactics;
	}
	return settings;
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct table in;
	struct fields fields;
	struct sheet sheet;
	struct asked asked;
	struct sweep sweep;
	struct tactics *settings;
	struct row row;
	enum ask_rule by = ASK_NO_OFFER;
	size_t i, end;

	msg_start("anchor");
	options_read(&opt, argc, argv);
	table_open(&in, opt.shared.input);
	fields_open_typed(&fields, &in.header, opt.shared.currency);
	sheet_open(&sheet, &in.header);
	asked_open(&asked, &fields, &sheet, &opt.tactics);
	sweep_open(&sweep, swept, opt.sweep, &sheet);
	settings = settings_make(&opt, &sweep);
	sandbox_enter(opt.shared.input.files, opt.shared.input.n);
	sheet_header(&sheet);
	while (table_next(&in, &row)) {
		for (sweep_row(&sweep, &fields, &row, &i, &end); i < end; i++) {
			sweep_mark(&sweep, i);
			by = asked_row(&asked, &settings[i], &row);
		}
		asked_note(&asked, by, &row);
	}
	free(settings);
	sweep_close(&sweep);
	asked_close(&asked);
	sheet_close(&sheet);
	fields_close(&fields);
	table_close(&in);
	return out_close();
}
