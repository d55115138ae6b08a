/* script - the words: letters, replies, the playbook, the plan of the days */
#include <stdlib.h>

#include "calendar.h"
#include "date.h"
#include "kinds.h"
#include "msg.h"
#include "option.h"
#include "out.h"
#include "texts.h"

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
	"      --list             print the kinds\n"
	"  -d, --data DIR  --csv  --currency CUR  --max-line N  -q  -v  -h  -V\n";

enum { OPTION_PROFILE = OPTION_OWN, OPTION_TABLE, OPTION_PUBLIC, OPTION_BRIEF, OPTION_LENIENT,
	OPTION_POSITION, OPTION_LIST, MOST = 64 };

struct options {
	struct shared shared;
	const char *company, *template, *kind;
	struct desk_options desk;
	char *tables[MOST];
	const char *opened[MOST];
	bool brief, lenient, list;
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
		{"list", no_argument, NULL, OPTION_LIST},
		OPTION_SHARED,
	};
	int c;

	*o = (struct options){.shared = {.program = "script", .help = help}, .desk = {.day = DATE_NONE, .place_in_band = {1, 2}}};
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
				msg_stop("--position: it must be from 0 (the bottom) to 1 (the top)");
			break;
		case OPTION_BRIEF:
			o->brief = true;
			break;
		case OPTION_LENIENT:
			o->lenient = true;
			break;
		case OPTION_LIST:
			o->list = true;
			break;
		}
	}
	if (o->list)
		return;
	if (o->template == NULL && o->shared.input.n == 0)
		msg_stop("which kind of text? (script --list names them)");
	if (o->template == NULL) {
		o->kind = *o->shared.input.files++;
		o->shared.input.n--;
	}
	option_need_input(&o->shared);
	o->desk.input = o->shared.input;
	o->desk.currency = o->shared.currency;
	o->desk.tables = o->tables;
	o->desk.opened = o->opened;
}

/* A line --- of its own, whatever the letter before it ended with. */
static void
separate(struct buffer *text)
{
	if (text->n > 0 && text->text[text->n - 1] != '\n')
		buffer_byte(text, '\n');
	buffer_text(text, "---\n");
}

/* Letters: one an offer, a line --- between; each sees its own row and nothing else. */
static void
write_letters(struct desk *d, const struct texts *t, const struct options *o,
    const struct standing *const *wanted, size_t n, struct buffer *text)
{
	struct frame common = desk_common(d);
	size_t i;

	for (i = 0; i < n; i++) {
		struct scope scope = {.names = d->names.names, .nname = d->names.n};

		if (i > 0)
			separate(text);
		(void)scope_push(&scope, common);
		(void)scope_push(&scope, desk_offer(d, wanted[i]));
		template_render(&t->set, t->main, &scope, t->escape, o->lenient, text);
	}
}

/* A brief: all offers together, the first one's columns for names outside of any section. */
static void
write_brief(struct desk *d, const struct texts *t, const struct options *o,
    const struct standing *const *wanted, size_t n, struct buffer *text)
{
	struct scope scope = {.names = d->names.names, .nname = d->names.n};
	struct making m = {.shelf = &d->shelf};
	struct row_list offers = {0};
	size_t i;

	for (i = 0; i < n; i++)
		row_list_add(&offers, desk_offer(d, wanted[i]));
	making_rows(&m, slice_of("offers"), offers.rows, offers.n);
	making_text(&m, slice_of("several"), slice_of(n > 1 ? "yes" : ""), slice_of(n > 1 ? "yes" : ""));
	if (n > 0)
		(void)scope_push(&scope, offers.rows[0]);
	(void)scope_push(&scope, desk_common(d));
	(void)scope_push(&scope, making_done(&m));
	template_render(&t->set, t->main, &scope, t->escape, o->lenient, text);
	row_list_free(&offers);
}

static void
print(const struct texts *t, const struct buffer *text)
{
	struct buffer lines = {0};

	if (t->escape == ESCAPE_CALENDAR)
		calendar_lines(buffer_slice(text), &lines);
	out_slice(buffer_slice(t->escape == ESCAPE_CALENDAR ? &lines : text));
	buffer_free(&lines);
}

int
main(int argc, char *argv[])
{
	struct options opt;
	struct kind kind;
	struct desk desk;
	struct texts texts;
	struct buffer text = {0};
	const struct standing **wanted;
	size_t i, n = 0;

	msg_start("script");
	options_read(&opt, argc, argv);
	if (opt.list) {
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
	opt.desk.letter = kind.letter;
	desk_open(&desk, &opt.desk);
	wanted = memory_new(desk.all.n, sizeof *wanted);
	for (i = 0; i < desk.all.n; i++)
		if (kind_suits(&kind, &desk, &desk.all.list[i], opt.company))
			wanted[n++] = &desk.all.list[i];
	if (kind.single && n > 1)
		msg_stop("'%s' is for one offer, and %zu fit: -c names the company", opt.kind, n);
	if (n < desk.all.n)
		msg_note("%zu of %zu rows left out (script --list: what each kind is for)", desk.all.n - n,
		    desk.all.n);
	if (kind.letter)
		write_letters(&desk, &texts, &opt, wanted, n, &text);
	else
		write_brief(&desk, &texts, &opt, wanted, n, &text);
	print(&texts, &text);
	buffer_free(&text);
	free(wanted);
	texts_close(&texts);
	desk_close(&desk);
	kind_free(&kind);
	return out_close();
}
