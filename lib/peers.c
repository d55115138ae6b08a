#include "peers.h"

#include <stdlib.h>

#include "people.h"
#include "range.h"
#include "text.h"

enum { SIBLINGS_MOST = 64, ROLES_SHOWN = 3, YEARS_SHOWN = 6, YEARS_KEPT = 200 };

void
peers_guide(struct peers *p, const struct terms *terms, struct slice company, struct slice role,
    struct slice file)
{
	struct slice plain = levels_strip(&terms->naming.levels, role);
	struct buffer key = {0};
	struct peer *peer;
	int top;

	text_key(naming_company(&terms->naming, company), &key);
	p->peer = memory_more(p->peer, p->n, &p->room, sizeof *p->peer);
	peer = &p->peer[p->n++];
	*peer = (struct peer){.company = arena_text(&p->arena, buffer_slice(&key)),
		.name = arena_text(&p->arena, company), .role = arena_text(&p->arena, role),
		.file = arena_text(&p->arena, file), .pays = p->npays,
		.standard = text_same(plain, slice_of("Software Engineer"))};
	if (!levels_ranks(&terms->naming.levels, role, &peer->rank, &top))
		peer->rank = 0;
	buffer_free(&key);
}

void
peers_pay(struct peers *p, const struct terms *terms, struct slice level, struct slice place,
    const struct currency *currency, bool total, int64_t low, int64_t high)
{
	struct buffer key = {0};

	p->pay = memory_more(p->pay, p->npays, &p->pay_room, sizeof *p->pay);
	text_key(level, &key);
	buffer_byte(&key, ' ');
	text_key(naming_place(&terms->naming, place), &key);
	buffer_byte(&key, ' ');
	buffer_add(&key, currency->code);
	p->pay[p->npays++] = (struct peer_pay){arena_text(&p->arena, buffer_slice(&key)), low, high, total};
	p->peer[p->n - 1].npays++;
	buffer_free(&key);
}

void
peers_claim(struct peers *p, struct ratio low, struct ratio high, struct slice said, size_t line)
{
	p->claim = memory_more(p->claim, p->nclaims, &p->claim_room, sizeof *p->claim);
	p->claim[p->nclaims++] = (struct peer_claim){p->n - 1, low, high, arena_text(&p->arena, said), line};
	p->peer[p->n - 1].nclaims++;
}

void
peers_years(struct peers *p, int rank, struct ratio least, struct ratio most, size_t line)
{
	struct buffer said = {0};
	size_t i = 0;

	people_count(&said, least);
	if (ratio_known(most)) {
		buffer_text(&said, "\u2013");
		people_count(&said, most);
	} else {
		buffer_byte(&said, '+');
	}
	while (i < p->nyears && (p->years[i].rank != rank || !slice_equal(p->years[i].said, buffer_slice(&said))))
		i++;
	if (i == p->nyears && i < YEARS_KEPT) {
		p->years = memory_more(p->years, p->nyears, &p->years_room, sizeof *p->years);
		p->years[p->nyears++] = (struct peer_years){rank, arena_text(&p->arena, buffer_slice(&said)),
			p->peer[p->n - 1].file, line};
	}
	buffer_free(&said);
}

/* What the ranges of a role show of a premium over those of its siblings. */
struct shown {
	struct ratio least, most; /* of midpoint / midpoint - 1 */
	size_t cells, inside;     /* ranges compared; those at or above the claim's low end */
	const struct peer *over[ROLES_SHOWN];
	size_t siblings;
	bool total;
};

static void
compare_pay(struct shown *s, const struct peer_claim *claim, const struct peer_pay *own,
    const struct peer_pay *other)
{
	struct ratio mine = range_midpoint(ratio_fixed(own->low), ratio_fixed(own->high));
	struct ratio theirs = range_midpoint(ratio_fixed(other->low), ratio_fixed(other->high));
	struct ratio premium = ratio_sub(ratio_div(mine, theirs), ratio_int(1));

	if (!ratio_known(premium))
		return;
	s->least = s->cells == 0 ? premium : ratio_least(s->least, premium);
	s->most = s->cells == 0 ? premium : ratio_most(s->most, premium);
	s->cells++;
	s->inside += !ratio_below(premium, ratio_div(claim->low, ratio_int(100)));
	s->total = own->total;
}

/* The ranges of both roles that are of the same level, place and currency; totals where both have them. */
static void
compare_peers(struct shown *s, const struct peers *p, const struct peer_claim *claim, const struct peer *own,
    const struct peer *other)
{
	const struct peer_pay *mine, *theirs, *pays = p->pay;
	size_t before = s->cells;
	int total;

	for (total = 1; total >= 0 && s->cells == before; total--)
		for (mine = pays + own->pays; mine < pays + own->pays + own->npays; mine++)
			for (theirs = pays + other->pays; theirs < pays + other->pays + other->npays; theirs++)
				if (mine->total == total && theirs->total == total && slice_equal(mine->key, theirs->key))
					compare_pay(s, claim, mine, theirs);
	if (s->cells > before && s->siblings++ < ROLES_SHOWN)
		s->over[s->siblings - 1] = other;
}

static bool
is_sibling(const struct peer *own, const struct peer *other)
{
	return slice_equal(own->company, other->company) && own->rank == other->rank &&
	    !slice_equal(own->role, other->role);
}

/* Compares with the company's plain software engineers; where there are none, with roles that claim no
 * premium themselves; else with all others. */
