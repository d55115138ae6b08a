#include "run.h"

#include "utf8.h"

/* 万円: each such character is a word. */
static bool
is_whole_word(uint32_t c)
{
	return (c >= 0x3041 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3);
}

/* Letters, and what stands for currencies. */
static bool
is_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || (c >= 0xa2 && c <= 0xa5) ||
	    (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) || (c >= 0x400 && c <= 0x1fff) ||
	    (c >= 0x20a0 && c <= 0x20cf) || is_whole_word(c) || c == 0xfdfc || c == 0xffe1 || c == 0xffe5;
}

size_t
run_length(struct slice text)
{
	size_t n = 0, size;

	while (n < text.n) {
		uint32_t c = utf8_character(slice_from(text, n), &size);

		if (size == 0 || !is_letter(c))
			break;
		if (is_whole_word(c))
			return n > 0 ? n : size;
		n += size;
	}
	return n;
}
