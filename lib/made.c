#include "made.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "crew.h"
#include "field.h"
#include "money.h"
#include "msg.h"
#include "out.h"
#include "roster.h"
#include "sample.h"

enum { CHUNK = 4096, WIDE_LEAST = 10 };

/* A thread's own: the rows of its chunk, and what there is to say of them. */
struct writer {
	struct sample sample;
	struct buffer text;
	size_t from, end; /* members */
	size_t few, close;
	uint64_t dropped;
	bool no_currency, too_many;
};

struct print {
	const struct making *making;
	const struct roster *roster;
	struct writer *writer;
	void (*member)(const struct print *, struct writer *, const struct member *);
};

static void
put_number(struct buffer *to, uint64_t n)
{
	char digits[24];
	size_t at = sizeof digits;

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	buffer_add(to, (struct slice){digits + at, sizeof digits - at});
}

/* A figure rounded to the currency's minor unit. */
static void
put_amount(struct buffer *to, struct ratio figure, const struct currency *currency)
{
	char digits[FIXED_ROOM];
	int64_t millionths;

	buffer_byte(to, '\t');
	if (!ratio_round(figure, field_minor(currency), &millionths))
		return;
	buffer_add(to, (struct slice){digits, fixed_format(millionths, 0, digits)});
}

/* Component, currency and unit, but not twice what is a group column. */
static void
put_kind(const struct print *p, struct writer *w, const struct member *m)
{
	const struct roster *r = p->roster;
	const struct slice none = {"", 0};
	const struct slice text[] = {
		[KEY_COMPONENT] = m->component.p != NULL ? m->component : slice_of(p->making->component),
		[KEY_CURRENCY] = m->currency != NULL ? m->currency->code : none,
		[KEY_UNIT] = m->unit.n > 0 ? m->unit : slice_of(p->making->unit),
	};
	int part;

	for (part = KEY_COMPONENT; part <= KEY_UNIT; part++) {
		if (r->grouped[part])
			continue;
		buffer_byte(&w->text, '\t');
		buffer_add(&w->text, text[part]);
	}
	w->no_currency |= m->currency == NULL;
}

/* Are there enough organisations, and none with too much? */
static bool
many_organisations(const struct print *p, const struct member *m, struct writer *w)
{
	uint64_t largest = 0, all = 0;
	size_t i;

	if (p->roster->field[KEY_ORGANISATION] < 0)
		return true;
	for (i = 0; i < m->n; i++) {
		struct figures_at at = figures_of(m->group[i], w->sample.counted);
		struct observation o;
		uint64_t here = 0;

		while (figures_next(&at, &o))
			here += o.count;
		largest = here > largest ? here : largest;
		all += here;
	}
	return m->n >= p->making->least &&
	    ratio_compare((struct ratio){largest, 1}, ratio_mul((struct ratio){all, 1}, p->making->most)) <= 0;
}

/* Collects the observations of a member in order; how many of them were dropped is added up. */
static void
collect(const struct print *p, struct writer *w, const struct member *m)
{
	size_t i;

	sample_begin(&w->sample, p->roster->observed->counted);
	for (i = 0; i < m->n; i++)
		sample_add(&w->sample, m->group[i]);
	w->too_many |= !sample_sort(&w->sample);
	if (p->making->trim)
		w->dropped += sample_trim(&w->sample);
}

static void
put_band(const struct print *p, struct writer *w, const struct member *m)
{
	const struct making *making = p->making;
	const struct sample *s = &w->sample;
	bool published, wide;
	size_t i;

	collect(p, w, m);
	published = s->total >= making->least;
	w->few += !published;
	if (published && !many_organisations(p, m, w)) {
		published = false;
		w->close++;
	}
	wide = s->total >= WIDE_LEAST;
	buffer_add(&w->text, m->names);
	put_kind(p, w, m);
	buffer_byte(&w->text, '\t');
	put_number(&w->text, s->total);
	put_amount(&w->text, published ? sample_percentile(s, wide ? 10 : 25) : RATIO_UNKNOWN, m->currency);
	put_amount(&w->text, published ? sample_percentile(s, 50) : RATIO_UNKNOWN, m->currency);
	put_amount(&w->text, published ? sample_percentile(s, wide ? 90 : 75) : RATIO_UNKNOWN, m->currency);
	put_amount(&w->text, published ? sample_percentile(s, 75) : RATIO_UNKNOWN, m->currency);
	for (i = 0; i < making->npercentile; i++) {
		unsigned n = making->percentile[i];
		bool outer = n < 25 || n > 75;

		put_amount(&w->text, published && (!outer || s->total >= 2 * making->least) ? sample_percentile(s, n)
		                                                                       : RATIO_UNKNOWN, m->currency);
	}
	buffer_byte(&w->text, '\n');
}

