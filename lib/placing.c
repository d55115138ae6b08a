#include "placing.h"

#include <stdlib.h>

#include "data.h"
#include "memo.h"
#include "msg.h"
#include "range.h"
#include "search.h"
#include "text.h"

enum { NOTES = 5, MEMO_CURRENCY = PARTS, MEMO_YEARS, MEMOS, MEMO_SLOTS = 512 };

/* A text's key, in `keys`. */
struct key {
	size_t at, n;
};

/* What is known of a band before the first offer comes. */
struct placed {
	struct key company, role, stripped, location;
	struct slice currency;
	struct band band; /* yearly; per_year unknown where its unit is no period */
};

static struct key
add_key(struct placing *p, struct slice text)
{
	struct key key = {.at = p->keys.n};

	text_key(text, &p->keys);
	key.n = p->keys.n - key.at;
	return key;
}

static void
read_band(struct placing *p, size_t i)
{
	const struct row *row = &p->bands.row[i];
	struct placed *b = &p->placed[i];
	struct slice role = row_maybe(row, p->at.role);
	const struct currency *currency = fields_currency_quietly(&p->band_fields, row);

	b->company = add_key(p, naming_company(p->naming, row_maybe(row, p->at.company)));
	b->role = add_key(p, role);
	b->stripped = add_key(p, levels_strip(&p->naming->levels, role));
	b->location = add_key(p, naming_place(p->naming, bands_part(&p->at, row, PART_LOCATION)));
	b->currency = currency != NULL ? currency->code : SLICE_EMPTY;
	bands_read(p->naming, &p->band_fields, &p->at, row, currency, &b->band);
	if (!bands_yearly(&b->band) || !slice_equal(row_maybe(row, p->at.component), p->component))
		b->band.per_year = RATIO_UNKNOWN;
}

void
placing_open(struct placing *p, const struct naming *naming, struct fields *fields, const char *bands,
    const char *component)
{
	const struct header *h = fields->header;
	char *file = (char *)(uintptr_t)bands;
	size_t i;

	*p = (struct placing){.naming = naming, .fields = fields, .component = slice_of(component)};
	if (bands != NULL)
		rows_read(&p->bands, (struct input){.files = &file, .n = 1});
	else
		data_read(&p->bands, "bands.tsv", "low high");
	fields_beside(&p->band_fields, &p->bands.header, fields);
	bands_columns(&p->at, &p->bands.header);
	position_columns(&p->position, h);
	p->posted_low = header_find(h, "posted_low");
	p->posted_high = header_find(h, "posted_high");
	p->placed = memory_new(p->bands.n, sizeof *p->placed);
	for (i = 0; i < p->bands.n; i++)
		read_band(p, i);
	p->words = p->bands.n / 64 + 1;
	p->common = memory_new(p->words, sizeof *p->common);
	p->memos = memory_new(MEMOS, sizeof *p->memos);
	for (i = 0; i < MEMOS; i++)
		memo_open(&p->memos[i], p->words, MEMO_SLOTS);
}

void
placing_close(struct placing *p)
{
	size_t i;

	if (p->unplaced > 0)
		msg_note("%zu row%s without a band", p->unplaced, p->unplaced == 1 ? "" : "s");
	for (i = 0; i < MEMOS; i++)
		memo_close(&p->memos[i]);
	free(p->memos);
	free(p->common);
	free(p->placed);
	buffer_free(&p->keys);
	fields_close(&p->band_fields);
	rows_free(&p->bands);
}

static bool
is_key(const struct placing *p, struct key key, const struct buffer *text)
{
	return slice_equal((struct slice){p->keys.text + key.at, key.n}, buffer_slice(text));
}

/* Does band i fit the part, whose key is `a` (for a role also `b`, without a level word)? */
static bool
fits(const struct placing *p, size_t i, int part, const struct position *position, const struct buffer *a,
    const struct buffer *b)
{
	const struct placed *band = &p->placed[i];
	const struct row *row = &p->bands.row[i];

	switch (part) {
	case PART_COMPANY:
		return band->company.n == 0 || is_key(p, band->company, a);
	case PART_ROLE:
		return is_key(p, band->role, a) || is_key(p, band->stripped, b);
	case PART_LEVEL:
		return levels_cover(&p->naming->levels, row_maybe(row, p->at.company), row_maybe(row, p->at.level),
		    row_maybe(row, p->at.code), &position->level);
	default:
		return is_key(p, band->location, a);
	}
}

/*
 * Fills in the set of bands that fit one part of a position. An empty part fits all, but an offer that
 * names no company fits only bands that are no company's: another's figures are never taken for it.
 */
static void
fill_set(const struct placing *p, int part, const struct position *position, struct slice text,
    uint64_t *set)
{
	struct buffer a = {0}, b = {0};
	size_t i;

	if (part == PART_ROLE)
		text_key(levels_strip(&p->naming->levels, text), &b);
	text_key(part == PART_COMPANY ? naming_company(p->naming, text)
	        : part == PART_LOCATION ? naming_place(p->naming, text) : text, &a);
	for (i = 0; i < p->bands.n; i++)
		if ((text.n == 0 && part != PART_LEVEL && part != PART_COMPANY) || fits(p, i, part, position, &a, &b))
			set[i / 64] |= UINT64_C(1) << i % 64;
	buffer_free(&a);
	buffer_free(&b);
}

