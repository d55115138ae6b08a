/* What the profile says beside the offer, for one's own eyes: figures_personal of figures.h. */
#include "figures.h"

static struct ratio
money(const struct desk *d, const struct standing *s, const char *column)
{
	return field_money(&d->fields, s->row, header_find(&d->rows.header, column), s->offer.currency);
}

/*
 * Present pay of the profile, where it is in the offer's currency: the profile's own, that of a sign,
 * else, as with the option --current, the row's.
 */
static struct ratio
present_pay(struct desk *d, const struct standing *s)
{
	int column = header_find(&d->profile.header, "current_total");
	const struct row *row = &d->profile.row[0];
	const struct currency *own = fields_currency_quietly(&d->profile_fields, row);

	if (own != NULL && own != s->offer.currency)
		return RATIO_UNKNOWN;
	return field_money(&d->profile_fields, row, column, s->offer.currency);
}

/* pay / present - 1, where it is more. */
static struct ratio
above(struct ratio pay, struct ratio present)
{
	struct ratio more = ratio_sub(ratio_div(pay, present), ratio_int(1));

	return ratio_positive(more) ? more : RATIO_UNKNOWN;
}

/* The title that the employer's map gives somebody of so many years. */
static void
add_level(struct desk *d, struct making *m, const struct position *p, struct ratio years)
{
	size_t i;

	for (i = 0; i < d->levels.n && ratio_known(years); i++) {
		int64_t low, high;

		if (!naming_same_company(&d->naming, rows_get(&d->levels, i, "company"), p->company) ||
		    !naming_same_role(&d->naming, rows_get(&d->levels, i, "role"), p->role) ||
		    fixed_parse(rows_get(&d->levels, i, "years_min"), &low) != NULL ||
		    ratio_below(years, ratio_fixed(low)) ||
		    (fixed_parse(rows_get(&d->levels, i, "years_max"), &high) == NULL &&
		    !ratio_below(years, ratio_fixed(high))))
			continue;
		entry_text(d, m, "years_title", rows_get(&d->levels, i, "title"));
		entry_text(d, m, "years_code", rows_get(&d->levels, i, "code"));
		entry_text(d, m, "years_source", rows_get(&d->levels, i, "source"));
		return;
	}
}

void
figures_personal(struct desk *d, struct making *m, const struct standing *s)
{
	struct position p = position_read(&d->position, &d->fields, s->row);
	struct ratio present;

	if (!d->has_profile || d->names.letter)
		return;
	present = present_pay(d, s);
	entry_amount(d, m, "present_pay", present, s->offer.currency);
	entry_percent(d, m, "over_present", above(s->total, present));
	entry_percent(d, m, "ask_over_present", above(money(d, s, "ask_total"), present));
	if (p.company.n > 0)
		add_level(d, m, &p, field_number(&d->profile_fields, &d->profile.row[0],
		    header_find(&d->profile.header, "years")));
}
