/* What the guide says to open with and to accept, of audit.h. */
#include "code.h"
#include "people.h"
#include "phrase.h"
#include "range.h"
#include "stance.h"

enum { LEVELS_SHOWN = 6 };

/* The first range of totals that an amount lies in; NULL: in none. */
static const struct pay *
range_around(const struct stance *s, struct ratio amount)
{
	const struct pay *p;

	for (p = s->audit->pay; p < s->audit->pay + s->audit->npays; p++)
		if (stance_means(s, p, "total", stance_place(s)) && !ratio_below(amount, p->low) &&
		    !ratio_below(p->high, amount))
			return p;
	return NULL;
}

static void
say_reading(const struct stance *s, struct ratio total)
{
	struct buffer *to = &s->audit->findings.against;
	const struct pay *around = range_around(s, total);

	buffer_text(to, "; ");
	people_amount(to, total, s->row->currency);
	buffer_text(to, around != NULL ? " in all, within " : " in all, within no band");
	if (around != NULL)
		stance_say_band(to, around);
}

static void
check_grant(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	const struct grant *g = &s->grant;
	struct ratio yearly = ratio_div(g->amount, s->vest);

	if (!g->yearly || !grant_is_whole(g))
		return;
	finding_begin(f);
	people_count(&f->measured, g->units);
	buffer_text(&f->measured, " units at ");
	people_amount(&f->measured, g->price, g->currency);
	buffer_text(&f->measured, " = ");
	people_amount(&f->measured, g->amount, g->currency);
	buffer_text(&f->measured, ", said to be yearly");
	people_count(&f->against, s->vest);
	buffer_text(&f->against, "-year vest: ");
	people_amount(&f->against, yearly, g->currency);
	buffer_text(&f->against, " a year");
	if (ratio_known(s->base.low) && s->row->currency == g->currency) {
		say_reading(s, ratio_add(s->base.low, yearly));
		say_reading(s, ratio_add(s->base.low, g->amount));
	}
	finding_at(f, s->audit->guide->name, s->row->line);
	if (s->vest_line > 0)
		finding_at(f, s->audit->guide->name, s->vest_line);
	finding_end(f, "grant-as-yearly-pay", false);
}

/* Does a figure stand right before the word, `$188K options`, `$70K-$110K/year (options)`? */
static bool
is_of_options(struct slice line)
{
	enum { BESIDE = 12 };
	size_t at, i;

	for (i = 0; phrase_find(line, slice_of("options"), i, &at); i = at + 1)
		for (i = at > BESIDE ? at - BESIDE : 0; i < at; i++)
			if (byte_is_digit(line.p[i]))
				return true;
	return false;
}

static void
check_options(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	struct span equity = stance_figure(s, STRATEGY_OPEN, CLAUSE_EQUITY);
	struct slice unit = s->row->figure[STRATEGY_OPEN][CLAUSE_EQUITY].range.unit;
	size_t at;

	if (!ratio_known(equity.low) || ratio_known(s->grant.units) || !is_of_options(s->line) ||
	    phrase_find(s->line, slice_of("strike"), 0, &at))
		return;
	finding_begin(f);
	buffer_text(&f->measured, "options at ");
	finding_say_range(&f->measured, equity.low, equity.high, s->row->currency);
	buffer_text(&f->measured, slice_is(unit, "year") ? " a year" : slice_is(unit, "4yr") ? " over 4 years" : "");
	buffer_text(&f->against, "no units, strike or price");
	finding_at(f, s->audit->guide->name, s->row->line);
	finding_end(f, "options-without-terms", false);
}

/* Position of an amount in a range, two decimals. */
static void
say_position(struct buffer *to, struct ratio amount, const struct pay *p)
{
	struct ratio position = range_penetration(amount, p->low, p->high);
	char text[RATIO_ROOM];

	buffer_add(to, (struct slice){text, ratio_format(position, 2, text)});
}

/* Does the strategy, or the title, say which level it is for? */
static bool
says_level(const struct stance *s)
{
	const struct levels *levels = &s->audit->terms->naming.levels;
	struct code code;

	return s->audit->guide->code.n > 0 || levels_says(levels, s->audit->guide->role) ||
	    levels_says(levels, s->line) || code_find(s->line, &code);
}

