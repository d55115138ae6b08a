/*
 * libFuzzer: templates. The input is a byte that chooses the form and whether to be lenient, a
 * template, a NUL, the partial `part`, a NUL, and what the field `x` says. A template prints the same
 * each time; and what a field says is text and nothing else: what is printed for it is what is printed
 * for a mark, with the field, escaped, in the mark's place.
 */
#include "render.h"
#include "run.h"

const char run_program[] = "fuzz";

/* Of the private use area: no template has it, no form escapes it. */
#define MARK "\xee\x80\x80"

struct letter {
	const char *file;
	bool lenient;
	struct slice template, part, x;
};

void
run_begin(void)
{
}

#define TEXT(name, text) {{name, sizeof(name) - 1}, text, text, {"", 0}, NULL, 0}
#define ROWS(name, rows, n) {{name, sizeof(name) - 1}, {"", 0}, {"", 0}, {"", 0}, rows, n}

static void
render(const struct template_set *set, const struct letter *l, struct slice x, struct buffer *out)
{
	/* a list within a list has no rows: else a few lines would ask for millions */
	struct value first[] = {TEXT("a", x), ROWS("rows", NULL, 0)}, second[] = {ROWS("rows", NULL, 0)};
	struct frame rows[] = {{first, 2}, {second, 1}};
	struct value one[] = {TEXT("b", x)};
	struct frame lone = {one, 1};
	struct value all[] = {TEXT("x", x), TEXT("y", slice_of("a <b> & \"c\", d; e\\")), TEXT("none", slice_of("")),
	    ROWS("rows", rows, 2), ROWS("one", &lone, 1)};
	static const struct name names[] = {{{"absent", 6}, NAME_ABSENT}, {{"secret", 6}, NAME_PRIVATE},
	    {{"x", 1}, NAME_ABSENT}, {{"a", 1}, NAME_ABSENT}, {{"b", 1}, NAME_ABSENT}};
	struct scope scope = {.names = names, .nname = sizeof names / sizeof *names};

	RUN_HOLDS(scope_push(&scope, (struct frame){all, sizeof all / sizeof *all}));
	template_render(set, slice_of("letter"), &scope, escape_for(l->file), l->lenient, out);
	RUN_HOLDS(scope.depth == 1);
}

static bool
is_raw_anywhere(const struct template_set *set)
{
	size_t i, k;

	for (i = 0; i < set->n; i++)
		for (k = 0; k < set->templates[i].n; k++)
			if (set->templates[i].nodes[k].kind == NODE_RAW)
				return true;
	return false;
}

/* The text, with `x` as the form has it wherever the mark stands. */
static void
fill_in(struct slice text, struct slice x, enum escape escape, struct buffer *out)
{
	const char *at;

	while ((at = memmem(text.p, text.n, MARK, 3)) != NULL) {
		buffer_add(out, slice_first(text, (size_t)(at - text.p)));
		escape_add(out, x, escape);
		text = slice_from(text, (size_t)(at + 3 - text.p));
	}
	buffer_add(out, text);
}

static void
read_letter(void *of)
{
	const struct letter *l = of;
	struct template_set set = {0};
	struct buffer out = {0}, again = {0}, marked = {0}, filled = {0};
	struct slice name;

	template_add(&set, slice_of("letter"), l->file, l->template);
	while ((name = template_missing(&set)).p != NULL)
		template_add(&set, name, slice_is(name, "page.html") ? "page.html" : "part.md",
		    slice_is(name, "part") || slice_is(name, "page.html") ? l->part : (struct slice){"", 0});
	render(&set, l, l->x, &out);
	render(&set, l, l->x, &again);
	RUN_HOLDS(slice_equal(buffer_slice(&out), buffer_slice(&again)));
	if (l->x.n > 0 && (escape_for(l->file) == ESCAPE_TEXT || !is_raw_anywhere(&set))) {
		render(&set, l, slice_of(MARK), &marked);
		if (marked.n > 0)
			fill_in(buffer_slice(&marked), l->x, escape_for(l->file), &filled);
		RUN_HOLDS(slice_equal(buffer_slice(&out), buffer_slice(&filled)));
	}
	buffer_free(&out);
	buffer_free(&again);
	buffer_free(&marked);
	buffer_free(&filled);
	template_free(&set);
}

/* No character of the field, escaped, that could be a tag, drive a terminal or turn the text. */
static void
check_escaped(struct slice x)
{
	static struct buffer out;
	size_t i;

	out.n = 0;
	escape_add(&out, x, ESCAPE_MARKUP);
	for (i = 0; i < out.n; i++)
		RUN_HOLDS(strchr("<>\"'", out.text[i]) == NULL &&
		    ((unsigned char)out.text[i] >= ' ' || out.text[i] == '\n'));
	out.n = 0;
	escape_add(&out, x, ESCAPE_CALENDAR);
	for (i = 0; i < out.n; i++)
		RUN_HOLDS((unsigned char)out.text[i] >= ' ');
}

void
run_one(struct slice data)
{
	static const char *const files[] = {"letter.md", "letter.html", "letter.ics"};
	struct letter l;

	if (data.n == 0)
		return;
	l.file = files[(unsigned char)data.p[0] % 3];
	l.lenient = (data.p[0] & 64) != 0;
	data = slice_from(data, 1);
	l.template = l.part = l.x = (struct slice){"", 0};
	if (memchr(data.p, MARK[0], data.n) != NULL)
		return;
	if (!slice_split(&data, '\0', &l.template))
		return;
	if (slice_split(&data, '\0', &l.part) && data.p != NULL)
		l.x = data;
	check_escaped(l.x);
	(void)run_ends(read_letter, &l);
}
