#include "judged.h"

#include "msg.h"
#include "whyfloor.h"

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

/* What there is to say of an offer, given its floor. */
static void
judge_offer(const struct judged *j, struct judgement *d)
{
	const struct standing *s = d->offer;
	const struct currency *currency = s->offer.currency;

	d->high = field_money(j->fields, s->row, j->high, currency);
	d->seen = (struct verdict_case){
		.total = s->total,
		.value = s->value,
		.target = field_money(j->fields, s->row, j->target, currency),
		.feasible = reserve_feasible(s->value, s->total, d->high, s->asked),
		.floor = d->floor,
		.above_band = slice_is(row_maybe(s->row, j->ask_by), "above-band"),
		.held = s->current && !d->other.firm,
		.final = j->final,
	};
	d->zone_mid = reserve_zone_mid(d->floor, s->value, d->seen.feasible);
	d->verdict = reserve_verdict(&d->seen);
}

static struct judgement
judge(struct judged *j, const struct standing *s, const struct alternatives *has)
{
	struct judgement d = {.offer = s, .has = has};

	d.other = rivals_best(j->rivals, slice_of(s->name), s->offer.currency,
	    (struct msg_place){s->row->file, s->row->line, SLICE_NONE});
	d.reserve = alternatives_to(has, s, &d.other, j->fields, j->rivals);
	d.floor = reserve_floor(&d.reserve, &d.by);
	if (s->has_offer)
		judge_offer(j, &d);
	return d;
}

static void
set_columns(struct judged *j, const struct judgement *d)
{
	const struct row *row = d->offer->row;
	unsigned minor = field_minor(d->offer->offer.currency);

	sheet_clear(j->sheet, j->set, JUDGED_COLUMNS);
	sheet_amount(j->sheet, j->set[STAY], row, d->reserve.stay, minor);
	sheet_amount(j->sheet, j->set[BEST_OTHER], row, d->other.value, minor);
	sheet_amount(j->sheet, j->set[FLOOR], row, d->floor, minor);
	sheet_text(j->sheet, j->set[FLOOR_BY], slice_of(d->by));
	if (!d->offer->has_offer)
		return;
	sheet_amount(j->sheet, j->set[FEASIBLE], row, d->seen.feasible, minor);
	sheet_amount(j->sheet, j->set[ZONE_MID], row, d->zone_mid, minor);
	sheet_amount(j->sheet, j->set[SURPLUS], row, ratio_sub(d->offer->value, d->floor), minor);
	sheet_text(j->sheet, j->set[VERDICT], slice_of(d->verdict.word));
}

bool
judged_row(struct judged *j, const struct standing *s, const struct alternatives *has)
{
	struct judgement d = judge(j, s, has);

	set_columns(j, &d);
	sheet_row(j->sheet, s->row);
	j->unsearched += ratio_known(has->search.arrival) && !s->current && !ratio_known(d.reserve.search);
	if (msg_is_verbose())
		whyfloor_say(&d);
	return s->has_offer && strcmp(d.verdict.word, "walk") == 0;
}
