#include "render.h"

#include "msg.h"

/* The last two end what a few lines of loops within loops or partials within partials can ask. */
enum { PARTIAL_DEPTH = 16, NODES_MOST = 1 << 26, BYTES_MOST = 1 << 30 };

struct render {
	const struct template_set *set;
	const struct template *at; /* the template being walked */
	struct scope *scope;
	enum escape escape;
	bool lenient;
	bool foreign; /* `at` is text, and what is made of it is not */
	struct buffer *out;
	struct buffer indents; /* of the partials walked into */
	size_t indent_from;    /* where the part begins that goes before the lines of `at` */
	size_t depth;          /* partials walked into */
	size_t nodes;          /* and rows, met so far */
	struct slots *slots;   /* where values are noted; NULL: nowhere */
	struct slice source;   /* of the section walked into, which is that of values without one */
};

static void
walk_into(struct render *r, const struct template *at)
{
	r->at = at;
	r->foreign = r->escape != ESCAPE_TEXT && escape_for(at->file) == ESCAPE_TEXT;
}

static struct msg_place
here(const struct render *r, const struct node *node)
{
	return (struct msg_place){r->at->file, node->line, SLICE_NONE};
}

static void
count(struct render *r, size_t nodes)
{
	r->nodes += nodes;
	if (r->nodes > NODES_MOST || r->out->n > BYTES_MOST)
		msg_stop_at((struct msg_place){r->at->file, 0, SLICE_NONE},
		    "sections and partials repeat without end");
}

static _Noreturn void
refuse_unknown(const struct render *r, const struct node *node, struct slice name)
{
	struct slice near = scope_nearest(r->scope, name);

	if (near.p == NULL)
		msg_stop_at(here(r, node), "no such name '%.*s'", MSG_CUT(name));
	msg_stop_at(here(r, node), "no such name '%.*s' (did you mean '%.*s'?)", MSG_CUT(name),
	    MSG_CUT(near));
}

/* What the node's name stands for; an empty text where it is known to stand for nothing. */
static struct value
find_value(const struct render *r, const struct node *node)
{
	struct value value;
	struct slice missing;
	enum name_state state;

	if (scope_resolve(r->scope, node->text, &value, &missing))
		return value;
	state = scope_state(r->scope, missing);
	if (state == NAME_PRIVATE)
		msg_stop_at(here(r, node), "'%.*s' is private: a letter may not show it",
		    MSG_CUT(missing));
	if (state == NAME_UNKNOWN && !r->lenient)
		refuse_unknown(r, node, missing);
	return (struct value){0};
}

static bool
is_true(const struct value *value)
{
	return value->rows != NULL ? value->nrow > 0 : value->text.n > 0;
}

static void
print_value(struct render *r, const struct node *node, enum escape escape)
{
	struct value value = find_value(r, node);
	struct buffer plain = {0};

	if (r->slots != NULL && value.text.n > 0) {
		escape_add(&plain, value.text, ESCAPE_TEXT);
		slots_note(r->slots, r->out->n, node->text, buffer_slice(&plain),
		    value.source.n > 0 ? value.source : r->source);
		buffer_free(&plain);
	}
	escape_add(r->out, value.text, escape);
}

static void render_nodes(struct render *, size_t from, size_t to);

static void
render_row(struct render *r, const struct node *node, size_t from, struct frame row)
{
	if (!scope_push(r->scope, row))
		msg_stop_at(here(r, node), "sections nest deeper than %d", SCOPE_DEPTH);
	render_nodes(r, from, node->next);
	scope_pop(r->scope);
}

/* The inside, from the node `from` on, once a row; a text is a row that holds nothing else. */
static void
render_section(struct render *r, const struct node *node, size_t from)
{
	struct value value = find_value(r, node);
	struct slice outer = r->source;
	size_t i;

	if (value.rows == NULL && is_true(&value))
		render_row(r, node, from, (struct frame){&value, 1});
	if (value.rows == NULL)
		return;
	count(r, value.nrow);
	if (value.source.n > 0)
		r->source = value.source;
	for (i = 0; i < value.nrow; i++)
		render_row(r, node, from, value.rows[i]);
	r->source = outer;
}

static void
render_inverted(struct render *r, const struct node *node, size_t from)
{
	struct value value = find_value(r, node);

	if (!is_true(&value))
		render_nodes(r, from, node->next);
}

/*
 * A partial alone in its line is indented as the line is, on top of the indentation it stands in;
 * one within a line begins without any.
 */
static void
render_partial(struct render *r, const struct node *node)
{
	const struct template *outer = r->at;
	size_t from = r->indent_from, end = r->indents.n;

	if (r->depth == PARTIAL_DEPTH)
		msg_stop_at(here(r, node), "partials nest deeper than %d", PARTIAL_DEPTH);
	if (node->indent.p == NULL)
		r->indent_from = end;
	buffer_add(&r->indents, node->indent);
	walk_into(r, &r->set->templates[node->partial]);
	r->depth++;
	render_nodes(r, 0, r->at->n);
	r->depth--;
	walk_into(r, outer);
	r->indents.n = end;
	r->indent_from = from;
}

static void
render_text(struct render *r, const struct node *node)
{
	if (node->first)
		buffer_add(r->out, slice_from(buffer_slice(&r->indents), r->indent_from));
	if (r->foreign)
		escape_add(r->out, node->text, r->escape);
	else
		buffer_add(r->out, node->text);
}

static void
render_node(struct render *r, const struct node *node, size_t inside)
{
	switch (node->kind) {
	case NODE_TEXT:
		render_text(r, node);
		break;
	case NODE_VALUE:
		print_value(r, node, r->escape);
		break;
	case NODE_RAW:
		print_value(r, node, r->foreign ? r->escape : ESCAPE_TEXT);
		break;
	case NODE_SECTION:
		render_section(r, node, inside);
		break;
	case NODE_INVERTED:
		render_inverted(r, node, inside);
		break;
	case NODE_PARTIAL:
		render_partial(r, node);
		break;
	}
}

static void
render_nodes(struct render *r, size_t from, size_t to)
{
	size_t i;

	for (i = from; i < to; i = r->at->nodes[i].next) {
		count(r, 1);
		render_node(r, &r->at->nodes[i], i + 1);
	}
}

void
template_render(const struct template_set *set, struct slice name, struct scope *scope,
    enum escape escape, bool lenient, struct buffer *out)
{
	template_render_noting(set, name, scope, escape, lenient, out, NULL);
}

void
template_render_noting(const struct template_set *set, struct slice name, struct scope *scope,
    enum escape escape, bool lenient, struct buffer *out, struct slots *slots)
{
	struct render r = {.set = set, .scope = scope, .escape = escape, .lenient = lenient,
	    .out = out, .slots = slots};
	size_t i = template_find(set, name);

	if (i == set->n)
		msg_stop("no template '%.*s'", MSG_CUT(name));
	walk_into(&r, &set->templates[i]);
	render_nodes(&r, 0, r.at->n);
	buffer_free(&r.indents);
}
