#include "vest.h"

#include "msg.h"
#include "text.h"

enum { MOST_YEARS = 100 };

/* `40/30/20/10`: as many years as shares; they make 100. */
static struct vest
read_shares(const struct fields *f, const struct row *row, int column, struct slice shares)
{
	struct slice rest = shares, part;
	struct ratio sum = ratio_int(0);
	int64_t millionths;
	int years = 0;

	if (slice_ends(shares, '/'))
		field_refuse(f, row, column, "is not a list of shares (write 25/25/25/25)");
	for (; slice_split(&rest, '/', &part); years++) {
		if (fixed_parse(slice_trim(part), &millionths) != NULL)
			field_refuse(f, row, column, "is not a list of shares (write 25/25/25/25)");
		sum = ratio_add(sum, ratio_fixed(millionths));
	}
	if (ratio_compare(sum, ratio_int(100)) != 0) {
		char text[RATIO_ROOM];
		size_t n = ratio_format(sum, 6, text);

		msg_stop_at((struct msg_place){row->file, row->line, f->header->name[column]},
		    "'%.*s' sums to %.*s, not 100", MSG_CUT(row_maybe(row, column)), (int)n, text);
	}
	return (struct vest){ratio_int(years), shares};
}

/* `4`, `4 years`, `4-year`: the figure, without what says that it is years. */
static struct slice
figure_of(struct slice text)
{
	static const char *const words[] = {"year", "years", "yr", "yrs", "y"};
	struct slice word;
	size_t n = 0, i;

	while (n < text.n && (byte_is_digit(text.p[n]) || text.p[n] == '.'))
		n++;
	word = slice_trim(slice_from(text, n));
	if (word.n > 0 && word.p[0] == '-')
		word = slice_from(word, 1);
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (word.n == strlen(words[i]) && text_same(word, slice_of(words[i])))
			return slice_first(text, n);
	return text;
}

struct vest
vest_read(const struct fields *f, const struct row *row, int column, const struct aliases *presets)
{
	struct slice text = row_maybe(row, column);
	struct vest vest = {ratio_int(4), SLICE_NONE};
	int64_t millionths;
	size_t preset;

	if (text.n == 0)
		return vest;
	if (memchr(text.p, '/', text.n) != NULL) {
		vest = read_shares(f, row, column, text);
	} else if (byte_is_digit(text.p[0])) {
		const char *why = fixed_parse(figure_of(text), &millionths);

		if (why != NULL)
			field_refuse(f, row, column, why);
		vest.years = ratio_fixed(millionths);
		if (!ratio_positive(vest.years))
			field_refuse(f, row, column, "is not a number of years");
	} else {
		preset = alias_find(presets, text);
		if (preset == presets->rows.n)
			field_refuse(f, row, column,
			    "is no vest (write its years, shares as 40/30/20/10, or a name from vests.tsv)");
		vest = read_shares(f, row, column, rows_get(&presets->rows, preset, "shares"));
	}
	if (ratio_below(ratio_int(MOST_YEARS), vest.years))
		field_refuse(f, row, column, "is more than a hundred years");
	return vest;
}

unsigned
vest_whole_years(const struct vest *v)
{
	return v->years.den == 1 ? (unsigned)v->years.num : 0;
}

struct ratio
vest_share(const struct vest *v, unsigned year)
{
	struct slice rest = v->shares, part;
	int64_t millionths = 0;

	if (v->shares.p == NULL)
		return ratio_least(ratio_int(1), ratio_div(ratio_int(1), v->years));
	while (year-- > 0 && slice_split(&rest, '/', &part))
		(void)fixed_parse(slice_trim(part), &millionths);
	return ratio_div(ratio_fixed(millionths), ratio_int(100));
}
