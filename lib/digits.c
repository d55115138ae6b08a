#include "digits.h"

#include "phrase.h"
#include "utf8.h"

/* The scale that a letter or word behind digits says, and its bytes. */
static unsigned
scale_of(struct slice text, size_t *n)
{
	static const struct { const char *word; unsigned scale; } words[] = {
		{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12},
		{"lakh", 5}, {"lakhs", 5}, {"lpa", 5}, {"crore", 7}, {"crores", 7}, {"cr", 7},
	};
	static const char letters[] = "KkMmBbTtL";
	static const unsigned scales[] = {3, 3, 6, 6, 9, 9, 12, 12, 5};
	struct slice word = phrase_word(text);
	const char *at;
	size_t i;

	*n = 0;
	if (text.n > 0 && (at = strchr(letters, text.p[0])) != NULL && text.p[0] != '\0' &&
	    (text.n == 1 || utf8_dash(slice_from(text, 1)) > 0 ||
	    (!byte_in_word(text.p[1]) && !byte_is_digit(text.p[1])))) {
		*n = 1;
		return scales[at - letters];
	}
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (phrase_is(word, words[i].word)) {
			*n = (size_t)(word.p - text.p) + word.n;
			return words[i].scale;
		}
	return 0;
}

bool
digits_read(struct slice text, struct digits *d)
{
	size_t n = 0, more;

	while (n < text.n && (byte_is_digit(text.p[n]) ||
	    (n > 0 && (text.p[n] == ',' || text.p[n] == '.') && n + 1 < text.n && byte_is_digit(text.p[n + 1]))))
		n++;
	if (n == 0)
		return false;
	d->text = slice_first(text, n);
	d->scale = scale_of(slice_from(text, n), &more);
	d->n = n + more;
	return true;
}

struct ratio
digits_value(const struct digits *d, unsigned scale)
{
	char plain[32];
	size_t i, n = 0;
	int64_t millionths;

	for (i = 0; i < d->text.n; i++) {
		if (d->text.p[i] == ',')
			continue;
		if (n == sizeof plain)
			return RATIO_UNKNOWN;
		plain[n++] = d->text.p[i];
	}
	if (fixed_parse((struct slice){plain, n}, &millionths) != NULL)
		return RATIO_UNKNOWN;
	return ratio_mul(ratio_fixed(millionths), ratio_power(ratio_int(10), scale));
}
