#include "blocks.h"

#include <stdlib.h>

#include "csv.h"
#include "msg.h"
#include "scan.h"

enum { SIZE = 1 << 18, FIRST = 1 << 14, PAGE = 4096, MARK = 3 /* bytes, of byte order */ };

static size_t
pages(size_t n)
{
	return (n + PAGE - 1) / PAGE * PAGE;
}

/*
 * Memory for a line of `room` bytes that the block before has begun, and for `size` bytes to read,
 * which start at a page: reading to elsewhere takes several times as long. What the block holds moves
 * along.
 */
static void
make_room(struct block *k, size_t room, size_t size)
{
	char *text = k->text, *old = k->memory;
	void *memory;

	room = pages(room);
	if (posix_memalign(&memory, PAGE, room + size + 1 + SCAN_SLACK) != 0)
		msg_stop("out of memory");
	k->memory = memory;
	k->text = k->memory + room - (text != NULL ? (size_t)(old + k->room - text) : 0);
	if (text != NULL)
		memcpy(k->text, text, k->n);
	free(old);
	k->room = room;
	k->size = size;
}

/* What is read at once; after a line longer than that, still no more: what is read ahead is copied. */
static size_t
portion(const struct blocks *b)
{
	return b->fill > 0 ? b->fill : SIZE;
}

/* Begins a block with what was read ahead. */
static void
begin(struct blocks *b, struct block *k)
{
	size_t wanted = portion(b);

	if (b->source.size > 0 && b->source.size < wanted)
		wanted = pages(b->source.size + 1);
	k->n = 0;
	k->text = NULL;
	if (k->memory == NULL || k->room < b->ahead.n)
		make_room(k, b->ahead.n > 0 ? b->ahead.n : PAGE, k->size > wanted ? k->size : wanted);
	k->text = k->memory + k->room - b->ahead.n;
	if (b->ahead.n > 0)
		memcpy(k->text, b->ahead.text, b->ahead.n);
	k->n = b->ahead.n;
	b->ahead.n = 0;
	k->file = b->source.name;
	k->crlf = b->crlf;
	k->line = 0;
	k->unterminated = k->too_long = false;
}

/* The bytes of the block's whole lines: `whole`, and those that end behind `from`. */
static size_t
whole_lines(const struct block *k, size_t whole, size_t from)
{
	const char *newline = slice_last((struct slice){k->text + from, k->n - from}, '\n');

	return newline != NULL ? (size_t)(newline + 1 - k->text) : whole;
}

/* The whole lines without the blank ones behind the last that is not. */
static size_t
drop_blank(struct blocks *b, const struct block *k, size_t whole)
{
	struct slice end = b->crlf ? slice_of("\r\n") : slice_of("\n");

	while (whole >= end.n && memcmp(k->text + whole - end.n, end.p, end.n) == 0 &&
	    (whole == end.n || k->text[whole - end.n - 1] == '\n')) {
		whole -= end.n;
		b->after_blank = true;
	}
	return whole;
}

/* Reads until whole lines are there, as many as the block holds where it is to be filled. */
static size_t
read_lines(struct blocks *b, struct block *k)
{
	size_t whole = whole_lines(k, 0, 0);

	while (!b->finished && (b->fill > 0 || whole == 0)) {
		size_t end = (size_t)(k->text + k->n - (k->memory + k->room)), room, got;

		if (k->n - whole > b->max_line) {
			k->too_long = true;
			return whole;
		}
		if (end == k->size && whole > 0)
			break;
		if (end == k->size) {
			make_room(k, k->room, 2 * k->size);
			continue;
		}
		room = k->size - end;
		got = source_read(&b->source, k->text + k->n, room < portion(b) ? room : portion(b));
		k->n += got;
		whole = whole_lines(k, whole, k->n - got);
		b->finished = got == 0;
	}
	if (b->finished && k->n > whole) {
		k->text[k->n++] = '\n';
		k->unterminated = true;
		whole = k->n;
	}
	return whole;
}

