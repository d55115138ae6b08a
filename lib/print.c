#include "print.h"

#include <stdlib.h>

#include "crew.h"
#include "msg.h"
#include "out.h"

enum { CHUNK = 4096 /* members */ };

static struct slice
group_name(const struct observed *o, size_t place)
{
	size_t i;

	for (i = 0; o->key[i].part != KEY_GROUP || o->key[i].place != place; i++)
		;
	return o->feed.header.name[o->key[i].column];
}

void
print_header(const struct roster *r, struct slice names)
{
	const struct observed *o = r->observed;
	size_t place;

	for (place = 0; place < o->ngroup; place++) {
		struct slice name = group_name(o, place), rest = names, one;

		while (slice_split(&rest, '\t', &one))
			if (slice_equal(one, name))
				msg_stop("-g: '%.*s' is the name of a column that is added (rename it first)", MSG_CUT(name));
		out_slice(name);
		out_byte('\t');
	}
	out_slice(names);
	out_byte('\n');
}

void
print_kind_names(const struct roster *r, struct buffer *to)
{
	static const char *const names[] = {[KEY_COMPONENT] = "\tcomponent", "\tcurrency", "\tunit"};
	int part;

	for (part = KEY_COMPONENT; part <= KEY_UNIT; part++)
		if (!r->grouped[part])
			buffer_text(to, names[part]);
}

void
print_number(struct buffer *to, uint64_t n)
{
	char digits[24];
	size_t at = sizeof digits;

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	buffer_add(to, (struct slice){digits + at, sizeof digits - at});
}

void
print_kind(const struct print *p, struct writer *w, const struct member *m)
{
	const struct roster *r = p->roster;
	const struct slice none = {"", 0};
	const struct slice text[] = {
		[KEY_COMPONENT] = m->component.p != NULL ? m->component : slice_of(p->making->component),
		[KEY_CURRENCY] = m->currency != NULL ? m->currency->code : none,
		[KEY_UNIT] = m->unit,
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

void
print_collect(const struct print *p, struct writer *w, struct group **group, size_t n)
{
	size_t i;

	sample_begin(&w->sample, p->roster->observed->counted);
	for (i = 0; i < n; i++)
		sample_add(&w->sample, group[i]);
	w->too_many |= !sample_sort(&w->sample);
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
void
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
		for (k = 0; k < PRINT_WITHHELD; k++)
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

void
print_free(struct print *p)
{
	free(p->writer);
}
