#include "caption.h"

#include "code.h"
#include "text.h"
#include "utf8.h"

/* Does text end with the word, case aside? Takes it off, with blanks and marks before it. */
static bool
take_last(struct slice *text, const char *word)
{
	size_t n = strlen(word), i;

	if (text->n <= n)
		return false;
	for (i = 0; i < n; i++) {
		char c = text->p[text->n - n + i];

		if (byte_small(c) != word[i])
			return false;
	}
	*text = slice_trim(slice_first(*text, text->n - n));
	return true;
}

/* Leaves out what follows the word guide behind a mark: `... Guide — SIGNATURE ROLE`. */
static struct slice
up_to_guide(struct slice text)
{
	size_t i, size;

	for (i = text.n; i-- > 5;) {
		struct slice behind = slice_from(text, i), before = slice_first(text, i);
		uint32_t c;

		if (behind.n < 3 || behind.p[0] != ' ' || !take_last(&before, "guide"))
			continue;
		c = utf8_character(slice_from(behind, 1), &size);
		if (c == '(' || c == '[' || c == '|' || c == '-' || c >= 0x2000)
			return slice_first(text, i);
	}
	return text;
}

/* Takes `(2026)`, `2026`, `2026 Edition` and marks off the end. */
static void
take_edition(struct slice *text)
{
	for (;;) {
		size_t n = text->n;

		while (text->n > 0 && strchr(" ():.*[]|", text->p[text->n - 1]) != NULL)
			text->n--;
		(void)take_last(text, "edition");
		while (text->n > 0 && byte_is_digit(text->p[text->n - 1]))
			text->n--;
		if (text->n == n)
			return;
	}
}

/* Is the text a job's name by its last word? */
static bool
is_role(struct slice text)
{
	static const char *const words[] = {"engineer", "developer", "manager", "scientist", "designer",
		"architect", "analyst", "researcher", "director", "lead", "recruiter", "administrator", "specialist",
		"consultant", "strategist", "programmer", "officer", "president", "associate", "sre", "swe", "tpm",
		"counsel", "accountant", "marketer", "writer", "executive", "representative", "technician",
		"operator", "trader", "quant", "advisor", "partner", "head", "staff", "intern"};
	const char *bracket = slice_ends(text, ')') ? slice_last(text, '(') : NULL;
	size_t i;

	if (bracket != NULL)
		text = slice_trim(slice_first(text, (size_t)(bracket - text.p)));
	for (i = 0; i < sizeof words / sizeof *words; i++) {
		struct slice rest = text;

		if (text_same(rest, slice_of(words[i])))
			return true;
		if (take_last(&rest, words[i]) && rest.p[rest.n] == ' ')
			return true;
	}
	return false;
}

/* Parts text at the last `mark` that has something on both sides. */
static bool
part(struct slice text, const char *mark, struct slice *before, struct slice *after)
{
	size_t n = strlen(mark), i;

	for (i = text.n; i-- > 1;) {
		if (i + n >= text.n || memcmp(text.p + i, mark, n) != 0)
			continue;
		*before = slice_trim(slice_first(text, i));
		*after = slice_trim(slice_from(text, i + n));
		return before->n > 0 && after->n > 0;
	}
	return false;
}

/* Leaves the level's code that stands in brackets behind the role apart. */
static void
take_code(struct caption *c)
{
	struct slice role = c->role, inside;
	const char *open = slice_last(role, '(');
	struct code code;

	if (open == NULL || role.p[role.n - 1] != ')')
		return;
	inside = (struct slice){open + 1, (size_t)(role.p + role.n - open) - 2};
	if (!code_find(inside, &code) || code.letters.p != inside.p)
		return;
	c->code = inside;
	c->role = slice_trim(slice_first(role, (size_t)(open - role.p)));
}

/* A mark or emoji in front of the words. */
static struct slice
without_front(struct slice text)
{
	size_t size;

	while (text.n > 0) {
		uint32_t c = utf8_character(text, &size);

		if (size == 0 || (c < 0x80 && c != ' ' && c != '*' && c != '#' && c != '-') ||
		    (c >= 0x80 && c < 0x2000))
			break;
		text = slice_from(text, size);
	}
	return text;
}

