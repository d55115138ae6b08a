#include "grouping.h"

#include <stdlib.h>

#include "msg.h"

static void
add_key(struct observed *o, int column, enum key_part part, size_t place)
{
	size_t i;

	for (i = 0; i < o->nkey; i++)
		if (o->key[i].column == (size_t)column)
			break;
	if (i < o->nkey && (part == KEY_GROUP || part == KEY_ORGANISATION))
		msg_stop("%s: '%.*s' is a group column already", part == KEY_GROUP ? "-g" : "--by",
		    MSG_CUT(o->feed.header.name[column]));
	if (i < o->nkey) {
		o->key[i].also = part;
		return;
	}
	if (o->nkey == OBSERVER_SPANS)
		msg_stop("-g: more than %d columns", OBSERVER_SPANS);
	for (i = o->nkey++; i > 0 && o->key[i - 1].column > (size_t)column; i--)
		o->key[i] = o->key[i - 1];
	o->key[i] = (struct key_column){(size_t)column, part, KEY_GROUP, place};
}

static void
add_groups(struct observed *o, const char *names)
{
	struct slice all = slice_of(names), rest = all, one;

	while (slice_split(&rest, ',', &one)) {
		char *name = memory_string(slice_trim(one));

		if (*name == '\0' || slice_ends(all, ','))
			msg_stop("-g: '%.*s' has a name that is empty (write a,b)", MSG_CUT(all));
		add_key(o, header_need(&o->feed.header, name, NULL), KEY_GROUP, o->ngroup++);
		free(name);
	}
}

/* A column that is part of the key if it is there, as a group column or beside them. */
static int
add_hidden(struct observed *o, const char *name, enum key_part part)
{
	int column = name != NULL ? header_find(&o->feed.header, name) : -1;

	if (column >= 0)
		add_key(o, column, part, 0);
	return column;
}

static bool
is_group(const struct observed *o, int column)
{
	size_t i;

	for (i = 0; o->key[i].column != (size_t)column; i++)
		;
	return o->key[i].part == KEY_GROUP;
}

static int
column_of(const struct header *h, const char *name, const char *hint)
{
	return name != NULL ? header_need(h, name, hint) : -1;
}

/* The columns of records of pay. */
static void
resolve_records(const struct observing *asked, struct observed *to, struct observer *o)
{
	const struct header *h = &to->feed.header;

	add_groups(to, asked->group);
	if (asked->by != NULL)
		add_key(to, header_need(h, asked->by, NULL), KEY_ORGANISATION, 0);
	o->currency = add_hidden(to, "currency", KEY_CURRENCY);
	o->grouped = o->currency >= 0 && is_group(to, o->currency);
	(void)add_hidden(to, asked->unit, KEY_UNIT);
	o->value = header_need(h, asked->value, "--value names another");
	o->count = column_of(h, asked->count, NULL);
	o->dated = column_of(h, asked->age != DATE_NONE ? asked->dated : NULL, "--dated names another");
}

/* Those of a part: the group columns, paid, count, and what groups of one name have in common. */
static void
resolve_part(struct observed *to, struct observer *o)
{
	static const char hint[] = "is this the output of --partial?";
	const struct header *h = &to->feed.header;
	int i;

	o->value = header_need(h, "paid", hint);
	o->count = header_need(h, "count", hint);
	for (i = 0; i < o->value; i++)
		add_key(to, i, KEY_GROUP, to->ngroup++);
	if (to->ngroup == 0 || o->count != o->value + 1)
		msg_stop_at((struct msg_place){h->file, 1, SLICE_NONE}, "this is no output of --partial");
	(void)add_hidden(to, "component", KEY_COMPONENT);
	o->currency = add_hidden(to, "currency", KEY_CURRENCY);
	(void)add_hidden(to, "unit", KEY_UNIT);
	if (header_find(h, "organisation") > o->count)
		(void)add_hidden(to, "organisation", KEY_ORGANISATION);
}

void
grouping_resolve(const struct observing *asked, struct observed *to, struct observer *o)
{
	size_t i;

	*o = (struct observer){
		.seed = hash_seed(),
		.count = -1,
		.dated = -1,
		.currencies = &to->currencies,
		.otherwise = to->currency,
		.age = asked->age,
		.move = asked->move,
	};
	if (asked->merging || asked->input.names != NULL)
		o->header = header_line(&to->feed.header);
	if (asked->merging)
		resolve_part(to, o);
	else
		resolve_records(asked, to, o);
	to->counted = o->count >= 0;
	for (i = 0; i < to->nkey; i++) {
		size_t column = to->key[i].column;

		if (o->nspan > 0 && o->span[o->nspan - 1].last + 1 == column)
			o->span[o->nspan - 1].last = column;
		else
			o->span[o->nspan++] = (struct span){column, column};
	}
}