/* The same for CSV: records, as long as each begins on the line after the one before. */
static size_t
next_of_csv(struct blocks *b, struct block *k)
{
	size_t line;

	if (b->record.n == 0)
		csv_check(b->csv);
	k->line = b->record_line - 1;
	for (line = b->record_line; b->record.n > 0 && b->record_line == line; line++) {
		if (k->n > 0 && k->n + b->record.n > k->size)
			break;
		if (b->record.n > k->size)
			make_room(k, k->room, 2 * b->record.n);
		memcpy(k->text + k->n, b->record.p, b->record.n);
		k->n += b->record.n;
		b->record = csv_next(b->csv, &b->record_line);
	}
	return k->n;
}

bool
blocks_next(struct blocks *b, struct block *k)
{
	size_t whole, all;

	k->first = !b->begun;
	b->begun = true;
	do {
		begin(b, k);
		k->after_blank = b->after_blank;
		all = b->csv != NULL ? next_of_csv(b, k) : read_lines(b, k);
		whole = b->blank_rows ? all : drop_blank(b, k, all);
		if (!k->too_long)
			buffer_add(&b->ahead, (struct slice){k->text + all, k->n - all});
	} while (whole == 0 && all > 0 && !k->too_long);
	k->n = whole;
	return whole > 0 || k->too_long;
}

/* The first line into `header`, what was read behind it into `ahead`; where it is no header, into both. */
static void
first_line(struct blocks *b, bool headless)
{
	const char *newline = NULL;
	char text[FIRST];
	size_t got = 0, n;

	while (newline == NULL && (got = source_read(&b->source, text, sizeof text)) > 0) {
		newline = memchr(text, '\n', got);
		n = newline != NULL ? (size_t)(newline - text) : got;
		buffer_add(&b->header, (struct slice){text, n});
		if (b->header.n > b->max_line)
			msg_stop_at((struct msg_place){b->source.name, 1, SLICE_NONE},
			    "the line is longer than %zu bytes (--max-line)", b->max_line);
		n = headless ? 0 : newline != NULL ? n + 1 : got;
		buffer_add(&b->ahead, (struct slice){text + n, got - n});
	}
	b->finished = got == 0;
}

struct slice
blocks_open(struct blocks *b, const char *name, bool csv, bool headless, size_t max_line)
{
	struct slice line;

	*b = (struct blocks){.max_line = max_line};
	source_open(&b->source, name);
	if (csv) {
		if (headless)
			msg_stop("%s: --columns names the columns of TSV, not of CSV", b->source.name);
		b->csv = csv_new(&b->source, max_line);
		line = csv_next(b->csv, &b->record_line);
		if (line.n > 0)
			buffer_add(&b->header, slice_first(line, line.n - 1));
		csv_check(b->csv);
		b->record = csv_next(b->csv, &b->record_line);
		return buffer_slice(&b->header);
	}
	first_line(b, headless);
	line = buffer_slice(&b->header);
	if (slice_ends(line, '\r')) {
		b->crlf = true;
		line.n--;
	}
	if (line.n < MARK || memcmp(line.p, "\xef\xbb\xbf", MARK) != 0)
		return line;
	if (headless) {
		b->ahead.n -= MARK;
		memmove(b->ahead.text, b->ahead.text + MARK, b->ahead.n);
	}
	return slice_from(line, MARK);
}

void
blocks_close(struct blocks *b)
{
	if (b->csv != NULL) {
		if (csv_blanked(b->csv) > 0)
			msg_note(csv_blanked(b->csv) == 1 ? "%s: %zu TAB or line end inside a cell became a space"
			                                  : "%s: %zu TABs and line ends inside cells became spaces",
			    b->source.name, csv_blanked(b->csv));
		if (csv_empty(b->csv) > 0)
			msg_note("%s: %zu row%s of empty cells at the end left out", b->source.name, csv_empty(b->csv),
			    csv_empty(b->csv) == 1 ? "" : "s");
		csv_delete(b->csv);
	}
	source_close(&b->source);
	buffer_free(&b->header);
	buffer_free(&b->ahead);
	*b = (struct blocks){0};
}

void
block_free(struct block *k)
{
	free(k->memory);
	*k = (struct block){0};
}
