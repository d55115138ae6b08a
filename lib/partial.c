#include "partial.h"

#include "money.h"
#include "out.h"
#include "print.h"

/* The rows of one organisation's observations: equal ones are one row. */
static void
put_observations(const struct print *p, struct writer *w, const struct member *m, size_t k)
{
	struct sample *s = &w->sample;
	size_t i, end;

	print_collect(p, w, m->group + k, 1);
	for (i = 0; i < s->n; i = end) {
		char digits[FIXED_ROOM];
		int64_t value = (int64_t)s->value[i] * (s->unit > 1 ? 1 : FIXED_ONE);

		for (end = i + 1; end < s->n && s->value[end] == s->value[i]; end++)
			;
		buffer_add(&w->text, m->names);
		buffer_byte(&w->text, '\t');
		buffer_add(&w->text, (struct slice){digits, fixed_format(value, money_decimals(value, m->currency), digits)});
		buffer_byte(&w->text, '\t');
		print_number(&w->text, sample_upto(s, end) - sample_upto(s, i));
		print_kind(p, w, m);
		if (m->organised) {
			buffer_byte(&w->text, '\t');
			buffer_add(&w->text, roster_organisation(p->roster, m->group[k]));
		}
		buffer_byte(&w->text, '\n');
	}
}

static void
put_member(const struct print *p, struct writer *w, const struct member *m)
{
	size_t k;

	for (k = 0; k < m->n; k++)
		put_observations(p, w, m, k);
}

void
partial_print(const struct made_options *making, struct observed *observed)
{
	struct roster roster;
	struct print p = {.making = making, .roster = &roster, .member = put_member};
	struct buffer names = {0};

	roster_make(&roster, observed);
	if (making->header) {
		buffer_text(&names, "paid\tcount");
		print_kind_names(&roster, &names);
		if (roster.field[KEY_ORGANISATION] >= 0)
			buffer_text(&names, "\torganisation");
		print_header(&roster, buffer_slice(&names));
	}
	print_members(&p);
	made_tell_unknown(observed);
	print_free(&p);
	buffer_free(&names);
	roster_free(&roster);
}
