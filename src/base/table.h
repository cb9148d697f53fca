/* table.h - look up rows of sorted tables that are compiled in. */
/* SPDX-License-Identifier: MIT */
#ifndef PR_BASE_TABLE_H
#define PR_BASE_TABLE_H

#include "base/str.h"

/* Rows ascending by the bytes of their first field; fields end in a tab. */
struct pr_table {
    const char *const *rows;
    size_t count;
};

#define PR_TABLE(array) ((struct pr_table){(array), PR_LENGTH(array)})

/*
 * What follows the key and its tab in the row of key (empty when the row is
 * the key alone); bytes is NULL when there is none. O(log rows).
 */
precis_str pr_table_find(const struct pr_table *table, precis_str key);

static inline bool pr_table_has(const struct pr_table *table, precis_str key)
{
    return pr_table_find(table, key).bytes != NULL;
}

/* The field at index of a row's rest, empty when there are not so many. */
precis_str pr_table_field(precis_str row, size_t index);

#endif
