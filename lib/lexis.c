#include "lexis.h"

#include "number.h"
#include "period.h"
#include "run.h"
#include "text.h"
#include "utf8.h"

/* Is it `~` between two figures? */
static bool
is_wave(const struct token *before, struct slice behind)
{
	behind = slice_trim(behind);
	return (before->kind == TOKEN_NUMBER || before->kind == TOKEN_SCALE || before->kind == TOKEN_SIGN) &&
	    behind.n > 0 && before->text.p != NULL && (byte_is_digit(behind.p[0]) || run_length(behind) > 0);
}

static const char *
take_number(struct slice *rest, struct token *t)
{
	size_t n = number_length(*rest);
	struct slice unit;
	size_t years = period_years(*rest, &unit);
	const char *why = NULL;

	if (years > 0) {
		*t = (struct token){.kind = TOKEN_PERIOD, .text = slice_first(*rest, years), .unit = unit, .weak = true};
		*rest = slice_from(*rest, years);
		return NULL;
	}
	*t = (struct token){.kind = TOKEN_NUMBER, .text = slice_first(*rest, n)};
	why = number_parse(t->text, &t->value, &t->lone);
	*rest = slice_from(*rest, n);
	return why;
}

/* A word: letters, joined by a hyphen or a dot within. */
static size_t
word_length(struct slice text)
{
	size_t n = run_length(text), more;

	while (n > 0 && n + 1 < text.n && (text.p[n] == '-' || text.p[n] == '.' || text.p[n] == '\'') &&
	    (more = run_length(slice_from(text, n + 1))) > 0)
		n += 1 + more;
	return n;
}

/* The bytes of a run, or of a sign that goes on behind it: S/ B/. */
static size_t
sign_run(const struct lexis *l, struct slice text)
{
	size_t run = run_length(text), more;

	for (more = 2; more > 0; more--)
		if (run + more <= text.n && text.p[run] == '/' && lexis_sign(l, slice_first(text, run + more)) != NULL)
			return run + more;
	return run;
}

static struct token
take_word(const struct lexis *l, struct slice *rest, const struct token *before)
{
	size_t run = sign_run(l, *rest), n, period;
	struct slice word = slice_first(*rest, run), unit;
	struct token t = {.kind = TOKEN_WORD};
	int64_t factor = before->kind == TOKEN_NUMBER ? lexis_scale(word) : 0;

	if (factor != 0) {
		t = (struct token){.kind = TOKEN_SCALE, .factor = factor,
			.unit = slice_of(text_same(word, slice_of("lpa")) ? "year" : "")};
	} else if (lexis_sign(l, word) != NULL) {
		t.kind = TOKEN_SIGN;
		run += run < rest->n && rest->p[run] == '.' && word.p[0] != '$';
	} else if (before->kind == TOKEN_NUMBER && run > 1 && memchr("kKmMtT", word.p[0], 6) != NULL &&
	    lexis_sign(l, slice_from(word, 1)) != NULL) {
		run = 1; /* kSEK */
		t = (struct token){.kind = TOKEN_SCALE, .factor = (word.p[0] | 32) == 'm' ? 1000000 : 1000};
	} else {
		n = word_length(*rest);
		word = slice_first(*rest, n);
		run = n;
		unit = period_of(word);
		if (text_same(word, slice_of("per")) || text_same(word, slice_of("over"))) {
			period = period_take(slice_from(*rest, n), &unit);
			run += period;
			unit.n = period > 0 ? unit.n : 0;
		} else if (n == 1) {
			unit.n = 0; /* h and y mean a period only behind a slash */
		}
		if (unit.n > 0)
			t = (struct token){.kind = TOKEN_PERIOD, .unit = unit};
		else if (text_same(word, slice_of("to")) || text_same(word, slice_of("through")))
			t.kind = TOKEN_DASH;
		else if (text_same(word, slice_of("or")))
			t.kind = TOKEN_PART;
		else if (text_same(word, slice_of("plus")))
			t.kind = TOKEN_PLUS;
	}
	t.text = slice_first(*rest, t.kind == TOKEN_SIGN ? word.n : run);
	*rest = slice_from(*rest, run);
	return t;
}

static struct token
take_mark(struct slice *rest, enum token_kind kind, size_t n)
{
	struct token t = {.kind = kind, .text = slice_first(*rest, n)};

	*rest = slice_from(*rest, n);
	return t;
}

const char *
lexis_next(const struct lexis *l, struct slice *rest, const struct token *before, struct token *t)
{
	static const struct {
		char mark;
		enum token_kind kind;
	} marks[] = {{'(', TOKEN_OPEN}, {'[', TOKEN_OPEN}, {')', TOKEN_CLOSE}, {']', TOKEN_CLOSE},
		{'%', TOKEN_PERCENT}, {'+', TOKEN_PLUS}, {';', TOKEN_PART}, {'|', TOKEN_PART}, {'&', TOKEN_PART},
		{',', TOKEN_PART}, {'<', TOKEN_WORD}, {'>', TOKEN_WORD}};
	size_t size, i;
	uint32_t c;

	while (rest->n > 0) {
		c = utf8_character(*rest, &size);
		if (byte_is_digit(rest->p[0]) || (c == '.' && rest->n > 1 && byte_is_digit(rest->p[1])))
			return take_number(rest, t);
		for (i = 0; i < sizeof marks / sizeof *marks; i++) {
			if (marks[i].mark == rest->p[0]) {
				*t = take_mark(rest, marks[i].kind, 1);
				return NULL;
			}
		}
		if (utf8_dash(*rest) > 0) {
			*t = take_mark(rest, TOKEN_DASH, utf8_dash(*rest));
			return NULL;
		}
		if (c == '/') {
			size_t n = period_take(slice_from(*rest, 1), &t->unit);
			struct slice unit = t->unit;

			*t = take_mark(rest, n > 0 ? TOKEN_PERIOD : TOKEN_SLASH, 1 + n);
			t->unit = n > 0 ? unit : SLICE_EMPTY;
			return NULL;
		}
		if (c == 0xb7 || c == 0x2022) {
			*t = take_mark(rest, TOKEN_PART, size);
			return NULL;
		}
		if ((c == '~' || c == 0x301c || c == 0xff5e) && is_wave(before, slice_from(*rest, size))) {
			*t = take_mark(rest, TOKEN_DASH, size);
			return NULL;
		}
		if (c == 0x2264 || c == 0x2265) {
			*t = take_mark(rest, TOKEN_WORD, size);
			return NULL;
		}
		while (c == '^' && rest->n > size && byte_is_digit(rest->p[size]))
			size++; /* a footnote's mark */
		if (run_length(*rest) > 0) {
			*t = take_word(l, rest, before);
			return NULL;
		}
		*rest = slice_from(*rest, size > 0 ? size : 1);
	}
	*t = (struct token){.kind = TOKEN_END};
	return NULL;
}
