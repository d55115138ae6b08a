#include "bars.h"

#include <stdlib.h>

#include "bar.h"
#include "barlines.h"
#include "chart.h"
#include "origin.h"
#include "people.h"

/* In the chart's units, which are about a point when it is printed. */
enum {
	CHART_WIDTH = 720, LEFT = 12, PLOT_LEAST = 320, INTERVALS = 8,
	TEXT = 12, LANE = 15, GAP = 10, /* of labels */
	CAPTION = 28, HEADING = 26,     /* of a scale, of a bar */
	BAND = 18, ABOVE = 12, BELOW = 6, AFTER = 18, AXIS = 34, TITLE_MOST = 66
};

struct chart {
	struct desk *d;
	struct bar *bars;
	bool *done;              /* for each: has it been drawn? */
	struct row_list *frames; /* of the bars */
	struct scale scale;      /* the one at hand */
	int plot;                /* units from LEFT on; beyond it only labels reach */
	int y;                   /* how far down the chart has grown */
};

/* `Offer $310,500`. */
static struct slice
label_of(const struct bar *b, size_t figure, struct buffer *text)
{
	text->n = 0;
	buffer_text(text, bar_word(b, figure));
	buffer_byte(text, ' ');
	people_amount(text, b->figure[figure], b->s->offer.currency);
	return buffer_slice(text);
}

static void
put(struct chart *c, struct making *m, const char *name, struct ratio place)
{
	char digits[RATIO_ROOM];

	entry_text(c->d, m, name, (struct slice){digits, ratio_format(place, 2, digits)});
}

static void
put_int(struct chart *c, struct making *m, const char *name, int place)
{
	put(c, m, name, ratio_int(place));
}

/* The lanes of the labels of those figures that are known; labels[i] is that of from + i. How many. */
static unsigned
lay_out(const struct chart *c, const struct bar *b, size_t from, size_t to, struct label *labels)
{
	struct label known[BAR_FIGURES];
	struct buffer text = {0};
	unsigned lanes;
	size_t i, n = 0;

	for (i = from; i < to; i++)
		if (ratio_known(b->figure[i]))
			known[n++] = (struct label){.x = scale_place(&c->scale, b->figure[i]),
			    .width = text_width(label_of(b, i, &text), TEXT)};
	lanes = labels_lanes(known, n, GAP);
	for (i = from, n = 0; i < to; i++)
		if (ratio_known(b->figure[i]))
			labels[i - from] = known[n++];
	buffer_free(&text);
	return lanes;
}

/*
 * The labels of the figures from..to, as the section `name`, from c->y down: those of marks end at the
 * bar, those of the range begin there. How many lanes it took.
 */
static unsigned
add_labels(struct chart *c, struct making *m, const struct bar *b, const char *name, size_t from, size_t to)
{
	struct label labels[BAR_FIGURES];
	struct row_list rows = {0};
	struct buffer text = {0};
	unsigned lanes = lay_out(c, b, from, to, labels);
	size_t i;

	for (i = from; i < to; i++) {
		const struct label *label = &labels[i - from];
		struct making one = {.shelf = &c->d->shelf};

		if (!ratio_known(b->figure[i]))
			continue;
		entry_text(c->d, &one, "label", label_of(b, i, &text));
		put(c, &one, "label_x", label->x);
		put_int(c, &one, "label_y",
		    c->y - 3 + LANE * (int)(i < BAR_ENDS ? label->lane + 1 : lanes - label->lane));
		entry_is(c->d, &one, "mark_is", slice_of(bar_name(i)));
		row_list_add(&rows, making_done(&one));
	}
	entry_rows(c->d, m, name, &rows);
	row_list_free(&rows);
	buffer_free(&text);
	return lanes;
}

/* Where the range begins and ends; one without a top goes on to the end of the scale. */
static void
add_range(struct chart *c, struct making *m, const struct bar *b)
{
	bool open = ratio_known(b->figure[BAR_LOW]) && !ratio_known(b->figure[BAR_HIGH]);
	struct ratio from = scale_place(&c->scale, b->figure[BAR_LOW]);
	struct ratio to = open ? ratio_int(LEFT + c->plot) : scale_place(&c->scale, b->figure[BAR_HIGH]);

	put(c, m, "band_x", from);
	put(c, m, "band_width", ratio_sub(to, from));
	put(c, m, "middle_x", scale_place(&c->scale, b->figure[BAR_MID]));
	entry_flag(c->d, m, "band_open", open);
}

/* The title as far as it fits. */
static void
add_title(struct chart *c, struct making *m, const struct bar *b)
{
	struct buffer title = {0};
	bool cut;

	buffer_add(&title, text_cut(slice_of(b->s->name), TITLE_MOST, &cut));
	buffer_text(&title, cut ? "\xe2\x80\xa6" : "");
	entry_text(c->d, m, "bar_title", buffer_slice(&title));
	buffer_free(&title);
}

