#include "judged.h"

#include "msg.h"

/* The columns added, in this order. */
enum { STAY, BEST_OTHER, FLOOR, FLOOR_BY, FEASIBLE, ZONE_MID, SURPLUS, VERDICT };
static const char *const added[JUDGED_COLUMNS] = {"stay", "best_other", "floor", "floor_by",
	"feasible", "zone_mid", "surplus", "verdict"};

void
judged_open(struct judged *j, const struct fields *fields, struct rivals *rivals,
    struct sheet *sheet, bool final)
{
	*j = (struct judged){.fields = fields, .rivals = rivals, .sheet = sheet, .final = final};
	j->high = header_find(fields->header, "high");
	j->target = header_find(fields->header, "target");
	j->ask_by = header_find(fields->header, "ask_by");
	sheet_columns(sheet, added, JUDGED_COLUMNS, j->set);
}

void
judged_close(const struct judged *j)
{
	if (j->unsearched > 0)
		msg_note("%zu row%s without present pay or a band: --search counts for nothing there",
		    j->unsearched, j->unsearched == 1 ? "" : "s");
}

/* What there is to say of an offer, given its floor. True: the verdict is walk. */
static bool
set_verdict(struct judged *j, const struct standing *s, struct ratio floor, bool firm)
{
	const struct currency *currency = s->offer.currency;
	unsigned minor = field_minor(currency);
	struct ratio high = field_money(j->fields, s->row, j->high, currency);
	struct verdict_case c = {
		.total = s->total,
		.value = s->value,
		.target = field_money(j->fields, s->row, j->target, currency),
		.feasible = reserve_feasible(s->value, s->total, high, s->asked),
		.floor = floor,
		.above_band = slice_is(row_maybe(s->row, j->ask_by), "above-band"),
		.held = s->current && !firm,
		.final = j->final,
	};
	struct ratio zone_mid = reserve_zone_mid(floor, s->value, c.feasible);
	const char *verdict = reserve_verdict(&c);

	sheet_amount(j->sheet, j->set[FEASIBLE], s->row, c.feasible, minor);
	sheet_amount(j->sheet, j->set[ZONE_MID], s->row, zone_mid, minor);
	sheet_amount(j->sheet, j->set[SURPLUS], s->row, ratio_sub(s->value, floor), minor);
	sheet_text(j->sheet, j->set[VERDICT], slice_of(verdict));
	return strcmp(verdict, "walk") == 0;
}

bool
judged_row(struct judged *j, const struct standing *s, const struct alternatives *has)
{
	const struct currency *currency = s->offer.currency;
	struct msg_place place = {s->row->file, s->row->line, SLICE_NONE};
	struct rival other = rivals_best(j->rivals, slice_of(s->name), currency, place);
	struct reserve r = alternatives_to(has, s, &other, j->fields, j->rivals);
	unsigned minor = field_minor(currency);
	const char *by;
	struct ratio floor = reserve_floor(&r, &by);
	bool walk = false;

	sheet_clear(j->sheet, j->set, JUDGED_COLUMNS);
	sheet_amount(j->sheet, j->set[STAY], s->row, r.stay, minor);
	sheet_amount(j->sheet, j->set[BEST_OTHER], s->row, other.value, minor);
	sheet_amount(j->sheet, j->set[FLOOR], s->row, floor, minor);
	sheet_text(j->sheet, j->set[FLOOR_BY], slice_of(by));
	if (s->has_offer)
		walk = set_verdict(j, s, floor, other.firm);
	sheet_row(j->sheet, s->row);
	j->unsearched += ratio_known(has->search.arrival) && !s->current && !ratio_known(r.search);
	if (ratio_known(other.value))
		msg_why_at(place, "best other offer: %.*s", MSG_CUT(other.name));
	return walk;
}
