#include "asked.h"

#include "money.h"
#include "msg.h"
#include "packages.h"
#include "whyask.h"

/* The columns added, in this order; `round` with rungs, `package residual` with packages. */
enum { TARGET, ASK, ASK_LOW, ASK_BASE, ASK_UNITS, ASK_EQUITY, ASK_SIGNON, ASK_TOTAL, OVER_OFFER,
	ASK_BY, LADDER };
static const char *const added[ASKED_COLUMNS] = {"target", "ask", "ask_low", "ask_base",
	"ask_units", "ask_equity", "ask_signon", "ask_total", "over_offer", "ask_by", "ladder"};

void
asked_open(struct asked *a, struct fields *fields, struct sheet *sheet, struct tactics *t)
{
	const struct header *h = fields->header;

	*a = (struct asked){.fields = fields, .sheet = sheet, .rungs = t->rungs};
	naming_read(&a->naming);
	facts_read(&a->facts, &a->naming);
	offers_open(&a->offers, fields);
	opening_columns(&t->opening, fields, a->offers.base);
	position_columns(&a->position, h);
	a->unit = header_find(h, "unit");
	a->round_before = header_find(h, "round");
	a->package_before = header_find(h, "package");
	a->packages = t->packages || a->package_before >= 0;
	sheet_columns(sheet, added, ASKED_COLUMNS, a->set);
	if (a->rungs)
		a->round = sheet_column(sheet, "round");
	if (a->packages) {
		a->package = sheet_column(sheet, "package");
		a->residual = sheet_column(sheet, "residual");
	}
}

void
asked_close(struct asked *a)
{
	if (a->unknown > 0)
		msg_note("%zu offer%s whose total is not known: no ask", a->unknown, a->unknown == 1 ? "" : "s");
	buffer_free(&a->ladder);
	offers_close(&a->offers);
	facts_free(&a->facts);
	naming_free(&a->naming);
}

/* Nothing is left of an earlier run. */
static void
clear(struct asked *a)
{
	sheet_clear(a->sheet, a->set, ASKED_COLUMNS);
	if (a->rungs)
		sheet_empty(a->sheet, a->round);
	if (a->packages) {
		sheet_empty(a->sheet, a->package);
		sheet_empty(a->sheet, a->residual);
	}
}

/* A row of a band: what to name before there is an offer. */
static void
before_offer(struct asked *a, const struct tactics *tactics, const struct row *row)
{
	const struct currency *currency = fields_currency(a->fields, row);
	struct ask_case c = opening_case(&tactics->opening, a->fields, row, currency);
	struct ask ask = ask_before_offer(&c);
	struct slice unit = row_maybe(row, a->unit);
	struct ratio step = ratio_known(tactics->step)
	    ? tactics->step
	    : steps_of(currency, ask.target, unit.n == 0 || slice_is(unit, "year"));

	clear(a);
	/* a range in percent, in shares or over four years is nothing to name as pay */
	if (unit.n > 0 && offers_period(&a->offers, unit).p == NULL) {
		sheet_row(a->sheet, row);
		return;
	}
	if (msg_is_verbose())
		whyask_range(&c, &ask, step, row);
	sheet_amount(a->sheet, a->set[TARGET], row, ask.target, c.minor);
	sheet_amount(a->sheet, a->set[ASK_LOW], row, ratio_down_to(ask.target, step), c.minor);
	sheet_amount(a->sheet, a->set[ASK], row, ratio_down_to(ask.ask, step), c.minor);
	sheet_row(a->sheet, row);
}

static struct talk
talk_read(struct asked *a, const struct tactics *tactics, const struct row *row)
{
	struct position position = position_read(&a->position, a->fields, row);
	struct talk t = {.row = row, .tactics = tactics, .place = {row->file, row->line, SLICE_NONE}};

	offer_read(&a->offers, row, &t.offer);
	t.known = opening_case(&tactics->opening, a->fields, row, t.offer.currency);
	t.ladder = (struct ladder){ask_for_offer(&t.known), tactics->rounds, tactics->ratio,
	    t.known.minor};
	t.steps = steps_with(&t.offer, tactics->step);
	t.goal = facts_threshold(&a->facts, &position, "units");
	return t;
}

static struct split
talk_split(const struct talk *t, unsigned i)
{
	const struct ask *ask = &t->ladder.ask;
	struct split split = split_rung(&t->offer, &t->steps, ladder_rung(&t->ladder, i), t->goal,
	    ratio_sub(ask->ask, ask->target));

	if (t->known.held)
		split.signon = RATIO_UNKNOWN;
	return split;
}

