#include "placed.h"

#include "msg.h"
#include "range.h"
#include "spell.h"
#include "whyband.h"

enum { LOW, HIGH, Q3, COMPA_RATIO, RANGE_PENETRATION, BAND_SOURCE };

static const char *const names[PLACED] = {"low", "high", "q3", "compa_ratio", "range_penetration",
	"band_source"};

void
placed_open(struct placed *p, struct sheet *sheet, const struct placing *placing)
{
	*p = (struct placed){.sheet = sheet, .placing = placing};
	sheet_columns(sheet, names, PLACED, p->column);
	rank_columns(&p->ranks, &placing->bands.header);
	if (p->ranks.n > 1)
		p->percentile = sheet_column(sheet, "percentile");
}

/* The rank among observed pay, where the bands have percentiles. */
static void
set_rank(struct placed *p, const struct row *row, const struct band *band, struct ratio pay,
    const struct currency *currency)
{
	struct ratio rank = RATIO_UNKNOWN;

	if (band->row != row)
		rank = rank_of(&p->ranks, &p->placing->band_fields, band->row, currency, band->per_year, pay);
	sheet_amount(p->sheet, p->percentile, row, rank, 1);
	if (ratio_known(rank)) {
		struct spell s = {.minor = 1};

		msg_why_at((struct msg_place){row->file, row->line, SLICE_NONE},
		    "percentile %s: the rank of this pay among the percentiles of its band", spell_amount(&s, rank));
	}
}

void
placed_set(struct placed *p, const struct row *row, const struct band *band, struct slice source,
    struct ratio pay, const struct currency *currency)
{
	unsigned minor = field_minor(currency);
	struct sheet *s = p->sheet;

	sheet_amount(s, p->column[LOW], row, band->low, minor);
	sheet_amount(s, p->column[HIGH], row, band->high, minor);
	sheet_amount(s, p->column[Q3], row, band->q3, minor);
	sheet_ratio(s, p->column[COMPA_RATIO], range_compa_ratio(pay, band->low, band->high));
	sheet_ratio(s, p->column[RANGE_PENETRATION], range_penetration(pay, band->low, band->high));
	sheet_text(s, p->column[BAND_SOURCE], source);
	if (msg_is_verbose())
		whyband_place(p->placing, row, band, source, pay, currency);
	if (p->ranks.n > 1)
		set_rank(p, row, band, pay, currency);
}

void
placed_clear(struct placed *p)
{
	sheet_clear(p->sheet, p->column, PLACED);
	if (p->ranks.n > 1)
		sheet_empty(p->sheet, p->percentile);
}
