#include "tag.h"

#include "msg.h"

enum { DELIMITER_MOST = 16 }; /* bytes; searching for a longer one would no longer be linear */

void
tag_start(struct tag_reader *reader, const char *file, struct slice text)
{
	*reader = (struct tag_reader){.file = file, .rest = text, .line = 1, .fresh = true,
	    .open = slice_of("{{"), .close = slice_of("}}")};
}

static struct msg_place
here(const struct tag_reader *reader)
{
	return (struct msg_place){reader->file, reader->line, SLICE_NONE};
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool
is_space(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

static struct slice
trim(struct slice text)
{
	while (text.n > 0 && is_space(text.p[0]))
		text = slice_from(text, 1);
	while (text.n > 0 && is_space(text.p[text.n - 1]))
		text.n--;
	return text;
}

static bool
find(struct slice in, struct slice what, size_t *at)
{
	const char *p = in.n >= what.n ? memmem(in.p, in.n, what.p, what.n) : NULL;

	if (p != NULL)
		*at = (size_t)(p - in.p);
	return p != NULL;
}

/* The next n bytes, which are then read. */
static struct slice
take(struct tag_reader *reader, size_t n)
{
	struct slice taken = slice_first(reader->rest, n);
	size_t i;

	for (i = 0; i < n; i++)
		reader->line += taken.p[i] == '\n';
	reader->rest = slice_from(reader->rest, n);
	return taken;
}

/* What ends a tag of this kind, written to `closer`. */
static struct slice
closer_of(const struct tag_reader *reader, char kind, char closer[1 + DELIMITER_MOST])
{
	size_t n = 0;

	if (kind == '{')
		closer[n++] = '}';
	if (kind == '=')
		closer[n++] = '=';
	memcpy(closer + n, reader->close.p, reader->close.n);
	return (struct slice){closer, n + reader->close.n};
}

/* Kind and name of the tag at the beginning of rest, which stays where it is; the tag's bytes. */
static size_t
read_tag(const struct tag_reader *reader, struct tag *tag)
{
	static const char kinds[] = {'#', '^', '/', '>', '!', '=', '&', '{', '<', '$'};
	char closing[1 + DELIMITER_MOST];
	struct slice inside = slice_from(reader->rest, reader->open.n), closer;
	size_t at;

	tag->kind = 0;
	if (inside.n > 0 && memchr(kinds, inside.p[0], sizeof kinds) != NULL) {
		tag->kind = inside.p[0];
		inside = slice_from(inside, 1);
	}
	closer = closer_of(reader, tag->kind, closing);
	if (!find(inside, closer, &at))
		msg_stop_at(here(reader), "this tag is not closed");
	tag->name = trim(slice_first(inside, at));
	return (size_t)(inside.p - reader->rest.p) + at + closer.n;
}

static void
check_tag(const struct tag_reader *reader, const struct tag *tag)
{
	size_t at;

	if (tag->kind == '!')
		return;
	if (tag->name.n == 0)
		msg_stop_at(here(reader), "this tag has no name");
	/* then the closing delimiter found is that of a later tag */
	if (find(tag->name, reader->open, &at) || memchr(tag->name.p, '\n', tag->name.n) != NULL)
		msg_stop_at(here(reader), "this tag is not closed");
	if (tag->kind == '<' || tag->kind == '$')
		msg_stop_at(here(reader), "inheritance ({{<name}} and {{$name}}) is not supported");
}

static void
set_delimiters(struct tag_reader *reader, struct slice both)
{
	struct slice open, close;
	size_t n = 0;

	while (n < both.n && !is_space(both.p[n]))
		n++;
	open = slice_first(both, n);
	close = trim(slice_from(both, n));
	for (n = 0; n < close.n && !is_space(close.p[n]); n++)
		;
	if (close.n == 0 || n < close.n || memchr(both.p, '=', both.n) != NULL ||
	    open.n > DELIMITER_MOST || close.n > DELIMITER_MOST)
		msg_refuse(here(reader), both, "is not a pair of delimiters (write {{=<% %>=}})");
	reader->open = open;
	reader->close = close;
}

/* Do only blanks stand between the beginning of the line and the end of text? They are *indent. */
static bool
begins_line(struct slice text, bool fresh, struct slice *indent)
{
	size_t i = text.n;

	while (i > 0 && is_blank(text.p[i - 1]))
		i--;
	*indent = slice_from(text, i);
	return i > 0 ? text.p[i - 1] == '\n' : fresh;
}

/* Do only blanks stand between the beginning of text and the end of the line? *n with that end. */
static bool
ends_line(struct slice text, size_t *n)
{
	size_t i = 0;

	while (i < text.n && is_blank(text.p[i]))
		i++;
	if (i + 1 < text.n && text.p[i] == '\r')
		i++;
	*n = i < text.n ? i + 1 : i;
	return i == text.n || text.p[i] == '\n';
}

bool
tag_next(struct tag_reader *reader, struct tag *tag)
{
	size_t at, n, after = 0;

	if (!find(reader->rest, reader->open, &at))
		return false;
	tag->first = reader->fresh;
	tag->before = take(reader, at);
	tag->line = reader->line;
	n = read_tag(reader, tag);
	check_tag(reader, tag);
	tag->alone = tag->kind != 0 && tag->kind != '&' && tag->kind != '{' &&
	    begins_line(tag->before, tag->first, &tag->indent) &&
	    ends_line(slice_from(reader->rest, n), &after);
	if (tag->alone) {
		tag->before.n -= tag->indent.n;
		n += after;
	}
	if (tag->kind == '=') {
		set_delimiters(reader, tag->name);
		tag->kind = '!';
	}
	take(reader, n);
	reader->fresh = tag->alone;
	return true;
}
