#include "chart.h"

#include "utf8.h"

/* The smallest of 1, 2, 5, 10, 20, ... hundredths that divides the span into so few parts. */
static struct ratio
nice_step(struct ratio span, unsigned intervals)
{
	struct ratio step = {1, 100};
	unsigned i;

	for (i = 0; i < 60 && ratio_below(ratio_mul(step, ratio_int(intervals)), span); i++)
		step = ratio_mul(step, i % 3 == 1 ? (struct ratio){5, 2} : ratio_int(2));
	return step;
}

struct scale
scale_make(struct ratio least, struct ratio most, unsigned intervals, int left, int width)
{
	struct scale s = {.left = left, .width = width};
	struct ratio room = ratio_div(ratio_sub(most, least), ratio_int(20)), tenth;

	if (!ratio_positive(room)) /* one figure alone stands in the middle */
		room = ratio_compare(least, ratio_int(0)) != 0 ? ratio_div(ratio_most(least, ratio_sub(ratio_int(0), least)),
		    ratio_int(10)) : ratio_int(1);
	s.low = ratio_sub(least, room);
	if (!ratio_below(least, ratio_int(0)))
		s.low = ratio_most(s.low, ratio_int(0));
	s.high = ratio_add(most, room);
	s.step = nice_step(ratio_sub(s.high, s.low), intervals);
	tenth = ratio_div(s.step, ratio_int(10));
	s.low = ratio_down_to(s.low, tenth);
	s.high = ratio_add(ratio_down_to(s.high, tenth), tenth);
	return s;
}

static struct ratio
part(const struct scale *s, struct ratio figure)
{
	return ratio_div(ratio_sub(figure, s->low), ratio_sub(s->high, s->low));
}

struct ratio
scale_place(const struct scale *s, struct ratio figure)
{
	return ratio_rounded(ratio_add(ratio_int(s->left), ratio_mul(part(s, figure), ratio_int(s->width))), 2);
}

size_t
scale_column(const struct scale *s, struct ratio figure, size_t columns)
{
	struct ratio at = ratio_nearest(ratio_mul(part(s, figure), ratio_int((int64_t)columns - 1)), ratio_int(1));
	int64_t millionths;

	if (!ratio_round(at, 0, &millionths) || millionths < 0)
		return 0;
	return (size_t)(millionths / FIXED_ONE) < columns ? (size_t)(millionths / FIXED_ONE) : columns - 1;
}

bool
scale_tick(const struct scale *s, struct ratio *tick)
{
	if (!ratio_known(*tick)) {
		*tick = ratio_down_to(s->low, s->step);
		if (!ratio_below(*tick, s->low))
			return true;
	}
	*tick = ratio_add(*tick, s->step);
	return ratio_known(*tick) && !ratio_below(s->high, *tick);
}

/* The rightmost label without a lane; of several at one place the last. */
static struct label *
rightmost(struct label *list, const bool *done, size_t n)
{
	struct label *found = NULL;
	size_t i;

	for (i = 0; i < n; i++)
		if (!done[i] && (found == NULL || !ratio_below(list[i].x, found->x)))
			found = &list[i];
	return found;
}

enum { LABELS_MOST = 16 };

unsigned
labels_lanes(struct label *list, size_t n, int gap)
{
	bool done[LABELS_MOST] = {false};
	unsigned lanes = 0;
	struct label *one;
	size_t i;

	while (n <= LABELS_MOST && (one = rightmost(list, done, n)) != NULL) {
		struct ratio end = ratio_add(one->x, ratio_int(one->width + gap));

		one->lane = 0;
		for (i = 0; i < n; i++)
			if (done[i] && ratio_below(list[i].x, end) && list[i].lane >= one->lane)
				one->lane = list[i].lane + 1;
		done[one - list] = true;
		if (one->lane >= lanes)
			lanes = one->lane + 1;
	}
	return lanes;
}

/* Hundredths of the font's size; wide scripts fill a square. */
static int
character_width(uint32_t c)
{
	if (c >= 0x1100 && (c < 0x20a0 || c >= 0x2e80))
		return 100;
	return c >= 'A' && c <= 'Z' ? 80 : 65;
}

int
text_width(struct slice text, int size)
{
	int width = 0;
	size_t n;

	for (; text.n > 0 && width < 1 << 20; text = slice_from(text, n > 0 ? n : 1))
		width += size * character_width(utf8_character(text, &n));
	return (width + 99) / 100;
}

struct slice
text_cut(struct slice text, size_t most, bool *cut)
{
	struct slice rest = text;
	size_t n;

	for (; rest.n > 0 && most > 0; most--, rest = slice_from(rest, n > 0 ? n : 1))
		(void)utf8_character(rest, &n);
	*cut = rest.n > 0;
	return slice_first(text, text.n - rest.n);
}
