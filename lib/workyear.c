/* How many pay periods a row's year has: offers_period and offer_periods of offer.h. */
#include "offer.h"

struct slice
offers_period(const struct offers *o, struct slice word)
{
	size_t i = alias_find(&o->periods, word);

	return i < o->periods.rows.n ? alias_at(&o->periods, i) : SLICE_NONE;
}

/* Hours or days a year, where the row has its own. */
static struct ratio
own_number(const struct offers *o, const struct row *row, int column, struct ratio otherwise, int least,
    int most, const char *why)
{
	struct ratio n = field_number(o->fields, row, column);

	if (!ratio_known(n))
		return otherwise;
	if (ratio_below(n, ratio_int(least)) || ratio_below(ratio_int(most), n))
		field_refuse(o->fields, row, column, why);
	return n;
}

/* Part of full time: 0.8 or 80%. */
static struct ratio
part_time(const struct offers *o, const struct row *row)
{
	struct slice text = row_maybe(row, o->fte);
	struct ratio part = slice_ends(text, '%') ? field_percent(o->fields, row, o->fte)
	                                                            : field_number(o->fields, row, o->fte);

	if (!ratio_known(part))
		return ratio_int(1);
	if (!ratio_positive(part) || ratio_below(ratio_int(1), part))
		field_refuse(o->fields, row, o->fte, "is no part of full time (write 0.8 or 80%)");
	return part;
}

struct ratio
offer_periods(const struct offers *o, const struct row *row, struct slice period)
{
	struct ratio n = slice_is(period, "year") ? ratio_int(1)
	                                          : alias_figure(&o->periods, alias_find(&o->periods, period), "per_year");

	if (slice_is(period, "hour"))
		n = own_number(o, row, o->hours, n, 169, 8784,
		    "is not a year's hours (40 a week are 2080 a year)");
	if (slice_is(period, "day"))
		n = own_number(o, row, o->days, n, 1, 366, "is not a year's days");
	return o->fte >= 0 ? ratio_mul(n, part_time(o, row)) : n;
}
