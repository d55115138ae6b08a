#include "moving.h"

#include <stdlib.h>

#include "msg.h"
#include "range.h"
#include "spell.h"

/* What `band` adds, and the employer's posting: of the place the offer leaves. And share: nobody has
 * offered the pay that is worked out for the other place, so no letter may speak of it. */
static const char *const of_the_band[] = {"low", "high", "mid", "spread", "q3", "compa_ratio",
	"range_penetration", "band_source", "posted_low", "posted_high", "share"};

void
moving_open(struct moving *m, const struct offers *offers, struct sheet *sheet, const char *place,
    const char *bands)
{
	const struct header *h = offers->fields->header;
	size_t i, n = sizeof of_the_band / sizeof *of_the_band;

	if (*place == '\0')
		msg_stop("--location: '' is no place");
	*m = (struct moving){.offers = offers};
	naming_read(&m->naming);
	m->place = naming_place(&m->naming, slice_of(place));
	placing_open(&m->placing, &m->naming, offers->fields, bands, "total");
	m->location = sheet_column(sheet, "location");
	restate_open(&m->restate, offers->fields, sheet);
	m->stale = memory_new(n, sizeof *m->stale);
	for (i = 0; i < n; i++)
		if (header_find(h, of_the_band[i]) >= 0)
			m->stale[m->nstale++] = sheet_column(sheet, of_the_band[i]);
}

void
moving_close(struct moving *m)
{
	free(m->stale);
	restate_close(&m->restate);
	placing_close(&m->placing);
	naming_free(&m->naming);
}

/* Its total pay; what reading it takes for granted is counted when it is read for good. */
static struct ratio
total_of(const struct moving *m, const struct row *row, struct msg_place at)
{
	struct offers quietly = *m->offers;
	struct offer offer;
	struct ratio total;

	offer_read(&quietly, row, &offer);
	total = pay_figures(&offer.pay).total;
	if (!ratio_positive(total))
		msg_stop_at(at, "its total is not known or 0: it has no position in a band");
	return total;
}

/* Stops unless exactly one band was found, and that has two ends. */
static void
need_band(struct msg_place at, size_t found, const struct band *band, struct slice place)
{
	if (found == 0)
		msg_stop_at(at, "no band for its total in '%.*s' (band -L shows those of a place)", MSG_CUT(place));
	if (found > 1)
		msg_stop_at(at, "%zu bands for its total in '%.*s', where one is needed", found, MSG_CUT(place));
	if (!ratio_known(band->low) || !ratio_known(band->high))
		msg_stop_at(at, "its band in '%.*s' is open at one end", MSG_CUT(place));
}

/* The total's range penetration; only from 0 to 1 is there a counterpart in another band. */
static struct ratio
position_in(const struct band *band, struct ratio total, unsigned minor, struct msg_place at)
{
	struct ratio position = range_penetration(total, band->low, band->high);
	char text[FIXED_ROOM], pay[RATIO_ROOM], low[RATIO_ROOM], high[RATIO_ROOM];
	int64_t millionths;

	if (!ratio_round(position, 4, &millionths))
		msg_stop_at(at, "its band has no width");
	if (position.num >= 0 && !ratio_below(ratio_int(1), position))
		return position;
	msg_stop_at(at, "its total %.*s is at position %.*s of its band, outside %.*s to %.*s",
	    (int)ratio_format(total, minor, pay), pay, (int)fixed_format(millionths, 4, text), text,
	    (int)ratio_format(band->low, minor, low), low, (int)ratio_format(band->high, minor, high), high);
}

static void
say_move(const struct moving *m, const struct row *row, const struct band *here, const struct band *there,
    struct ratio total, struct ratio rate)
{
	struct spell s = {.minor = 2};
	char text[RATIO_ROOM];

	msg_why_at((struct msg_place){row->file, row->line, SLICE_NONE}, "every amount times %.*s: the position of total "
	    "%s in its band, %s to %s (%s:%zu), kept in the band of %.*s, %s to %s (%s:%zu); haggle-methods(7), section 4",
	    (int)ratio_format(rate, 12, text), text, spell_amount(&s, total), spell_amount(&s, here->low),
	    spell_amount(&s, here->high), here->row->file, here->row->line,
	    MSG_CUT(m->place), spell_amount(&s, there->low), spell_amount(&s, there->high), there->row->file,
	    there->row->line);
}

void
moving_row(struct moving *m, const struct row *row)
{
	struct placing *p = &m->placing;
	struct position where = position_read(&p->position, p->fields, row);
	struct msg_place at = {row->file, row->line, SLICE_NONE};
	const struct currency *from, *to;
	struct band here, there;
	struct ratio total, position, rate;
	size_t i;

	if (row_maybe(row, m->offers->base).n == 0 ||
	    naming_same_place(&m->naming, where.location, m->place))
		return;
	from = restate_from(&m->restate, row);
	total = total_of(m, row, at);
	need_band(at, placing_posted(p, row, from, &here) ? 1 : placing_fit(p, row, &where, from, &here), &here,
	    where.location);
	position = position_in(&here, total, from->minor, at);
	where.location = m->place;
	need_band(at, placing_fit(p, row, &where, NULL, &there), &there, m->place);
	to = fields_currency_quietly(&p->band_fields, there.row);
	rate = ratio_div(range_at(position, there.low, there.high), total);
	restate_row(&m->restate, row, from, rate, to != NULL ? to : from);
	sheet_text(m->restate.sheet, m->location,
	    naming_place(&m->naming, bands_part(&p->at, there.row, PART_LOCATION)));
	for (i = 0; i < m->nstale; i++)
		sheet_empty(m->restate.sheet, m->stale[i]);
	if (msg_is_verbose())
		say_move(m, row, &here, &there, total, rate);
}
