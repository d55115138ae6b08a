#include "kit.h"

#include "data.h"

void
kit_read(struct kit *k)
{
	replies_read(&k->replies);
	data_read(&k->raise, "raise.tsv");
	data_read(&k->sources, "sources.tsv");
	data_read(&k->families, "families.tsv");
	data_read(&k->hiring, "hiring.tsv");
	data_read(&k->interview, "interview.tsv");
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
