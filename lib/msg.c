#include "msg.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "descriptor.h"
#include "utf8.h"

enum { LONGEST = 4096, QUOTED = 64, PROGRESS_WIDTH = 78 };

static struct {
	const char *program;
	bool quiet;
	bool verbose;
	bool progress; /* a line of it stands on the terminal */
} state = {"haggle", false, false, false};

static _Thread_local struct {
	void (*first)(void *);
	void *context;
} before_stop;

/*
 * A descriptor that is closed at start would be given to the next file opened; /dev/null opened
 * the wrong way round keeps the place and still fails when it is read or written.
 */
static void
hold_descriptor(int fd, int wrong_way)
{
	if (fcntl(fd, F_GETFD) != -1 || errno != EBADF)
		return;
	if (open("/dev/null", wrong_way) != fd)
		_exit(MSG_FAILED);
}

void
msg_start(const char *program)
{
	state.program = program;
	(void)signal(SIGXFSZ, SIG_IGN); /* a file at its limit is a write that fails */
	hold_descriptor(0, O_WRONLY);
	hold_descriptor(1, O_RDONLY);
	hold_descriptor(2, O_RDONLY);
}

void
msg_quiet(void)
{
	state.quiet = true;
}

void
msg_verbose(void)
{
	state.verbose = true;
}

bool
msg_is_quiet(void)
{
	return state.quiet;
}

bool
msg_is_verbose(void)
{
	return state.verbose;
}

int
msg_cut(struct slice text)
{
	size_t n = text.n;

	if (n > QUOTED) {
		n = QUOTED;
		while (n > 0 && ((unsigned char)text.p[n] & 0xc0) == 0x80)
			n--;
	}
	return (int)n;
}

static void
write_line(const char *line, size_t n)
{
	if (!descriptor_write(2, (struct slice){line, n}))
		_exit(MSG_FAILED);
}

/* Over the line of progress, blanks as wide as it can be. */
static void
wipe_progress(void)
{
	char blanks[PROGRESS_WIDTH + 2];

	if (!state.progress)
		return;
	memset(blanks, ' ', sizeof blanks);
	blanks[0] = blanks[sizeof blanks - 1] = '\r';
	write_line(blanks, sizeof blanks);
	state.progress = false;
}

void
msg_progress(struct slice text)
{
	char line[PROGRESS_WIDTH + 1];
	int n;

	wipe_progress();
	if (text.n == 0)
		return;
	n = snprintf(line, sizeof line, "%s: %.*s", state.program, (int)text.n, text.p);
	write_line(line, (size_t)n < sizeof line ? (size_t)n : sizeof line - 1);
	state.progress = true;
}

static void
say(const struct msg_place *place, const char *format, va_list arguments)
{
	char plain[LONGEST];
	char line[4 * LONGEST + 1];
	size_t used = 0, n;
	int wrote;

	wipe_progress();
	wrote = snprintf(plain, sizeof plain, "%s: ", state.program);
	used += (size_t)wrote;
	if (place != NULL && place->file != NULL) {
		wrote = place->line > 0
		    ? snprintf(plain + used, sizeof plain - used, "%s:%zu: ", place->file, place->line)
		    : snprintf(plain + used, sizeof plain - used, "%s: ", place->file);
		used += (size_t)wrote < sizeof plain - used ? (size_t)wrote : sizeof plain - used - 1;
	}
	if (place != NULL && place->column.p != NULL && used < sizeof plain) {
		wrote = snprintf(plain + used, sizeof plain - used, "column '%.*s': ",
		    MSG_CUT(place->column));
		used += (size_t)wrote < sizeof plain - used ? (size_t)wrote : sizeof plain - used - 1;
	}
	wrote = vsnprintf(plain + used, sizeof plain - used, format, arguments);
	used += (size_t)wrote < sizeof plain - used ? (size_t)wrote : sizeof plain - used - 1;
	n = utf8_escape((struct slice){plain, used}, line);
	line[n++] = '\n';
	write_line(line, n);
}

void
msg_stop_after(void (*first)(void *), void *context)
{
	before_stop.first = first;
	before_stop.context = context;
}

/* One message ends a program: a second thread that has one too waits for that end. */
static void
stop_others(void)
{
	static atomic_flag stopping = ATOMIC_FLAG_INIT;
	static _Thread_local bool mine;
	void (*first)(void *) = before_stop.first;

	before_stop.first = NULL;
	if (first != NULL)
		first(before_stop.context);
	while (!mine && atomic_flag_test_and_set(&stopping))
		(void)pause();
	mine = true;
}

void
msg_stop(const char *format, ...)
{
	va_list arguments;

	stop_others();
	va_start(arguments, format);
	say(NULL, format, arguments);
	va_end(arguments);
	_exit(MSG_FAILED);
}

void
msg_stop_at(struct msg_place place, const char *format, ...)
{
	va_list arguments;

	stop_others();
	va_start(arguments, format);
	say(&place, format, arguments);
	va_end(arguments);
	_exit(MSG_FAILED);
}

void
msg_refuse(struct msg_place place, struct slice value, const char *reason)
{
	msg_stop_at(place, "'%.*s' %s", MSG_CUT(value), reason);
}

void
msg_help(const char *help)
{
	write_line(help, strlen(help));
	_exit(MSG_FAILED);
}

void
msg_note(const char *format, ...)
{
	va_list arguments;

	if (state.quiet)
		return;
	va_start(arguments, format);
	say(NULL, format, arguments);
	va_end(arguments);
}

void
msg_note_at(struct msg_place place, const char *format, ...)
{
	va_list arguments;

	if (state.quiet)
		return;
	va_start(arguments, format);
	say(&place, format, arguments);
	va_end(arguments);
}

void
msg_why(const char *format, ...)
{
	va_list arguments;

	if (!state.verbose)
		return;
	va_start(arguments, format);
	say(NULL, format, arguments);
	va_end(arguments);
}

void
msg_why_at(struct msg_place place, const char *format, ...)
{
	va_list arguments;

	if (!state.verbose)
		return;
	va_start(arguments, format);
	say(&place, format, arguments);
	va_end(arguments);
}
