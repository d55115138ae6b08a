/* making: what the command line says of bands to be made (band -g, band --merge). */
#ifndef MAKING_H
#define MAKING_H

#include "made.h"
#include "option.h"

enum {
	MAKING_VALUE = OPTION_OWN + 100, MAKING_PERCENTILES, MAKING_MIN_N, MAKING_BY, MAKING_COUNT,
	MAKING_AGE, MAKING_DATED, MAKING_MOVE, MAKING_OUTLIER, MAKING_PARTIAL, MAKING_MERGE, MAKING_COLUMNS,
	MAKING_NO_HEADER, MAKING_THREADS, MAKING_MAX_MEMORY,
};

#define MAKING_LETTERS "g:"
#define MAKING_OPTIONS                                                     \
	{"group", required_argument, NULL, 'g'},                           \
	{"value", required_argument, NULL, MAKING_VALUE},                  \
	{"percentiles", required_argument, NULL, MAKING_PERCENTILES},      \
	{"min-n", required_argument, NULL, MAKING_MIN_N},                  \
	{"by", required_argument, NULL, MAKING_BY},                        \
	{"count", required_argument, NULL, MAKING_COUNT},                  \
	{"age", required_argument, NULL, MAKING_AGE},                      \
	{"dated", required_argument, NULL, MAKING_DATED},                  \
	{"move", required_argument, NULL, MAKING_MOVE},                    \
	{"outlier", required_argument, NULL, MAKING_OUTLIER},              \
	{"partial", no_argument, NULL, MAKING_PARTIAL},                    \
	{"merge", no_argument, NULL, MAKING_MERGE},                        \
	{"columns", required_argument, NULL, MAKING_COLUMNS},              \
	{"no-header", no_argument, NULL, MAKING_NO_HEADER},                \
	{"threads", required_argument, NULL, MAKING_THREADS},              \
	{"max-memory", required_argument, NULL, MAKING_MAX_MEMORY}

struct making_options {
	struct observing observing;
	struct made_options making;
	bool merge, partial;
	char *columns;     /* --columns with TABs for its commas */
	bool needs_make;   /* an option was given that means something for these only */
	bool shapes_bands; /* one that a partial, which has none yet, takes no notice of */
	bool ages;         /* one that goes with --age */
};

/* The defaults of all. */
void making_options(struct making_options *);

void making_free(const struct making_options *);

/* Takes an option of MAKING_OPTIONS and its argument; false when it is none. */
bool making_option(struct making_options *, int option, const char *argument);

/* Is a band to be made? Stops when options do not go together. `component` is --component or NULL. */
bool making_asked(struct making_options *, const struct shared *, const char *component);

#endif
