#include "clause.h"

#include "component.h"
#include "text.h"

enum { TOKENS_MOST = 200 };

/* A sentence while it is read: facts are open until a place is named, or the sentence ends. */
struct walk {
	struct clause *to;
	const struct terms *terms;
	struct token token[TOKENS_MOST];
	size_t n, at;
	size_t unplaced;       /* the first fact whose place may yet come */
	size_t marks;          /* of places in the sentence */
	struct spots last;     /* the last one's */
	bool bracket;          /* within one */
	size_t before;         /* the first token of the words before the next figure */
	bool bare;             /* a figure of which it is not said what it is of */
};

static const struct token *
ahead(const struct walk *w, size_t by)
{
	static const struct token end = {.kind = TOKEN_END};

	return w->at + by < w->n ? &w->token[w->at + by] : &end;
}

static bool
is_text(const struct token *t, const char *word)
{
	return t->text.n > 0 && text_same(t->text, slice_of(word));
}

/* The text from one token to before another. */
static struct slice
text_between(const struct walk *w, size_t from, size_t to)
{
	if (from >= to || from >= w->n)
		return SLICE_EMPTY;
	return (struct slice){w->token[from].text.p,
		(size_t)(w->token[to - 1].text.p + w->token[to - 1].text.n - w->token[from].text.p)};
}

/* Puts what follows the last mark in these places. */
static void
place_facts(struct walk *w, const struct spots *at)
{
	for (; w->unplaced < w->to->n; w->unplaced++)
		w->to->fact[w->unplaced].at = *at;
	w->last = *at;
	w->marks++;
}

/* The tokens of a figure or range at w->at, or 0. */
static size_t
figure_length(const struct walk *w)
{
	size_t n = 0, round;

	for (round = 0; round < 2; round++) {
		size_t from = n;

		while (ahead(w, n)->kind == TOKEN_SIGN)
			n++;
		if (ahead(w, n)->kind != TOKEN_NUMBER)
			return round == 0 ? 0 : from - 1;
		n++;
		n += ahead(w, n)->kind == TOKEN_SCALE;
		n += ahead(w, n)->kind == TOKEN_SIGN && ahead(w, n + 1)->kind != TOKEN_NUMBER;
		n += ahead(w, n)->kind == TOKEN_PLUS && ahead(w, n)->text.p == ahead(w, n - 1)->text.p + ahead(w, n - 1)->text.n;
		if (round == 0 && ahead(w, n)->kind != TOKEN_DASH)
			return n;
		n += round == 0;
	}
	return n;
}

/* Do these words end what is said of a figure? */
static bool
is_boundary(const struct token *t)
{
	return t->kind == TOKEN_END || t->kind == TOKEN_PART || t->kind == TOKEN_SLASH || t->kind == TOKEN_PLUS ||
	    t->kind == TOKEN_OPEN || t->kind == TOKEN_CLOSE || t->kind == TOKEN_DASH || t->kind == TOKEN_SIGN ||
	    t->kind == TOKEN_NUMBER || (t->kind == TOKEN_WORD && (is_text(t, "and") || is_text(t, "with")));
}

/* Reads `in San Francisco`, `for New York or London` at w->at. */
static bool
take_place(struct walk *w)
{
	size_t end = w->at + 1, best = 0, i;
	struct spots found;

	for (i = end; i <= w->n; i++) {
		const struct token *t = i < w->n ? &w->token[i] : &(struct token){.kind = TOKEN_END};

		if (i > end && (is_boundary(t) || is_text(t, "for") || is_text(t, "in")) &&
		    spots_read(w->terms, text_between(w, end, i), &found)) {
			best = i;
			if (is_text(t, "for") || is_text(t, "in"))
				break; /* for Reno in cash */
		}
		if (t->kind == TOKEN_END || t->kind == TOKEN_OPEN || t->kind == TOKEN_CLOSE || t->kind == TOKEN_SIGN ||
		    t->kind == TOKEN_NUMBER || t->kind == TOKEN_PERIOD || is_text(t, "with"))
			break;
	}
	if (best == 0)
		return false;
	(void)spots_read(w->terms, text_between(w, end, best), &found);
	place_facts(w, &found);
	w->at = best;
	return true;
}

