#include "code.h"

#include "text.h"

/* The bytes of the word at the start of text: letters, digits, and what lies beyond ASCII. */
size_t
code_word_length(struct slice text)
{
	size_t n = 0;

	while (n < text.n && (byte_is_letter(text.p[n]) || byte_is_digit(text.p[n]) || byte_is_wide(text.p[n])))
		n++;
	return n;
}

/* Reads `L5`, one word, as letters and a number below 1000. */
static bool
code_word(struct slice word, struct slice *letters, int *number)
{
	size_t n = 0;

	while (n < word.n && byte_is_letter(word.p[n]))
		n++;
	if (n == 0 || n > 3 || n == word.n || word.n - n > 3)
		return false;
	*letters = slice_first(word, n);
	for (*number = 0; n < word.n; n++) {
		if (!byte_is_digit(word.p[n]))
			return false;
		*number = *number * 10 + (word.p[n] - '0');
	}
	return true;
}

/* Reads `4`, as in L3-4. */
static bool
plain_number(struct slice word, int *number)
{
	size_t n;

	for (*number = 0, n = 0; n < word.n && n < 3 && byte_is_digit(word.p[n]); n++)
		*number = *number * 10 + (word.p[n] - '0');
	return n > 0 && n == word.n;
}

bool
code_find(struct slice text, struct code *code)
{
	struct slice other;
	size_t n;
	int number;

	for (; text.n > 0; text = slice_from(text, n > 0 ? n : 1)) {
		n = code_word_length(text);
		if (!code_word(slice_first(text, n), &code->letters, &code->low))
			continue;
		code->high = code->low;
		text = slice_from(text, n);
		if (text.n > 0 && text.p[0] == '+') {
			code->high = CODE_TOP;
		} else if (text.n > 0 && (text.p[0] == '-' || text.p[0] == '/')) {
			text = slice_from(text, 1);
			n = code_word_length(text);
			if (code_word(slice_first(text, n), &other, &number) ? text_same(other, code->letters) :
			    plain_number(slice_first(text, n), &number) && number > code->low)
				code->high = number;
		}
		return true;
	}
	return false;
}

bool
code_within(const struct code *band, const struct code *asked)
{
	return text_same(band->letters, asked->letters) && band->low <= asked->low && asked->high <= band->high;
}
