#include "bands.h"

#include "msg.h"
#include "range.h"
#include "text.h"

void
naming_read(struct naming *n)
{
	levels_read(&n->levels);
	aliases_read(&n->places, "places.tsv", "place", "currency aliases");
	aliases_read(&n->periods, "periods.tsv", "period", "per_year aliases");
}

void
naming_free(struct naming *n)
{
	levels_free(&n->levels);
	aliases_free(&n->places);
	aliases_free(&n->periods);
}

void
position_columns(struct position_columns *c, const struct header *h)
{
	*c = (struct position_columns){
		.company = header_find(h, "company"),
		.role = header_find(h, "role"),
		.level = header_find(h, "level"),
		.code = header_find(h, "code"),
		.years = header_find(h, "years"),
		.location = header_find(h, "location"),
	};
}

struct position
position_read(const struct position_columns *c, const struct fields *f, const struct row *row)
{
	struct slice level = row_maybe(row, c->level);

	if (level.n == 0)
		level = row_maybe(row, c->code);
	return (struct position){
		.company = row_maybe(row, c->company),
		.role = row_maybe(row, c->role),
		.location = row_maybe(row, c->location),
		.level = {level, level.n > 0 ? RATIO_UNKNOWN : field_number(f, row, c->years)},
	};
}

void
bands_columns(struct band_columns *c, const struct header *h)
{
	*c = (struct band_columns){
		.company = header_find(h, "company"),
		.role = header_find(h, "role"),
		.level = header_find(h, "level"),
		.code = header_find(h, "code"),
		.location = header_find(h, "location"),
		.segment = header_find(h, "segment"),
		.component = header_find(h, "component"),
		.currency = header_find(h, "currency"),
		.unit = header_find(h, "unit"),
		.low = header_need(h, "low", NULL),
		.high = header_need(h, "high", NULL),
		.mid = header_find(h, "mid"),
		.q3 = header_find(h, "q3"),
		.source = header_find(h, "source"),
	};
}

/* The place of a row: its location, or the segment of the market it speaks of. */
static struct slice
location_of(const struct band_columns *c, const struct row *row)
{
	struct slice location = row_maybe(row, c->location);

	return location.n > 0 ? location : row_maybe(row, c->segment);
}

struct slice
bands_part(const struct band_columns *c, const struct row *row, enum position_part part)
{
	switch (part) {
	case PART_COMPANY:
		return row_maybe(row, c->company);
	case PART_ROLE:
		return row_maybe(row, c->role);
	case PART_LEVEL:
		return row_maybe(row, c->level);
	default:
		return location_of(c, row);
	}
}

static bool
same_name(const struct aliases *names, struct slice a, struct slice b)
{
	return slice_equal(a, b) || text_same(alias_name(names, a), alias_name(names, b));
}

struct slice
naming_company(const struct naming *n, struct slice name)
{
	return alias_name(&n->levels.names, name);
}

struct slice
naming_place(const struct naming *n, struct slice name)
{
	return alias_name(&n->places, name);
}

bool
naming_same_company(const struct naming *n, struct slice a, struct slice b)
{
	return same_name(&n->levels.names, a, b);
}

bool
naming_same_place(const struct naming *n, struct slice a, struct slice b)
{
	return same_name(&n->places, a, b);
}

bool
naming_same_role(const struct naming *n, struct slice a, struct slice b)
{
	return text_same(a, b) || text_same(levels_strip(&n->levels, a), levels_strip(&n->levels, b));
}

bool
bands_match_part(const struct naming *n, const struct band_columns *c, const struct row *row,
    const struct position *p, enum position_part part)
{
	struct slice company = row_maybe(row, c->company);

	switch (part) {
	case PART_COMPANY:
		return p->company.n == 0 || naming_same_company(n, p->company, company);
	case PART_ROLE:
		return p->role.n == 0 || naming_same_role(n, p->role, row_maybe(row, c->role));
	case PART_LEVEL:
		return levels_cover(&n->levels, company, row_maybe(row, c->level), row_maybe(row, c->code), &p->level);
	default:
		return p->location.n == 0 || naming_same_place(n, p->location, location_of(c, row));
	}
}

unsigned
bands_match(const struct naming *n, const struct band_columns *c, const struct row *row,
    const struct position *p)
{
	unsigned match = 0;
	int part;

	for (part = 0; part < PARTS; part++)
		if (bands_match_part(n, c, row, p, (enum position_part)part))
			match |= 1u << part;
	return match;
}

/* How many of a unit make a year: `month` 12, `4yr` a quarter; unknown for what is no period. */
static struct ratio
units_a_year(const struct naming *n, struct slice unit)
{
	size_t period;

	if (unit.n == 0 || slice_is(unit, "year"))
		return ratio_int(1);
	if (unit.n == 3 && unit.p[0] >= '2' && unit.p[0] <= '9' && text_same(slice_from(unit, 1), slice_of("yr")))
		return (struct ratio){1, unit.p[0] - '0'};
	period = alias_find(&n->periods, unit);
	return period < n->periods.rows.n ? alias_figure(&n->periods, period, "per_year") : RATIO_UNKNOWN;
}

void
bands_read(const struct naming *n, const struct fields *f, const struct band_columns *c,
    const struct row *row, const struct currency *currency, struct band *band)
{
	*band = (struct band){
		.low = field_money(f, row, c->low, currency),
		.high = field_money(f, row, c->high, currency),
		.mid = field_money(f, row, c->mid, currency),
		.q3 = field_money(f, row, c->q3, currency),
		.per_year = units_a_year(n, row_maybe(row, c->unit)),
		.row = row,
	};
	if (ratio_known(band->low) && ratio_known(band->high) && ratio_below(band->high, band->low))
		msg_stop_at((struct msg_place){row->file, row->line, slice_of("high")}, "'%.*s' is below low '%.*s'",
		    MSG_CUT(row_maybe(row, c->high)), MSG_CUT(row_maybe(row, c->low)));
	if (!ratio_known(band->mid))
		band->mid = range_midpoint(band->low, band->high);
	if (!ratio_known(band->q3))
		band->q3 = range_third_quarter(band->low, band->high);
}

bool
bands_yearly(struct band *band)
{
	band->low = ratio_mul(band->low, band->per_year);
	band->high = ratio_mul(band->high, band->per_year);
	band->mid = ratio_mul(band->mid, band->per_year);
	band->q3 = ratio_mul(band->q3, band->per_year);
	return ratio_known(band->per_year);
}