static void
check_level(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	bool total = ratio_known(s->opening.low);
	struct span opening = total ? s->opening : s->base;
	struct slice place = stance_place(s), last = SLICE_NONE;
	const struct pay *p;
	size_t n = 0;

	if (!ratio_known(opening.low) || says_level(s))
		return;
	finding_begin(f);
	buffer_text(&f->measured, total ? "opening " : "opening base ");
	finding_say_range(&f->measured, opening.low, opening.high, s->row->currency);
	for (p = s->audit->pay; p < s->audit->pay + s->audit->npays && n < LEVELS_SHOWN; p++) {
		if (p->band->level.n == 0 || !stance_means(s, p, total ? "total" : "base", place) ||
		    slice_equal(last, p->band->level) || !ratio_known(p->low) || !ratio_known(p->high))
			continue;
		last = p->band->level;
		if (place.n == 0)
			place = p->band->location;
		buffer_text(&f->against, n++ == 0 ? "position " : ", ");
		say_position(&f->against, opening.low, p);
		if (ratio_below(opening.low, opening.high)) {
			buffer_text(&f->against, " to ");
			say_position(&f->against, opening.high, p);
		}
		buffer_text(&f->against, " in ");
		buffer_add(&f->against, p->band->level);
	}
	if (n < 2)
		return;
	if (place.n > 0) {
		buffer_text(&f->against, " (");
		buffer_add(&f->against, place);
		buffer_byte(&f->against, ')');
	}
	finding_at(f, s->audit->guide->name, s->row->line);
	finding_end(f, "opening-level-unstated", false);
}

/* An offer that no threshold objects to, and that is still below what is to be accepted. */
static void
check_thresholds(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	const struct statement *base = stance_stated(s->audit, "threshold", "base");
	const struct statement *units = stance_stated(s->audit, "threshold", "units");
	const struct statement *accept = stance_stated(s->audit, "acceptance", "total");
	struct ratio grant = ratio_mul(stance_value(units), s->grant.price), limit = stance_value(accept);
	struct ratio offer = ratio_add(stance_value(base), ratio_div(grant, s->vest));

	if (!ratio_known(offer) || !ratio_known(limit) || !ratio_below(offer, limit))
		return;
	finding_begin(f);
	people_amount(&f->measured, stance_value(base), s->row->currency);
	buffer_text(&f->measured, " + ");
	people_count(&f->measured, stance_value(units));
	buffer_text(&f->measured, " units at ");
	people_amount(&f->measured, s->grant.price, s->row->currency);
	buffer_text(&f->measured, " over ");
	people_count(&f->measured, s->vest);
	buffer_text(&f->measured, " years = ");
	people_amount(&f->measured, offer, s->row->currency);
	buffer_text(&f->measured, " (the whole grant: ");
	people_amount(&f->measured, ratio_add(stance_value(base), grant), s->row->currency);
	buffer_byte(&f->measured, ')');
	people_amount(&f->against, limit, s->row->currency);
	buffer_text(&f->against, " to accept");
	finding_at(f, s->audit->guide->name, units->line);
	finding_at(f, s->audit->guide->name, accept->line);
	finding_end(f, "thresholds-below-floor", false);
}

/* Places whose floor is to be worked out from one that is outside its own bands. */
static void
check_places(const struct stance *s)
{
	struct findings *f = &s->audit->findings;
	const struct statement *accept = stance_stated(s->audit, "acceptance", "total"), *one;
	const struct statement *end = s->audit->said.list + s->audit->said.n;
	const struct pay *top;
	size_t n = 0;

	if (accept == NULL || accept->location.n == 0 ||
	    (top = stance_highest(s, "total", accept->location)) == NULL ||
	    !ratio_below(top->high, stance_value(accept)))
		return;
	finding_begin(f);
	for (one = s->audit->said.list; one < end; one++) {
		if (!slice_is(one->op, "adjusted"))
			continue;
		buffer_text(&f->measured, n++ == 0 ? "floors for " : ", ");
		buffer_add(&f->measured, one->location);
	}
	if (n == 0)
		return;
	buffer_text(&f->measured, " without a figure");
	buffer_add(&f->against, accept->location);
	buffer_text(&f->against, " floor ");
	people_amount(&f->against, stance_value(accept), s->row->currency);
	buffer_text(&f->against, " above its highest top ");
	people_amount(&f->against, top->high, s->row->currency);
	finding_at(f, s->audit->guide->name, accept->line);
	finding_end(f, "floor-place-undefined", false);
}

void
audit_strategy(struct audit *a)
{
	struct strategy strategy = {0};
	struct stance s;
	size_t i;
	bool first = true;

	while (strategy_next(&strategy, a->guide, a->terms)) {
		for (i = 0; i < strategy.n; i++) {
			stance_take(&s, a, &strategy.row[i], buffer_slice(&strategy.text));
			if (s.row->currency == NULL)
				continue;
			stance_check_opening(&s);
			check_level(&s);
			check_options(&s);
			if (first) {
				check_grant(&s);
				check_thresholds(&s);
				check_places(&s);
			}
			first = false;
		}
	}
	strategy_free(&strategy);
}
