/* floor - the walk-away floor from the alternatives, and a verdict */
#include "date.h"
#include "money.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "reserve.h"
#include "sheet.h"
#include "standing.h"

static const char help[] =
	"usage: floor [--current amount] [--switch %] [--forfeit amount] [--horizon years]\n"
	"             [--need amount] [--rates file] [-D date] [--final] [--check] [file ...]\n"
	"\n"
	"  convert offers.tsv | band | anchor | floor --current 240000\n"
	"  ... | floor --current 'EUR 190000' --forfeit 40000    unvested pay you would leave\n"
	"  ... | floor --need 200000 --final                     their last word: accept or walk\n"
	"\n"
	"      --current AMOUNT   what you are paid now, a year\n"
	"      --switch %         what changing jobs must bring (default 5)\n"
	"      --forfeit AMOUNT   what leaving now loses you, once\n"
	"      --horizon YEARS    over how many years that counts (default 4)\n"
	"      --need AMOUNT      what you need, a year\n"
	"      --rates FILE       exchange rates, for offers in several currencies\n"
	"  -D, --date DATE        the day: offers past `expires` count no more\n"
	"      --final            the offers are final: no verdict is counter\n"
	"      --check            status 1 when a verdict is walk\n"
	"  -d, --data DIR  --csv  --currency CUR  --flush  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_CURRENT = OPTION_OWN, OPTION_SWITCH, OPTION_FORFEIT, OPTION_HORIZON, OPTION_NEED,
	OPTION_RATES, OPTION_FINAL, OPTION_CHECK };

struct options {
	struct shared shared;
	const char *current, *forfeit, *need, *rates;
	struct ratio switching, horizon;
	int32_t day;
	bool final, check;
};

/* A private amount from the command line: in its own currency, or in whichever the row has. */
struct amount {
	struct ratio value; /* unknown: not given */
	const struct currency *currency;
};

/* The columns floor adds, in this order. */
enum { STAY, BEST_OTHER, FLOOR, FLOOR_BY, FEASIBLE, ZONE_MID, SURPLUS, VERDICT, ADDED };
static const char *const added[ADDED] = {"stay", "best_other", "floor", "floor_by", "feasible",
	"zone_mid", "surplus", "verdict"};

/* All that the loop works with. */
struct job {
	const struct options *opt;
	struct fields fields;
	struct offers offers;
	struct standings all;
	struct rivals rivals;
	struct sheet sheet;
	size_t set[ADDED];
	struct amount current, forfeit, need;
	int high, target, ask_by;
};

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		{"current", required_argument, NULL, OPTION_CURRENT},
		{"switch", required_argument, NULL, OPTION_SWITCH},
		{"forfeit", required_argument, NULL, OPTION_FORFEIT},
		{"horizon", required_argument, NULL, OPTION_HORIZON},
		{"need", required_argument, NULL, OPTION_NEED},
		{"rates", required_argument, NULL, OPTION_RATES},
		{"date", required_argument, NULL, 'D'},
		{"final", no_argument, NULL, OPTION_FINAL},
		{"check", no_argument, NULL, OPTION_CHECK},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "floor", .help = help}, .switching = {5, 100},
	    .horizon = {4, 1}, .day = DATE_NONE};
	while ((c = option_next(&o->shared, argc, argv, "D:" OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case OPTION_CURRENT:
			o->current = optarg;
			break;
		case OPTION_SWITCH:
			o->switching = option_percent("switch", optarg);
			break;
		case OPTION_FORFEIT:
			o->forfeit = optarg;
			break;
		case OPTION_HORIZON:
			o->horizon = option_number("horizon", optarg);
			break;
		case OPTION_NEED:
			o->need = optarg;
			break;
		case OPTION_RATES:
			o->rates = optarg;
			break;
		case 'D':
			o->day = option_date("date", optarg);
			break;
		case OPTION_FINAL:
			o->final = true;
			break;
		case OPTION_CHECK:
			o->check = true;
			break;
		}
	}
	if (!ratio_positive(o->horizon))
		msg_stop("--horizon: it must be above 0");
	option_need_input(&o->shared);
}

static struct amount
amount_read(const struct fields *f, const char *option, const char *text)
{
	struct money money;

	if (text == NULL)
		return (struct amount){RATIO_UNKNOWN, NULL};
	money = money_option(&f->currencies, option, text);
	return (struct amount){ratio_fixed(money.millionths), money.currency};
}

/* The private amounts; one's own job among the rows stands in for --current. */
static void
amounts_read(struct job *j)
{
	const struct standing *own = standings_current(&j->all);

	j->current = amount_read(&j->fields, "current", j->opt->current);
	j->forfeit = amount_read(&j->fields, "forfeit", j->opt->forfeit);
	j->need = amount_read(&j->fields, "need", j->opt->need);
	if (j->opt->current == NULL && own != NULL)
		j->current = (struct amount){own->total, own->offer.currency};
	if (j->opt->forfeit != NULL && !ratio_known(j->current.value))
		msg_note("--forfeit counts for nothing without --current");
}

