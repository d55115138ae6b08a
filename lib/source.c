#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"
#include "msg.h"

enum { PIPE_SIZE = 1 << 20 };

static bool standard_opened;

static bool
same_file(const struct stat *a, const struct stat *b)
{
	return S_ISREG(a->st_mode) && a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

void
source_open(struct source *s, const char *path)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat in, out;
	off_t at;

	s->name = standard ? "stdin" : *path != '\0' ? path : "''";
	if (standard && standard_opened)
		msg_stop("stdin: it can be read only once");
	standard_opened |= standard;
	s->fd = standard ? 0 : open(path, O_RDONLY | O_CLOEXEC);
	if (s->fd < 0 || fstat(s->fd, &in) < 0)
		msg_stop("%s: %s", s->name, strerror(errno));
	if (S_ISDIR(in.st_mode))
		msg_stop("%s: %s", s->name, strerror(EISDIR));
	if (fstat(1, &out) == 0 && same_file(&in, &out))
		msg_stop("%s: input and output are the same file", s->name);
	s->pipe = !S_ISREG(in.st_mode);
	s->size = s->pipe || in.st_size < 0 ? 0 : (size_t)in.st_size;
	at = s->size > 0 ? lseek(s->fd, 0, SEEK_CUR) : 0;
	s->left = at >= 0 && (size_t)at < s->size ? s->size - (size_t)at : 0;
#ifdef F_SETPIPE_SZ
	if (S_ISFIFO(in.st_mode))
		(void)fcntl(s->fd, F_SETPIPE_SZ, PIPE_SIZE);
#endif
}

size_t
source_read(struct source *s, char *to, size_t room)
{
	ssize_t got = descriptor_read(s->fd, to, room);

	if (got < 0)
		msg_stop("%s: %s", s->name, strerror(errno));
	if (got == 0 && room > 0 && s->left > 0)
		msg_stop("%s: became shorter while it was read", s->name);
	s->left -= s->left < (size_t)got ? s->left : (size_t)got;
	return (size_t)got;
}

size_t
source_size(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size : 0;
}

void
source_close(struct source *s)
{
	if (s->fd > 0)
		(void)close(s->fd);
	s->fd = -1;
}

bool
source_up_to(const char *path, size_t most, struct buffer *text)
{
	char block[16384];
	struct source s;
	size_t got, left;
	bool all = true;

	source_open(&s, path);
	while (all && (got = source_read(&s, block, sizeof block)) > 0) {
		left = most - text->n;
		all = got <= left;
		buffer_add(text, (struct slice){block, all ? got : left});
	}
	source_close(&s);
	return all;
}

void
source_whole(const char *path, size_t most, struct buffer *text)
{
	if (!source_up_to(path, most, text))
		msg_stop("%s: larger than %zu bytes", strcmp(path, "-") == 0 ? "stdin" : path, most);
}

bool
source_exists(const char *path)
{
	struct stat st;

	if (stat(path, &st) == 0)
		return true;
	if (errno == ENOENT || errno == ENOTDIR)
		return false;
	msg_stop("%s: %s", path, strerror(errno));
}