/* `What ROLEs Actually Do`: a guide for those who hire. */
static bool
read_hiring(struct slice line, struct caption *c)
{
	static const char *const fronts[] = {"What ", "Hiring ", "How to Hire "};
	size_t i;

	for (i = 0; i < sizeof fronts / sizeof *fronts; i++) {
		struct slice role = line;
		size_t n = strlen(fronts[i]);

		if (role.n <= n || memcmp(role.p, fronts[i], n) != 0)
			continue;
		role = slice_from(role, n);
		if (i == 0 && !take_last(&role, "actually do") && !take_last(&role, "really do"))
			continue;
		if (role.n < 2 || role.p[role.n - 1] != 's' || !is_role(slice_first(role, role.n - 1)))
			continue;
		*c = (struct caption){.role = slice_first(role, role.n - 1), .hiring = true};
		return true;
	}
	return false;
}

bool
caption_read(struct slice line, struct caption *c)
{
	static const char *const kinds[] = {"global", "salary", "compensation", "offer", "pay",
		"compensation &", "salary &", "offer &", "complete", "interview &"};
	static const char *const marks[] = {" | ", " \xe2\x80\x94 ", " \xe2\x80\x93 ", " -- ", " - ", " @ ", " at "};
	struct slice text = without_front(line), before, after;
	size_t i;

	*c = (struct caption){{"", 0}, {"", 0}, {"", 0}, false};
	if (read_hiring(text, c))
		return true;
	text = up_to_guide(text);
	take_edition(&text);
	if (!take_last(&text, "guide") && !take_last(&text, "playbook"))
		return false;
	if (!take_last(&text, "negotiation") && !take_last(&text, "salary") && !take_last(&text, "compensation"))
		return false;
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (take_last(&text, kinds[i]))
			break;
	for (i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!part(text, marks[i], &before, &after))
			continue;
		c->role = before;
		c->company = after;
		if (is_role(after) && !is_role(before)) {
			c->role = after;
			c->company = before;
		}
		take_code(c);
		return true;
	}
	return true;
}

/* `adept-ai` as words. */
static struct slice
words_of(struct arena *arena, struct slice name)
{
	char *words = arena_take(arena, name.n, 1);
	size_t i;

	for (i = 0; i < name.n; i++)
		words[i] = name.p[i] == '-' || name.p[i] == '_' ? ' ' : name.p[i];
	return slice_trim((struct slice){words, name.n});
}

/* The last part of a path, taken off it. */
static struct slice
take_name(struct slice *path)
{
	size_t n = path->n;
	struct slice name;

	while (n > 0 && path->p[n - 1] != '/')
		n--;
	name = slice_from(*path, n);
	*path = slice_first(*path, n > 0 ? n - 1 : 0);
	return name;
}

bool
caption_path(struct slice path, struct arena *arena, struct caption *c)
{
	static const char *const shelves[] = {"guides", "guide", "docs", "md", "research", "data", "files", "notes",
		"negotiation", "src", "content", "pages", "tmp", "roles", "companies"};
	struct slice name = take_name(&path), company, role;
	size_t i, dot = name.n;

	*c = (struct caption){{"", 0}, {"", 0}, {"", 0}, false};
	while (dot > 0 && name.p[dot - 1] != '.')
		dot--;
	for (i = 0; i < dot; i++)
		if (name.p[i] == '.')
			break;
	name = slice_first(name, dot > 1 ? i : name.n);
	for (i = 1; i + 2 < name.n; i++)
		if (name.p[i] == '-' && name.p[i + 1] == '-')
			break;
	if (i + 2 < name.n) {
		company = slice_first(name, i);
		role = slice_from(name, i + 2);
	} else {
		company = take_name(&path);
		role = name;
		if (!is_role(words_of(arena, role)))
			return false;
		for (i = 0; i < sizeof shelves / sizeof *shelves; i++)
			if (text_same(company, slice_of(shelves[i])))
				company.n = 0;
	}
	if (company.n == 0 || company.p[0] == '.' || role.n == 0)
		return false;
	c->company = words_of(arena, company);
	c->role = words_of(arena, role);
	return true;
}
