#include "offer.h"

#include <stdlib.h>

#include "msg.h"
#include "option.h"
#include "text.h"

#define KINDS "is no kind of equity (rsu, private-rsu, options or early-options)"

void
offers_open(struct offers *o, struct fields *fields)
{
	const struct header *h = fields->header;
	size_t i;

	*o = (struct offers){.fields = fields};
	aliases_read(&o->periods, "periods.tsv", "period", "per_year aliases");
	aliases_read(&o->haircuts, "haircuts.tsv", "equity_kind", "haircut");
	aliases_read(&o->vests, "vests.tsv", "vest", "shares");
	o->haircut = memory_new(o->haircuts.rows.n, sizeof *o->haircut);
	o->rsu = alias_find(&o->haircuts, slice_of("rsu"));
	o->options = alias_find(&o->haircuts, slice_of("options"));
	o->haircut_given = memory_new(o->haircuts.rows.n, sizeof *o->haircut_given);
	for (i = 0; i < o->haircuts.rows.n; i++)
		o->haircut[i] = alias_figure(&o->haircuts, i, "haircut");
	o->base = header_find(h, "base");
	o->bonus = header_find(h, "bonus");
	o->grant = header_find(h, "grant");
	o->units = header_find(h, "units");
	o->price = header_find(h, "price");
	o->strike = header_find(h, "strike");
	o->dilution = header_find(h, "dilution");
	o->vest = header_find(h, "vest");
	o->equity_kind = header_find(h, "equity_kind");
	o->equity = header_find(h, "equity");
	o->signon = header_find(h, "signon");
	o->match = header_find(h, "match");
	o->period = header_find(h, "period");
	o->hours = header_find(h, "hours");
	o->days = header_find(h, "days");
	o->fte = header_find(h, "fte");
	o->total = header_find(h, "total");
	o->first_total = header_find(h, "first_total");
	o->status = header_find(h, "status");
	o->expires = header_find(h, "expires");
	o->granted = o->grant >= 0 || o->units >= 0 || o->price >= 0 || o->strike >= 0 || o->dilution >= 0;
	o->stated = o->first_total >= 0 || o->expires >= 0;
	o->blank = (struct offer){
		.pay.base = RATIO_UNKNOWN,
		.pay.bonus_rate = ratio_int(0),
		.pay.bonus = ratio_int(0),
		.pay.equity = ratio_int(0),
		.pay.match = ratio_int(0),
		.pay.signon = ratio_int(0),
		.pay.vest = vest_read(fields, NULL, -1, &o->vests),
		.per_year = ratio_int(1),
		.period = slice_of("year"),
		.equity_given = true,
	};
}

void
offers_close(struct offers *o)
{
	if (o->kind_guessed > 0)
		msg_note("%zu row%s without equity_kind: options where there is a strike, else rsu",
		    o->kind_guessed, o->kind_guessed == 1 ? "" : "s");
	if (o->unpriced > 0)
		msg_note("%zu row%s with units and no price: equity is unknown, total stays empty", o->unpriced,
		    o->unpriced == 1 ? "" : "s");
	aliases_free(&o->periods);
	aliases_free(&o->haircuts);
	aliases_free(&o->vests);
	free(o->haircut);
	free(o->haircut_given);
}

void
offers_haircut(struct offers *o, const char *option)
{
	const char *percent = strchr(option, '=');
	struct slice kind = slice_first(slice_of(option), strcspn(option, "="));
	size_t i = alias_find(&o->haircuts, kind);

	if (percent == NULL)
		msg_stop("--haircut: '%s' is not kind=percent (as options=60%%)", option);
	if (i == o->haircuts.rows.n)
		msg_stop("--haircut: '%.*s' " KINDS, MSG_CUT(kind));
	o->haircut[i] = option_percent("haircut", percent + 1);
	o->haircut_given[i] = true;
	if (ratio_below(ratio_int(1), o->haircut[i]))
		msg_stop("--haircut: '%s' is more than 100%%", option);
}

static void
read_base(const struct offers *o, const struct row *row, struct offer *offer)
{
	struct slice word = row_maybe(row, o->period);

	offer->has_base = row_maybe(row, o->base).n > 0;
	offer->pay.base = field_money(o->fields, row, o->base, offer->currency);
	if (o->period < 0 && o->fte < 0)
		return;
	if (word.n > 0)
		offer->period = offers_period(o, word);
	if (offer->period.p == NULL)
		field_refuse(o->fields, row, o->period,
		    "is no pay period (year, month, semi-month, fortnight, week, day or hour)");
	offer->per_year = offer_periods(o, row, offer->period);
	offer->pay.base = ratio_mul(offer->pay.base, offer->per_year);
}

static void
read_bonus(const struct offers *o, const struct row *row, struct offer *offer)
{
	struct slice text = row_maybe(row, o->bonus);
	struct pay *pay = &offer->pay;

	if (slice_ends(text, '%')) {
		pay->bonus_rate = field_percent(o->fields, row, o->bonus);
		return;
	}
	if (text.n > 0)
		pay->bonus = field_bonus(o->fields, row, o->bonus, offer->currency);
}

static void
read_kind(struct offers *o, const struct row *row, struct offer *offer)
{
	struct slice kind = row_maybe(row, o->equity_kind);
	struct pay *pay = &offer->pay;

	offer->kind = o->haircuts.rows.n;
	offer->kind_guessed = kind.n == 0;
	if (kind.n == 0) {
		pay->haircut = ratio_int(0);
		if (ratio_known(pay->equity) && pay->equity.num == 0)
			return;
		o->kind_guessed++;
		offer->kind = row_maybe(row, o->strike).n > 0 ? o->options : o->rsu;
	} else {
		offer->kind = alias_find(&o->haircuts, kind);
	}
	if (offer->kind == o->haircuts.rows.n)
		field_refuse(o->fields, row, o->equity_kind, KINDS);
	pay->haircut = o->haircut[offer->kind];
}

