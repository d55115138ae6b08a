#include "levelmap.h"

#include "component.h"

/* The digits at the start of text after what is none of letters and digits; empty: a word comes first. */
static struct slice
take_digits(struct slice *text)
{
	size_t n = 0, i = 0;
	struct slice digits;

	while (i < text->n && !byte_is_digit(text->p[i]) && !byte_is_letter(text->p[i]))
		i++;
	while (i + n < text->n && byte_is_digit(text->p[i + n]))
		n++;
	digits = (struct slice){text->p + i, n};
	if (n > 0)
		*text = slice_from(*text, i + n);
	return digits;
}

bool
levelmap_years(struct slice text, struct slice *least, struct slice *most)
{
	static const struct slice nothing = {"", 0};
	bool below = guide_says(text, "up to") || guide_says(text, "under") || (text.n > 0 && text.p[0] == '<');
	struct slice first, second;

	while (text.n > 0 && !byte_is_digit(text.p[0]))
		text = slice_from(text, 1);
	first = take_digits(&text);
	*least = *most = nothing;
	if (first.n == 0 || first.n > 2)
		return false;
	if (text.n > 4 && memcmp(text.p, " to ", 4) == 0)
		text = slice_from(text, 4);
	second = text.n > 0 && text.p[0] == '+' ? nothing : take_digits(&text);
	if (second.n > 2)
		return false;
	if (second.n > 0) {
		*least = first;
		*most = second;
	} else if (below) {
		*least = slice_of("0");
		*most = first;
	} else {
		*least = first;
		*most = text.n > 0 && text.p[0] == '+' ? nothing : first;
	}
	return true;
}

static bool
is_years(struct slice text)
{
	return guide_says(text, "yoe") || guide_says(text, "years") || guide_says(text, "experience") ||
	    guide_says(text, "yrs");
}

static bool
is_title(struct slice text)
{
	return guide_says(text, "title") || guide_says(text, "titles") || guide_says(text, "role title") ||
	    guide_says(text, "external") || guide_says(text, "position");
}

static bool
is_level(struct slice text)
{
	return guide_says(text, "level") || guide_says(text, "levels") || guide_says(text, "grade") ||
	    guide_says(text, "internal") || guide_says(text, "code") || guide_says(text, "band");
}

/* Finds the columns; false where the table is no level map. */
static bool
read_header(struct levelmap *l, const struct markdown_block *b, const struct guide *g, const struct terms *t)
{
	bool pay = false, others = false;
	size_t i;

	l->title_column = l->level_column = l->years_column = -1;
	for (i = 0; i < b->ncell; i++) {
		struct slice text = b->cell[i];
		bool other = guide_says(text, "equivalent") || guide_says(text, "equivalents") ||
		    guide_says(text, "competitor") || terms_is_other(t, text, g->company);

		others |= other;
		if (other)
			continue;
		if (is_years(text) && l->years_column < 0)
			l->years_column = (int)i;
		else if (is_level(text) && l->level_column < 0)
			l->level_column = (int)i;
		else if (is_title(text) && l->title_column < 0)
			l->title_column = (int)i;
		else
			pay |= component_of(text).n > 0;
	}
	/* `Internal Title` is a title where nothing else is one */
	if (l->title_column < 0 && l->level_column >= 0 && is_title(b->cell[l->level_column])) {
		l->title_column = l->level_column;
		l->level_column = -1;
	}
	if (l->years_column >= 0)
		return l->title_column >= 0 || l->level_column >= 0;
	return l->title_column >= 0 && l->level_column >= 0 && !pay && !others;
}

static struct slice
cell(const struct terms *t, struct arena *arena, const struct markdown_block *b, int column)
{
	struct label label;

	if (column < 0 || (size_t)column >= b->ncell)
		return SLICE_EMPTY;
	label_read(&label, t, arena, b->cell[column], false);
	return label.text;
}

static bool
read_row(struct levelmap *l, struct guide *g, const struct terms *t, const struct markdown_block *b)
{
	struct slice years;

	l->line = b->line;
	l->title = cell(t, &g->arena, b, l->title_column);
	l->level = cell(t, &g->arena, b, l->level_column);
	years = cell(t, &g->arena, b, l->years_column);
	l->code = terms_code(l->level.n > 0 ? l->level : l->title, &g->arena);
	(void)levelmap_years(years, &l->years_min, &l->years_max);
	return l->title.n > 0 || l->level.n > 0;
}

/* `Junior Edge Engineer (0-2 years)`, a heading in a guide for those who hire. */
static bool
read_heading(struct levelmap *l, const struct guide *g, size_t at, const struct terms *t)
{
	struct slice text = guide_line(&g->markdown.block[at]), inside;
	const char *open;

	if (!g->hiring || !guide_is_heading(g, at) || text.n == 0 || text.p[text.n - 1] != ')' ||
	    (open = slice_last(text, '(')) == NULL)
		return false;
	inside = slice_from(text, (size_t)(open + 1 - text.p));
	if (!is_years(inside) || !levelmap_years(inside, &l->years_min, &l->years_max))
		return false;
	l->line = g->markdown.block[at].line;
	l->title = slice_trim(slice_first(text, (size_t)(open - text.p)));
	l->level = l->code = SLICE_EMPTY;
	return terms_is_level(t, l->title);
}

bool
levelmap_next(struct levelmap *l, struct guide *g, const struct terms *t)
{
	while (l->at < g->markdown.n) {
		size_t at = l->at++;
		const struct markdown_block *b = &g->markdown.block[at];

		if (b->header)
			l->table = read_header(l, b, g, t) ? b->table : 0;
		else if (b->kind == MARKDOWN_ROW ? b->table == l->table && read_row(l, g, t, b) : read_heading(l, g, at, t))
			return true;
	}
	return false;
}
