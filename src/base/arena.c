/* arena.c - memory that is given back all at once. */
/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

/* Blocks double from 4 KiB to 1 MiB, so a small object stays small and a
 * large one takes few blocks. */
enum { FIRST_BLOCK = 4096, LAST_BLOCK = 1 << 20, ALIGNMENT = 16 };

struct pr_arena_block {
    struct pr_arena_block *older;
    size_t size;
    alignas(ALIGNMENT) unsigned char bytes[];
};

static struct pr_arena_block *add_block(struct pr_arena *arena, size_t need)
{
    size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (size > LAST_BLOCK)
        size = LAST_BLOCK;
    if (size < need)
        size = need;
    if (size > SIZE_MAX - sizeof(struct pr_arena_block))
        return NULL;
    struct pr_arena_block *block = malloc(sizeof *block + size);
    if (!block)
        return NULL;
    block->older = arena->blocks;
    block->size = size;
    arena->blocks = block;
    arena->used = 0;
    arena->total += size;
    return block;
}

/* The next size bytes, as they are. */
static void *take(struct pr_arena *arena, size_t size)
{
    struct pr_arena_block *block = arena->blocks;
    if (!block || block->size < arena->used ||
        block->size - arena->used < size) {
        block = add_block(arena, size);
        if (!block)
            return NULL;
    }
    void *piece = block->bytes + arena->used;
    arena->used += size;
    return piece;
}

/* The same, aligned for any type. */
static void *take_aligned(struct pr_arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGNMENT)
        return NULL;
    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (size == 0)
        size = ALIGNMENT;
    arena->used = (arena->used + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    return take(arena, size);
}

void *pr_arena_alloc(struct pr_arena *arena, size_t size)
{
    void *piece = take_aligned(arena, size);
    return piece ? memset(piece, 0, size) : NULL;
}

void *pr_arena_array(struct pr_arena *arena, size_t count, size_t item_size)
{
    if (item_size && count > SIZE_MAX / item_size)
        return NULL;
    return pr_arena_alloc(arena, count * item_size);
}

void *pr_arena_room(struct pr_arena *arena, size_t count, size_t item_size)
{
    if (item_size && count > SIZE_MAX / item_size)
        return NULL;
    return take_aligned(arena, count * item_size);
}

precis_str pr_arena_str(struct pr_arena *arena, precis_str s)
{
    if (s.size == SIZE_MAX)
        return (precis_str){NULL, 0};
    char *copy = take(arena, s.size + 1);
    if (!copy)
        return (precis_str){NULL, 0};
    if (s.size)
        memcpy(copy, s.bytes, s.size);
    copy[s.size] = '\0';
    return (precis_str){copy, s.size};
}

static void drop_blocks(struct pr_arena_block *block)
{
    while (block) {
        struct pr_arena_block *older = block->older;
        free(block);
        block = older;
    }
}

void pr_arena_back(struct pr_arena *arena, struct pr_arena_mark mark)
{
    while (arena->blocks != mark.newest) {
        struct pr_arena_block *newest = arena->blocks;
        arena->blocks = newest->older;
        arena->total -= newest->size;
        free(newest);
    }
    arena->used = mark.used;
}

void pr_arena_reset(struct pr_arena *arena)
{
    if (!arena->blocks)
        return;
    drop_blocks(arena->blocks->older);
    arena->blocks->older = NULL;
    arena->total = arena->blocks->size;
    arena->used = 0;
}

void pr_arena_done(struct pr_arena *arena)
{
    drop_blocks(arena->blocks);
    *arena = (struct pr_arena){0};
}

bool pr_grow(void *items, size_t *capacity, size_t count, size_t item_size)
{
    if (count < *capacity)
        return true;
    size_t more = *capacity ? *capacity * 2 : 16;
    if (more > SIZE_MAX / item_size)
        return false;
    void *old;
    memcpy(&old, items, sizeof old);
    void *grown = realloc(old, more * item_size);
    if (!grown)
        return false;
    memcpy(items, &grown, sizeof grown);
    *capacity = more;
    return true;
}
