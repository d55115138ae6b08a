#include "placing.h"

#include <stdlib.h>

#include "data.h"
#include "msg.h"
#include "range.h"
#include "search.h"

enum { MEMO = 4096, NOTES = 20 };

/* A position's bytes and the band found for it. */
struct memo {
	char *key;
	size_t size;
	size_t band; /* its row, or bands.n */
};

void
placing_open(struct placing *p, const struct naming *naming, struct fields *fields, const char *bands,
    const char *component)
{
	const struct header *h = fields->header;
	char *file = (char *)(uintptr_t)bands;

	*p = (struct placing){.naming = naming, .fields = fields, .component = slice_of(component)};
	if (bands != NULL)
		rows_read(&p->bands, (struct input){.files = &file, .n = 1});
	else
		data_read(&p->bands, "bands.tsv");
	fields_beside(&p->band_fields, &p->bands.header, fields);
	bands_columns(&p->at, &p->bands.header);
	position_columns(&p->position, h);
	p->posted_low = header_find(h, "posted_low");
	p->posted_high = header_find(h, "posted_high");
	p->memo = memory_new(MEMO, sizeof *p->memo);
}

void
placing_close(struct placing *p)
{
	size_t i;

	if (p->unplaced > 0)
		msg_note("%zu row%s without a band", p->unplaced, p->unplaced == 1 ? "" : "s");
	for (i = 0; i < MEMO; i++)
		free(p->memo[i].key);
	free(p->memo);
	buffer_free(&p->key);
	fields_close(&p->band_fields);
	rows_free(&p->bands);
}

static void
add_key(struct placing *p, struct slice part)
{
	buffer_add(&p->key, part);
	buffer_byte(&p->key, '\t');
}

/* The place in the memo for the key: its own, or an empty one. FNV-1a. */
static struct memo *
memo_slot(struct placing *p)
{
	uint64_t hash = UINT64_C(14695981039346656037);
	size_t i;

	for (i = 0; i < p->key.n; i++)
		hash = (hash ^ (unsigned char)p->key.text[i]) * UINT64_C(1099511628211);
	for (i = (size_t)(hash % MEMO);; i = (i + 1) % MEMO) {
		struct memo *m = &p->memo[i];

		if (m->key == NULL || (m->size == p->key.n && memcmp(m->key, p->key.text, m->size) == 0))
			return m;
	}
}

static struct msg_place
place(const struct row *row)
{
	return (struct msg_place){row->file, row->line, SLICE_NONE};
}

/* Tells why a row has no band: nothing fits, or the sources of all that do. */
static void
note(struct placing *p, const struct row *row, const struct search *s, const struct buffer *sources,
    size_t found)
{
	if (p->met >= NOTES)
		return;
	if (found > 1)
		msg_note_at(place(row), "%zu bands fit: %.*s", found, (int)sources->n, sources->text);
	else if (s->found)
		msg_note_at(place(row), "the band is in another currency, or not of %.*s (convert -t, --component)",
		    MSG_CUT(p->component));
	else
		search_advise(s, p->bands.header.file);
}

/* The only band that fits, or bands.n. */
static size_t
find(struct placing *p, const struct row *row, const struct position *position,
    const struct currency *currency)
{
	struct buffer sources = {0};
	struct search s;
	size_t i, found = 0, at = p->bands.n;

	search_open(&s, p->naming, &p->bands.header, *position);
	for (i = 0; i < p->bands.n; i++) {
		const struct row *band = &p->bands.row[i];

		if (!search_row(&s, band) || !slice_equal(row_maybe(band, p->at.component), p->component) ||
		    (currency != NULL && fields_currency(&p->band_fields, band) != NULL &&
		    !slice_equal(fields_currency(&p->band_fields, band)->code, currency->code)))
			continue;
		buffer_text(&sources, found++ > 0 ? ", " : "");
		buffer_add(&sources, row_maybe(band, p->at.source));
		at = i;
	}
	if (found != 1)
		note(p, row, &s, &sources, found);
	search_close(&s);
	buffer_free(&sources);
	return found == 1 ? at : p->bands.n;
}

/* The employer's own range, where the offer says it. */
static bool
posted(const struct placing *p, const struct row *row, const struct currency *currency, struct band *band)
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
	struct memo *m;

	*source = slice_of("posted");
	if (posted(p, row, currency, band))
		return true;
	position = position_read(&p->position, p->fields, row);
	p->key.n = 0;
	add_key(p, position.company);
	add_key(p, position.role);
	add_key(p, position.level.text);
	add_key(p, row_maybe(row, p->position.years));
	add_key(p, position.location);
	add_key(p, currency != NULL ? currency->code : SLICE_NONE);
	m = memo_slot(p);
	if (m->key == NULL) {
		m->band = find(p, row, &position, currency);
		if (p->met++ < MEMO / 2) {
			m->key = memory_string(buffer_slice(&p->key));
			m->size = p->key.n;
		}
	}
	if (m->band < p->bands.n) {
		bands_read(p->naming, &p->band_fields, &p->at, &p->bands.row[m->band], currency, band);
		*source = row_maybe(band->row, p->at.source);
		if (bands_yearly(band))
			return true;
	}
	p->unplaced++;
	return false;
}
