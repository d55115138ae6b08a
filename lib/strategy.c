#include "strategy.h"

#include "msg.h"
#include "text.h"
#include "utf8.h"

bool
strategy_has(const struct strategy_row *row, enum strategy_side side, enum clause_figure figure)
{
	return row->figure[side][figure].by != CLAUSE_NONE && !row->figure[side][figure].torn;
}

static void
doubt(struct strategy *s, const char *why)
{
	if (s->ndoubts++ == 0)
		s->doubt = why;
}

static bool
has_opening(const struct strategy_row *row)
{
	size_t i;

	for (i = 0; i < CLAUSE_FIGURES; i++)
		if (row->figure[STRATEGY_OPEN][i].by != CLAUSE_NONE)
			return true;
	return false;
}

static struct strategy_row *
row_of(struct strategy *s, struct slice place)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (text_same(s->row[i].location, place))
			return &s->row[i];
	if (s->n == STRATEGY_MOST)
		return NULL;
	s->row[s->n] = (struct strategy_row){.line = s->line, .location = place};
	return &s->row[s->n++];
}

/*
 * Where a fact without a place belongs: to the row that names none, if an opening stands there or
 * nothing has a place; else to the only place that has an opening.
 */
static struct strategy_row *
unplaced_row(struct strategy *s)
{
	struct strategy_row *only = NULL;
	size_t i;

	for (i = 0; i < s->n; i++) {
		if (s->row[i].location.n == 0)
			return &s->row[i];
		if (!has_opening(&s->row[i]))
			continue;
		if (only != NULL)
			return row_of(s, SLICE_EMPTY);
		only = &s->row[i];
	}
	return only != NULL ? only : row_of(s, SLICE_EMPTY);
}

static bool
same_range(const struct range *a, const struct range *b)
{
	return a->low == b->low && a->high == b->high && a->currency == b->currency;
}

/* Sets the figure, unless one that goes before it is there; two of one rank tear it. */
static void
set_figure(struct strategy *s, struct strategy_row *row, const struct clause_fact *fact, enum clause_side by)
{
	enum strategy_side side = by == CLAUSE_FLOOR ? STRATEGY_FLOOR : STRATEGY_OPEN;
	struct strategy_figure *to = &row->figure[side][fact->figure];

	if (fact->range.currency != NULL && row->currency != NULL && row->currency != fact->range.currency) {
		doubt(s, "is in another currency than the rest of its place");
		return;
	}
	if (to->by == CLAUSE_NONE || by > to->by) {
		*to = (struct strategy_figure){.range = fact->range, .by = by};
	} else if (by == to->by && !same_range(&to->range, &fact->range)) {
		to->torn = true;
		doubt(s, "gives two figures for one thing");
	}
	if (row->currency == NULL)
		row->currency = fact->range.currency;
}

/* 2,800 RSUs ($364,000/yr at $130): what is the whole grant by its units can't be a year's. */
static void
check_grant(struct strategy *s, struct strategy_row *row)
{
	const struct strategy_figure *units = &row->figure[STRATEGY_OPEN][CLAUSE_UNITS];
	const struct strategy_figure *price = &row->figure[STRATEGY_OPEN][CLAUSE_PRICE];
	struct strategy_figure *equity = &row->figure[STRATEGY_OPEN][CLAUSE_EQUITY];
	int64_t whole;

	if (!strategy_has(row, STRATEGY_OPEN, CLAUSE_UNITS) || !strategy_has(row, STRATEGY_OPEN, CLAUSE_PRICE) ||
	    !strategy_has(row, STRATEGY_OPEN, CLAUSE_EQUITY) || !slice_is(equity->range.unit, "year") ||
	    __builtin_mul_overflow(units->range.low / FIXED_ONE, price->range.low, &whole) || whole != equity->range.low)
		return;
	equity->torn = true;
	doubt(s, "gives the value of the whole grant as that of a year");
}

