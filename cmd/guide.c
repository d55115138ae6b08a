/* guide - read negotiation guides, print their facts */
#include "audit.h"
#include "evidence.h"
#include "grid.h"
#include "levelmap.h"
#include "levers.h"
#include "money.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "strategy.h"

static const char help[] =
	"usage: guide [-k kind] [--strict] [-c company] [-r role] file ...\n"
	"       guide --check [--strict] [-c company] [-r role] file ...\n"
	"\n"
	"  guide research/*/*.md > bands.tsv     every pay band, for band -b bands.tsv\n"
	"  guide -k strategy guide.md            what to open with, and the floor\n"
	"  guide --check research/*/*.md         where guides contradict themselves\n"
	"\n"
	"  -k, --kind KIND      bands (default) levels strategy levers evidence facts hiring\n"
	"      --check              findings; status 1 when one is an error\n"
	"  -c, --company NAME   where neither title nor path says it\n"
	"  -r, --role NAME      the same of the role\n"
	"      --strict         status 1 when a file is no guide\n"
	"      --currency CUR   of figures that nothing else gives a currency\n"
	"  -d, --data DIR  --flush  -q  -v  -h  -V\n";

enum { OPTION_STRICT = OPTION_OWN, OPTION_CHECK };

/* What is read into again for every guide. */
struct reader {
	struct guide guide;
	struct terms terms;
	struct grid grid;
	struct audit audit; /* of --check, facts and hiring */
};

/* One kind of fact: its columns, and how those of one guide are printed. */
struct kind {
	const char *name, *columns;
	void (*print)(struct reader *);
};

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
print_bands(struct reader *r)
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
print_levels(struct reader *r)
{
	struct guide *g = &r->guide;
	struct levelmap l = {0};

	while (levelmap_next(&l, g, &r->terms)) {
		const struct slice fields[] = {g->company, l.code, l.title, l.level, l.years_min, l.years_max};

		put_row(g, fields, sizeof fields / sizeof *fields, l.line);
	}
}

static void
print_levers(struct reader *r)
{
	const struct guide *g = &r->guide;
	struct levers l = {0};
	char n[FIXED_ROOM];

	while (levers_next(&l, g)) {
		const struct slice fields[] = {g->company, g->role, amount((int64_t)l.n * FIXED_ONE, NULL, true, n), l.topic};

		put_row(g, fields, sizeof fields / sizeof *fields, l.line);
	}
}

static void
print_strategy(struct reader *r)
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
				strategy_text(row, STRATEGY_OPEN, CLAUSE_BASE, to[0]), strategy_text(row, STRATEGY_OPEN, CLAUSE_EQUITY, to[1]),
				strategy_unit(row, STRATEGY_OPEN), strategy_text(row, STRATEGY_OPEN, CLAUSE_UNITS, to[2]),
				strategy_text(row, STRATEGY_OPEN, CLAUSE_PRICE, to[3]), strategy_text(row, STRATEGY_OPEN, CLAUSE_TOTAL, to[4]),
				strategy_text(row, STRATEGY_FLOOR, CLAUSE_BASE, to[5]), strategy_text(row, STRATEGY_FLOOR, CLAUSE_EQUITY, to[6]),
				strategy_unit(row, STRATEGY_FLOOR), strategy_text(row, STRATEGY_FLOOR, CLAUSE_TOTAL, to[7])};

			put_row(g, fields, sizeof fields / sizeof *fields, row->line);
		}
		strategy_tell(&s, g->file);
	}
	strategy_free(&s);
}

static void
print_evidence(struct reader *r)
{
	const struct guide *g = &r->guide;
	struct evidence e = {0};

	while (evidence_next(&e, g)) {
		const struct slice fields[] = {g->company, g->role, e.kind, e.subject, e.period};

		put_row(g, fields, sizeof fields / sizeof *fields, e.line);
	}
}

static void
print_facts(struct reader *r)
{
	struct statements *s = &r->audit.said;
	size_t i;

	statements_read(s, &r->guide);
	for (i = 0; i < s->n; i++) {
		const struct statement *one = &s->list[i];
		const struct slice fields[] = {r->guide.company, r->guide.role, one->kind, one->subject, one->op,
			one->value, one->unit, one->location};

		put_row(&r->guide, fields, sizeof fields / sizeof *fields, one->line);
	}
}

