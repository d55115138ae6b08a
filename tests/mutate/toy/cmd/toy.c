#include <stdio.h>
#include <stdlib.h>
#include "toy.h"

int
main(int argc, char *argv[])
{
	return argc > 2 ? (int)toy_unseen(argc) : printf("%ld\n", toy_first_digit(atol(argv[1]))) < 0;
}
