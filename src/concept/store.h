/* store.h - the entries of whole glossaries, held in memory. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CONCEPT_STORE_H
#define PR_CONCEPT_STORE_H

#include "base/arena.h"
#include "concept/entry.h"

/* An entry with its place. */
struct pr_stored {
    struct pr_entry entry; /* views into the store */
    uint32_t file;
    unsigned column[PR_COLUMNS]; /* characters where fields begin, from 1; 0 =
                                    not known                            */
};

/* {0} is empty. */
struct pr_store {
    struct pr_arena arena;
    struct pr_stored *items; /* [count] in order of their coming */
    size_t count, capacity;
    uint32_t file; /* of the entries that are added */
};
void pr_store_done(struct pr_store *store);

/* A pr_entry_handler with the store as context; the entry is copied. */
enum precis_status pr_store_add(void *store, const struct pr_entry *entry,
                                struct precis_error *error);

/*
 * Put entries with the same key next to each other: order[count] becomes the
 * numbers of the entries sorted by key (which is given count texts), equal
 * ones in order of their coming. O(n log n).
 */
void pr_store_sort(const precis_str key[], size_t count, uint32_t order[]);

#endif
