/*
 * msg: everything a program says on stderr. One line a message, `program: text`, control bytes
 * shown as \x1b so that no field can drive a terminal. A message that can't be written stops
 * the program with status 2.
 */
#ifndef MSG_H
#define MSG_H

#include "slice.h"

#define MSG_FAILED 2 /* the status of everything but "done" and "ran, and the answer is no" */

/* Where a value stands. `column` is SLICE_NONE when the line as a whole is meant; line 0: the file. */
struct msg_place {
	const char *file;
	size_t line;
	struct slice column;
};

/*
 * Names the program; first call of every main. Descriptors 0-2 that are closed are held shut, and a file
 * that may not grow is an error to report, not a signal to die of.
 */
void msg_start(const char *program);

void msg_quiet(void);   /* notes are no longer written */
bool msg_is_quiet(void);
void msg_verbose(void); /* msg_why writes */
bool msg_is_verbose(void);

/*
 * From now on a message that stops the program from this thread waits for `first`, which may have one
 * of its own to stop with: others are at work on what comes before. NULL: for nothing.
 */
void msg_stop_after(void (*first)(void *context), void *context);

/* `program: text`, then exit 2; what the output held is thrown away. */
_Noreturn void msg_stop(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* `program: file:line: column 'c': text`, then exit 2. */
_Noreturn void msg_stop_at(struct msg_place, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* `program: file:line: column 'c': 'value' reason`, the value cut at 64 bytes; then exit 2. */
_Noreturn void msg_refuse(struct msg_place, struct slice value, const char *reason);

/* The short help on stderr as it is, then exit 2. */
_Noreturn void msg_help(const char *help);

/* One line on the terminal in place of the one before; an empty text, or any message, wipes it off. */
void msg_progress(struct slice text);

/* A repair that loses nothing, a count, a thing to know: does not change the status. */
void msg_note(const char *format, ...) __attribute__((format(printf, 1, 2)));
void msg_note_at(struct msg_place, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The rule, inputs and source behind a figure; written with -v only. */
void msg_why(const char *format, ...) __attribute__((format(printf, 1, 2)));
void msg_why_at(struct msg_place, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* For "%.*s": the length of text, at most 64 bytes and never through a character, then the text. */
#define MSG_CUT(text) msg_cut(text), (text).p != NULL ? (text).p : ""
int msg_cut(struct slice text);

#endif
