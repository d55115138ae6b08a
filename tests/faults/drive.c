/*
 * Runs the program it is linked with undisturbed, and then once for every fault, call by call. With
 * FAULTS=N each fault is tried at N calls spread over all of its kind, those for memory at 12 N (0: at every
 * one); without it the program just runs. What a program reads on stdin is read once and given to every run.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"

enum { SECONDS = 10, MEMORY_MORE = 8, SMALL_PIPE = 4096, FIRST = 1 << 12, MUCH = 1 << 18, SHOWN = 300 };

static const struct fault faults[] = {
	{CALL_MEMORY, "no memory", ENOMEM, HOW_FAILS, 1, WANT_EITHER, 0},
	{CALL_MEMORY, "no memory", ENOMEM, HOW_FAILS, ALWAYS, WANT_EITHER, 0},
	{CALL_OPEN, "open EACCES", EACCES, HOW_FAILS, 1, WANT_REFUSAL, 0},
	{CALL_OPEN, "open EMFILE", EMFILE, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_READ, "read EIO", EIO, HOW_FAILS, 1, WANT_REFUSAL, 0},
	{CALL_READ, "read EISDIR", EISDIR, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_READ, "read EINTR", EINTR, HOW_FAILS, 3, WANT_WHOLE, 0},
	{CALL_READ, "read EAGAIN", EAGAIN, HOW_FAILS, 1, WANT_WHOLE, 0},
	{CALL_READ, "read of half", 0, HOW_HALF, 1, WANT_WHOLE, 0},
	{CALL_READ, "read of half", 0, HOW_HALF, ALWAYS, WANT_WHOLE, 0},
	{CALL_READ, "read of a byte", 0, HOW_ONE, 3, WANT_WHOLE, 0},
	{CALL_READ, "read of half, then EIO", 0, HOW_HALF, 1, WANT_REFUSAL, EIO},
	{CALL_READ, "read of nothing", 0, HOW_NOTHING, ALWAYS, WANT_EITHER, 0},
	{CALL_WRITE_OUT, "write ENOSPC", ENOSPC, HOW_FAILS, 1, WANT_REFUSAL, 0},
	{CALL_WRITE_OUT, "write EIO", EIO, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_WRITE_OUT, "write EFBIG", EFBIG, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_WRITE_OUT, "write EPIPE", EPIPE, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_WRITE_OUT, "write EINTR", EINTR, HOW_FAILS, 3, WANT_WHOLE, 0},
	{CALL_WRITE_OUT, "write EAGAIN", EAGAIN, HOW_FAILS, 1, WANT_WHOLE, 0},
	{CALL_WRITE_OUT, "write of half", 0, HOW_HALF, 1, WANT_WHOLE, 0},
	{CALL_WRITE_OUT, "write of half", 0, HOW_HALF, ALWAYS, WANT_WHOLE, 0},
	{CALL_WRITE_OUT, "write of a byte", 0, HOW_ONE, 3, WANT_WHOLE, 0},
	{CALL_WRITE_OUT, "write of nothing", 0, HOW_NOTHING, ALWAYS, WANT_REFUSAL, 0},
	{CALL_WRITE_OUT, "write of half, then ENOSPC", 0, HOW_HALF, 1, WANT_REFUSAL, ENOSPC},
	{CALL_WRITE_ERR, "message EIO", EIO, HOW_FAILS, 1, WANT_REFUSAL, 0},
	{CALL_WRITE_ERR, "message ENOSPC", ENOSPC, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_WRITE_ERR, "message EINTR", EINTR, HOW_FAILS, 3, WANT_WHOLE, 0},
	{CALL_WRITE_ERR, "message EAGAIN", EAGAIN, HOW_FAILS, 1, WANT_WHOLE, 0},
	{CALL_WRITE_ERR, "half a message", 0, HOW_HALF, ALWAYS, WANT_WHOLE, 0},
	{CALL_WRITE_ERR, "message of nothing", 0, HOW_NOTHING, ALWAYS, WANT_REFUSAL, 0},
	{CALL_WRITE_ERR, "half a message, then ENOSPC", 0, HOW_HALF, 1, WANT_REFUSAL, ENOSPC},
	{CALL_CLOSE, "close EIO", EIO, HOW_MADE, 1, WANT_WHOLE, 0},
	{CALL_CLOSE, "close EINTR", EINTR, HOW_MADE, ALWAYS, WANT_WHOLE, 0},
	{CALL_CLOSE_OUT, "close of stdout EIO", EIO, HOW_MADE, 1, WANT_REFUSAL, 0},
	{CALL_CLOSE_OUT, "close of stdout ENOSPC", ENOSPC, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_CLOSE_OUT, "close of stdout EINTR", EINTR, HOW_MADE, 1, WANT_WHOLE, 0},
	{CALL_CLOSE_OUT, "close of stdout EINTR, still open", EINTR, HOW_FAILS, 1, WANT_WHOLE, 0},
	{CALL_FSTAT, "fstat EIO", EIO, HOW_FAILS, 1, WANT_EITHER, 0},
	{CALL_FSTAT, "fstat EOVERFLOW", EOVERFLOW, HOW_FAILS, ALWAYS, WANT_EITHER, 0},
	{CALL_STAT, "stat EACCES", EACCES, HOW_FAILS, 1, WANT_EITHER, 0},
	{CALL_STAT, "stat EIO", EIO, HOW_FAILS, ALWAYS, WANT_EITHER, 0},
	{CALL_LSEEK, "lseek ESPIPE", ESPIPE, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
	{CALL_FCNTL, "fcntl EPERM", EPERM, HOW_FAILS, 1, WANT_WHOLE, 0},
	{CALL_FCNTL, "fcntl EPERM", EPERM, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
	{CALL_POLL, "poll EINTR", EINTR, HOW_FAILS, 3, WANT_WHOLE, 0},
	{CALL_POLL, "poll ENOMEM", ENOMEM, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
	{CALL_READLINK, "readlink EACCES", EACCES, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
	{CALL_GETENTROPY, "getentropy ENOSYS", ENOSYS, HOW_FAILS, ALWAYS, WANT_REFUSAL, 0},
	{CALL_AFFINITY, "sched_getaffinity EINVAL", EINVAL, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
	{CALL_THREAD, "pthread_create EAGAIN", EAGAIN, HOW_FAILS, 1, WANT_WHOLE, 0},
	{CALL_THREAD, "pthread_create EAGAIN", EAGAIN, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
	{CALL_CLOCK, "clock_gettime EINVAL", EINVAL, HOW_FAILS, ALWAYS, WANT_WHOLE, 0},
};

/* What descriptors 0 to 2 are; the last takes 4096 bytes and is not waited for. */
enum form { FORM_FILES, FORM_PIPES, FORM_SMALL_PIPES, FORMS };
static const char *const form_names[FORMS] = {"files", "pipes", "small pipes"};

