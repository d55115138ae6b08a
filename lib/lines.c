#include "lines.h"

#include <stdlib.h>

#include "csv.h"
#include "msg.h"
#include "scan.h"
#include "text.h"

enum { BLOCK = 1 << 18, PAGE = 4096 };

static struct msg_place
place(const struct lines *l, size_t line)
{
	return (struct msg_place){l->source.name, line, SLICE_NONE};
}

static _Noreturn void
refuse_length(const struct lines *l)
{
	msg_stop_at(place(l, l->line + 1), "the line is longer than %zu bytes (--max-line)", l->max_line);
}

/* A new buffer of these sizes, the unfinished line moved into it. */
static void
room_for(struct lines *l, size_t room, size_t block)
{
	size_t tail = l->end - l->at;
	void *text;

	room = (room + PAGE - 1) / PAGE * PAGE;
	if (posix_memalign(&text, PAGE, room + block + SCAN_SLACK + 1) != 0)
		msg_stop("out of memory");
	if (tail > 0)
		memcpy((char *)text + room - tail, l->text + l->at, tail);
	free(l->text);
	l->text = text;
	l->room = room;
	l->block = block;
}

/* Moves the unfinished line to the block's foot, its stops with it. */
static void
carry(struct lines *l)
{
	size_t tail = l->end - l->at, i;
	uint32_t shift;

	if (tail > l->room)
		room_for(l, 2 * tail, tail > l->block ? tail : l->block);
	else if (tail > 0)
		memmove(l->text + l->room - tail, l->text + l->at, tail);
	shift = (uint32_t)(l->room - tail - l->at); /* modulo 2^32, as the sums below */
	for (i = l->stop; i < l->nstop; i++)
		l->stops[i - l->stop] = l->stops[i] + shift;
	l->nstop -= l->stop;
	l->seen -= l->stop;
	l->stop = 0;
	l->at = l->checked = l->room - tail;
	l->end = l->room;
}

/* Takes the n bytes that stand at `end` into what was read. */
static void
take(struct lines *l, size_t n)
{
	if (l->nstop + n + SCAN_SLACK > l->stop_room) {
		l->stop_room = l->nstop + n + SCAN_SLACK;
		l->stops = memory_grow(l->stops, l->stop_room, sizeof *l->stops);
	}
	l->nstop += scan_separators(l->text + l->end, n, (uint32_t)l->end, l->stops + l->nstop, &l->odd);
	l->end += n;
}

static void
fill_from_csv(struct lines *l)
{
	struct slice record;
	size_t line;

	if (!csv_next(l->csv, &record, &line)) {
		l->finished = true;
		return;
	}
	l->at = l->end = l->checked = l->room;
	l->stop = l->nstop = l->seen = 0;
	if (record.n > l->block) {
		room_for(l, PAGE, 2 * record.n);
		l->at = l->end = l->checked = l->room;
	}
	memcpy(l->text + l->end, record.p, record.n);
	take(l, record.n);
	l->line = line - 1;
}

static void
fill(struct lines *l)
{
	size_t got;

	if (l->csv != NULL) {
		fill_from_csv(l);
		return;
	}
	if (l->end - l->at > l->max_line)
		refuse_length(l);
	/* a pipe gives little at a time: go on behind it while a good part of the block is left */
	if (l->end == l->at || !l->source.pipe || l->room + l->block - l->end < l->block / 4)
		carry(l);
	got = source_read(&l->source, l->text + l->end, l->room + l->block - l->end);
	if (got > 0) {
		take(l, got);
		return;
	}
	l->finished = true;
	if (l->end > l->at && l->text[l->end - 1] != '\n') {
		l->unterminated = true;
		l->text[l->end] = '\n';
		take(l, 1);
	}
}

static _Noreturn void
refuse_byte(const struct lines *l, size_t line, struct slice text, size_t at, const char *why)
{
	unsigned char byte = (unsigned char)text.p[at];
	bool wide = byte == 0 || (line == 1 && at == 0 && byte >= 0xfe);

	if (byte == '\r' && at + 1 == text.n && !l->crlf)
		msg_stop_at(place(l, line), "ends in CRLF, the lines before it in LF");
	if (byte == '\r')
		msg_stop_at(place(l, line), "byte %zu is a carriage return (CR) inside the line", at + 1);
	msg_stop_at(place(l, line), "byte %zu (0x%02x) %s%s", at + 1, byte, why,
	    wide ? "; for UTF-16: iconv -f UTF-16 -t UTF-8" : "");
}