static void
print_hiring(struct reader *r)
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
print_findings(struct reader *r)
{
	grid_read(&r->grid, &r->guide, &r->terms);
	audit_guide(&r->audit, &r->guide, &r->grid);
}

static const struct kind check = {"check", "id\tseverity\tmeasured\tagainst\trule\tsource\n", print_findings};

static const struct kind kinds[] = {
	{"bands", "company\trole\tlevel\tcode\tlocation\tcomponent\tcurrency\tunit\tlow\thigh\tsource\n", print_bands},
	{"levels", "company\tcode\ttitle\tlevel\tyears_min\tyears_max\tsource\n", print_levels},
	{"strategy", "company\trole\tlocation\tcurrency\topen_base\topen_equity\topen_equity_unit\topen_units\tprice\t"
	    "open_total\tfloor_base\tfloor_equity\tfloor_equity_unit\tfloor_total\tsource\n", print_strategy},
	{"levers", "company\trole\tn\ttopic\tsource\n", print_levers},
	{"evidence", "company\trole\tkind\tsubject\tperiod\tsource\n", print_evidence},
	{"facts", "company\trole\tkind\tsubject\top\tvalue\tunit\tlocation\tsource\n", print_facts},
	{"hiring", "kind\tgroup\ttopic\tdetail\tsource\n", print_hiring},
};

struct options {
	struct shared shared;
	const struct kind *kind;
	struct slice company, role;
	bool strict;
};

static const struct kind *
kind_of(const char *name)
{
	struct buffer names = {0};
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		buffer_text(&names, " ");
		buffer_text(&names, kinds[i].name);
	}
	msg_stop("--kind: '%.*s' is none of%.*s", MSG_CUT(slice_of(name)), (int)names.n, names.text);
}

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		{"kind", required_argument, NULL, 'k'},
		{"company", required_argument, NULL, 'c'},
		{"role", required_argument, NULL, 'r'},
		{"strict", no_argument, NULL, OPTION_STRICT},
		{"check", no_argument, NULL, OPTION_CHECK},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "guide", .help = help}, .kind = &kinds[0],
		.company = {"", 0}, .role = {"", 0}};
	while ((c = option_next(&o->shared, argc, argv, "k:c:r:" OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case 'k':
			o->kind = kind_of(optarg);
			break;
		case 'c':
			o->company = slice_of(optarg);
			break;
		case 'r':
			o->role = slice_of(optarg);
			break;
		case OPTION_STRICT:
			o->strict = true;
			break;
		case OPTION_CHECK:
			o->kind = &check;
			break;
		}
	}
	option_need_input(&o->shared);
}

/* Notes what is off with the file as a whole; false where it is no guide. */
static bool
is_guide(const struct guide *g)
{
	struct msg_place place = {g->file, g->why != NULL ? g->why_line : 0, SLICE_NONE};

	if (g->why != NULL)
		msg_note_at(place, "%s", g->why);
	else if (!g->known)
		msg_note_at(place, "is no guide");
	if (g->mojibake.repaired > 0)
		msg_note_at((struct msg_place){g->file, g->mojibake.line, SLICE_NONE},
		    "%zu character%s repaired that had been read as windows-1252, the first here", g->mojibake.repaired,
		    g->mojibake.repaired == 1 ? "" : "s");
	return g->known;
}

int
main(int argc, char *argv[])
{
	static char standard[] = "-";
	char *standard_input[] = {standard};
	struct options opt;
	struct reader reader = {0};
	bool all = true; /* guides, and without errors */
	size_t i;

	msg_start("guide");
	options_read(&opt, argc, argv);
	if (opt.shared.input.n == 0)
		opt.shared.input = (struct input){.files = standard_input, .n = 1};
	terms_read(&reader.terms, opt.shared.currency);
	audit_open(&reader.audit, &reader.terms);
	out_text(opt.kind->columns);
	for (i = 0; i < opt.shared.input.n; i++) {
		guide_read(&reader.guide, opt.shared.input.files[i], opt.company, opt.role);
		if (is_guide(&reader.guide))
			opt.kind->print(&reader);
		else
			all = false;
	}
	if (opt.kind == &check)
		all = audit_end(&reader.audit) && (all || !opt.strict);
	else
		all |= !opt.strict;
	audit_close(&reader.audit);
	grid_free(&reader.grid);
	guide_free(&reader.guide);
	terms_free(&reader.terms);
	return out_close() == 0 && all ? 0 : 1;
}
