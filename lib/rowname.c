#include "rowname.h"

#include "component.h"
#include "text.h"

/*
 * Does a row named `Senior Data Engineer` or `Senior (L5)` speak of the guide's own role? Without its
 * level words the name must be the role, or its end, or nothing.
 */
static bool
is_own_role(const struct terms *t, struct slice own, struct slice name)
{
	struct slice left;
	const char *open = memchr(name.p, '(', name.n);

	name = slice_trim(open != NULL && open > name.p ? slice_first(name, (size_t)(open - name.p)) : name);
	while (name.n > 2 && strchr(" IV123", name.p[name.n - 1]) != NULL) /* Data Engineer II */
		name.n--;
	left = levels_strip(&t->naming.levels, name);
	return naming_same_role(&t->naming, name, own) || memchr(left.p, ' ', left.n) == NULL ||
	    (own.n > left.n && text_same(slice_from(own, own.n - left.n), left));
}

/* Is it pay, and no name? */
static bool
is_figure(struct slice text)
{
	return text.n > 1 && slice_has_digit(text) && (text.p[0] == '$' || byte_is_digit(text.p[0]) ||
	    memcmp(text.p, "\xc2\xa3", 2) == 0 || memcmp(text.p, "\xe2\x82", 2) == 0);
}

/* The label of one cell that names the row, as what it turns out to be. False where it can't be told. */
static bool
take_name(struct rowname *r, const struct terms *t, struct guide *g, enum column_role role, struct slice cell,
    bool places, bool levels)
{
	struct label plain, money;

	label_read(&money, t, &g->arena, cell, true);
	label_read(&plain, t, &g->arena, cell, false);
	if (role == COLUMN_NAME) {
		if (component_of(plain.text).n > 0 && (places || levels))
			role = COLUMN_COMPONENT;
		else if (!places && (money.ncurrency > 0 || terms_is_place(t, money.text)))
			role = COLUMN_PLACE;
		else if (!levels && terms_is_level(t, plain.text) && is_own_role(t, g->role, plain.text))
			role = COLUMN_LEVEL;
		else
			return false;
	}
	if (terms_is_other(t, money.text, g->company) || is_figure(money.text))
		return false;
	if (role == COLUMN_LEVEL && r->level.n == 0) {
		r->level = plain.text;
		r->label = plain;
	} else if (role == COLUMN_PLACE && r->place.n == 0) {
		r->place = money.text;
		r->place_label = money;
		r->place_label.unit.n = 0;
	} else if (role == COLUMN_COMPONENT && r->component.n == 0) {
		r->component = component_of(money.text);
		r->label = money;
		return r->component.n > 0;
	}
	return true;
}

bool
rowname_read(struct rowname *r, const struct terms *t, struct guide *g, const struct columns_read *columns,
    const struct markdown_block *b)
{
	bool places = false, levels = false, any = false;
	size_t i;

	*r = (struct rowname){.level = {"", 0}, .place = {"", 0}, .component = {"", 0}, .label = {.unit = {"", 0}},
		.place_label = {.unit = {"", 0}}};
	for (i = 0; i < columns->n; i++) {
		places |= columns->list[i].role == COLUMN_PAY && columns->list[i].place.n > 0;
		levels |= columns->list[i].role == COLUMN_PAY && columns->list[i].level.n > 0;
	}
	for (i = 0; i < columns->n && i < b->ncell; i++) {
		enum column_role role = columns->list[i].role;

		if (role == COLUMN_IGNORED || role == COLUMN_PAY || role == COLUMN_STRANGE)
			continue;
		any = true;
		if (b->cell[i].n == 0)
			continue;
		r->named = true;
		if (!take_name(r, t, g, role, b->cell[i], places, levels))
			return false;
	}
	r->takes_place = r->named && !places;
	r->takes_level = r->named && !levels;
	return r->named || !any;
}
