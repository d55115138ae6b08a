#include "schedule.h"

static const char *const columns[SCHEDULE_COLUMNS] = {"pay_year", "pay_base", "pay_bonus", "pay_match",
	"pay_vest", "pay_signon", "pay_sum"};

void
schedule_open(struct schedule *s, const struct fields *fields, struct sheet *sheet)
{
	*s = (struct schedule){.fields = fields, .sheet = sheet, .year = header_find(fields->header, columns[0])};
	sheet_columns(sheet, columns, SCHEDULE_COLUMNS, s->set);
}

static void
set_year(struct schedule *s, const struct row *row, const struct offer *offer, unsigned year)
{
	struct pay_year y = pay_in_year(&offer->pay, year);
	const struct ratio values[SCHEDULE_COLUMNS] = {ratio_int(year), y.base, y.bonus, y.match, y.vest,
		y.signon, y.sum};
	size_t i;

	for (i = 0; i < SCHEDULE_COLUMNS; i++)
		sheet_amount(s->sheet, s->set[i], row, values[i], field_minor(offer->currency));
}

void
schedule_rows(struct schedule *s, const struct row *row, const struct offer *offer)
{
	unsigned year = 1, years = vest_whole_years(&offer->pay.vest);
	struct ratio before = field_number(s->fields, row, s->year);

	if (ratio_known(before)) {
		if (before.den != 1 || before.num < 1 || before.num > years)
			field_refuse(s->fields, row, s->year, "is no year of the vest");
		year = years = (unsigned)before.num;
	}
	sheet_clear(s->sheet, s->set, SCHEDULE_COLUMNS);
	for (; year < years; year++) {
		set_year(s, row, offer, year);
		sheet_repeat(s->sheet, row);
	}
	if (years > 0)
		set_year(s, row, offer, years);
	sheet_row(s->sheet, row);
}
