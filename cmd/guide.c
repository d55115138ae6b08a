/* guide - read negotiation guides, print their facts */
#include "extract.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "sandbox.h"

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

struct options {
	struct shared shared;
	const struct extract_kind *kind;
	struct slice company, role;
	bool strict, check;
};

static const struct extract_kind *
kind_of(const char *name)
{
	const struct extract_kind *kind;
	struct buffer names = {0};
	size_t i;

	for (i = 0; (kind = extract_kind(i)) != NULL; i++)
		if (strcmp(kind->name, name) == 0)
			return kind;
	for (i = 0; (kind = extract_kind(i)) != NULL; i++) {
		buffer_text(&names, " ");
		buffer_text(&names, kind->name);
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

	*o = (struct options){.shared = {.program = "guide", .help = help}, .kind = NULL,
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
			o->check = true;
			break;
		}
	}
	if (o->check && o->kind != NULL)
		msg_stop("--check prints findings, --kind %s: one or the other", o->kind->name);
	if (o->shared.input.csv || o->shared.input.max_line > 0)
		msg_stop("--csv and --max-line are for tables: guides are Markdown");
	if (o->kind == NULL)
		o->kind = o->check ? &extract_check : extract_kind(0);
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
	struct extract extract;
	bool guides = true, sound = true;
	size_t i;

	msg_start("guide");
	options_read(&opt, argc, argv);
	if (opt.shared.input.n == 0)
		opt.shared.input = (struct input){.files = standard_input, .n = 1};
	extract_open(&extract, opt.shared.currency);
	sandbox_enter(opt.shared.input.files, opt.shared.input.n);
	out_text(opt.kind->columns);
	for (i = 0; i < opt.shared.input.n; i++) {
		guide_read(&extract.guide, opt.shared.input.files[i], opt.company, opt.role);
		if (is_guide(&extract.guide))
			opt.kind->print(&extract);
		else
			guides = false;
	}
	if (opt.check)
		sound = audit_end(&extract.audit);
	extract_close(&extract);
	return out_close() == 0 && sound && (guides || !opt.strict) ? 0 : 1;
}
