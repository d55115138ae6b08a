/* anchor - the opening ask, its split, and the concession ladder */
#include "ask.h"
#include "facts.h"
#include "msg.h"
#include "opening.h"
#include "option.h"
#include "out.h"
#include "sheet.h"
#include "split.h"

static const char help[] =
	"usage: anchor [--target amount] [--cap %] [--over %] [-n rounds] [--ratio r] [--step n] [file ...]\n"
	"\n"
	"  convert offers.tsv | band | anchor        the opening ask for each offer\n"
	"  convert offers.tsv | band | anchor -n 3   the ask and three concessions, a row each\n"
	"  band -c cloudflare -l senior -L sf | anchor    what to name before any offer\n"
	"\n"
	"      --target AMOUNT  what you aim for, a year (default: from the band)\n"
	"      --cap %          most above the offer (default 20; 15 in the current job)\n"
	"      --over %         most above the band's top (default 0)\n"
	"  -n, --rounds N       print the ladder as rows, N concessions (default 3, in a column)\n"
	"      --ratio R        each concession's size over the one before (default 0.5)\n"
	"      --step N         what base is rounded down to (default: by currency)\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_TARGET = OPTION_OWN, OPTION_CAP, OPTION_OVER, OPTION_RATIO, OPTION_STEP };

struct options {
	struct shared shared;
	struct opening opening;
	struct ratio ratio, step;
	unsigned rounds;
	bool as_rows;
};

/* The columns anchor adds, in this order; round with -n only. */
enum { TARGET, ASK, ASK_LOW, ASK_BASE, ASK_UNITS, ASK_EQUITY, ASK_SIGNON, ASK_TOTAL, OVER_OFFER, ASK_BY,
	LADDER, ADDED };
static const char *const added[ADDED] = {"target", "ask", "ask_low", "ask_base", "ask_units",
	"ask_equity", "ask_signon", "ask_total", "over_offer", "ask_by", "ladder"};

/* All that the loop works with. */
struct anchor {
	const struct options *opt;
	struct opening opening;
	struct naming naming;
	struct facts facts;
	struct fields fields;
	struct offers offers;
	struct sheet sheet;
	struct position_columns position;
	size_t set[ADDED], round; /* in the sheet */
	int unit, round_before;   /* in the input */
	size_t unknown;           /* rows whose total is not known */
	struct buffer ladder;
};

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
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "anchor", .help = help}, .opening = {.over = {0, 1}},
	    .ratio = {1, 2}, .rounds = 3};
	while ((c = option_next(&o->shared, argc, argv, "n:" OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case 'n':
			o->rounds = option_count("rounds", optarg, 1, 12);
			o->as_rows = true;
			break;
		case OPTION_TARGET:
			o->opening.target = optarg;
			break;
		case OPTION_CAP:
			o->opening.cap = option_percent("cap", optarg);
			break;
		case OPTION_OVER:
			o->opening.over = option_percent("over", optarg);
			break;
		case OPTION_RATIO:
			o->ratio = option_number("ratio", optarg);
			break;
		case OPTION_STEP:
			o->step = option_number("step", optarg);
			break;
		}
	}
	if (!ratio_positive(o->ratio) || !ratio_below(o->ratio, ratio_int(1)))
		msg_stop("--ratio: it must be above 0 and below 1 (0.5 halves each concession)");
	if (ratio_known(o->step) && !ratio_positive(o->step))
		msg_stop("--step: it must be above 0");
	option_need_input(&o->shared);
}

static void
columns_resolve(struct anchor *a, const struct header *h)
{
	a->opening = a->opt->opening;
	opening_columns(&a->opening, &a->fields, a->offers.base);
	position_columns(&a->position, h);
	a->unit = header_find(h, "unit");
	a->round_before = header_find(h, "round");
	sheet_columns(&a->sheet, added, ADDED, a->set);
	if (a->opt->as_rows)
		a->round = sheet_column(&a->sheet, "round");
}

/* A row of a band: what to name before there is an offer. */
static void
before_offer(struct anchor *a, const struct row *row)
{
	const struct currency *currency = fields_currency(&a->fields, row);
	struct ask_case c = opening_case(&a->opening, &a->fields, row, currency);
	struct ask ask = ask_before_offer(&c);
	struct slice unit = row_maybe(row, a->unit);
	struct ratio step = ratio_known(a->opt->step)
	    ? a->opt->step
	    : steps_of(currency, ask.target, unit.n == 0 || slice_is(unit, "year"));

	sheet_clear(&a->sheet, a->set, ADDED);
	sheet_amount(&a->sheet, a->set[TARGET], row, ask.target, c.minor);
	sheet_amount(&a->sheet, a->set[ASK_LOW], row, ratio_down_to(ask.target, step), c.minor);
	sheet_amount(&a->sheet, a->set[ASK], row, ratio_down_to(ask.ask, step), c.minor);
	if (a->opt->as_rows)
		sheet_empty(&a->sheet, a->round);
	sheet_row(&a->sheet, row);
}

/* `330000/324428.57/...`: the totals of all rungs. */
static struct slice
ladder_text(struct anchor *a, const struct row *row, const struct ask *ask, unsigned minor)
{
	unsigned i, n = a->opt->rounds;
	char text[FIXED_ROOM];
	int64_t rung;

	a->ladder.n = 0;
	for (i = 0; i <= n; i++) {
		if (!ratio_round(ask_rung(ask, i, n, a->opt->ratio), minor, &rung))
			msg_stop_at((struct msg_place){row->file, row->line, SLICE_NONE},
			    "the ladder is too fine to compute (fewer rounds, or a --ratio of fewer decimals)");
		if (i > 0)
			buffer_byte(&a->ladder, '/');
		buffer_add(&a->ladder, (struct slice){text, fixed_format(rung, 0, text)});
	}
	return buffer_slice(&a->ladder);
}

