#include "label.h"

#include "text.h"
#include "utf8.h"

/* Is it a picture: an emoji, a flag's letters, what joins them? */
static bool
is_picture(uint32_t c)
{
	return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) || (c >= 0x2b00 && c <= 0x2bff) ||
	    (c >= 0x2300 && c <= 0x23ff) || c == 0x20e3;
}

/* The bytes of `:gb:`, `[^1]` or `^1` at the start of text, or 0. */
static size_t
shortcode(struct slice text)
{
	size_t n = 1;

	if (text.n > 1 && text.p[0] == '[' && text.p[1] == '^') {
		const char *close = memchr(text.p, ']', text.n);

		return close != NULL ? (size_t)(close - text.p) + 1 : 0;
	}
	if (text.n > 1 && text.p[0] == '^') {
		while (n < text.n && byte_is_digit(text.p[n]))
			n++;
		return n > 1 ? n : 0;
	}
	if (text.n < 3 || text.p[0] != ':')
		return 0;
	while (n < text.n && (byte_is_small(text.p[n]) || byte_is_digit(text.p[n]) ||
	    text.p[n] == '_' || text.p[n] == '-'))
		n++;
	return n > 1 && n < text.n && text.p[n] == ':' ? n + 1 : 0;
}

static bool
is_mark(uint32_t c)
{
	return c == '*' || c == 0x2020 || c == 0x2021 || c == 0xb9 || c == 0xb2 || c == 0xb3 ||
	    (c >= 0x2070 && c <= 0x2079);
}

/* Without pictures, shortcodes and footnote marks. */
static void
strip(struct slice text, struct buffer *to)
{
	while (text.n > 0) {
		size_t size, n = shortcode(text);
		uint32_t c = utf8_character(text, &size);

		if (n == 0) {
			n = size > 0 ? size : 1;
			if (!is_picture(c) && !is_mark(c) && (c != ' ' || (to->n > 0 && to->text[to->n - 1] != ' ')))
				buffer_add(to, slice_first(text, n));
		}
		text = slice_from(text, n);
	}
}

static void
add_currency(struct label *l, const struct currency *c)
{
	size_t i;

	for (i = 0; i < l->ncurrency; i++)
		if (l->currency[i] == c)
			return;
	if (l->ncurrency < sizeof l->currency / sizeof *l->currency)
		l->currency[l->ncurrency++] = c;
}

/* Takes a word of a decoration: a currency, a factor, or what may stand beside them. */
static bool
take_word(struct label *l, const struct terms *t, struct slice word, bool *money)
{
	static const char *const beside[] = {"in", "all", "figures", "local", "currency", "000s", "000"};
	const struct sign *sign = lexis_sign(&t->lexis, word);
	struct slice rest;
	size_t i;

	if (sign != NULL) {
		if (sign->alone != NULL)
			add_currency(l, sign->alone);
		return *money = true;
	}
	for (i = 1; i <= 3 && i <= word.n; i++) { /* $K, £000s, USDk */
		rest = slice_from(word, i == 3 ? word.n - 1 : i);
		sign = lexis_sign(&t->lexis, slice_first(word, word.n - rest.n));
		if (sign == NULL || rest.n == 0 || (lexis_scale(rest) == 0 && rest.p[0] != '0'))
			continue;
		if (sign->alone != NULL)
			add_currency(l, sign->alone);
		l->scale = rest.p[0] == '0' ? 1000 : lexis_scale(rest);
		return *money = true;
	}
	for (i = 0; i < sizeof beside / sizeof *beside; i++)
		if (text_same(word, slice_of(beside[i]))) {
			if (i >= 5)
				l->scale = 1000;
			*money |= i >= 5;
			return true;
		}
	if (lexis_scale(word) == 0 || (word.n == 1 && word.p[0] != 'K' && word.p[0] != 'k' && word.p[0] != 'M'))
		return false;
	l->scale = lexis_scale(word);
	return *money = true;
}

/*
 * Reads what stands in a bracket, of which `kept` is what is no money: `(HQ, USD)` keeps `HQ`. True
 * where there was money in it.
 */
