#include "data.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "msg.h"
#include "source.h"

static const char *directory_asked_for;

void
data_directory(const char *directory)
{
	directory_asked_for = directory;
}

/* base/middle/name when it exists, else NULL. The caller frees it. */
static char *
try_path(struct slice base, const char *middle, const char *name)
{
	struct buffer path = {0};

	buffer_add(&path, base);
	buffer_text(&path, middle);
	buffer_byte(&path, '/');
	buffer_text(&path, name);
	buffer_byte(&path, '\0');
	if (source_exists(path.text))
		return path.text;
	buffer_free(&path);
	return NULL;
}

/* The directory above the one the running program is in; empty where the system can't tell. */
static struct slice
program_parent(void)
{
	static char path[4096];
	static ssize_t n;
	int up;

	if (n == 0) {
		n = readlink("/proc/self/exe", path, sizeof path);
		for (up = 0; up < 2 && n > 0; up++)
			while (n > 0 && path[--n] != '/')
				;
	}
	return (struct slice){path, n > 0 ? (size_t)n : 0};
}

char *
data_path(const char *name)
{
	const char *ours = getenv("HAGGLE_DATA"), *shared = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
	struct slice beside = program_parent();
	char *path = NULL;

	if (directory_asked_for != NULL)
		path = try_path(slice_of(directory_asked_for), "", name);
	if (path == NULL && ours != NULL && *ours != '\0')
		path = try_path(slice_of(ours), "", name);
	if (path == NULL && shared != NULL && *shared != '\0')
		path = try_path(slice_of(shared), "/haggle", name);
	else if (path == NULL && home != NULL && *home != '\0')
		path = try_path(slice_of(home), "/.local/share/haggle", name);
	if (path == NULL && beside.n > 0)
		path = try_path(beside, "/data", name);
	if (path == NULL && beside.n > 0)
		path = try_path(beside, "/share/haggle", name);
	if (path == NULL)
		path = try_path(slice_of(HAGGLE_DATADIR), "", name);
	if (path != NULL)
		msg_why("%s: read from %s", name, path);
	return path;
}

static void
need_columns(const struct header *header, const char *columns)
{
	struct slice rest = slice_of(columns), column;
	struct buffer name = {0};

	while (slice_split(&rest, ' ', &column)) {
		name.n = 0;
		buffer_add(&name, column);
		buffer_byte(&name, '\0');
		(void)header_need(header, name.text, NULL);
	}
	buffer_free(&name);
}

void
data_read(struct rows *rows, const char *name, const char *columns)
{
	char *path = data_path(name);

	if (path == NULL)
		msg_stop("no data file '%s' (--data names its directory)", name);
	rows_open(rows, (struct input){.files = &path, .n = 1});
	need_columns(&rows->header, columns);
	rows_fill(rows);
	rows->path = path;
}

bool
data_item(struct slice *rest, struct slice *item)
{
	if (!slice_split(rest, ';', item))
		return false;
	*item = slice_trim(*item);
	return true;
}
