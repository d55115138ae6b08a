/*
 * scope: the names a template may use and what they stand for. Knows templates' data, no pay.
 *
 * A value is a text (as people read it, with its plain form beside it) or a section: rows, each a
 * frame of values. Frames stack while a template walks into sections; the innermost name wins.
 * Everything belongs to whoever built it and must outlive the rendering.
 */
#ifndef SCOPE_H
#define SCOPE_H

#include "slice.h"

struct frame;

struct value {
	struct slice name;
	struct slice text;        /* as people read it; empty is false; unused where rows != NULL */
	struct slice raw;         /* the plain figure, what {{name.raw}} prints */
	struct slice source;      /* file:line that it rests on; empty: not known, or as what is around it */
	const struct frame *rows; /* a section: one frame a row; NULL for a text */
	size_t nrow;
	bool hidden;              /* nothing: what outer frames have by that name is not meant */
};

struct frame {
	const struct value *values;
	size_t n;
};

/* What is known of a name that has no value here. */
enum name_state {
	NAME_UNKNOWN, /* a slip of the pen: refused, or empty with lenient */
	NAME_ABSENT,  /* known, and empty here */
	NAME_PRIVATE  /* known, and not to be shown in this text: refused always */
};

struct name {
	struct slice name;
	enum name_state state;
};

enum { SCOPE_DEPTH = 64 };

struct scope {
	const struct name *names; /* the dictionary, in any order */
	size_t nname;
	struct frame frames[SCOPE_DEPTH]; /* frames[0] outermost */
	size_t depth;
};

/* Pushes or pops a frame; push is false when the stack is full. */
bool scope_push(struct scope *, struct frame);
void scope_pop(struct scope *);

/* The value `name` has in the innermost frame that knows it; NULL when none does. No dots here. */
const struct value *scope_find(const struct scope *, struct slice name);

/*
 * What the name in a tag stands for: `.` the only value of the innermost frame (`.raw` its plain
 * form), `x.raw` the plain form of the text x, `a.b` the b of a's first row (b is looked for
 * nowhere else). False when there is nothing; *missing is then the part that has no value.
 */
bool scope_resolve(const struct scope *, struct slice dotted, struct value *,
    struct slice *missing);

/* What the dictionary says of a name without a value; of several entries the strictest. */
enum name_state scope_state(const struct scope *, struct slice name);

/* The known name that may have been meant, never a private one; SLICE_NONE when none is near. */
struct slice scope_nearest(const struct scope *, struct slice name);

#endif
