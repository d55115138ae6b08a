/* scan: where the fields of a block of text end, found 16 to 64 bytes at a time. */
#ifndef SCAN_H
#define SCAN_H

#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>

enum { SCAN_SLACK = 64 }; /* bytes behind a text, and slots behind its stops, that scan may touch */

struct scanned {
	size_t stops;    /* TABs and newlines */
	size_t newlines;
	bool plain;      /* there is nothing else but printable ASCII */
};

/*
 * Writes the offset of every TAB and newline of the n bytes at text to stops. SCAN_SLACK bytes behind
 * the text must be writable memory of the caller's, as must SCAN_SLACK slots behind the last stop.
 */
struct scanned scan_separators(char *text, size_t n, uint32_t *stops);

#endif
