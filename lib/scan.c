#include "scan.h"

#include <string.h>

/* Writes base plus the place of every set bit. Four at a time: most chunks have few, and writing a
 * slot too many is cheaper than asking. */
static inline uint32_t *
put_places(uint32_t *stops, uint64_t mask, uint32_t base)
{
	uint32_t *end = stops + __builtin_popcountll(mask);

	while (mask != 0) {
		int i;

		for (i = 0; i < 4; i++) {
			stops[i] = base + (uint32_t)(mask != 0 ? __builtin_ctzll(mask) : 0);
			mask &= mask - 1;
		}
		stops += 4;
	}
	return end;
}

#if defined(__x86_64__)
#include <immintrin.h>

/* Separators and newlines among 16 bytes. */
struct masks {
	uint64_t separators, newlines;
};

static inline struct masks
look_at_16(const char *text, __m128i *odd)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)text);
	__m128i newline = _mm_cmpeq_epi8(v, _mm_set1_epi8('\n'));
	__m128i sep = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\t')), newline);
	/* signed: bytes above 0x7f are below 0x20 too */
	__m128i low = _mm_cmplt_epi8(v, _mm_set1_epi8(0x20));

	*odd = _mm_or_si128(*odd, _mm_andnot_si128(sep, low));
	*odd = _mm_or_si128(*odd, _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)));
	return (struct masks){(uint32_t)_mm_movemask_epi8(sep), (uint32_t)_mm_movemask_epi8(newline)};
}

static struct scanned
scan_sse2(const char *text, size_t n, uint32_t *stops)
{
	__m128i odd = _mm_setzero_si128();
	struct scanned found = {0};
	uint32_t *to = stops;
	size_t i;
	int k;

	for (i = 0; i < n; i += 64) {
		struct masks all = {0, 0};

		for (k = 0; k < 4; k++) {
			struct masks m = look_at_16(text + i + 16 * k, &odd);

			all.separators |= m.separators << 16 * k;
			all.newlines |= m.newlines << 16 * k;
		}
		to = put_places(to, all.separators, (uint32_t)i);
		found.newlines += (size_t)__builtin_popcountll(all.newlines);
	}
	found.stops = (size_t)(to - stops);
	found.plain = _mm_movemask_epi8(odd) == 0;
	return found;
}

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

AVX2 static inline struct masks
look_at_32(const char *text, __m256i *odd)
{
	__m256i v = _mm256_loadu_si256((const __m256i *)(const void *)text);
	__m256i newline = _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\n'));
	__m256i sep = _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('\t')), newline);
	__m256i low = _mm256_cmpgt_epi8(_mm256_set1_epi8(0x20), v);

	*odd = _mm256_or_si256(*odd, _mm256_andnot_si256(sep, low));
	*odd = _mm256_or_si256(*odd, _mm256_cmpeq_epi8(v, _mm256_set1_epi8(0x7f)));
	return (struct masks){(uint32_t)_mm256_movemask_epi8(sep), (uint32_t)_mm256_movemask_epi8(newline)};
}

AVX2 static struct scanned
scan_avx2(const char *text, size_t n, uint32_t *stops)
{
	__m256i odd = _mm256_setzero_si256();
	struct scanned found = {0};
	uint32_t *to = stops;
	size_t i;

	for (i = 0; i < n; i += 64) {
		struct masks a = look_at_32(text + i, &odd), b = look_at_32(text + i + 32, &odd);

		to = put_places(to, a.separators | b.separators << 32, (uint32_t)i);
		found.newlines += (size_t)__builtin_popcountll(a.newlines | b.newlines << 32);
	}
	found.stops = (size_t)(to - stops);
	found.plain = _mm256_movemask_epi8(odd) == 0;
	return found;
}

struct scanned
scan_separators(char *text, size_t n, uint32_t *stops)
{
	/* the last chunk may read past the text: what lies there must not look like anything */
	memset(text + n, ' ', SCAN_SLACK);
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
		return scan_avx2(text, n, stops);
	return scan_sse2(text, n, stops);
}

#else

struct scanned
scan_separators(char *text, size_t n, uint32_t *stops)
{
	struct scanned found = {.plain = true};
	uint32_t *to = stops;
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)text[i];
		bool separator = c == '\t' || c == '\n';

		*to = (uint32_t)i;
		to += separator;
		found.newlines += c == '\n';
		found.plain &= separator || (c >= 0x20 && c < 0x7f);
	}
	found.stops = (size_t)(to - stops);
	return found;
}

#endif
