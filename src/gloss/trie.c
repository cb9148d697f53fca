/* trie.c - a growing trie over key numbers, for the compiler of glossaries. */
/* SPDX-License-Identifier: MIT */
#include "gloss/trie.h"

#include "base/hash.h"

#include <stdlib.h>

enum { SLOTS_FIRST = 1024 };

void pr_trie_done(struct pr_trie *trie)
{
    free(trie->edges);
    free(trie->leaves);
    free(trie->slots);
    *trie = (struct pr_trie){0};
}

static size_t slot_of(const struct pr_trie *trie, uint32_t node, uint32_t key)
{
    size_t mask = trie->slot_count - 1;
    size_t slot = pr_mix64((uint64_t)node << 32 | key) & mask;
    for (;; slot = (slot + 1) & mask) {
        if (!trie->slots[slot])
            return slot;
        const struct pr_trie_edge *edge = &trie->edges[trie->slots[slot] - 1];
        if (edge->from == node && edge->key == key)
            return slot;
    }
}

/* Keep the table at most half full. */
static bool make_room(struct pr_trie *trie)
{
    if (2 * trie->edge_count < trie->slot_count)
        return true;
    size_t count = trie->slot_count ? 2 * trie->slot_count : SLOTS_FIRST;
    uint32_t *slots = calloc(count, sizeof *slots);
    if (!slots)
        return false;
    free(trie->slots);
    trie->slots = slots;
    trie->slot_count = count;
    for (size_t e = 0; e < trie->edge_count; e++)
        slots[slot_of(trie, trie->edges[e].from, trie->edges[e].key)] =
            (uint32_t)e + 1;
    return true;
}

uint32_t pr_trie_child(struct pr_trie *trie, uint32_t node, uint32_t key)
{
    if (!make_room(trie))
        return PR_NO_ID;
    size_t slot = slot_of(trie, node, key);
    if (trie->slots[slot])
        return trie->edges[trie->slots[slot] - 1].to;
    if (!pr_grow(&trie->edges, &trie->edge_capacity, trie->edge_count,
                 sizeof *trie->edges))
        return PR_NO_ID;
    uint32_t made = (uint32_t)trie->edge_count + 1;
    trie->edges[trie->edge_count++] = (struct pr_trie_edge){node, key, made};
    trie->slots[slot] = made;
    return made;
}

bool pr_trie_leaf(struct pr_trie *trie, uint32_t node, uint32_t value)
{
    if (!pr_grow(&trie->leaves, &trie->leaf_capacity, trie->leaf_count,
                 sizeof *trie->leaves))
        return false;
    trie->leaves[trie->leaf_count++] = (struct pr_trie_leaf){node, value};
    return true;
}

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int by_edge(const void *a, const void *b)
{
    const struct pr_trie_edge *x = a, *y = b;
    return compare((uint64_t)x->from << 32 | x->key,
                   (uint64_t)y->from << 32 | y->key);
}

static int by_leaf(const void *a, const void *b)
{
    const struct pr_trie_leaf *x = a, *y = b;
    return compare((uint64_t)x->node << 32 | x->value,
                   (uint64_t)y->node << 32 | y->value);
}

void pr_trie_sort(struct pr_trie *trie)
{
    if (trie->edge_count)
        qsort(trie->edges, trie->edge_count, sizeof *trie->edges, by_edge);
    if (trie->leaf_count)
        qsort(trie->leaves, trie->leaf_count, sizeof *trie->leaves, by_leaf);
    size_t kept = 0;
    for (size_t i = 0; i < trie->leaf_count; i++)
        if (!i || by_leaf(&trie->leaves[i], &trie->leaves[kept - 1]))
            trie->leaves[kept++] = trie->leaves[i];
    trie->leaf_count = kept;
    free(trie->slots);
    trie->slots = NULL;
    trie->slot_count = 0;
}
