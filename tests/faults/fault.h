/*
 * fault: a program of this project linked so that the calls it makes can be made to fail. wrap.c
 * stands between the program and the C library, drive.c runs the program once for every fault, judge.c
 * says what came of it. None of it is part of the programs as they are built and installed.
 */
#ifndef FAULT_H
#define FAULT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

/* What may fail. */
enum call {
	CALL_MEMORY, CALL_OPEN, CALL_READ, CALL_WRITE_OUT, CALL_WRITE_ERR, CALL_CLOSE, CALL_CLOSE_OUT, CALL_FSTAT,
	CALL_STAT, CALL_LSEEK, CALL_FCNTL, CALL_POLL, CALL_READLINK, CALL_GETENTROPY, CALL_AFFINITY, CALL_THREAD,
	CALL_CLOCK, CALLS
};

/* How: the call is not made; made for half of its bytes, or one; returns 0; is made and said to have failed. */
enum how { HOW_FAILS, HOW_HALF, HOW_ONE, HOW_NOTHING, HOW_MADE };

enum { ALWAYS = -1 };

/* What the program owes: either of the two, a refusal, or all that it would have done without. */
enum wanted { WANT_EITHER, WANT_REFUSAL, WANT_WHOLE };

struct fault {
	enum call call;
	const char *name;
	int error;       /* errno */
	enum how how;
	int times;       /* in a row; ALWAYS */
	enum wanted wanted;
	int after;       /* errno of the calls that follow, 0: none */
};

/* Shared with the child that runs the program. */
struct tried {
	_Atomic unsigned count[CALLS];
	_Atomic unsigned injected;
};

/* The fault to be injected at call `at` (from 1) of its kind; fault NULL: none. */
struct plan {
	const struct fault *fault;
	unsigned at;
	struct tried *tried;
};

extern struct plan plan;

/* Statuses of a child that no program has. */
enum { STATUS_LEAK = 97, STATUS_SANITIZER = 99 };

/* What a run left. */
struct outcome {
	char *out, *err;
	size_t nout, nerr;
	int status; /* as waitpid tells it */
};

enum verdict { VERDICT_RIGHT, VERDICT_SILENT, VERDICT_LEAK, VERDICT_CRASH, VERDICT_HANG, VERDICTS };

/* What a run under a fault may do. */
struct expected {
	const struct outcome *base;
	const char *program;
	bool text;      /* the output is no table: what a part of it says nobody can tell from the whole */
	enum wanted wanted;
	bool any_part;  /* a device took a part and failed: the cut may be anywhere */
	bool all_out;   /* the output is out before the fault */
	bool no_err;    /* stderr can't be written */
	bool broken;    /* the reader has gone: quiet, 141 */
};

/* `why` is set where the verdict is not right. */
enum verdict judge(const struct expected *, const struct outcome *, const char **why);

#endif
