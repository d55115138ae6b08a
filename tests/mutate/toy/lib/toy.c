#include "toy.h"

/* 1 + 1: not code */
long
toy_first_digit(long n)
{
	for (; n > 9; n = n / 10)
		continue;
	return n;
}

long
toy_unseen(long n)
{
	return n - 1;
}
