#include "dictionary.h"

#include <stdlib.h>

/* What figures.h and script compute beside the columns, and whether a letter may show it. */
static const struct {
	const char *name;
	bool shown;
} computed[] = {
	{"units_word", true}, {"per_period", true}, {"ask_grant", true}, {"has_band", true},
	{"base_up", true}, {"units_up", true}, {"equity_up", true}, {"signon_up", true},
	{"competing", true}, {"amount", true}, {"accomplishments", true}, {"topic", true}, {"text", true},
	{"tone_is", true}, {"warm", true}, {"plain", true}, {"has_equity", true}, {"today", true},
	{"more_than_base", true}, {"title", true}, {"memo_pay", true}, {"memo_position", true},
	{"memo_compa", true}, {"memo_peers", true}, {"memo_below", true}, {"memo_median", true},
	{"memo_difference", true}, {"memo_above", true}, {"memo_apart", true},
	{"packages", true}, {"package_name", true}, {"vest_years", true}, {"total_pay", true},
	{"base_pay", true}, {"per_unit", true}, {"ask_range", true},
	{"offers", false}, {"several", false}, {"verdict_is", false}, {"ask_by_is", false},
	{"floor_by_is", false}, {"status_is", false}, {"accept", false}, {"counter", false}, {"walk", false},
	{"midpoint", false}, {"band-top", false}, {"cap", false}, {"below-band", false},
	{"above-band", false}, {"no-band", false}, {"target-met", false}, {"current", false}, {"need", false}, {"search", false},
	{"rounds", false}, {"step", false}, {"rung", false}, {"rounds_dropped", false},
	{"gain", false}, {"expected", false}, {"break_even", false}, {"exercise_cost", false},
	{"ask_misses_floor", false}, {"haircut_counts", false}, {"walk_gap", false},
	{"thresholds", false}, {"line", false}, {"offered", false}, {"asked", false},
	{"offer_short", false}, {"ask_short", false}, {"arguments", false},
	{"levers", false}, {"evidence", false}, {"levels", false}, {"guide", false}, {"findings", false},
	{"facts", false}, {"guide_open_total", false}, {"guide_open_top", false}, {"guide_floor", false},
	{"floor_above_band", false}, {"open_below_floor", false}, {"band_high", false},
	{"next_level", false}, {"next_low", false}, {"next_high", false}, {"days", false}, {"when", false},
	{"what", false}, {"late", false}, {"beyond", false}, {"item", false}, {"why", false},
	/* of the words: wording.c, advice.h */
	{"in_place", true}, {"base_word", true}, {"observed", true}, {"listed", true},
	{"ask_in_band", true}, {"parts", true}, {"rest", true}, {"join", true}, {"part_is", true},
	{"more_base", true}, {"more_units", true}, {"more_equity", true}, {"more_signon", true},
	{"objections", true}, {"worries", true}, {"says", true}, {"answer", true}, {"brief", true},
	{"timing", false}, {"plan_b", false},
	/* of the offer memo: employer.c */
	{"memo_low", true}, {"memo_high", true}, {"memo_spread", true}, {"memo_steps", true},
	{"memo_step", true}, {"memo_at", true}, {"memo_here", true}, {"draft_pay", true},
	{"draft_position", true}, {"draft_below", true}, {"draft_above", true}, {"draft_compa", true},
	{"draft_difference", true},
	/* of guides: lore.c, criteria.c, company.c */
	{"stages", false}, {"scopes", false}, {"topics", false}, {"proofs", false}, {"criteria", false},
	{"subject_is", false}, {"line_above_band", false},
	/* of the profile: personal.c */
	{"present_pay", false}, {"over_present", false}, {"ask_over_present", false},
	{"years_title", false}, {"years_code", false}, {"years_source", false},
	/* of the hiring guide: handbook.c */
	{"hiring", false}, {"family", false}, {"group", false}, {"group_is", false},
	{"this_level", false}, {"points", false}, {"questions", false}, {"question", false},
	{"good", false}, {"bad", false}, {"segments", false},
	{"headline", false}, {"last_days", false}, {"calendar_date", false}, {"calendar_today", false}, {"uid", false},
	{"plan_ends", false}, {"plan_left", false}, {"plan_least", false}, {"plan_takes", false},
	{"plan_over", false}, {"plan_short", false}, {"plan_fitted", false},
	/* differences.h */
	{"differences", false}, {"alike", false}, {"several_currencies", false}, {"measure", false}, {"most", false},
	{"most_title", false}, {"least", false}, {"least_title", false}, {"apart", false},
	/* of charts: bars.h */
	{"scales", false}, {"scale", false}, {"scale_caption", false}, {"scale_top", false}, {"scale_axis", false},
	{"scale_line", false}, {"ticks", false}, {"tick", false}, {"tick_x", false}, {"tick_y", false},
	{"bars", false}, {"bar", false}, {"bar_title", false}, {"bar_top", false}, {"bar_heading", false},
	{"bar_height", false}, {"band_x", false}, {"band_y", false}, {"band_width", false}, {"band_height", false},
	{"band_bottom", false}, {"band_open", false}, {"middle_x", false}, {"none_y", false}, {"marks", false},
	{"mark_is", false}, {"ends", false}, {"label", false}, {"label_x", false}, {"label_y", false},
	{"lines", false}, {"chart_left", false}, {"chart_right", false}, {"chart_width", false},
	{"chart_height", false}, {"chart_end", false}, {"any_floor", false},
};

