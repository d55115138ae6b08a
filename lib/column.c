#include "column.h"

#include "component.h"
#include "text.h"

#define SAYS(text, words) says(text, words, sizeof (words) / sizeof *(words))

static bool
says(struct slice text, const char *const words[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (guide_says(text, words[i]))
			return true;
	return false;
}

/* Headers of columns that name other employers, whose pay the row is. */
static bool
names_others(struct slice text)
{
	static const char *const words[] = {"company", "companies", "competitor", "competitors", "employer", "employers",
		"firm", "peer", "peers", "rival", "rivals", "organization", "organisation", "competing offer"};

	return SAYS(text, words) && component_of(text).n == 0;
}

/* Headers of columns that are no pay whatever stands below. */
static bool
is_no_pay(struct slice text)
{
	static const char *const words[] = {"yoe", "years", "experience", "notes", "note", "scope", "focus", "focus area",
		"comments", "comment", "description", "source", "sources", "vesting", "vest schedule", "premium", "trend",
		"growth", "yoy", "change", "delta", "difference", "rationale", "driver", "drivers", "details", "why",
		"confidence", "sample", "cost of living", "col index", "col", "tax", "benefits", "adjustment", "multiplier",
		"impact", "responsibilities", "responsibility", "skills", "typical profile", "profile", "percentile",
		"priority", "leverage", "likelihood", "probability", "negotiability", "flexibility", "cadence", "timeline",
		"when", "how", "what", "team", "reports to", "headcount", "ratio", "index", "vs"};

	return SAYS(text, words);
}

static enum column_role
names_rows(struct slice text)
{
	static const char *const level[] = {"level", "levels", "grade", "band", "seniority", "ladder", "rank", "job level"};
	static const char *const place[] = {"region", "regions", "location", "locations", "office", "city", "market",
		"geo", "geography", "hub", "site", "country", "metro", "place", "zone", "area", "geo zone", "tier", "campus"};
	static const char *const part[] = {"component", "components", "element", "elements", "category", "pay element",
		"item", "type", "comp type", "package element"};
	static const char *const name[] = {"title", "role", "position", "job title"};

	if (SAYS(text, level))
		return COLUMN_LEVEL;
	if (SAYS(text, place))
		return COLUMN_PLACE;
	if (SAYS(text, part))
		return COLUMN_COMPONENT;
	return SAYS(text, name) ? COLUMN_NAME : COLUMN_IGNORED;
}

/*
 * Two parts in one header: base and another is a sum that is named; of `Stock/Bonus` and `Carry/Bonus`
 * the first; a sign-on or another, as the cell says. False where it can't be told.
 */
static bool
read_component(struct column *c, struct slice text)
{
	struct slice first = component_of(text), other;
	bool sum, base, held = slice_is(first, "equity") || slice_is(first, "carry");

	c->component = first;
	other = component_other(text, &sum);
	if (other.n == 0 || slice_is(first, "total") || slice_is(first, "unstated"))
		return true;
	if (slice_is(first, "sign-on") || slice_is(other, "sign-on")) {
		c->component = slice_of("sign-on");
		c->other = slice_is(first, "sign-on") ? other : first;
		return true;
	}
	base = slice_is(first, "base") || slice_is(other, "base") || guide_says(text, "base");
	if (!base)
		return held && !sum;
	c->component = slice_of(guide_says(text, "equity") || guide_says(text, "stock") || guide_says(text, "rsu")
	    ? "total" : "total-cash");
	return sum;
}

/* A place in front of a part: `London Base`. */
static void
read_place_before(struct column *c, const struct terms *t)
{
	struct slice text = c->label.text;
	size_t n;

	for (n = text.n; n > 0; n--) {
		struct slice front;

		if (n == text.n || text.p[n] != ' ')
			continue;
		front = slice_first(text, n);
		if (component_of(front).n > 0 || !terms_is_place(t, front) || guide_says(front, "global"))
			continue;
		c->place = front;
		return;
	}
}

/* An employer's name in front of a part: `Stripe Total`. */
static bool
begins_with_other(const struct terms *t, struct slice text, struct slice own)
{
	size_t n;

	for (n = 1; n < text.n; n++)
		if (text.p[n] == ' ' && terms_is_other(t, slice_first(text, n), own))
			return true;
	return terms_is_other(t, text, own);
}

static void
read_one(struct column *c, const struct terms *t, struct arena *arena, const struct guide *g, struct slice text,
    bool first)
{
	struct slice words;

	label_read(&c->label, t, arena, text, true);
	words = c->label.text;
	c->level = c->place = c->component = c->other = SLICE_EMPTY;
	c->role = COLUMN_IGNORED;
	if (words.n == 0) {
		c->role = first ? COLUMN_NAME : COLUMN_IGNORED;
		return;
	}
	if (!first && (guide_says(words, "equivalent") || guide_says(words, "equivalents") || guide_says(words, "comparable")))
		return;
	if (first || component_of(words).n == 0 || slice_is(component_of(words), "unstated"))
		c->role = names_rows(words);
	if (c->role != COLUMN_IGNORED && (first || !terms_is_place(t, words)))
		return;
	c->role = read_component(c, words) ? COLUMN_PAY : COLUMN_STRANGE;
	if (c->role == COLUMN_STRANGE) {
		return;
	} else if (c->component.n > 0 && !slice_is(c->component, "unstated")) {
		read_place_before(c, t);
	} else if (terms_is_level(t, words) && !terms_is_place(t, words)) {
		if (c->label.ncurrency == 0)
			label_read(&c->label, t, arena, text, false);
		c->level = c->label.text;
		c->label.unit.n = 0;
	} else if (terms_is_place(t, words) || (c->label.ncurrency > 0 && !is_no_pay(words))) {
		c->place = words;
		c->label.unit.n = 0; /* `Center Valley PA` is paid by no annum */
	} else if (is_no_pay(words)) {
		c->role = COLUMN_IGNORED;
	} else if (c->component.n == 0) {
		c->role = first ? COLUMN_NAME : COLUMN_STRANGE;
	}
	if (c->role == COLUMN_PAY && begins_with_other(t, words, g->company))
		c->role = COLUMN_STRANGE;
}

/*
 * Columns of which nothing is known are places too where most of the others are; in a guide that is no
 * company's all may be parts of the market.
 */
static void
settle_strange(struct columns_read *all, const struct terms *t, const struct guide *g)
{
	size_t i, places = 0, strange = 0;

	for (i = 0; i < all->n; i++) {
		places += all->list[i].role == COLUMN_PAY && all->list[i].place.n > 0;
		strange += all->list[i].role == COLUMN_STRANGE;
	}
	for (i = 0; i < all->n; i++) {
		struct column *c = &all->list[i];

		if (c->role != COLUMN_STRANGE || (places < strange && !(g->company.n == 0 && places > 0)) ||
		    begins_with_other(t, c->label.text, g->company))
			continue;
		c->role = COLUMN_PAY;
		c->place = c->label.text;
	}
}

/* Parts of pay must not be read from columns that are of levels and places at once. */
static void
judge(struct columns_read *all, const struct terms *t, const struct guide *g)
{
	size_t i, names = 0, pay = 0, others = 0;

	for (i = 0; i < all->n; i++) {
		const struct column *c = &all->list[i];

		names += c->role == COLUMN_LEVEL || c->role == COLUMN_PLACE || c->role == COLUMN_COMPONENT ||
		    c->role == COLUMN_NAME;
		pay += c->role == COLUMN_PAY;
		others += c->role == COLUMN_STRANGE && begins_with_other(t, c->label.text, g->company);
		all->foreign |= !g->hiring && names_others(c->label.text);
	}
	all->foreign |= others >= 2 || (others > 0 && others >= pay);
	all->pay = pay > 0 && (names > 0 || pay == all->n) && !all->foreign;
}

void
column_read(struct columns_read *all, const struct terms *t, struct arena *arena, const struct guide *g,
    const struct markdown_block *header)
{
	size_t i;

	all->n = header->ncell < COLUMNS_MOST ? header->ncell : COLUMNS_MOST;
	all->foreign = all->pay = false;
	for (i = 0; i < all->n; i++)
		read_one(&all->list[i], t, arena, g, header->cell[i], i == 0);
	settle_strange(all, t, g);
	judge(all, t, g);
}
