#include "arena.h"

#include <stdlib.h>

enum { FIRST_PAGE = 1 << 10, MOST_PAGE = 1 << 18, ALIGNMENT = 8 };

struct arena_page {
	struct arena_page *next;
};

void *
budget_grow(struct budget *b, void *block, size_t had, size_t n, size_t size)
{
	size_t more = (n - had) * size;

	if (b != NULL && atomic_fetch_add(&b->used, more) + more > b->most)
		return NULL;
	return realloc(block, n * size);
}

/* A new page with room for n bytes. */
static bool
turn(struct arena *a, struct budget *b, size_t n)
{
	struct arena_page *page;

	a->page_size = a->page_size == 0 ? FIRST_PAGE : a->page_size < MOST_PAGE ? 2 * a->page_size : MOST_PAGE;
	if (a->page_size < n + sizeof *page)
		a->page_size = n + sizeof *page;
	page = budget_grow(b, NULL, 0, a->page_size, 1);
	if (page == NULL)
		return false;
	page->next = a->pages;
	a->pages = page;
	a->at = (char *)(page + 1);
	a->end = (char *)page + a->page_size;
	return true;
}

void *
arena_take(struct arena *a, struct budget *b, size_t n)
{
	void *taken;

	n = (n + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if ((a->pages == NULL || (size_t)(a->end - a->at) < n) && !turn(a, b, n))
		return NULL;
	taken = a->at;
	a->at += n;
	return taken;
}

void
arena_free(struct arena *a)
{
	struct arena_page *page, *next;

	for (page = a->pages; page != NULL; page = next) {
		next = page->next;
		free(page);
	}
	*a = (struct arena){0};
}
