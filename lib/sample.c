#include "sample.h"

#include <stdlib.h>

#include "buffer.h"

enum { FEW = 32, BYTES = 8, DIGITS = 256 };

void
sample_begin(struct sample *s, bool counted)
{
	s->n = 0;
	s->unit = 1;
	s->counted = counted;
}

static void
make_room(struct sample *s)
{
	s->room = s->room > 0 ? 2 * s->room : 1024;
	s->value = memory_grow(s->value, s->room, sizeof *s->value);
	s->spare = memory_grow(s->spare, s->room, sizeof *s->spare);
	if (!s->counted)
		return;
	s->upto = memory_grow(s->upto, s->room, sizeof *s->upto);
	s->spare_count = memory_grow(s->spare_count, s->room, sizeof *s->spare_count);
}

/* From whole units to millionths. */
static void
refine(struct sample *s)
{
	size_t i;

	s->unit = FIXED_ONE;
	for (i = 0; i < s->n; i++)
		s->value[i] *= (uint64_t)FIXED_ONE;
}

/* A figure of a tally in the sample's unit. */
static uint64_t
in_unit(const struct sample *s, uint64_t figure)
{
	return (figure & TALLY_EXACT) != 0 || s->unit == 1 ? figure & ~TALLY_EXACT : figure * (uint64_t)FIXED_ONE;
}

void
sample_add(struct sample *s, const struct group *group)
{
	struct tally_reader at = tally_read(&group->figures);
	struct observation o;

	while (group_next(&at, s->counted, &o)) {
		if (s->n == s->room)
			make_room(s);
		if ((o.value & TALLY_EXACT) != 0 && s->unit == 1)
			refine(s);
		s->value[s->n] = in_unit(s, o.value);
		if (s->counted)
			s->upto[s->n] = o.count;
		s->n++;
	}
}

static void
sort_few(uint64_t *v, uint64_t *c, size_t n)
{
	size_t i, k;

	for (i = 1; i < n; i++) {
		uint64_t value = v[i], count = c != NULL ? c[i] : 0;

		for (k = i; k > 0 && v[k - 1] > value; k--) {
			v[k] = v[k - 1];
			if (c != NULL)
				c[k] = c[k - 1];
		}
		v[k] = value;
		if (c != NULL)
			c[k] = count;
	}
}

/* One pass over the byte at `shift`: from v and c in order of that byte to w and d. */
static void
sort_by_byte(const uint64_t *v, const uint64_t *c, uint64_t *w, uint64_t *d, size_t n, int shift)
{
	size_t begin[DIGITS] = {0}, sum = 0, i;

	for (i = 0; i < n; i++)
		begin[v[i] >> shift & (DIGITS - 1)]++;
	for (i = 0; i < DIGITS; i++) {
		size_t here = begin[i];

		begin[i] = sum;
		sum += here;
	}
	for (i = 0; i < n; i++) {
		size_t to = begin[v[i] >> shift & (DIGITS - 1)]++;

		w[to] = v[i];
		if (c != NULL)
			d[to] = c[i];
	}
}

static void
sort(struct sample *s)
{
	uint64_t differ = 0, *swap;
	size_t i;
	int byte;

	if (s->n <= FEW) {
		sort_few(s->value, s->upto, s->n);
		return;
	}
	for (i = 1; i < s->n; i++)
		differ |= s->value[i] ^ s->value[0];
	for (byte = 0; byte < BYTES; byte++) {
		if ((differ >> 8 * byte & (DIGITS - 1)) == 0)
			continue;
		sort_by_byte(s->value, s->upto, s->spare, s->spare_count, s->n, 8 * byte);
		swap = s->value;
		s->value = s->spare;
		s->spare = swap;
		swap = s->upto;
		s->upto = s->spare_count;
		s->spare_count = swap;
	}
}

bool
sample_sort(struct sample *s)
{
	size_t i;

	sort(s);
	s->total = s->n;
	if (!s->counted)
		return true;
	s->total = 0;
	for (i = 0; i < s->n; i++) {
		if (s->upto[i] > INT64_MAX - s->total)
			return false;
		s->total += s->upto[i];
		s->upto[i] = s->total;
	}
	return true;
}

bool
sample_spans(const struct sample *s, uint64_t figure)
{
	uint64_t value = in_unit(s, figure);

	return value >= s->value[0] && value <= s->value[s->n - 1];
}

/* Observation k of all, from 0. */
static uint64_t
observation(const struct sample *s, uint64_t k)
{
	size_t low = 0, high = s->n;

	if (!s->counted)
		return s->value[k];
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->upto[middle] > k)
			high = middle;
		else
			low = middle + 1;
	}
	return s->value[low];
}

struct ratio
sample_percentile(const struct sample *s, unsigned p)
{
	int128 at = (int128)(s->total - 1) * p;
	uint64_t k = (uint64_t)(at / 100);
	int128 share = at % 100, low = observation(s, k);

	if (share == 0)
		return (struct ratio){low, s->unit};
	return (struct ratio){low * 100 + share * ((int128)observation(s, k + 1) - low), (int128)s->unit * 100};
}

uint64_t
sample_trim(struct sample *s)
{
	struct ratio first = sample_percentile(s, 25), third = sample_percentile(s, 75);
	struct ratio reach = ratio_mul(ratio_sub(third, first), (struct ratio){3, 2});
	struct ratio low = ratio_sub(first, reach), high = ratio_add(third, reach);
	size_t from = 0, end = s->n, i;
	uint64_t below, before = s->total;

	while (ratio_below((struct ratio){s->value[from], s->unit}, low))
		from++;
	while (ratio_below(high, (struct ratio){s->value[end - 1], s->unit}))
		end--;
	s->n = end - from;
	s->total = s->n;
	memmove(s->value, s->value + from, s->n * sizeof *s->value);
	if (s->counted) {
		below = sample_upto(s, from);
		for (i = 0; i < s->n; i++)
			s->upto[i] = s->upto[i + from] - below;
		s->total = s->upto[s->n - 1];
	}
	return before - s->total;
}

void
sample_free(struct sample *s)
{
	free(s->value);
	free(s->upto);
	free(s->spare);
	free(s->spare_count);
	*s = (struct sample){0};
}
