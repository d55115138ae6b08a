/* script - the words: letters, replies, the playbook, the plan of the days */
#include <stdlib.h>

#include "date.h"
#include "kinds.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "uses.h"
#include "writing.h"

static const char help[] =
	"usage: script [-c company] [--profile file] [--table name=file] [-D date] kind [file ...]\n"
	"       script -f template [--brief] [--lenient] [file ...]\n"
	"\n"
	"  convert offers.tsv | band | anchor | floor --current 240000 | script playbook\n"
	"  ... | script counter                   the letter, without one private figure in it\n"
	"  band -c fly -l senior | anchor | script expectations\n"
	"  script --list                          the kinds of text there are\n"
	"\n"
	"  -c, --company NAME     only offers of that company, whatever their verdict\n"
	"      --profile FILE     a one-row table about you: name recipient tone ...\n"
	"      --table NAME=FILE  a table of your own, a section of that name (accomplishments)\n"
	"  -D, --date DATE        today: dates in the plan, fresh evidence, offers not expired\n"
	"      --public COLUMN    let letters show this column\n"
	"  -f, --template FILE    your own template: a letter, unless\n"
	"      --brief            it is for your own eyes\n"
	"      --lenient          names nobody knows are empty\n"
	"      --position P       where in its range the offer memo puts the offer, 0 to 1 (default 0.5)\n"
	"      --claims           in a brief, show what guides claim and nothing bears out\n"
	"      --list             print the kinds\n"
	"      --fields           print the names a text uses: type, who may see them, where from\n"
	"      --slots            print each figure of a text, its line, and what it rests on\n"
	"  -d, --data DIR  --csv  --currency CUR  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_PROFILE = OPTION_OWN, OPTION_TABLE, OPTION_PUBLIC, OPTION_BRIEF, OPTION_LENIENT,
	OPTION_POSITION, OPTION_CLAIMS, OPTION_LIST, OPTION_FIELDS, OPTION_SLOTS, MOST = 64 };

/* What is printed. */
enum wanted { WANTED_TEXT, WANTED_LIST, WANTED_FIELDS, WANTED_SLOTS };

struct options {
	struct shared shared;
	const char *company, *template, *kind;
	struct desk_options desk;
	char *tables[MOST];
	const char *opened[MOST];
	bool brief, lenient;
	enum wanted wanted;
};

static void
options_read(struct options *o, int argc, char *argv[])
{
	static const struct option longs[] = {
		{"company", required_argument, NULL, 'c'},
		{"profile", required_argument, NULL, OPTION_PROFILE},
		{"table", required_argument, NULL, OPTION_TABLE},
		{"date", required_argument, NULL, 'D'},
		{"public", required_argument, NULL, OPTION_PUBLIC},
		{"template", required_argument, NULL, 'f'},
		{"brief", no_argument, NULL, OPTION_BRIEF},
		{"lenient", no_argument, NULL, OPTION_LENIENT},
		{"position", required_argument, NULL, OPTION_POSITION},
		{"claims", no_argument, NULL, OPTION_CLAIMS},
		{"list", no_argument, NULL, OPTION_LIST},
		{"fields", no_argument, NULL, OPTION_FIELDS},
		{"slots", no_argument, NULL, OPTION_SLOTS},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "script", .help = help},
	    .desk = {.day = DATE_NONE, .place_in_band = {1, 2}}};
	while ((c = option_next(&o->shared, argc, argv, "c:D:f:" OPTION_LETTERS, longs)) != -1) {
		switch (c) {
		case 'c':
			o->company = optarg;
			break;
		case 'D':
			o->desk.day = option_date("date", optarg);
			break;
		case 'f':
			o->template = optarg;
			break;
		case OPTION_PROFILE:
			o->desk.profile = optarg;
			break;
		case OPTION_TABLE:
			if (o->desk.ntables == MOST)
				msg_stop("--table: more than %d", MOST);
			o->tables[o->desk.ntables++] = optarg;
			break;
		case OPTION_PUBLIC:
			if (o->desk.nopened == MOST)
				msg_stop("--public: more than %d", MOST);
			o->opened[o->desk.nopened++] = optarg;
			break;
		case OPTION_POSITION:
			o->desk.place_in_band = option_number("position", optarg);
			if (ratio_below(ratio_int(1), o->desk.place_in_band))
				msg_stop("--position: '%.*s' is not from 0 (the bottom) to 1 (the top)", MSG_CUT(slice_of(optarg)));
			break;
		case OPTION_BRIEF:
			o->brief = true;
			break;
		case OPTION_LENIENT:
			o->lenient = true;
			break;
		case OPTION_CLAIMS:
			o->desk.claims = true;
			break;
		case OPTION_LIST:
			o->wanted = WANTED_LIST;
			break;
		case OPTION_FIELDS:
			o->wanted = WANTED_FIELDS;
			break;
		case OPTION_SLOTS:
			o->wanted = WANTED_SLOTS;
			break;
		}
	}
	if (o->wanted == WANTED_LIST)
		return;
	if (o->template == NULL && o->shared.input.n == 0)
		msg_stop("which kind of text? (script --list names them)");
	if (o->template == NULL) {
		o->kind = *o->shared.input.files++;
		o->shared.input.n--;
	}
	if (o->wanted == WANTED_FIELDS)
		return;
	option_need_input(&o->shared);
	o->desk.input = o->shared.input;
	o->desk.currency = o->shared.currency;
	o->desk.tables = o->tables;
	o->desk.opened = o->opened;
}

