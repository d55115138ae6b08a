/* libFuzzer: the parser of pay cells, a cell a line, under each of the hints that labels can give. */
#include "cell.h"
#include "run.h"

const char run_program[] = "guide";

static struct lexis lexis;
static struct cell_hint hints[4];

static void
check(const struct cell *cell)
{
	size_t i;

	RUN_HOLDS(cell->n <= CELL_MOST);
	for (i = 0; i < cell->n; i++)
		RUN_HOLDS(cell->range[i].open != RANGE_CLOSED || cell->range[i].low <= cell->range[i].high);
}

void
run_begin(void)
{
	static struct currencies currencies;
	size_t i;

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

void
run_one(struct slice rest)
{
	struct slice line;
	struct cell cell;
	size_t i;

	while (slice_split(&rest, '\n', &line))
		for (i = 0; i < 4; i++)
			if (cell_read(&lexis, &hints[i], line, &cell) == NULL)
				check(&cell);
}
