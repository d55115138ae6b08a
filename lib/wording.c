/* The words that go with a row's figures: figures_wording of figures.h. */
#include <strings.h>

#include "figures.h"

enum { PARTS_MOST = 4 };

static struct slice
text(const struct desk *d, const struct standing *s, const char *column)
{
	return row_maybe(s->row, header_find(&d->rows.header, column));
}

static struct ratio
count(const struct desk *d, const struct standing *s, const char *column)
{
	return field_count(&d->fields, s->row, header_find(&d->rows.header, column));
}

/* ` in San Francisco`, and ` (remote, US)` for `Remote US`: nobody works in Remote US. */
static void
add_place(struct desk *d, struct making *m, struct slice location)
{
	static const char remote[] = "remote";
	struct slice place = naming_place(&d->naming, location), rest;
	struct buffer words = {0};

	if (slice_is(place, "?"))
		place.n = 0;
	if (place.n >= sizeof remote - 1 && strncasecmp(place.p, remote, sizeof remote - 1) == 0 &&
	    (place.n == sizeof remote - 1 || place.p[sizeof remote - 1] == ' ')) {
		rest = slice_trim(slice_from(place, sizeof remote - 1));
		buffer_text(&words, rest.n > 0 ? " (remote, " : " (remote");
		buffer_add(&words, rest);
		buffer_byte(&words, ')');
	} else if (place.n > 0) {
		buffer_text(&words, " in ");
		buffer_add(&words, place);
	}
	entry_text(d, m, "in_place", buffer_slice(&words));
	buffer_free(&words);
}

/* What is asked for more of, in the order it is said, each behind what joins it to the one before;
 * `comma`: also between two. */
static void
add_parts(struct desk *d, struct making *m, const char *name, const char *const part[], size_t n,
    bool comma)
{
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < n; i++) {
		struct making one = {.shelf = &d->shelf};

		entry_text(d, &one, "join",
		    slice_of(i == 0 ? "" : i + 1 < n ? ", " : comma || n > 2 ? ", and " : " and "));
		entry_is(d, &one, "part_is", slice_of(part[i]));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, name, &list);
	row_list_free(&list);
}

static void
add_asked(struct desk *d, struct making *m, const struct standing *s)
{
	const char *part[PARTS_MOST];
	size_t n = 0, base;

	if (ratio_below(ratio_or_zero(figures_money(d, s, "base")), ratio_or_zero(figures_money(d, s, "ask_base"))))
		part[n++] = "more_base";
	base = n;
	if (ratio_below(ratio_or_zero(count(d, s, "units")), ratio_or_zero(count(d, s, "ask_units"))))
		part[n++] = "more_units";
	else if (ratio_below(ratio_or_zero(figures_money(d, s, "equity")), ratio_or_zero(figures_money(d, s, "ask_equity"))))
		part[n++] = "more_equity";
	if (ratio_below(ratio_or_zero(figures_money(d, s, "signon")), ratio_or_zero(figures_money(d, s, "ask_signon"))))
		part[n++] = "more_signon";
	add_parts(d, m, "parts", part, n, false);
	add_parts(d, m, "rest", part + base, n - base, true);
}

/* Was the range made from pay that was observed, and not published as one? */
static bool
is_observed(const struct desk *d, const struct standing *s)
{
	return text(d, s, "percentile").n > 0 || text(d, s, "p50").n > 0 || text(d, s, "n").n > 0;
}

/* Shares that have a price of their own, as those of a listed company. */
static bool
is_listed(const struct desk *d, const struct standing *s)
{
	struct slice kind = text(d, s, "equity_kind");

	return text(d, s, "price").n > 0 && text(d, s, "strike").n == 0 && (kind.n == 0 || slice_is(kind, "rsu"));
}

void
figures_wording(struct desk *d, struct making *m, const struct standing *s)
{
	struct ratio low = figures_money(d, s, "low"), high = figures_money(d, s, "high"), total = figures_money(d, s, "ask_total");
	struct slice period = s->offer.period;

	add_place(d, m, text(d, s, "location"));
	add_asked(d, m, s);
	entry_text(d, m, "base_word",
	    slice_of(slice_is(period, "hour") || slice_is(period, "day") ? "rate" : "base"));
	entry_flag(d, m, "observed", is_observed(d, s));
	entry_flag(d, m, "listed", is_listed(d, s));
	entry_flag(d, m, "ask_in_band", ratio_known(low) && ratio_known(high) && ratio_known(total) &&
	    !ratio_below(total, low) && !ratio_below(high, total));
}
