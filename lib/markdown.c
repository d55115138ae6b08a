#include "markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <stdlib.h>

#include "plain.h"

enum { DEEPEST = 64 };

/* What is under way while the tree is walked. */
struct walk {
	struct markdown *to;
	struct buffer text;      /* the line so far */
	size_t strong;           /* its bytes up to the end of the bold part it begins with */
	unsigned strongs;        /* bold parts we are in */
	bool raised;             /* in <sup> or <sub>: a footnote's mark */
	bool struck;             /* in ~~what no longer holds~~ */
	size_t text_line;        /* where the line stands */
	unsigned lists, quotes;  /* lists and quotes we are in */
	struct { unsigned next; bool fresh; unsigned number; } list[DEEPEST];
	size_t table;
	struct buffer cells;     /* of struct slice */
};

static unsigned
deep(const struct walk *r)
{
	return r->lists < DEEPEST ? r->lists : DEEPEST - 1;
}

static struct markdown_block *
new_block(struct walk *r, enum markdown_kind kind, size_t line)
{
	struct markdown *m = r->to;

	m->block = memory_more(m->block, m->n, &m->room, sizeof *m->block);
	m->block[m->n] = (struct markdown_block){.kind = kind, .line = spacing_line(&m->spacing, line)};
	return &m->block[m->n++];
}

/* The line so far, taken over; the next one begins. */
static struct slice
take_text(struct walk *r, struct slice *strong)
{
	struct slice text = arena_text(&r->to->arena, slice_trim(buffer_slice(&r->text)));

	*strong = slice_trim(slice_first(text, r->strong < text.n ? r->strong : text.n));
	while (strong->n > 0 && (strong->p[strong->n - 1] == ':' || strong->p[strong->n - 1] == ' '))
		strong->n--;
	r->text.n = 0;
	r->strong = 0;
	return text;
}

/* Ends a line of a paragraph or heading. */
static void
end_line(struct walk *r, enum markdown_kind kind, unsigned depth)
{
	struct slice strong, text = take_text(r, &strong);
	struct markdown_block *b;
	unsigned number = 0;

	if (text.n == 0)
		return;
	if (kind == MARKDOWN_TEXT && r->lists > 0) {
		depth = r->lists;
		if (r->list[deep(r)].fresh) {
			kind = MARKDOWN_ITEM;
			number = r->list[deep(r)].number;
			r->list[deep(r)].fresh = false;
		}
	} else if (kind == MARKDOWN_TEXT && r->quotes > 0) {
		kind = MARKDOWN_QUOTE;
	}
	b = new_block(r, kind, r->text_line);
	b->text = text;
	b->strong = strong;
	b->depth = depth;
	b->number = number;
}

static void
read_html(struct walk *r, const char *tag)
{
	if (strncmp(tag, "<su", 3) == 0 || strncmp(tag, "</su", 4) == 0) /* <sup>, <sub> */
		r->raised = tag[1] != '/';
	else if (strncmp(tag, "<br", 3) == 0)
		plain_add(&r->text, slice_of(" "));
}

/* A node within a line. True where it ends the line. */
static bool
read_inline(struct walk *r, cmark_node *node, bool enter)
{
	bool was_strong = r->strong == r->text.n;

	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
		if (!r->raised && !r->struck)
			plain_add(&r->text, slice_of(cmark_node_get_literal(node)));
		break;
	case CMARK_NODE_HTML_INLINE:
		read_html(r, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_STRONG:
		r->strongs += enter ? 1u : -1u;
		return false;
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		return true;
	default:
		if (strcmp(cmark_node_get_type_string(node), "strikethrough") == 0)
			r->struck = enter;
		return false;
	}
	if (was_strong && r->strongs > 0)
		r->strong = r->text.n;
	return false;
}

/*
 * Reads what stands within a paragraph, a heading or a cell, up to its end. Definitions of links that
 * a paragraph began with are gone from the tree, and its lines counted without them. A cell has one line.
 */
static void
read_inlines(struct walk *r, cmark_iter *walk, cmark_node *of, enum markdown_kind kind, unsigned depth)
{
	int last = 0;
	size_t from = r->to->n, shift;
	cmark_node *node;

	r->text_line = (size_t)cmark_node_get_start_line(of);
	r->strongs = 0;
	r->raised = r->struck = false;
	while (cmark_iter_next(walk) != CMARK_EVENT_DONE && (node = cmark_iter_get_node(walk)) != of) {
		bool ends = read_inline(r, node, cmark_iter_get_event_type(walk) == CMARK_EVENT_ENTER);

		last = cmark_node_get_end_line(node) > last ? cmark_node_get_end_line(node) : last;
		if (ends) {
			end_line(r, kind, depth);
			node = cmark_node_next(node);
			r->text_line = node != NULL && cmark_node_get_start_line(node) > 0 ?
			    (size_t)cmark_node_get_start_line(node) : r->text_line + 1;
		}
	}
	if (kind == MARKDOWN_ROW)
		return;
	end_line(r, kind, depth);
	shift = last > 0 && last < cmark_node_get_end_line(of) ? (size_t)(cmark_node_get_end_line(of) - last) : 0;
	for (; shift > 0 && from < r->to->n; from++)
		r->to->block[from].line += shift;
}

