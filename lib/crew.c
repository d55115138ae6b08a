#include "crew.h"

#include <pthread.h>
#include <sched.h>
#include <stdbool.h>
#include <unistd.h>

struct member {
	pthread_t thread;
	void (*work)(void *, unsigned);
	void *context;
	unsigned i;
	bool runs;
};

static void *
begin(void *given)
{
	struct member *m = given;

	m->work(m->context, m->i);
	return NULL;
}

unsigned
crew_size(void)
{
	long n;
#ifdef __linux__
	cpu_set_t set;

	n = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
#else
	n = sysconf(_SC_NPROCESSORS_ONLN);
#endif
	return n < 1 ? 1 : n > CREW_MOST ? CREW_MOST : (unsigned)n;
}

void
crew_run(unsigned n, void (*work)(void *, unsigned), void *context)
{
	struct member crew[CREW_MOST];
	unsigned i;

	for (i = 0; i + 1 < n; i++) {
		crew[i] = (struct member){.work = work, .context = context, .i = i};
		crew[i].runs = pthread_create(&crew[i].thread, NULL, begin, &crew[i]) == 0;
	}
	work(context, n - 1);
	for (i = 0; i + 1 < n; i++) {
		if (crew[i].runs)
			(void)pthread_join(crew[i].thread, NULL);
		else
			work(context, i);
	}
}
