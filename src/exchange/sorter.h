/* sorter.h - put any number of entries in order, in bounded memory. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_EXCHANGE_SORTER_H
#define PR_EXCHANGE_SORTER_H

#include "concept/entry.h"

/* Beyond so many bytes of rows, sorted runs wait in temporary files. */
#define PR_SORT_MEMORY ((size_t)24 << 20)

/* What decides the order; equal entries stay in the order of their coming. */
enum pr_order {
    PR_ORDER_NONE,
    PR_ORDER_FRENCH,  /* by code point of the French               */
    PR_ORDER_CONCEPT, /* by concept id, where there is none by the
                         French: the terms of one concept together */
};

struct pr_sorter;
enum precis_status pr_sorter_new(enum pr_order order,
                                 struct pr_sorter **sorter);
/* Removes the temporary files, too. */
void pr_sorter_free(struct pr_sorter *sorter);

/* A pr_entry_handler with the sorter as context; the entry is copied. One
 * that would make a row beyond PR_ENTRY_MAX is PRECIS_E_FORMAT. */
enum precis_status pr_sorter_add(void *sorter, const struct pr_entry *entry,
                                 struct precis_error *error);

/* True when an entry that was added has something in column. */
bool pr_sorter_has(const struct pr_sorter *sorter, enum pr_column column);

/* How many entries were added. */
size_t pr_sorter_count(const struct pr_sorter *sorter);

/* Hand over all entries in order; once. O(n log n). */
enum precis_status pr_sorter_each(struct pr_sorter *sorter,
                                  pr_entry_handler handler, void *context,
                                  struct precis_error *error);

#endif
