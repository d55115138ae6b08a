#include "extract.h"

#include "evidence.h"
#include "levers.h"
#include "money.h"
#include "out.h"
#include "prose.h"

/* A row of n fields, and where it is from. */
static void
put_row(const struct guide *g, const struct slice field[], size_t n, size_t line)
{
	char number[32];
	size_t i = sizeof number;

	for (; line > 0; line /= 10)
		number[--i] = (char)('0' + line % 10);
	for (size_t k = 0; k < n; k++) {
		out_slice(field[k]);
		out_byte('\t');
	}
	out_slice(g->name);
	out_byte(':');
	out_slice((struct slice){number + i, sizeof number - i});
	out_byte('\n');
	out_row_ends();
}

/* An amount as every program reads it again. */
static struct slice
amount(int64_t millionths, const struct currency *currency, bool known, char to[FIXED_ROOM])
{
	return (struct slice){to, known ? fixed_format(millionths, money_decimals(millionths, currency), to) : 0};
}

static void
print_bands(struct extract *r)
{
	const struct guide *g = &r->guide;
	size_t i;

	grid_read(&r->grid, &r->guide, &r->terms);
	for (i = 0; i < r->grid.n; i++) {
		const struct grid_band *b = &r->grid.band[i];
		const struct currency *currency = b->range.currency;
		char low[FIXED_ROOM], high[FIXED_ROOM];
		const struct slice fields[] = {g->company, g->role, b->level, b->code, b->location, b->component,
			currency != NULL ? currency->code : SLICE_NONE, b->range.unit,
			amount(b->range.low, currency, b->range.open != RANGE_NO_LOW, low),
			amount(b->range.high, currency, b->range.open != RANGE_NO_HIGH, high)};

		put_row(g, fields, sizeof fields / sizeof *fields, b->line);
	}
	grid_tell(&r->grid, g->file);
}

static void
print_levels(struct extract *r)
{
	struct guide *g = &r->guide;
	struct levelmap l = {0};

	while (levelmap_next(&l, g, &r->terms)) {
		const struct slice fields[] = {g->company, l.code, l.title, l.level, l.years_min, l.years_max};

		put_row(g, fields, sizeof fields / sizeof *fields, l.line);
	}
}

static void
print_levers(struct extract *r)
{
	const struct guide *g = &r->guide;
	struct levers l = {0};
	char n[FIXED_ROOM];

	while (levers_next(&l, g)) {
		const struct slice fields[] = {g->company, g->role,
			amount((int64_t)l.n * FIXED_ONE, NULL, true, n), l.topic};

		put_row(g, fields, sizeof fields / sizeof *fields, l.line);
	}
}

static void
print_strategy(struct extract *r)
{
	const struct guide *g = &r->guide;
	struct strategy s = {0};
	size_t i;

	while (strategy_next(&s, g, &r->terms)) {
		for (i = 0; i < s.n; i++) {
			const struct strategy_row *row = &s.row[i];
			char to[8][STRATEGY_ROOM];
			const struct slice fields[] = {g->company, g->role, row->location,
				row->currency != NULL ? row->currency->code : SLICE_NONE,
				strategy_text(row, STRATEGY_OPEN, CLAUSE_BASE, to[0]),
				strategy_text(row, STRATEGY_OPEN, CLAUSE_EQUITY, to[1]),
				strategy_unit(row, STRATEGY_OPEN),
				strategy_text(row, STRATEGY_OPEN, CLAUSE_UNITS, to[2]),
				strategy_text(row, STRATEGY_OPEN, CLAUSE_PRICE, to[3]),
				strategy_text(row, STRATEGY_OPEN, CLAUSE_TOTAL, to[4]),
				strategy_text(row, STRATEGY_FLOOR, CLAUSE_BASE, to[5]),
				strategy_text(row, STRATEGY_FLOOR, CLAUSE_EQUITY, to[6]),
				strategy_unit(row, STRATEGY_FLOOR),
				strategy_text(row, STRATEGY_FLOOR, CLAUSE_TOTAL, to[7])};

			put_row(g, fields, sizeof fields / sizeof *fields, row->line);
		}
		strategy_tell(&s, g->file);
	}
	strategy_free(&s);
}

static void
print_evidence(struct extract *r)
{
	const struct guide *g = &r->guide;
	struct evidence e = {0};

	while (evidence_next(&e, g)) {
		const struct slice fields[] = {g->company, g->role, e.kind, e.subject, e.period};

		put_row(g, fields, sizeof fields / sizeof *fields, e.line);
	}
}

static void
print_facts(struct extract *r)
{
	struct statements *s = &r->audit.said;
	size_t i;

	prose_read(s, &r->guide);
	for (i = 0; i < s->n; i++) {
		const struct statement *one = &s->list[i];
		const struct slice fields[] = {r->guide.company, r->guide.role, one->kind, one->subject, one->op,
			one->value, one->unit, one->location};

		put_row(&r->guide, fields, sizeof fields / sizeof *fields, one->line);
	}
}

static void
print_hiring(struct extract *r)
{
	struct hiring *h = &r->audit.hiring;
	size_t i;

	hiring_read(h, &r->guide, &r->terms.naming.levels);
	for (i = 0; i < h->n; i++) {
		const struct slice fields[] = {slice_of(h->row[i].kind), h->row[i].group, h->row[i].topic,
			h->row[i].detail};

		put_row(&r->guide, fields, sizeof fields / sizeof *fields, h->row[i].line);
	}
}

static void
print_findings(struct extract *r)
{
	grid_read(&r->grid, &r->guide, &r->terms);
	audit_guide(&r->audit, &r->guide, &r->grid);
}

const struct extract_kind extract_check = {"check",
	"id\tseverity\tmeasured\tagainst\trule\tsource\n", print_findings};

static const struct extract_kind kinds[] = {
	{"bands", "company\trole\tlevel\tcode\tlocation\tcomponent\tcurrency\tunit\tlow\thigh\tsource\n", print_bands},
	{"levels", "company\tcode\ttitle\tlevel\tyears_min\tyears_max\tsource\n", print_levels},
	{"strategy", "company\trole\tlocation\tcurrency\topen_base\topen_equity\topen_equity_unit\topen_units\tprice\t"
	    "open_total\tfloor_base\tfloor_equity\tfloor_equity_unit\tfloor_total\tsource\n", print_strategy},
	{"levers", "company\trole\tn\ttopic\tsource\n", print_levers},
	{"evidence", "company\trole\tkind\tsubject\tperiod\tsource\n", print_evidence},
	{"facts", "company\trole\tkind\tsubject\top\tvalue\tunit\tlocation\tsource\n", print_facts},
	{"hiring", "kind\tgroup\ttopic\tdetail\tsource\n", print_hiring},
};

const struct extract_kind *
extract_kind(size_t i)
{
	return i < sizeof kinds / sizeof *kinds ? &kinds[i] : NULL;
}

void
extract_open(struct extract *r, const char *currency)
{
	*r = (struct extract){0};
	terms_read(&r->terms, currency);
	audit_open(&r->audit, &r->terms);
}

void
extract_close(struct extract *r)
{
	audit_close(&r->audit);
	grid_free(&r->grid);
	guide_free(&r->guide);
	terms_free(&r->terms);
}
