/* intern.h - give each distinct string a small number. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_INTERN_H
#define PR_BASE_INTERN_H

#include "base/arena.h"

#define PR_NO_ID UINT32_MAX

struct pr_intern_slot {
    uint32_t held; /* id + 1, 0 = free       */
    uint32_t sign; /* upper half of the hash */
};

/* {0} is an empty table. Ids count from 0 in order of first appearance. */
struct pr_intern {
    struct pr_arena arena;        /* the strings                       */
    precis_str *strings;          /* [count] by id                     */
    uint64_t *hashes;             /* [count] by id                     */
    struct pr_intern_slot *slots; /* [mask + 1] */
    size_t mask;                  /* slots - 1; slots a power of two   */
    size_t count, capacity;
};

/* The id of s, added when new; PR_NO_ID when memory is out. */
uint32_t pr_intern_add(struct pr_intern *table, precis_str s);

/* The id of s, or PR_NO_ID when it was never added. */
uint32_t pr_intern_find(const struct pr_intern *table, precis_str s);

/* The string of an id that the table gave. */
static inline precis_str pr_intern_str(const struct pr_intern *table,
                                       uint32_t id)
{
    return table->strings[id];
}

void pr_intern_done(struct pr_intern *table);

#endif
