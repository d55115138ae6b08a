#include "grid.h"

#include <stdlib.h>

#include "beside.h"
#include "component.h"
#include "msg.h"
#include "rowname.h"

/* A table while its rows are read. */
struct walk {
	struct grid *to;
	struct guide *guide;
	const struct terms *terms;
	struct slice component;     /* what pay is of where neither header nor row says */
	const struct currency *all; /* all figures are in it; NULL: not said */
	struct slice place, level;  /* of the row above, for rows that leave it out */
};

static void
add_doubt(struct grid *g, size_t line, struct slice cell, const char *why)
{
	g->doubt = memory_more(g->doubt, g->ndoubts, &g->doubts_room, sizeof *g->doubt);
	g->doubt[g->ndoubts++] = (struct grid_doubt){line, cell, why};
}

static void
add_band(struct grid *g, struct grid_band band)
{
	g->band = memory_more(g->band, g->n, &g->room, sizeof *g->band);
	g->band[g->n++] = band;
}

static void
read_cell(struct walk *w, const struct column *c, struct slice text, const struct label *name,
    struct grid_band band, struct slice part)
{
	struct cell_hint hint = {.unit = {"", 0}, .other = c->other};
	struct slice own = part.n > 0 ? part : c->component;
	struct cell cell;
	const char *why;
	size_t i;

	label_hint(&hint, &c->label);
	label_hint(&hint, name);
	if (hint.n == 0 && (w->all != NULL || w->terms->usual != NULL)) {
		hint.currency[0] = w->all != NULL ? w->all : w->terms->usual;
		hint.n = 1;
	}
	hint.place = terms_place_currency(w->terms, band.location);
	hint.component = own.n > 0 && !slice_is(own, "unstated") ? own : w->component;
	hint.unit = c->label.unit.n > 0 ? c->label.unit : name->unit;
	why = cell_read(&w->terms->lexis, &hint, text, &cell);
	if (why == NULL)
		why = cell.doubt;
	if (why != NULL && slice_has_digit(text))
		add_doubt(w->to, band.line, text, why);
	for (i = 0; i < cell.n; i++) {
		band.range = cell.range[i];
		band.component = cell.range[i].component;
		band.total_said = slice_is(band.component, "total") && !slice_is(own, "total");
		add_band(w->to, band);
	}
}

static bool
any_figure(const struct walk *w, const struct markdown_block *b, struct slice *cell)
{
	size_t i;

	for (i = 0; i < b->ncell && i < w->to->columns.n; i++) {
		enum column_role role = w->to->columns.list[i].role;

		if ((role != COLUMN_PAY && role != COLUMN_STRANGE) || !slice_has_digit(b->cell[i]))
			continue;
		*cell = b->cell[i];
		return true;
	}
	return false;
}

/* A row that names and has no pay heads those below it: | **London** | | | */
static bool
is_heading_row(const struct markdown_block *b)
{
	size_t i;

	for (i = 1; i < b->ncell; i++)
		if (b->cell[i].n > 0)
			return false;
	return b->ncell > 1 && b->cell[0].n > 0;
}

static void
read_row(struct walk *w, const struct markdown_block *b)
{
	const struct columns_read *columns = &w->to->columns;
	struct grid_band band = {.line = b->line, .table = b->table};
	struct rowname name;
	struct label place;
	struct slice cell;
	size_t i;

	if (is_heading_row(b)) {
		label_read(&place, w->terms, &w->guide->arena, b->cell[0], true);
		if (terms_is_place(w->terms, place.text))
			w->place = place.text;
		else if (terms_is_level(w->terms, place.text))
			w->level = place.text;
	}
	if (!any_figure(w, b, &cell))
		return;
	if (!rowname_read(&name, w->terms, w->guide, columns, b)) {
		add_doubt(w->to, b->line, cell, "stands in a row of which it is not known what it is of");
		return;
	}
	band.level = name.level.n == 0 && name.takes_level ? w->level : name.level;
	band.location = name.place.n == 0 && name.takes_place ? w->place : name.place;
	for (i = 0; i < columns->n && i < b->ncell; i++) {
		const struct column *c = &columns->list[i];
		struct grid_band one = band;

		if (c->role == COLUMN_STRANGE && slice_has_digit(b->cell[i]))
			add_doubt(w->to, b->line, b->cell[i], "stands in a column of which it is not known what it is of");
		if (c->role != COLUMN_PAY)
			continue;
		if ((c->place.n > 0 && one.location.n > 0) || (c->level.n > 0 && one.level.n > 0) ||
		    (name.component.n > 0 && c->component.n > 0 && !slice_is(c->component, "unstated"))) {
			if (slice_has_digit(b->cell[i]))
				add_doubt(w->to, b->line, b->cell[i], "is named twice, by its row and by its column");
			continue;
		}
		if (c->place.n > 0)
			one.location = c->place;
		if (c->level.n > 0)
			one.level = c->level;
		one.code = one.level.n > 0 ? terms_code(one.level, &w->guide->arena) : w->guide->code;
		read_cell(w, c, b->cell[i], name.place_label.ncurrency > 0 ? &name.place_label : &name.label, one,
		    name.component);
	}
	if (columns->list[0].role != COLUMN_NAME) {
		w->place = band.location;
		w->level = band.level;
	}
}

