/*
 * sandbox: a program that has opened its inputs gives up whatever else it might do. From then on it
 * can read what is open, and open for reading the files it was named; nothing else in the file
 * system, no program, no TCP port, no abstract socket, no signal to a process outside. Landlock on
 * Linux, pledge and unveil on OpenBSD; where the kernel has neither, nothing happens and nothing is
 * said.
 */
#ifndef SANDBOX_H
#define SANDBOX_H

#include <stddef.h>

/*
 * `files` are n names, "-" and those that are open already included; a name that does not exist yet
 * can't be opened later either. Before any thread starts: one that runs already stays free.
 */
void sandbox_enter(char *const files[], size_t n);

#endif
