/*
 * descriptor: reads and writes that go on where they were interrupted or cut short, and wait where
 * nothing is ready.
 */
#ifndef DESCRIPTOR_H
#define DESCRIPTOR_H

#include <sys/types.h>

#include "slice.h"

/* Up to room bytes, at least one; 0 at the end; -1: errno says why. */
ssize_t descriptor_read(int fd, char *to, size_t room);

/* Every byte of the text; false: errno says why, and how many were taken is not known. */
bool descriptor_write(int fd, struct slice text);

#endif
