#include "component.h"

#include "guide.h"

/* Names come with the words that mean them; a longer phrase before one that it contains. */
static const struct {
	const char *words, *name;
} all[] = {
	{"profit sharing", "profit-sharing"}, {"profit-sharing", "profit-sharing"}, {"profit share", "profit-sharing"},
	{"sign-on", "sign-on"}, {"sign on", "sign-on"}, {"signon", "sign-on"}, {"signing", "sign-on"},
	{"joining bonus", "sign-on"}, {"sign-up", "sign-on"}, {"welcome bonus", "sign-on"},
	{"relocation", "relocation"}, {"retention", "retention"}, {"refresh", "refresh"}, {"refresher", "refresh"},
	{"refreshers", "refresh"}, {"total cash", "total-cash"}, {"cash comp", "total-cash"},
	{"cash compensation", "total-cash"}, {"ote", "total-cash"}, {"on-target earnings", "total-cash"},
	{"carry", "carry"}, {"carried interest", "carry"}, {"co-invest", "co-invest"},
	{"co-investment", "co-invest"}, {"fund access", "fund-access"}, {"access value", "fund-access"},
	{"commission", "commission"}, {"commissions", "commission"},
	{"total comp", "total"}, {"total compensation", "total"}, {"total annual", "total"},
	{"total direct compensation", "total"}, {"total package", "total"}, {"total pay", "total"},
	{"total rewards", "total"}, {"tc", "total"}, {"tdc", "total"}, {"all-in", "total"}, {"ctc", "total"},
	{"long-term incentive", "equity"}, {"long term incentive", "equity"}, {"lti", "equity"}, {"ltip", "equity"},
	{"equity", "equity"}, {"stock", "equity"}, {"rsu", "equity"}, {"rsus", "equity"}, {"options", "equity"},
	{"option", "equity"}, {"esop", "equity"}, {"esops", "equity"}, {"isos", "equity"}, {"nsos", "equity"},
	{"psu", "equity"}, {"psus", "equity"}, {"shares", "equity"}, {"tokens", "equity"}, {"ppus", "equity"}, {"ppu", "equity"},
	{"profit interests", "equity"}, {"profits interest", "equity"}, {"phantom", "equity"}, {"warrants", "equity"},
	{"sars", "equity"}, {"deferred", "deferred"},
	{"bonus", "bonus"}, {"bonuses", "bonus"}, {"incentive", "bonus"}, {"variable", "bonus"}, {"sti", "bonus"},
	{"grant", "equity"}, {"base", "base"}, {"salary", "base"}, {"basic", "base"}, {"fixed pay", "base"},
	{"total", "total"}, {"comp range", "unstated"}, {"compensation range", "unstated"},
	{"pay range", "unstated"}, {"pay band", "unstated"}, {"comp band", "unstated"},
	{"compensation band", "unstated"}, {"compensation", "unstated"}, {"range", "unstated"}, {"amount", "unstated"}, {"estimate", "unstated"},
};

/* A first year has the sign-on in it, and is no other year's pay. */
static bool
is_first_year(struct slice words)
{
	static const char *const all_years[] = {"first-year", "first year", "year 1", "year-1", "yr 1"};
	size_t i;

	for (i = 0; i < sizeof all_years / sizeof *all_years; i++)
		if (guide_says(words, all_years[i]))
			return true;
	return false;
}

static struct slice
find(struct slice words)
{
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (guide_says(words, all[i].words))
			return slice_of(all[i].name);
	return SLICE_EMPTY;
}

/* What stands before a bracket says what it is, where it says anything. */
static struct slice
before_bracket(struct slice words)
{
	const char *open = words.n > 0 ? memchr(words.p, '(', words.n) : NULL;

	return open != NULL && open > words.p ? slice_first(words, (size_t)(open - words.p)) : words;
}

struct slice
component_of(struct slice words)
{
	struct slice first = find(before_bracket(words));

	if (slice_is(first, "total") && is_first_year(words))
		return slice_of("year1");
	return first.n > 0 ? first : find(words);
}

/* The bytes of what parts two parts of pay at the start of text: / & + and or; 0: nothing does. */
static size_t
joint(struct slice text)
{
	static const char *const words[] = {" and ", " or "};
	size_t i;

	if (strchr("/&+", text.p[0]) != NULL)
		return 1;
	for (i = 0; i < 2; i++)
		if (text.n > strlen(words[i]) && memcmp(text.p, words[i], strlen(words[i])) == 0)
			return strlen(words[i]);
	return 0;
}

struct slice
component_other(struct slice words, bool *sum)
{
	struct slice first = {"", 0}, piece, found;
	size_t i, from = 0;

	*sum = false;
	words = before_bracket(words);
	for (i = 0; i <= words.n; i++) {
		size_t n = i < words.n ? joint(slice_from(words, i)) : 1;

		if (n == 0)
			continue;
		piece = (struct slice){words.p + from, i - from};
		found = find(piece);
		if (first.n == 0)
			first = found;
		else if (found.n > 0 && !slice_equal(found, first))
			return found;
		*sum = i < words.n && words.p[i] != '/' && words.p[i + 1] != 'o';
		from = i + n;
	}
	*sum = false;
	return SLICE_EMPTY;
}

struct slice
component_unit(struct slice component)
{
	static const char *const once[] = {"sign-on", "relocation", "retention"};
	static const char *const open[] = {"equity", "refresh", "fund-access", "co-invest"};
	size_t i;

	for (i = 0; i < sizeof once / sizeof *once; i++)
		if (slice_is(component, once[i]))
			return slice_of("once");
	for (i = 0; i < sizeof open / sizeof *open; i++)
		if (slice_is(component, open[i]))
			return SLICE_EMPTY;
	return slice_of("year");
}

bool
component_takes_percent(struct slice component)
{
	static const char *const takes[] = {"bonus", "equity", "profit-sharing", "carry", "commission", "refresh",
		"retention", "sign-on"};
	size_t i;

	for (i = 0; i < sizeof takes / sizeof *takes; i++)
		if (slice_is(component, takes[i]))
			return true;
	return false;
}
