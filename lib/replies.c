#include "replies.h"

#include <stdio.h>
#include <strings.h>

#include "code.h"
#include "data.h"

/* `{{#has_band}}{{^base_up}}` or what closes them again, for the condition `has_band ^base_up`. */
static void
add_condition(struct buffer *to, struct slice condition, bool open)
{
	struct slice word;

	if (!slice_split(&condition, ' ', &word))
		return;
	if (!open) /* the last one opened is closed first */
		add_condition(to, condition, false);
	buffer_text(to, open ? (word.p[0] == '^' ? "{{^" : "{{#") : "{{/");
	buffer_add(to, word.p[0] == '^' ? slice_from(word, 1) : word);
	buffer_text(to, "}}");
	if (open)
		add_condition(to, condition, true);
}

/* The name of a row's template in that column; nothing else can have it. */
static struct slice
template_name(size_t row, int column, char room[48])
{
	return (struct slice){room, (size_t)snprintf(room, 48, "%zu %d", row, column)};
}

static void
add_template(struct replies *r, size_t i, int column)
{
	const struct row *row = &r->rows.row[i];
	struct slice condition = row_maybe(row, r->condition);
	struct buffer whole = {0}, place = {0};
	char name[48], line[32];

	if (row_maybe(row, column).n == 0)
		return;
	add_condition(&whole, condition, true);
	buffer_add(&whole, row_maybe(row, column));
	add_condition(&whole, condition, false);
	(void)snprintf(line, sizeof line, ":%zu", row->line);
	buffer_text(&place, row->file);
	buffer_text(&place, line);
	texts_add(&r->texts, template_name(i, column, name), buffer_slice(&place), buffer_slice(&whole));
	buffer_free(&whole);
	buffer_free(&place);
}

void
replies_read(struct replies *r)
{
	const struct header *h = &r->rows.header;
	size_t i;

	*r = (struct replies){.texts = {.escape = ESCAPE_TEXT}};
	data_read(&r->rows, "objections.tsv", "situation topic needs words says answer brief");
	r->situation = header_find(h, "situation");
	r->topic = header_find(h, "topic");
	r->condition = header_find(h, "needs");
	r->words = header_find(h, "words");
	r->says = header_find(h, "says");
	r->answer = header_find(h, "answer");
	r->brief = header_find(h, "brief");
	for (i = 0; i < r->rows.n; i++) {
		add_template(r, i, r->answer);
		add_template(r, i, r->brief);
	}
	texts_complete(&r->texts);
}

void
replies_free(struct replies *r)
{
	texts_close(&r->texts);
	rows_free(&r->rows);
}

static void
render(const struct replies *r, size_t i, int column, struct scope *scope, struct buffer *to)
{
	char name[48];

	to->n = 0;
	if (row_maybe(&r->rows.row[i], column).n > 0)
		template_render(&r->texts.set, template_name(i, column, name), scope, r->texts.escape, false, to);
}

static void
add_row(const struct replies *r, size_t i, struct slice says, struct scope *scope, struct shelf *shelf,
    struct row_list *list)
{
	struct making one = {.shelf = shelf};
	struct buffer text = {0};

	render(r, i, r->answer, scope, &text);
	if (text.n > 0) {
		making_text(&one, slice_of("topic"), row_maybe(&r->rows.row[i], r->topic), SLICE_NONE);
		making_text(&one, slice_of("says"), says, says);
		making_text(&one, slice_of("answer"), buffer_slice(&text), buffer_slice(&text));
		render(r, i, r->brief, scope, &text);
		making_text(&one, slice_of("brief"), buffer_slice(&text), buffer_slice(&text));
		row_list_add(list, making_done(&one));
	}
	buffer_free(&text);
}

void
replies_add(const struct replies *r, const char *situation, struct scope *scope, struct shelf *shelf,
    struct row_list *list)
{
	size_t i;

	for (i = 0; i < r->rows.n; i++)
		if (slice_is(row_maybe(&r->rows.row[i], r->situation), situation))
			add_row(r, i, row_maybe(&r->rows.row[i], r->says), scope, shelf, list);
}

/* The next word of the text, without what stands around it. */
static bool
next_word(struct slice *text, struct slice *word)
{
	while (text->n > 0 && code_word_length(*text) == 0)
		*text = slice_from(*text, 1);
	*word = slice_first(*text, text->n > 0 ? code_word_length(*text) : 0);
	*text = slice_from(*text, word->n);
	return word->n > 0;
}

/* Do the phrase's words begin the text's next ones? `lose offer` begins `losing`, not `close`. */
static bool
begins(struct slice text, struct slice phrase)
{
	struct slice word, part;

	while (next_word(&phrase, &part))
		if (!next_word(&text, &word) || word.n < part.n || strncasecmp(word.p, part.p, part.n) != 0)
			return false;
	return true;
}

/* How many of the phrases the text has in it. */
static size_t
mentions(struct slice text, struct slice phrases)
{
	struct slice phrase, rest, word;
	size_t n = 0;

	while (data_item(&phrases, &phrase)) {
		bool found = false;

		for (rest = text; !found && rest.n > 0;) {
			found = begins(rest, phrase);
			(void)next_word(&rest, &word);
		}
		n += found;
	}
	return n;
}

void
replies_worry(const struct replies *r, struct slice worry, struct scope *scope, struct shelf *shelf,
    struct row_list *list)
{
	size_t i, best = r->rows.n, most = 0;

	for (i = 0; i < r->rows.n && worry.n > 0; i++) {
		struct slice words = row_maybe(&r->rows.row[i], r->words);
		size_t n = mentions(worry, words);

		if (!slice_is(row_maybe(&r->rows.row[i], r->situation), "worry"))
			continue;
		if (n > most || (best == r->rows.n && words.n == 0)) {
			best = i;
			most = n;
		}
	}
	if (best < r->rows.n)
		add_row(r, best, worry, scope, shelf, list);
}
