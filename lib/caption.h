/*
 * caption: what a guide's title, or where it has none its path, says of company and role:
 * `ROLE — COMPANY Salary Negotiation Guide`, `ROLE (L5) | COMPANY Global Negotiation Guide`,
 * `What ROLEs Actually Do`.
 */
#ifndef CAPTION_H
#define CAPTION_H

#include "arena.h"

struct caption {
	struct slice company, role, code; /* empty: not said */
	bool hiring;
};

/* True when the line is a guide's title; the slices are parts of it. */
bool caption_read(struct slice line, struct caption *);

/* The same of a path, COMPANY--ROLE.md or COMPANY/ROLE.md; what is made of it stands in the arena. */
bool caption_path(struct slice path, struct arena *, struct caption *);

#endif