static void
compare_siblings(struct shown *s, const struct peers *p, const struct peer_claim *claim)
{
	const struct peer *own = &p->peer[claim->guide], *other;
	unsigned round;

	*s = (struct shown){0};
	for (round = 0; round < 3 && s->cells == 0; round++) {
		/* guides of one company stand together: peers_check has sorted them */
		for (other = own; other > p->peer && slice_equal(other[-1].company, own->company); other--)
			continue;
		for (; other < p->peer + p->n && slice_equal(other->company, own->company) &&
		    s->siblings < SIBLINGS_MOST; other++)
			if (is_sibling(own, other) &&
			    (round == 2 || (round == 0 ? other->standard : other->nclaims == 0)))
				compare_peers(s, p, claim, own, other);
	}
}

static void
say_percent(struct buffer *to, struct ratio share)
{
	if (share.num >= 0)
		buffer_byte(to, '+');
	else
		buffer_byte(to, '-');
	if (share.num < 0)
		share.num = -share.num;
	people_percent(to, share, 1);
}

static void
check_claim(const struct peers *p, const struct peer_claim *claim, struct findings *f)
{
	const struct peer *own = &p->peer[claim->guide];
	struct shown s;
	size_t i;

	compare_siblings(&s, p, claim);
	if (s.cells > 0 && 2 * s.inside >= s.cells)
		return;
	finding_begin(f);
	finding_at(f, own->file, claim->line);
	if (s.cells == 0) {
		buffer_text(&f->measured, "no other role of ");
		buffer_add(&f->measured, own->name.n > 0 ? own->name : slice_of("this employer"));
		buffer_text(&f->measured, " to compare with");
	} else {
		buffer_text(&f->measured, s.total ? "total midpoints " : "base midpoints ");
		say_percent(&f->measured, s.least);
		if (ratio_below(s.least, s.most)) {
			buffer_text(&f->measured, " to ");
			say_percent(&f->measured, s.most);
		}
		buffer_text(&f->measured, " over ");
		for (i = 0; i < s.siblings && i < ROLES_SHOWN; i++) {
			buffer_text(&f->measured, i > 0 ? ", " : "");
			buffer_add(&f->measured, s.over[i]->role);
			finding_at(f, s.over[i]->file, 1);
		}
		if (s.siblings > ROLES_SHOWN)
			finding_say(&f->measured, " and %zu more", s.siblings - ROLES_SHOWN);
	}
	buffer_text(&f->against, "premium of ");
	buffer_add(&f->against, claim->said);
	if (s.cells > 0)
		finding_say(&f->against, " claimed, reached by %zu of %zu", s.inside, s.cells);
	finding_end(f, "premium-not-borne-out", s.cells == 0);
}

/* The years of one level, where guides do not agree. */
static void
check_years(const struct peers *p, const struct terms *terms, int rank, struct findings *f)
{
	size_t i, n = 0;

	finding_begin(f);
	buffer_add(&f->measured, levels_name(&terms->naming.levels, rank));
	for (i = 0; i < p->nyears; i++) {
		if (p->years[i].rank != rank || n++ >= YEARS_SHOWN)
			continue;
		buffer_text(&f->measured, n == 1 ? " " : ", ");
		buffer_add(&f->measured, p->years[i].said);
		finding_at(f, p->years[i].file, p->years[i].line);
	}
	if (n < 2)
		return;
	if (n > YEARS_SHOWN)
		finding_say(&f->measured, " and %zu more", n - YEARS_SHOWN);
	buffer_text(&f->measured, " years");
	finding_say(&f->against, "one ladder for %zu guides", p->n);
	finding_end(f, "years-differ", false);
}

/* By company; its guides in the order they came. */
static int
compare(const void *pa, const void *pb)
{
	const struct peer *a = *(const struct peer *const *)pa, *b = *(const struct peer *const *)pb;
	int order = slice_compare(a->company, b->company);

	return order != 0 ? order : a < b ? -1 : a > b;
}

/* Puts the guides of a company beside each other; claims follow theirs. */
static void
sort_peers(struct peers *p)
{
	struct peer **order = memory_new(p->n, sizeof *order), *sorted = memory_new(p->n, sizeof *sorted);
	size_t *place = memory_new(p->n, sizeof *place), i;

	for (i = 0; i < p->n; i++)
		order[i] = &p->peer[i];
	qsort(order, p->n, sizeof *order, compare);
	for (i = 0; i < p->n; i++) {
		sorted[i] = *order[i];
		place[order[i] - p->peer] = i;
	}
	for (i = 0; i < p->nclaims; i++)
		p->claim[i].guide = place[p->claim[i].guide];
	memcpy(p->peer, sorted, p->n * sizeof *sorted);
	free(order);
	free(sorted);
	free(place);
}

void
peers_check(struct peers *p, const struct terms *terms, struct findings *f)
{
	size_t i;
	int rank;

	if (p->n == 0)
		return;
	sort_peers(p);
	for (i = 0; i < p->nclaims; i++)
		check_claim(p, &p->claim[i], f);
	for (rank = 1; levels_name(&terms->naming.levels, rank).n > 0; rank++)
		check_years(p, terms, rank, f);
}

void
peers_free(struct peers *p)
{
	free(p->peer);
	free(p->pay);
	free(p->claim);
	free(p->years);
	arena_free(&p->arena);
	*p = (struct peers){0};
}
