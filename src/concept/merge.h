/* merge.h - what two versions of a glossary changed, and both together. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_CONCEPT_MERGE_H
#define PR_CONCEPT_MERGE_H

#include "concept/store.h"

/* No entry of that version. */
#define PR_NO_ENTRY UINT32_MAX

/* The same sense in up to three versions: numbers of entries, or
 * PR_NO_ENTRY. */
struct pr_triple {
    uint32_t entry[3];
};

/*
 * Find which entries of up to three versions (an unused one is NULL) are the
 * same sense: those with one concept id or, where they have none, with the
 * same French, part of speech and gender; among several of them those with
 * the same English, then in order. *triples (released with free) holds each
 * entry once, sorted by French.
 * Fails only with PRECIS_E_MEMORY. O(n log n).
 */
enum precis_status pr_align_versions(const struct pr_store *const versions[3],
                                     struct pr_triple **triples, size_t *count);

/* A column that both sides changed, each in its way; mine is kept. */
struct pr_conflict {
    struct pr_triple triple;
    enum pr_column column; /* PR_COLUMNS = one deleted what the other
                              changed */
};

/* Is told of each conflict. */
typedef void (*pr_conflict_handler)(void *context,
                                    const struct pr_conflict *conflict);

/*
 * Merge mine (versions[1]) and theirs (versions[2]), both made from base
 * (versions[0]): what one side changed, added or deleted holds; of what both
 * did, mine, after conflict was told. Each entry of the result goes to
 * handler. *conflicts is their number.
 */
enum precis_status pr_merge(const struct pr_store *const versions[3],
                            pr_entry_handler handler,
                            pr_conflict_handler conflict, void *context,
                            size_t *conflicts, struct precis_error *error);

#endif
