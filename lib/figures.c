#include "figures.h"

#include <stdio.h>

#include "date.h"
#include "origin.h"
#include "people.h"
#include "reserve.h"
#include "text.h"

struct ratio
figures_money(const struct desk *d, const struct standing *s, const char *column)
{
	return field_money(&d->fields, s->row, header_find(&d->rows.header, column), s->offer.currency);
}

static struct ratio
count(const struct desk *d, const struct standing *s, const char *column)
{
	return field_count(&d->fields, s->row, header_find(&d->rows.header, column));
}

static struct slice
text(const struct desk *d, const struct standing *s, const char *column)
{
	return row_maybe(s->row, header_find(&d->rows.header, column));
}

/* What is asked above what is offered; unknown where nothing more is. */
static struct ratio
more(struct ratio asked, struct ratio offered)
{
	struct ratio difference = ratio_sub(asked, ratio_or_zero(offered));

	return ratio_positive(difference) ? difference : RATIO_UNKNOWN;
}

/* A pay period behind an amount: ` a month`, ` an hour`; SLICE_NONE gives nothing. */
static void
add_per(struct desk *d, struct making *m, const char *name, struct slice period)
{
	char words[32] = "";

	if (period.n > 0)
		(void)snprintf(words, sizeof words, " %s %.*s", slice_is(period, "hour") ? "an" : "a", (int)period.n,
		    period.p);
	entry_text(d, m, name, slice_of(words));
}

/* How the ask differs from the offer, and the words that go with it. */
static void
add_differences(struct desk *d, struct making *m, const struct standing *s)
{
	const struct currency *c = s->offer.currency;
	struct slice kind = text(d, s, "equity_kind"), strike = text(d, s, "strike");
	struct ratio units = more(count(d, s, "ask_units"), count(d, s, "units"));
	struct ratio equity = more(figures_money(d, s, "ask_equity"), figures_money(d, s, "equity"));
	struct ratio signon = more(figures_money(d, s, "ask_signon"), figures_money(d, s, "signon"));
	bool options = slice_is(kind, "options") || slice_is(kind, "early-options") || strike.n > 0;
	char years[RATIO_ROOM + 8], digits[RATIO_ROOM];

	entry_amount(d, m, "base_up", more(figures_money(d, s, "ask_base"), figures_money(d, s, "base")), c);
	entry_count(d, m, "units_up", units);
	entry_amount(d, m, "equity_up", equity, c);
	entry_amount(d, m, "signon_up", signon, c);
	entry_flag(d, m, "more_than_base", ratio_known(units) || ratio_known(equity) || ratio_known(signon));
	entry_flag(d, m, "has_equity", ratio_positive(s->offer.pay.equity));
	entry_text(d, m, "units_word", slice_of(options ? "options" : kind.n > 0 ? "RSUs" : "shares"));
	entry_amount(d, m, "ask_grant", strike.n > 0 ? RATIO_UNKNOWN
	    : ratio_mul(ratio_mul(count(d, s, "ask_units"), s->offer.unit_worth), s->offer.pay.vest.years), c);
	(void)snprintf(years, sizeof years, "%.*s year%s", (int)ratio_format(s->offer.pay.vest.years, 2, digits), digits,
	    ratio_compare(s->offer.pay.vest.years, ratio_int(1)) == 0 ? "" : "s");
	entry_text(d, m, "vest_years", slice_of(years));
	add_per(d, m, "per_period", slice_is(s->offer.period, "year") ? SLICE_NONE : s->offer.period);
	entry_flag(d, m, "has_band", ratio_known(figures_money(d, s, "low")) && ratio_known(figures_money(d, s, "high")));
}

/* What a band is of, and per what: ` a year`, ` an hour`; do two figures come of it or one? */
static void
add_range(struct desk *d, struct making *m, const struct standing *s)
{
	struct slice component = text(d, s, "component");
	struct slice unit = offers_period(&d->offers, text(d, s, "unit"));
	struct ratio low = figures_money(d, s, "ask_low"), high = figures_money(d, s, "ask");

	entry_flag(d, m, "total_pay", slice_is(component, "total"));
	entry_flag(d, m, "base_pay", slice_is(component, "base"));
	add_per(d, m, "per_unit", unit);
	entry_flag(d, m, "ask_range", ratio_known(low) && ratio_known(high) && ratio_below(low, high));
}

/* What asking is worth, and where the floor stands to it. */
static void
add_prospects(struct desk *d, struct making *m, const struct standing *s)
{
	const struct currency *c = s->offer.currency;
	struct ratio floor = figures_money(d, s, "floor"), total = figures_money(d, s, "ask_total");
	struct ratio equity = ratio_or_zero(figures_money(d, s, "ask_equity"));
	struct ratio risk = ratio_sub(total, ratio_mul(s->offer.pay.haircut, equity));
	struct asking asking = reserve_asking(ratio_sub(total, s->total), s->value, floor);

	entry_amount(d, m, "gain", asking.gain, c);
	entry_amount(d, m, "expected", asking.expected, c);
	entry_percent(d, m, "break_even", asking.break_even);
	entry_flag(d, m, "ask_misses_floor",
	    ratio_known(risk) && ratio_known(floor) && ratio_below(risk, floor));
	entry_flag(d, m, "haircut_counts", ratio_positive(s->offer.pay.haircut) && ratio_positive(equity));
	entry_amount(d, m, "walk_gap", more(floor, ratio_most(s->value, figures_money(d, s, "feasible"))), c);
	entry_amount(d, m, "exercise_cost", ratio_mul(s->offer.units, figures_money(d, s, "strike")), c);
}

