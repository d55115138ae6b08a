/* cue: the words in data/cues.tsv behind which a guide's prose states a fact. */
#ifndef CUE_H
#define CUE_H

#include "rows.h"

/* Where a cue counts: a set of these bits. */
enum cue_where { CUE_TEXT = 1, CUE_SCOPE = 2, CUE_STAGE = 4, CUE_QUOTE = 8, CUE_STRATEGY = 16 };

/* What is taken of the text around it. */
enum cue_takes {
	CUE_NOUN,    /* the noun behind it */
	CUE_NAME,    /* the words with a capital behind it */
	CUE_NAMES,   /* a list of those, two or more; the name is the subject */
	CUE_LIST,    /* a list of nouns behind it, three or more */
	CUE_SOME,    /* such a list, one or more */
	CUE_PARTS,   /* such a list, of the parts of pay */
	CUE_BEFORE,  /* the noun before it */
	CUE_WHOLE,   /* it with the words between its two parts */
	CUE_BETWEEN, /* the words between its two parts */
	CUE_FIRST,   /* the first of those */
	CUE_AS,      /* those, the subject being the noun behind it */
	CUE_FROM,    /* the noun that its last word begins */
	CUE_FIXED    /* `fixed`, whatever the text */
};

struct cue {
	unsigned where;
	struct slice kind, subject; /* subject `*`: what the line itself is of */
	struct slice first, second; /* second empty: it has one part */
	enum cue_takes takes;
	struct slice fixed;
	size_t next;                /* with the same first byte, plus one; 0: none */
};

struct cues {
	struct rows rows;
	struct cue *list;
	size_t n;
	size_t by_byte[256]; /* the first cue that begins so, plus one */
};

void cues_read(struct cues *);
void cues_free(struct cues *);

/* A cue in a text: the cue, and the text from its start to its end, between its two parts, behind. */
struct cue_found {
	const struct cue *cue;
	struct slice whole, between, after;
	size_t at; /* where it begins */
};

/*
 * The next cue of `where` (bits) in text from byte *from on, which moves behind its first byte when all
 * cues that begin there have been told; *which is the caller's, 0 to begin. False: no more.
 */
bool cues_next(const struct cues *, unsigned where, struct slice text, size_t *from, size_t *which,
    struct cue_found *);

#endif
