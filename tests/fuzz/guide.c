/* libFuzzer: the reader of guides, and all that is made of what it reads. */
#include <stdint.h>

#include "audit.h"
#include "levers.h"
#include "msg.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct terms terms;
	static struct audit audit;
	static struct guide guide;
	static struct grid grid;
	static bool begun;
	struct levers levers = {0};

	if (!begun) {
		msg_start("guide");
		terms_read(&terms, NULL);
		audit_open(&audit, &terms);
		begun = true;
	}
	guide_take(&guide, "fuzz/acme--data-engineer.md", (struct slice){(const char *)data, size},
	    (struct slice){"", 0}, (struct slice){"", 0});
	grid_read(&grid, &guide, &terms);
	while (levers_next(&levers, &guide))
		continue;
	audit_guide(&audit, &guide, &grid);
	(void)audit_end(&audit);
	peers_free(&audit.peers);
	return 0;
}
