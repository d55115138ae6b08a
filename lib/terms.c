#include "terms.h"

#include "code.h"
#include "guide.h"
#include "text.h"

void
terms_read(struct terms *t, const char *currency)
{
	currencies_read(&t->currencies);
	t->usual = currency_option(&t->currencies, "currency", currency);
	lexis_open(&t->lexis, &t->currencies);
	naming_read(&t->naming);
	aliases_read(&t->employers, "employers.tsv", "company", "aliases");
}

void
terms_free(struct terms *t)
{
	aliases_free(&t->employers);
	naming_free(&t->naming);
	lexis_close(&t->lexis);
	currencies_free(&t->currencies);
}

/* The text before a bracket. */
static struct slice
before_bracket(struct slice text)
{
	const char *open = text.n > 0 ? memchr(text.p, '(', text.n) : NULL;

	return slice_trim(open != NULL ? slice_first(text, (size_t)(open - text.p)) : text);
}

/* The next part of `Austin / Seattle HQ`, without what is no name; false after the last. */
static bool
next_part(struct slice *text, struct slice *part)
{
	size_t n = 0;

	if (text->n == 0)
		return false;
	while (n < text->n && text->p[n] != '/' && text->p[n] != '&')
		n++;
	*part = slice_trim(slice_first(*text, n));
	if (part->n > 3 && memcmp(part->p + part->n - 3, " HQ", 3) == 0)
		part->n -= 3;
	*text = slice_from(*text, n < text->n ? n + 1 : n);
	return true;
}

const struct currency *
terms_place_currency(const struct terms *t, struct slice place)
{
	const struct rows *rows = &t->naming.places.rows;
	const struct currency *found = NULL, *one;
	struct slice part;
	size_t row;

	for (place = before_bracket(place); next_part(&place, &part);) {
		row = alias_find(&t->naming.places, part);
		one = row < rows->n ? currency_find(&t->currencies, rows_get(rows, row, "currency")) : NULL;
		if (one == NULL || (found != NULL && one != found))
			return NULL;
		found = one;
	}
	return found;
}

/* Is the place, or a part of it, one of data's? */
static bool
is_known(const struct terms *t, struct slice place)
{
	const struct aliases *places = &t->naming.places;
	struct slice part;

	if (alias_find(places, place) < places->rows.n)
		return true;
	for (place = before_bracket(place); next_part(&place, &part);)
		if (alias_find(places, part) < places->rows.n)
			return true;
	return false;
}

/* Does it end in a state of the US, as `Boise ID` and `Boise, ID` do? */
static bool
ends_in_state(struct slice text)
{
	static const char states[] = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT "
	    "NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ";
	size_t i;

	if (text.n < 5 || text.p[text.n - 3] != ' ')
		return false;
	for (i = 0; i + 3 < sizeof states; i += 3)
		if (memcmp(states + i, text.p + text.n - 2, 2) == 0)
			return true;
	return false;
}

bool
terms_is_place(const struct terms *t, struct slice text)
{
	static const char *const words[] = {"remote", "hybrid", "onsite", "hq", "headquarters", "us", "usa", "u.s",
		"uk", "eu", "europe", "emea", "apac", "latam", "asia", "americas", "north america", "latin america",
		"bay area", "silicon valley", "east coast", "west coast", "midwest", "metro", "global", "worldwide",
		"international", "national", "tier 1", "tier 2", "tier 3", "tier a", "tier b", "zone 1", "zone 2", "zone 3",
		"zone a", "zone b", "zone c", "nordics", "dach", "benelux", "united states", "united kingdom", "canada",
		"mexico", "brazil", "argentina", "chile", "colombia", "uruguay", "peru", "costa rica", "ireland", "england",
		"scotland", "france", "germany", "spain", "portugal", "italy", "netherlands", "belgium", "luxembourg",
		"switzerland", "austria", "sweden", "norway", "denmark", "finland", "iceland", "poland", "czechia",
		"czech republic", "hungary", "romania", "bulgaria", "serbia", "croatia", "greece", "turkey", "ukraine",
		"estonia", "latvia", "lithuania", "israel", "egypt", "nigeria", "kenya", "south africa", "uae", "qatar",
		"saudi arabia", "india", "pakistan", "bangladesh", "sri lanka", "china", "hong kong", "taiwan", "japan",
		"korea", "south korea", "singapore", "malaysia", "indonesia", "thailand", "vietnam", "philippines",
		"australia", "new zealand", "secondary", "campus", "office"};
	size_t i;

	if (text.n == 0)
		return false;
	if (is_known(t, text) || ends_in_state(before_bracket(text)))
		return true;
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (guide_says(text, words[i]))
			return true;
	return false;
}

bool
terms_is_level(const struct terms *t, struct slice text)
{
	static const char *const words[] = {"entry", "associate", "lead", "director", "vp", "intern", "ii", "iii", "iv",
		"new grad", "level 1", "level 2", "level 3", "level 4", "level 5", "level 6"};
	struct code code;
	size_t i;

	if (levels_says(&t->naming.levels, text) || code_find(text, &code))
		return true;
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (guide_says(text, words[i]))
			return true;
	return false;
}

bool
terms_is_other(const struct terms *t, struct slice text, struct slice own)
{
	size_t found;

	text = before_bracket(text);
	if (text.n == 0 || text_same(text, own))
		return false;
	found = alias_find(&t->employers, text);
	return found < t->employers.rows.n && (own.n == 0 || alias_find(&t->employers, own) != found);
}

struct slice
terms_code(struct slice label, struct arena *arena)
{
	struct buffer plain = {0};
	struct slice found = {"", 0};
	struct code code;
	char text[32];
	size_t n = 0, i;

	/* a code's dash may be of any kind */
	for (i = 0; i < label.n; i++) {
		if (label.n - i >= 3 && memcmp(label.p + i, "\xe2\x80", 2) == 0 && (unsigned char)label.p[i + 2] <= 0x95 &&
		    (unsigned char)label.p[i + 2] >= 0x90) {
			buffer_byte(&plain, '-');
			i += 2;
		} else {
			buffer_byte(&plain, label.p[i]);
		}
	}
	if (code_find(buffer_slice(&plain), &code)) {
		const int ends[] = {code.low, code.high};

		for (i = 0; i < 2 && (i == 0 || (code.high != code.low && code.high != CODE_TOP)); i++) {
			char digits[FIXED_ROOM];
			size_t ndigits = fixed_format((int64_t)ends[i] * FIXED_ONE, 0, digits);

			if (i > 0)
				text[n++] = '-';
			memcpy(text + n, code.letters.p, code.letters.n);
			n += code.letters.n;
			memcpy(text + n, digits, ndigits);
			n += ndigits;
		}
		if (code.high == CODE_TOP)
			text[n++] = '+';
		found = arena_text(arena, (struct slice){text, n});
	}
	buffer_free(&plain);
	return found;
}
