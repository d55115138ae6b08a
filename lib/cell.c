#include "cell.h"

#include "component.h"
#include "denomination.h"
#include "text.h"

enum { SMALL = 1000, FEW = 10000 };

static bool
multiply(int64_t *value, int64_t by)
{
	return !__builtin_mul_overflow(*value, by, value);
}

/*
 * The ends as amounts. A factor on one end is the other's too where that end is small: 170–243K; in
 * 150,000–1.2M it is not. False where an end is then above the other.
 */
static bool
scale(const struct reading *r, int64_t usual, struct range *to, bool *scaled)
{
	const int64_t small = SMALL * FIXED_ONE;
	int64_t low = r->low.factor, high = r->high.factor;

	if (low == 0 && high == 0 && r->high.value < FEW * FIXED_ONE)
		low = high = usual; /* thousands in a column of thousands; 15,50,000 in one of lakhs is as it stands */
	else if (low == 0 && r->low.value < small)
		low = high;
	else if (high == 0 && r->high.value < small)
		high = low;
	*scaled = low != 0 && high != 0;
	to->low = r->low.value;
	to->high = r->high.value;
	return multiply(&to->low, low > 0 ? low : 1) && multiply(&to->high, high > 0 ? high : 1) && to->low <= to->high;
}

static void
leave_open(const struct reading *r, struct range *to)
{
	bool most = r->limit == LIMIT_MOST, least = r->limit == LIMIT_LEAST || r->high.open;

	if (!r->ranged && (most || least))
		to->open = most ? RANGE_NO_LOW : RANGE_NO_HIGH;
}

static const char *
as_money(const struct lexis *l, const struct cell_hint *h, const struct reading *r, struct range *to)
{
	const char *why = NULL;
	bool scaled;

	to->currency = denomination_of_reading(l, h, r, &why);
	if (why != NULL)
		return why;
	if (!scale(r, h->scale, to, &scaled))
		return CELL_REVERSED;
	if (!scaled && ((r->low.lone && r->low.factor == 0) || (r->high.lone && r->high.factor == 0)))
		return "can be thousands or decimals";
	if (!scaled && to->high > 0 && to->high < SMALL * FIXED_ONE && !slice_is(to->unit, "hour") &&
	    !slice_is(to->unit, "day") && !slice_is(to->unit, "week"))
		return "can be thousands or whole units";
	return NULL;
}

static bool
is_percent(const struct cell_hint *h, const struct reading *r)
{
	const struct amount *a = &r->low, *b = &r->high;

	if (a->sign.n > 0 || b->sign.n > 0 || a->factor != 0 || b->factor != 0)
		return false;
	return a->percent || b->percent || (h->percent && b->value <= 1000 * FIXED_ONE);
}

/* Are the words those of a count: 13,000 options? */
static bool
is_count(const struct reading *r)
{
	static const char *const words[] = {"shares", "options", "rsus", "units", "isos", "nsos", "psus"};
	struct slice rest = r->words, word;
	size_t i;

	if (r->low.sign.n > 0 || r->high.sign.n > 0 || r->before)
		return false;
	while (slice_split(&rest, ' ', &word))
		for (i = 0; i < sizeof words / sizeof *words; i++)
			if (text_same(word, slice_of(words[i])))
				return true;
	return false;
}

/* Which part of pay the reading is of. */
static const char *
set_component(const struct cell_hint *h, const struct reading *r, struct slice note, bool percent, struct range *to)
{
	struct slice said = component_of(r->words);
	bool open = slice_is(h->component, "unstated") || h->other.n > 0;

	if (percent && slice_is(said, "base"))
		said.n = 0;
	if (said.n == 0 && open && r->group == 0)
		said = component_of(note);
	if (slice_is(said, "unstated"))
		said.n = 0;
	to->component = said.n > 0 ? said : h->component;
	if (said.n == 0 && h->other.n > 0) {
		if (!percent || !(slice_is(h->other, "bonus") || slice_is(h->component, "bonus")))
			return "can be of either part";
		to->component = slice_of("bonus");
	}
	return percent && !component_takes_percent(to->component) ? "is a percentage of what is not said" : NULL;
}

/* Is it `(2026)`, which says when and no amount? */
static bool
is_date(const struct reading *r)
{
	return r->group > 0 && !r->ranged && r->low.sign.n == 0 && r->low.factor == 0 && !r->low.percent &&
	    r->low.value >= 1990 * FIXED_ONE && r->low.value < 2100 * FIXED_ONE;
}

