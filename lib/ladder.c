#include "ladder.h"

struct ratio
ladder_rung(const struct ladder *l, unsigned i)
{
	return ratio_rounded(ask_rung(&l->ask, i, l->rounds, l->ratio), l->minor);
}

bool
ladder_text(const struct ladder *l, struct buffer *to)
{
	char text[RATIO_ROOM];
	unsigned i;

	to->n = 0;
	for (i = 0; i <= l->rounds; i++) {
		struct ratio rung = ladder_rung(l, i);
		size_t n = ratio_format(rung, l->minor, text);

		if (!ratio_known(rung))
			return false;
		if (i > 0)
			buffer_byte(to, '/');
		buffer_add(to, (struct slice){text, n});
	}
	return true;
}
