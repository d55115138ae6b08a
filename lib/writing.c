#include "writing.h"

#include "bars.h"
#include "calendar.h"
#include "differences.h"
#include "out.h"

/* A line --- of its own, whatever the letter before it ended with. */
static void
separate(struct buffer *text)
{
	if (text->n > 0 && text->text[text->n - 1] != '\n')
		buffer_byte(text, '\n');
	buffer_text(text, "---\n");
}

static void
render(struct writing *w, struct scope *scope)
{
	template_render_noting(&w->texts->set, w->texts->main, scope, w->texts->escape, w->lenient, &w->text,
	    w->slots);
}

void
writing_letters(struct writing *w)
{
	struct desk *d = w->desk;
	struct frame common = desk_common(d);
	size_t i;

	for (i = 0; i < d->nwanted; i++) {
		struct scope scope = {.names = d->names.names, .nname = d->names.n};

		if (i > 0)
			separate(&w->text);
		if (w->slots != NULL)
			slots_note(w->slots, w->text.n, SLICE_NONE, slice_of(d->wanted[i]->name), SLICE_NONE);
		(void)scope_push(&scope, common);
		(void)scope_push(&scope, desk_offer(d, d->wanted[i]));
		render(w, &scope);
	}
}

/*
 * An offer of a brief: what is known of it, and the bar of the chart that is its own. What only the first
 * offer has, which a brief's names outside of {{#offers}} mean, is not known here.
 */
static struct frame
offer_frame(struct desk *d, const struct standing *s, const struct frame *bar, const struct frame *first)
{
	struct making m = {.shelf = &d->shelf}, whole = {.shelf = &d->shelf};
	struct scope own = {0};
	struct frame offer;
	size_t i;

	making_all(&m, desk_offer(d, s));
	making_rows(&m, slice_of("bar"), bar, 1);
	offer = making_done(&m);
	(void)scope_push(&own, desk_common(d));
	(void)scope_push(&own, offer);
	making_all(&whole, offer);
	for (i = 0; i < first->n; i++)
		if (scope_find(&own, first->values[i].name) == NULL)
			making_hidden(&whole, first->values[i].name);
	return making_done(&whole);
}

void
writing_brief(struct writing *w)
{
	struct desk *d = w->desk;
	struct scope scope = {.names = d->names.names, .nname = d->names.n};
	struct making m = {.shelf = &d->shelf};
	struct row_list offers = {0}, bars = {0};
	struct frame first = {0};
	size_t i;

	bars_add(d, &m, &bars);
	differences_add(d, &m);
	for (i = 0; i < d->nwanted; i++) {
		row_list_add(&offers, offer_frame(d, d->wanted[i], &bars.rows[i], &first));
		first = offers.rows[0];
	}
	making_rows(&m, slice_of("offers"), offers.rows, offers.n);
	making_text(&m, slice_of("several"), slice_of(d->nwanted > 1 ? "yes" : ""),
	    slice_of(d->nwanted > 1 ? "yes" : ""));
	if (d->nwanted > 0)
		(void)scope_push(&scope, offers.rows[0]);
	(void)scope_push(&scope, desk_common(d));
	(void)scope_push(&scope, making_done(&m));
	render(w, &scope);
	row_list_free(&offers);
	row_list_free(&bars);
}

void
writing_print(struct writing *w)
{
	struct buffer lines = {0};

	if (w->texts->escape == ESCAPE_CALENDAR)
		calendar_lines(buffer_slice(&w->text), &lines);
	out_slice(buffer_slice(w->texts->escape == ESCAPE_CALENDAR ? &lines : &w->text));
	buffer_free(&lines);
	buffer_free(&w->text);
}
