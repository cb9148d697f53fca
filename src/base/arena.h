/* arena.h - memory that is given back all at once. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_ARENA_H
#define PR_BASE_ARENA_H

#include "precis/base.h"

/* A chain of blocks; {0} is an empty arena that is ready for use. */
struct pr_arena {
    struct pr_arena_block *blocks; /* newest first */
    size_t used;                   /* bytes of the newest block */
    size_t total;                  /* bytes held in all */
};

/* size bytes, zeroed, aligned for any type; NULL when memory is out. */
void *pr_arena_alloc(struct pr_arena *arena, size_t size);

/* count items of item_size bytes each, zeroed; NULL also on overflow. */
void *pr_arena_array(struct pr_arena *arena, size_t count, size_t item_size);

/* The same, but not zeroed: what is not written takes no memory. */
void *pr_arena_room(struct pr_arena *arena, size_t count, size_t item_size);

/* A copy of s that lives as long as the arena; bytes is NULL on failure. A
 * zero byte follows it, which size does not count. */
precis_str pr_arena_str(struct pr_arena *arena, precis_str s);

/* Where an arena stands, and back to where it stood: what it gave since then
 * is forgotten. */
struct pr_arena_mark {
    struct pr_arena_block *newest;
    size_t used;
};
static inline struct pr_arena_mark pr_arena_mark(const struct pr_arena *arena)
{
    return (struct pr_arena_mark){arena->blocks, arena->used};
}
void pr_arena_back(struct pr_arena *arena, struct pr_arena_mark mark);

/* Forget the contents; the newest block is kept for the next use. */
void pr_arena_reset(struct pr_arena *arena);

/* Give everything back; the arena is then empty and ready again. */
void pr_arena_done(struct pr_arena *arena);

/*
 * Make room for one more item in a heap array: *items (NULL at first) holds
 * count items of item_size, *capacity of them fit. False when memory is out;
 * *items is then unchanged. Released with free.
 */
bool pr_grow(void *items, size_t *capacity, size_t count, size_t item_size);

#endif
