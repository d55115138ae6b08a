/*
 * bands: tables of published ranges, searched by name and by an offer's position
 * (haggle-methods(7), sections 1 and 7).
 */
#ifndef BANDS_H
#define BANDS_H

#include "field.h"
#include "levels.h"

/* What is asked for; an empty text and an unknown figure ask for nothing. */
struct position {
	struct slice company, role, location;
	struct level level;
};

/* Where an offers table says it. */
struct position_columns {
	int company, role, level, code, years, location;
};

void position_columns(struct position_columns *, const struct header *);
struct position position_read(const struct position_columns *, const struct fields *, const struct row *);

/* Parts of a position, and their bits in bands_match. */
enum position_part { PART_COMPANY, PART_ROLE, PART_LEVEL, PART_LOCATION, PARTS };

/* What names mean: aliases and level maps, read once. */
struct naming {
	struct levels levels;
	struct aliases places;
	struct aliases periods;
};

void naming_read(struct naming *);
void naming_free(struct naming *);

/* The name a company or place goes by; the text itself where it is unknown. */
struct slice naming_company(const struct naming *, struct slice);
struct slice naming_place(const struct naming *, struct slice);

/* Do both mean the same one, aliases and (for roles) a level word in front aside? */
bool naming_same_company(const struct naming *, struct slice, struct slice);
bool naming_same_place(const struct naming *, struct slice, struct slice);
bool naming_same_role(const struct naming *, struct slice, struct slice);

/* Where a bands table has its columns. */
struct band_columns {
	int company, role, level, code, location, segment, component, currency, unit, low, high, q3, source;
};

/* Resolves them; without `low` and `high` the program stops. */
void bands_columns(struct band_columns *, const struct header *);

/* Does the row have that part of the position? And which parts does it have: a set of bits
 * 1 << PART_..., all of them ALL_PARTS. */
enum { ALL_PARTS = (1 << PARTS) - 1 };
bool bands_match_part(const struct naming *, const struct band_columns *, const struct row *,
    const struct position *, enum position_part);
unsigned bands_match(const struct naming *, const struct band_columns *, const struct row *,
    const struct position *);

/* The row's text for a part, for messages. */
struct slice bands_part(const struct band_columns *, const struct row *, enum position_part);

/* A range, for the period its unit says. */
struct band {
	struct ratio low, high, q3; /* unknown where the row has none (an open top) */
	struct ratio per_year;      /* such periods in a year; unknown: the unit is none (percent, once) */
	const struct row *row;
};

/* Reads a row's range; stops where high is below low. */
void bands_read(const struct naming *, const struct fields *, const struct band_columns *,
    const struct row *, const struct currency *, struct band *);

/* Makes it a range by the year; false where that makes no sense. */
bool bands_yearly(struct band *);

#endif
