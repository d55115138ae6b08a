#include "sweep.h"

#include <stdlib.h>

#include "buffer.h"
#include "msg.h"

/* Is the text a setting of that option, `cap=10`? */
static bool
is_of(struct slice text, const char *name)
{
	size_t n = strlen(name);

	return text.n > n && text.p[n] == '=' && memcmp(text.p, name, n) == 0;
}

/* The name that the text is a setting of; the last one, which is none, where there is no such. */
static const struct sweep_name *
name_of(const struct sweep_name *names, struct slice text)
{
	while (names->name != NULL && !is_of(text, names->name))
		names++;
	return names;
}

/* All names there are, with blanks between. */
static struct buffer
names_list(const struct sweep_name *names)
{
	struct buffer all = {0};
	const struct sweep_name *each;

	for (each = names; each->name != NULL; each++) {
		buffer_text(&all, each == names ? "" : " ");
		buffer_text(&all, each->name);
	}
	return all;
}

void
sweep_open(struct sweep *s, const struct sweep_name *names, const char *text, struct sheet *sheet)
{
	const struct sweep_name *name;
	const char *value, *end;

	*s = (struct sweep){.names = names, .before = header_find(sheet->header, "sweep"), .sheet = sheet};
	if (text == NULL)
		return;
	s->column = sheet_column(sheet, "sweep");
	name = name_of(names, slice_of(text));
	if (name->name == NULL) {
		struct buffer all = names_list(names);

		msg_stop("--sweep: '%.*s' names no option to sweep (write %s=10,20; names: %.*s)",
		    MSG_CUT(slice_of(text)), names->name, (int)all.n, all.text);
	}
	s->option = name->option;
	for (value = text + strlen(name->name) + 1; ; value = end + 1) {
		struct buffer setting = {0};

		end = value + strcspn(value, ",");
		buffer_text(&setting, name->name);
		buffer_byte(&setting, '=');
		buffer_add(&setting, (struct slice){value, (size_t)(end - value)});
		s->settings = memory_grow(s->settings, s->n + 1, sizeof *s->settings);
		s->settings[s->n++] = memory_string(buffer_slice(&setting));
		buffer_free(&setting);
		if (*end == '\0')
			break;
	}
}

void
sweep_close(struct sweep *s)
{
	while (s->n > 0)
		free(s->settings[--s->n]);
	free(s->settings);
}

const char *
sweep_value(const struct sweep *s, size_t i)
{
	return strchr(s->settings[i], '=') + 1;
}

void
sweep_row(const struct sweep *s, const struct fields *f, const struct row *row, size_t *first,
    size_t *end)
{
	struct slice before = row_maybe(row, s->before);
	size_t i;

	*first = 0;
	*end = s->n > 0 ? s->n : 1;
	if (before.n == 0 || (s->n == 0 && name_of(s->names, before)->name == NULL))
		return;
	for (i = 0; i < s->n && !slice_is(before, s->settings[i]); i++)
		continue;
	if (i == s->n)
		field_refuse(f, row, s->before, "is no setting of this --sweep");
	*first = i;
	*end = i + 1;
}

void
sweep_mark(const struct sweep *s, size_t i)
{
	if (s->n > 0)
		sheet_text(s->sheet, s->column, slice_of(s->settings[i]));
}
