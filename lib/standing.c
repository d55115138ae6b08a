#include "standing.h"

#include <stdlib.h>

#include "date.h"
#include "text.h"
#include "title.h"

/* The haircut its risk_total was made with, which need not be the one that the data has. */
static void
apply_haircut(struct standing *s)
{
	struct ratio cut = ratio_rounded(ratio_div(ratio_sub(s->total, s->value), s->offer.pay.equity), 6);

	if (ratio_known(cut) && cut.num >= 0 && !ratio_below(ratio_int(1), cut))
		s->offer.pay.haircut = cut;
}

/* What letters to others may say of the offer; a slip of the pen must not pass for `no`. */
static void
check_share(const struct standings *all, const struct row *row)
{
	struct slice share = row_maybe(row, all->share);

	if (share.n > 0 && !slice_is(share, "no") && !slice_is(share, "fact") && !slice_is(share, "amount"))
		field_refuse(all->fields, row, all->share, "is not no, fact or amount");
}

static struct standing
read_one(struct standings *all, const struct row *row, const struct title_columns *title, int32_t day)
{
	const struct fields *f = all->fields;
	struct standing s = {.row = row, .name = title_make(title, row)};
	const struct currency *currency;
	int32_t expires = field_date(f, row, all->expires);

	s.expired = day != DATE_NONE && expires != DATE_NONE && expires < day;
	s.current = text_same(row_maybe(row, all->status), slice_of("current"));
	check_share(all, row);
	offer_read(all->offers, row, &s.offer);
	currency = s.offer.currency;
	s.total = field_money(f, row, all->total, currency);
	s.value = field_money(f, row, all->risk_total, currency);
	s.asked = field_money(f, row, all->ask, currency);
	s.has_offer = s.offer.has_base || ratio_known(s.total);
	apply_haircut(&s);
	if (!ratio_known(s.value))
		s.value = ratio_known(s.total) ? s.total : pay_cash(&s.offer.pay);
	return s;
}

static int
by_name(const void *a, const void *b)
{
	const struct standing *const *one = a, *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

/* Rungs carry their own ask; the offer's is the highest of them, its opening. */
static void
spread_asks(struct standings *all)
{
	struct standing **sorted = memory_new(all->n, sizeof *sorted);
	size_t i, k;

	for (i = 0; i < all->n; i++)
		sorted[i] = &all->list[i];
	if (all->n > 0)
		qsort(sorted, all->n, sizeof *sorted, by_name);
	for (i = 0; i < all->n; i = k) {
		struct ratio most = sorted[i]->asked;

		for (k = i + 1; k < all->n && strcmp(sorted[i]->name, sorted[k]->name) == 0; k++)
			most = ratio_most(most, sorted[k]->asked);
		while (i < k)
			sorted[i++]->asked = most;
	}
	free(sorted);
}

void
standings_read(struct standings *all, const struct rows *rows, struct fields *fields, struct offers *offers,
    int32_t day)
{
	const struct header *h = &rows->header;
	struct title_columns title;
	const struct standing *own = NULL;
	size_t i;

	*all = (struct standings){.fields = fields, .offers = offers, .n = rows->n};
	title_columns(&title, h);
	all->total = offers->base >= 0 ? header_need(h, "total", "run convert first") : header_find(h, "total");
	all->risk_total = header_find(h, "risk_total");
	all->ask = header_find(h, "ask");
	all->firm = header_find(h, "firm");
	all->share = header_find(h, "share");
	all->expires = header_find(h, "expires");
	all->worth = header_find(h, "worth");
	all->status = header_find(h, "status");
	all->list = memory_new(rows->n, sizeof *all->list);
	for (i = 0; i < rows->n; i++) {
		struct standing *s = &all->list[i];

		*s = read_one(all, &rows->row[i], &title, day);
		if (s->current && own != NULL && strcmp(own->name, s->name) != 0)
			msg_stop_at((struct msg_place){s->row->file, s->row->line, slice_of("status")},
			    "a second job of your own, '%s' beside '%s'", s->name, own->name);
		if (s->current)
			own = s;
	}
	spread_asks(all);
}

void
standings_free(struct standings *all)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		free(all->list[i].name);
	free(all->list);
}

/* How much of an offer can be counted on: `yes` or nothing said all, `verbal` half, `no` nothing. */
static struct ratio
firmness(const struct standings *all, const struct standing *s)
{
	struct slice firm = row_maybe(s->row, all->firm);

	if (firm.n == 0 || text_same(firm, slice_of("yes")))
		return ratio_int(1);
	if (text_same(firm, slice_of("verbal")))
		return (struct ratio){1, 2};
	if (!text_same(firm, slice_of("no")))
		field_refuse(all->fields, s->row, all->firm, "is not yes, verbal or no");
	return ratio_int(0);
}

void
standings_compete(const struct standings *all, struct rivals *rivals)
{
	size_t i;

	for (i = 0; i < all->n; i++) {
		const struct standing *s = &all->list[i];
		struct ratio worth = field_percent(all->fields, s->row, all->worth), firm = firmness(all, s);

		if (!s->has_offer || s->current || s->expired)
			continue;
		if (!ratio_known(worth))
			worth = ratio_int(1);
		if (ratio_positive(firm))
			rivals_add(rivals, s->offer.currency,
			    (struct rival){slice_of(s->name), ratio_mul(ratio_mul(s->value, firm), worth),
			        ratio_compare(firm, ratio_int(1)) == 0, s, firm, worth});
	}
}

const struct standing *
standings_current(const struct standings *all)
{
	size_t i;

	for (i = 0; i < all->n; i++)
		if (all->list[i].current)
			return &all->list[i];
	return NULL;
}
