/*
 * libFuzzer: the reader of CSV. However the bytes come, the rows and the messages are the same; a
 * simple reader finds the same cells; and the rows, written with every cell in quotes, are read as the
 * same rows again.
 */
#include "run.h"
#include "table.h"

const char run_program[] = "fuzz";

void
run_begin(void)
{
}

static void
read_csv(void *of)
{
	struct buffer *text = of;
	char name[] = "table.csv", *const names[] = {name};
	struct table t;
	struct row row;
	size_t i;

	text->n = 0;
	table_open(&t, (struct input){.files = names, .n = 1});
	buffer_add(text, header_line(&t.header));
	buffer_byte(text, '\n');
	while (table_next(&t, &row)) {
		for (i = 0; i < t.header.n; i++) {
			buffer_add(text, row_field(&row, i));
			buffer_byte(text, i + 1 < t.header.n ? '\t' : '\n');
		}
	}
	table_close(&t);
}

/* The mark that stands most often in the header, outside of quotes. */
static char
separator(struct slice data)
{
	size_t comma = 0, semicolon = 0, tab = 0, i;
	bool quoted = false;

	for (i = 0; i < data.n && (quoted || data.p[i] != '\n'); i++) {
		quoted ^= data.p[i] == '"';
		comma += !quoted && data.p[i] == ',';
		semicolon += !quoted && data.p[i] == ';';
		tab += !quoted && data.p[i] == '\t';
	}
	if (semicolon > comma && semicolon >= tab)
		return ';';
	return tab > comma ? '\t' : ',';
}

/* Where the last line begins if nothing is in it, or in its cells, and it is not the header; else the end. */
static size_t
before_empty(const struct buffer *b)
{
	size_t at = b->n - 1;

	while (at > 0 && b->text[at - 1] == '\t')
		at--;
	return at > 0 && b->text[at - 1] == '\n' ? at : b->n;
}

/* The rows of CSV that is known to be well formed, byte by byte. */
static void
read_simply(struct slice data, struct buffer *to)
{
	bool quoted = false, open = false, one_column;
	char mark;
	size_t i;

	to->n = 0;
	if (data.n >= 3 && memcmp(data.p, "\xef\xbb\xbf", 3) == 0)
		data = slice_from(data, 3);
	mark = separator(data);
	for (i = 0; i < data.n; i++) {
		char byte = data.p[i];
		bool crlf = byte == '\r' && (i + 1 == data.n || data.p[i + 1] == '\n');

		if (byte == '"' && quoted && i + 1 < data.n && data.p[i + 1] == '"')
			buffer_byte(to, data.p[++i]);
		else if (byte == '"')
			quoted = !quoted;
		else if (crlf)
			continue;
		else if (quoted)
			buffer_byte(to, byte == '\t' || byte == '\n' || byte == '\r' ? ' ' : byte);
		else
			buffer_byte(to, byte == mark ? '\t' : byte == '\t' ? ' ' : byte);
		open = quoted || byte != '\n';
	}
	if (open)
		buffer_byte(to, '\n');
	one_column = memchr(to->text, '\t', (size_t)((char *)memchr(to->text, '\n', to->n) - to->text)) == NULL;
	while (!one_column && before_empty(to) < to->n)
		to->n = before_empty(to);
}

/* TSV as CSV, every cell in quotes. */
static void
quote(struct slice tsv, struct buffer *csv)
{
	size_t i;

	csv->n = 0;
	for (i = 0; i < tsv.n; i++) {
		char byte = tsv.p[i];

		if (i == 0 || tsv.p[i - 1] == '\n')
			buffer_byte(csv, '"');
		if (byte == '\t')
			buffer_text(csv, "\",\"");
		else if (byte == '\n')
			buffer_text(csv, "\"\n");
		else if (byte == '"')
			buffer_text(csv, "\"\"");
		else
			buffer_byte(csv, byte);
	}
}

void
run_one(struct slice data)
{
	static struct buffer whole, other, simple, said, quoted;
	static const size_t piece[] = {1, 3, 4096};
	bool taken;
	size_t i;

	/* what is read is as long as the bytes, but for a newline at the end */
	buffer_reserve(&whole, 2 * data.n + 64);
	buffer_reserve(&other, 2 * data.n + 64);
	run_file(data, 0);
	taken = run_ends(read_csv, &whole);
	said.n = 0;
	buffer_add(&said, run_said());
	for (i = data.n > 1024 ? 1 : 0; i < sizeof piece / sizeof *piece; i++) {
		run_file(data, piece[i]);
		RUN_HOLDS(run_ends(read_csv, &other) == taken);
		RUN_HOLDS(slice_equal(run_said(), buffer_slice(&said)));
		RUN_HOLDS(!taken || slice_equal(buffer_slice(&other), buffer_slice(&whole)));
	}
	if (!taken)
		return;
	read_simply(data, &simple);
	RUN_HOLDS(slice_equal(buffer_slice(&simple), buffer_slice(&whole)));
	quote(buffer_slice(&whole), &quoted);
	run_file(buffer_slice(&quoted), 0);
	RUN_HOLDS(run_ends(read_csv, &other));
	RUN_HOLDS(slice_equal(buffer_slice(&other), buffer_slice(&whole)));
}
