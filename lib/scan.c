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

static inline uint64_t
separators_16(const char *text, __m128i *odd)
{
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)text);
	__m128i sep = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\t')),
	    _mm_cmpeq_epi8(v, _mm_set1_epi8('\n')));
	/* signed: bytes above 0x7f are below 0x20 too */
	__m128i low = _mm_cmplt_epi8(v, _mm_set1_epi8(0x20));

	*odd = _mm_or_si128(*odd, _mm_andnot_si128(sep, low));
	*odd = _mm_or_si128(*odd, _mm_cmpeq_epi8(v, _mm_set1_epi8(0x7f)));
	return (uint32_t)_mm_movemask_epi8(sep);
}

static size_t
scan_sse2(const char *text, size_t n, uint32_t base, uint32_t *stops, bool *odd)
{
	__m128i seen = _mm_setzero_si128();
	uint32_t *to = stops;
	size_t i;

	for (i = 0; i < n; i += 64) {
		uint64_t mask = separators_16(text + i, &seen) | separators_16(text + i + 16, &seen) << 16 |
		    separators_16(text + i + 32, &seen) << 32 | separators_16(text + i + 48, &seen) << 48;

		to = put_places(to, mask, base + (uint32_t)i);
	}
	*odd |= _mm_movemask_epi8(seen) != 0;
	return (size_t)(to - stops);
}

__attribute__((target("avx2,bmi,popcnt"))) static inline uint64_t
separators_32(const char *text, __m256i *odd)
{
	__m256i v = _mm256_loadu_si256((const __m256i *)(const void *)text);
	__m256i sep = _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('\t')),
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\n')));
	__m256i low = _mm256_cmpgt_epi8(_mm256_set1_epi8(0x20), v);

	*odd = _mm256_or_si256(*odd, _mm256_andnot_si256(sep, low));
	*odd = _mm256_or_si256(*odd, _mm256_cmpeq_epi8(v, _mm256_set1_epi8(0x7f)));
	return (uint32_t)_mm256_movemask_epi8(sep);
}

__attribute__((target("avx2,bmi,popcnt"))) static size_t
scan_avx2(const char *text, size_t n, uint32_t base, uint32_t *stops, bool *odd)
{
	__m256i seen = _mm256_setzero_si256();
	uint32_t *to = stops;
	size_t i;

	for (i = 0; i < n; i += 64) {
		uint64_t mask = separators_32(text + i, &seen) | separators_32(text + i + 32, &seen) << 32;

		to = put_places(to, mask, base + (uint32_t)i);
	}
	*odd |= _mm256_movemask_epi8(seen) != 0;
	return (size_t)(to - stops);
}

#define HAVE_SIMD 1
#endif

#ifndef HAVE_SIMD
static size_t
scan_portable(const char *text, size_t n, uint32_t base, uint32_t *stops, bool *odd)
{
	uint32_t *to = stops;
	bool seen = false;
	size_t i;

	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)text[i];
		bool separator = c == '\t' || c == '\n';

		*to = base + (uint32_t)i;
		to += separator;
		seen |= !separator && (c < 0x20 || c >= 0x7f);
	}
	*odd |= seen;
	return (size_t)(to - stops);
}
#endif

size_t
scan_separators(char *text, size_t n, uint32_t base, uint32_t *stops, bool *odd)
{
#ifdef HAVE_SIMD
	/* the last chunk may read past the text: what lies there must not look like anything */
	memset(text + n, ' ', SCAN_SLACK);
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
		return scan_avx2(text, n, base, stops, odd);
	return scan_sse2(text, n, base, stops, odd);
#else
	return scan_portable(text, n, base, stops, odd);
#endif
}
