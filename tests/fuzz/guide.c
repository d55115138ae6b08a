/* libFuzzer: the reader of guides, and all that is made of what it reads. */
#include "audit.h"
#include "levers.h"
#include "run.h"

const char run_program[] = "guide";

static struct terms terms;
static struct audit audit;

void
run_begin(void)
{
	terms_read(&terms, NULL);
	audit_open(&audit, &terms);
}

void
run_one(struct slice text)
{
	static struct guide guide;
	static struct grid grid;
	struct levers levers = {0};

	guide_take(&guide, "fuzz/acme--data-engineer.md", text, (struct slice){"", 0}, (struct slice){"", 0});
	grid_read(&grid, &guide, &terms);
	while (levers_next(&levers, &guide))
		continue;
	audit_guide(&audit, &guide, &grid);
	(void)audit_end(&audit);
	peers_free(&audit.peers);
}
