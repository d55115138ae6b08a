/* Between a program and the C library: -Wl,--wrap= each of these. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sanitizer/lsan_interface.h>
#include <sched.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#include "fault.h"

struct plan plan;

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
int __real_posix_memalign(void **, size_t, size_t);
int __real_open(const char *, int, ...);
ssize_t __real_read(int, void *, size_t);
ssize_t __real_write(int, const void *, size_t);
int __real_close(int);
int __real_fstat(int, struct stat *);
int __real_stat(const char *, struct stat *);
off_t __real_lseek(int, off_t, int);
int __real_fcntl(int, int, ...);
int __real_poll(struct pollfd *, nfds_t, int);
ssize_t __real_readlink(const char *, char *, size_t);
int __real_getentropy(void *, size_t);
int __real_sched_getaffinity(pid_t, size_t, cpu_set_t *);
int __real_pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
int __real_clock_gettime(clockid_t, struct timespec *);
_Noreturn void __real_exit(int);

void *__wrap_malloc(size_t);
void *__wrap_calloc(size_t, size_t);
void *__wrap_realloc(void *, size_t);
int __wrap_posix_memalign(void **, size_t, size_t);
int __wrap_open(const char *, int, ...);
ssize_t __wrap_read(int, void *, size_t);
ssize_t __wrap_write(int, const void *, size_t);
int __wrap_close(int);
int __wrap_fstat(int, struct stat *);
int __wrap_stat(const char *, struct stat *);
off_t __wrap_lseek(int, off_t, int);
int __wrap_fcntl(int, int, ...);
int __wrap_poll(struct pollfd *, nfds_t, int);
ssize_t __wrap_readlink(const char *, char *, size_t);
int __wrap_getentropy(void *, size_t);
int __wrap_sched_getaffinity(pid_t, size_t, cpu_set_t *);
int __wrap_pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
int __wrap_clock_gettime(clockid_t, struct timespec *);
_Noreturn void __wrap_exit(int);
const char *__asan_default_options(void);

/* Leaks are looked for where a program ends by itself: see __wrap_exit. */
const char *
__asan_default_options(void)
{
	return "exitcode=99:leak_check_at_exit=0:detect_stack_use_after_return=1:quarantine_size_mb=4";
}

/* The error that this call is to have, 0 for none; *how says which fault. */
static int
next(enum call call, enum how *how)
{
	const struct fault *f = plan.fault;
	unsigned n, past;

	*how = HOW_FAILS;
	if (plan.tried == NULL)
		return 0;
	n = atomic_fetch_add(&plan.tried->count[call], 1) + 1;
	if (f == NULL || f->call != call || n < plan.at)
		return 0;
	past = n - plan.at;
	if (f->times == ALWAYS || past < (unsigned)f->times) {
		atomic_fetch_add(&plan.tried->injected, f->after == 0);
		*how = f->how;
		return f->error;
	}
	atomic_fetch_add(&plan.tried->injected, f->after != 0);
	return f->after;
}

/* True where the call is to fail, errno set. */
static bool
fails(enum call call)
{
	enum how how;
	int error = next(call, &how);

	if (error != 0)
		errno = error;
	return error != 0;
}

void *
__wrap_malloc(size_t n)
{
	return fails(CALL_MEMORY) ? NULL : __real_malloc(n);
}

void *
__wrap_calloc(size_t n, size_t size)
{
	return fails(CALL_MEMORY) ? NULL : __real_calloc(n, size);
}

void *
__wrap_realloc(void *block, size_t n)
{
	return fails(CALL_MEMORY) ? NULL : __real_realloc(block, n);
}

int
__wrap_posix_memalign(void **block, size_t alignment, size_t n)
{
	return fails(CALL_MEMORY) ? ENOMEM : __real_posix_memalign(block, alignment, n);
}

int
__wrap_open(const char *path, int flags, ...)
{
	mode_t mode = 0;
	va_list more;

	if (flags & O_CREAT) {
		va_start(more, flags);
		mode = va_arg(more, mode_t);
		va_end(more);
	}
	return fails(CALL_OPEN) ? -1 : __real_open(path, flags, mode);
}

ssize_t
__wrap_read(int fd, void *to, size_t n)
{
	enum how how;
	int error = next(CALL_READ, &how);

	if (how == HOW_HALF || how == HOW_ONE)
		return __real_read(fd, to, how == HOW_ONE ? n > 0 : (n + 1) / 2);
	if (how == HOW_NOTHING)
		return 0;
	errno = error;
	return error != 0 ? -1 : __real_read(fd, to, n);
}

ssize_t
__wrap_write(int fd, const void *text, size_t n)
{
	enum how how;
	int error = next(fd == 2 ? CALL_WRITE_ERR : CALL_WRITE_OUT, &how);

	if (how == HOW_HALF || how == HOW_ONE)
		return __real_write(fd, text, how == HOW_ONE ? n > 0 : (n + 1) / 2);
	if (how == HOW_NOTHING)
		return 0;
	errno = error;
	return error != 0 ? -1 : __real_write(fd, text, n);
}

int
__wrap_close(int fd)
{
	enum how how;
	int error = next(fd == 1 ? CALL_CLOSE_OUT : CALL_CLOSE, &how);

	if (error == 0)
		return __real_close(fd);
	if (how == HOW_MADE)
		(void)__real_close(fd);
	errno = error;
	return -1;
}

int
__wrap_fstat(int fd, struct stat *to)
{
	return fails(CALL_FSTAT) ? -1 : __real_fstat(fd, to);
}

int
__wrap_stat(const char *path, struct stat *to)
{
	return fails(CALL_STAT) ? -1 : __real_stat(path, to);
}

off_t
__wrap_lseek(int fd, off_t at, int from)
{
	return fails(CALL_LSEEK) ? -1 : __real_lseek(fd, at, from);
}

int
__wrap_fcntl(int fd, int command, ...)
{
	va_list more;
	int value;

	va_start(more, command);
	value = va_arg(more, int);
	va_end(more);
	return fails(CALL_FCNTL) ? -1 : __real_fcntl(fd, command, value);
}

int
__wrap_poll(struct pollfd *set, nfds_t n, int wait)
{
	return fails(CALL_POLL) ? -1 : __real_poll(set, n, wait);
}

ssize_t
__wrap_readlink(const char *path, char *to, size_t room)
{
	return fails(CALL_READLINK) ? -1 : __real_readlink(path, to, room);
}

int
__wrap_getentropy(void *to, size_t n)
{
	return fails(CALL_GETENTROPY) ? -1 : __real_getentropy(to, n);
}

int
__wrap_sched_getaffinity(pid_t pid, size_t n, cpu_set_t *set)
{
	return fails(CALL_AFFINITY) ? -1 : __real_sched_getaffinity(pid, n, set);
}

int
__wrap_pthread_create(pthread_t *thread, const pthread_attr_t *how, void *(*begin)(void *), void *given)
{
	return fails(CALL_THREAD) ? errno : __real_pthread_create(thread, how, begin, given);
}

int
__wrap_clock_gettime(clockid_t clock, struct timespec *t)
{
	return fails(CALL_CLOCK) ? -1 : __real_clock_gettime(clock, t);
}

/* Where a program ends with status 0 or 1; msg_stop's _exit leaves what it holds to the kernel. */
_Noreturn void
__wrap_exit(int status)
{
	if (__lsan_do_recoverable_leak_check() != 0)
		_exit(STATUS_LEAK);
	__real_exit(status);
}