static void
read_text(struct strategy *s, const struct terms *t, struct slice text)
{
	struct slice sentence;
	struct clause clause;
	size_t i, k;

	while (sentence_next(&text, &sentence)) {
		clause_read(&clause, t, sentence);
		if (clause.doubt != NULL)
			doubt(s, clause.doubt);
		for (i = 0; i < clause.n; i++) {
			const struct clause_fact *f = &clause.fact[i];
			struct strategy_row *row;

			for (k = 0; k < (f->at.n > 0 ? f->at.n : 1); k++) {
				row = f->at.n > 0 ? row_of(s, f->at.place[k]) : unplaced_row(s);
				if (row != NULL)
					set_figure(s, row, f, clause.side);
				else
					doubt(s, "names more places than are read");
			}
		}
	}
	for (i = 0; i < s->n; i++)
		check_grant(s, &s->row[i]);
}

/* The bytes of the words that begin a strategy, with the marks behind them; or 0. */
static size_t
front(struct slice text)
{
	size_t i = sentence_begins(text, "negotiate up strategy");

	while (i > 0 && i < text.n) {
		size_t n = strchr(" :", text.p[i]) != NULL ? 1 : utf8_dash(slice_from(text, i));

		if (n == 0)
			break;
		i += n;
	}
	return i;
}

static void
drop_empty(struct strategy *s)
{
	size_t i, k, n = 0;

	for (i = 0; i < s->n; i++) {
		bool any = false;

		for (k = 0; k < CLAUSE_FIGURES; k++)
			any |= (k != CLAUSE_PRICE && strategy_has(&s->row[i], STRATEGY_OPEN, (enum clause_figure)k)) ||
			    strategy_has(&s->row[i], STRATEGY_FLOOR, (enum clause_figure)k);
		if (any)
			s->row[n++] = s->row[i];
	}
	s->n = n;
}

bool
strategy_next(struct strategy *s, const struct guide *g, const struct terms *t)
{
	const struct markdown *m = &g->markdown;

	for (; s->at < m->n; s->at++) {
		const struct markdown_block *b = &m->block[s->at];
		size_t from = front(guide_line(b));

		if (from == 0 || b->kind == MARKDOWN_HEADING)
			continue;
		s->n = s->ndoubts = 0;
		s->doubt = NULL;
		s->line = b->line;
		s->text.n = 0;
		buffer_add(&s->text, slice_from(guide_line(b), from));
		for (s->at++; s->at < m->n && b->kind == MARKDOWN_QUOTE && m->block[s->at].kind == MARKDOWN_QUOTE &&
		    m->block[s->at].line == m->block[s->at - 1].line + 1 && m->block[s->at].strong.n == 0; s->at++) {
			buffer_byte(&s->text, ' ');
			buffer_add(&s->text, m->block[s->at].text);
		}
		read_text(s, t, buffer_slice(&s->text));
		drop_empty(s);
		return true;
	}
	return false;
}

void
strategy_free(struct strategy *s)
{
	buffer_free(&s->text);
}

struct slice
strategy_text(const struct strategy_row *row, enum strategy_side side, enum clause_figure of, char to[STRATEGY_ROOM])
{
	const struct range *range = &row->figure[side][of].range;
	size_t n;

	if (!strategy_has(row, side, of))
		return SLICE_NONE;
	n = fixed_format(range->low, 0, to);
	if (range->high != range->low) {
		to[n++] = '-';
		n += fixed_format(range->high, 0, to + n);
	}
	return (struct slice){to, n};
}

struct slice
strategy_unit(const struct strategy_row *row, enum strategy_side side)
{
	return strategy_has(row, side, CLAUSE_EQUITY) ? row->figure[side][CLAUSE_EQUITY].range.unit : SLICE_NONE;
}

void
strategy_tell(const struct strategy *s, const char *file)
{
	if (s->ndoubts > 0)
		msg_note_at((struct msg_place){file, s->line, SLICE_NONE}, "%zu part%s of the strategy without a row: it %s",
		    s->ndoubts, s->ndoubts == 1 ? "" : "s", s->doubt);
}