/* Descriptors that are something else, by path; "" is closed. */
struct odd {
	const char *path[3];
	int flags;
};

struct driver {
	int argc;
	char **argv;
	const char *program;
	struct tried *tried;
	char *in;
	size_t nin;
	bool by_rows; /* --flush: what leaves is whole rows, by design */
	unsigned most;
	unsigned injected, verdicts[VERDICTS];
};

int __real_main(int, char **);
int __wrap_main(int, char **);
_Noreturn void __wrap_exit(int);

static _Noreturn void
stop(const char *what)
{
	(void)fprintf(stderr, "faults: %s: %s\n", what, strerror(errno));
	_exit(3);
}

/* Adds to text that has room for a power of two bytes, from FIRST. */
static void
keep(char **text, size_t *n, const char *more, size_t nmore)
{
	size_t had = FIRST, room;

	while (had < *n)
		had *= 2;
	for (room = had; room < *n + nmore; room *= 2)
		;
	if (*text == NULL || room > had)
		*text = realloc(*text, room);
	if (*text == NULL)
		stop("output");
	memcpy(*text + *n, more, nmore);
	*n += nmore;
}

/* All that comes from the descriptor. */
static void
take_all(int fd, char **text, size_t *n)
{
	static char block[1 << 16];
	ssize_t got;

	while ((got = read(fd, block, sizeof block)) > 0)
		keep(text, n, block, (size_t)got);
	if (got < 0)
		stop("read");
}

