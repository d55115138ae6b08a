#include "slots.h"

#include <stdlib.h>

#include "out.h"

void
slots_note(struct slots *s, size_t at, struct slice name, struct slice value, struct slice source)
{
	s->list = memory_more(s->list, s->n, &s->room, sizeof *s->list);
	s->list[s->n++] = (struct slot){at, name, source, memory_string(value)};
}

void
slots_free(struct slots *s)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		free(s->list[i].value);
	free(s->list);
	*s = (struct slots){0};
}

/* The last part of a dotted name that is not `raw`. */
static struct slice
last_part(struct slice dotted)
{
	struct slice part, last = dotted;

	while (slice_split(&dotted, '.', &part))
		if (!slice_is(part, "raw"))
			last = part;
	return last;
}

static bool
is_figure(const struct slot *s, const struct glossary *g)
{
	struct slice type = glossary_type(g, last_part(s->name));

	return strpbrk(s->value, "0123456789") != NULL && !slice_is(type, "name") && !slice_is(type, "place");
}

/* The heading a line is, of Markdown or HTML; SLICE_NONE when it is none. */
static struct slice
heading(struct slice line)
{
	const char *end;

	line = slice_trim(line);
	if (line.n > 1 && line.p[0] == '#') {
		while (line.n > 0 && line.p[0] == '#')
			line = slice_from(line, 1);
		return slice_trim(line);
	}
	if (line.n < 4 || memcmp(line.p, "<h", 2) != 0 || line.p[2] < '1' || line.p[2] > '6')
		return SLICE_NONE;
	end = memchr(line.p, '>', line.n);
	if (end == NULL)
		return SLICE_NONE;
	line = slice_from(line, (size_t)(end + 1 - line.p));
	end = memchr(line.p, '<', line.n);
	return slice_first(line, end != NULL ? (size_t)(end - line.p) : line.n);
}

/* Where it is from: its place, and what it is worked out by where that is not said yet. */
static void
print_source(const struct slot *s, const struct glossary *g)
{
	struct slice name = last_part(s->name);
	struct slice from = glossary_from(g, name), rule = glossary_rule(g, name);
	bool told = slice_ends(s->source, ')');
	bool of_data = from.n > 4 && memcmp(from.p + from.n - 4, ".tsv", 4) == 0;

	out_slice(s->source);
	if (told || from.n == 0 || slice_is(from, "offers") || slice_is(from, "profile") || slice_is(from, "table") ||
	    slice_equal(from, s->source) || (of_data && rule.n == 0 && s->source.n > 0))
		return;
	out_text(s->source.n > 0 ? " (" : "(");
	out_slice(from);
	out_text(rule.n > 0 ? ": " : "");
	out_slice(rule);
	out_byte(')');
}

static void
print_number(size_t number)
{
	char digits[24];
	size_t n = sizeof digits;

	do {
		digits[--n] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	out_slice((struct slice){digits + n, sizeof digits - n});
}

void
slots_print(const struct slots *s, struct slice text, const struct glossary *g)
{
	struct slice section = {"", 0};
	size_t at = 0, line = 1, i;

	out_text("section\tline\tslot\tvalue\tsource\n");
	for (i = 0; i < s->n; i++) {
		const struct slot *slot = &s->list[i];
		const char *end;

		/* lines that end before it, headings among them; one that it stands in is a heading of its own */
		while ((end = memchr(text.p + at, '\n', text.n - at)) != NULL && (size_t)(end - text.p) < slot->at) {
			struct slice found = heading((struct slice){text.p + at, (size_t)(end - text.p) - at});

			section = found.p != NULL ? found : section;
			at = (size_t)(end + 1 - text.p);
			line++;
		}
		if (slot->name.n == 0) {
			section = (struct slice){slot->value, strlen(slot->value)};
			continue;
		}
		if (!is_figure(slot, g))
			continue;
		out_slice(section);
		out_byte('\t');
		print_number(line);
		out_byte('\t');
		out_slice(slot->name);
		out_byte('\t');
		out_text(slot->value);
		out_byte('\t');
		print_source(slot, g);
		out_byte('\n');
	}
}
