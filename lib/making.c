#include "making.h"

#include <stdlib.h>

#include "crew.h"
#include "msg.h"

static const struct making_options defaults = {
	.observing = {
		.value = "total",
		.age = DATE_NONE,
		.dated = "as_of",
		.move = {3, 100},
		.most_memory = SIZE_MAX > UINT32_MAX ? (size_t)(UINT64_C(4) << 30) : SIZE_MAX / 2,
	},
	.making = {
		.percentile = {10, 25, 50, 75, 90},
		.npercentile = 5,
		.rule = {5, {25, 100}},
		.header = true,
	},
};

static const char *const components[] = {"total", "base", "bonus", "equity", "signon", "unstated"};

void
making_options(struct making_options *m)
{
	*m = defaults;
}

void
making_free(const struct making_options *m)
{
	free(m->columns);
}

static void
read_percentiles(struct made_options *m, const char *text)
{
	struct slice rest = slice_of(text), one;

	if (slice_ends(rest, ','))
		msg_stop("--percentiles: '%s' ends in a comma (write 25,50)", text);
	for (m->npercentile = 0; slice_split(&rest, ',', &one); m->npercentile++) {
		char *number = memory_string(slice_trim(one));
		unsigned n = option_count("percentiles", number, 1, 99);

		free(number);
		if (m->npercentile > 0 && m->percentile[m->npercentile - 1] >= n)
			msg_stop("--percentiles: '%s' does not rise", text);
		if (m->npercentile == MADE_PERCENTILES)
			msg_stop("--percentiles: more than %d", MADE_PERCENTILES);
		m->percentile[m->npercentile] = n;
	}
	if (m->npercentile == 0)
		msg_stop("--percentiles: name some, as 10,25,50,75,90");
}

static bool
read_outlier(const char *text)
{
	if (strcmp(text, "iqr") != 0 && strcmp(text, "none") != 0)
		msg_stop("--outlier: '%.*s' is neither none nor iqr", MSG_CUT(slice_of(text)));
	return strcmp(text, "iqr") == 0;
}

/* The names with TABs between. */
static char *
read_columns(const char *text)
{
	char *names = memory_string(slice_of(text)), *p;

	for (p = names; *p != '\0'; p++)
		if (*p == ',')
			*p = '\t';
	return names;
}

bool
making_option(struct making_options *m, int option, const char *argument)
{
	struct observing *o = &m->observing;

	switch (option) {
	case 'g':
		o->group = argument;
		return true;
	case MAKING_VALUE:
		o->value = argument;
		break;
	case MAKING_PERCENTILES:
		read_percentiles(&m->making, argument);
		m->shapes_bands = true;
		break;
	case MAKING_MIN_N:
		m->making.rule.least = option_count("min-n", argument, 1, 1000000);
		m->shapes_bands = true;
		break;
	case MAKING_BY:
		o->by = argument;
		break;
	case MAKING_COUNT:
		o->count = argument;
		break;
	case MAKING_AGE:
		o->age = option_date("age", argument);
		break;
	case MAKING_DATED:
		o->dated = argument;
		m->ages = true;
		break;
	case MAKING_MOVE:
		o->move = option_percent("move", argument);
		m->ages = true;
		if (ratio_compare(o->move, ratio_int(1)) > 0)
			msg_stop("--move: '%.*s' is more than 100%% a year", MSG_CUT(slice_of(argument)));
		break;
	case MAKING_OUTLIER:
		m->making.trim = read_outlier(argument);
		m->shapes_bands = true;
		break;
	case MAKING_PARTIAL:
		m->partial = true;
		break;
	case MAKING_MERGE:
		m->merge = true;
		return true;
	case MAKING_COLUMNS:
		free(m->columns);
		m->columns = read_columns(argument);
		break;
	case MAKING_NO_HEADER:
		m->making.header = false;
		break;
	case MAKING_THREADS:
		o->threads = option_count("threads", argument, 1, CREW_MOST);
		break;
	case MAKING_MAX_MEMORY:
		o->most_memory = option_size("max-memory", argument);
		break;
	default:
		return false;
	}
	m->needs_make = true;
	return true;
}

/* What the figures are of: what --component says, else what their column's name says. */
static const char *
component_of(const char *value, const char *given)
{
	const char *name = given != NULL ? given : value;
	size_t i;

	for (i = 0; i < sizeof components / sizeof *components; i++)
		if (strcmp(name, components[i]) == 0)
			return components[i];
	if (given != NULL)
		msg_stop("--component: '%.*s' is none of total base bonus equity signon unstated", MSG_CUT(slice_of(given)));
	return "unstated";
}

bool
making_asked(struct making_options *m, const struct shared *shared, const char *component)
{
	struct observing *o = &m->observing;

	if (o->group == NULL && !m->merge) {
		if (m->needs_make)
			msg_stop("options of -g are given without it (-g names the groups)");
		return false;
	}
	if (o->group != NULL && *o->group == '\0')
		msg_stop("-g: names no column");
	if (o->group != NULL && m->merge)
		msg_stop("--merge takes its groups from the parts: -g is one too many");
	m->making.component = component_of(o->value, component);
	if (m->merge) {
		if (o->by != NULL || o->count != NULL || o->age != DATE_NONE || m->ages || component != NULL ||
		    strcmp(o->value, defaults.observing.value) != 0)
			msg_stop("--merge: the parts say what --value --component --by --count and --age said when they were made");
		o->merging = true;
	}
	if (m->ages && o->age == DATE_NONE)
		msg_stop("--dated and --move say how to bring figures to a day: --age names it");
	if (m->partial && m->shapes_bands)
		msg_stop("--partial makes no bands yet: --percentiles, --min-n and --outlier are for --merge");
	o->input = shared->input;
	o->input.names = m->columns;
	o->currency = shared->currency;
	if (strcmp(m->making.component, "base") == 0 && !m->merge)
		o->unit = "period";
	m->making.threads = o->threads;
	return true;
}
