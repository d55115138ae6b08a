#include "advice.h"

/* The rows of raise.tsv of that part, as a section of its name. */
static void
add_raise(struct desk *d, struct making *m, const char *part)
{
	const struct rows *t = &d->kit.raise;
	struct row_list list = {0};
	size_t i;

	for (i = 0; i < t->n; i++) {
		struct making one = {.shelf = &d->shelf};

		if (!slice_is(rows_get(t, i, "part"), part))
			continue;
		entry_text(d, &one, "when", rows_get(t, i, "when"));
		entry_text(d, &one, "what", rows_get(t, i, "what"));
		row_list_add(&list, making_done(&one));
	}
	entry_rows(d, m, part, &list);
	row_list_free(&list);
}

void
advice_raise(struct desk *d, struct making *m)
{
	add_raise(d, m, "timing");
	add_raise(d, m, "plan_b");
}

void
advice_replies(struct desk *d, struct making *m, struct frame common, struct frame offer,
    const struct standing *s)
{
	struct scope scope = {.names = d->names.names, .nname = d->names.n};
	struct slice worry = d->has_profile ? rows_get(&d->profile, 0, "worry") : SLICE_NONE;
	struct row_list objections = {0}, worries = {0};

	(void)scope_push(&scope, common);
	(void)scope_push(&scope, offer);
	replies_add(&d->kit.replies, s->current ? "raise" : "offer", &scope, &d->shelf, &objections);
	entry_rows(d, m, "objections", &objections);
	if (d->speech || !d->names.letter) {
		replies_worry(&d->kit.replies, worry, &scope, &d->shelf, &worries);
		making_rows(m, slice_of("worries"), worries.rows, worries.n);
	}
	row_list_free(&objections);
	row_list_free(&worries);
}
