#include "rivals.h"

#include <stdlib.h>

#include "date.h"

void
rivals_open(struct rivals *r, const struct currencies *currencies, const char *rates_path, int32_t day)
{
	*r = (struct rivals){.currencies = currencies};
	rates_open(&r->rates, currencies, rates_path, day);
	r->best = memory_new(currencies->n + 1, sizeof *r->best);
}

void
rivals_close(struct rivals *r)
{
	char day[DATE_ROOM];

	if (r->rates_used)
		msg_note("exchange rates of %.*s", (int)date_format(r->rates.day, day), day);
	rates_close(&r->rates);
	free(r->best);
}

static size_t
place_of(const struct rivals *r, const struct currency *c)
{
	return c != NULL ? (size_t)(c - r->currencies->list) : r->currencies->n;
}

static bool
better(struct ratio a, struct ratio b)
{
	return ratio_known(a) && (!ratio_known(b) || ratio_below(b, a));
}

void
rivals_add(struct rivals *r, const struct currency *currency, struct rival new)
{
	struct rival *best = r->best[place_of(r, currency)];

	if (slice_equal(best[0].name, new.name) && ratio_known(best[0].value)) {
		if (better(new.value, best[0].value))
			best[0] = new;
	} else if (better(new.value, best[0].value)) {
		best[1] = best[0];
		best[0] = new;
	} else if (better(new.value, best[1].value)) {
		best[1] = new;
	}
}

struct ratio
rivals_exchange(struct rivals *r, struct ratio amount, const struct currency *from,
    const struct currency *to, struct msg_place place)
{
	int32_t day;

	if (from == to || !ratio_known(amount))
		return amount;
	if (from == NULL || to == NULL)
		msg_stop_at(place, "amounts with a currency and without one can't be compared (--currency)");
	r->rates_used = true;
	return ratio_mul(amount, rates_cross(&r->rates, from, to, &day, place));
}

struct rival
rivals_best(struct rivals *r, struct slice name, const struct currency *currency, struct msg_place place)
{
	struct rival found = {.value = RATIO_UNKNOWN};
	size_t i;

	for (i = 0; i <= r->currencies->n; i++) {
		const struct currency *from = i < r->currencies->n ? &r->currencies->list[i] : NULL;
		struct rival *best = r->best[i];
		struct rival one = slice_equal(best[0].name, name) ? best[1] : best[0];

		if (!ratio_known(one.value))
			continue;
		one.value = rivals_exchange(r, one.value, from, currency, place);
		if (better(one.value, found.value))
			found = one;
	}
	return found;
}