/* A figure that is not rounded, in a form that can be read again: 70.375 might mean 70375. */
static void
set_exact(struct sheet *s, size_t column, struct ratio figure, const struct currency *currency)
{
	int64_t millionths;

	if (ratio_round(figure, FIXED_DECIMALS, &millionths))
		sheet_fixed(s, column, millionths, money_decimals(millionths, currency));
}

/* The row with rung i for its ask, in those parts. */
static void
write_ask(struct asked *a, const struct talk *t, unsigned i, const struct split *parts)
{
	const struct ask *ask = &t->ladder.ask;
	struct ratio rung = ladder_rung(&t->ladder, i);
	unsigned minor = t->known.minor;
	struct sheet *s = a->sheet;

	sheet_text(s, a->set[ASK_BY], slice_of(ask_rule_name(ask->by)));
	sheet_amount(s, a->set[TARGET], t->row, ask->target, minor);
	if (ratio_known(ask->ask)) {
		if (!ladder_text(&t->ladder, &a->ladder))
			msg_stop_at(t->place,
			    "the ladder is too fine to compute (fewer rounds, or a --ratio of fewer decimals)");
		sheet_text(s, a->set[LADDER], buffer_slice(&a->ladder));
		sheet_amount(s, a->set[ASK], t->row, rung, minor);
		set_exact(s, a->set[ASK_BASE], parts->base, t->offer.currency);
		set_exact(s, a->set[ASK_UNITS], parts->units, NULL);
		sheet_amount(s, a->set[ASK_EQUITY], t->row, parts->equity, minor);
		sheet_amount(s, a->set[ASK_SIGNON], t->row, parts->signon, minor);
		sheet_amount(s, a->set[ASK_TOTAL], t->row, parts->total, minor);
		sheet_ratio(s, a->set[OVER_OFFER], ratio_sub(ratio_div(rung, t->known.offer), ratio_int(1)));
	}
	if (msg_is_verbose())
		whyask_parts(t, i, parts);
	sheet_row(s, t->row);
}

/* The ask alone, or the whole ladder. A row that is a rung already stays that one. */
static void
write_rungs(struct asked *a, const struct talk *t)
{
	struct ratio round = field_number(a->fields, t->row, a->round_before);
	unsigned i = 0, last = a->rungs && ratio_known(t->ladder.ask.ask) ? t->ladder.rounds : 0;

	if (ratio_known(round)) {
		if (round.den != 1 || round.num > t->ladder.rounds)
			field_refuse(a->fields, t->row, a->round_before,
			    "is no round of the ladder (-n says how many there are)");
		i = last = (unsigned)round.num;
	}
	for (; i <= last; i++) {
		struct split parts = talk_split(t, i);

		clear(a);
		if (a->rungs)
			sheet_fixed(a->sheet, a->round, i * FIXED_ONE, 0);
		write_ask(a, t, i, &parts);
	}
}

/* The opening in packages, or without any. A row that is one already stays that one. */
static void
write_packages(struct asked *a, const struct talk *t, struct slice before)
{
	struct split opening = talk_split(t, 0);
	struct package all[PACKAGES];
	bool written = false;
	size_t i, n = packages_make(&t->offer, &t->steps, &opening, all);

	for (i = 0; i < n; i++) {
		if (before.n > 0 && !slice_is(before, all[i].name))
			continue;
		clear(a);
		sheet_text(a->sheet, a->package, slice_of(all[i].name));
		sheet_amount(a->sheet, a->residual, t->row, all[i].residual, t->known.minor);
		write_ask(a, t, 0, &all[i].parts);
		written = true;
	}
	if (written)
		return;
	if (n > 0)
		field_refuse(a->fields, t->row, a->package_before, "is no package of this offer");
	clear(a);
	sheet_text(a->sheet, a->package, before);
	write_ask(a, t, 0, &opening);
}

enum ask_rule
asked_row(struct asked *a, const struct tactics *tactics, const struct row *row)
{
	struct slice package = row_maybe(row, a->package_before);
	struct talk t;

	if (row_maybe(row, a->offers.base).n == 0 && row_maybe(row, tactics->opening.total).n == 0) {
		before_offer(a, tactics, row);
		return ASK_NO_OFFER;
	}
	t = talk_read(a, tactics, row);
	if (msg_is_verbose())
		whyask_offer(&t);
	if (package.n > 0 || (tactics->packages && row_maybe(row, a->round_before).n == 0))
		write_packages(a, &t, package);
	else
		write_rungs(a, &t);
	return t.ladder.ask.by;
}

void
asked_note(struct asked *a, enum ask_rule by, const struct row *row)
{
	a->unknown += by == ASK_UNKNOWN;
	if (by == ASK_BELOW_BAND)
		msg_note_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "the offer is below its band: check the level; is this base against a total band?");
}
