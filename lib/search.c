#include "search.h"

#include "msg.h"
#include "text.h"

enum { MOST_NAMES = 4096, SHOWN = 8 };

static const char *const part_names[PARTS] = {"company", "role", "level", "location"};

void
search_open(struct search *s, const struct naming *naming, const struct header *header,
    struct position wanted)
{
	*s = (struct search){.naming = naming, .wanted = wanted};
	bands_columns(&s->columns, header);
}

static void
forget(struct seen *seen)
{
	buffer_free(&seen->text);
	if (seen->n > 0)
		memo_close(&seen->known);
}

void
search_close(struct search *s)
{
	int k;

	for (k = 0; k < PARTS; k++) {
		forget(&s->all[k]);
		forget(&s->other[k]);
	}
}

static void
see(struct seen *seen, struct slice name)
{
	bool is_new;

	if (name.n == 0 || seen->n == MOST_NAMES)
		return;
	if (seen->n == 0)
		memo_open(&seen->known, 1, 2 * MOST_NAMES);
	(void)memo_get(&seen->known, name, &is_new);
	if (!is_new)
		return;
	buffer_add(&seen->text, name);
	buffer_byte(&seen->text, '\n');
	seen->n++;
}

bool
search_see(struct search *s, const struct row *row, unsigned match)
{
	int k;

	s->ever |= match;
	if (match == ALL_PARTS)
		return s->found = true;
	if (s->found)
		return false;
	for (k = 0; k < PARTS; k++) {
		if (match == (ALL_PARTS & ~(1u << k)))
			see(&s->other[k], bands_part(&s->columns, row, (enum position_part)k));
		if ((match & 1u << k) == 0)
			see(&s->all[k], bands_part(&s->columns, row, (enum position_part)k));
	}
	return false;
}

bool
search_row(struct search *s, const struct row *row)
{
	return search_see(s, row, bands_match(s->naming, &s->columns, row, &s->wanted));
}

static struct slice
wanted_text(const struct search *s, int part)
{
	const struct position *w = &s->wanted;
	const struct slice texts[PARTS] = {w->company, w->role, w->level.text, w->location};

	return texts[part];
}

/* Up to eight of the names, with commas between; those near to `name` only, unless that is empty. */
static void
list(struct buffer *to, const struct seen *seen, struct slice name)
{
	struct slice rest = buffer_slice(&seen->text), one;
	int shown = 0;

	to->n = 0;
	while (shown < SHOWN && slice_split(&rest, '\n', &one)) {
		if (one.n == 0 || (name.n > 0 && !text_is_near(name, one)))
			continue;
		if (shown++ > 0)
			buffer_text(to, ", ");
		buffer_add(to, slice_first(one, (size_t)msg_cut(one)));
	}
}

void
search_advise(const struct search *s, const char *table, struct msg_place place)
{
	struct buffer names = {0};
	bool advised = false;
	int k;

	for (k = 0; k < PARTS; k++) {
		struct slice name = wanted_text(s, k);

		if ((s->ever & 1u << k) != 0 || name.n == 0)
			continue;
		list(&names, &s->all[k], name);
		if (names.n == 0)
			list(&names, &s->all[k], SLICE_NONE);
		msg_note_at(place, "no %s '%.*s' in %s; nearest: %.*s", part_names[k], MSG_CUT(name), table,
		    (int)names.n, names.n > 0 ? names.text : "none");
		advised = true;
	}
	/* what people can change most easily is proposed first */
	for (k = PARTS - 1; k >= 0 && !advised; k--) {
		if (s->other[k].n == 0)
			continue;
		list(&names, &s->other[k], SLICE_NONE);
		msg_note_at(place, "nothing matches all that was asked; with another %s there is: %.*s", part_names[k],
		    (int)names.n, names.text);
		advised = true;
	}
	if (!advised)
		msg_note_at(place, "nothing in %s matches what was asked", table);
	buffer_free(&names);
}
