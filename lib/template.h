/*
 * template: Mustache, parsed. The published specification's interpolation, sections, inverted
 * sections, partials, comments and delimiters with their whitespace rules; inheritance and dynamic
 * names are refused, lambdas do not exist. tag.h cuts the text, this makes a list of nodes of it in
 * linear time, render.h walks the list.
 */
#ifndef TEMPLATE_H
#define TEMPLATE_H

#include "slice.h"

enum node_kind {
	NODE_TEXT,     /* printed as it stands */
	NODE_VALUE,    /* {{x}} */
	NODE_RAW,      /* {{{x}}} and {{&x}} */
	NODE_SECTION,  /* {{#x}}: the nodes between it and `next` are its inside */
	NODE_INVERTED, /* {{^x}}: likewise */
	NODE_PARTIAL   /* {{>x}} */
};

struct node {
	enum node_kind kind;
	struct slice text;   /* NODE_TEXT: at most one line; else the tag's name */
	size_t line;         /* in the template's file, from 1 */
	size_t next;         /* the node behind this one and its inside */
	bool first;          /* NODE_TEXT: a line begins here, after a partial's indentation */
	size_t partial;      /* NODE_PARTIAL: its place in the set */
	struct slice indent; /* NODE_PARTIAL: the blanks before it, if alone in its line */
};

struct template {
	struct slice name;
	const char *file; /* what messages call it; NULL while only partial tags have named it */
	struct node *nodes;
	size_t n;
};

/* Templates that use each other. Zero it to begin. */
struct template_set {
	struct template *templates;
	size_t n;
};

/*
 * Parses text and adds it under its name, each name once; name, file and text must outlive the
 * set. Stops at file and line: a tag, section or delimiter that is not well formed, a tag that is
 * refused, sections deeper than 64, a partial's name other than [a-z0-9-]+(\.(html|svg|ics))?,
 * more than 256 names.
 */
void template_add(struct template_set *, struct slice name, const char *file, struct slice text);

/* The place of a name in the set; the set's n when it has no such name. */
size_t template_find(const struct template_set *, struct slice name);

/*
 * A partial that a template uses and that has not been added; SLICE_NONE when none is left. One
 * that doesn't exist and may be empty is added with an empty text.
 */
struct slice template_missing(const struct template_set *);

/* Is the name in a tag of any of them, alone or before a dot? */
bool template_mentions(const struct template_set *, const char *name);

void template_free(struct template_set *);

#endif