/* The rows of one organisation's observations: equal ones are one row. */
static void
put_observations(const struct print *p, struct writer *w, const struct member *m, size_t k)
{
	struct sample *s = &w->sample;
	struct member one = *m;
	size_t i, end;

	one.group = m->group + k;
	one.n = 1;
	collect(p, w, &one);
	for (i = 0; i < s->n; i = end) {
		char digits[FIXED_ROOM];
		int64_t value = (int64_t)s->value[i] * (s->unit > 1 ? 1 : FIXED_ONE);

		for (end = i + 1; end < s->n && s->value[end] == s->value[i]; end++)
			;
		buffer_add(&w->text, m->names);
		buffer_byte(&w->text, '\t');
		buffer_add(&w->text, (struct slice){digits, fixed_format(value, money_decimals(value, m->currency), digits)});
		buffer_byte(&w->text, '\t');
		put_number(&w->text, sample_upto(s, end) - sample_upto(s, i));
		put_kind(p, w, m);
		if (p->roster->field[KEY_ORGANISATION] >= 0) {
			buffer_byte(&w->text, '\t');
			buffer_add(&w->text, roster_organisation(p->roster, m->group[k]));
		}
		buffer_byte(&w->text, '\n');
	}
}

static void
put_partial(const struct print *p, struct writer *w, const struct member *m)
{
	size_t k;

	for (k = 0; k < m->n; k++)
		put_observations(p, w, m, k);
}

static void
write_chunk(void *given, unsigned i)
{
	const struct print *p = given;
	struct writer *w = &p->writer[i];
	size_t k;

	w->text.n = 0;
	for (k = w->from; k < w->end; k++) {
		struct member m = roster_member(p->roster, k);

		p->member(p, w, &m);
	}
}

/* All members, in chunks that threads write and this one prints in their order. */
static void
print_members(struct print *p)
{
	unsigned threads = p->roster->n < CHUNK ? 1 : p->making->threads > 0 ? p->making->threads : crew_size(), i;
	size_t at = 0;

	p->writer = memory_new(threads, sizeof *p->writer);
	while (at < p->roster->n) {
		for (i = 0; i < threads; i++) {
			p->writer[i].from = at;
			at = p->roster->n - at > CHUNK ? at + CHUNK : p->roster->n;
			p->writer[i].end = at;
		}
		crew_run(threads, write_chunk, p);
		for (i = 0; i < threads; i++)
			out_slice(buffer_slice(&p->writer[i].text));
	}
	for (i = 1; i < threads; i++) {
		p->writer->few += p->writer[i].few;
		p->writer->close += p->writer[i].close;
		p->writer->dropped += p->writer[i].dropped;
		p->writer->no_currency |= p->writer[i].no_currency;
		p->writer->too_many |= p->writer[i].too_many;
	}
	for (i = 0; i < threads; i++) {
		sample_free(&p->writer[i].sample);
		buffer_free(&p->writer[i].text);
	}
	if (p->writer->too_many)
		msg_stop("a group has more than 9.2e18 observations");
}

/* The header's names of the group columns. */
static void
put_group_names(const struct observed *o)
{
	size_t place, i;

	for (place = 0; place < o->ngroup; place++) {
		for (i = 0; o->key[i].part != KEY_GROUP || o->key[i].place != place; i++)
			;
		if (place > 0)
			out_byte('\t');
		out_slice(o->feed.header.name[o->key[i].column]);
	}
}

static void
put_kind_names(const struct roster *r)
{
	static const char *const names[] = {[KEY_COMPONENT] = "\tcomponent", "\tcurrency", "\tunit"};
	int part;

	for (part = KEY_COMPONENT; part <= KEY_UNIT; part++)
		if (!r->grouped[part])
			out_text(names[part]);
}

/* What was left out and why. */
static void
tell(const struct print *p)
{
	const struct making *m = p->making;
	const struct observed *o = p->roster->observed;
	const struct writer *w = p->writer;

	if (o->unknown > 0)
		msg_note("%" PRIu64 " of %" PRIu64 " rows say no figure and are left out", o->unknown, o->rows);
	if (w->no_currency)
		msg_note("no currency; amounts are rounded to two decimals (--currency names one)");
	if (w->dropped > 0)
		msg_note("%" PRIu64 " observation%s more than 1.5 interquartile ranges outside the quartiles dropped"
		    " (--outlier)", w->dropped, w->dropped == 1 ? "" : "s");
	if (w->few > 0)
		msg_note("%zu of %zu groups have fewer than %u observations: n only (--min-n)", w->few, p->roster->n, m->least);
	if (w->close > 0)
		msg_note("%zu of %zu groups have fewer than %u organisations or one above 25%%: n only (--by)", w->close,
		    p->roster->n, m->least);
}

static void
print_all(struct print *p)
{
	print_members(p);
	tell(p);
	free(p->writer);
}

void
made_print(const struct making *making, struct observed *observed)
{
	struct roster roster;
	struct print p = {making, &roster, NULL, put_band};
	size_t i;

	roster_make(&roster, observed);
	if (making->header) {
		put_group_names(observed);
		put_kind_names(&roster);
		out_text("\tn\tlow\tmid\thigh\tq3");
		for (i = 0; i < making->npercentile; i++) {
			char name[8];

			(void)snprintf(name, sizeof name, "\tp%u", making->percentile[i]);
			out_text(name);
		}
		out_byte('\n');
	}
	print_all(&p);
	roster_free(&roster);
}

void
made_print_partial(const struct making *making, struct observed *observed)
{
	struct making whole = *making;
	struct roster roster;
	struct print p = {&whole, &roster, NULL, put_partial};

	whole.trim = false;
	roster_make(&roster, observed);
	if (making->header) {
		put_group_names(observed);
		out_text("\tvalue\tcount");
		put_kind_names(&roster);
		out_text(roster.field[KEY_ORGANISATION] >= 0 ? "\torganisation\n" : "\n");
	}
	print_all(&p);
	roster_free(&roster);
}
