#include "facts.h"

#include "data.h"
#include "msg.h"
#include "text.h"

void
facts_read(struct facts *f, const struct naming *naming)
{
	const struct header *h = &f->rows.header;

	f->naming = naming;
	data_read(&f->rows, "facts.tsv", "company role kind subject op value unit location source");
	f->company = header_find(h, "company");
	f->role = header_find(h, "role");
	f->kind = header_find(h, "kind");
	f->subject = header_find(h, "subject");
	f->op = header_find(h, "op");
	f->value = header_find(h, "value");
	f->location = header_find(h, "location");
}

void
facts_free(struct facts *f)
{
	rows_free(&f->rows);
}

bool
facts_concern(const struct facts *f, const struct row *row, const struct position *p)
{
	return naming_same_company(f->naming, row_maybe(row, f->company), p->company) &&
	    (row_maybe(row, f->role).n == 0 || p->role.n == 0 ||
	    naming_same_role(f->naming, row_maybe(row, f->role), p->role)) &&
	    (row_maybe(row, f->location).n == 0 ||
	    naming_same_place(f->naming, row_maybe(row, f->location), p->location));
}

struct ratio
facts_threshold(const struct facts *f, const struct position *p, const char *subject)
{
	size_t i;

	for (i = 0; i < f->rows.n; i++) {
		const struct row *row = &f->rows.row[i];
		int64_t millionths;
		const char *why;

		if (!slice_is(row_maybe(row, f->kind), "threshold") || !slice_is(row_maybe(row, f->op), "<") ||
		    !slice_is(row_maybe(row, f->subject), subject) || !facts_concern(f, row, p))
			continue;
		why = fixed_parse(row_maybe(row, f->value), &millionths);
		if (why != NULL)
			msg_refuse((struct msg_place){row->file, row->line, slice_of("value")},
			    row_maybe(row, f->value), why);
		return ratio_fixed(millionths);
	}
	return RATIO_UNKNOWN;
}
