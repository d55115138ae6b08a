#include "evidence.h"

#include <stdio.h>

#include "date.h"
#include "text.h"

/* What an item speaks of by its words; the first that it says counts. */
static struct slice
kind_of(struct slice text)
{
	static const struct {
		const char *words, *kind;
	} all[] = {
		{"levels.fyi", "crowd pay data"}, {"glassdoor", "crowd pay data"}, {"payscale", "crowd pay data"},
		{"comparably", "crowd pay data"}, {"salary.com", "crowd pay data"}, {"indeed", "crowd pay data"},
		{"built in", "crowd pay data"}, {"6figr", "crowd pay data"}, {"ambitionbox", "crowd pay data"},
		{"blind", "forum threads"}, {"reddit threads", "forum threads"}, {"threads", "forum threads"},
		{"hacker news", "forum threads"}, {"forum", "forum threads"}, {"fishbowl", "forum threads"},
		{"h1b", "visa filings"}, {"h-1b", "visa filings"}, {"10-k", "10-K filing"}, {"10-q", "10-Q filing"},
		{"8-k", "8-K filing"}, {"20-f", "20-F filing"}, {"s-1", "S-1 filing"}, {"proxy statement", "proxy filing"},
		{"sec", "SEC filing"}, {"annual report", "annual report"}, {"earnings", "earnings report"},
		{"investor", "investor report"}, {"roadmap", "product roadmap"}, {"engineering blog", "engineering blog"},
		{"tech blog", "engineering blog"}, {"blog", "blog"}, {"documentation", "documentation"},
		{"docs", "documentation"}, {"job posting", "job postings"}, {"job postings", "job postings"},
		{"job listings", "job postings"}, {"careers", "job postings"}, {"press release", "announcement"},
		{"announcement", "announcement"}, {"announcements", "announcement"}, {"announces", "announcement"},
		{"deal", "deal announcement"}, {"acquisition", "deal announcement"}, {"survey", "survey"},
		{"salary data", "crowd pay data"}, {"compensation data", "crowd pay data"},
		{"salary", "pay data"}, {"compensation", "pay data"}, {"techcrunch", "news"}, {"bloomberg", "news"},
		{"reuters", "news"}, {"cnbc", "news"}, {"forbes", "news"}, {"wall street journal", "news"},
		{"financial times", "news"}, {"report", "report"}, {"research", "report"}, {"analysis", "report"},
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (guide_says(text, all[i].words))
			return slice_of(all[i].kind);
	return SLICE_EMPTY;
}

/* The word that text ends with, taken off it with the blank before; letters and digits. */
static struct slice
take_word(struct slice *text)
{
	size_t n = text->n;
	struct slice word;

	while (n > 0 && (byte_is_digit(text->p[n - 1]) || byte_is_letter(text->p[n - 1])))
		n--;
	word = slice_from(*text, n);
	*text = slice_first(*text, n);
	return word;
}

static bool
all_digits(struct slice word)
{
	size_t i;

	for (i = 0; i < word.n; i++)
		if (!byte_is_digit(word.p[i]))
			return false;
	return true;
}

static bool
is_year(struct slice word)
{
	return word.n == 4 && all_digits(word) && (word.p[0] == '2' || (word.p[0] == '1' && word.p[1] == '9'));
}

/* Takes marks and blanks off the end. */
static struct slice
without_marks(struct slice text)
{
	for (;;) {
		if (text.n > 0 && strchr(" ,-:([|;", text.p[text.n - 1]) != NULL)
			text.n--;
		else if (text.n >= 3 && (memcmp(text.p + text.n - 3, "\xe2\x80\x93", 3) == 0 ||
		    memcmp(text.p + text.n - 3, "\xe2\x80\x94", 3) == 0))
			text.n -= 3;
		else
			return text;
	}
}

/* Is the dash of a span, `2025–2026`, at the end of text? Takes it off. */
static bool
take_dash(struct slice *text)
{
	struct slice before = *text;

	if (before.n > 3 && memcmp(before.p + before.n - 3, "\xe2\x80\x93", 3) == 0)
		before.n -= 3;
	else if (before.n > 1 && strchr("-/", before.p[before.n - 1]) != NULL)
		before.n--;
	else
		return false;
	*text = before;
	return true;
}

/* Reads `2026-02-10` or `2026-02` at the end of text, and takes it off; false where it is no day or month. */
static bool
take_numeric(struct slice *text, char to[EVIDENCE_PERIOD], struct slice *period)
{
	static const size_t lengths[] = {10, 7};
	char day[] = "YYYY-MM-01";
	size_t i;

	for (i = 0; i < 2; i++) {
		size_t n = lengths[i], before = text->n > n ? text->n - n : 0;
		char c = before > 0 ? text->p[before - 1] : ' ';
		int32_t unused;

		if (text->n < n || byte_in_word(c) || byte_is_digit(c) || c == '-')
			continue;
		memcpy(day, text->p + before, n);
		/* `2011-12` can be two years */
		if (date_parse((struct slice){day, 10}, &unused) != NULL || (n == 7 && memcmp(day, "2012", 4) < 0))
			continue;
		memcpy(to, day, n);
		*period = (struct slice){to, n};
		*text = slice_first(*text, before);
		return true;
	}
	return false;
}

/* The day of a month, `4`, that text ends with, taken off it; SLICE_NONE where there is none. */
static struct slice
take_day(struct slice *text)
{
	struct slice before = *text, day = take_word(&before);

	if (day.n == 0 || day.n > 2 || !all_digits(day))
		return SLICE_NONE;
	*text = before;
	return day;
}

/* Writes the day, as YYYY-MM-DD; 0 where there is none, or the calendar has none such. */
static int
write_day(struct slice year, unsigned month, struct slice day, char to[EVIDENCE_PERIOD])
{
	int32_t unused;
	int n;

	if (day.n == 0)
		return 0;
	n = snprintf(to, EVIDENCE_PERIOD, "%.4s-%02u-%s%.*s", year.p, month, day.n == 1 ? "0" : "", (int)day.n, day.p);
	return date_parse((struct slice){to, (size_t)n}, &unused) == NULL ? n : 0;
}

/* Reads `November 4,`, `4 November`, `November` or `Q4` before a year, and takes it off; what is written, or 0. */
static int
take_part(struct slice *text, struct slice year, char to[EVIDENCE_PERIOD])
{
	struct slice rest = without_marks(*text), day = take_day(&rest), word, before;
	unsigned month;
	int n;

	rest = without_marks(rest);
	word = take_word(&rest);
	month = date_month(word);
	before = slice_trim(rest);
	if (month > 0 && day.n > 0) {
		n = write_day(year, month, day, to);
	} else if (month > 0 && (n = write_day(year, month, take_day(&before), to)) > 0) {
		rest = before;
	} else if (month > 0) {
		n = snprintf(to, EVIDENCE_PERIOD, "%.4s-%02u", year.p, month);
	} else {
		bool part = day.n == 0 && word.n == 2 && (word.p[0] == 'Q' || word.p[0] == 'H') && word.p[1] >= '1' &&
		    word.p[1] <= '4';

		n = part ? snprintf(to, EVIDENCE_PERIOD, "%.4s-%.2s", year.p, word.p) : 0;
	}
	if (n > 0)
		*text = rest;
	return n;
}

/* Reads the period that the text ends with, and takes it off; false where there is none. */
static bool
take_period(struct slice *text, char to[EVIDENCE_PERIOD], struct slice *period)
{
	struct slice rest = *text, before, year, word;
	int n;

	if (take_numeric(text, to, period))
		return true;
	year = take_word(&rest);
	if (!is_year(year))
		return false;
	before = rest;
	if (take_dash(&before) && is_year(word = take_word(&before))) {
		n = snprintf(to, EVIDENCE_PERIOD, "%.4s\xe2\x80\x93%.4s", word.p, year.p);
		rest = before;
	} else if ((n = take_part(&rest, year, to)) == 0) {
		n = snprintf(to, EVIDENCE_PERIOD, "%.4s", year.p);
		rest = without_marks(rest);
	}
	*text = rest;
	*period = (struct slice){to, (size_t)n};
	return true;
}

/* A span of years amid the text, `Acme 2025–2026 pay data`, can only be its period. */
static bool
find_span(struct slice text, char to[EVIDENCE_PERIOD], struct slice *period)
{
	struct slice first, rest;
	size_t i;

	for (i = 9; i <= text.n; i++) {
		rest = slice_first(text, i);
		if (i < text.n && text.p[i] != ' ' && text.p[i] != ',' && text.p[i] != ')')
			continue;
		if (is_year(take_word(&rest)) && take_dash(&rest) && is_year(first = take_word(&rest))) {
			rest = (struct slice){first.p, i - (size_t)(first.p - text.p)};
			return take_period(&rest, to, period);
		}
	}
	return false;
}

/* The item without brackets around all of it. */
static struct slice
unwrap(struct slice text)
{
	if (text.n > 2 && text.p[0] == '[' && memchr(text.p, ']', text.n) == text.p + text.n - 1)
		return slice_trim((struct slice){text.p + 1, text.n - 2});
	return text;
}

static void
read_item(struct evidence *e, const struct markdown_block *b)
{
	struct slice text = unwrap(b->text), rest;

	e->line = b->line;
	e->kind = kind_of(text);
	e->period = SLICE_EMPTY;
	rest = text;
	while (rest.n > 0 && strchr(").]* ", rest.p[rest.n - 1]) != NULL)
		rest.n--;
	e->subject = take_period(&rest, e->text, &e->period) ? without_marks(rest) : text;
	if (e->period.n == 0)
		(void)find_span(text, e->text, &e->period);
	if (e->subject.n == 0)
		e->subject = text;
}

bool
evidence_next(struct evidence *e, const struct guide *g)
{
	for (; e->at < g->markdown.n; e->at++) {
		const struct markdown_block *b = &g->markdown.block[e->at];

		if (b->kind == MARKDOWN_ITEM && b->depth == 1 && e->inside) {
			read_item(e, b);
			e->at++;
			return true;
		}
		if (b->kind != MARKDOWN_ITEM && guide_is_heading(g, e->at))
			e->inside = guide_says(b->text, "evidence") || guide_says(b->text, "sources") ||
			    guide_says(b->text, "references");
	}
	return false;
}
