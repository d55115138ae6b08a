#include "hash.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#include "msg.h"

struct hash_seed
hash_seed(void)
{
	struct hash_seed seed;

	while (getrandom(&seed, sizeof seed, 0) != sizeof seed)
		if (errno != EINTR)
			msg_stop("getrandom: %s", strerror(errno));
	return seed;
}