/* Feeds the child and takes what it says until it has closed both. */
static void
serve(const struct driver *d, int in, int out, int err, struct outcome *o)
{
	struct pollfd set[3] = {{in, POLLOUT, 0}, {out, POLLIN, 0}, {err, POLLIN, 0}};
	static char block[1 << 16];
	size_t fed = 0;
	int i;

	(void)fcntl(in, F_SETFL, O_NONBLOCK);
	while (set[1].fd >= 0 || set[2].fd >= 0) {
		if (set[0].fd >= 0 && fed == d->nin) {
			(void)close(in);
			set[0].fd = -1;
		}
		if (poll(set, 3, -1) < 0 && errno != EINTR)
			stop("poll");
		if (set[0].fd >= 0 && set[0].revents != 0) {
			ssize_t took = write(in, d->in + fed, d->nin - fed);

			fed = took < 0 && errno != EAGAIN ? d->nin : fed + (took > 0 ? (size_t)took : 0);
		}
		for (i = 1; i < 3; i++) {
			ssize_t got;

			if (set[i].fd < 0 || set[i].revents == 0)
				continue;
			got = read(set[i].fd, block, sizeof block);
			if (got <= 0)
				set[i].fd = -1;
			else if (i == 1)
				keep(&o->out, &o->nout, block, (size_t)got);
			else
				keep(&o->err, &o->nerr, block, (size_t)got);
		}
	}
	if (set[0].fd >= 0)
		(void)close(in);
}

static void
make_odd(const struct odd *odd)
{
	int fd, from;

	for (fd = 0; odd != NULL && fd < 3; fd++) {
		if (odd->path[fd] == NULL || odd->path[fd][0] == '\0')
			continue;
		from = open(odd->path[fd], odd->flags);
		if (from < 0)
			_exit(3);
		(void)dup2(from, fd);
		(void)close(from);
	}
	for (fd = 0; odd != NULL && fd < 3; fd++)
		if (odd->path[fd] != NULL && odd->path[fd][0] == '\0')
			(void)close(fd);
}

/* The child: these three are its descriptors, nothing else is open. */
static _Noreturn void
begin(const struct driver *d, const struct plan *p, const int mine[3], const struct odd *odd)
{
	int fd;

	for (fd = 0; fd < 3; fd++)
		(void)dup2(mine[fd], fd);
	(void)close_range(3, ~0u, 0);
	make_odd(odd);
	(void)alarm(SECONDS);
	(void)signal(SIGPIPE, SIG_DFL);
	plan = *p;
	__wrap_exit(__real_main(d->argc, d->argv));
}

static void
run(const struct driver *d, enum form form, const struct fault *fault, unsigned at, const struct odd *odd,
    struct outcome *o)
{
	struct plan p = {fault, at, d->tried};
	int mine[3], theirs[3], fd;
	pid_t child;

	*o = (struct outcome){0};
	memset(d->tried, 0, sizeof *d->tried);
	for (fd = 0; fd < 3; fd++) {
		int both[2];

		if (form == FORM_FILES) {
			both[0] = both[1] = memfd_create("faults", MFD_CLOEXEC);
		} else if (pipe2(both, O_CLOEXEC) == 0 && form == FORM_SMALL_PIPES) {
			(void)fcntl(both[0], F_SETPIPE_SZ, SMALL_PIPE);
			(void)fcntl(both[fd > 0], F_SETFL, O_NONBLOCK);
		}
		mine[fd] = both[fd > 0];
		theirs[fd] = both[fd == 0];
	}
	if (form == FORM_FILES && (write(mine[0], d->in, d->nin) != (ssize_t)d->nin || lseek(mine[0], 0, SEEK_SET) != 0))
		stop("memfd");
	child = fork();
	if (child < 0)
		stop("fork");
	if (child == 0)
		begin(d, &p, mine, odd);
	if (form != FORM_FILES) {
		for (fd = 0; fd < 3; fd++)
			(void)close(mine[fd]);
		serve(d, theirs[0], theirs[1], theirs[2], o);
	}
	if (waitpid(child, &o->status, 0) != child)
		stop("waitpid");
	for (fd = 0; fd < 3; fd++) {
		if (fd > 0 && form == FORM_FILES && lseek(theirs[fd], 0, SEEK_SET) == 0)
			take_all(theirs[fd], fd == 1 ? &o->out : &o->err, fd == 1 ? &o->nout : &o->nerr);
		if (fd > 0 || form == FORM_FILES)
			(void)close(theirs[fd]);
	}
}

