/* writing: a text made for the offers that are wanted: letters one by one, a brief of them together. */
#ifndef WRITING_H
#define WRITING_H

#include "desk.h"
#include "texts.h"

struct writing {
	struct desk *desk;
	const struct texts *texts;
	bool lenient;
	struct slots *slots; /* where figures are noted; NULL: nowhere */
	struct buffer text;
};

/* Letters: one an offer, a line --- between; each sees its own row and nothing else. */
void writing_letters(struct writing *);

/* A brief: all offers, the first one's columns for names outside of any section. */
void writing_brief(struct writing *);

/* Prints the text, a calendar in lines of its own kind; frees it. */
void writing_print(struct writing *);

#endif
