/*
 * levels: who is meant by `Senior`, `L5`, `IC4+`, `Sr. Staff` or six years (haggle-methods(7),
 * section 7). A code counts only within its company's map; then the exact title; then the longest
 * level word; then years, half-open.
 */
#ifndef LEVELS_H
#define LEVELS_H

#include "alias.h"

struct levels {
	struct rows map;      /* data/levels.tsv */
	int company, code, title, level, years_min, years_max;
	struct aliases names; /* companies */
	struct rows ranks;    /* data/ranks.tsv */
	struct rank_word *words;
	size_t nwords;
	struct buffer keys;
};

/* A level as it is asked for. Empty text and unknown years: any. */
struct level {
	struct slice text;
	struct ratio years;
};

void levels_read(struct levels *);
void levels_free(struct levels *);

/* Does a band of `company`, with that label and code, cover the level? */
bool levels_cover(const struct levels *, struct slice company, struct slice label, struct slice code,
    const struct level *);

/* The ranks of the longest level word in a text (`Staff+` reaches CODE_TOP); false: it has none. */
bool levels_ranks(const struct levels *, struct slice text, int *low, int *high);

/* The level of that rank, `senior`; empty where there is none. */
struct slice levels_name(const struct levels *, int rank);

/* Does the text have a level word in it? */
bool levels_says(const struct levels *, struct slice text);

/* The role without a level word in front: `Senior Data Engineer` gives `Data Engineer`. */
struct slice levels_strip(const struct levels *, struct slice role);

#endif