/* One rung of an offer's ladder into the row. */
static void
set_rung(struct anchor *a, const struct row *row, const struct offer *offer, const struct ask_case *c,
    const struct ask *ask, unsigned i)
{
	struct sheet *s = &a->sheet;
	struct position position = position_read(&a->position, &a->fields, row);
	/* what is split is the rung as it is printed */
	struct ratio rung = ratio_rounded(ask_rung(ask, i, a->opt->rounds, a->opt->ratio), c->minor);
	struct steps steps = steps_for(offer);
	struct split split;
	char text[RATIO_ROOM];

	if (ratio_known(a->opt->step)) {
		steps.base = a->opt->step;
		if (slice_is(offer->period, "year"))
			steps.equity = a->opt->step;
	}
	split = split_rung(offer, &steps, rung, facts_threshold(&a->facts, &position, "units"),
	    ratio_sub(ask->ask, ask->target));
	sheet_amount(s, a->set[ASK], row, rung, c->minor);
	sheet_amount(s, a->set[ASK_BASE], row, split.base, FIXED_DECIMALS);
	sheet_amount(s, a->set[ASK_UNITS], row, split.units, FIXED_DECIMALS);
	sheet_amount(s, a->set[ASK_EQUITY], row, split.equity, c->minor);
	sheet_amount(s, a->set[ASK_SIGNON], row, split.signon, c->minor);
	sheet_amount(s, a->set[ASK_TOTAL], row, split.total, c->minor);
	sheet_ratio(s, a->set[OVER_OFFER], ratio_sub(ratio_div(rung, c->offer), ratio_int(1)));
	msg_why_at((struct msg_place){row->file, row->line, SLICE_NONE}, "ask %.*s by %s",
	    (int)ratio_format(rung, c->minor, text), text, ask_rule_name(ask->by));
}

/*
 * Which rungs a row becomes: the ask alone, with -n the whole ladder. A row that is a rung already
 * stays that one.
 */
static void
rungs_wanted(const struct anchor *a, const struct row *row, const struct ask *ask, unsigned *first,
    unsigned *last)
{
	struct ratio round = field_number(&a->fields, row, a->round_before);

	*first = 0;
	*last = a->opt->as_rows && ratio_known(ask->ask) ? a->opt->rounds : 0;
	if (!ratio_known(round))
		return;
	if (round.den != 1 || round.num > a->opt->rounds)
		field_refuse(&a->fields, row, a->round_before, "is no round of the ladder (-n says how many there are)");
	*first = *last = (unsigned)round.num;
}

/* A row with an offer: the ask, or with -n the whole ladder. */
static void
for_offer(struct anchor *a, const struct row *row)
{
	struct offer offer;
	struct ask_case c;
	struct ask ask;
	unsigned i, first, last;

	offer_read(&a->offers, row, &offer);
	c = opening_case(&a->opening, &a->fields, row, offer.currency);
	ask = ask_for_offer(&c);
	a->unknown += ask.by == ASK_UNKNOWN;
	rungs_wanted(a, row, &ask, &first, &last);
	for (i = first; i <= last; i++) {
		sheet_clear(&a->sheet, a->set, ADDED);
		sheet_text(&a->sheet, a->set[ASK_BY], slice_of(ask_rule_name(ask.by)));
		sheet_amount(&a->sheet, a->set[TARGET], row, ask.target, c.minor);
		if (ratio_known(ask.ask)) {
			sheet_text(&a->sheet, a->set[LADDER], ladder_text(a, row, &ask, c.minor));
			set_rung(a, row, &offer, &c, &ask, i);
		}
		if (a->opt->as_rows)
			sheet_fixed(&a->sheet, a->round, i * FIXED_ONE, 0);
		sheet_row(&a->sheet, row);
	}
	if (ask.by == ASK_BELOW_BAND)
		msg_note_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "the offer is below its band: check the level; is this base against a total band?");
}

static bool
has_offer(const struct anchor *a, const struct row *row)
{
	return row_maybe(row, a->offers.base).n > 0 || row_maybe(row, a->opening.total).n > 0;
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct anchor a = {.opt = &opt};
	struct table in;
	struct row row;

	msg_start("anchor");
	options_read(&opt, argc, argv);
	table_open(&in, opt.shared.input);
	naming_read(&a.naming);
	facts_read(&a.facts, &a.naming);
	fields_open(&a.fields, &in.header, opt.shared.currency);
	offers_open(&a.offers, &a.fields);
	sheet_open(&a.sheet, &in.header);
	columns_resolve(&a, &in.header);
	sheet_header(&a.sheet);
	while (table_next(&in, &row)) {
		if (has_offer(&a, &row))
			for_offer(&a, &row);
		else
			before_offer(&a, &row);
	}
	if (a.unknown > 0)
		msg_note("%zu offer%s whose total is not known: no ask", a.unknown, a.unknown == 1 ? "" : "s");
	buffer_free(&a.ladder);
	sheet_close(&a.sheet);
	offers_close(&a.offers);
	fields_close(&a.fields);
	facts_free(&a.facts);
	naming_free(&a.naming);
	table_close(&in);
	return out_close();
}
