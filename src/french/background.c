/* background.c - how common a French word is in texts of no one field. */
/* SPDX-License-Identifier: MIT */
#include "french/background.h"

#include <math.h>
#include <string.h>

/* Rows by ascending bytes; level is log2 of the count, in eighths. Letters
 * stand in the row itself: the table needs no relocation at start. */
static const struct row {
    char lemma[23];
    unsigned char level;
} rows[] = {
#include "src/french/background.inc"
};

static int compare(precis_str lemma, const struct row *row)
{
    size_t size = strlen(row->lemma);
    size_t least = lemma.size < size ? lemma.size : size;
    int order = memcmp(lemma.bytes, row->lemma, least);
    return order ? order : (lemma.size > size) - (lemma.size < size);
}

/* The count of a lemma, 0 when it has no row. */
static double count_of(precis_str lemma)
{
    size_t low = 0, high = PR_LENGTH(rows);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(lemma, &rows[middle]);
        if (!order)
            return exp2(rows[middle].level / 8.0);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0.0;
}

double pr_background_share(precis_str lemma)
{
    return (count_of(lemma) + 1.0) / count_of(PR_STR("*"));
}
