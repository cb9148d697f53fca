/* segment.c - compare where sentences end with where people say they do. */
/* SPDX-License-Identifier: MIT */
#include "eval/segment.h"

#include "unicode/utf8.h"

#include <stdlib.h>

/* What str.isspace() of Python takes for white space, and signs of no width. */
static bool is_blank(uint32_t point)
{
    return point == ' ' || (point >= '\t' && point <= '\r') ||
           (point >= 0x1C && point <= 0x1F) || point == 0x85 || point == 0xA0 ||
           point == 0xAD || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200B) || point == 0x200E ||
           point == 0x200F || point == 0x2028 || point == 0x2029 ||
           point == 0x202F || point == 0x205F || point == 0x2060 ||
           point == 0x3000 || point == 0xFEFF;
}

/* Boundaries as numbers of visible characters before them, ascending, without
 * the edges; gives how many. */
static size_t boundaries(precis_str text, const size_t ends[], size_t count,
                         size_t out[])
{
    size_t visible = 0, point_at = 0, e = 0, kept = 0;
    for (size_t at = 0; at < text.size; point_at++) {
        for (; e < count && ends[e] <= point_at; e++)
            if (ends[e] == point_at && visible &&
                (!kept || out[kept - 1] != visible))
                out[kept++] = visible;
        uint32_t point;
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
        visible += !is_blank(point);
    }
    while (kept && out[kept - 1] >= visible)
        kept--;
    return kept;
}

/* Compare two ascending lists: common members, and common neighbours with the
 * edges as members. */
static void compare(const size_t a[], size_t m, const size_t b[], size_t n,
                    size_t *common, size_t *whole)
{
    size_t i = 0, j = 0;
    bool joined = true; /* the last member of both was the same */
    while (i < m || j < n) {
        if (i < m && j < n && a[i] == b[j]) {
            ++*common;
            *whole += joined;
            joined = true;
            i++;
            j++;
        } else {
            joined = false;
            if (j == n || (i < m && a[i] < b[j]))
                i++;
            else
                j++;
        }
    }
    *whole += joined;
}

bool pr_segment_add(struct pr_segment_score *score, precis_str text,
                    const size_t gold[], size_t gold_count,
                    const size_t found[], size_t found_count)
{
    size_t *a = malloc((gold_count + 1) * sizeof *a);
    size_t *b = malloc((found_count + 1) * sizeof *b);
    bool good = a && b;
    if (good) {
        size_t m = boundaries(text, gold, gold_count, a);
        size_t n = boundaries(text, found, found_count, b);
        size_t before = score->common;
        compare(a, m, b, n, &score->common, &score->whole);
        score->documents++;
        score->exact += m == n && score->common - before == m;
        score->ends += m;
        score->found += n;
        score->sentences += m + 1;
        score->cut += n + 1;
    }
    free(a);
    free(b);
    return good;
}

struct pr_segment_rates pr_segment_rates(size_t common, size_t found,
                                         size_t gold)
{
    double p = found ? (double)common / (double)found : 1;
    double r = gold ? (double)common / (double)gold : 1;
    return (struct pr_segment_rates){p, r, p + r > 0 ? 2 * p * r / (p + r) : 0};
}