/* The lines of a block that is no Markdown within: code, or HTML without its tags. */
static void
read_literal(struct walk *r, cmark_node *node, bool html)
{
	struct slice rest = slice_of(cmark_node_get_literal(node)), line;
	int length, offset;
	char mark;

	r->text_line = (size_t)cmark_node_get_start_line(node);
	if (!html && cmark_node_get_fenced(node, &length, &offset, &mark))
		r->text_line++;
	for (; slice_split(&rest, '\n', &line); r->text_line++) {
		if (html)
			plain_add_html(&r->text, line);
		else
			plain_add(&r->text, line);
		end_line(r, MARKDOWN_TEXT, 0);
	}
}

static void
read_row(struct walk *r, cmark_iter *walk, cmark_node *row, bool header)
{
	struct slice strong, text;
	struct markdown_block *b;
	cmark_node *node;
	size_t n;

	r->cells.n = 0;
	while (cmark_iter_next(walk) != CMARK_EVENT_DONE && (node = cmark_iter_get_node(walk)) != row) {
		read_inlines(r, walk, node, MARKDOWN_ROW, 0);
		text = take_text(r, &strong);
		buffer_add(&r->cells, (struct slice){(const char *)&text, sizeof text});
	}
	n = r->cells.n / sizeof(struct slice);
	b = new_block(r, MARKDOWN_ROW, (size_t)cmark_node_get_start_line(row));
	b->table = r->table;
	b->header = header;
	b->ncell = n;
	b->cell = memcpy(arena_take(&r->to->arena, n, sizeof *b->cell), buffer_slice(&r->cells).p, r->cells.n);
}

static void
begin_item(struct walk *r, cmark_node *item)
{
	cmark_node *list = cmark_node_parent(item);

	if (cmark_node_first_child(list) == item)
		r->list[deep(r)].next = (unsigned)cmark_node_get_list_start(list);
	r->list[deep(r)].fresh = true;
	r->list[deep(r)].number = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? r->list[deep(r)].next++ : 0;
}

static void
read_block(struct walk *r, cmark_iter *walk, cmark_node *node, bool enter)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
		r->quotes += enter ? 1u : -1u;
		return;
	case CMARK_NODE_LIST:
		r->lists += enter ? 1u : -1u;
		r->list[deep(r)].fresh = false;
		return;
	case CMARK_NODE_ITEM:
		if (enter)
			begin_item(r, node);
		return;
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_HTML_BLOCK:
		read_literal(r, node, cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK);
		return;
	case CMARK_NODE_PARAGRAPH:
		read_inlines(r, walk, node, MARKDOWN_TEXT, 0);
		return;
	case CMARK_NODE_HEADING:
		read_inlines(r, walk, node, MARKDOWN_HEADING, (unsigned)cmark_node_get_heading_level(node));
		return;
	default:
		break;
	}
	if (strcmp(cmark_node_get_type_string(node), "table") == 0)
		r->table += enter;
	else if (strcmp(cmark_node_get_type_string(node), "table_header") == 0)
		read_row(r, walk, node, true);
	else if (strcmp(cmark_node_get_type_string(node), "table_row") == 0)
		read_row(r, walk, node, false);
}

/* What cmark and its extensions, which take the default, grow memory with: none left stops the program
 * as everywhere else, where the default would abort it. */
static void *
get_more(void *block, size_t n)
{
	return memory_grow(block, n, 1);
}

void
markdown_read(struct markdown *m, struct slice text)
{
	struct walk r = {.to = m};
	cmark_parser *parser;
	cmark_node *tree;
	cmark_iter *walk;
	cmark_event_type event;

	m->n = 0;
	arena_clear(&m->arena);
	text = spacing_make(&m->spacing, text);
	*cmark_get_default_mem_allocator() = (cmark_mem){memory_new, get_more, free};
	cmark_gfm_core_extensions_ensure_registered();
	parser = cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE);
	(void)cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
	(void)cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"));
	if (text.n > 0)
		cmark_parser_feed(parser, text.p, text.n);
	tree = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	walk = cmark_iter_new(tree);
	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE)
		read_block(&r, walk, cmark_iter_get_node(walk), event == CMARK_EVENT_ENTER);
	cmark_iter_free(walk);
	cmark_node_free(tree);
	buffer_free(&r.text);
	buffer_free(&r.cells);
}

void
markdown_free(struct markdown *m)
{
	free(m->block);
	spacing_free(&m->spacing);
	arena_free(&m->arena);
	*m = (struct markdown){0};
}