static bool
take_bracket(struct label *l, const struct terms *t, struct slice inside, struct buffer *kept)
{
	struct label before = *l;
	bool money = false;
	struct slice rest = inside, part, word;

	kept->n = 0;
	while (rest.n > 0) {
		size_t n = 0;
		bool is_money = false;

		while (n < rest.n && strchr(",/;|", rest.p[n]) == NULL)
			n++;

		part = slice_trim(slice_first(rest, n));
		rest = slice_from(rest, n < rest.n ? n + 1 : n);
		for (word = part; word.n > 0;) {
			size_t blank = 0;

			while (blank < word.n && word.p[blank] != ' ')
				blank++;
			if (!take_word(l, t, slice_first(word, blank), &is_money)) {
				is_money = false;
				break;
			}
			word = slice_trim(slice_from(word, blank));
		}
		money |= is_money;
		if (is_money || part.n == 0)
			continue;
		buffer_text(kept, kept->n > 0 ? ", " : "");
		buffer_add(kept, part);
	}
	if (!money)
		*l = before;
	return money;
}

/* Copies text without the money in its brackets. */
static void
without_brackets(struct label *l, const struct terms *t, struct slice text, struct buffer *to)
{
	struct buffer kept = {0};

	while (text.n > 0) {
		const char *open = memchr(text.p, '(', text.n), *close;
		struct slice inside;

		if (open == NULL)
			open = memchr(text.p, '[', text.n);
		if (open == NULL || (close = memchr(open, *open == '(' ? ')' : ']', (size_t)(text.p + text.n - open))) == NULL)
			break;
		inside = (struct slice){open + 1, (size_t)(close - open) - 1};
		buffer_add(to, slice_first(text, (size_t)(open - text.p)));
		if (!take_bracket(l, t, inside, &kept)) {
			buffer_add(to, (struct slice){open, inside.n + 2});
		} else if (kept.n > 0) {
			buffer_byte(to, *open);
			buffer_add(to, buffer_slice(&kept));
			buffer_byte(to, *close);
		} else {
			while (to->n > 0 && to->text[to->n - 1] == ' ')
				to->n--;
		}
		text = slice_from(text, (size_t)(close + 1 - text.p));
	}
	buffer_add(to, text);
	buffer_free(&kept);
}

/* Takes a currency that ends the text, behind a blank and perhaps a mark: `London, GBP`. */
static struct slice
without_last(struct label *l, const struct terms *t, struct slice text)
{
	size_t n = text.n;
	const struct sign *sign;
	bool letters;

	while (n > 0 && text.p[n - 1] != ' ')
		n--;
	if (n == 0)
		return text;
	sign = lexis_sign(&t->lexis, slice_from(text, n));
	letters = byte_is_letter(text.p[n]);
	if (sign == NULL || sign->alone == NULL || (letters && !slice_equal(sign->alone->code, sign->text)))
		return text;
	add_currency(l, sign->alone);
	text = slice_trim(slice_first(text, n));
	while (text.n > 0 && strchr(" ,-:/", text.p[text.n - 1]) != NULL)
		text.n--;
	if (text.n >= 3 && memcmp(text.p + text.n - 3, "\xe2\x80", 2) == 0)
		text = slice_trim(slice_first(text, text.n - 3));
	return text;
}

/* The unit and the percent sign that a header's words have. */
static void
read_unit(struct label *l, const struct terms *t, struct slice text)
{
	struct token before = {.kind = TOKEN_END}, token;

	while (lexis_next(&t->lexis, &text, &before, &token) == NULL && token.kind != TOKEN_END) {
		if (token.kind == TOKEN_PERIOD && token.unit.n > 0 && l->unit.n == 0)
			l->unit = token.unit;
		l->percent |= token.kind == TOKEN_PERCENT;
		before = token;
	}
}

void
label_read(struct label *l, const struct terms *t, struct arena *arena, struct slice text, bool money)
{
	struct buffer plain = {0}, bare = {0};

	*l = (struct label){.unit = {"", 0}};
	strip(text, &plain);
	if (money) {
		without_brackets(l, t, buffer_slice(&plain), &bare);
		l->text = arena_text(arena, slice_trim(without_last(l, t, slice_trim(buffer_slice(&bare)))));
		read_unit(l, t, buffer_slice(&plain));
	} else {
		l->text = arena_text(arena, slice_trim(buffer_slice(&plain)));
	}
	buffer_free(&plain);
	buffer_free(&bare);
}

void
label_hint(struct cell_hint *h, const struct label *l)
{
	size_t i, k;

	for (i = 0; i < l->ncurrency; i++) {
		for (k = 0; k < h->n && h->currency[k] != l->currency[i]; k++)
			continue;
		if (k == h->n && h->n < sizeof h->currency / sizeof *h->currency)
			h->currency[h->n++] = l->currency[i];
	}
	if (h->scale == 0)
		h->scale = l->scale;
	h->percent |= l->percent;
}
