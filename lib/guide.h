/*
 * guide: one Markdown guide read: its lines, and whose pay it speaks of. It is read into again for
 * the next file, so that memory does not grow with their number.
 */
#ifndef GUIDE_H
#define GUIDE_H

#include "markdown.h"
#include "mojibake.h"

/* Zero it to begin. Every slice lasts until the next guide_read or guide_free. */
struct guide {
	const char *file;         /* the name as given, the caller's; `stdin` for - */
	struct slice name;        /* the same, fit for a field */
	struct markdown markdown; /* its lines and rows */
	struct slice title;       /* the line that names the guide; empty: none does */
	struct slice company;     /* empty: a hiring guide, or nothing says it */
	struct slice role;
	struct slice code;        /* a level's code beside the role in the title */
	bool hiring;              /* for employers: no company's own pay */
	bool paste;               /* headings and bold text have lost their marks */
	bool known;               /* it is such a guide at all */
	const char *why;          /* it can't be read: what is wrong, at why_line; else NULL */
	size_t why_line;
	struct mojibake mojibake;
	struct buffer text, repaired;
	struct arena arena;
};

/* Bytes of a file and bars of a line; what has more is no guide. Markdown can take 200 times its size. */
enum { GUIDE_LARGEST = 1 << 20, GUIDE_WIDEST = 256 };

/*
 * Reads the file. The title says company and role; where it does not, the path does
 * (COMPANY--ROLE.md, COMPANY/ROLE.md); where that does not, the caller's company and role, which may
 * be empty.
 */
void guide_read(struct guide *, const char *file, struct slice company, struct slice role);

/* The same of a text at hand, which must outlive what is read. */
void guide_take(struct guide *, const char *file, struct slice text, struct slice company, struct slice role);
void guide_free(struct guide *);

/*
 * Is block i a heading: by its mark, as a line that is all bold, or in a paste as a short line that is
 * no sentence?
 */
bool guide_is_heading(const struct guide *, size_t i);

/* The heading that block i stands under, within some hundred lines; empty: none. */
struct slice guide_section(const struct guide *, size_t i);

/* A line's text without an advertisement's link that a paste has run into its start. */
struct slice guide_line(const struct markdown_block *);

/* Does text contain the words, case aside, as whole words? */
bool guide_says(struct slice text, const char *words);

#endif
