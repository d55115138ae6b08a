#include "made.h"

#include <inttypes.h>
#include <stdio.h>

#include "field.h"
#include "msg.h"
#include "out.h"
#include "print.h"

enum { BAND = 4 };

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

static void
put_band(const struct print *p, struct writer *w, const struct member *m)
{
	const struct made_options *making = p->making;
	const struct sample *s = &w->sample;
	enum publication publication;
	bool published, wide;
	size_t i;

	print_collect(p, w, m->group, m->n);
	if (making->trim)
		w->dropped += sample_trim(&w->sample);
	publication = publication_of(&making->rule, p->roster, m, s);
	w->withheld[publication]++;
	published = publication == PUBLICATION_YES;
	wide = s->total >= PUBLICATION_WIDE && publication_of_percentile(&making->rule, s, 10);
	buffer_add(&w->text, m->names);
	print_kind(p, w, m);
	buffer_byte(&w->text, '\t');
	print_number(&w->text, s->total);
	for (i = 0; i < BAND; i++) {
		const unsigned band[BAND] = {wide ? 10 : 25, 50, wide ? 90 : 75, 75};

		put_percentile(w, band[i], published, m->currency);
	}
	for (i = 0; i < making->npercentile; i++)
		put_percentile(w, making->percentile[i],
		    published && publication_of_percentile(&making->rule, s, making->percentile[i]), m->currency);
	buffer_byte(&w->text, '\n');
}

void
made_tell_unknown(const struct observed *o)
{
	if (o->unknown > 0)
		msg_note("%" PRIu64 " of %" PRIu64 " rows say no figure and are left out", o->unknown, o->rows);
}

/* What was left out and why. */
static void
tell(const struct print *p)
{
	const struct made_options *m = p->making;
	const struct writer *w = p->writer;

	made_tell_unknown(p->roster->observed);
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

void
made_print(const struct made_options *making, struct observed *observed)
{
	struct roster roster;
	struct print p = {.making = making, .roster = &roster, .member = put_band};
	struct buffer names = {0};
	size_t i;

	roster_make(&roster, observed);
	if (making->header) {
		print_kind_names(&roster, &names);
		buffer_text(&names, "\tn\tlow\tmid\thigh\tq3");
		for (i = 0; i < making->npercentile; i++) {
			char name[8];

			(void)snprintf(name, sizeof name, "\tp%u", making->percentile[i]);
			buffer_text(&names, name);
		}
		print_header(&roster, slice_from(buffer_slice(&names), 1));
	}
	print_members(&p);
	tell(&p);
	print_free(&p);
	buffer_free(&names);
	roster_free(&roster);
}