/*
 * Is the grant what the units are worth? To one part in ten thousand and two minor units: each has
 * been rounded on its own, perhaps in another currency.
 */
static bool
grant_agrees(struct ratio grant, struct ratio worth, const struct currency *c)
{
	struct ratio off = ratio_sub(grant, worth), slack;

	slack = ratio_add(ratio_div(grant, ratio_int(10000)),
	    ratio_div(ratio_int(2), ratio_power(ratio_int(10), field_minor(c))));
	return ratio_known(off) && !ratio_below(slack, off) && !ratio_below(off, ratio_sub(ratio_int(0), slack));
}

/* Yearly equity: a grant, else units at their price, else what the row says it is. */
static void
read_equity(struct offers *o, const struct row *row, struct offer *offer)
{
	const struct fields *f = o->fields;
	struct ratio grant = field_money(f, row, o->grant, offer->currency);
	struct ratio price = field_money(f, row, o->price, offer->currency);
	struct ratio strike = field_part(f, row, o->strike, offer->currency);
	struct ratio dilution = ratio_or_zero(field_percent(f, row, o->dilution));
	struct pay *pay = &offer->pay;

	if (ratio_below(ratio_int(1), dilution))
		field_refuse(f, row, o->dilution, "is more than 100%");
	offer->equity_given = false;
	offer->grant = grant;
	offer->price = price;
	offer->strike = strike;
	offer->dilution = dilution;
	offer->units = field_count(f, row, o->units);
	offer->unit_worth = ratio_known(price)
	    ? pay_options(ratio_int(1), price, dilution, strike, pay->vest.years)
	    : RATIO_UNKNOWN;
	if (ratio_known(grant)) {
		struct ratio worth = ratio_mul(ratio_mul(offer->unit_worth, offer->units), pay->vest.years);

		if (ratio_known(worth) && !grant_agrees(grant, worth, offer->currency))
			msg_stop_at((struct msg_place){row->file, row->line, f->header->name[o->grant]},
			    "'%.*s' is not what the units are worth: %.*s at %.*s", MSG_CUT(row_maybe(row, o->grant)),
			    MSG_CUT(row_maybe(row, o->units)), MSG_CUT(row_maybe(row, o->price)));
		pay->equity = ratio_div(grant, pay->vest.years);
		if (ratio_positive(offer->units))
			offer->unit_worth = ratio_div(pay->equity, offer->units);
	} else if (field_asked(row, o->grant) || field_asked(row, o->units)) {
		pay->equity = RATIO_UNKNOWN;
	} else if (ratio_known(offer->units) && (ratio_known(price) || row_maybe(row, o->equity).n == 0)) {
		pay->equity = ratio_mul(offer->unit_worth, offer->units);
		o->unpriced += !ratio_known(price);
	} else {
		offer->equity_given = true;
		pay->equity = field_part(f, row, o->equity, offer->currency);
		if (ratio_positive(offer->units))
			offer->unit_worth = ratio_div(pay->equity, offer->units);
	}
}

/*
 * The first offer can't have been above what it has become, nor can one's own job run out. To as many
 * minor units as there are periods and two more: each part has been rounded on its own.
 */
static void
check_state(const struct offers *o, const struct row *row, const struct offer *offer)
{
	struct ratio first = field_money(o->fields, row, o->first_total, offer->currency), total, slack;
	struct slice expires = row_maybe(row, o->expires), said = row_maybe(row, o->total);
	char text[RATIO_ROOM];

	if (expires.n > 0 && text_same(row_maybe(row, o->status), slice_of("current")))
		msg_stop_at((struct msg_place){row->file, row->line, o->fields->header->name[o->expires]},
		    "'%.*s' beside the status 'current': your own job has no last day", MSG_CUT(expires));
	if (!ratio_known(first))
		return;
	total = offer->has_base ? pay_figures(&offer->pay).total
	                        : field_money(o->fields, row, o->total, offer->currency);
	slack = ratio_div(ratio_add(offer->per_year, ratio_int(2)),
	    ratio_power(ratio_int(10), field_minor(offer->currency)));
	if (!ratio_known(total) || !ratio_below(ratio_add(total, slack), first))
		return;
	if (offer->has_base)
		said = (struct slice){text, ratio_format(total, field_minor(offer->currency), text)};
	msg_stop_at((struct msg_place){row->file, row->line, o->fields->header->name[o->first_total]},
	    "'%.*s' is above the total, which is %.*s now", MSG_CUT(row_maybe(row, o->first_total)), MSG_CUT(said));
}

void
offer_read(struct offers *o, const struct row *row, struct offer *offer)
{
	*offer = o->blank;
	offer->currency = fields_currency(o->fields, row);
	read_base(o, row, offer);
	if (o->bonus >= 0)
		read_bonus(o, row, offer);
	if (o->vest >= 0) {
		offer->vest_given = row_maybe(row, o->vest).n > 0;
		offer->pay.vest = vest_read(o->fields, row, o->vest, &o->vests);
	}
	if (o->granted)
		read_equity(o, row, offer);
	else if (o->equity >= 0)
		offer->pay.equity = field_part(o->fields, row, o->equity, offer->currency);
	read_kind(o, row, offer);
	if (o->match >= 0)
		offer->pay.match = field_part(o->fields, row, o->match, offer->currency);
	if (o->signon >= 0)
		offer->pay.signon = field_part(o->fields, row, o->signon, offer->currency);
	if (o->stated)
		check_state(o, row, offer);
}
