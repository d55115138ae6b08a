#include "reserve.h"

struct ratio
reserve_stay(struct ratio current, struct ratio switching, struct ratio forfeit, struct ratio signon,
    struct ratio horizon)
{
	struct ratio lost = ratio_sub(forfeit, ratio_or_zero(signon));

	if (!ratio_positive(lost))
		lost = ratio_int(0);
	return ratio_add(ratio_mul(current, ratio_add(ratio_int(1), switching)), ratio_div(lost, horizon));
}

struct ratio
reserve_floor(const struct reserve *r, const char **by)
{
	const struct {
		const char *name;
		struct ratio value;
	} all[] = {{"stay", r->stay}, {"best_other", r->best_other}, {"need", r->need}, {"search", r->search}};
	struct ratio floor = RATIO_UNKNOWN;
	size_t i;

	*by = "";
	for (i = 0; i < sizeof all / sizeof *all; i++) {
		if (!ratio_known(all[i].value) || (ratio_known(floor) && !ratio_below(floor, all[i].value)))
			continue;
		floor = all[i].value;
		*by = all[i].name;
	}
	return floor;
}

struct ratio
reserve_feasible(struct ratio value, struct ratio offer, struct ratio high, struct ratio ask)
{
	struct ratio top = ratio_known(high) ? high : ask;
	struct ratio room = ratio_sub(top, offer);

	return ratio_positive(room) ? ratio_add(value, room) : value;
}

struct ratio
reserve_zone_mid(struct ratio floor, struct ratio value, struct ratio feasible)
{
	struct ratio from = ratio_most(floor, value);

	if (!ratio_known(from) || !ratio_known(feasible) || ratio_below(feasible, from))
		return RATIO_UNKNOWN;
	return ratio_div(ratio_add(from, feasible), ratio_int(2));
}

static bool
reaches(struct ratio amount, struct ratio line)
{
	return ratio_known(amount) && !ratio_below(amount, line);
}

struct verdict
reserve_verdict(const struct verdict_case *c)
{
	bool safe = !ratio_known(c->floor) || reaches(c->value, c->floor);
	bool aimed = ratio_known(c->target);

	if (c->held && !safe)
		return (struct verdict){c->final ? "accept" : "counter",
			"the job is one's own, and no firm offer stands against it"};
	if (c->final)
		return (struct verdict){safe ? "accept" : "walk", "the offer is final"};
	if (safe && c->above_band)
		return (struct verdict){"accept", "the offer is above its band"};
	if (safe && aimed && reaches(c->total, c->target))
		return (struct verdict){"accept", "its total reaches the target"};
	if (safe)
		return (struct verdict){"counter", aimed ? "its total is below the target" : "there is no target"};
	if (reaches(c->feasible, c->floor))
		return (struct verdict){"counter", "what is feasible reaches it"};
	return (struct verdict){"walk", "what is feasible does not reach it"};
}

struct asking
reserve_asking(struct ratio gain, struct ratio value, struct ratio floor)
{
	struct asking a = {.gain = gain, .break_even = RATIO_UNKNOWN};
	struct ratio risked = ratio_sub(value, floor);

	a.expected = ratio_mul(gain, (struct ratio){47, 100});
	if (ratio_positive(risked))
		a.break_even = ratio_div(a.expected, ratio_add(risked, a.expected));
	return a;
}
