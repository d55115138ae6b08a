#include "texts.h"

#include <stdlib.h>

#include "data.h"
#include "msg.h"
#include "source.h"
#include "utf8.h"

enum { LARGEST = 1 << 20 };

/* Control characters have no place in a letter; a CR may only end a line with its LF. */
static void
check(const char *file, struct slice text)
{
	struct slice line;
	size_t number = 0, at;
	const char *why;

	while (slice_split(&text, '\n', &line)) {
		number++;
		if (slice_ends(line, '\r'))
			line.n--;
		why = utf8_check(line, &at);
		if (why != NULL)
			msg_stop_at((struct msg_place){file, number, SLICE_NONE}, "byte %zu %s", at + 1, why);
	}
}

/* Reads the file and adds it under the name; `path` is taken over. */
static void
add(struct texts *t, struct slice name, char *path)
{
	struct slice file = shelf_text(&t->shelf, slice_of(path)), text;
	struct buffer read = {0};

	source_whole(path, LARGEST, &read);
	text = shelf_text(&t->shelf, buffer_slice(&read));
	check(file.p, text);
	template_add(&t->set, name, file.p, text);
	buffer_free(&read);
	free(path);
}

static bool
has_ending(struct slice name)
{
	return memchr(name.p, '.', name.n) != NULL;
}

static char *
joined(const char *folder, struct slice name, const char *ending)
{
	struct buffer path = {0};

	buffer_text(&path, folder);
	buffer_byte(&path, '/');
	buffer_add(&path, name);
	buffer_text(&path, ending);
	buffer_byte(&path, '\0');
	return path.text;
}

/* A partial of the kit's: a name with an ending of its own keeps it, any other is Markdown. */
static char *
data_partial(struct slice name)
{
	const char *ending = has_ending(name) ? "" : ".md";
	char *relative = joined("letters", name, ending);
	char *path = data_path(relative);

	free(relative);
	if (path != NULL)
		return path;
	relative = joined("briefs", name, ending);
	path = data_path(relative);
	free(relative);
	return path;
}

/* Adds partials until none is missing. `beside` is the user's folder, or NULL. */
static void
add_partials(struct texts *t, const char *beside, const char *ending, bool lenient)
{
	struct slice name;

	while ((name = template_missing(&t->set)).p != NULL) {
		char *path = NULL;

		if (beside != NULL) {
			path = joined(beside, name, has_ending(name) ? "" : ending);
			if (!source_exists(path)) {
				free(path);
				path = NULL;
			}
		}
		if (path == NULL)
			path = data_partial(name);
		if (path == NULL && !lenient)
			msg_stop("there is no template '%.*s'", MSG_CUT(name));
		if (path == NULL)
			template_add(&t->set, name, "", slice_of(""));
		else
			add(t, name, path);
	}
}

void
texts_open_kind(struct texts *t, const char *folder, const char *kind)
{
	char *relative = joined(folder, slice_of(kind), has_ending(slice_of(kind)) ? "" : ".md");
	char *path = data_path(relative);

	*t = (struct texts){.escape = escape_for(kind), .main = slice_of(kind)};
	if (path == NULL)
		msg_stop("no data file '%s' (--data names its directory)", relative);
	free(relative);
	add(t, t->main, path);
	add_partials(t, NULL, ".md", false);
}

void
texts_open_file(struct texts *t, const char *path, bool lenient)
{
	const char *slash = strrchr(path, '/'), *dot = strrchr(slash != NULL ? slash : path, '.');
	char *folder = memory_string(slash != NULL ? (struct slice){path, (size_t)(slash - path)}
	                                           : slice_of("."));
	const char *ending = dot != NULL ? dot : "";

	/* no partial can have this name */
	*t = (struct texts){.escape = escape_for(path), .main = slice_of("")};
	add(t, t->main, memory_string(slice_of(path)));
	add_partials(t, folder, ending, lenient);
	free(folder);
}

void
texts_add(struct texts *t, struct slice name, struct slice place, struct slice text)
{
	struct slice own = shelf_text(&t->shelf, text);

	template_add(&t->set, shelf_text(&t->shelf, name), shelf_text(&t->shelf, place).p, own);
}

void
texts_complete(struct texts *t)
{
	add_partials(t, NULL, ".md", false);
}

void
texts_close(struct texts *t)
{
	template_free(&t->set);
	shelf_free(&t->shelf);
}
