#include "uses.h"

#include <stdlib.h>

#include "dictionary.h"
#include "out.h"

/* Names met so far. */
struct used {
	struct slice *names;
	size_t n, room;
};

static bool
is_new(struct used *u, struct slice name)
{
	size_t i;

	for (i = 0; i < u->n; i++)
		if (slice_equal(u->names[i], name))
			return false;
	u->names = memory_more(u->names, u->n, &u->room, sizeof *u->names);
	u->names[u->n++] = name;
	return true;
}

/* May letters show it? As the dictionary says; of the columns they may show, as columns.tsv does. */
static struct slice
is_public(const struct glossary *g, const struct scope *letter, struct slice name)
{
	struct slice column = glossary_public(g, name);

	if (scope_state(letter, name) != NAME_ABSENT)
		return slice_of("no");
	return column.n > 0 ? column : slice_of("yes");
}

static void
print_name(const struct glossary *g, const struct scope *letter, struct slice name)
{
	out_slice(name);
	out_byte('\t');
	out_slice(glossary_type(g, name));
	out_byte('\t');
	out_slice(is_public(g, letter, name));
	out_byte('\t');
	out_slice(glossary_from(g, name));
	out_byte('\n');
}

/* The parts of a dotted name; what stands in a section is left out where it is a value, as in facts.stage. */
static void
print_names(const struct glossary *g, const struct scope *letter, struct used *used, struct slice dotted)
{
	struct slice part;
	bool first = true;

	for (; slice_split(&dotted, '.', &part); first = false)
		if (part.n > 0 && !slice_is(part, "raw") && (first || glossary_type(g, part).n > 0) &&
		    is_new(used, part))
			print_name(g, letter, part);
}

void
uses_print(const struct template_set *set, const struct glossary *g)
{
	struct dictionary letters;
	struct used used = {0};
	struct scope scope = {0};
	size_t i, k;

	dictionary_open(&letters, &g->columns, true, NULL, 0);
	scope.names = letters.names;
	scope.nname = letters.n;
	out_text("name\ttype\tpublic\tfrom\n");
	for (i = 0; i < set->n; i++)
		for (k = 0; k < set->templates[i].n; k++) {
			const struct node *node = &set->templates[i].nodes[k];
			if (node->kind != NODE_TEXT && node->kind != NODE_PARTIAL)
				print_names(g, &scope, &used, node->text);
		}
	dictionary_free(&letters);
	free(used.names);
}
