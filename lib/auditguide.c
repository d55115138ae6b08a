/* All the checks of one guide, and those across guides, of audit.h. */
#include "audit.h"
#include "phrase.h"

/* `premium over Google`, `premium over remote`: of another employer's, or another place's, pay. */
static bool
is_over_another(struct slice subject)
{
	static const char over[] = "premium over ";
	size_t n = sizeof over - 1;

	return subject.n > n && (byte_is_capital(subject.p[n]) ||
	    phrase_is(phrase_word(slice_from(subject, n)), "remote"));
}

/* What the checks across guides need of this one. */
static void
keep_for_peers(struct audit *a)
{
	const struct statement *one;
	size_t i;

	peers_guide(&a->peers, a->terms, a->guide->company, a->guide->role, a->guide->name);
	for (i = 0; i < a->npays; i++) {
		const struct grid_band *b = a->pay[i].band;
		bool total = slice_is(b->component, "total");

		if ((total || slice_is(b->component, "base")) && slice_is(b->range.unit, "year") &&
		    b->range.open == RANGE_CLOSED && b->range.currency != NULL && !a->guide->hiring)
			peers_pay(&a->peers, a->terms, b->code.n > 0 ? b->code : b->level, b->location, b->range.currency,
			    total, b->range.low, b->range.high);
	}
	for (i = 0; i < a->nmapped; i++)
		if (a->map[i].rank > 0 && ratio_known(a->map[i].years_min))
			peers_years(&a->peers, a->map[i].rank, a->map[i].years_min, a->map[i].years_max,
			    a->map[i].line);
	for (one = a->said.list; one < a->said.list + a->said.n; one++)
		if (slice_is(one->kind, "equity") && slice_is(one->unit, "percent") &&
		    !is_over_another(one->subject))
			peers_claim(&a->peers, one->low, one->high, one->said, one->line);
}

void
audit_guide(struct audit *a, struct guide *g, const struct grid *grid)
{
	audit_take(a, g, grid);
	audit_text(a);
	audit_tables(a, grid);
	audit_levels(a);
	audit_strategy(a);
	keep_for_peers(a);
	findings_print(&a->findings);
}

bool
audit_end(struct audit *a)
{
	peers_check(&a->peers, a->terms, &a->findings);
	findings_print(&a->findings);
	return a->findings.errors == 0;
}
