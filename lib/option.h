/* option: what every program's command line shares. */
#ifndef OPTION_H
#define OPTION_H

#include <getopt.h>

#include "ratio.h"
#include "table.h"

/* Long-only options start here; programs number theirs from OPTION_OWN. */
enum { OPTION_CSV = 1000, OPTION_CURRENCY, OPTION_FLUSH, OPTION_MAX_LINE, OPTION_OWN };

#define OPTION_LETTERS "hVd:qv"
#define OPTION_SHARED                                            \
	{"help", no_argument, NULL, 'h'},                        \
	{"version", no_argument, NULL, 'V'},                     \
	{"data", required_argument, NULL, 'd'},                  \
	{"quiet", no_argument, NULL, 'q'},                       \
	{"verbose", no_argument, NULL, 'v'},                     \
	{"csv", no_argument, NULL, OPTION_CSV},                  \
	{"currency", required_argument, NULL, OPTION_CURRENCY},  \
	{"flush", no_argument, NULL, OPTION_FLUSH},              \
	{"max-line", required_argument, NULL, OPTION_MAX_LINE},  \
	{NULL, 0, NULL, 0}

struct shared {
	const char *program, *help; /* set by the program */
	const char *currency;       /* --currency, or NULL */
	struct input input;         /* the operands, once option_next has returned -1 */
};

/*
 * The next of the program's own options (its argument in optarg), -1 after the last. Handles the
 * shared ones itself: --help and --version print and exit.
 */
int option_next(struct shared *, int argc, char *argv[], const char *letters,
    const struct option *longs);

/* Short help on stderr and status 2, where a terminal would be waited on for rows. */
void option_need_input(const struct shared *);

/* Arguments of the named option; stop where they are off. */
struct ratio option_percent(const char *option, const char *text); /* `5` or `5%`: a share, 0.05 */
struct ratio option_number(const char *option, const char *text);  /* plain decimals */
unsigned option_count(const char *option, const char *text, unsigned least, unsigned most);
size_t option_size(const char *option, const char *text); /* bytes: 65536, 64K, 512M, 2G */
int32_t option_date(const char *option, const char *text);

#endif