static void
forget(struct outcome *o)
{
	free(o->out);
	free(o->err);
}

static void
report(struct driver *d, const struct expected *e, const struct outcome *o, enum form form, const char *fault,
    unsigned at, bool sticky)
{
	const char *why;
	enum verdict verdict = judge(e, o, &why);
	int i;

	d->injected++;
	d->verdicts[verdict]++;
	if (verdict == VERDICT_RIGHT)
		return;
	printf("%s", d->program);
	for (i = 1; i < d->argc; i++)
		printf(" %s", d->argv[i]);
	printf(" (%s): %s at call %u%s: %s (wait status %#x, %zu of %zu bytes)\n%.*s", form_names[form], fault, at,
	    sticky ? " and after" : "", why, (unsigned)o->status, o->nout, e->base->nout,
	    o->nerr < SHOWN ? (int)o->nerr : SHOWN, o->nerr > 0 ? o->err : "");
}

static bool
is_table(const struct outcome *o)
{
	const char *p = o->out, *end = o->out + o->nout, *newline;
	size_t tabs = 0, first = 0, lines = 0;

	for (; p < end && (newline = memchr(p, '\n', (size_t)(end - p))) != NULL; p = newline + 1, lines++) {
		const char *tab = p;

		for (tabs = 0; (tab = memchr(tab, '\t', (size_t)(newline - tab))) != NULL; tab++)
			tabs++;
		if (lines == 0)
			first = tabs;
		if (tabs != first)
			return false;
	}
	return first > 0;
}

/* Can it matter to the call whether descriptors 0 to 2 are pipes? */
static bool
is_of_pipes(enum call call)
{
	return call == CALL_READ || call == CALL_WRITE_OUT || call == CALL_WRITE_ERR || call == CALL_CLOSE_OUT ||
	       call == CALL_FSTAT || call == CALL_FCNTL || call == CALL_POLL || call == CALL_THREAD;
}

/* One fault at one call after the other, while the program reaches it. */
static void
try_fault(struct driver *d, enum form form, const struct fault *f, unsigned count, const struct outcome *base)
{
	unsigned most = f->call == CALL_MEMORY ? MEMORY_MORE * d->most : d->most;
	unsigned tries = most > 0 && count > most ? most : count, i;
	/* what a small pipe has taken of a text nobody can take back */
	bool text = !is_table(base), taken = form == FORM_SMALL_PIPES && text && f->call == CALL_WRITE_OUT;
	struct expected e = {.base = base, .program = d->program, .text = text, .wanted = f->wanted,
		.any_part = f->how == HOW_HALF || d->by_rows || taken, .all_out = f->call == CALL_CLOSE_OUT,
		.no_err = f->call == CALL_WRITE_ERR && f->wanted == WANT_REFUSAL, .broken = f->error == EPIPE};
	struct outcome o;

	/* a pipe that ends too soon can't be told from one that ends */
	if (form != FORM_FILES && (!is_of_pipes(f->call) || (f->how == HOW_NOTHING && d->nin > 0)))
		return;
	for (i = 0; i < tries; i++) {
		unsigned at = 1 + (tries > 1 ? (unsigned)((unsigned long)i * (count - 1) / (tries - 1)) : 0);

		run(d, form, f, at, NULL, &o);
		if (d->tried->injected > 0)
			report(d, &e, &o, form, f->name, at, f->times == ALWAYS);
		forget(&o);
	}
}