enum { COMPUTED = sizeof computed / sizeof *computed };

bool
dictionary_opens(const struct dictionary *d, struct slice name)
{
	size_t i;

	for (i = 0; i < d->nopened; i++)
		if (slice_is(name, d->opened[i]))
			return true;
	return false;
}

static void
add(struct dictionary *d, struct slice name, bool shown)
{
	d->names = memory_grow(d->names, d->n + 1, sizeof *d->names);
	d->names[d->n++] = (struct name){name, !d->letter || shown ? NAME_ABSENT : NAME_PRIVATE};
}

void
dictionary_open(struct dictionary *d, const struct columns *columns, bool letter,
    const char *const *opened, size_t nopened)
{
	size_t i;

	*d = (struct dictionary){.columns = columns, .letter = letter, .opened = opened, .nopened = nopened};
	for (i = 0; i < columns->rows.n; i++) {
		struct slice name = row_maybe(&columns->rows.row[i], columns->name);

		add(d, name, dictionary_shows(d, name, true));
	}
	for (i = 0; i < COMPUTED; i++)
		add(d, slice_of(computed[i].name), computed[i].shown);
}

void
dictionary_free(struct dictionary *d)
{
	free(d->names);
}

bool
dictionary_shows(const struct dictionary *d, struct slice column, bool offerless)
{
	return !d->letter || dictionary_opens(d, column) || columns_public(d->columns, column, offerless);
}

bool
dictionary_shows_computed(const struct dictionary *d, const char *name)
{
	size_t i;

	if (!d->letter)
		return true;
	for (i = 0; i < COMPUTED; i++)
		if (strcmp(computed[i].name, name) == 0)
			return computed[i].shown;
	return dictionary_shows(d, slice_of(name), false);
}

void
dictionary_add(struct dictionary *d, struct slice name, bool shown)
{
	add(d, name, shown || dictionary_opens(d, name));
}

void
dictionary_add_header(struct dictionary *d, const struct header *header, bool shown)
{
	size_t i;

	for (i = 0; i < header->n; i++)
		if (!columns_known(d->columns, header->name[i]))
			dictionary_add(d, header->name[i], shown);
}

void
dictionary_add_values(struct dictionary *d, const struct rows *rows, const char *column)
{
	size_t i;

	for (i = 0; i < rows->n; i++)
		dictionary_add(d, rows_get(rows, i, column), true);
}
