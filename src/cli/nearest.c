/* nearest.c - what a person may have meant by a mistyped word. */
/* SPDX-License-Identifier: MIT */
#include "cli/nearest.h"

#include <string.h>

/* Longer words are not compared, in bytes. */
enum { LETTERS = 32, PREFIX = 3 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* d[i][j]: the distance of the first i bytes of a and the first j of b. */
static size_t distance_of(const char *a, size_t m, const char *b, size_t n)
{
    size_t d[LETTERS + 1][LETTERS + 1];
    for (size_t i = 0; i <= m; i++)
        d[i][0] = i;
    for (size_t j = 0; j <= n; j++)
        d[0][j] = j;
    for (size_t i = 1; i <= m; i++)
        for (size_t j = 1; j <= n; j++) {
            size_t replaced = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            d[i][j] = least(replaced, 1 + least(d[i - 1][j], d[i][j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[m][n];
}

void pr_nearest_try(struct pr_nearest *nearest, const char *name)
{
    size_t m = strlen(nearest->word), n = strlen(name);
    if (!m || m > LETTERS || n > LETTERS)
        return;
    size_t distance = m >= PREFIX && !strncmp(name, nearest->word, m)
                          ? 1
                          : distance_of(nearest->word, m, name, n);
    size_t most = m / 3 > 1 ? m / 3 : 1;
    if (distance > most || m < 2 ||
        (nearest->name && distance >= nearest->distance))
        return;
    nearest->name = name;
    nearest->distance = distance;
}
