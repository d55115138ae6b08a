/* anchor - the opening ask, its split, and the concession ladder */
#include "ask.h"
#include "facts.h"
#include "money.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "range.h"
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
	"      --step AMOUNT    what base is rounded down to (default: by currency)\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_TARGET = OPTION_OWN, OPTION_CAP, OPTION_OVER, OPTION_RATIO, OPTION_STEP };

struct options {
	struct shared shared;
	const char *target;
	struct ratio cap, over, ratio, step;
	unsigned rounds;
	bool as_rows;
};

/* The columns anchor sets. */
struct added {
	size_t target, ask, ask_low, ask_base, ask_units, ask_equity, ask_signon, ask_total, over_offer,
	    ask_by, ladder, round;
};

/* The columns anchor reads beside an offer's parts. */
struct looked_at {
	struct position_columns position;
	int total, first_total, status, low, high, q3, unit, round;
};

/* All that the loop works with. */
struct anchor {
	const struct options *opt;
	struct naming naming;
	struct facts facts;
	struct fields fields;
	struct offers offers;
	struct sheet sheet;
	struct added added;
	struct looked_at at;
	struct money target; /* the option's; millionths 0: none */
	size_t unknown;      /* rows whose total is not known */
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

	*o = (struct options){.shared = {.program = "anchor", .help = help}, .over = ratio_int(0),
	    .ratio = {1, 2}, .rounds = 3};
	while ((c = option_next(&o->shared, argc, argv, "n:" OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case 'n':
			o->rounds = option_count("rounds", optarg, 1, 12);
			o->as_rows = true;
			break;
		case OPTION_TARGET:
			o->target = optarg;
			break;
		case OPTION_CAP:
			o->cap = option_percent("cap", optarg);
			break;
		case OPTION_OVER:
			o->over = option_percent("over", optarg);
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
	struct added *to = &a->added;
	struct sheet *s = &a->sheet;

	position_columns(&a->at.position, h);
	a->at.total = a->offers.base >= 0 ? header_need(h, "total", "run convert first")
	                                  : header_find(h, "total");
	a->at.low = a->at.total < 0 ? header_need(h, "low", NULL) : header_find(h, "low");
	a->at.high = header_find(h, "high");
	a->at.q3 = header_find(h, "q3");
	a->at.unit = header_find(h, "unit");
	a->at.first_total = header_find(h, "first_total");
	a->at.status = header_find(h, "status");
	a->at.round = header_find(h, "round");
	to->target = sheet_column(s, "target");
	to->ask = sheet_column(s, "ask");
	to->ask_low = sheet_column(s, "ask_low");
	to->ask_base = sheet_column(s, "ask_base");
	to->ask_units = sheet_column(s, "ask_units");
	to->ask_equity = sheet_column(s, "ask_equity");
	to->ask_signon = sheet_column(s, "ask_signon");
	to->ask_total = sheet_column(s, "ask_total");
	to->over_offer = sheet_column(s, "over_offer");
	to->ask_by = sheet_column(s, "ask_by");
	to->ladder = sheet_column(s, "ladder");
	if (a->opt->as_rows)
		to->round = sheet_column(s, "round");
}

/* The user's target in the row's currency; unknown where none was given. */
static struct ratio
own_target(const struct anchor *a, const struct row *row, const struct currency *currency)
{
	if (a->opt->target == NULL)
		return RATIO_UNKNOWN;
	if (a->target.currency != NULL && a->target.currency != currency)
		msg_stop_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "--target '%s' is in another currency than the row (convert -t first)", a->opt->target);
	return ratio_fixed(a->target.millionths);
}

static struct ask_case
case_read(struct anchor *a, const struct row *row, const struct currency *currency)
{
	const struct fields *f = &a->fields;
	bool current = slice_is(row_maybe(row, a->at.status), "current");
	struct ask_case c = {
		.offer = field_money(f, row, a->at.first_total, currency),
		.low = field_money(f, row, a->at.low, currency),
		.high = field_money(f, row, a->at.high, currency),
		.q3 = field_money(f, row, a->at.q3, currency),
		.cap = ratio_known(a->opt->cap) ? a->opt->cap : (struct ratio){current ? 15 : 20, 100},
		.over = a->opt->over,
		.target = own_target(a, row, currency),
		.minor = field_minor(currency),
	};

	if (!ratio_known(c.offer))
		c.offer = field_money(f, row, a->at.total, currency);
	if (!ratio_known(c.q3))
		c.q3 = range_third_quarter(c.low, c.high);
	return c;
}

/* Nothing is left from an earlier run. */
static void
set_empty(struct anchor *a)
{
	const struct added *to = &a->added;
	const size_t columns[] = {to->target, to->ask, to->ask_low, to->ask_base, to->ask_units,
		to->ask_equity, to->ask_signon, to->ask_total, to->over_offer, to->ask_by, to->ladder};
	size_t i;

	for (i = 0; i < sizeof columns / sizeof *columns; i++)
		sheet_empty(&a->sheet, columns[i]);
}

/* A row of a band: what to name before there is an offer. */
static void
before_offer(struct anchor *a, const struct row *row)
{
	const struct currency *currency = fields_currency(&a->fields, row);
	struct ask_case c = case_read(a, row, currency);
	struct ask ask = ask_before_offer(&c);
	struct slice unit = row_maybe(row, a->at.unit);
	struct ratio step = ratio_known(a->opt->step)
	    ? a->opt->step
	    : steps_of(currency, ask.target, unit.n == 0 || slice_is(unit, "year"));

	set_empty(a);
	sheet_amount(&a->sheet, a->added.target, row, ask.target, c.minor);
	sheet_amount(&a->sheet, a->added.ask_low, row, ratio_down_to(ask.target, step), c.minor);
	sheet_amount(&a->sheet, a->added.ask, row, ratio_down_to(ask.ask, step), c.minor);
	if (a->opt->as_rows)
		sheet_empty(&a->sheet, a->added.round);
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
	const struct added *to = &a->added;
	struct sheet *s = &a->sheet;
	struct position position = position_read(&a->at.position, &a->fields, row);
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
	sheet_amount(s, to->ask, row, rung, c->minor);
	sheet_amount(s, to->ask_base, row, split.base, FIXED_DECIMALS);
	sheet_amount(s, to->ask_units, row, split.units, FIXED_DECIMALS);
	sheet_amount(s, to->ask_equity, row, split.equity, c->minor);
	sheet_amount(s, to->ask_signon, row, split.signon, c->minor);
	sheet_amount(s, to->ask_total, row, split.total, c->minor);
	sheet_ratio(s, to->over_offer, ratio_sub(ratio_div(rung, c->offer), ratio_int(1)));
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
	struct ratio round = field_number(&a->fields, row, a->at.round);

	*first = 0;
	*last = a->opt->as_rows && ratio_known(ask->ask) ? a->opt->rounds : 0;
	if (!ratio_known(round))
		return;
	if (round.den != 1 || round.num > a->opt->rounds)
		field_refuse(&a->fields, row, a->at.round, "is no round of the ladder (-n says how many there are)");
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
	c = case_read(a, row, offer.currency);
	ask = ask_for_offer(&c);
	a->unknown += ask.by == ASK_UNKNOWN;
	rungs_wanted(a, row, &ask, &first, &last);
	for (i = first; i <= last; i++) {
		set_empty(a);
		sheet_text(&a->sheet, a->added.ask_by, slice_of(ask_rule_name(ask.by)));
		sheet_amount(&a->sheet, a->added.target, row, ask.target, c.minor);
		if (ratio_known(ask.ask)) {
			sheet_text(&a->sheet, a->added.ladder, ladder_text(a, row, &ask, c.minor));
			set_rung(a, row, &offer, &c, &ask, i);
		}
		if (a->opt->as_rows)
			sheet_fixed(&a->sheet, a->added.round, i * FIXED_ONE, 0);
		sheet_row(&a->sheet, row);
	}
	if (ask.by == ASK_BELOW_BAND)
		msg_note_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "the offer is below its band: check the level; is this base against a total band?");
}

static bool
has_offer(const struct anchor *a, const struct row *row)
{
	return row_maybe(row, a->offers.base).n > 0 || row_maybe(row, a->at.total).n > 0;
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
	if (opt.target != NULL)
		a.target = money_option(&a.fields.currencies, "target", opt.target);
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
