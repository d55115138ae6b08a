#include "template.h"

#include <stdlib.h>

#include "buffer.h"
#include "msg.h"
#include "tag.h"

enum { NEST_MOST = 64, NAMES_MOST = 256 };

struct parser {
	struct template_set *set;
	const char *file;
	struct tag tag; /* the one at hand */
	struct node *nodes;
	size_t n, room;
	size_t sections[NEST_MOST]; /* the open ones, outermost first */
	size_t depth;
};

static struct msg_place
here(const struct parser *p)
{
	return (struct msg_place){p->file, p->tag.line, SLICE_NONE};
}

static struct node *
add_node(struct parser *p, enum node_kind kind, struct slice text)
{
	struct node *node;

	p->nodes = memory_more(p->nodes, p->n, &p->room, sizeof *p->nodes);
	node = &p->nodes[p->n++];
	*node = (struct node){.kind = kind, .text = text, .line = p->tag.line, .next = p->n};
	return node;
}

/*
 * Adds a text line by line, so that each can take a partial's indentation. `fresh`: the text
 * begins a line; returns whether what follows it does.
 */
static bool
add_text(struct parser *p, struct slice text, bool fresh)
{
	const char *end;
	size_t n;

	while (text.n > 0) {
		end = memchr(text.p, '\n', text.n);
		n = end != NULL ? (size_t)(end - text.p) + 1 : text.n;
		add_node(p, NODE_TEXT, slice_first(text, n))->first = fresh;
		fresh = end != NULL;
		text = slice_from(text, n);
	}
	return fresh;
}

static void
open_section(struct parser *p, enum node_kind kind)
{
	if (p->depth == NEST_MOST)
		msg_stop_at(here(p), "sections nest deeper than %d", NEST_MOST);
	p->sections[p->depth++] = p->n;
	add_node(p, kind, p->tag.name);
}

static void
close_section(struct parser *p)
{
	struct slice name = p->tag.name;
	struct node *section;

	if (p->depth == 0)
		msg_stop_at(here(p), "{{/%.*s}} closes no section", MSG_CUT(name));
	section = &p->nodes[p->sections[--p->depth]];
	if (!slice_equal(section->text, name))
		msg_stop_at(here(p), "{{/%.*s}} does not close section '%.*s' of line %zu",
		    MSG_CUT(name), MSG_CUT(section->text), section->line);
	section->next = p->n;
}

/* The place of a name in the set, made when it is new. */
static size_t
want_template(struct template_set *set, struct slice name, struct msg_place place)
{
	size_t i = template_find(set, name);

	if (i < set->n)
		return i;
	if (set->n == NAMES_MOST)
		msg_stop_at(place, "more than %d partials", NAMES_MOST);
	set->templates = memory_grow(set->templates, set->n + 1, sizeof *set->templates);
	set->templates[set->n++] = (struct template){.name = name};
	return i;
}

/* A partial's name becomes the name of a file, so nothing in it may lead elsewhere. */
static bool
is_partial_name(struct slice name)
{
	size_t i = 0;

	while (i < name.n && (byte_is_small(name.p[i]) || byte_is_digit(name.p[i]) || name.p[i] == '-'))
		i++;
	name = slice_from(name, i);
	return i > 0 && (name.n == 0 || slice_is(name, ".html") || slice_is(name, ".svg") ||
	    slice_is(name, ".ics"));
}

static void
add_partial(struct parser *p)
{
	struct slice name = p->tag.name;
	struct node *node;

	if (name.p[0] == '*')
		msg_stop_at(here(p), "dynamic names ({{>*name}}) are not supported");
	if (!is_partial_name(name))
		msg_refuse(here(p), name,
		    "is not a partial's name (write small letters, digits and -)");
	node = add_node(p, NODE_PARTIAL, name);
	node->partial = want_template(p->set, name, here(p));
	if (p->tag.alone)
		node->indent = p->tag.indent;
}

static void
add_tag(struct parser *p)
{
	switch (p->tag.kind) {
	case '!':
		break;
	case '#':
		open_section(p, NODE_SECTION);
		break;
	case '^':
		open_section(p, NODE_INVERTED);
		break;
	case '/':
		close_section(p);
		break;
	case '>':
		add_partial(p);
		break;
	case '&':
	case '{':
		add_node(p, NODE_RAW, p->tag.name);
		break;
	default:
		add_node(p, NODE_VALUE, p->tag.name);
	}
}

static void
parse(struct parser *p, struct slice text)
{
	struct tag_reader reader;
	const struct node *section;

	tag_start(&reader, p->file, text);
	while (tag_next(&reader, &p->tag)) {
		bool fresh = add_text(p, p->tag.before, p->tag.first);

		if (fresh && !p->tag.alone)
			add_node(p, NODE_TEXT, SLICE_NONE)->first = true;
		add_tag(p);
	}
	add_text(p, reader.rest, reader.fresh);
	if (p->depth == 0)
		return;
	section = &p->nodes[p->sections[p->depth - 1]];
	p->tag.line = section->line;
	msg_stop_at(here(p), "section '%.*s' is not closed", MSG_CUT(section->text));
}

void
template_add(struct template_set *set, struct slice name, const char *file, struct slice text)
{
	struct parser p = {.set = set, .file = file};
	size_t i = want_template(set, name, (struct msg_place){file, 0, SLICE_NONE});

	parse(&p, text);
	set->templates[i] = (struct template){name, file, p.nodes, p.n};
}

size_t
template_find(const struct template_set *set, struct slice name)
{
	size_t i = 0;

	while (i < set->n && !slice_equal(set->templates[i].name, name))
		i++;
	return i;
}

struct slice
template_missing(const struct template_set *set)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		if (set->templates[i].file == NULL)
			return set->templates[i].name;
	return SLICE_NONE;
}

bool
template_mentions(const struct template_set *set, const char *name)
{
	size_t i, k;

	for (i = 0; i < set->n; i++)
		for (k = 0; k < set->templates[i].n; k++) {
			const struct node *node = &set->templates[i].nodes[k];
			struct slice rest = node->text, first;

			if (node->kind != NODE_TEXT && node->kind != NODE_PARTIAL && slice_split(&rest, '.', &first) &&
			    slice_is(first, name))
				return true;
		}
	return false;
}

void
template_free(struct template_set *set)
{
	size_t i;

	for (i = 0; i < set->n; i++)
		free(set->templates[i].nodes);
	free(set->templates);
}
