/* The opening as packages to choose from: figures_packages of figures.h. */
#include "figures.h"
#include "origin.h"
#include "packages.h"

static struct ratio
column(const struct desk *d, const struct standing *s, const char *name)
{
	return field_money(&d->fields, s->row, header_find(&d->rows.header, name), s->offer.currency);
}

static const char *
people_name(const char *name)
{
	static const struct {
		const char *name, *people;
	} all[] = {
		{"base-heavy", "More in base"}, {"equity-heavy", "More in equity"},
		{"signon-heavy", "More at the start"},
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		if (strcmp(all[i].name, name) == 0)
			return all[i].people;
	return name;
}

/* Is the package worth less than the floor, once the haircut is off? */
static bool
below_floor(const struct desk *d, const struct standing *s, const struct package *p)
{
	struct ratio floor = column(d, s, "floor");
	struct ratio cut = ratio_mul(s->offer.pay.haircut, ratio_or_zero(p->parts.equity));
	struct ratio worth = ratio_sub(p->parts.total, cut);

	return ratio_known(floor) && ratio_known(worth) && ratio_below(worth, floor);
}

/* Two packages of the same parts are one: where rounding has left nothing to shift. */
static bool
is_repeated(const struct package all[], size_t i)
{
	size_t k;

	for (k = 0; k < i; k++)
		if (ratio_compare(all[k].parts.base, all[i].parts.base) == 0 &&
		    ratio_compare(all[k].parts.equity, all[i].parts.equity) == 0 &&
		    ratio_compare(all[k].parts.signon, all[i].parts.signon) == 0)
			return true;
	return false;
}

void
figures_packages(struct desk *d, struct making *m, const struct standing *s)
{
	const struct currency *c = s->offer.currency;
	struct split opening = {
		.base = column(d, s, "ask_base"),
		.units = field_count(&d->fields, s->row, header_find(&d->rows.header, "ask_units")),
		.equity = column(d, s, "ask_equity"),
		.signon = column(d, s, "ask_signon"),
		.total = column(d, s, "ask_total"),
	};
	struct steps steps = steps_for(&s->offer);
	struct package all[PACKAGES];
	struct row_list list = {0};
	size_t i, n = packages_make(&s->offer, &steps, &opening, all);

	for (i = 0; i < n; i++) {
		struct making one = {.shelf = &d->shelf,
		    .source = origin_row(d, s->row, "script: a package of the opening's average")};

		if (!ratio_known(all[i].parts.base) || below_floor(d, s, &all[i]) || is_repeated(all, i))
			continue;
		entry_text(d, &one, "package_name", slice_of(people_name(all[i].name)));
		entry_amount(d, &one, "ask_base", all[i].parts.base, c);
		entry_count(d, &one, "ask_units", all[i].parts.units);
		entry_amount(d, &one, "ask_equity", all[i].parts.equity, c);
		entry_amount(d, &one, "ask_signon", all[i].parts.signon, c);
		entry_amount(d, &one, "ask_total", all[i].parts.total, c);
		entry_amount(d, &one, "residual", all[i].residual, c);
		row_list_add(&list, making_done(&one));
	}
	if (list.n < 2)
		list.n = 0; /* one alone is no choice */
	entry_rows(d, m, "packages", &list);
	row_list_free(&list);
}
