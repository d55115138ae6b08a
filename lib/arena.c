#include "arena.h"

#include <stdint.h>
#include <stdlib.h>

#include "msg.h"

enum { FIRST_PAGE = 1 << 10, MOST_PAGE = 1 << 18, POINTER = 8, ANY = 16 };

struct arena_page {
	struct arena_page *next;
	size_t size;
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
	page->size = a->page_size;
	a->pages = page;
	a->at = (char *)(page + 1);
	a->end = (char *)page + page->size;
	return true;
}

/* n bytes, a multiple of the alignment that every piece has. */
static void *
take(struct arena *a, struct budget *b, size_t n)
{
	void *taken;

	if ((size_t)(a->end - a->at) < n && !turn(a, b, n))
		return NULL;
	taken = a->at;
	a->at += n;
	return taken;
}

void *
arena_try(struct arena *a, struct budget *b, size_t n)
{
	return take(a, b, (n + POINTER - 1) / POINTER * POINTER);
}

void *
arena_take(struct arena *a, size_t n, size_t size)
{
	/* never nothing: what is taken has a place of its own */
	void *taken = n < SIZE_MAX / 2 / size ? take(a, NULL, (n * size + ANY) / ANY * ANY) : NULL;

	if (taken == NULL)
		msg_stop("out of memory");
	return taken;
}

struct slice
arena_text(struct arena *a, struct slice text)
{
	char *copy = arena_take(a, text.n, 1);

	if (text.n > 0)
		memcpy(copy, text.p, text.n);
	return (struct slice){copy, text.n};
}

void
arena_clear(struct arena *a)
{
	struct arena_page *keep = a->pages, *page, *next;

	if (keep == NULL)
		return;
	for (page = keep->next; page != NULL; page = next) {
		next = page->next;
		free(page);
	}
	keep->next = NULL;
	a->at = (char *)(keep + 1);
}

void
arena_free(struct arena *a)
{
	arena_clear(a);
	free(a->pages);
	*a = (struct arena){0};
}
