/* table.c - look up rows of sorted tables that are compiled in. */
/* SPDX-License-Identifier: MIT */
#include "base/table.h"

/* The order of row's first field and key, as strcmp gives it. */
static int order(const char *row, precis_str key)
{
    for (size_t i = 0; i < key.size; i++) {
        unsigned char a = (unsigned char)row[i];
        unsigned char b = (unsigned char)key.bytes[i];
        if (a == '\0' || a == '\t')
            return -1;
        if (a != b)
            return a < b ? -1 : 1;
    }
    return row[key.size] == '\0' || row[key.size] == '\t' ? 0 : 1;
}

precis_str pr_table_find(const struct pr_table *table, precis_str key)
{
    size_t low = 0, high = table->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *row = table->rows[middle];
        int sign = order(row, key);
        if (sign == 0)
            return pr_str_from(row + key.size + (row[key.size] == '\t'));
        if (sign < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return (precis_str){NULL, 0};
}

precis_str pr_table_field(precis_str row, size_t index)
{
    precis_str part = {"", 0};
    for (size_t i = 0; i <= index; i++)
        if (!pr_str_split(&row, '\t', &part))
            return pr_str("", 0);
    return part;
}
