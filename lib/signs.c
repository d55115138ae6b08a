#include "lexis.h"

#include <stdlib.h>

#include "text.h"

int64_t
lexis_scale(struct slice word)
{
	static const struct {
		const char *word;
		int64_t factor;
	} all[] = {
		{"k", 1000}, {"thousand", 1000}, {"thousands", 1000}, {"m", 1000000}, {"mm", 1000000},
		{"mn", 1000000}, {"mio", 1000000}, {"mil", 1000000}, {"million", 1000000}, {"millions", 1000000},
		{"juta", 1000000}, {"jt", 1000000}, {"b", 1000000000},
		{"bn", 1000000000}, {"billion", 1000000000}, {"l", 100000}, {"lac", 100000}, {"lacs", 100000},
		{"lakh", 100000}, {"lakhs", 100000}, {"lpa", 100000}, {"cr", 10000000}, {"crore", 10000000},
		{"crores", 10000000}, {"\xe5\x8d\x83", 1000}, {"\xe4\xb8\x87", 10000}, {"\xe8\x90\xac", 10000},
		{"\xeb\xa7\x8c", 10000}, {"\xe5\x84\x84", 100000000}, {"\xe4\xba\xbf", 100000000},
		{"\xec\x96\xb5", 100000000}, {"\xec\xb2\x9c", 1000},
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (text_same(word, slice_of(all[i].word)))
			return all[i].factor;
	return 0;
}

static int
by_text(const void *a, const void *b)
{
	return slice_compare(((const struct sign *)a)->text, ((const struct sign *)b)->text);
}

static void
add_sign(struct lexis *l, struct slice text)
{
	l->sign = memory_grow(l->sign, l->n + 1, sizeof *l->sign);
	l->sign[l->n++] = (struct sign){text, currency_of_sign(l->currencies, text)};
}

void
lexis_open(struct lexis *l, const struct currencies *all)
{
	size_t i, n = 0;

	*l = (struct lexis){.currencies = all};
	for (i = 0; i < all->n; i++) {
		struct slice rest = all->list[i].accepts, sign;

		add_sign(l, all->list[i].code);
		l->sign[l->n - 1].alone = &all->list[i];
		while (slice_split(&rest, ' ', &sign))
			add_sign(l, sign);
	}
	qsort(l->sign, l->n, sizeof *l->sign, by_text);
	for (i = 0; i < l->n; i++)
		if (n == 0 || !slice_equal(l->sign[n - 1].text, l->sign[i].text))
			l->sign[n++] = l->sign[i];
	l->n = n;
}

void
lexis_close(struct lexis *l)
{
	free(l->sign);
	*l = (struct lexis){0};
}

const struct sign *
lexis_sign(const struct lexis *l, struct slice word)
{
	struct sign key = {word, NULL};

	return bsearch(&key, l->sign, l->n, sizeof *l->sign, by_text);
}
