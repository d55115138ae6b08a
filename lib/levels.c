#include "levels.h"

#include <stdlib.h>

#include "code.h"
#include "data.h"
#include "msg.h"
#include "text.h"

struct rank_word {
	size_t at, size; /* of the key */
	int rank;
};

/* Ranks from low to high; low > high: none. */
struct span {
	int low, high;
};

static const struct span NOWHERE = {1, 0};

static int
rank_number(const struct rows *ranks, size_t i)
{
	struct slice text = rows_get(ranks, i, "rank");
	int64_t millionths;
	const char *why = fixed_parse(text, &millionths);

	if (why != NULL || millionths % FIXED_ONE != 0 || millionths / FIXED_ONE >= CODE_TOP)
		msg_refuse((struct msg_place){ranks->row[i].file, ranks->row[i].line, slice_of("rank")}, text,
		    why != NULL ? why : "is no rank");
	return (int)(millionths / FIXED_ONE);
}

static void
add_word(struct levels *l, struct slice word, int rank)
{
	struct rank_word new = {.at = l->keys.n, .rank = rank};

	text_key(word, &l->keys);
	new.size = l->keys.n - new.at;
	l->words = memory_grow(l->words, l->nwords + 1, sizeof *l->words);
	l->words[l->nwords++] = new;
}

void
levels_read(struct levels *l)
{
	struct slice rest, item;
	size_t i;

	*l = (struct levels){0};
	data_read(&l->map, "levels.tsv", "company code title level years_min years_max");
	data_read(&l->ranks, "ranks.tsv", "level rank words");
	aliases_read(&l->names, "companies.tsv", "company", "aliases");
	l->company = header_find(&l->map.header, "company");
	l->code = header_find(&l->map.header, "code");
	l->title = header_find(&l->map.header, "title");
	l->level = header_find(&l->map.header, "level");
	l->years_min = header_find(&l->map.header, "years_min");
	l->years_max = header_find(&l->map.header, "years_max");
	for (i = 0; i < l->ranks.n; i++) {
		add_word(l, rows_get(&l->ranks, i, "level"), rank_number(&l->ranks, i));
		rest = rows_get(&l->ranks, i, "words");
		while (data_item(&rest, &item))
			add_word(l, item, rank_number(&l->ranks, i));
	}
}

void
levels_free(struct levels *l)
{
	rows_free(&l->map);
	rows_free(&l->ranks);
	aliases_free(&l->names);
	free(l->words);
	buffer_free(&l->keys);
}

/* Does `text`, words of a level, begin a word at each level word found? The longest one's ranks. */
static struct span
word_span(const struct levels *l, struct slice text)
{
	struct buffer key = {0};
	struct span span = NOWHERE;
	size_t longest = 0, at, end, i, best = 0;

	/* keys of the words, a blank between, so that a level word matches whole words only */
	while (text.n > 0) {
		size_t n = code_word_length(text);

		if (n > 0) {
			buffer_byte(&key, ' ');
			text_key(slice_first(text, n), &key);
		} else if (text.p[0] == '+') {
			buffer_byte(&key, '+');
		}
		text = slice_from(text, n > 0 ? n : 1);
	}
	for (at = 0; at < key.n; at++) {
		if (key.text[at] != ' ')
			continue;
		for (i = 0; i < l->nwords; i++) {
			size_t k = 0;

			for (end = at; end < key.n && k < l->words[i].size; end++) {
				if (key.text[end] == ' ')
					continue;
				if (key.text[end] != l->keys.text[l->words[i].at + k])
					break;
				k++;
			}
			if (k < l->words[i].size || (end < key.n && key.text[end] != ' ' && key.text[end] != '+') ||
			    k <= longest)
				continue;
			longest = k;
			best = end;
			span.low = span.high = l->words[i].rank;
		}
	}
	if (longest > 0 && best < key.n && key.text[best] == '+')
		span.high = CODE_TOP;
	buffer_free(&key);
	return span;
}

static bool
is_company(const struct levels *l, const struct row *entry, struct slice company)
{
	return text_same(row_maybe(entry, l->company), alias_name(&l->names, company));
}

