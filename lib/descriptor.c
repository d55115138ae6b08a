#include "descriptor.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* After a call that failed: may it be made again? Waits until it may. */
static bool
again(int fd, short events)
{
	struct pollfd ready = {.fd = fd, .events = events};

	if (errno == EINTR)
		return true;
	if (errno != EAGAIN && errno != EWOULDBLOCK)
		return false;
	(void)poll(&ready, 1, -1); /* where it can't wait, asking in turns does as well */
	return true;
}

ssize_t
descriptor_read(int fd, char *to, size_t room)
{
	ssize_t got;

	do
		got = read(fd, to, room);
	while (got < 0 && again(fd, POLLIN));
	return got;
}

bool
descriptor_write(int fd, struct slice text)
{
	while (text.n > 0) {
		ssize_t took = write(fd, text.p, text.n);

		if (took == 0)
			errno = EIO; /* a device that takes nothing would be asked for ever */
		if (took == 0 || (took < 0 && !again(fd, POLLOUT)))
			return false;
		if (took > 0)
			text = slice_from(text, (size_t)took);
	}
	return true;
}
