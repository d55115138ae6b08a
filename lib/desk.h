/*
 * desk: everything a letter or brief can draw on: the offers, what data knows of their companies,
 * the user's own tables; and the frames made of it (haggle-script(1), NAMES).
 */
#ifndef DESK_H
#define DESK_H

#include "dictionary.h"
#include "facts.h"
#include "glossary.h"
#include "kit.h"
#include "shelf.h"
#include "split.h"
#include "standing.h"

/* A table the user gave a name. */
struct own_table {
	const char *name;
	struct rows rows;
	struct fields fields;
	bool shown; /* letters may loop over it */
};

struct desk {
	struct shelf shelf;
	struct dictionary names;
	struct rows rows;
	struct fields fields;
	struct offers offers;
	struct standings all;
	struct naming naming;
	struct position_columns position;
	struct facts facts;
	struct rows levers, evidence, levels, strategy, findings, plan, beyond, bands;
	struct kit kit;
	struct rows profile;
	struct fields profile_fields;
	bool has_profile;
	struct own_table *tables;
	size_t ntables;
	int32_t day; /* -D, or DATE_NONE */
	struct ratio place_in_band; /* --position, for the offer memo */
	const struct glossary *glossary; /* for --slots, else NULL; the caller's */
	bool claims;                /* --claims: what guides say and nothing bears out is shown */
	const struct standing *const *wanted; /* the offers the text is for; the caller's */
	size_t nwanted;
	bool speech;                /* the text is to be said: one's own worry has a place in it */
	bool replies, hiring;       /* the text has a place for these */
	bool drafts;                /* the text is for whoever makes the offer: its total may stand in it */
	bool has_common;
	struct frame common;        /* desk_common's, once it is made */
};

/* What is asked of the desk. */
struct desk_options {
	struct input input;
	const char *currency;
	const char *profile;              /* file, or NULL */
	char *const *tables;              /* name=file */
	size_t ntables;
	const char *const *opened;        /* --public */
	size_t nopened;
	int32_t day;
	struct ratio place_in_band;       /* --position */
	bool claims;                      /* --claims */
	bool letter;
	bool speech;                      /* a letter that is said, not sent */
	bool replies, hiring;             /* the text mentions objections or worries, the hiring guide */
	bool drafts;                      /* it is the kit's own memo of an offer to be made */
};

void desk_open(struct desk *, const struct desk_options *);
void desk_close(struct desk *);

/* What holds for every text: the profile, the user's tables, the date. */
struct frame desk_common(struct desk *);

/* One offer: its columns as people read them, and everything computed from them. */
struct frame desk_offer(struct desk *, const struct standing *);

#endif
