#include "observer.h"

#include "date.h"
#include "growth.h"
#include "money.h"

enum { DAY_ROOM = 10 };

/* A figure as a tally keeps it. */
static uint64_t
value_of(int64_t millionths)
{
	int64_t whole = millionths / FIXED_ONE;

	if (whole * FIXED_ONE == millionths && whole <= INT32_MAX)
		return (uint64_t)whole;
	return (uint64_t)millionths | TALLY_EXACT;
}

static bool
fault(struct reading *r, int column, const char *why)
{
	r->column = column;
	r->fault = why;
	return false;
}

/* What the fields of a row come to. */
struct read {
	uint64_t value, count;
	const struct currency *named; /* by the amount alone; NULL: by nothing */
	bool known;
};

static bool
read_amount(const struct observer *o, struct reading *r, const struct row *row, struct slice text,
    struct read *to)
{
	struct slice code = row_maybe(row, o->currency);
	const struct currency *currency = code.n > 0 ? currency_find(o->currencies, code) : NULL;
	struct money money;
	const char *why;

	if (code.n > 0 && currency == NULL)
		return fault(r, o->currency, "is no currency (write its ISO 4217 code, as USD)");
	why = money_parse(o->currencies, text, currency, &money);
	if (why != NULL) {
		memcpy(r->form, money.form, sizeof r->form);
		return fault(r, o->value, why);
	}
	to->value = value_of(money.millionths);
	if (code.n == 0)
		to->named = money.currency;
	if (to->named != NULL && o->grouped)
		return fault(r, o->currency, "is empty, and the amount names a currency (write its code here)");
	return true;
}

static bool
read_count(const struct observer *o, struct reading *r, struct slice text, struct read *to)
{
	int64_t millionths;
	const char *why;

	if (fixed_plain(text, &to->count))
		return true;
	why = fixed_parse(text, &millionths);
	if (why == NULL && millionths % FIXED_ONE != 0)
		why = "is not a whole number";
	if (why != NULL)
		return fault(r, o->count, why);
	to->count = (uint64_t)(millionths / FIXED_ONE);
	return true;
}

/* Brings the figure from the row's day to the day of all. A year is its first of January. */
static bool
age(const struct observer *o, struct reading *r, struct slice text, struct read *to)
{
	char day[DAY_ROOM] = "0000-01-01";
	struct ratio figure;
	int64_t millionths;
	const char *why;
	int32_t dated;

	if (text.n == 4) {
		memcpy(day, text.p, text.n);
		text = (struct slice){day, sizeof day};
	}
	why = date_parse(text, &dated);
	if (why != NULL)
		return fault(r, o->dated, why);
	if (r->factor.den == 0 || r->day != dated) {
		r->day = dated;
		r->factor = growth_factor(o->move, o->age - dated);
	}
	if (!ratio_known(r->factor))
		return fault(r, o->dated, "is more than 30 years from --age");
	figure = (to->value & TALLY_EXACT) != 0 ? ratio_fixed((int64_t)(to->value & ~TALLY_EXACT))
	                                         : ratio_int((int64_t)to->value);
	/* it must be as small as what can be written, so that a percentile can still be rounded up */
	if (!ratio_round(ratio_mul(figure, r->factor), FIXED_DECIMALS, &millionths) ||
	    millionths > INT64_MAX - 2 * FIXED_ONE)
		return fault(r, o->value, "is too large (above 9.2e12)");
	to->value = value_of(millionths);
	return true;
}

/* Is the row the header once more, the parts having been put one behind the other? */
static bool
is_header(const struct observer *o, const struct row *row, size_t fields)
{
	struct slice line = {row->text + row->start, row->stops[fields - 1] - row->start};

	return o->header.n > 0 && slice_equal(line, o->header);
}

static bool
is_unknown(struct slice text)
{
	return text.n == 0 || slice_is(text, "?");
}

/* Everything that is not a plain number of at most eight digits in one column. */
static bool
read_row(const struct observer *o, struct reading *r, const struct row *row, struct read *to)
{
	struct slice value = row_field(row, (size_t)o->value);
	struct slice count = row_maybe(row, o->count), day = row_maybe(row, o->dated);

	*to = (struct read){.count = 1};
	to->known = !is_unknown(value) && !(o->count >= 0 && is_unknown(count)) &&
	    !(o->dated >= 0 && is_unknown(day));
	if (!is_unknown(value) && !fixed_plain(value, &to->value) && !read_amount(o, r, row, value, to))
		return false;
	if (o->count >= 0 && !is_unknown(count) && !read_count(o, r, count, to))
		return false;
	return !to->known || o->dated < 0 || age(o, r, day, to);
}

/* The key's pieces with TABs between in the reading's own memory, and the currency the amount named. */
static struct slice
gather(const struct observer *o, struct reading *r, const struct row *row, const struct currency *named)
{
	struct buffer *keys = &r->keys;
	size_t from = keys->n, i;

	if (from == 0) /* the keys of a block are no longer than the block; each has a TAB and a code more */
		buffer_reserve(keys, r->lines.begin + 8 * r->lines.n + HASH_SLACK);
	for (i = 0; i < o->nspan; i++) {
		struct slice first = row_field(row, o->span[i].first), last = row_field(row, o->span[i].last);

		if (i > 0)
			buffer_byte(keys, '\t');
		buffer_add(keys, (struct slice){first.p, (size_t)(last.p + last.n - first.p)});
	}
	if (named != NULL && named != o->otherwise) {
		buffer_byte(keys, '\t');
		buffer_add(keys, named->code);
	}
	return (struct slice){keys->text + from, keys->n - from};
}

/* A batch's row of a plain key and value, which most are. */
static inline void
put(struct reading *r, const struct observer *o, struct slice key, const struct read *read, uint64_t position)
{
	struct batch *b = &r->batch;
	size_t n = b->n++;

	b->key[n] = key.p;
	b->length[n] = (uint32_t)key.n;
	b->hash[n] = hash_of(key, &o->seed);
	b->value[n] = read->value;
	b->position[n] = position;
	if (b->count != NULL)
		b->count[n] = read->count;
}

bool
observer_take(const struct observer *o, struct reading *r, uint64_t position)
{
	const struct lines *l = &r->lines;
	bool one_piece = o->nspan == 1, plain = o->count < 0 && o->dated < 0;
	struct slice first, last, key;
	struct read read = {.named = NULL};
	struct row row;

	batch_reserve(&r->batch, l->n, o->count >= 0);
	r->keys.n = 0;
	for (r->row = 0; r->row < l->n; r->row++) {
		row = lines_row(l, 0, r->row);
		if (!plain || !fixed_plain(row_field(&row, (size_t)o->value), &read.value)) {
			if (is_header(o, &row, l->fields))
				continue;
			if (!read_row(o, r, &row, &read))
				return false;
			r->unknown += !read.known;
			if (!read.known || read.count == 0)
				continue;
		}
		if (one_piece && read.named == NULL) {
			first = row_field(&row, o->span[0].first);
			last = row_field(&row, o->span[0].last);
			key = (struct slice){first.p, (size_t)(last.p + last.n - first.p)};
		} else {
			key = gather(o, r, &row, read.named);
		}
		put(r, o, key, &read, position + r->row);
		read.named = NULL;
	}
	return true;
}

void
reading_free(struct reading *r)
{
	lines_free(&r->lines);
	batch_free(&r->batch);
	buffer_free(&r->keys);
}
