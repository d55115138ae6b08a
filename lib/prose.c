#include "prose.h"

#include "particulars.h"
#include "phrase.h"
#include "taking.h"

enum { OPENING = 40 };

/* Where the reading stands. */
struct state {
	struct statements *to;
	const struct guide *guide;
	enum cue_where region; /* what the headings say: 0, CUE_SCOPE or CUE_STAGE */
	unsigned depth;        /* of the heading that began it */
	unsigned stages;
	struct taking taking;  /* the line in hand */
};

static void
add(struct state *s, struct slice kind, struct slice subject, struct slice value)
{
	statement_add(s->to, (struct statement){.kind = kind, .subject = subject, .value = value,
	    .line = s->taking.line});
}

/* `(1) a, told more of, (2) b`: the numbered nouns of a stage are its topics. */
static void
take_numbered(struct state *s, struct slice line)
{
	size_t i;

	for (i = 0; i + 3 < line.n; i++)
		if (line.p[i] == '(' && line.p[i + 1] >= '1' && line.p[i + 1] <= '9' && line.p[i + 2] == ')') {
			struct slice noun = phrase_noun(slice_from(line, i + 3));

			if (noun.n > 0)
				add(s, slice_of("topic"), s->taking.label, noun);
		}
}

/* What stands in quotes in a line; empty: nothing. */
static struct slice
quoted(struct slice line)
{
	const char *from = line.n > 0 ? memchr(line.p, '"', line.n) : NULL;

	return from != NULL ? slice_from(line, (size_t)(from - line.p) + 1) : SLICE_EMPTY;
}

/* A heading: does it begin a region? One of the same depth ends it. */
static void
pass_heading(struct state *s, const struct markdown_block *b)
{
	struct slice title = guide_line(b);
	unsigned depth = b->kind == MARKDOWN_HEADING ? b->depth : 7;

	if (guide_says(title, "scope"))
		s->region = CUE_SCOPE;
	else if (guide_says(title, "timeline"))
		s->region = CUE_STAGE;
	else if (s->region == 0 || depth > s->depth)
		return;
	else
		s->region = 0;
	s->depth = depth;
	s->stages = 0;
}

/* Within a timeline, a line with a bold beginning is a stage. */
static void
add_stage(struct state *s)
{
	struct mention m = {.low = ratio_int(++s->stages), .high = ratio_int(s->stages)};

	add(s, slice_of("stage"), s->taking.label, mention_figure(&m, &s->to->arena));
}

/* What each code of a level map is for, where the map has a column that says it. */
static void
take_level_scope(struct state *s, size_t i)
{
	const struct markdown_block *header = &s->guide->markdown.block[i], *b;
	size_t scope = 0, code = 0, k;

	for (k = 0; k < header->ncell; k++) {
		if (guide_says(header->cell[k], "scope") || guide_says(header->cell[k], "focus"))
			scope = k + 1;
		else if (guide_says(header->cell[k], "level"))
			code = k + 1;
	}
	if (scope == 0 || code == 0)
		return;
	for (b = header + 1; b < s->guide->markdown.block + s->guide->markdown.n && b->table == header->table; b++)
		if (scope <= b->ncell && code <= b->ncell && b->cell[scope - 1].n > 0 && b->cell[code - 1].n > 0)
			statement_add(s->to, (struct statement){.kind = slice_of("level-scope"),
			    .subject = b->cell[code - 1], .value = b->cell[scope - 1], .line = b->line});
}

static void
read_line(struct state *s, const struct markdown_block *b)
{
	struct slice line = guide_line(b);
	unsigned where = CUE_TEXT;
	size_t at;

	s->taking.line = b->line;
	s->taking.label = b->strong.n > 0 && b->strong.n < b->text.n ? b->strong : SLICE_EMPTY;
	if (phrase_find(slice_first(line, line.n < OPENING ? line.n : OPENING), slice_of("negotiate up strategy"), 0,
	    &at)) {
		taking_cues(&s->taking, CUE_STRATEGY, line);
		particulars_strategy(s->to, line, b->line);
		return;
	}
	if (s->taking.label.n > 0)
		where |= s->region;
	if (s->region == CUE_STAGE && s->taking.label.n > 0) {
		add_stage(s);
		take_numbered(s, line);
	}
	taking_cues(&s->taking, where, line);
	taking_cues(&s->taking, CUE_QUOTE, quoted(line));
	particulars_line(s->to, line, b->line);
}

void
prose_read(struct statements *to, const struct guide *g)
{
	struct state s = {.to = to, .guide = g, .taking = {to, SLICE_EMPTY, 0}};
	size_t i;

	statements_begin(to, g);
	for (i = 0; i < g->markdown.n; i++) {
		const struct markdown_block *b = &g->markdown.block[i];

		if (i >= to->backing.first && i < to->backing.behind)
			continue;
		if (b->kind == MARKDOWN_ROW) {
			if (b->header)
				take_level_scope(&s, i);
		} else if (guide_is_heading(g, i)) {
			pass_heading(&s, b);
		} else if (b->text.n > 0) {
			read_line(&s, b);
		}
	}
	statements_end(to);
}
