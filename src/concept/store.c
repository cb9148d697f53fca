/* store.c - the entries of whole glossaries, held in memory. */
/* SPDX-License-Identifier: MIT */
#include "concept/store.h"

#include "base/error.h"

#include <stdlib.h>

void pr_store_done(struct pr_store *store)
{
    pr_arena_done(&store->arena);
    free(store->items);
    *store = (struct pr_store){0};
}

enum precis_status pr_store_add(void *context, const struct pr_entry *entry,
                                struct precis_error *error)
{
    struct pr_store *store = context;
    if (!pr_grow(&store->items, &store->capacity, store->count,
                 sizeof *store->items))
        return pr_fail_memory(error);
    struct pr_stored *item = &store->items[store->count];
    *item = (struct pr_stored){.file = store->file};
    item->entry.line = entry->line;
    for (size_t c = 0; c < PR_COLUMNS; c++) {
        precis_str field = entry->field[c];
        item->entry.field[c] =
            field.size ? pr_arena_str(&store->arena, field) : pr_str("", 0);
        if (!item->entry.field[c].bytes)
            return pr_fail_memory(error);
    }
    store->count++;
    return PRECIS_OK;
}

static int compare(const void *left, const void *right, void *keys)
{
    const uint32_t *a = left, *b = right;
    const precis_str *key = keys;
    int order = pr_str_compare(key[*a], key[*b]);
    return order ? order : *a < *b ? -1 : *a > *b;
}

void pr_store_sort(const precis_str key[], size_t count, uint32_t order[])
{
    void *keys;
    memcpy(&keys, &key, sizeof keys);
    for (size_t i = 0; i < count; i++)
        order[i] = (uint32_t)i;
    if (count)
        qsort_r(order, count, sizeof *order, compare, keys);
}
