#include "guide.h"

#include "caption.h"
#include "plain.h"
#include "source.h"
#include "utf8.h"

/* Why the text can't be read, or NULL; its line. */
static const char *
check(struct slice text, size_t *line)
{
	size_t size, i, bars = 0;

	*line = 1;
	for (i = 0; i < text.n; i += size) {
		size = 1;
		if (text.p[i] == '\n') {
			++*line;
			bars = 0;
		} else if (text.p[i] == '|' && ++bars > GUIDE_WIDEST) {
			return "has a line of more than 256 cells: no guide";
		}
		if (text.p[i] == '\0')
			return "has a NUL: no text (iconv -f UTF-16 -t UTF-8, if it is UTF-16)";
		else if (byte_is_wide(text.p[i]))
			(void)utf8_character(slice_from(text, i), &size);
		if (size == 0)
			return "is not UTF-8 (iconv -f WINDOWS-1252 -t UTF-8, if it is from Windows)";
	}
	return NULL;
}

static struct slice
without_mark(struct slice text)
{
	return text.n >= 3 && memcmp(text.p, "\xef\xbb\xbf", 3) == 0 ? slice_from(text, 3) : text;
}

/* The line that names the guide, among the first ones. */
static void
read_title(struct guide *g)
{
	enum { FIRST = 12 };
	struct caption caption;
	size_t i;

	for (i = 0; i < g->markdown.n && i < FIRST; i++) {
		const struct markdown_block *b = &g->markdown.block[i];

		if (b->kind == MARKDOWN_ROW || !caption_read(guide_line(b), &caption))
			continue;
		g->title = guide_line(b);
		g->company = caption.company;
		g->role = caption.role;
		g->code = caption.code;
		g->hiring = caption.hiring;
		return;
	}
}

/* Is one of the things in it that make a guide? */
static bool
is_known(const struct guide *g)
{
	static const char *const own[] = {"negotiate up strategy", "negotiation dna", "level mapping",
		"global levers", "global lever", "accept-at floor"};
	static const char *const hiring[] = {"career progression", "interview framework", "red flags",
		"green flags", "market compensation", "technical requirements", "skill levels", "key questions"};
	size_t i, k, found = 0;

	for (i = 0; i < g->markdown.n; i++) {
		const struct markdown_block *b = &g->markdown.block[i];

		if (b->kind == MARKDOWN_ROW) {
			for (k = 0; b->header && k < b->ncell; k++)
				if (guide_says(b->cell[k], "base salary") || guide_says(b->cell[k], "total comp"))
					return true;
			continue;
		}
		for (k = 0; k < sizeof own / sizeof *own; k++)
			if (guide_says(slice_first(b->text, b->text.n < 80 ? b->text.n : 80), own[k]))
				return true;
		for (k = 0; k < sizeof hiring / sizeof *hiring; k++)
			if (b->text.n < 80 && guide_says(b->text, hiring[k]) && ++found >= 3)
				return true;
	}
	return false;
}

static struct slice
name_of(struct guide *g)
{
	struct slice name;

	plain_add(&g->repaired, slice_of(g->file));
	name = arena_text(&g->arena, buffer_slice(&g->repaired));
	g->repaired.n = 0;
	return name;
}

void
guide_take(struct guide *g, const char *file, struct slice text, struct slice company, struct slice role)
{
	struct caption path;

	*g = (struct guide){.file = file, .markdown = g->markdown, .text = g->text, .repaired = g->repaired,
		.arena = g->arena};
	g->repaired.n = 0;
	arena_clear(&g->arena);
	g->name = name_of(g);
	text = without_mark(text);
	g->why = text.n > GUIDE_LARGEST ? "is larger than 1 MiB: no guide" : check(text, &g->why_line);
	if (g->why != NULL)
		text.n = 0;
	else
		g->mojibake = mojibake_repair(text, &g->repaired);
	if (g->mojibake.repaired > 0)
		text = buffer_slice(&g->repaired);
	markdown_read(&g->markdown, text);
	g->paste = g->markdown.spacing.paste;
	read_title(g);
	g->known = g->title.n > 0 || is_known(g);
	if ((g->company.n == 0 || g->role.n == 0) && !g->hiring && caption_path(slice_of(file), &g->arena, &path)) {
		g->company = g->company.n > 0 ? g->company : path.company;
		g->role = g->role.n > 0 ? g->role : path.role;
	}
	if (g->company.n == 0)
		g->company = company;
	if (g->role.n == 0)
		g->role = role;
}

void
guide_read(struct guide *g, const char *file, struct slice company, struct slice role)
{
	g->text.n = 0;
	(void)source_up_to(file, GUIDE_LARGEST + 1, &g->text);
	guide_take(g, strcmp(file, "-") == 0 ? "stdin" : file, buffer_slice(&g->text), company, role);
}

void
guide_free(struct guide *g)
{
	markdown_free(&g->markdown);
	buffer_free(&g->text);
	buffer_free(&g->repaired);
	arena_free(&g->arena);
	*g = (struct guide){0};
}

bool
guide_is_heading(const struct guide *g, size_t i)
{
	enum { LONGEST = 90 };
	const struct markdown_block *b = &g->markdown.block[i];
	struct slice text = guide_line(b);
	char last;

	if (b->kind == MARKDOWN_HEADING)
		return true;
	if (b->kind != MARKDOWN_TEXT || text.n == 0)
		return false;
	last = text.p[text.n - 1];
	if (b->strong.n > 0)
		return b->strong.n == b->text.n || (b->strong.n + 1 == b->text.n && last == ':');
	return g->paste && text.n <= LONGEST && strchr(".!?;,\"", last) == NULL &&
	    (text.p[0] < 'a' || text.p[0] > 'z');
}

struct slice
guide_section(const struct guide *g, size_t i)
{
	enum { FARTHEST = 300 };
	size_t n;

	for (n = 0; i-- > 0 && n < FARTHEST; n++)
		if (guide_is_heading(g, i))
			return guide_line(&g->markdown.block[i]);
	return SLICE_EMPTY;
}

struct slice
guide_line(const struct markdown_block *b)
{
	enum { LINK = 80 }; /* bytes before the arrow that may be the link's words */
	static const char arrow[] = "\xe2\x86\x92";
	struct slice text = b->text;
	size_t i, n = sizeof arrow - 1;
	const char *at;

	for (i = text.n; i > 0 && (at = slice_last(slice_first(text, i), arrow[0])) != NULL;) {
		i = (size_t)(at - text.p);
		if (text.n - i > n && memcmp(at, arrow, n) == 0 && at[n] != ' ' &&
		    guide_says((struct slice){text.p + (i > LINK ? i - LINK : 0), i > LINK ? LINK : i}, "get my"))
			return slice_from(text, i + n);
	}
	return text;
}

static bool
is_word(char c)
{
	c = byte_small(c);
	return byte_is_small(c) || byte_is_digit(c) || byte_is_wide(c);
}

bool
guide_says(struct slice text, const char *words)
{
	size_t n = strlen(words), i, k;

	for (i = 0; i + n <= text.n; i++) {
		for (k = 0; k < n && byte_small(text.p[i + k]) == words[k]; k++)
			continue;
		if (k == n && (i == 0 || !is_word(text.p[i - 1]) || !is_word(text.p[i])) &&
		    (i + n == text.n || !is_word(text.p[i + n]) || !is_word(text.p[i + n - 1])))
			return true;
	}
	return false;
}
