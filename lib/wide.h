/*
 * wide: integers of 128 bits. Machines of 64 bits have them as __int128; for those of 32 they are
 * C23's _BitInt, of which older compilers lack the division.
 */
#ifndef WIDE_H
#define WIDE_H

#if defined __SIZEOF_INT128__
__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;
#elif defined __BITINT_MAXWIDTH__ && __BITINT_MAXWIDTH__ > 128
__extension__ typedef _BitInt(128) int128;
__extension__ typedef unsigned _BitInt(128) uint128;
#else
#error "haggle needs integers of 128 bits: those of 32-bit machines come with gcc 14 or clang 16"
#endif

#endif
