#include "scope.h"

#include "text.h"

bool
scope_push(struct scope *scope, struct frame frame)
{
	if (scope->depth == SCOPE_DEPTH)
		return false;
	scope->frames[scope->depth++] = frame;
	return true;
}

void
scope_pop(struct scope *scope)
{
	scope->depth--;
}

static const struct value *
frame_find(const struct frame *frame, struct slice name)
{
	size_t i;

	for (i = 0; i < frame->n; i++)
		if (slice_equal(frame->values[i].name, name))
			return &frame->values[i];
	return NULL;
}

const struct value *
scope_find(const struct scope *scope, struct slice name)
{
	const struct value *value = NULL;
	size_t i;

	for (i = scope->depth; i > 0 && value == NULL; i--)
		value = frame_find(&scope->frames[i - 1], name);
	return value != NULL && value->hidden ? NULL : value;
}

/* The only value of the innermost frame: a text walked into, or a row of one column. */
static const struct value *
find_item(const struct scope *scope)
{
	const struct frame *top;

	if (scope->depth == 0)
		return NULL;
	top = &scope->frames[scope->depth - 1];
	return top->n == 1 ? top->values : NULL;
}

/* Replaces *value by what `part` is within it. */
static bool
step_into(struct value *value, struct slice part)
{
	const struct value *found;

	if (value->rows == NULL && slice_is(part, "raw")) {
		value->text = value->raw;
		return true;
	}
	found = value->rows != NULL && value->nrow > 0 ? frame_find(&value->rows[0], part) : NULL;
	if (found == NULL)
		return false;
	*value = *found;
	return true;
}

bool
scope_resolve(const struct scope *scope, struct slice dotted, struct value *value,
    struct slice *missing)
{
	const struct value *found;

	*missing = dotted;
	if (dotted.n > 0 && dotted.p[0] == '.') {
		found = find_item(scope);
		dotted = slice_from(dotted, 1);
	} else {
		slice_split(&dotted, '.', missing);
		found = scope_find(scope, *missing);
	}
	if (found == NULL)
		return false;
	*value = *found;
	while (slice_split(&dotted, '.', missing))
		if (!step_into(value, *missing))
			return false;
	return true;
}

enum name_state
scope_state(const struct scope *scope, struct slice name)
{
	enum name_state state = NAME_UNKNOWN;
	size_t i;

	for (i = 0; i < scope->nname; i++)
		if (slice_equal(scope->names[i].name, name) && scope->names[i].state > state)
			state = scope->names[i].state;
	return state;
}

struct nearest {
	struct slice name;
	unsigned edits;
};

static void
consider(struct nearest *best, struct slice name, struct slice candidate)
{
	unsigned edits;

	if (!text_is_near(name, candidate))
		return;
	edits = text_distance(name, candidate);
	/* where every letter would change, nothing speaks for the candidate */
	if (edits < name.n && (best->name.p == NULL || edits < best->edits))
		*best = (struct nearest){candidate, edits};
}

struct slice
scope_nearest(const struct scope *scope, struct slice name)
{
	struct nearest best = {SLICE_NONE, 0};
	size_t i, j;

	for (i = scope->depth; i > 0; i--)
		for (j = 0; j < scope->frames[i - 1].n; j++)
			consider(&best, name, scope->frames[i - 1].values[j].name);
	for (i = 0; i < scope->nname; i++)
		if (scope->names[i].state != NAME_PRIVATE)
			consider(&best, name, scope->names[i].name);
	return best.name;
}