/* The ranks of the company's codes from low to high, by its map. */
static struct span
code_span(const struct levels *l, struct slice company, const struct code *code)
{
	struct span span = {CODE_TOP + 1, 0};
	struct code entry;
	size_t i;

	for (i = 0; i < l->map.n; i++) {
		const struct row *row = &l->map.row[i];
		struct span one;

		if (!is_company(l, row, company) || !code_find(row_maybe(row, l->code), &entry) ||
		    !text_same(entry.letters, code->letters) || entry.low < code->low || entry.low > code->high)
			continue;
		one = word_span(l, row_maybe(row, l->level));
		span.low = one.low < span.low ? one.low : span.low;
		span.high = one.high > span.high ? one.high : span.high;
	}
	if (code->high == CODE_TOP && span.low <= CODE_TOP)
		span.high = CODE_TOP;
	return span;
}

static bool
covers(struct span band, struct span asked)
{
	return asked.low <= asked.high && band.low <= asked.low && asked.high <= band.high;
}

/* Is the code one of this company's: in its map, or in the band's own code? */
static bool
is_own_code(const struct levels *l, struct slice company, const struct code *band, const struct code *asked)
{
	struct span span = code_span(l, company, asked);

	return span.low <= span.high || (band != NULL && text_same(band->letters, asked->letters));
}

static bool
years_fit(const struct row *entry, int min, int max, struct ratio years)
{
	int64_t low, high;

	if (fixed_parse(row_maybe(entry, min), &low) != NULL)
		return false;
	return !ratio_below(years, ratio_fixed(low)) &&
	    (fixed_parse(row_maybe(entry, max), &high) != NULL || ratio_below(years, ratio_fixed(high)));
}

/* The map's entry with that title, or for those years; NULL when there is none. */
static const struct row *
map_entry(const struct levels *l, struct slice company, const struct level *asked)
{
	size_t i;

	for (i = 0; i < l->map.n; i++) {
		const struct row *row = &l->map.row[i];
		bool fits = asked->text.n > 0 ? text_same(row_maybe(row, l->title), asked->text)
		                              : years_fit(row, l->years_min, l->years_max, asked->years);

		if (fits && is_company(l, row, company))
			return row;
	}
	return NULL;
}

bool
levels_cover(const struct levels *l, struct slice company, struct slice label, struct slice code,
    const struct level *asked)
{
	struct code band_code, asked_code;
	struct span band = word_span(l, label), span;
	const struct row *entry;
	bool coded = code_find(code.n > 0 ? code : label, &band_code);

	if (asked->text.n == 0 && !ratio_known(asked->years))
		return true;
	if (band.low > band.high && coded)
		band = code_span(l, company, &band_code);
	if (code_find(asked->text, &asked_code) &&
	    is_own_code(l, company, coded ? &band_code : NULL, &asked_code))
		return coded ? code_within(&band_code, &asked_code) : covers(band, code_span(l, company, &asked_code));
	entry = map_entry(l, company, asked);
	if (entry != NULL && coded && code_find(row_maybe(entry, l->code), &asked_code))
		return code_within(&band_code, &asked_code);
	span = word_span(l, entry != NULL ? row_maybe(entry, l->level) : asked->text);
	if (span.low <= span.high)
		return covers(band, span);
	return text_same(label, asked->text);
}

bool
levels_ranks(const struct levels *l, struct slice text, int *low, int *high)
{
	struct span span = word_span(l, text);

	*low = span.low;
	*high = span.high;
	return span.low <= span.high;
}

struct slice
levels_name(const struct levels *l, int rank)
{
	size_t i;

	for (i = 0; i < l->ranks.n; i++)
		if (rank_number(&l->ranks, i) == rank)
			return rows_get(&l->ranks, i, "level");
	return SLICE_EMPTY;
}

bool
levels_says(const struct levels *l, struct slice text)
{
	struct span span = word_span(l, text);

	return span.low <= span.high;
}

struct slice
levels_strip(const struct levels *l, struct slice role)
{
	for (;;) {
		size_t n = code_word_length(role);
		struct span span = word_span(l, slice_first(role, n));

		if (n == 0 || n == role.n || span.low > span.high)
			return role;
		for (role = slice_from(role, n); role.n > 0 && code_word_length(role) == 0;)
			role = slice_from(role, 1);
	}
}
