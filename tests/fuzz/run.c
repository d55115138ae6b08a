#include "run.h"

#include <fcntl.h>
#include <malloc.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "msg.h"
#include "utf8.h"

enum { FILE_FD = 1 << 20, BLOCKS = 1 << 12, SAID = 1 << 16, KEPT = 1 << 25 };

static struct {
	bool running;
	jmp_buf stop;
	struct slice file, left;
	size_t piece;
	void *block[BLOCKS]; /* what the body has taken and not given back */
	size_t blocks;
	char said[SAID];
	size_t said_n;
} run;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
_Noreturn void __real__exit(int);
ssize_t __real_write(int, const void *, size_t);
ssize_t __real_read(int, void *, size_t);
int __real_open(const char *, int, ...);
int __real_close(int);
int __real_fstat(int, struct stat *);
off_t __real_lseek(int, off_t, int);
void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
int __real_posix_memalign(void **, size_t, size_t);
void __real_free(void *);
_Noreturn void __wrap__exit(int);
ssize_t __wrap_write(int, const void *, size_t);
ssize_t __wrap_read(int, void *, size_t);
int __wrap_open(const char *, int, ...);
int __wrap_close(int);
int __wrap_fstat(int, struct stat *);
off_t __wrap_lseek(int, off_t, int);
void *__wrap_malloc(size_t);
void *__wrap_calloc(size_t, size_t);
void *__wrap_realloc(void *, size_t);
int __wrap_posix_memalign(void **, size_t, size_t);
void __wrap_free(void *);

void
run_fail(const char *condition, const char *file, int line)
{
	run.running = false;
	fprintf(stderr, "%s:%d: does not hold: %s\n%.*s", file, line, condition, (int)run.said_n, run.said);
	abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool begun;

	if (!begun) {
		/* large blocks come from the heap and stay there: to map them takes most of a run's time */
		(void)mallopt(M_MMAP_THRESHOLD, KEPT);
		(void)mallopt(M_TRIM_THRESHOLD, KEPT);
		msg_start(run_program);
		run_begin();
		begun = true;
	}
	run_one((struct slice){(const char *)data, size});
	return 0;
}

void
run_file(struct slice data, size_t piece)
{
	run.file = data;
	run.piece = piece;
}

/* All that was said are lines, which no terminal can take for anything else. */
static void
check_said(void)
{
	struct slice rest = {run.said, run.said_n}, line;
	size_t at;

	RUN_HOLDS(rest.n == 0 || rest.p[rest.n - 1] == '\n');
	while (slice_split(&rest, '\n', &line)) {
		RUN_HOLDS(line.n > strlen(run_program) + 2);
		RUN_HOLDS(slice_is(slice_first(line, strlen(run_program)), run_program));
		RUN_HOLDS(utf8_check(line, &at) == NULL);
	}
}

bool
run_ends(void (*body)(void *), void *of)
{
	volatile bool refused = true;

	run.said_n = run.blocks = 0;
	run.left = SLICE_NONE;
	if (setjmp(run.stop) == 0) {
		run.running = true;
		body(of);
		refused = false;
	}
	run.running = false;
	RUN_HOLDS(refused || run.blocks == 0);
	RUN_HOLDS(!refused || run.said_n > 0);
	while (run.blocks > 0)
		__real_free(run.block[--run.blocks]);
	check_said();
	return !refused;
}

struct slice
run_said(void)
{
	return (struct slice){run.said, run.said_n};
}

void
__wrap__exit(int status)
{
	if (!run.running)
		abort();
	RUN_HOLDS(status == MSG_FAILED);
	longjmp(run.stop, 1);
}

ssize_t
__wrap_write(int fd, const void *from, size_t n)
{
	if (!run.running)
		return __real_write(fd, from, n);
	RUN_HOLDS(fd == 2);
	if (n <= SAID - run.said_n) {
		memcpy(run.said + run.said_n, from, n);
		run.said_n += n;
	}
	return (ssize_t)n;
}

int
__wrap_open(const char *path, int flags, ...)
{
	if (!run.running)
		return __real_open(path, flags);
	run.left = run.file;
	return FILE_FD;
}

ssize_t
__wrap_read(int fd, void *to, size_t room)
{
	size_t n = run.left.n < room ? run.left.n : room;

	if (fd != FILE_FD)
		return __real_read(fd, to, room);
	if (run.piece > 0 && n > run.piece)
		n = run.piece;
	if (n > 0) {
		memcpy(to, run.left.p, n);
		run.left = slice_from(run.left, n);
	}
	return (ssize_t)n;
}

int
__wrap_close(int fd)
{
	return fd == FILE_FD ? 0 : __real_close(fd);
}

int
__wrap_fstat(int fd, struct stat *st)
{
	if (fd == 1 && run.running)
		fd = 2;
	if (fd != FILE_FD)
		return __real_fstat(fd, st);
	*st = (struct stat){.st_mode = run.piece > 0 ? S_IFIFO : S_IFREG,
	    .st_size = run.piece > 0 ? 0 : (off_t)run.file.n};
	return 0;
}

off_t
__wrap_lseek(int fd, off_t to, int from)
{
	return fd == FILE_FD ? 0 : __real_lseek(fd, to, from);
}

static void *
took(void *block)
{
	if (run.running && block != NULL) {
		RUN_HOLDS(run.blocks < BLOCKS);
		run.block[run.blocks++] = block;
	}
	return block;
}

/* True where the body took it; it is then forgotten. */
static bool
gave(void *block)
{
	size_t i = run.running ? run.blocks : 0;

	while (i > 0 && run.block[i - 1] != block)
		i--;
	if (i > 0)
		run.block[i - 1] = run.block[--run.blocks];
	return i > 0;
}

void *
__wrap_malloc(size_t n)
{
	return took(__real_malloc(n));
}

void *
__wrap_calloc(size_t n, size_t size)
{
	return took(__real_calloc(n, size));
}

void *
__wrap_realloc(void *block, size_t n)
{
	bool own = block == NULL || gave(block);
	void *moved = __real_realloc(block, n);

	return own ? took(moved) : moved;
}

int
__wrap_posix_memalign(void **block, size_t alignment, size_t n)
{
	int status = __real_posix_memalign(block, alignment, n);

	if (status == 0)
		(void)took(*block);
	return status;
}

void
__wrap_free(void *block)
{
	if (block != NULL)
		(void)gave(block);
	__real_free(block);
}
