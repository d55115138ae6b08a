/* The employer's side: figures_proposal of figures.h. */
#include <stdlib.h>

#include "figures.h"
#include "proposal.h"
#include "range.h"

/* The amounts of the table `peers`: column total, else base; the caller frees them. */
static struct ratio *
peers_read(struct desk *d, const struct currency *currency, size_t *n)
{
	struct ratio *amounts = NULL;
	size_t i, k;

	*n = 0;
	for (i = 0; i < d->ntables; i++) {
		struct own_table *t = &d->tables[i];
		int column = header_find(&t->rows.header, "total");

		if (strcmp(t->name, "peers") != 0)
			continue;
		if (column < 0)
			column = header_need(&t->rows.header, "base", "or total");
		amounts = memory_new(t->rows.n, sizeof *amounts);
		for (k = 0; k < t->rows.n; k++) {
			const struct row *row = &t->rows.row[k];
			const struct currency *own = fields_currency_quietly(&t->fields, row);
			struct ratio amount = field_money(&t->fields, row, column, currency);

			if (own != NULL && currency != NULL && own != currency)
				field_refuse(&t->fields, row, column, "is in another currency than the range (convert -t)");
			if (ratio_known(amount))
				amounts[(*n)++] = amount;
		}
	}
	return amounts;
}

/* A pay of the range, its place there, and how it stands to the peers' median. */
static struct frame
step_frame(struct desk *d, struct ratio at, struct ratio low, struct ratio high, const struct peers *peers,
    const struct currency *c, bool here)
{
	struct ratio pay = ratio_rounded(range_at(at, low, high), field_minor(c));
	struct making m = {.shelf = &d->shelf};
	char compa[RATIO_ROOM];

	entry_percent(d, &m, "memo_at", at);
	entry_amount(d, &m, "memo_step", pay, c);
	entry_text(d, &m, "memo_compa",
	    (struct slice){compa, ratio_format(range_compa_ratio(pay, low, high), 2, compa)});
	entry_percent(d, &m, "memo_difference", ratio_sub(ratio_div(pay, peers->median), ratio_int(1)));
	entry_flag(d, &m, "memo_here", here);
	return making_done(&m);
}

/* What each quarter of the range takes, with the position chosen among them. */
static void
add_steps(struct desk *d, struct making *m, struct ratio low, struct ratio high, const struct peers *peers,
    const struct currency *c)
{
	struct row_list list = {0};
	bool chosen = false;
	int quarter;

	for (quarter = 0; quarter <= 4 && ratio_known(low) && ratio_known(high); quarter++) {
		struct ratio at = {quarter, 4};
		int order = ratio_compare(d->place_in_band, at);

		if (order < 0 && !chosen)
			row_list_add(&list, step_frame(d, d->place_in_band, low, high, peers, c, true));
		chosen |= order <= 0;
		row_list_add(&list, step_frame(d, at, low, high, peers, c, order == 0));
	}
	entry_rows(d, m, "memo_steps", &list);
	row_list_free(&list);
}

/* Does band's range_penetration in the row say that this pay was placed, and no other? */
static bool
is_placed(const struct desk *d, const struct standing *s, struct ratio pay, struct ratio low, struct ratio high)
{
	struct slice placed = row_maybe(s->row, header_find(&d->rows.header, "range_penetration"));
	struct ratio place = range_penetration(pay, low, high);
	char text[RATIO_ROOM];
	size_t n;

	if (placed.n == 0 || !ratio_known(place))
		return false;
	n = ratio_format(place, 4, text);
	return slice_equal(placed, (struct slice){text, n});
}

/* An offer that is drafted already: where its total, or its base against a range of base, lies. */
static void
add_draft(struct desk *d, struct making *m, const struct standing *s, struct ratio low, struct ratio high,
    const struct peers *peers, const struct currency *c)
{
	struct ratio pay = s->total, over;
	bool below, above;
	char compa[RATIO_ROOM];

	if (!is_placed(d, s, pay, low, high))
		pay = s->offer.pay.base;
	if (!d->drafts || !s->has_offer || !is_placed(d, s, pay, low, high))
		return;
	over = ratio_sub(ratio_div(pay, peers->median), ratio_int(1));
	entry_amount(d, m, "draft_pay", pay, c);
	below = ratio_below(pay, low);
	above = ratio_below(high, pay);
	entry_percent(d, m, "draft_position", below || above ? RATIO_UNKNOWN : range_penetration(pay, low, high));
	entry_flag(d, m, "draft_below", below);
	entry_flag(d, m, "draft_above", above);
	entry_text(d, m, "draft_compa",
	    (struct slice){compa, ratio_format(range_compa_ratio(pay, low, high), 2, compa)});
	entry_percent(d, m, "draft_difference", over);
}

void
figures_proposal(struct desk *d, struct making *m, const struct standing *s)
{
	const struct currency *c = s->offer.currency;
	struct ratio low = field_money(&d->fields, s->row, header_find(&d->rows.header, "low"), c);
	struct ratio high = field_money(&d->fields, s->row, header_find(&d->rows.header, "high"), c);
	struct ratio pay = ratio_rounded(range_at(d->place_in_band, low, high), field_minor(c));
	char compa[RATIO_ROOM];
	size_t n;
	struct ratio *amounts = peers_read(d, c, &n);
	struct peers peers = proposal_peers(pay, amounts, n);
	struct ratio difference = peers.difference;
	bool above = ratio_positive(difference);

	if (!above)
		difference = ratio_sub(ratio_int(0), difference);
	if (!ratio_positive(difference)) /* at the median itself there is none */
		difference = RATIO_UNKNOWN;
	entry_amount(d, m, "memo_pay", pay, c);
	entry_percent(d, m, "memo_position", d->place_in_band);
	entry_text(d, m, "memo_compa",
	    (struct slice){compa, ratio_format(range_compa_ratio(pay, low, high), 2, compa)});
	entry_count(d, m, "memo_peers", n > 0 ? ratio_int((int64_t)n) : RATIO_UNKNOWN);
	entry_count(d, m, "memo_below", ratio_int((int64_t)peers.below));
	entry_amount(d, m, "memo_median", peers.median, c);
	entry_percent(d, m, "memo_difference", difference);
	entry_flag(d, m, "memo_above", above);
	entry_flag(d, m, "memo_apart", peers.apart);
	entry_amount(d, m, "memo_low", peers.least, c);
	entry_amount(d, m, "memo_high", peers.most, c);
	entry_percent(d, m, "memo_spread", range_spread(peers.least, peers.most));
	add_steps(d, m, low, high, &peers, c);
	add_draft(d, m, s, low, high, &peers, c);
	free(amounts);
}
