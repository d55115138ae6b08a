#include "hiring.h"

#include <stdlib.h>

#include "interview.h"
#include "part.h"
#include "phrase.h"

enum section { NOWHERE, WORK, CONTEXT, PROGRESSION, LEVELS, SKILL, INTERVIEW, QUESTION, RED, GREEN, SIGNAL };

/* Words of a title, and the section that begins there. */
static const struct { const char *words; enum section section; } titles[] = {
	{"day in the life", WORK},
	{"contexts", CONTEXT},
	{"progression", PROGRESSION},
	{"skill levels", LEVELS},
	{"level expectations", LEVELS},
	{"technical requirements", SKILL},
	{"required skills", SKILL},
	{"assessment areas", INTERVIEW},
	{"interview areas", INTERVIEW},
	{"key questions", QUESTION},
	{"interview questions", QUESTION},
	{"red flags", RED},
	{"green flags", GREEN},
	{"signals", SIGNAL},
};

/* Where the reading stands. */
struct state {
	struct hiring *to;
	const struct levels *levels;
	enum section section;
	unsigned depth;     /* of the section's heading; 0: it is none by its mark */
	struct slice group; /* the title over the items; empty: none yet */
	unsigned steps;     /* of the progression so far */
};

static void
add(struct state *s, const char *kind, struct slice group, struct slice topic, struct slice detail,
    size_t line)
{
	struct hiring *h = s->to;

	if (topic.n == 0)
		return;
	h->row = memory_more(h->row, h->n, &h->room, sizeof *h->row);
	h->row[h->n++] = (struct hiring_row){kind, group, topic, detail, line};
}

static enum section
section_of(struct slice title)
{
	size_t i, at;

	for (i = 0; i < sizeof titles / sizeof *titles; i++)
		if (phrase_find(title, slice_of(titles[i].words), 0, &at))
			return titles[i].section;
	return NOWHERE;
}

/* A copy in small letters. */
static struct slice
lowered(struct state *s, struct slice text)
{
	char *copy = arena_take(&s->to->arena, text.n, 1);
	size_t i;

	for (i = 0; i < text.n; i++)
		copy[i] = byte_small(text.p[i]);
	return (struct slice){copy, text.n};
}

/* `Use cases`: `use case`. */
static struct slice
label(struct state *s, struct slice text)
{
	text = lowered(s, text);
	if (text.n > 3 && text.p[text.n - 1] == 's' && text.p[text.n - 2] != 's' && text.p[text.n - 2] != 'u')
		text.n--;
	return text;
}

static void
add_context(struct state *s, const struct markdown_block *b)
{
	struct slice detail, topic = label(s, part_before(b->text, &detail)), part;

	if (detail.n == 0) {
		topic = slice_of("focus");
		detail = b->text;
	}
	if (slice_is(topic, "focus")) {
		add(s, "context", s->group, topic, detail, b->line);
		return;
	}
	while (part_next(&detail, false, &part))
		if (!phrase_is(part, "etc."))
			add(s, "context", s->group, topic, part, b->line);
}

/* `Rust, Go, C++ for performance`: `Rust; Go; C++`. */
static void
add_skill(struct state *s, const struct markdown_block *b)
{
	struct slice more, topic = part_before(b->text, &more), part;
	struct buffer list = {0};
	size_t at;

	while (part_next(&more, false, &part)) {
		if (list.n > 0)
			buffer_text(&list, "; ");
		if (phrase_find(part, slice_of("for"), 1, &at))
			part = slice_trim(slice_first(part, at));
		buffer_add(&list, part);
	}
	add(s, "skill", s->group, topic, arena_text(&s->to->arena, buffer_slice(&list)), b->line);
	buffer_free(&list);
}

static void
add_area(struct state *s, const struct markdown_block *b)
{
	struct slice more, area = part_before(b->text, &more), part;

	if (more.n == 0)
		more = area;
	while (part_next(&more, true, &part))
		add(s, "interview", area, part, SLICE_EMPTY, b->line);
}

