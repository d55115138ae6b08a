#include "reading.h"

#include "text.h"

enum { TOKENS_MOST = 160 };

struct parse {
	struct token token[TOKENS_MOST];
	size_t n, at;
	struct readings *to;
	unsigned groups;
};

static const struct token *
ahead(const struct parse *p, size_t by)
{
	static const struct token end = {.kind = TOKEN_END};

	return p->at + by < p->n ? &p->token[p->at + by] : &end;
}

static enum token_kind
kind(const struct parse *p)
{
	return ahead(p, 0)->kind;
}

/* Does nothing stand between them? */
static bool
touches(const struct token *a, const struct token *b)
{
	return a->text.p + a->text.n == b->text.p;
}

/* Reads `$170K+`, `650 000 kr`; false, and nothing is taken, where no figure stands here. */
static bool
take_amount(struct parse *p, struct amount *a)
{
	size_t from = p->at;

	*a = (struct amount){.sign = {"", 0}, .sign2 = {"", 0}};
	for (; kind(p) == TOKEN_SIGN; p->at++) {
		a->sign2 = a->sign;
		a->sign = ahead(p, 0)->text;
	}
	if (kind(p) != TOKEN_NUMBER) {
		p->at = from;
		return false;
	}
	a->value = ahead(p, 0)->value;
	a->lone = ahead(p, 0)->lone;
	p->at++;
	if (kind(p) == TOKEN_SCALE) {
		a->factor = ahead(p, 0)->factor;
		p->at++;
	}
	if (kind(p) == TOKEN_SIGN && ahead(p, 1)->kind != TOKEN_NUMBER) {
		a->sign2 = a->sign;
		a->sign = ahead(p, 0)->text;
		p->at++;
	}
	a->percent = kind(p) == TOKEN_PERCENT;
	p->at += a->percent;
	/* the + of `$170K+ total`; that of `$170K+bonus`, `$170K +$20K` adds what follows */
	if (kind(p) == TOKEN_PLUS && touches(&p->token[p->at - 1], ahead(p, 0)) &&
	    (ahead(p, 1)->kind != TOKEN_WORD || !touches(ahead(p, 0), ahead(p, 1))) &&
	    ahead(p, 1)->kind != TOKEN_NUMBER && (ahead(p, 1)->kind != TOKEN_SIGN || ahead(p, 2)->kind != TOKEN_NUMBER)) {
		a->open = true;
		p->at++;
	}
	return true;
}

static void
set_unit(struct reading *r, const struct token *t)
{
	if (t->unit.n == 0 || (r->unit.n > 0 && (!r->weak || t->weak)))
		return;
	r->unit = t->unit;
	r->weak = t->weak;
}

/* LPA says lakh and a year. */
static void
scale_unit(const struct parse *p, size_t from, struct reading *r)
{
	size_t i;

	for (i = from; i < p->at; i++)
		if (p->token[i].kind == TOKEN_SCALE)
			set_unit(r, &p->token[i]);
}

/* Adds the token's text to the words, which are one piece of the cell. */
static void
add_words(struct slice *words, const struct token *t)
{
	if (words->n == 0)
		*words = t->text;
	else
		words->n = (size_t)(t->text.p + t->text.n - words->p);
}

/* The words before a figure: what limits it, what it is of. */
static bool
take_front(struct parse *p, struct reading *r)
{
	bool between = false;

	for (; kind(p) == TOKEN_WORD || kind(p) == TOKEN_PERIOD || (kind(p) == TOKEN_DASH && r->limit == LIMIT_MOST &&
	    text_same(ahead(p, 0)->text, slice_of("to"))); p->at++) {
		const struct token *t = ahead(p, 0);
		enum remark_limit limit = remark_limit_of(t);

		if (t->kind == TOKEN_DASH)
			continue;
		if (t->kind == TOKEN_PERIOD) {
			set_unit(r, t);
			continue;
		}
		if (limit != LIMIT_NONE)
			r->limit = limit;
		else if (text_same(t->text, slice_of("between")))
			between = true;
		else if (!remark_is_plain(t))
			r->strange = true;
		if (limit == LIMIT_NONE) {
			add_words(&r->words, t);
			r->before = true;
		}
	}
	return between;
}

static const char *take_group(struct parse *, unsigned group, bool slashed);

