#include "remark.h"

#include "component.h"
#include "text.h"

/* To text_same < and > are one: nothing. */
static bool
is_sign(const char *word)
{
	return *word == '<' || *word == '>';
}

static bool
is_word(const struct token *t, const char *const words[], size_t n)
{
	size_t i;

	for (i = 0; t->kind == TOKEN_WORD && i < n; i++)
		if (slice_is(t->text, words[i]) || (!is_sign(words[i]) && text_same(t->text, slice_of(words[i]))))
			return true;
	return false;
}

#define IS_WORD(token, words) is_word(token, words, sizeof (words) / sizeof *(words))

bool
remark_is_plain(const struct token *t)
{
	static const char *const plain[] = {"est", "estimated", "approx", "approximately", "about", "around", "roughly",
		"ca", "circa", "typical", "typically", "usually", "target", "targets", "targeted", "range", "cash", "gross",
		"value", "valued", "worth", "vest", "vesting", "vested", "guaranteed", "performance", "discretionary",
		"eligible", "of", "comp", "pay", "the", "a", "an", "in", "at", "on", "with", "new", "hire", "initial",
		"pre-ipo", "private", "public", "liquid", "none", "n/a", "n", "tbd", "depending", "performance-based",
		"company", "individual", "annualized", "first", "paid", "upfront", "one-time", "lump", "sum", "only",
		"typ", "avg", "average", "mid", "midpoint", "package", "award", "awards", "grants", "split", "years",
		"front-loaded", "back-loaded", "cliff", "schedule", "quarterly", "up", "usd-equivalent", "equivalent",
		"negotiable", "varies", "variable", "potential", "fixed", "plus", "yr", "for", "and", "possible", "often",
		"rare", "paper", "fmv", "rough", "standard", "ish"};
	return IS_WORD(t, plain) || component_of(t->text).n > 0;
}

bool
remark_is_share(const struct token *t)
{
	static const char *const shares[] = {"shares", "share", "options", "option", "rsu", "rsus", "units", "unit",
		"isos", "iso", "nsos", "nso", "psus", "stock", "ads", "adss"};

	return IS_WORD(t, shares);
}

enum remark_limit
remark_limit_of(const struct token *t)
{
	static const char *const most[] = {"up", "upto", "max", "maximum", "<", "\xe2\x89\xa4"};
	static const char *const least[] = {"from", "min", "minimum", "least", "starting", ">", "\xe2\x89\xa5"};

	return IS_WORD(t, most) ? LIMIT_MOST : IS_WORD(t, least) ? LIMIT_LEAST : LIMIT_NONE;
}