static bool
figure_of(struct slice component, enum clause_figure *figure)
{
	bool base = slice_is(component, "base"), equity = slice_is(component, "equity");

	*figure = base ? CLAUSE_BASE : equity ? CLAUSE_EQUITY : CLAUSE_TOTAL;
	return base || equity || slice_is(component, "total");
}

/* What is said behind the figure: its words and its unit, up to where something else begins. */
static struct slice
take_behind(struct walk *w, struct slice *unit)
{
	size_t from = w->at;

	for (; !is_boundary(ahead(w, 0)) && !(w->at > from && (is_text(ahead(w, 0), "in") || is_text(ahead(w, 0), "for")));
	    w->at++) {
		if (is_text(ahead(w, 0), "for") || (is_text(ahead(w, 0), "in") &&
		    component_of(text_between(w, w->at, w->at + 3 < w->n ? w->at + 3 : w->n)).n == 0))
			break;
		if (ahead(w, 0)->kind == TOKEN_PERIOD && unit->n == 0)
			*unit = ahead(w, 0)->unit;
	}
	return text_between(w, from, w->at);
}

static void
add_fact(struct walk *w, enum clause_figure figure, const struct range *range)
{
	if (w->to->n == CLAUSE_MOST)
		w->to->doubt = "gives more figures than are read";
	else
		w->to->fact[w->to->n++] = (struct clause_fact){.figure = figure, .range = *range, .in_bracket = w->bracket};
}

static void
take_figure(struct walk *w, size_t tokens)
{
	struct slice text = text_between(w, w->at, w->at + tokens), before, behind, unit = {"", 0}, component;
	struct cell_hint hint = {.component = slice_of("equity"), .unit = {"", 0}, .other = {"", 0}};
	const struct clause_fact *last = w->to->n > 0 ? &w->to->fact[w->to->n - 1] : NULL;
	bool money = memchr(text.p, '%', text.n) == NULL && (w->token[w->at].kind == TOKEN_SIGN ||
	    ahead(w, tokens - 1)->kind == TOKEN_SIGN), joined, placed;
	enum clause_figure figure;
	struct cell cell;

	joined = w->at > 0 && (w->token[w->at - 1].kind == TOKEN_SLASH || is_text(&w->token[w->at - 1], "or"));
	before = text_between(w, w->before < w->at ? w->before : w->at, w->at);
	w->at += tokens;
	behind = take_behind(w, &unit);
	w->before = w->at;
	if (!money)
		text.n = (size_t)(behind.p + behind.n - text.p);
	if (!money && (component_of(behind).n == 0 || memchr(text.p, '%', text.n) != NULL || behind.n == 0))
		return;
	component = component_of(behind).n > 0 ? component_of(behind) : component_of(before);
	placed = ahead(w, 0)->kind == TOKEN_OPEN && ahead(w, 1)->kind == TOKEN_WORD;
	if (component.n == 0 && last != NULL && joined && placed && last->figure != CLAUSE_UNITS)
		component = last->range.component;
	if (component.n == 0 && last != NULL && w->bracket && last->figure == CLAUSE_UNITS)
		component = slice_of("equity");
	else if (component.n == 0 && unit.n == 0 && w->bracket && w->to->n > 1 &&
	    w->to->fact[w->to->n - 2].figure == CLAUSE_UNITS)
		component = slice_of("price");
	if (component.n == 0) {
		w->bare |= !w->bracket;
		return;
	}
	if (slice_is(component, "price"))
		hint.unit = slice_of("hour"); /* a price is no pay: small figures are as they stand */
	if (cell_read(&w->terms->lexis, &hint, text, &cell) != NULL || cell.n != 1) {
		w->bare |= !w->bracket;
		return;
	}
	cell.range[0].component = component;
	if (!slice_is(cell.range[0].unit, "shares"))
		cell.range[0].unit = unit;
	if (slice_is(component, "price"))
		add_fact(w, CLAUSE_PRICE, &cell.range[0]);
	else if (slice_is(cell.range[0].unit, "shares"))
		add_fact(w, CLAUSE_UNITS, &cell.range[0]);
	else if (figure_of(component, &figure))
		add_fact(w, figure, &cell.range[0]);
}