/* Narrows the set in `common` by one more. */
static void
narrow(struct placing *p, const uint64_t *set)
{
	size_t i;

	for (i = 0; i < p->words; i++)
		p->common[i] &= set[i];
}

/* Those in the offer's currency, of the component, by a period; `currency` NULL: in any. */
static const uint64_t *
currency_set(struct placing *p, const struct currency *currency)
{
	bool is_new;
	uint64_t *set = memo_get(&p->memos[MEMO_CURRENCY], currency != NULL ? currency->code : slice_of(""), &is_new);
	size_t i;

	for (i = 0; is_new && i < p->bands.n; i++)
		if (ratio_known(p->placed[i].band.per_year) && (currency == NULL || p->placed[i].currency.n == 0 ||
		    slice_equal(p->placed[i].currency, currency->code)))
			set[i / 64] |= UINT64_C(1) << i % 64;
	return set;
}

/* The bands that fit are left as bits of `common`. */
size_t
placing_fit(struct placing *p, const struct row *row, const struct position *position,
    const struct currency *currency, struct band *band)
{
	bool by_years = position->level.text.n == 0;
	const struct slice texts[PARTS] = {position->company, position->role,
		by_years ? row_maybe(row, p->position.years) : position->level.text, position->location};
	size_t i, n = 0;
	int part;

	memset(p->common, 0xff, p->words * sizeof *p->common);
	narrow(p, currency_set(p, currency));
	for (part = 0; part < PARTS; part++) {
		bool is_new;
		struct memo *memo = &p->memos[part == PART_LEVEL && by_years ? MEMO_YEARS : part];
		uint64_t *set = memo_get(memo, texts[part], &is_new);

		if (is_new)
			fill_set(p, part, position, texts[part], set);
		narrow(p, set);
	}
	for (i = p->words; i-- > 0;) {
		n += (size_t)__builtin_popcountll(p->common[i]);
		if (p->common[i] != 0)
			*band = p->placed[i * 64 + (size_t)__builtin_ctzll(p->common[i])].band;
	}
	return n;
}

/* Tells why a row has no band: the sources of all that fit, or what would have. */
static void
tell(struct placing *p, const struct row *row, const struct position *position, size_t found)
{
	struct msg_place place = {row->file, row->line, SLICE_NONE};
	struct buffer sources = {0};
	struct search s;
	size_t i;

	if (p->told++ >= NOTES)
		return;
	for (i = 0; found > 1 && i < p->bands.n; i++) {
		if ((p->common[i / 64] >> i % 64 & 1) == 0)
			continue;
		buffer_text(&sources, sources.n > 0 ? ", " : "");
		buffer_add(&sources, row_maybe(&p->bands.row[i], p->at.source));
	}
	if (found > 1) {
		msg_note_at(place, "%zu bands fit: %.*s", found, (int)sources.n, sources.text);
		buffer_free(&sources);
		return;
	}
	search_open(&s, p->naming, &p->bands.header, *position);
	for (i = 0; i < p->bands.n; i++)
		(void)search_row(&s, &p->bands.row[i]);
	if (s.found)
		msg_note_at(place, "its band is in another currency, by no period, or not of %.*s (convert -t, --component)",
		    MSG_CUT(p->component));
	else
		search_advise(&s, p->bands.header.file, place);
	search_close(&s);
}

bool
placing_posted(const struct placing *p, const struct row *row, const struct currency *currency, struct band *band)
{
	*band = (struct band){
		.low = field_money(p->fields, row, p->posted_low, currency),
		.high = field_money(p->fields, row, p->posted_high, currency),
		.per_year = ratio_int(1),
		.row = row,
	};
	band->q3 = range_third_quarter(band->low, band->high);
	if (!ratio_known(band->low) && !ratio_known(band->high))
		return false;
	if (ratio_known(band->low) && ratio_known(band->high) && ratio_below(band->high, band->low))
		msg_stop_at((struct msg_place){row->file, row->line, slice_of("posted_high")},
		    "'%.*s' is below posted_low '%.*s'", MSG_CUT(row_maybe(row, p->posted_high)),
		    MSG_CUT(row_maybe(row, p->posted_low)));
	return true;
}

bool
placing_find(struct placing *p, const struct row *row, const struct currency *currency, struct band *band,
    struct slice *source)
{
	struct position position;
	size_t found;

	*source = slice_of("posted");
	if (placing_posted(p, row, currency, band))
		return true;
	position = position_read(&p->position, p->fields, row);
	found = placing_fit(p, row, &position, currency, band);
	if (found != 1) {
		p->unplaced++;
		tell(p, row, &position, found);
		return false;
	}
	*source = row_maybe(band->row, p->at.source);
	return true;
}
