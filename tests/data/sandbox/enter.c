/*
 * enter DIRECTORY FILE...: enters the sandbox with the directory and the files as its operands, and says what
 * it can do from then on: `read FILE`, `write` and so on, each with what the kernel answered.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sandbox.h"

static void
tell(const char *what, int result)
{
	printf("%s: %s\n", what, result >= 0 ? "done" : strerror(errno));
	if (result > 2)
		close(result);
}

static int
read_first(const char *path)
{
	char byte;
	int fd = open(path, O_RDONLY | O_CLOEXEC), got;

	if (fd < 0)
		return -1;
	got = (int)read(fd, &byte, 1);
	close(fd);
	return got;
}

static void *
in_thread(void *path)
{
	tell("read in a thread", read_first(path));
	return NULL;
}

/* Where a socket of another process listens. */
static struct sockaddr_un listening = {.sun_family = AF_UNIX, .sun_path = "\0haggle-sandbox"};

static void
try(char *files[], int n, int before)
{
	struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}};
	char *const shell[] = {"sh", "-c", "echo run: done", NULL};
	char byte;
	DIR *list;
	pthread_t thread;
	int i;

	printf("no new privileges: %d\n", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
	tell("read what is open", (int)read(before, &byte, 1));
	for (i = 1; i < n; i++) {
		printf("named %d ", i);
		tell("read", read_first(files[i]));
	}
	tell("read another", read_first("/etc/passwd"));
	tell("read in the directory", read_first("within/file"));
	list = opendir(files[0]);
	tell("list the directory", list != NULL ? 0 : -1);
	list = opendir("/");
	tell("list another", list != NULL ? 0 : -1);
	tell("write a named one", open(files[1], O_WRONLY | O_CLOEXEC));
	tell("cut a named one", truncate(files[1], 0));
	tell("make a file", open("made", O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
	tell("make a directory", mkdir("made", 0700));
	tell("make a link", symlink("a", "made"));
	tell("make a pipe", mkfifo("made", 0600));
	tell("move a named one", rename(files[1], "within/moved"));
	tell("remove a named one", unlink(files[1]));
	address.sin_port = htons(1);
	tell("connect", connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&address, sizeof address));
	address.sin_port = htons(0);
	tell("bind", bind(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&address, sizeof address));
	tell("connect to a process", connect(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&listening,
	    (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 15)));
	tell("signal a process", kill(getppid(), 0));
	pthread_create(&thread, NULL, in_thread, "/etc/passwd");
	pthread_join(thread, NULL);
	fflush(stdout);
	tell("run", execv("/bin/sh", shell));
}

int
main(int argc, char *argv[])
{
	int ears = socket(AF_UNIX, SOCK_STREAM, 0), status = 2, before;

	printf("version %ld\n", syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1));
	snprintf(listening.sun_path + 1, 15, "haggle%08d", (int)getpid());
	if (bind(ears, (struct sockaddr *)&listening, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 15)) != 0 ||
	    listen(ears, 1) != 0)
		return 2;
	fflush(stdout);
	if (fork() == 0) {
		before = open("/etc/passwd", O_RDONLY | O_CLOEXEC);
		sandbox_enter(argv + 1, (size_t)(argc - 1));
		try(argv + 1, argc - 1, before);
		fflush(stdout);
		_exit(0);
	}
	wait(&status);
	return status;
}
