#include "spot.h"

#include "component.h"
#include "guide.h"
#include "sentence.h"
#include "text.h"

/* Is it a place, as it stands behind `in` or `for`, or in brackets? */
static bool
is_place(const struct terms *t, struct slice text)
{
	bool capital = text.n > 0 && (byte_is_capital(text.p[0]) || byte_is_wide(text.p[0]));

	if (text.n < 2 || text.n > 40 || component_of(text).n > 0 || guide_says(text, "roles") || guide_says(text, "role"))
		return false;
	if (guide_says(text, "markets") || terms_is_place(t, text))
		return true;
	return capital && !terms_is_level(t, text);
}

/* The name of a place as it is printed: `NYC` as New York, `remote` as Remote. */
static struct slice
place_name(const struct terms *t, struct slice text)
{
	struct slice name = naming_place(&t->naming, text);

	if (text_same(text, slice_of("remote")))
		return slice_of("Remote");
	return text_same(name, text) ? text : name;
}

/* Is it the comma of `Reno, NV`? */
static bool
is_state(struct slice text)
{
	return text.n >= 4 && text.p[0] == ',' && byte_is_capital(text.p[2]) && byte_is_capital(text.p[3]) &&
	    (text.n == 4 || text.p[4] == ' ' || text.p[4] == ',');
}

bool
spots_read(const struct terms *t, struct slice text, struct spots *to)
{
	static const char *const marks[] = {" or ", " and ", " / ", ", "};
	static const char *const small[] = {"or", "and", "then", "the", "in"};
	size_t i, k, from = 0;

	to->n = 0;
	for (i = 0; i <= text.n; i++) {
		size_t mark = i == text.n;
		struct slice one;

		for (k = 0; k < 4 && mark == 0; k++)
			if (text.n - i > strlen(marks[k]) && memcmp(text.p + i, marks[k], strlen(marks[k])) == 0)
				mark = strlen(marks[k]);
		if (mark == 0 || is_state(slice_from(text, i)))
			continue;
		one = slice_trim((struct slice){text.p + from, i - from});
		for (k = 0; k < 3; k++)
			if (one.n > strlen(small[k]) + 1 && one.p[one.n - strlen(small[k]) - 1] == ' ' &&
			    memcmp(one.p + one.n - strlen(small[k]), small[k], strlen(small[k])) == 0)
				one = slice_trim(slice_first(one, one.n - strlen(small[k])));
		while (slice_ends(one, ','))
			one.n--;
		for (k = 0; k < 5; k++)
			if (sentence_begins(one, small[k]) > 0)
				one = slice_trim(slice_from(one, strlen(small[k])));
		if (!is_place(t, one))
			return false;
		if (to->n < SPOTS_MOST)
			to->place[to->n++] = place_name(t, one);
		from = i + mark;
		i = from - 1;
	}
	return to->n > 0;
}

/* Where it is said what is to be done, as in `For Reno open at ...`; the text's end where it isn't. */
static size_t
find_side(struct slice text, size_t from)
{
	size_t i;

	for (i = from + 2; i < text.n; i++) {
		struct slice rest = slice_from(text, i);

		if (strchr(" ,:", text.p[i - 1]) != NULL && sentence_side(&rest) != CLAUSE_NONE && rest.n > 0 &&
		    rest.p[0] == ' ')
			return i;
	}
	return text.n;
}

/* Reads the front; false where it is neither places nor, as far as is known, anything else but a level. */
static bool
read_front(const struct terms *t, struct slice front, struct spots *to)
{
	while (front.n > 0 && strchr(" ,:", front.p[front.n - 1]) != NULL)
		front.n--;
	front = slice_trim(front);
	if (front.n > 6 && memcmp(front.p + front.n - 6, " roles", 6) == 0)
		front.n -= 6;
	if (spots_read(t, front, to))
		return true;
	to->n = 0;
	return guide_says(front, "role") || !terms_is_level(t, front);
}

bool
spots_front(const struct terms *t, struct slice *text, struct spots *to)
{
	size_t word = sentence_begins(*text, "for") > 0 ? 3 : sentence_begins(*text, "in") > 0 ? 2 : 0, side;
	struct slice front, all = *text;
	const char *comma;
	bool known;

	*to = (struct spots){.n = 0};
	side = word > 0 ? find_side(all, word) : all.n;
	if (side == all.n)
		return true;
	front = slice_from(slice_first(all, side), word);
	*text = slice_from(all, side);
	known = read_front(t, front, to);
	comma = memchr(front.p, ',', front.n);
	if (to->n > 0 || comma == NULL)
		return known;
	*text = slice_from(all, (size_t)(comma - all.p));
	return read_front(t, slice_first(front, (size_t)(comma - front.p)), to);
}
