#include "feed.h"

#include "lines.h"
#include "msg.h"

static bool
ends_in(const char *text, const char *ending)
{
	size_t n = strlen(text), m = strlen(ending);

	return n >= m && strcmp(text + n - m, ending) == 0;
}

/* Opens the next file and returns its header line, or what --columns says instead. */
static struct slice
open_next(struct feed *f)
{
	const char *name = f->input.n > 0 ? f->input.files[f->next_file] : "-";
	bool csv = f->input.csv || ends_in(name, ".csv");
	struct slice line = blocks_open(&f->blocks, name, csv, f->input.names != NULL, f->input.max_line);
	struct msg_place place = {f->blocks.source.name, 0, SLICE_NONE};

	f->next_file++;
	f->blocks.fill = f->fill;
	if (f->input.names != NULL)
		return slice_of(f->input.names);
	if (line.n == 0)
		msg_stop_at(place, "no header line");
	place.line = 1;
	lines_check(place, line, f->blocks.crlf, f->input.max_line);
	return line;
}

void
feed_open(struct feed *f, struct input input, size_t fill)
{
	struct slice line;

	*f = (struct feed){.input = input, .fill = fill};
	if (input.max_line == 0)
		f->input.max_line = FEED_MAX_LINE;
	line = open_next(f);
	header_set(&f->header, f->blocks.source.name, line);
	f->blocks.blank_rows = f->header.n == 1;
}

static bool
next_file(struct feed *f)
{
	struct slice line;

	if (f->next_file >= f->input.n)
		return false;
	blocks_close(&f->blocks);
	line = open_next(f);
	if (!slice_equal(line, header_line(&f->header)))
		msg_stop_at((struct msg_place){f->blocks.source.name, 1, SLICE_NONE},
		    "the header differs from that of %s", f->header.file);
	f->blocks.blank_rows = f->header.n == 1;
	return true;
}

bool
feed_next(struct feed *f, struct block *k)
{
	while (!blocks_next(&f->blocks, k))
		if (!next_file(f))
			return false;
	return true;
}

size_t
feed_before(const struct feed *f, const struct block *k, size_t counted)
{
	if (k->line > 0)
		return k->line;
	return k->first ? f->input.names == NULL : counted;
}

uint64_t
feed_size(const struct feed *f)
{
	uint64_t all = 0;
	size_t i;

	for (i = 0; i < f->input.n; i++) {
		size_t size = source_size(f->input.files[i]);

		if (size == 0)
			return 0;
		all += size;
	}
	return all;
}

void
feed_close(struct feed *f)
{
	blocks_close(&f->blocks);
	header_free(&f->header);
	*f = (struct feed){0};
}