/* Descriptors closed, full, or of another kind. */
static void
try_odd(struct driver *d, enum form form, const struct outcome *base)
{
	static const char full[] = "/dev/full";
	static const struct { struct odd odd; const char *name; } kinds[] = {
		{{{"", NULL, NULL}, 0}, "0 closed"}, {{{NULL, "", NULL}, 0}, "1 closed"},
		{{{NULL, NULL, ""}, 0}, "2 closed"}, {{{"", "", NULL}, 0}, "0 1 closed"},
		{{{"", NULL, ""}, 0}, "0 2 closed"}, {{{NULL, "", ""}, 0}, "1 2 closed"},
		{{{"", "", ""}, 0}, "0 1 2 closed"},
		{{{NULL, full, NULL}, O_RDWR}, "stdout full"}, {{{NULL, NULL, full}, O_RDWR}, "stderr full"},
		{{{NULL, full, full}, O_RDWR}, "stdout and stderr full"},
		{{{NULL, "/", NULL}, O_RDONLY}, "stdout a directory"},
		{{{"/dev/null", NULL, NULL}, O_WRONLY}, "stdin not for reading"},
		{{{NULL, "/dev/null", NULL}, O_RDONLY}, "stdout not for writing"},
		{{{"/", NULL, NULL}, O_RDONLY}, "stdin a directory"},
	};
	struct outcome o;
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		const char *const *path = kinds[i].odd.path;
		bool lost = (path[0] != NULL && d->nin > 0) || (path[1] != NULL && base->nout > 0) ||
		            (path[2] != NULL && base->nerr > 0);
		struct expected e = {.base = base, .program = d->program, .text = !is_table(base),
			.wanted = lost ? WANT_REFUSAL : WANT_EITHER, .no_err = path[2] != NULL};

		run(d, form, NULL, 0, &kinds[i].odd, &o);
		report(d, &e, &o, form, kinds[i].name, 0, true);
		forget(&o);
	}
}

static void
try_all(struct driver *d, enum form form)
{
	unsigned count[CALLS];
	struct outcome base;
	bool much;
	size_t i;

	run(d, form, NULL, 0, NULL, &base);
	for (i = 0; i < CALLS; i++)
		count[i] = d->tried->count[i];
	if (!WIFEXITED(base.status) || WEXITSTATUS(base.status) > 1) {
		printf("%s: undisturbed (%s): wait status %#x\n%.*s", d->program, form_names[form], (unsigned)base.status,
		    (int)base.nerr, base.nerr > 0 ? base.err : "");
		_exit(3);
	}
	/* what goes through a small pipe in a hundred turns does so in a thousand */
	much = form == FORM_SMALL_PIPES && d->nin + base.nout > MUCH;
	for (i = 0; i < sizeof faults / sizeof faults[0] && !much; i++)
		try_fault(d, form, &faults[i], count[faults[i].call], &base);
	try_odd(d, form, &base);
	forget(&base);
}

int
__wrap_main(int argc, char *argv[])
{
	const char *most = getenv("FAULTS"), *slash = strrchr(argv[0], '/');
	struct driver d = {.argc = argc, .argv = argv, .program = slash != NULL ? slash + 1 : argv[0]};
	enum form form;
	int i;

	if (most == NULL)
		return __real_main(argc, argv);
	d.most = (unsigned)strtoul(most, NULL, 10);
	for (i = 1; i < argc; i++)
		d.by_rows |= strcmp(argv[i], "--flush") == 0;
	d.tried = mmap(NULL, sizeof *d.tried, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (d.tried == MAP_FAILED)
		stop("mmap");
	(void)signal(SIGPIPE, SIG_IGN);
	take_all(0, &d.in, &d.nin);
	for (form = 0; form < FORMS; form++)
		try_all(&d, form);
	printf("faults %u %u %u %u %u\n", d.injected, d.verdicts[VERDICT_SILENT], d.verdicts[VERDICT_LEAK],
	    d.verdicts[VERDICT_CRASH], d.verdicts[VERDICT_HANG]);
	(void)fflush(stdout);
	_exit(0);
}
