/* What came of a fault: the whole truth, or a refusal that everyone can see. */
#include <string.h>
#include <sys/wait.h>

#include "fault.h"

static bool
same(const char *a, size_t n, const char *b, size_t m)
{
	return n == m && (n == 0 || memcmp(a, b, n) == 0);
}

static size_t
count(const char *text, size_t n, char byte)
{
	size_t i, found = 0;

	for (i = 0; i < n; i++)
		found += text[i] == byte;
	return found;
}

/*
 * A first part of the table that nobody can take for a table: nothing, or its last line is short of
 * fields and no header.
 */
static bool
is_ragged(const char *text, size_t n)
{
	const char *header = n > 0 ? memchr(text, '\n', n) : NULL, *line = text + n;

	if (n == 0)
		return true;
	if (header == NULL || line[-1] == '\n')
		return false;
	while (line[-1] != '\n')
		line--;
	return count(line, (size_t)(text + n - line), '\t') < count(text, (size_t)(header - text), '\t');
}

/* Lines that the undisturbed run says too, and then one `program: ...` of its own. */
static bool
is_one_message(const struct expected *e, const struct outcome *o)
{
	const char *last = o->err + o->nerr;
	size_t before, n = strlen(e->program);

	if (o->nerr == 0 || last[-1] != '\n')
		return false;
	for (last--; last > o->err && last[-1] != '\n';)
		last--;
	before = (size_t)(last - o->err);
	return before <= e->base->nerr && (before == 0 || memcmp(o->err, e->base->err, before) == 0) &&
	       o->nerr - before > n + 3 && memcmp(last, e->program, n) == 0 && memcmp(last + n, ": ", 2) == 0;
}

/* A refusal has its message; who finds the reader gone says nothing. */
static const char *
refusal_is_off(const struct expected *e, const struct outcome *o, bool said)
{
	if (said && !e->no_err && !is_one_message(e, o))
		return "status 2, and stderr is not one line of message";
	if (!said && (o->nerr > e->base->nerr || (o->nerr > 0 && memcmp(o->err, e->base->err, o->nerr) != 0)))
		return "status 141 with a message";
	if (o->nout > e->base->nout || (o->nout > 0 && memcmp(o->out, e->base->out, o->nout) != 0))
		return "refused, and stdout is not what the undisturbed run begins with";
	if (!e->any_part && !(e->all_out && o->nout == e->base->nout) && o->nout > 0 &&
	    (e->text || !is_ragged(o->out, o->nout)))
		return "refused, and stdout passes for whole";
	return NULL;
}

enum verdict
judge(const struct expected *e, const struct outcome *o, const char **why)
{
	int status = WIFEXITED(o->status) ? WEXITSTATUS(o->status) : -1;

	*why = NULL;
	if (WIFSIGNALED(o->status) && WTERMSIG(o->status) == 14) {
		*why = "does not end";
		return VERDICT_HANG;
	}
	if (status == STATUS_LEAK) {
		*why = "leaks";
		return VERDICT_LEAK;
	}
	if (status == -1 || status == STATUS_SANITIZER) {
		*why = status == -1 ? "ended by a signal" : "a sanitizer stopped it";
		return VERDICT_CRASH;
	}
	if (status == 2 && e->wanted == WANT_WHOLE)
		*why = "refused what can be made good";
	else if (status == 2 || (e->broken && status == 141))
		*why = refusal_is_off(e, o, status == 2);
	else if (status != WEXITSTATUS(e->base->status))
		*why = "another status";
	else if (e->wanted == WANT_REFUSAL)
		*why = "nothing said";
	else if (!same(o->out, o->nout, e->base->out, e->base->nout))
		*why = "another stdout";
	else if (!e->no_err && !same(o->err, o->nerr, e->base->err, e->base->nerr))
		*why = "another stderr";
	return *why != NULL ? VERDICT_SILENT : VERDICT_RIGHT;
}
