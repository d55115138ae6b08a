/* libFuzzer: the parser of pay cells, a cell a line, under each of the hints that labels can give. */
#include <stdint.h>

#include "cell.h"
#include "msg.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const struct cell *cell)
{
	size_t i;

	if (cell->n > CELL_MOST)
		__builtin_trap();
	for (i = 0; i < cell->n; i++)
		if (cell->range[i].open == RANGE_CLOSED && cell->range[i].low > cell->range[i].high)
			__builtin_trap();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct currencies currencies;
	static struct lexis lexis;
	static struct cell_hint hints[4];
	struct slice rest = {(const char *)data, size}, line;
	struct cell cell;
	size_t i;

	if (hints[0].component.p == NULL) {
		msg_start("guide");
		currencies_read(&currencies);
		lexis_open(&lexis, &currencies);
		for (i = 0; i < 4; i++)
			hints[i] = (struct cell_hint){.component = slice_of(i == 3 ? "equity" : "base"),
				.unit = slice_of(i == 2 ? "" : "year"), .other = {"", 0}};
		hints[1].currency[0] = hints[1].place = currency_find(&currencies, slice_of("SEK"));
		hints[1].n = 1;
		hints[1].scale = 1000;
		hints[2].percent = true;
	}
	while (slice_split(&rest, '\n', &line))
		for (i = 0; i < 4; i++)
			if (cell_read(&lexis, &hints[i], line, &cell) == NULL)
				check(&cell);
	return 0;
}
