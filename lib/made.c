#include "made.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "crew.h"
#include "field.h"
#include "money.h"
#include "msg.h"
#include "out.h"

enum { CHUNK = 4096, BAND = 4, WITHHELD = PUBLICATION_CLOSE + 1 };

/* A thread's own: the rows of its chunk, and what there is to say of them. */
struct writer {
	struct sample sample;
	struct buffer text;
	size_t from, end; /* members */
	size_t withheld[WITHHELD]; /* by enum publication */
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

/* A percentile of the sample, rounded to the currency's minor unit; nothing where it is not published. */
static void
put_percentile(struct writer *w, unsigned p, bool published, const struct currency *currency)
{
	char digits[FIXED_ROOM];
	int64_t millionths;

	buffer_byte(&w->text, '\t');
	if (published && ratio_round(sample_percentile(&w->sample, p), field_minor(currency), &millionths))
		buffer_add(&w->text, (struct slice){digits, fixed_format(millionths, 0, digits)});
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
	enum publication publication;
	bool published, wide;
	size_t i;

	collect(p, w, m);
	publication = publication_of(&making->rule, m, s);
	w->withheld[publication]++;
	published = publication == PUBLICATION_YES;
	wide = s->total >= PUBLICATION_WIDE && publication_of_percentile(&making->rule, s, 10);
	buffer_add(&w->text, m->names);
	put_kind(p, w, m);
	buffer_byte(&w->text, '\t');
	put_number(&w->text, s->total);
	for (i = 0; i < BAND; i++) {
		const unsigned band[BAND] = {wide ? 10 : 25, 50, wide ? 90 : 75, 75};

		put_percentile(w, band[i], published, m->currency);
	}
	for (i = 0; i < making->npercentile; i++)
		put_percentile(w, making->percentile[i],
		    published && publication_of_percentile(&making->rule, s, making->percentile[i]), m->currency);
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
	size_t at = 0, k;

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
		for (k = 0; k < WITHHELD; k++)
			p->writer->withheld[k] += p->writer[i].withheld[k];
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
	if (w->withheld[PUBLICATION_FEW] > 0)
		msg_note("%zu of %zu groups have fewer than %u observations: n only (--min-n)",
		    w->withheld[PUBLICATION_FEW], p->roster->n, m->rule.least);
	if (w->withheld[PUBLICATION_CLOSE] > 0)
		msg_note("%zu of %zu groups have fewer than %u organisations, or one with too much: n only (--by)",
		    w->withheld[PUBLICATION_CLOSE], p->roster->n, m->rule.least);
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
