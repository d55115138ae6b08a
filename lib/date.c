#include "date.h"

#include <stdio.h>

static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"};

/* Days before 1970-01-01 of the year's first of March, counted in 400-year eras (Hinnant). */
static int32_t
days_from_civil(int32_t y, int32_t m, int32_t d)
{
	int32_t era, of_era, of_year;

	y -= m <= 2;
	era = y / 400;
	of_era = y - era * 400;
	of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static void
civil_from_days(int32_t day, int32_t *y, int32_t *m, int32_t *d)
{
	int32_t z = day + 719468, era = z / 146097, doe = z - era * 146097;
	int32_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int32_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;

	*d = doy - (153 * mp + 2) / 5 + 1;
	*m = mp < 10 ? mp + 3 : mp - 9;
	*y = yoe + era * 400 + (*m <= 2);
}

static int32_t
digits(const char *p, size_t n)
{
	int32_t value = 0;

	for (; n > 0; n--, p++) {
		if (!byte_is_digit(*p))
			return -1;
		value = value * 10 + (*p - '0');
	}
	return value;
}

const char *
date_parse(struct slice text, int32_t *day)
{
	int32_t y, m, d, y2, m2, d2;

	if (text.n != 10 || text.p[4] != '-' || text.p[7] != '-')
		return "is not a date (write YYYY-MM-DD)";
	y = digits(text.p, 4);
	m = digits(text.p + 5, 2);
	d = digits(text.p + 8, 2);
	if (y < 0 || m < 0 || d < 0)
		return "is not a date (write YYYY-MM-DD)";
	if (y < 1900 || m < 1 || m > 12 || d < 1 || d > 31)
		return "is not a day of the calendar";
	*day = days_from_civil(y, m, d);
	civil_from_days(*day, &y2, &m2, &d2);
	return d == d2 && m == m2 ? NULL : "is not a day of the calendar";
}

const char *
date_parse_english(struct slice text, int32_t *day)
{
	char plain[32];
	struct slice d, m, y = text;
	int i;

	if (!slice_split(&y, ' ', &d) || !slice_split(&y, ' ', &m) || d.n > 2 || y.n != 4)
		return "is not a date (write YYYY-MM-DD)";
	for (i = 0; i < 12; i++)
		if (slice_is(m, months[i]))
			break;
	if (i == 12)
		return "is not a date (write YYYY-MM-DD)";
	(void)snprintf(plain, sizeof plain, "%.4s-%02d-%s%.*s", y.p, (i + 1) % 100, d.n == 1 ? "0" : "",
	    (int)d.n, d.p);
	return date_parse(slice_of(plain), day);
}

unsigned
date_month(struct slice word)
{
	unsigned month;
	size_t n;

	for (month = 1; month <= 12; month++) {
		const char *name = months[month - 1];

		if (word.n != 3 && word.n != strlen(name) && !(word.n == 4 && month == 9))
			continue;
		for (n = 0; n < word.n && byte_small(word.p[n]) == byte_small(name[n]); n++)
			continue;
		if (n == word.n)
			return month;
	}
	return 0;
}

size_t
date_format(int32_t day, char to[DATE_ROOM])
{
	int32_t y, m, d;

	civil_from_days(day, &y, &m, &d);
	return (size_t)snprintf(to, DATE_ROOM, "%04d-%02d-%02d", (int)y, (int)m, (int)d);
}

size_t
date_people(int32_t day, bool weekday, char to[DATE_ROOM])
{
	static const char *const days[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday", "Sunday"};
	int32_t y, m, d;

	civil_from_days(day, &y, &m, &d);
	return (size_t)snprintf(to, DATE_ROOM, "%s%s%d %s %d",
	    weekday ? days[date_weekday(day)] : "", weekday ? ", " : "", (int)d, months[m - 1], (int)y);
}

unsigned
date_weekday(int32_t day)
{
	return (unsigned)(((day + 3) % 7 + 7) % 7);
}

int32_t
date_working(int32_t day, unsigned n)
{
	while (date_weekday(day) > 4)
		day++;
	for (; n > 0; n--) {
		do
			day++;
		while (date_weekday(day) > 4);
	}
	return day;
}
