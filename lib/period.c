#include "period.h"

#include "run.h"
#include "text.h"

static struct slice
years_name(unsigned years)
{
	static const char *const names[] = {"", "year", "2yr", "3yr", "4yr", "5yr", "6yr", "7yr", "8yr", "9yr"};

	return slice_of(years <= 9 ? names[years] : "");
}

struct slice
period_of(struct slice word)
{
	static const struct {
		const char *word, *period;
	} all[] = {
		{"yr", "year"}, {"yrs", "year"}, {"y", "year"}, {"year", "year"}, {"years", "year"}, {"annum", "year"},
		{"annual", "year"}, {"annually", "year"}, {"annualized", "year"}, {"annualised", "year"},
		{"yearly", "year"}, {"mo", "month"}, {"mos", "month"},
		{"mth", "month"}, {"month", "month"}, {"months", "month"}, {"monthly", "month"}, {"pcm", "month"},
		{"wk", "week"}, {"week", "week"}, {"weekly", "week"}, {"day", "day"}, {"daily", "day"}, {"hr", "hour"},
		{"hrs", "hour"}, {"hour", "hour"}, {"hourly", "hour"}, {"h", "hour"},
	};
	size_t i;

	if (slice_is(word, "pa") || slice_is(word, "p.a") || slice_is(word, "p.a.")) /* PA is Pennsylvania */
		return slice_of("year");
	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (text_same(word, slice_of(all[i].word)))
			return slice_of(all[i].period);
	return SLICE_EMPTY;
}

size_t
period_years(struct slice text, struct slice *unit)
{
	static const char *const words[] = {"one", "two", "three", "four", "five"};
	unsigned years = 0, i;
	size_t n = 0, run;

	for (; n < text.n && n < 2 && byte_is_digit(text.p[n]); n++)
		years = years * 10 + (unsigned)(text.p[n] - '0');
	if (n == 0) {
		n = run_length(text);
		for (i = 0; i < 5; i++)
			if (text_same(slice_first(text, n), slice_of(words[i])))
				years = i + 1;
	}
	while (years > 0 && n < text.n && (text.p[n] == ' ' || text.p[n] == '-'))
		n++;
	run = run_length(slice_from(text, n));
	*unit = years_name(years);
	return years > 0 && unit->n > 0 && slice_is(period_of((struct slice){text.p + n, run}), "year") &&
	    (run > 1 || text.n == n + run || text.p[n + run] != '-') ? n + run : 0;
}

size_t
period_take(struct slice text, struct slice *unit)
{
	size_t blanks = 0, n;

	while (blanks < text.n && text.p[blanks] == ' ')
		blanks++;
	text = slice_from(text, blanks);
	n = period_years(text, unit);
	if (n > 0)
		return blanks + n;
	n = run_length(text);
	*unit = period_of(slice_first(text, n));
	return unit->n > 0 ? blanks + n : 0;
}
