#include "hash.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "msg.h"

struct hash_seed
hash_seed(void)
{
	struct hash_seed seed;

	if (getentropy(&seed, sizeof seed) != 0)
		msg_stop("getentropy: %s", strerror(errno));
	return seed;
}
