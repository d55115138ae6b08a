#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "msg.h"

enum { SECOND = 1000, STEP = 200 }; /* milliseconds */

/* Since some moment. */
static int64_t
milliseconds(void)
{
	struct timespec t;

	if (clock_gettime(CLOCK_MONOTONIC, &t) != 0)
		return 0;
	return (int64_t)t.tv_sec * SECOND + t.tv_nsec / 1000000;
}

void
progress_begin(struct progress *p, uint64_t size)
{
	*p = (struct progress){.shown = !msg_is_quiet() && isatty(2), .size = size};
	if (p->shown)
		p->begun = p->said = milliseconds();
}

/* `810 MB`, `1.2 GB`. */
static size_t
put_bytes(char *to, size_t room, uint64_t n)
{
	int took = n < 1000000000 ? snprintf(to, room, "%" PRIu64 " MB", n / 1000000)
	                          : snprintf(to, room, "%" PRIu64 ".%" PRIu64 " GB", n / 1000000000,
	                                n / 100000000 % 10);

	return (size_t)took;
}

size_t
progress_text(const struct progress *p, int64_t now, char to[PROGRESS_ROOM])
{
	uint64_t passed = (uint64_t)(now > p->begun ? now - p->begun : 1), rate = p->done * SECOND / passed;
	size_t n = put_bytes(to, PROGRESS_ROOM, p->done);

	if (p->size >= p->done && p->size > 0) {
		n += (size_t)snprintf(to + n, PROGRESS_ROOM - n, " of ");
		n += put_bytes(to + n, PROGRESS_ROOM - n, p->size);
	}
	n += (size_t)snprintf(to + n, PROGRESS_ROOM - n, ", ");
	n += put_bytes(to + n, PROGRESS_ROOM - n, rate);
	n += (size_t)snprintf(to + n, PROGRESS_ROOM - n, "/s");
	if (p->size >= p->done && p->size > 0 && rate > 0)
		n += (size_t)snprintf(to + n, PROGRESS_ROOM - n, ", %" PRIu64 " s left", (p->size - p->done + rate - 1) / rate);
	return n;
}

void
progress_step(struct progress *p, size_t bytes)
{
	char text[PROGRESS_ROOM];
	int64_t now;

	p->done += bytes;
	if (!p->shown)
		return;
	now = milliseconds();
	if (now - p->begun < SECOND || now - p->said < STEP)
		return;
	p->said = now;
	p->written = true;
	msg_progress((struct slice){text, progress_text(p, now, text)});
}

void
progress_end(struct progress *p)
{
	if (p->written)
		msg_progress(SLICE_NONE);
}
