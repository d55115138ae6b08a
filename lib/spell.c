#include "spell.h"

#include "fixed.h"

static const char *
spell(struct spell *s, struct ratio figure, unsigned decimals, const char *unit)
{
	char *text = s->text[s->used++ % SPELLED];
	size_t n = ratio_known(figure) ? ratio_format(figure, decimals, text) : 0;

	if (n == 0)
		return "unknown";
	while (*unit != '\0')
		text[n++] = *unit++;
	text[n] = '\0';
	return text;
}

const char *
spell_amount(struct spell *s, struct ratio amount)
{
	return spell(s, amount, s->minor, "");
}

const char *
spell_number(struct spell *s, struct ratio number)
{
	return spell(s, number, 6, "");
}

const char *
spell_ratio(struct spell *s, struct ratio ratio)
{
	char *text = s->text[s->used++ % SPELLED];
	int64_t millionths;

	if (!ratio_round(ratio, 4, &millionths))
		return "unknown";
	text[fixed_format(millionths, 4, text)] = '\0';
	return text;
}

const char *
spell_percent(struct spell *s, struct ratio share)
{
	return spell(s, ratio_mul(share, ratio_int(100)), 4, "%");
}
