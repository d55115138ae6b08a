#include "roster.h"

#include <stdlib.h>

#include "msg.h"
#include "order.h"

static const char *const part_names[] = {
	[KEY_COMPONENT] = "component", [KEY_CURRENCY] = "currency", [KEY_UNIT] = "unit",
	[KEY_ORGANISATION] = "organisation",
};

/* The text before the next TAB of *rest, which moves behind it. */
static struct slice
take_field(struct slice *rest)
{
	const char *tab = memchr(rest->p, '\t', rest->n);
	struct slice text = slice_first(*rest, tab != NULL ? (size_t)(tab - rest->p) : rest->n);

	*rest = slice_from(*rest, text.n + (tab != NULL));
	return text;
}

/* Field i of a key; NULL where i is below 0. */
static struct slice
field(struct slice key, int i)
{
	struct slice text = SLICE_NONE;

	for (; i >= 0; i--)
		text = take_field(&key);
	return text;
}

/* The places that the fields of a key are to have: the group columns as they were asked for, then
 * component, currency, unit and organisation. */
static void
arrange(struct roster *r, size_t to[])
{
	const struct observed *o = r->observed;
	size_t next = o->ngroup, i;
	int part;

	for (part = KEY_COMPONENT; part <= KEY_ORGANISATION; part++)
		r->field[part] = -1;
	for (i = 0; i < o->nkey; i++)
		if (o->key[i].part == KEY_GROUP)
			to[i] = o->key[i].place;
	for (part = KEY_COMPONENT; part <= KEY_ORGANISATION; part++) {
		for (i = 0; i < o->nkey; i++) {
			if (o->key[i].part == (enum key_part)part) {
				r->field[part] = (int)next;
				to[i] = next++;
			} else if (o->key[i].part == KEY_GROUP && slice_is(o->feed.header.name[o->key[i].column], part_names[part])) {
				r->field[part] = (int)o->key[i].place;
				r->grouped[part] = true;
			}
		}
	}
}

/* Rewrites a key in place so. */
static void
rearrange(struct group *g, const size_t to[], size_t n, struct buffer *as)
{
	struct slice rest = group_key(g), part[OBSERVER_SPANS];
	size_t i;

	for (i = 0; i < n; i++)
		part[to[i]] = take_field(&rest);
	as->n = 0;
	for (i = 0; i < n; i++) {
		if (i > 0)
			buffer_byte(as, '\t');
		buffer_add(as, part[i]);
	}
	memcpy(g->key, as->text, as->n);
}

/* The bytes of the group columns' texts, which begin the key. */
static uint32_t
names_length(const struct group *g, size_t ngroup)
{
	struct slice rest = group_key(g), last = SLICE_NONE;

	for (; ngroup > 0; ngroup--)
		last = take_field(&rest);
	return (uint32_t)(last.p + last.n - g->key);
}

static struct slice
names_of(const struct group *g)
{
	return (struct slice){g->key, g->names};
}

static void
arrange_keys(struct roster *r, size_t n)
{
	const struct observed *o = r->observed;
	size_t to[OBSERVER_SPANS], i;
	struct buffer as = {0};
	bool moves = false;

	arrange(r, to);
	for (i = 0; i < o->nkey; i++)
		moves |= to[i] != i;
	for (i = 0; i < n; i++) {
		if (moves)
			rearrange(r->group[i], to, o->nkey, &as);
		r->group[i]->names = names_length(r->group[i], o->ngroup);
	}
	buffer_free(&as);
}

/* The currency a group's figures are in; NULL: they do not say. */
static const struct currency *
currency_of(const struct roster *r, const struct group *g)
{
	const struct observed *o = r->observed;
	struct slice rest = group_key(g), code;
	struct msg_place place;
	const struct currency *c;
	size_t i;

	if (r->field[KEY_CURRENCY] < 0) {
		for (i = 0; i < o->nkey; i++)
			(void)take_field(&rest);
		return rest.n > 0 ? currency_find(&o->currencies, rest) : o->currency;
	}
	code = field(group_key(g), r->field[KEY_CURRENCY]);
	if (code.n == 0)
		return o->currency;
	c = currency_find(&o->currencies, code);
	if (c == NULL) {
		place = observed_place(o, g->position);
		place.column = slice_of("currency");
		msg_refuse(place, code, "is no currency (write its ISO 4217 code, as USD)");
	}
	return c;
}

static struct slice
code_of(const struct currency *c)
{
	return c != NULL ? c->code : slice_of("none");
}

/* Stops: two groups of one name are not of one kind. The one that came later is named. */
static _Noreturn void
refuse_mixture(const struct roster *r, const struct group *a, const struct group *b, struct slice of_a,
    struct slice of_b, enum key_part part)
{
	bool b_later = b->position > a->position;
	struct msg_place place = observed_place(r->observed, b_later ? b->position : a->position);
	struct msg_place other = observed_place(r->observed, b_later ? a->position : b->position);

	msg_stop_at(place, "%s '%.*s' in a group that has '%.*s' at %s:%zu (%s)", part_names[part],
	    MSG_CUT(b_later ? of_b : of_a), MSG_CUT(b_later ? of_a : of_b), other.file, other.line,
	    part == KEY_CURRENCY ? "group by currency too, or convert -t to one first"
	    : part == KEY_UNIT ? "group by it too, or convert --period to one first" : "group by it too");
}

/* What groups of one name must have in common with the first of them. */
static void
check_member(const struct roster *r, const struct group *a, const struct group *b)
{
	static const enum key_part parts[] = {KEY_COMPONENT, KEY_UNIT};
	const struct currency *of_a = currency_of(r, a), *of_b = currency_of(r, b);
	size_t i;

	if (of_a != of_b)
		refuse_mixture(r, a, b, code_of(of_a), code_of(of_b), KEY_CURRENCY);
	for (i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct slice text_a = field(group_key(a), r->field[parts[i]]), text_b = field(group_key(b), r->field[parts[i]]);

		if (!slice_equal(text_a, text_b))
			refuse_mixture(r, a, b, text_a, text_b, parts[i]);
	}
}

void
roster_make(struct roster *r, struct observed *o)
{
	size_t n = groups_n(o->groups), i, first = 0;

	*r = (struct roster){.observed = o};
	r->group = memory_new(n, sizeof *r->group);
	r->first = memory_new(n + 1, sizeof *r->first);
	groups_list(o->groups, r->group);
	arrange_keys(r, n);
	order_groups(r->group, n);
	for (i = 0; i < n; i++) {
		if (i == 0 || !slice_equal(names_of(r->group[i]), names_of(r->group[first]))) {
			r->first[r->n++] = (uint32_t)i;
			first = i;
		}
		if (i > first)
			check_member(r, r->group[first], r->group[i]);
	}
	r->first[r->n] = (uint32_t)n;
}

struct member
roster_member(const struct roster *r, size_t i)
{
	struct group **group = r->group + r->first[i];

	return (struct member){
		.group = group,
		.n = r->first[i + 1] - r->first[i],
		.names = names_of(*group),
		.component = field(group_key(*group), r->field[KEY_COMPONENT]),
		.unit = field(group_key(*group), r->field[KEY_UNIT]),
		.currency = currency_of(r, *group),
		.organised = r->field[KEY_ORGANISATION] >= 0,
	};
}

struct slice
roster_organisation(const struct roster *r, const struct group *g)
{
	return field(group_key(g), r->field[KEY_ORGANISATION]);
}

void
roster_free(struct roster *r)
{
	free(r->group);
	free(r->first);
}
