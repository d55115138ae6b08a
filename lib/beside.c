#include "beside.h"

#include "run.h"

bool
beside_of_others(const struct guide *g, size_t at)
{
	static const char *const words[] = {"competing", "competitor", "competitors", "competition", "rival", "rivals",
		"peer", "peers", "other companies", "other employers"};
	struct slice above = guide_section(g, at);
	size_t i;

	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (guide_says(above, words[i]))
			return true;
	return false;
}

struct slice
beside_component(const struct guide *g, size_t header, size_t end)
{
	enum { NEAR = 3 };
	struct slice above = guide_section(g, header);
	size_t i;

	for (i = end; i < g->markdown.n && i < end + NEAR; i++) {
		const struct markdown_block *b = &g->markdown.block[i];

		if (b->kind == MARKDOWN_ROW || guide_is_heading(g, i))
			break;
		if (guide_says(b->text, "total compensation") || guide_says(b->text, "total comp"))
			return slice_of("total");
		if (guide_says(b->text, "base salary only") || guide_says(b->text, "base salaries"))
			return slice_of("base");
	}
	for (i = header; i-- > 0 && i + NEAR > header;) {
		const struct markdown_block *b = &g->markdown.block[i];

		if (b->kind == MARKDOWN_ROW)
			break;
		if (guide_says(b->text, "total compensation") || guide_says(b->text, "total comp"))
			return slice_of("total");
		if (guide_is_heading(g, i))
			break;
	}
	if (guide_says(above, "total compensation") || guide_says(above, "total comp"))
		return slice_of("total");
	return slice_of(guide_says(above, "base salary") || guide_says(above, "base pay") ? "base" : "unstated");
}

const struct currency *
beside_currency(const struct guide *g, const struct terms *t, size_t header, size_t end)
{
	static const char *const fronts[] = {"figures in", "amounts in", "values in", "numbers in", "all in",
		"figures are in", "amounts are in", "ranges in", "salaries in"};
	const size_t near[] = {header - (header > 0), header - (header > 1 ? 2 : header > 0), end, end + 1};
	size_t i, k;

	for (i = 0; i < 4; i++) {
		struct slice text, code;

		if (near[i] >= g->markdown.n || g->markdown.block[near[i]].kind == MARKDOWN_ROW)
			continue;
		text = g->markdown.block[near[i]].text;
		for (k = 0; k < sizeof fronts / sizeof *fronts; k++)
			if (guide_says(text, fronts[k]))
				break;
		if (k == sizeof fronts / sizeof *fronts)
			continue;
		while (text.n >= 3) {
			size_t n = run_length(text);

			code = slice_first(text, n);
			if (n == 3 && byte_is_capital(code.p[0]) && lexis_sign(&t->lexis, code) != NULL)
				return lexis_sign(&t->lexis, code)->alone;
			text = slice_from(text, n > 0 ? n : 1);
		}
	}
	return NULL;
}

bool
beside_shows_pay(const struct markdown *m, size_t from, size_t end)
{
	static const char *const signs[] = {"$", "\xc2\xa3", "\xe2\x82\xac", "\xe2\x82\xb9", "USD", "GBP", "EUR"};
	size_t i, k;

	for (; from < end; from++)
		for (i = 0; i < m->block[from].ncell; i++)
			for (k = 0; slice_has_digit(m->block[from].cell[i]) && k < sizeof signs / sizeof *signs; k++)
				if (memmem(m->block[from].cell[i].p, m->block[from].cell[i].n, signs[k], strlen(signs[k])) != NULL)
					return true;
	return false;
}
