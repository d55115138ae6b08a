/* What a guide's text shows, of audit.h: characters misread, advertisements, figures without sources, dates. */
#include <stdlib.h>

#include "audit.h"
#include "evidence.h"
#include "phrase.h"

enum { SHOWN = 8, ITEMS_MOST = 64 };

static void
check_mojibake(struct audit *a)
{
	const struct mojibake *m = &a->guide->mojibake;
	struct findings *f = &a->findings;
	size_t others = m->repaired - m->dashes - m->signs;

	if (m->repaired == 0)
		return;
	finding_begin(f);
	if (m->dashes > 0)
		finding_say(&f->measured, "%zu dash%s, ", m->dashes, m->dashes == 1 ? "" : "es");
	if (m->signs > 0)
		finding_say(&f->measured, "%zu sign%s of money, ", m->signs, m->signs == 1 ? "" : "s");
	if (others > 0)
		finding_say(&f->measured, "%zu other%s, ", others, others == 1 ? "" : "s");
	f->measured.n -= 2;
	buffer_text(&f->measured, " read as windows-1252");
	finding_at(f, a->guide->name, m->line);
	if (m->lost > 0) {
		finding_say(&f->against, "%zu character%s beyond repair, a byte lost", m->lost, m->lost == 1 ? "" : "s");
		finding_at(f, a->guide->name, m->lost_line);
	}
	finding_end(f, "mojibake", false);
}

/* An advertisement's link, price and all, that a paste has run into a line. */
static void
check_advert(struct audit *a, const struct markdown_block *b)
{
	struct findings *f = &a->findings;
	struct slice line = guide_line(b), advert = slice_first(b->text, b->text.n - line.n);
	struct mention price;
	size_t from = 0;

	if (advert.n == 0 || !mention_next(a->said.currencies, advert, &from, &price) ||
	    price.kind != MENTION_MONEY)
		return;
	finding_begin(f);
	buffer_add(&f->measured, price.text);
	buffer_text(&f->measured, " before ");
	buffer_add(&f->measured, slice_first(line, line.n < 60 ? line.n : 60));
	buffer_text(&f->against, "no pay");
	finding_at(f, a->guide->name, b->line);
	finding_end(f, "advert-in-heading", false);
}

/* The figures that no source names. */
static void
check_figures(struct audit *a)
{
	const struct statements *s = &a->said;
	const struct markdown_block *block = a->guide->markdown.block;
	struct findings *f = &a->findings;
	size_t i, n = 0, last = 0;

	finding_begin(f);
	for (i = 0; i < s->n; i++) {
		if (!slice_is(s->list[i].kind, "claim") || s->list[i].said.n == 0 || n++ >= SHOWN)
			continue;
		buffer_text(&f->measured, f->measured.n > 0 ? "; " : "");
		buffer_add(&f->measured, s->list[i].said);
		if (s->list[i].line != last)
			finding_at(f, a->guide->name, s->list[i].line);
		last = s->list[i].line;
	}
	if (n == 0)
		return;
	if (n > SHOWN)
		finding_say(&f->measured, "; and %zu more", n - SHOWN);
	if (s->backing.first < s->backing.behind)
		finding_say(&f->against, "evidence on lines %zu-%zu", block[s->backing.first].line,
		    block[s->backing.behind - 1].line);
	else
		buffer_text(&f->against, "no evidence named");
	finding_end(f, "figure-without-evidence", false);
}

/* The year whose fourth quarter an item tells the results of; 0: none. */
static unsigned
fourth_quarter(struct slice subject)
{
	size_t at, i;
	unsigned year = 0;

	if (!phrase_find(subject, slice_of("q4"), 0, &at) || at + 7 > subject.n)
		return 0;
	for (i = at + 3; i < at + 7; i++) {
		if (!byte_is_digit(subject.p[i]))
			return 0;
		year = 10 * year + (unsigned)(subject.p[i] - '0');
	}
	return year;
}

/*
 * An annual filing is made after the year's results. One of that same year, dated past spring, is
 * neither the year before's nor its own.
 */
static void
check_filing(struct audit *a, const struct evidence *filing)
{
	struct findings *f = &a->findings;
	struct evidence e = {0};
	unsigned year, items = 0;
	char text[5] = "";

	if (filing->period.n < 7 || filing->period.p[4] != '-' || filing->period.p[5] == 'Q' ||
	    slice_compare(slice_first(slice_from(filing->period, 5), 2), slice_of("05")) < 0)
		return;
	memcpy(text, filing->period.p, 4);
	while (items++ < ITEMS_MOST && evidence_next(&e, a->guide)) {
		year = fourth_quarter(e.subject);
		if (year == 0 || (unsigned)strtoul(text, NULL, 10) != year ||
		    slice_compare(e.period, filing->period) <= 0)
			continue;
		finding_begin(f);
		buffer_add(&f->measured, filing->kind);
		buffer_text(&f->measured, " of ");
		buffer_add(&f->measured, filing->period);
		finding_say(&f->against, "results of Q4 %u out on ", year);
		buffer_add(&f->against, e.period);
		finding_at(f, a->guide->name, filing->line);
		finding_at(f, a->guide->name, e.line);
		finding_end(f, "evidence-date", false);
		return;
	}
}

static void
check_evidence(struct audit *a)
{
	struct evidence e = {0};
	size_t at;
	unsigned items = 0;

	while (items++ < ITEMS_MOST && evidence_next(&e, a->guide))
		if (phrase_find(e.kind, slice_of("10-k"), 0, &at) || phrase_find(e.kind, slice_of("20-f"), 0, &at) ||
		    phrase_find(e.kind, slice_of("annual report"), 0, &at))
			check_filing(a, &e);
}

void
audit_text(struct audit *a)
{
	size_t i;

	check_mojibake(a);
	for (i = 0; i < a->guide->markdown.n; i++)
		check_advert(a, &a->guide->markdown.block[i]);
	check_figures(a);
	check_evidence(a);
}
