#include "option.h"

#include <stdlib.h>
#include <unistd.h>

#include "data.h"
#include "date.h"
#include "msg.h"
#include "out.h"

static _Noreturn void
print_and_exit(const char *first, const char *second)
{
	out_text(first);
	out_text(second);
	exit(out_close());
}

/* Stops where the word begins the names of several options. */
static void
refuse_ambiguous(const char *word, const struct option *longs)
{
	size_t n = strcspn(word, "=");
	struct buffer all = {0};

	for (; longs->name != NULL; longs++) {
		if (n <= 2 || strncmp(longs->name, word + 2, n - 2) != 0)
			continue;
		buffer_text(&all, all.n > 0 ? " or --" : "--");
		buffer_text(&all, longs->name);
	}
	if (all.n > 0)
		msg_stop("option '%.*s' can mean %.*s (see --help)", (int)n, word, (int)all.n, all.text);
}

static _Noreturn void
refuse_option(int argc, char *argv[], int letter, const char *letters, const struct option *longs)
{
	const char *known = letter > 0 && letter < 128 ? strchr(letters, letter) : NULL;
	const char *word;
	int at = optind < argc ? optind : argc;

	/* where an argument lacks musl counts it, and may have moved the end of argv before the operands */
	while (at > 0 && argv[at - 1] == NULL)
		at--;
	word = at > 0 ? argv[at - 1] : "";
	if (letter != 0 && letter < OPTION_CSV && known == NULL)
		msg_stop("unknown option '-%c' (see --help)", letter);
	if (letter == 0)
		refuse_ambiguous(word, longs);
	if (letter == 0)
		msg_stop("unknown option '%s' (see --help)", word);
	if (strchr(word, '=') != NULL)
		msg_stop("option '%.*s' takes no argument (see --help)", (int)strcspn(word, "="), word);
	msg_stop("option '%s' needs an argument (see --help)", word);
}

int
option_next(struct shared *s, int argc, char *argv[], const char *letters, const struct option *longs)
{
	int c;

	opterr = 0;
	(void)unsetenv("POSIXLY_CORRECT"); /* options may follow operands, whatever the environment */
	while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		switch (c) {
		case 'h':
			print_and_exit(s->help, "");
		case 'V':
			print_and_exit(s->program, " " HAGGLE_VERSION "\n");
		case 'd':
			data_directory(optarg);
			break;
		case 'q':
			msg_quiet();
			break;
		case 'v':
			msg_verbose();
			break;
		case OPTION_CSV:
			s->input.csv = true;
			break;
		case OPTION_CURRENCY:
			s->currency = optarg;
			break;
		case OPTION_FLUSH:
			out_flush_rows();
			break;
		case OPTION_MAX_LINE:
			s->input.max_line = option_count("max-line", optarg, 1, 1u << 30);
			break;
		case '?':
			refuse_option(argc, argv, optopt, letters, longs);
		default:
			return c;
		}
	}
	s->input.files = argv + optind;
	s->input.n = (size_t)(argc - optind);
	return -1;
}

void
option_need_input(const struct shared *s)
{
	if (s->input.n == 0 && isatty(0))
		msg_help(s->help);
}

/* Plain decimals, a per cent sign allowed where percent. */
static struct ratio
number(const char *option, const char *text, bool percent)
{
	struct slice digits = slice_of(text);
	int64_t millionths;
	const char *why;

	if (percent && digits.n > 1 && digits.p[digits.n - 1] == '%')
		digits.n--;
	why = fixed_parse(digits, &millionths);
	if (why == fixed_no_number && percent)
		why = "is not a percentage (write 5 or 5%)";
	if (why != NULL)
		msg_stop("--%s: '%.*s' %s", option, MSG_CUT(slice_of(text)), why);
	return percent ? ratio_div(ratio_fixed(millionths), ratio_int(100)) : ratio_fixed(millionths);
}

struct ratio
option_percent(const char *option, const char *text)
{
	return number(option, text, true);
}

struct ratio
option_number(const char *option, const char *text)
{
	return number(option, text, false);
}

unsigned
option_count(const char *option, const char *text, unsigned least, unsigned most)
{
	int64_t n;

	if (fixed_parse(slice_of(text), &n) != NULL || n % FIXED_ONE != 0 || n < least * FIXED_ONE || n > most * FIXED_ONE)
		msg_stop("--%s: '%.*s' is not a whole number from %u to %u", option, MSG_CUT(slice_of(text)),
		    least, most);
	return (unsigned)(n / FIXED_ONE);
}

size_t
option_size(const char *option, const char *text)
{
	static const char units[] = "KMGT";
	struct slice digits = slice_of(text);
	const char *unit = digits.n > 1 ? strchr(units, digits.p[digits.n - 1]) : NULL;
	unsigned shift = 0;
	int64_t millionths;

	if (unit != NULL) {
		digits.n--;
		shift = 10 * (unsigned)(unit - units + 1);
	}
	if (fixed_parse(digits, &millionths) != NULL || millionths % FIXED_ONE != 0 ||
	    (uint64_t)(millionths / FIXED_ONE) > (uint64_t)SIZE_MAX >> shift)
		msg_stop("--%s: '%.*s' is no size in bytes (as 65536, 64K, 512M or 2G)", option, MSG_CUT(slice_of(text)));
	return (size_t)((uint64_t)(millionths / FIXED_ONE) << shift);
}

int32_t
option_date(const char *option, const char *text)
{
	int32_t day;
	const char *why = date_parse(slice_of(text), &day);

	if (why != NULL)
		msg_stop("--%s: '%.*s' %s", option, MSG_CUT(slice_of(text)), why);
	return day;
}