/* Where the table that begins at block `at` ends. */
static size_t
end_of(const struct markdown *m, size_t at)
{
	size_t table = m->block[at].table;

	while (at < m->n && m->block[at].table == table && m->block[at].kind == MARKDOWN_ROW)
		at++;
	return at;
}

/*
 * A second row of headers, `| Level | Base | TC | Base | TC |` below `| | London | | Berlin | |`, joined
 * with the first: the cells; NULL where the row is none.
 */
static struct slice *
join_headers(struct guide *g, const struct markdown_block *first, const struct markdown_block *second)
{
	struct slice *cell = arena_take(&g->arena, first->ncell, sizeof *cell), above = {"", 0};
	struct buffer text = {0};
	size_t i, parts = 0, gaps = 0;

	for (i = 0; i < first->ncell; i++) {
		struct slice below = i < second->ncell ? second->cell[i] : above;

		if (slice_has_digit(below))
			break;
		parts += i > 0 && component_of(below).n > 0;
		gaps += i > 0 && first->cell[i].n == 0;
		if (first->cell[i].n > 0 || i == 0)
			above = first->cell[i];
		text.n = 0;
		buffer_add(&text, above);
		buffer_text(&text, above.n > 0 && below.n > 0 ? " " : "");
		buffer_add(&text, below);
		cell[i] = arena_text(&g->arena, buffer_slice(&text));
	}
	buffer_free(&text);
	return i == first->ncell && parts > 1 && gaps > 0 ? cell : NULL;
}

void
grid_read(struct grid *to, struct guide *g, const struct terms *t)
{
	const struct markdown *m = &g->markdown;
	struct walk w = {.to = to, .guide = g, .terms = t};
	struct markdown_block header;
	struct slice *joined;
	size_t i, rows, end;

	to->n = to->ndoubts = to->foreign = to->foreign_line = 0;
	for (i = 0; i < m->n; i = end) {
		end = i + 1;
		if (m->block[i].kind != MARKDOWN_ROW || !m->block[i].header)
			continue;
		end = end_of(m, i);
		header = m->block[i];
		rows = i + 1;
		joined = rows < end ? join_headers(g, &m->block[i], &m->block[rows]) : NULL;
		if (joined != NULL) {
			header.cell = joined;
			rows++;
		}
		column_read(&to->columns, t, &g->arena, g, &header);
		if ((to->columns.foreign || beside_of_others(g, i)) && beside_shows_pay(m, i, end)) {
			if (to->foreign++ == 0)
				to->foreign_line = m->block[i].line;
			continue;
		}
		if (!to->columns.pay && !to->columns.foreign && beside_shows_pay(m, i, end))
			add_doubt(to, m->block[i].line, m->block[i].cell[0], "begins a table of which it is not known what it is of");
		if (!to->columns.pay || beside_of_others(g, i))
			continue;
		w.component = component_of(m->block[i].ncell > 0 ? m->block[i].cell[0] : SLICE_EMPTY);
		if (w.component.n == 0 || slice_is(w.component, "unstated"))
			w.component = beside_component(g, i, end);
		w.all = beside_currency(g, t, i, end);
		w.place = w.level = SLICE_EMPTY;
		for (; rows < end; rows++)
			read_row(&w, &m->block[rows]);
	}
}

void
grid_tell(const struct grid *g, const char *file)
{
	const struct grid_doubt *first = g->doubt;
	size_t i;

	if (g->foreign > 0)
		msg_note_at((struct msg_place){file, g->foreign_line, SLICE_NONE},
		    "%zu table%s of other employers' pay left alone, the first here", g->foreign,
		    g->foreign == 1 ? "" : "s");
	if (g->ndoubts > 0)
		msg_note_at((struct msg_place){file, first->line, SLICE_NONE}, "%zu cell%s without a row%s'%.*s' %s",
		    g->ndoubts, g->ndoubts == 1 ? "" : "s", g->ndoubts == 1 ? ": " : ", the first here: ",
		    MSG_CUT(first->cell), first->why);
	for (i = 1; i < g->ndoubts; i++)
		msg_why_at((struct msg_place){file, g->doubt[i].line, SLICE_NONE}, "'%.*s' %s",
		    MSG_CUT(g->doubt[i].cell), g->doubt[i].why);
}

void
grid_free(struct grid *g)
{
	free(g->band);
	free(g->doubt);
	*g = (struct grid){0};
}
