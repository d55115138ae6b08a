/*
 * libFuzzer: the reader of tables. The first byte chooses the longest line. What a simple reader makes
 * of the bytes, one after the other, is what the table hands out, field by field with the lines'
 * numbers, or both refuse; and how the bytes come makes no difference, not even to the message.
 */
#include "run.h"
#include "table.h"

const char run_program[] = "fuzz";

struct reading {
	size_t max_line;
	struct buffer text; /* each field, then a TAB, and a newline with the line's number */
};

void
run_begin(void)
{
}

static void
add_row(struct buffer *to, struct slice line, size_t number)
{
	buffer_add(to, line);
	buffer_byte(to, '\n');
	buffer_add(to, (struct slice){(const char *)&number, sizeof number});
}

static void
read_table(void *of)
{
	struct reading *r = of;
	char name[] = "table.tsv", *const names[] = {name};
	struct table t;
	struct row row;
	size_t i;

	r->text.n = 0;
	table_open(&t, (struct input){.files = names, .n = 1, .max_line = r->max_line});
	add_row(&r->text, header_line(&t.header), 1);
	while (table_next(&t, &row)) {
		RUN_HOLDS(strcmp(row.file, name) == 0);
		for (i = 0; i < t.header.n; i++) {
			buffer_add(&r->text, row_field(&row, i));
			if (i + 1 < t.header.n)
				buffer_byte(&r->text, '\t');
		}
		add_row(&r->text, (struct slice){"", 0}, row.line);
	}
	table_close(&t);
}

/* Is it text without control characters? By the definition of UTF-8, bit by bit. */
static bool
is_text(struct slice line)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t i, k, n;

	for (i = 0; i < line.n; i += n) {
		unsigned char byte = (unsigned char)line.p[i];
		uint32_t c;

		n = byte < 0x80 ? 1 : byte >> 5 == 6 ? 2 : byte >> 4 == 14 ? 3 : byte >> 3 == 30 ? 4 : 0;
		if (n == 0 || n > line.n - i)
			return false;
		c = n == 1 ? byte : byte & (0x7fu >> n);
		for (k = 1; k < n; k++) {
			if ((line.p[i + k] & 0xc0) != 0x80)
				return false;
			c = c << 6 | (line.p[i + k] & 0x3f);
		}
		if (c < least[n] || c > 0x10ffff || (c >= 0xd800 && c < 0xe000) || (c >= 0x7f && c < 0xa0) ||
		    (c < ' ' && c != '\t'))
			return false;
	}
	return true;
}

static size_t
count(struct slice line, char byte)
{
	size_t n = 0, i;

	for (i = 0; i < line.n; i++)
		n += line.p[i] == byte;
	return n;
}

/* The same as read_table by haggle-tsv(5); false where it has to be refused. */
static bool
read_simply(struct slice data, size_t max_line, struct buffer *to)
{
	bool crlf = false, blank = false;
	size_t tabs = 0, number;

	to->n = 0;
	for (number = 1; data.n > 0; number++) {
		const char *newline = memchr(data.p, '\n', data.n);
		struct slice line = newline != NULL ? slice_first(data, (size_t)(newline - data.p)) : data;
		bool cr;

		data = slice_from(data, line.n + (newline != NULL));
		if (line.n > max_line)
			return false;
		cr = line.n > 0 && line.p[line.n - 1] == '\r';
		if (number == 1)
			crlf = cr;
		if (crlf && !cr && newline != NULL)
			return false;
		if (crlf && cr)
			line.n--;
		if (number == 1 && line.n >= 3 && memcmp(line.p, "\xef\xbb\xbf", 3) == 0)
			line = slice_from(line, 3);
		if (number == 1)
			tabs = count(line, '\t');
		if (blank || !is_text(line) || (number == 1 && line.n == 0))
			return false;
		if (line.n == 0 && tabs > 0) {
			/* only blank lines may follow */
			blank = true;
			while (data.n > 0 && data.p[0] == (crlf ? '\r' : '\n')) {
				if (crlf && data.n > 1 && data.p[1] != '\n')
					return false;
				data = slice_from(data, crlf && data.n > 1 ? 2 : 1);
			}
			continue;
		}
		if (count(line, '\t') != tabs)
			return false;
		add_row(to, line, number);
	}
	return to->n > 0;
}

void
run_one(struct slice data)
{
	static struct reading whole, pieces;
	static struct buffer simple, said;
	static const size_t piece[] = {1, 2, 7, 4096};
	bool taken;
	size_t i;

	if (data.n == 0)
		return;
	whole.max_line = pieces.max_line = data.p[0] == 0 ? 16 : 1 << 20;
	data = slice_from(data, 1);
	for (i = 0; i < 2; i++)
		buffer_reserve(i == 0 ? &whole.text : &pieces.text, 16 * data.n + 64);
	run_file(data, 0);
	taken = run_ends(read_table, &whole);
	said.n = 0;
	buffer_add(&said, run_said());
	RUN_HOLDS(taken == read_simply(data, whole.max_line, &simple));
	RUN_HOLDS(!taken || slice_equal(buffer_slice(&simple), buffer_slice(&whole.text)));
	for (i = data.n > 512 ? 2 : 0; i < sizeof piece / sizeof *piece; i++) {
		run_file(data, piece[i]);
		RUN_HOLDS(run_ends(read_table, &pieces) == taken);
		RUN_HOLDS(slice_equal(run_said(), buffer_slice(&said)));
		RUN_HOLDS(!taken || slice_equal(buffer_slice(&pieces.text), buffer_slice(&whole.text)));
	}
}