void
figures_offer(struct desk *d, struct making *m, const struct standing *s)
{
	entry_text(d, m, "title", slice_of(s->name));
	add_range(d, m, s);
	add_differences(d, m, s);
	add_prospects(d, m, s);
	entry_is(d, m, "verdict_is", text(d, s, "verdict"));
	entry_is(d, m, "ask_by_is", text(d, s, "ask_by"));
	entry_is(d, m, "floor_by_is", text(d, s, "floor_by"));
	entry_is(d, m, "status_is", s->current ? slice_of("current") : text(d, s, "status"));
}

/* One rung, taken apart as anchor -n does. False: it lies below the floor. */
static bool
round_frame(struct desk *d, const struct standing *s, struct ratio rung, size_t i, struct ratio goal,
    struct frame *frame)
{
	const struct currency *c = s->offer.currency;
	struct making m = {.shelf = &d->shelf, .source = origin_row(d, s->row, "script: a rung of the ladder")};
	struct steps steps = steps_for(&s->offer);
	struct split split = split_rung(&s->offer, &steps, rung, goal, RATIO_UNKNOWN);
	struct ratio cut = ratio_mul(s->offer.pay.haircut, ratio_or_zero(split.equity));
	struct ratio floor = figures_money(d, s, "floor");
	char step[24];

	if (ratio_known(split.total) && ratio_known(floor) && ratio_below(ratio_sub(split.total, cut), floor))
		return false;
	(void)snprintf(step, sizeof step, "%zu", i);
	entry_text(d, &m, "step", slice_of(i == 0 ? "Open" : step));
	entry_amount(d, &m, "rung", rung, c);
	entry_amount(d, &m, "ask_base", split.base, c);
	entry_count(d, &m, "ask_units", split.units);
	entry_amount(d, &m, "ask_equity", split.equity, c);
	entry_amount(d, &m, "ask_total", split.total, c);
	*frame = making_done(&m);
	return true;
}

void
figures_rounds(struct desk *d, struct making *m, const struct standing *s)
{
	struct position position = position_read(&d->position, &d->fields, s->row);
	struct ratio goal = facts_threshold(&d->facts, &position, "units");
	struct slice rest = ratio_known(s->offer.pay.base) ? text(d, s, "ladder") : SLICE_NONE, part;
	struct row_list list = {0};
	size_t i = 0, dropped = 0;

	for (; entry_shown(d, "rounds") && rest.n > 0 && slice_split(&rest, '/', &part); i++) {
		struct frame frame;
		int64_t millionths;
		const char *why = fixed_parse(part, &millionths);

		if (why != NULL)
			field_refuse(&d->fields, s->row, header_find(&d->rows.header, "ladder"), why);
		if (round_frame(d, s, ratio_fixed(millionths), i, goal, &frame))
			row_list_add(&list, frame);
		else
			dropped++;
	}
	entry_rows(d, m, "rounds", &list);
	entry_count(d, m, "rounds_dropped", dropped > 0 ? ratio_int((int64_t)dropped) : RATIO_UNKNOWN);
	row_list_free(&list);
}

/*
 * May `other` be named to the employer of `s`? Firm, unexpired, of another name and employer, and its row says so;
 * an offer with a last day needs -D, since no program reads the clock.
 */
static bool
may_name(const struct desk *d, const struct standing *other, const struct standing *s)
{
	struct slice share = text(d, other, "share");
	struct slice employer = text(d, other, "company");
	int32_t expires = field_date(&d->fields, other->row, header_find(&d->rows.header, "expires"));

	if (employer.n > 0 && naming_same_company(&d->naming, employer, text(d, s, "company")))
		return false;
	return other->has_offer && !other->current && strcmp(other->name, s->name) != 0 &&
	    text_same(text(d, other, "firm"), slice_of("yes")) && (slice_is(share, "fact") || slice_is(share, "amount")) &&
	    (expires == DATE_NONE || (d->day != DATE_NONE && d->day <= expires));
}

/* Its amount only where it is shared, comparable and higher both as it stands and after haircuts. */
static bool
may_say_amount(const struct desk *d, const struct standing *other, const struct standing *s)
{
	return slice_is(text(d, other, "share"), "amount") && other->offer.currency == s->offer.currency &&
	    ratio_known(other->total) && ratio_known(s->total) && ratio_below(s->total, other->total) &&
	    ratio_below(s->value, other->value);
}

void
figures_competing(struct desk *d, struct making *m, const struct standing *s)
{
	struct making one = {.shelf = &d->shelf};
	struct row_list list = {0};
	struct ratio best = RATIO_UNKNOWN;
	bool any = false;
	size_t i;

	for (i = 0; i < d->all.n; i++) {
		const struct standing *other = &d->all.list[i];

		if (!may_name(d, other, s))
			continue;
		any = true;
		if (may_say_amount(d, other, s) && ratio_below(best, other->total)) {
			best = other->total;
			one.source = origin_row(d, other->row, NULL);
		}
	}
	entry_amount(d, &one, "amount", best, s->offer.currency);
	if (any)
		row_list_add(&list, making_done(&one));
	else
		(void)making_done(&one);
	entry_rows(d, m, "competing", &list);
	row_list_free(&list);
}