/* A bracket without figures: a place, or the unit of what stands before it. */
static bool
take_bracket(struct walk *w)
{
	size_t end = w->at + 1, i;
	struct slice inside;
	struct spots found;

	for (; end < w->n && w->token[end].kind != TOKEN_CLOSE; end++)
		if (w->token[end].kind == TOKEN_NUMBER || w->token[end].kind == TOKEN_SIGN)
			return false;
	inside = text_between(w, w->at + 1, end);
	if (spots_read(w->terms, inside, &found))
		place_facts(w, &found);
	for (i = w->at + 1; i < end && w->to->n > 0; i++)
		if (w->token[i].kind == TOKEN_PERIOD && w->to->fact[w->to->n - 1].range.unit.n == 0)
			w->to->fact[w->to->n - 1].range.unit = w->token[i].unit;
	w->at = end < w->n ? end + 1 : end;
	w->before = w->at;
	return true;
}

static void
walk_tokens(struct walk *w)
{
	while (w->at < w->n) {
		const struct token *t = ahead(w, 0);
		size_t figure = figure_length(w);

		if (figure > 0) {
			take_figure(w, figure);
		} else if (t->kind == TOKEN_OPEN && take_bracket(w)) {
			continue;
		} else if ((is_text(t, "in") || is_text(t, "for")) && w->to->n > 0 && take_place(w)) {
			w->before = w->at;
		} else {
			if (t->kind == TOKEN_OPEN || t->kind == TOKEN_CLOSE)
				w->bracket = t->kind == TOKEN_OPEN;
			w->at++;
			if (is_boundary(t) && t->kind != TOKEN_SIGN)
				w->before = w->at;
		}
	}
}

void
clause_read(struct clause *c, const struct terms *t, struct slice sentence)
{
	struct walk w = {.to = c, .terms = t};
	struct slice text = sentence_start(sentence);
	struct token before = {.kind = TOKEN_END}, token;
	struct spots front;
	size_t i, k;

	*c = (struct clause){.side = CLAUSE_NONE};
	if (!spots_front(t, &text, &front)) {
		c->doubt = "is for one level only";
		return;
	}
	text = sentence_start(text);
	c->side = sentence_side(&text);
	while (c->side != CLAUSE_NONE) {
		if (lexis_next(&t->lexis, &text, &before, &token) != NULL) {
			c->doubt = "has a figure that is not understood";
			return;
		}
		if (token.kind == TOKEN_END)
			break;
		if (w.n == TOKENS_MOST) {
			c->doubt = "has a sentence longer than is read";
			return;
		}
		w.token[w.n++] = before = token;
	}
	walk_tokens(&w);
	if (w.bare) {
		c->n = 0;
		c->doubt = "has a figure of which it is not said what it is of";
	}
	for (i = k = 0; i < c->n; i++) {
		struct clause_fact *f = &c->fact[i];

		/* one place in the sentence is that of all its figures; of several, each figure needs its own */
		if (f->at.n == 0 && w.marks > 1) {
			c->doubt = "has a figure of which it is not said where it holds";
			continue;
		}
		if (f->at.n == 0)
			f->at = w.marks == 1 && front.n == 0 ? w.last : front;
		c->fact[k++] = *f;
	}
	c->n = k;
}
