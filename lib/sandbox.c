#include "sandbox.h"

#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#if defined __linux__ && defined __has_include
#if __has_include(<linux/landlock.h>)
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#ifdef SYS_landlock_create_ruleset
#define HAS_LANDLOCK
#endif
#endif
#endif

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define IS_SANITIZED true
#elif defined __has_feature
#define IS_SANITIZED (__has_feature(address_sanitizer) || __has_feature(leak_sanitizer) || \
	__has_feature(memory_sanitizer) || __has_feature(thread_sanitizer))
#else
#define IS_SANITIZED false
#endif

/* What counters of coverage leave in a program; one that is not there has no address. */
extern void __gcov_exit(void) __attribute__((weak));
extern void llvm_gcov_init(void) __attribute__((weak));
extern void __llvm_profile_write_file(void) __attribute__((weak));

/* Leak checkers and counters of coverage open files at a program's end. */
static bool
is_watched(void)
{
	return IS_SANITIZED || __gcov_exit != NULL || llvm_gcov_init != NULL || __llvm_profile_write_file != NULL;
}

#ifdef HAS_LANDLOCK
/* As the kernel knows it, which takes zeros for what it has not heard of; the header may be older. */
struct rights {
	uint64_t files, network, scope;
};

/* Every right there is, by the first version of the interface that has them all. */
static const struct {
	long version;
	struct rights rights;
} known[] = {
	{1, {(1 << 13) - 1, 0, 0}},
	{2, {(1 << 14) - 1, 0, 0}}, /* refer */
	{3, {(1 << 15) - 1, 0, 0}}, /* truncate */
	{4, {(1 << 15) - 1, 3, 0}}, /* bind and connect TCP */
	{5, {(1 << 16) - 1, 3, 0}}, /* ioctl on devices */
	{6, {(1 << 16) - 1, 3, 3}}, /* abstract sockets, signals */
};

/*
 * Lets the file be read. A directory, which every program refuses, can be opened to be told as one.
 * What isn't there or is a pipe needs no rule. False: the kernel takes no rule for it.
 */
static bool
permit(int ruleset, const char *file)
{
	struct landlock_path_beneath_attr rule = {.parent_fd = open(file, O_PATH | O_CLOEXEC)};
	struct stat st;
	bool taken;

	if (rule.parent_fd < 0 || fstat(rule.parent_fd, &st) < 0)
		return true;
	rule.allowed_access = S_ISDIR(st.st_mode) ? LANDLOCK_ACCESS_FS_READ_DIR : LANDLOCK_ACCESS_FS_READ_FILE;
	taken = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0 ||
	    errno == EBADFD;
	(void)close(rule.parent_fd);
	return taken;
}

static void
enter(char *const files[], size_t n)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, LANDLOCK_CREATE_RULESET_VERSION);
	struct rights rights = {0};
	bool permitted = true;
	int ruleset;
	size_t i;

	for (i = 0; i < sizeof known / sizeof *known && known[i].version <= version; i++)
		rights = known[i].rights;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || i == 0)
		return;
	ruleset = (int)syscall(SYS_landlock_create_ruleset, &rights, sizeof rights, 0);
	if (ruleset < 0)
		return;
	for (i = 0; i < n && permitted; i++)
		permitted = strcmp(files[i], "-") == 0 || permit(ruleset, files[i]);
	if (permitted)
		(void)syscall(SYS_landlock_restrict_self, ruleset, 0);
	(void)close(ruleset);
}
#elif defined __OpenBSD__
static void
enter(char *const files[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(files[i], "-") != 0)
			(void)unveil(files[i], "r");
	(void)pledge(n > 0 ? "stdio rpath" : "stdio", NULL);
}
#else
static void
enter(char *const files[], size_t n)
{
	(void)files;
	(void)n;
}
#endif

void
sandbox_enter(char *const files[], size_t n)
{
	if (!is_watched())
		enter(files, n);
}