static struct slice
without_quotes(struct slice text)
{
	static const char *const quotes[] = {"\"", "\u201c", "\u201d"};
	size_t k, n;

	for (k = 0; k < 2; k++) {
		n = strlen(quotes[k]);
		if (text.n < 2 * n || memcmp(text.p, quotes[k], n) != 0)
			continue;
		text = slice_from(text, n);
		n = strlen(quotes[k > 0 ? 2 : 0]);
		if (text.n >= n && memcmp(text.p + text.n - n, quotes[k > 0 ? 2 : 0], n) == 0)
			text.n -= n;
	}
	return text;
}

static void
add_item(struct state *s, const struct markdown_block *b)
{
	static const struct slice none = {"", 0};
	struct slice more, text = without_quotes(b->text);

	switch (s->section) {
	case WORK:
		text = part_before(text, &more);
		add(s, "work", s->group, text, more, b->line);
		break;
	case CONTEXT:
		add_context(s, b);
		break;
	case LEVELS:
		add(s, "expectation", s->group, text, none, b->line);
		break;
	case SKILL:
		add_skill(s, b);
		break;
	case INTERVIEW:
		add_area(s, b);
		break;
	case QUESTION:
		add(s, "question", interview_area(s->to, text), text, interview_figure(text), b->line);
		break;
	case RED:
	case GREEN:
		add(s, "flag", slice_of(s->section == RED ? "red" : "green"), text, none, b->line);
		break;
	case SIGNAL:
		add(s, "signal", none, text, none, b->line);
		break;
	default:
		break;
	}
}

/* A step of the progression: they are numbered. */
static void
add_step(struct state *s, const struct markdown_block *b)
{
	char number[12];
	size_t i = sizeof number;
	unsigned n = ++s->steps;

	do
		number[--i] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	add(s, "progression", arena_text(&s->to->arena, (struct slice){number + i, sizeof number - i}), b->text,
	    SLICE_EMPTY, b->line);
}

/* The group's name as a title in its section says it. */
static struct slice
group_of(struct state *s, struct slice title)
{
	struct slice word = phrase_word(title);
	size_t at;
	int low, high;

	if (s->section == LEVELS && levels_ranks(s->levels, title, &low, &high))
		return levels_name(s->levels, low);
	if (s->section != SKILL)
		return title;
	if (phrase_find(word, slice_of("-specific"), 0, &at))
		word.n = at;
	return lowered(s, word);
}

static void
pass_title(struct state *s, const struct markdown_block *b)
{
	struct slice title = guide_line(b);
	enum section section = section_of(title);
	unsigned depth = b->kind == MARKDOWN_HEADING ? b->depth : 0;
	int low, high;

	if (s->section == PROGRESSION && section == NOWHERE && levels_ranks(s->levels, title, &low, &high)) {
		s->section = LEVELS;
	} else if (section != NOWHERE) {
		*s = (struct state){.to = s->to, .levels = s->levels, .section = section, .depth = depth};
		return;
	} else if (s->section == PROGRESSION && (depth == 0 || depth > s->depth)) {
		add_step(s, b);
		return;
	}
	if ((depth > 0 && depth <= s->depth) ||
	    (s->section != WORK && s->section != CONTEXT && s->section != LEVELS && s->section != SKILL)) {
		s->section = NOWHERE;
		return;
	}
	s->group = group_of(s, title);
}

/* Is block i a title? A line that introduces a list, with a colon, is none. */
static bool
is_title(const struct guide *g, size_t i)
{
	const struct markdown_block *b = &g->markdown.block[i];

	return guide_is_heading(g, i) &&
	    (b->kind == MARKDOWN_HEADING || b->strong.n > 0 || b->text.p[b->text.n - 1] != ':');
}

void
hiring_read(struct hiring *h, const struct guide *g, const struct levels *levels)
{
	struct state s = {.to = h, .levels = levels};
	size_t i;

	h->n = 0;
	arena_clear(&h->arena);
	for (i = 0; i < g->markdown.n; i++) {
		const struct markdown_block *b = &g->markdown.block[i];

		if (b->kind == MARKDOWN_ITEM && s.section == PROGRESSION)
			add_step(&s, b);
		else if (b->kind == MARKDOWN_ITEM)
			add_item(&s, b);
		else if (is_title(g, i))
			pass_title(&s, b);
	}
}

void
hiring_free(struct hiring *h)
{
	free(h->row);
	arena_free(&h->arena);
	*h = (struct hiring){0};
}
