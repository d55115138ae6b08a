/* texts: templates from data or from the user's file, with every partial they use. */
#ifndef TEXTS_H
#define TEXTS_H

#include "render.h"
#include "shelf.h"

struct texts {
	struct template_set set;
	struct slice main;            /* the one to print */
	enum escape escape;
	struct shelf shelf;
};

/* `folder`/`kind` of data, .md where it has no ending of its own; its partials are looked for in
 * letters/ and briefs/. */
void texts_open_kind(struct texts *, const char *folder, const char *kind);

/* The user's file; its partials are looked for beside it first, with its ending. A partial that is
 * nowhere stops the program, or is empty when lenient. */
void texts_open_file(struct texts *, const char *path, bool lenient);

/* A template that stands in no file of its own; all is copied. `place` is what messages call it. */
void texts_add(struct texts *, struct slice name, struct slice place, struct slice text);

/* Reads every partial that is used and not there yet, from letters/ and briefs/ of data. */
void texts_complete(struct texts *);

void texts_close(struct texts *);

#endif
