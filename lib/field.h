/*
 * field: the typed fields of a row. An empty field is unknown; one that can't be read stops the
 * program with file, line, column, value and the right form.
 */
#ifndef FIELD_H
#define FIELD_H

#include "columns.h"
#include "currency.h"
#include "heading.h"

struct fields {
	const struct header *header;
	bool borrowed;                    /* the two dictionaries belong to another */
	struct currencies currencies;
	struct columns columns;
	const struct currency *otherwise; /* --currency */
	int currency;                     /* the column, -1 without */
	struct headings headings;         /* of a header that people may have typed */
	const struct currency *agreed;    /* the one found last that the headings do not contradict */
	int *amounts;                     /* columns whose sign tells the currency where no column does */
	size_t namounts;
	bool noted;                       /* that rows say no currency */
	const struct currency *restated;  /* see fields_restate; NULL: rows stand as they came */
	struct ratio *amount;             /* by column; unknown: as it came */
};

/* Over a header, which must outlive it; `currency` is --currency or NULL. */
void fields_open(struct fields *, const struct header *, const char *currency);
void fields_close(struct fields *);

/* The same over a header that people may have typed, `Base Salary`: headings_read puts its names right. */
void fields_open_typed(struct fields *, struct header *, const char *currency);

/* Over a second header, with the dictionaries of `other`, which must outlive it. */
void fields_beside(struct fields *, const struct header *, const struct fields *other);

/* What is wrong with a field of the row; stops. */
_Noreturn void field_refuse(const struct fields *, const struct row *, int column, const char *why);

/* The row's currency: its column, else a sign in its amounts, else --currency, else NULL and a note. */
const struct currency *fields_currency(struct fields *, const struct row *);

/* The same without the note. */
const struct currency *fields_currency_quietly(struct fields *, const struct row *);

/*
 * From fields_restate to fields_unstate the row in hand reads as if it were in that currency, its
 * amounts those the caller has put into `amount`.
 */
void fields_restate(struct fields *, const struct currency *);
void fields_unstate(struct fields *);

/* Columns are places in the header; -1 reads as empty. Empty and `?` are unknown. */
struct ratio field_money(const struct fields *, const struct row *, int column, const struct currency *);
struct ratio field_count(const struct fields *, const struct row *, int column);
struct ratio field_percent(const struct fields *, const struct row *, int column); /* 10% -> 0.1 */
struct ratio field_number(const struct fields *, const struct row *, int column);
int32_t field_date(const struct fields *, const struct row *, int column); /* DATE_NONE: empty */

/* An optional part of an offer: empty adds nothing, so it is 0; `?` is unknown. */
struct ratio field_part(const struct fields *, const struct row *, int column, const struct currency *);

/* A bonus that is no percentage. Up to FIELD_SMALL_BONUS it must name a currency, or it could be one. */
enum { FIELD_SMALL_BONUS = 100 };
struct ratio field_bonus(const struct fields *, const struct row *, int column, const struct currency *);

/* Is it `?`: there, but not known? */
bool field_asked(const struct row *, int column);

/* Decimals of the currency; two where there is none. */
unsigned field_minor(const struct currency *);

#endif