static const char *
read_one(const struct lexis *l, const struct cell_hint *h, const struct reading *r, struct slice note,
    struct range *to)
{
	bool percent = is_percent(h, r), count = !percent && is_count(r), scaled;
	const char *why;

	*to = (struct range){.unit = r->unit};
	if (r->strange)
		return "is not understood";
	why = set_component(h, r, note, percent, to);
	if (why != NULL)
		return why;
	leave_open(r, to);
	if (percent || count) {
		to->unit = slice_of(percent ? "percent" : "shares");
		if (!scale(r, 0, to, &scaled))
			return CELL_REVERSED;
		return count && (r->low.lone || r->high.lone) && !scaled ? "can be thousands or decimals" : NULL;
	}
	if (to->unit.n == 0)
		to->unit = slice_equal(to->component, h->component) && h->other.n == 0 && h->unit.n > 0
		    ? h->unit : component_unit(to->component);
	return as_money(l, h, r, to);
}

static bool
same_kind(const struct range *a, const struct range *b)
{
	return a->currency == b->currency && slice_equal(a->unit, b->unit) && slice_equal(a->component, b->component);
}

/* £104K / $130K - £132K / $165K: two ranges, written end by end. */
static void
part_currencies(const struct lexis *l, const struct cell_hint *h, struct readings *all)
{
	size_t i;

	for (i = 0; i + 2 < all->n; i++) {
		struct reading *a = &all->list[i], *b = &all->list[i + 1], *c = &all->list[i + 2];
		const char *why = NULL;
		const struct currency *low, *high;

		if (a->ranged || !b->ranged || c->ranged || !b->slashed || !c->slashed || b->low.sign.n == 0 ||
		    b->high.sign.n == 0 || a->group != b->group || b->group != c->group)
			continue;
		low = denomination_of_sign(l, h, b->low.sign, &why);
		high = denomination_of_sign(l, h, b->high.sign, &why);
		if (why != NULL || low == high || a->low.sign.n == 0 || c->low.sign.n == 0 ||
		    denomination_of_sign(l, h, a->low.sign, &why) != high || denomination_of_sign(l, h, c->low.sign, &why) != low)
			continue;
		a->high = b->high;
		b->high = c->low;
		a->ranged = true;
		if (c->unit.n > 0) {
			b->unit = c->unit;
			a->unit = a->unit.n > 0 ? a->unit : c->unit;
		}
		memmove(c, c + 1, (all->n - i - 3) * sizeof *c);
		all->n--;
	}
}

/* A bracket with a quarter of a four-year figure is that figure by the year. */
static bool
is_yearly(const struct range *whole, const struct range *part)
{
	int64_t years = whole->unit.n == 3 ? whole->unit.p[0] - '0' : 0;
	int64_t low, high;

	if (years < 2 || years > 9 || __builtin_mul_overflow(part->low, years, &low) ||
	    __builtin_mul_overflow(part->high, years, &high))
		return false;
	low = low > whole->low ? low - whole->low : whole->low - low;
	high = high > whole->high ? high - whole->high : whole->high - high;
	return low <= whole->low / 25 && high <= whole->high / 25;
}

const char *
cell_read(const struct lexis *l, const struct cell_hint *h, struct slice text, struct cell *c)
{
	struct readings all;
	struct cell_hint inner = *h;
	const char *why = readings_take(l, text, &all);
	size_t i, k;

	c->n = 0;
	c->doubt = NULL;
	if (why != NULL)
		return why;
	part_currencies(l, h, &all);
	for (i = 0; i < all.n; i++) {
		const struct reading *r = &all.list[i];
		struct range *to = &c->range[c->n];

		if (is_date(r))
			continue;
		why = read_one(l, r->group > 0 ? &inner : h, r, all.note, to);
		if (why == NULL)
			for (k = 0; k < c->n && why == NULL; k++)
				if (same_kind(&c->range[k], to)) {
					if (r->group == 0 || r->unit.n > 0 || !is_yearly(&c->range[k], to))
						why = "gives two figures for one thing";
					else
						to->unit = slice_of("year");
				}
		if (why != NULL && (r->group == 0 || strcmp(why, "gives two figures for one thing") == 0)) {
			c->n = 0;
			return why;
		}
		if (why != NULL) {
			c->doubt = why;
			continue;
		}
		c->n++;
		if (r->group == 0 && to->currency != NULL) {
			inner.unit = to->unit;
			inner.component = to->component;
			inner.other.n = 0;
		}
	}
	return NULL;
}
