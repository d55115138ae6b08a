/*
 * phrase: words, nouns and names in a line of prose, as far as their marks and small words tell where
 * they end. Letters compare without case (ASCII); nothing is copied.
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "slice.h"

/* Is the word the same, case aside? */
bool phrase_is(struct slice word, const char *other);

/* The same of two slices. */
bool phrase_same(struct slice a, struct slice b);

/* Is it one of a blank-separated list, in small letters? */
bool phrase_among(struct slice word, const char *list);

/* The word that ends right before byte `at` of text, blanks between aside; empty where there is none. */
struct slice phrase_word_before(struct slice text, size_t at);

/* The word at the start of text, blanks before it aside; empty where a mark stands there. */
struct slice phrase_word(struct slice text);

/*
 * Where `cue`, in small letters, stands in text as whole words from byte `from` on. A cue that ends in
 * a mark needs no word's end there. False: nowhere.
 */
bool phrase_find(struct slice text, struct slice cue, size_t from, size_t *at);

/* Does a word end before byte at of text, or stand none there? */
bool phrase_ends(struct slice text, size_t at);

/* The next sentence of *rest; *rest moves behind it. False when *rest is used up. */
bool phrase_sentence(struct slice *rest, struct slice *sentence);

/* The noun at the start: `the latency budget of a call` gives `latency budget`. May be empty. */
struct slice phrase_noun(struct slice text);

/* The noun that ends before byte `at` of text: `growth of the AI division` gives `AI division`. */
struct slice phrase_noun_before(struct slice text, size_t at);

/* The names at the start: words with a capital, `Matthew Prince stated` gives `Matthew Prince`. */
struct slice phrase_name(struct slice text);

/* The same with `of` and what follows it, where `of` is true: `scarcity of the skills`. */
struct slice phrase_read_noun(struct slice text, bool of);

/* The bytes of the mark at byte i that ends a noun: a comma, a quote, a dash with a blank before it, a
 * dot with one behind; 0: none does. */
size_t phrase_mark(struct slice text, size_t i);

/* Is it `and`, `or`, `&`; is it a word like `that`, which begins to tell more? */
bool phrase_joins(struct slice word);
bool phrase_begins_clause(struct slice word);

/* `three`, `Three`: 3, up to ten; 0: no such word. */
unsigned phrase_number(struct slice word);

#endif
