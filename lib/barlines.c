#include "barlines.h"

#include "people.h"
#include "utf8.h"

enum { COLUMNS = 78, CANVAS_LEAST = 24, CANVAS_MOST = 48, SPACE = 2 };

static size_t
columns_of(struct slice text)
{
	size_t columns = 0, n;

	for (; text.n > 0; text = slice_from(text, n > 0 ? n : 1), columns++)
		(void)utf8_character(text, &n);
	return columns;
}

static void
add_blanks(struct buffer *to, size_t n)
{
	while (n-- > 0)
		buffer_byte(to, ' ');
}

/* `$235,000 to $330,000`, or how much of it there is. */
static void
add_range(const struct bar *b, struct buffer *text)
{
	people_amount(text, b->figure[BAR_LOW], b->s->offer.currency);
	if (ratio_known(b->figure[BAR_LOW]))
		buffer_text(text, ratio_known(b->figure[BAR_HIGH]) ? " to " : " and more");
	people_amount(text, b->figure[BAR_HIGH], b->s->offer.currency);
}

static void
widen(size_t *columns, struct slice text)
{
	if (columns_of(text) > *columns)
		*columns = columns_of(text);
}

void
barlines_open(struct barlines *l, const struct scale *scale, const struct bar *bars, size_t n, const struct bar *of)
{
	struct buffer text = {0};
	size_t i, k, used;

	*l = (struct barlines){.scale = scale, .names = strlen("Range")};
	for (i = 0; i < n; i++) {
		if (!bar_beside(&bars[i], of))
			continue;
		text.n = 0;
		add_range(&bars[i], &text);
		widen(&l->amounts, buffer_slice(&text));
		for (k = BAR_ENDS; k < BAR_FIGURES; k++) {
			if (!ratio_known(bars[i].figure[k]))
				continue;
			text.n = 0;
			people_amount(&text, bars[i].figure[k], of->s->offer.currency);
			widen(&l->amounts, buffer_slice(&text));
			widen(&l->names, slice_of(bar_word(&bars[i], k)));
		}
	}
	used = SPACE + l->names + SPACE + l->amounts + SPACE;
	l->canvas = used + CANVAS_LEAST > COLUMNS ? CANVAS_LEAST : COLUMNS - used;
	if (l->canvas > CANVAS_MOST)
		l->canvas = CANVAS_MOST;
	buffer_free(&text);
}

/* The name to the left, the amount to the right, both padded, then the canvas without its last blanks. */
static void
add_line(struct desk *d, struct row_list *rows, const struct barlines *l, const char *name, struct slice amount,
    struct slice canvas)
{
	struct making one = {.shelf = &d->shelf};
	struct buffer line = {0};

	add_blanks(&line, SPACE);
	buffer_text(&line, name);
	add_blanks(&line, l->names - strlen(name) + SPACE + l->amounts - columns_of(amount));
	buffer_add(&line, amount);
	add_blanks(&line, SPACE);
	buffer_add(&line, canvas);
	while (line.n > 0 && line.text[line.n - 1] == ' ')
		line.n--;
	entry_text(d, &one, "line", buffer_slice(&line));
	row_list_add(rows, making_done(&one));
	buffer_free(&line);
}

void
barlines_scale(struct desk *d, struct making *m, const struct barlines *l, const struct bar *of)
{
	struct buffer line = {0}, low = {0}, high = {0};
	size_t named, ends;

	bar_scale_name(of, &line);
	named = columns_of(buffer_slice(&line));
	people_amount(&low, l->scale->low, of->s->offer.currency);
	people_amount(&high, l->scale->high, of->s->offer.currency);
	ends = columns_of(buffer_slice(&low)) + columns_of(buffer_slice(&high));
	if (named < SPACE + l->names + SPACE + l->amounts + SPACE)
		add_blanks(&line, SPACE + l->names + SPACE + l->amounts + SPACE - named);
	buffer_add(&line, buffer_slice(&low));
	add_blanks(&line, l->canvas > ends + 1 ? l->canvas - ends : 1);
	buffer_add(&line, buffer_slice(&high));
	entry_text(d, m, "scale_line", buffer_slice(&line));
	buffer_free(&line);
	buffer_free(&low);
	buffer_free(&high);
}

void
barlines_add(struct desk *d, struct making *m, const struct barlines *l, const struct bar *b)
{
	bool from = ratio_known(b->figure[BAR_LOW]), to = ratio_known(b->figure[BAR_HIGH]);
	size_t low = scale_column(l->scale, b->figure[BAR_LOW], l->canvas), k;
	size_t high = scale_column(l->scale, b->figure[BAR_HIGH], l->canvas);
	struct row_list rows = {0};
	struct buffer canvas = {0}, amount = {0};

	add_blanks(&canvas, l->canvas);
	if (from) {
		memset(canvas.text + low, '=', (to ? high : l->canvas - 1) - low + 1);
		if (to)
			canvas.text[scale_column(l->scale, b->figure[BAR_MID], l->canvas)] = '|';
		canvas.text[low] = '[';
		canvas.text[to ? high : l->canvas - 1] = to ? ']' : '>';
		add_range(b, &amount);
		add_line(d, &rows, l, "Range", buffer_slice(&amount), buffer_slice(&canvas));
	}
	for (k = BAR_ENDS; k < BAR_FIGURES; k++) {
		if (!ratio_known(b->figure[k]))
			continue;
		amount.n = canvas.n = 0;
		add_blanks(&canvas, l->canvas);
		if (from)
			canvas.text[low] = ':';
		if (to)
			canvas.text[high] = ':';
		canvas.text[scale_column(l->scale, b->figure[k], l->canvas)] = '*';
		people_amount(&amount, b->figure[k], b->s->offer.currency);
		add_line(d, &rows, l, bar_word(b, k), buffer_slice(&amount), buffer_slice(&canvas));
	}
	entry_rows(d, m, "lines", &rows);
	row_list_free(&rows);
	buffer_free(&canvas);
	buffer_free(&amount);
}
