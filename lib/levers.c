#include "levers.h"

#include "text.h"
#include "utf8.h"

/* Pictures and marks in front of the words. */
static struct slice
without_front(struct slice text)
{
	size_t size;

	while (text.n > 0) {
		uint32_t c = utf8_character(text, &size);

		if (size == 0 || (c < 0x80 && strchr(" *#-", (int)c) == NULL) || (c >= 0x80 && c < 0x2000))
			break;
		text = slice_from(text, size);
	}
	return text;
}

/* Takes a word off the front, case aside. */
static bool
take_word(struct slice *text, const char *word)
{
	size_t n = strlen(word);

	if (text->n < n || !text_same(slice_first(*text, n), slice_of(word)))
		return false;
	*text = slice_from(*text, n);
	return true;
}

static bool
take_number(struct slice *text, unsigned *number)
{
	size_t n = 0;

	for (*number = 0; n < text->n && n < 2 && byte_is_digit(text->p[n]); n++)
		*number = *number * 10 + (unsigned)(text->p[n] - '0');
	if (n == 0 || *number == 0 || (n < text->n && byte_is_digit(text->p[n])))
		return false;
	*text = slice_from(*text, n);
	return true;
}

/* Takes what parts a number from its topic: a colon, a stop, a dash. */
static bool
take_mark(struct slice *text)
{
	struct slice rest = *text;
	size_t size;
	uint32_t c;

	while (rest.n > 0 && rest.p[0] == ' ')
		rest = slice_from(rest, 1);
	if (rest.n == 0)
		return false;
	c = utf8_character(rest, &size);
	if (c != ':' && c != '.' && c != ')' && c != '-' && (c < 0x2010 || c > 0x2015))
		return false;
	rest = slice_trim(slice_from(rest, size));
	if (rest.n > 0 && rest.p[0] == '-')
		rest = slice_trim(slice_from(rest, 1));
	*text = rest;
	return rest.n > 0;
}

/* `Lever 3 — TOPIC`, `Global Lever 3: TOPIC`: the topic. */
static bool
read_named(struct slice text, unsigned *n, struct slice *topic)
{
	text = without_front(text);
	(void)take_word(&text, "global ");
	(void)take_word(&text, "key ");
	if (!take_word(&text, "lever "))
		return false;
	if (text.n > 0 && text.p[0] == '#')
		text = slice_from(text, 1);
	if (!take_number(&text, n) || !take_mark(&text))
		return false;
	*topic = text;
	return true;
}

/* `3. TOPIC`, a number of its own. */
static bool
read_numbered(struct slice text, unsigned *n, struct slice *topic)
{
	text = without_front(text);
	if (!take_number(&text, n) || text.n == 0 || strchr(".):", text.p[0]) == NULL || !take_mark(&text))
		return false;
	*topic = text;
	return true;
}

/* The topic ends where what to say of it begins. */
static struct slice
before_script(struct slice text)
{
	size_t i;

	for (i = 0; i + 1 < text.n; i++) {
		if (text.p[i] == ':' && text.p[i + 1] == ' ')
			return slice_first(text, i);
		if (text.p[i] == ' ' && (text.p[i + 1] == '"' || (text.n - i > 3 && memcmp(text.p + i + 1, "\xe2\x80\x9c", 3) == 0)))
			return slice_first(text, i);
	}
	return text;
}

/* Without a colon behind it, and a bracket that calls it a lever: `(Signature Lever)`. */
static struct slice
trimmed(struct slice topic)
{
	const char *open;

	topic = slice_trim(topic);
	while (topic.n > 0 && (topic.p[topic.n - 1] == ':' || topic.p[topic.n - 1] == ' ' || topic.p[topic.n - 1] == '*'))
		topic.n--;
	if (slice_ends(topic, ')') && (open = slice_last(topic, '(')) != NULL && open > topic.p &&
	    guide_says((struct slice){open, (size_t)(topic.p + topic.n - open)}, "lever"))
		topic = slice_trim(slice_first(topic, (size_t)(open - topic.p)));
	return topic;
}

/* Reads a block as a lever. */
static bool
read_block(struct levers *l, const struct guide *g, size_t at)
{
	const struct markdown_block *b = &g->markdown.block[at];
	struct slice text = guide_line(b), marked = b->strong.n > 0 ? b->strong : text, topic;
	bool whole = b->kind == MARKDOWN_HEADING || b->strong.n > 0;
	unsigned n = 0;

	if (b->kind == MARKDOWN_ROW || b->kind == MARKDOWN_QUOTE || b->depth > (b->kind == MARKDOWN_HEADING ? 6 : 1))
		return false;
	if ((whole || g->paste || text.p != b->text.p) && read_named(marked, &n, &topic)) {
		l->topic = trimmed(whole ? topic : before_script(topic));
	} else if (!l->inside) {
		return false;
	} else if (b->kind == MARKDOWN_ITEM && b->number > 0) {
		n = b->number;
		topic = b->strong.n > 0 ? b->strong : text;
		(void)read_named(topic, &n, &topic);
		l->topic = trimmed(b->strong.n > 0 ? topic : before_script(topic));
	} else if (b->kind == MARKDOWN_ITEM && b->strong.n > 0) {
		n = l->last + 1;
		l->topic = trimmed(b->strong);
	} else if (b->kind != MARKDOWN_ITEM && (whole || g->paste) && read_numbered(marked, &n, &topic)) {
		(void)read_named(topic, &n, &topic);
		l->topic = trimmed(whole ? topic : before_script(topic));
	} else {
		return false;
	}
	l->n = n;
	l->line = b->line;
	return l->topic.n > 0;
}

bool
levers_next(struct levers *l, const struct guide *g)
{
	for (; l->at < g->markdown.n; l->at++) {
		const struct markdown_block *b = &g->markdown.block[l->at];

		if (read_block(l, g, l->at)) {
			l->last = l->n;
			l->at++;
			return true;
		}
		if (b->kind == MARKDOWN_ITEM || b->kind == MARKDOWN_ROW || !guide_is_heading(g, l->at))
			continue;
		if (guide_says(guide_line(b), "levers")) {
			l->inside = true;
			l->depth = b->kind == MARKDOWN_HEADING ? b->depth : 0;
			l->last = 0;
		} else if (b->kind == MARKDOWN_HEADING ? l->depth == 0 || b->depth <= l->depth : l->depth == 0) {
			l->inside = false;
		}
	}
	return false;
}