/* From the heading down: the marks' labels, the bar, the labels of its ends. */
static struct frame
make_bar(struct chart *c, const struct bar *b, const struct barlines *lines)
{
	struct making m = {.shelf = &c->d->shelf, .source = origin_row(c->d, b->s->row, NULL)};
	int top = c->y, body = c->y + HEADING;
	unsigned lanes;

	add_title(c, &m, b);
	put_int(c, &m, "bar_top", body);
	put_int(c, &m, "bar_heading", top + HEADING - 8);
	c->y += HEADING;
	c->y += (int)add_labels(c, &m, b, "marks", BAR_ENDS, BAR_FIGURES) * LANE + ABOVE;
	put_int(c, &m, "band_y", c->y);
	put_int(c, &m, "band_height", BAND);
	put_int(c, &m, "band_bottom", c->y + BAND);
	add_range(c, &m, b);
	c->y += BAND + BELOW;
	put_int(c, &m, "none_y", c->y + LANE - 3);
	lanes = add_labels(c, &m, b, "ends", 0, BAR_ENDS);
	c->y += (int)(lanes > 0 ? lanes : 1) * LANE + AFTER; /* without a range a line says so */
	put_int(c, &m, "bar_height", c->y - body);
	barlines_add(c->d, &m, lines, b);
	return making_done(&m);
}

static void
add_ticks(struct chart *c, struct making *m, const struct bar *b)
{
	struct row_list rows = {0};
	struct ratio tick = RATIO_UNKNOWN;

	while (scale_tick(&c->scale, &tick)) {
		struct making one = {.shelf = &c->d->shelf};

		put(c, &one, "tick_x", scale_place(&c->scale, tick));
		entry_amount(c->d, &one, "tick", tick, b->s->offer.currency);
		row_list_add(&rows, making_done(&one));
	}
	entry_rows(c->d, m, "ticks", &rows);
	row_list_free(&rows);
}

/* As many as leave room between the widest of their labels. */
static unsigned
intervals_for(const struct chart *c, const struct bar *b, struct ratio most)
{
	struct buffer text = {0};
	int room;

	people_amount(&text, most, b->s->offer.currency);
	room = c->plot / (text_width(buffer_slice(&text), TEXT) + GAP);
	buffer_free(&text);
	return room < 1 ? 1 : room < INTERVALS ? (unsigned)room : INTERVALS;
}

/* The scale of that bar, with all the bars that go on it. */
static struct frame
make_scale(struct chart *c, const struct bar *first)
{
	struct making m = {.shelf = &c->d->shelf};
	struct row_list bars = {0};
	struct buffer name = {0};
	struct barlines lines;
	struct ratio least, most;
	size_t i;

	bar_scale_name(first, &name);
	entry_text(c->d, &m, "scale", buffer_slice(&name));
	put_int(c, &m, "scale_caption", c->y + CAPTION - 10);
	c->y += CAPTION;
	put_int(c, &m, "scale_top", c->y);
	bars_extent(c->bars, c->d->nwanted, first, &least, &most);
	c->scale = scale_make(ratio_or_zero(least), ratio_or_zero(most), intervals_for(c, first, most), LEFT,
	    c->plot);
	barlines_open(&lines, &c->scale, c->bars, c->d->nwanted, first);
	barlines_scale(c->d, &m, &lines, first);
	for (i = 0; i < c->d->nwanted; i++)
		if (bar_beside(&c->bars[i], first)) {
			c->done[i] = true;
			c->frames->rows[i] = make_bar(c, &c->bars[i], &lines);
			row_list_add(&bars, c->frames->rows[i]);
		}
	entry_rows(c->d, &m, "bars", &bars);
	add_ticks(c, &m, first);
	put_int(c, &m, "scale_axis", c->y);
	put_int(c, &m, "tick_y", c->y + LANE);
	c->y += AXIS;
	row_list_free(&bars);
	buffer_free(&name);
	return making_done(&m);
}

/* Room for the widest label to the right of the rightmost mark. */
static int
plot_width(const struct chart *c)
{
	struct buffer text = {0};
	int widest = 0, width;
	size_t i, k;

	for (i = 0; i < c->d->nwanted; i++)
		for (k = 0; k < BAR_FIGURES; k++) {
			width = text_width(label_of(&c->bars[i], k, &text), TEXT);
			if (width > widest)
				widest = width;
		}
	buffer_free(&text);
	width = CHART_WIDTH - LEFT - widest - GAP;
	return width > PLOT_LEAST ? width : PLOT_LEAST;
}

void
bars_add(struct desk *d, struct making *m, struct row_list *frames)
{
	struct chart c = {.d = d, .frames = frames, .bars = memory_new(d->nwanted, sizeof *c.bars),
	    .done = memory_new(d->nwanted, sizeof *c.done)};
	struct row_list scales = {0};
	bool any_floor = false;
	size_t i;

	for (i = 0; i < d->nwanted; i++) {
		bar_read(&c.bars[i], d, d->wanted[i]);
		any_floor |= ratio_known(c.bars[i].figure[BAR_FLOOR]);
		row_list_add(frames, (struct frame){0});
	}
	c.plot = plot_width(&c);
	for (i = 0; i < d->nwanted; i++)
		if (!c.done[i])
			row_list_add(&scales, make_scale(&c, &c.bars[i]));
	entry_rows(d, m, "scales", &scales);
	entry_flag(d, m, "any_floor", any_floor);
	put_int(&c, m, "chart_left", LEFT);
	put_int(&c, m, "chart_right", LEFT + c.plot);
	put_int(&c, m, "chart_width", CHART_WIDTH);
	put_int(&c, m, "chart_end", c.y + CAPTION - 10);
	put_int(&c, m, "chart_height", c.y + CAPTION);
	row_list_free(&scales);
	free(c.bars);
	free(c.done);
}
