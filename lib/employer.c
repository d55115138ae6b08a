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

void
figures_proposal(struct desk *d, struct making *m, const struct standing *s)
{
	const struct currency *c = s->offer.currency;
	struct ratio low = field_money(&d->fields, s->row, header_find(&d->rows.header, "low"), c);
	struct ratio high = field_money(&d->fields, s->row, header_find(&d->rows.header, "high"), c);
	struct ratio pay = ratio_rounded(proposal_pay(low, high, d->place_in_band), field_minor(c));
	char compa[RATIO_ROOM];
	size_t n;
	struct ratio *amounts = peers_read(d, c, &n);
	struct peers peers = proposal_peers(pay, amounts, n);
	bool above = ratio_known(peers.difference) && peers.difference.num >= 0;
	struct ratio difference = above ? peers.difference : ratio_sub(ratio_int(0), peers.difference);

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
	free(amounts);
}