static void
columns_resolve(struct job *j, const struct header *h)
{
	j->high = header_find(h, "high");
	j->target = header_find(h, "target");
	j->ask_by = header_find(h, "ask_by");
	sheet_columns(&j->sheet, added, ADDED, j->set);
}

/* An amount of the command line in the row's currency. */
static struct ratio
in_currency_of(struct job *j, const struct standing *s, struct amount amount)
{
	if (amount.currency == NULL)
		return amount.value;
	return rivals_exchange(&j->rivals, amount.value, amount.currency, s->offer.currency,
	    (struct msg_place){s->row->file, s->row->line, SLICE_NONE});
}

/* What the floor of one row is made of. One's own job has no `stay`: only an offer can lift it. */
static struct reserve
alternatives(struct job *j, const struct standing *s, const struct rival *other)
{
	struct ratio forfeit = ratio_or_zero(in_currency_of(j, s, j->forfeit));
	struct reserve r = {
		.stay = reserve_stay(in_currency_of(j, s, j->current), j->opt->switching, forfeit,
		    s->has_offer ? s->offer.pay.signon : ratio_int(0), j->opt->horizon),
		.best_other = other->value,
		.need = in_currency_of(j, s, j->need),
	};

	if (s->current) {
		r.stay = RATIO_UNKNOWN;
		r.best_other = ratio_div(r.best_other, ratio_add(ratio_int(1), j->opt->switching));
	}
	return r;
}

static const char *
verdict_of(struct job *j, const struct standing *s, struct ratio floor, struct ratio feasible, bool firm)
{
	struct verdict_case c = {
		.total = s->total,
		.value = s->value,
		.target = field_money(&j->fields, s->row, j->target, s->offer.currency),
		.feasible = feasible,
		.floor = floor,
		.above_band = slice_is(row_maybe(s->row, j->ask_by), "above-band"),
		.final = j->opt->final,
	};
	const char *verdict = reserve_verdict(&c);

	if (s->current && !firm && strcmp(verdict, "walk") == 0)
		verdict = c.final ? "accept" : "counter";
	return verdict;
}

/* Adds to one row its floor and, where it is an offer, what follows. True: the verdict is walk. */
static bool
judge(struct job *j, const struct standing *s)
{
	const struct fields *f = &j->fields;
	const struct currency *currency = s->offer.currency;
	struct msg_place place = {s->row->file, s->row->line, SLICE_NONE};
	struct rival other = rivals_best(&j->rivals, slice_of(s->name), currency, place);
	struct reserve r = alternatives(j, s, &other);
	struct ratio floor, feasible;
	unsigned minor = field_minor(currency);
	const char *by, *verdict = "";

	floor = reserve_floor(&r, &by);
	sheet_clear(&j->sheet, j->set, ADDED);
	sheet_amount(&j->sheet, j->set[STAY], s->row, r.stay, minor);
	sheet_amount(&j->sheet, j->set[BEST_OTHER], s->row, other.value, minor);
	sheet_amount(&j->sheet, j->set[FLOOR], s->row, floor, minor);
	sheet_text(&j->sheet, j->set[FLOOR_BY], slice_of(by));
	if (s->has_offer) {
		feasible = reserve_feasible(s->value, s->total, field_money(f, s->row, j->high, currency), s->asked);
		verdict = verdict_of(j, s, floor, feasible, other.firm);
		sheet_amount(&j->sheet, j->set[FEASIBLE], s->row, feasible, minor);
		sheet_amount(&j->sheet, j->set[ZONE_MID], s->row, reserve_zone_mid(floor, s->value, feasible), minor);
		sheet_amount(&j->sheet, j->set[SURPLUS], s->row, ratio_sub(s->value, floor), minor);
		sheet_text(&j->sheet, j->set[VERDICT], slice_of(verdict));
	}
	sheet_row(&j->sheet, s->row);
	if (s->expired)
		msg_note_at(place, "the offer's last day is past");
	if (ratio_known(other.value))
		msg_why_at(place, "best other offer: %.*s", MSG_CUT(other.name));
	return strcmp(verdict, "walk") == 0;
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct job j = {.opt = &opt};
	struct rows rows;
	size_t i, walks = 0;

	msg_start("floor");
	options_read(&opt, argc, argv);
	rows_read(&rows, opt.shared.input);
	fields_open(&j.fields, &rows.header, opt.shared.currency);
	offers_open(&j.offers, &j.fields);
	standings_read(&j.all, &rows, &j.fields, &j.offers, opt.day);
	rivals_open(&j.rivals, &j.fields.currencies, opt.rates, opt.day);
	standings_compete(&j.all, &j.rivals);
	amounts_read(&j);
	sheet_open(&j.sheet, &rows.header);
	columns_resolve(&j, &rows.header);
	sheet_header(&j.sheet);
	for (i = 0; i < j.all.n; i++)
		walks += judge(&j, &j.all.list[i]);
	rivals_close(&j.rivals);
	standings_free(&j.all);
	sheet_close(&j.sheet);
	offers_close(&j.offers);
	fields_close(&j.fields);
	rows_free(&rows);
	return out_close() == 0 && opt.check && walks > 0 ? 1 : 0;
}