/* What stands behind a figure up to the next one: words, units, brackets. */
static const char *
take_tail(struct parse *p, struct reading *r, size_t of)
{
	const char *why;

	for (;; p->at++) {
		const struct token *t = ahead(p, 0);

		switch (t->kind) {
		case TOKEN_PERIOD:
			if (text_same(ahead(p, 1)->text, slice_of("cliff")))
				continue;
			set_unit(r, t);
			continue;
		case TOKEN_WORD:
			if (r->before) {
				r->words.n = 0;
				r->before = false;
			}
			add_words(&r->words, t);
			if (!remark_is_plain(t) && !remark_is_share(t))
				r->strange = true;
			continue;
		case TOKEN_OPEN:
			p->at++;
			p->to->list[of] = *r;
			why = take_group(p, ++p->groups, false);
			*r = p->to->list[of];
			if (why != NULL)
				return why;
			if (kind(p) != TOKEN_CLOSE)
				return NULL;
			continue;
		case TOKEN_DASH:
			/* a remark behind a dash; a figure there is no part of the range */
			if (ahead(p, 1)->kind == TOKEN_WORD)
				continue;
			return "has a dash where no figure follows";
		case TOKEN_NUMBER:
		case TOKEN_SIGN:
		case TOKEN_SCALE:
		case TOKEN_PERCENT:
			return "has figures side by side";
		default:
			return NULL;
		}
	}
}

static const char *
take_reading(struct parse *p, unsigned group, bool slashed)
{
	struct reading r = {.unit = {"", 0}, .words = {"", 0}, .group = group, .slashed = slashed};
	bool between = take_front(p, &r);
	size_t from = p->at, of;
	const char *why;

	if (kind(p) == TOKEN_DASH && (ahead(p, 1)->kind == TOKEN_NUMBER || ahead(p, 1)->kind == TOKEN_SIGN))
		return "has a dash before its figure";
	if (!take_amount(p, &r.low)) {
		if (kind(p) == TOKEN_DASH || kind(p) == TOKEN_PERCENT || kind(p) == TOKEN_SCALE || kind(p) == TOKEN_SIGN)
			p->at++;
		if (group > 0 && p->to->n > 0 && r.words.n > 0)
			p->to->note = r.words;
		if (group > 0 && p->to->n > 0 && r.unit.n > 0)
			set_unit(&p->to->list[p->to->n - 1], &(struct token){.unit = r.unit, .weak = true});
		return NULL;
	}
	if (p->to->n == READINGS_MOST)
		return "has too many figures";
	while (kind(p) == TOKEN_PERIOD && ahead(p, 1)->kind == TOKEN_DASH)
		set_unit(&r, &p->token[p->at++]);
	r.high = r.low;
	if (kind(p) == TOKEN_DASH || (between && text_same(ahead(p, 0)->text, slice_of("and")))) {
		size_t dash = p->at++;

		r.ranged = take_amount(p, &r.high);
		if (!r.ranged) {
			r.high = r.low;
			p->at = dash;
		}
	}
	scale_unit(p, from, &r);
	of = p->to->n++;
	why = take_tail(p, &r, of);
	p->to->list[of] = r;
	return why;
}

/* A unit behind the last of several readings is that of all: (£95K-£166K / $118K-$208K/yr). */
static void
share_unit(struct readings *all, size_t from, unsigned group)
{
	struct slice unit = {"", 0};
	size_t i;

	for (i = all->n; i-- > from;) {
		struct reading *r = &all->list[i];

		if (r->group != group)
			continue;
		if (unit.n == 0 && (r->unit.n == 0 || r->weak))
			return;
		if (unit.n == 0)
			unit = r->unit;
		else if (r->unit.n == 0)
			r->unit = unit;
	}
}

/* Readings up to the bracket's end, or the cell's. */
static const char *
take_group(struct parse *p, unsigned group, bool slashed)
{
	size_t from = p->to->n;
	const char *why;

	while (kind(p) != TOKEN_END && kind(p) != TOKEN_CLOSE) {
		why = take_reading(p, group, slashed);
		if (why != NULL)
			return why;
		slashed = kind(p) == TOKEN_SLASH;
		if (kind(p) == TOKEN_OPEN) {
			p->at++;
			why = take_group(p, ++p->groups, false);
			if (why != NULL)
				return why;
			p->at += kind(p) == TOKEN_CLOSE;
		} else if (kind(p) == TOKEN_SLASH || kind(p) == TOKEN_PART || kind(p) == TOKEN_PLUS ||
		    (kind(p) == TOKEN_CLOSE && group == 0)) {
			p->at++;
		}
	}
	share_unit(p->to, from, group);
	return NULL;
}

const char *
readings_take(const struct lexis *l, struct slice text, struct readings *to)
{
	struct parse p = {.to = to};
	struct token before = {.kind = TOKEN_END};
	bool figures = false;
	const char *why;
	size_t i;

	to->n = 0;
	to->note = SLICE_EMPTY;
	for (i = 0; i < text.n && !figures; i++)
		figures = byte_is_digit(text.p[i]);
	while (figures) {
		if (p.n == TOKENS_MOST)
			return "is too long";
		why = lexis_next(l, &text, &before, &p.token[p.n]);
		if (why != NULL)
			return why;
		if (p.token[p.n].kind == TOKEN_END)
			break;
		before = p.token[p.n++];
	}
	return take_group(&p, 0, false);
}
