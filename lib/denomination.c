#include "denomination.h"

const struct currency *
denomination_of_sign(const struct lexis *l, const struct cell_hint *h, struct slice sign, const char **why)
{
	const struct sign *known = lexis_sign(l, sign);
	const struct currency *found = NULL;
	size_t i;

	if (known != NULL && known->alone != NULL && slice_equal(known->alone->code, sign))
		return known->alone;
	for (i = 0; i < h->n; i++) {
		if (!currency_accepts(h->currency[i], sign))
			continue;
		if (known != NULL && known->alone == h->currency[i])
			return known->alone; /* $ in a column of (USD/CAD) */
		if (found != NULL)
			*why = "has a sign of several currencies";
		found = h->currency[i];
	}
	if (found == NULL && known != NULL && known->alone != NULL)
		found = known->alone;
	if (found == NULL && h->place != NULL && currency_accepts(h->place, sign))
		found = h->place;
	if (found == NULL)
		*why = "has a sign of several currencies";
	return *why == NULL ? found : NULL;
}

/* Does the amount have a sign that the currency takes? */
static bool
takes_sign(const struct currency *c, const struct amount *a)
{
	return currency_accepts(c, a->sign) || currency_accepts(c, a->sign2);
}

const struct currency *
denomination_of_reading(const struct lexis *l, const struct cell_hint *h, const struct reading *r, const char **why)
{
	const struct slice signs[] = {r->low.sign, r->low.sign2, r->high.sign, r->high.sign2};
	const struct currency *found = NULL;
	struct slice shared = {"", 0};
	size_t i;

	for (i = 0; i < 4; i++) {
		const char *doubt = NULL;
		const struct currency *c = signs[i].n > 0 ? denomination_of_sign(l, h, signs[i], &doubt) : found;

		if (doubt != NULL)
			shared = signs[i];
		else if (found != NULL && c != found && !currency_accepts(found, signs[i]) &&
		    (i == 1 ? !currency_accepts(c, signs[0]) : !takes_sign(c, &r->low)))
			*why = "is in two currencies";
		else if (found == NULL || !currency_accepts(found, signs[i]))
			found = c;
	}
	if (*why == NULL && shared.n > 0 && (found == NULL || !currency_accepts(found, shared)))
		*why = found == NULL ? "has a sign of several currencies" : "is in two currencies";
	if (found == NULL && h->n == 1)
		found = h->currency[0];
	if (*why == NULL && found == NULL)
		*why = h->n > 1 ? "may be in several currencies" : "has no currency";
	return found;
}
