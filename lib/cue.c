#include "cue.h"

#include <stdlib.h>

#include "data.h"
#include "msg.h"
#include "phrase.h"

enum { APART = 200 }; /* bytes in which a second part must follow */

static const struct { const char *name; unsigned where; } places[] = {
	{"text", CUE_TEXT}, {"scope", CUE_SCOPE}, {"stage", CUE_STAGE}, {"quote", CUE_QUOTE},
	{"strategy", CUE_STRATEGY},
};

static const char *const takes[] = {
	[CUE_NOUN] = "noun", [CUE_NAME] = "name", [CUE_NAMES] = "names", [CUE_LIST] = "list",
	[CUE_SOME] = "some", [CUE_PARTS] = "parts", [CUE_BEFORE] = "before", [CUE_WHOLE] = "whole",
	[CUE_BETWEEN] = "between", [CUE_FIRST] = "first",
	[CUE_AS] = "as", [CUE_FROM] = "from",
};

static void
read_cue(struct cues *c, size_t i)
{
	struct cue *cue = &c->list[i];
	struct msg_place place = {c->rows.row[i].file, c->rows.row[i].line, slice_of("takes")};
	struct slice text = rows_get(&c->rows, i, "cue"), where = rows_get(&c->rows, i, "where");
	struct slice how = rows_get(&c->rows, i, "takes");
	size_t k, star;

	*cue = (struct cue){.kind = rows_get(&c->rows, i, "kind"), .subject = rows_get(&c->rows, i, "subject"),
		.first = text, .second = {"", 0}, .fixed = {"", 0}};
	for (k = 0; k < sizeof places / sizeof *places; k++)
		if (slice_is(where, places[k].name))
			cue->where = places[k].where;
	for (star = 0; star + 3 <= text.n && memcmp(text.p + star, " * ", 3) != 0; star++)
		continue;
	if (star + 3 <= text.n) {
		cue->first = slice_first(text, star);
		cue->second = slice_from(text, star + 3);
	}
	for (k = 0; k < sizeof takes / sizeof *takes && !slice_is(how, takes[k]); k++)
		continue;
	cue->takes = (enum cue_takes)k;
	if (how.n > 0 && how.p[0] == '=') {
		cue->takes = CUE_FIXED;
		cue->fixed = slice_from(how, 1);
	} else if (k == sizeof takes / sizeof *takes) {
		msg_refuse(place, how, "is no way to take a cue");
	}
	if (cue->where == 0 || cue->first.n == 0) {
		place.column = slice_of(cue->where == 0 ? "where" : "cue");
		msg_refuse(place, cue->where == 0 ? where : text, "says nothing");
	}
}

void
cues_read(struct cues *c)
{
	size_t i;

	*c = (struct cues){0};
	data_read(&c->rows, "cues.tsv", "where kind subject cue takes");
	c->list = memory_new(c->rows.n, sizeof *c->list);
	c->n = c->rows.n;
	for (i = c->n; i-- > 0;) {
		unsigned char byte;

		read_cue(c, i);
		byte = (unsigned char)c->list[i].first.p[0];
		c->list[i].next = c->by_byte[byte];
		c->by_byte[byte] = i + 1;
		if (byte_is_small((char)byte))
			c->by_byte[byte - ('a' - 'A')] = i + 1;
	}
}

void
cues_free(struct cues *c)
{
	free(c->list);
	rows_free(&c->rows);
}

/* Does the cue stand at byte i? Its second part must come in the same sentence. */
static bool
stands(const struct cue *cue, struct slice text, size_t i, struct cue_found *found)
{
	struct slice rest, sentence;
	size_t at, k;

	if (text.n - i < cue->first.n)
		return false;
	for (k = 1; k < cue->first.n; k++)
		if (text.p[i + k] != cue->first.p[k] &&
		    (text.p[i + k] < 'A' || text.p[i + k] > 'Z' || (text.p[i + k] | 0x20) != cue->first.p[k]))
			return false;
	if (!phrase_ends(text, i + cue->first.n))
		return false;
	rest = slice_from(text, i + cue->first.n);
	*found = (struct cue_found){cue, {text.p + i, cue->first.n}, {"", 0}, rest, i};
	if (cue->second.n == 0)
		return true;
	if (rest.n > APART)
		rest.n = APART;
	if (!phrase_sentence(&rest, &sentence) || !phrase_find(sentence, cue->second, 0, &at))
		return false;
	found->between = slice_trim(slice_first(sentence, at));
	found->after = slice_from(sentence, at + cue->second.n);
	found->whole.n = (size_t)(found->after.p - found->whole.p);
	return true;
}

bool
cues_next(const struct cues *c, unsigned where, struct slice text, size_t *from, size_t *which,
    struct cue_found *found)
{
	for (; *from < text.n; ++*from, *which = 0) {
		if (*which == 0) {
			*which = c->by_byte[(unsigned char)text.p[*from]];
			if (*which == 0 || !phrase_ends(text, *from))
				continue;
		}
		while (*which <= c->n) {
			const struct cue *cue = &c->list[*which - 1];

			*which = cue->next > 0 ? cue->next : c->n + 1;
			if ((cue->where & where) != 0 && stands(cue, text, *from, found))
				return true;
		}
	}
	return false;
}