static bool
plain(const char *text, size_t n)
{
	bool all = true;
	size_t i;

	for (i = 0; i < n; i++)
		all &= text[i] == '\t' || (text[i] >= 0x20 && text[i] < 0x7f);
	return all;
}

/* Checks the whole lines read; called only where scan saw something other than plain ASCII. */
static void
check(struct lines *l)
{
	size_t line = l->line, last = l->nstop, upto, at;

	while (l->text[l->stops[last - 1]] != '\n')
		last--;
	upto = l->stops[last - 1] + 1;
	for (l->checked = l->at; l->checked < upto; ) {
		struct slice text = {l->text + l->checked, 0};
		const char *newline = memchr(text.p, '\n', upto - l->checked), *why;

		text.n = (size_t)(newline - text.p);
		l->checked += text.n + 1;
		line++;
		if (l->crlf && text.n > 0 && text.p[text.n - 1] == '\r')
			text.n--;
		else if (l->crlf && !(l->unterminated && l->checked == l->end))
			msg_stop_at(place(l, line), "ends in LF, the lines before it in CRLF");
		why = text_check(text, &at);
		if (why != NULL)
			refuse_byte(l, line, text, at, why);
	}
	l->odd = l->crlf || !plain(l->text + upto, l->end - upto);
}

/* How many fields the next line has; 0 when it is not read to its end yet. */
static size_t
fields_ahead(struct lines *l)
{
	for (; l->seen < l->nstop; l->seen++)
		if (l->text[l->stops[l->seen]] == '\n')
			return l->seen - l->stop + 1;
	return 0;
}

size_t
lines_await(struct lines *l)
{
	size_t n;

	while ((n = fields_ahead(l)) == 0) {
		if (l->finished)
			return 0;
		fill(l);
	}
	if (l->stops[l->seen] - l->at > l->max_line)
		refuse_length(l);
	if (l->odd && l->checked <= l->at)
		check(l);
	return n;
}

struct slice
lines_text(const struct lines *l, size_t n)
{
	struct slice line = {l->text + l->at, l->stops[l->stop + n - 1] - l->at};

	if (l->crlf && line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

void
lines_pass(struct lines *l, size_t n)
{
	l->stop += n;
	l->seen = l->stop;
	l->at = l->stops[l->stop - 1] + 1;
	l->line++;
}

/* A block for a whole small file, and no more: most tables are one. */
static size_t
first_block(const struct lines *l)
{
	size_t size = l->source.size + 1;

	return l->source.size == 0 || size > BLOCK || l->csv != NULL ? BLOCK : (size + PAGE - 1) / PAGE * PAGE;
}

void
lines_open(struct lines *l, const char *name, bool csv, size_t max_line)
{
	size_t n;

	source_open(&l->source, name);
	l->csv = csv ? csv_new(&l->source, max_line) : NULL;
	l->max_line = max_line;
	l->line = l->stop = l->nstop = l->seen = 0;
	l->odd = l->crlf = l->unterminated = l->finished = false;
	l->at = l->end = 0;
	if (l->text == NULL)
		room_for(l, PAGE, first_block(l));
	l->at = l->end = l->checked = l->room;
	while ((n = fields_ahead(l)) == 0 && !l->finished)
		fill(l);
	if (n > 0) {
		const char *newline = l->text + l->stops[n - 1];

		l->crlf = newline > l->text + l->at && newline[-1] == '\r';
		if (newline - (l->text + l->at) >= 3 && memcmp(l->text + l->at, "\xef\xbb\xbf", 3) == 0)
			l->at += 3;
	}
}

void
lines_close(struct lines *l)
{
	if (l->csv != NULL) {
		if (csv_blanked(l->csv) > 0)
			msg_note(csv_blanked(l->csv) == 1 ? "%s: %zu TAB or line end inside a cell became a space"
			                                  : "%s: %zu TABs and line ends inside cells became spaces",
			    l->source.name, csv_blanked(l->csv));
		csv_delete(l->csv);
		l->csv = NULL;
	}
	source_close(&l->source);
}

void
lines_free(struct lines *l)
{
	lines_close(l);
	free(l->text);
	free(l->stops);
	*l = (struct lines){0};
}