/* The offers the text is for; the caller frees them. */
static const struct standing **
offers_wanted(const struct desk *d, const struct kind *kind, const struct options *o, size_t *n)
{
	const struct standing **wanted = memory_new(d->all.n, sizeof *wanted);
	size_t i;

	for (i = *n = 0; i < d->all.n; i++)
		if (kind_suits(kind, d, &d->all.list[i], o->company))
			wanted[(*n)++] = &d->all.list[i];
	if (kind->single && *n > 1)
		msg_stop("'%s' is for one offer, and %zu fit: -c names the company", o->kind, *n);
	if (*n < d->all.n)
		msg_note("%zu of %zu rows left out (script --list: what each kind is for)", d->all.n - *n, d->all.n);
	return wanted;
}

/* Reads the offers and writes the text for those that are wanted, or the figures that stand in it. */
static void
write_text(const struct options *o, const struct kind *kind, const struct texts *texts, const struct glossary *g)
{
	struct desk desk;
	struct slots slots = {0};
	struct writing w = {.desk = &desk, .texts = texts, .lenient = o->lenient};
	const struct standing **wanted;

	desk_open(&desk, &o->desk);
	if (o->wanted == WANTED_SLOTS) {
		desk.glossary = g;
		w.slots = &slots;
	}
	desk.wanted = wanted = offers_wanted(&desk, kind, o, &desk.nwanted);
	if (kind->letter)
		writing_letters(&w);
	else
		writing_brief(&w);
	if (o->wanted == WANTED_SLOTS)
		slots_print(&slots, buffer_slice(&w.text), g);
	else
		writing_print(&w);
	buffer_free(&w.text);
	slots_free(&slots);
	free(wanted);
	desk_close(&desk);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct kind kind;
	struct texts texts;
	struct glossary glossary;

	msg_start("script");
	options_read(&opt, argc, argv);
	if (opt.wanted == WANTED_LIST) {
		kinds_print();
		return out_close();
	}
	out_hold();
	kind_read(&kind, opt.kind);
	if (opt.template != NULL) {
		kind.letter = !opt.brief;
		texts_open_file(&texts, opt.template, opt.lenient);
	} else {
		texts_open_kind(&texts, kind.letter ? "letters" : "briefs", opt.kind);
	}
	glossary_read(&glossary);
	opt.desk.letter = kind.letter;
	opt.desk.speech = kind.speech;
	opt.desk.replies = template_mentions(&texts.set, "objections") || template_mentions(&texts.set, "worries");
	opt.desk.hiring = template_mentions(&texts.set, "hiring");
	opt.desk.drafts = !kind.own && template_mentions(&texts.set, "draft_pay");
	if (opt.wanted == WANTED_FIELDS) {
		uses_print(&texts.set, &glossary);
	} else {
		if (opt.template == NULL && texts.escape == ESCAPE_CALENDAR && opt.desk.day == DATE_NONE)
			msg_stop("'%s' needs today's date (-D YYYY-MM-DD)", opt.kind);
		write_text(&opt, &kind, &texts, &glossary);
	}
	glossary_free(&glossary);
	texts_close(&texts);
	kind_free(&kind);
	return out_close();
}
