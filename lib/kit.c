#include "kit.h"

#include "data.h"

void
kit_read(struct kit *k)
{
	replies_read(&k->replies);
	data_read(&k->raise, "raise.tsv", "part when what");
	data_read(&k->sources, "sources.tsv", "source title company role kind year");
	data_read(&k->families, "families.tsv", "family role");
	data_read(&k->hiring, "hiring.tsv", "kind group topic detail source");
	data_read(&k->interview, "interview.tsv", "area topic question good bad source");
}

void
kit_free(struct kit *k)
{
	replies_free(&k->replies);
	rows_free(&k->raise);
	rows_free(&k->sources);
	rows_free(&k->families);
	rows_free(&k->hiring);
	rows_free(&k->interview);
}
