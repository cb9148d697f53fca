/*
 * nearest.c - the headwords that differ least from a mistyped word.
 *
 * The restricted edit distance of Damerau and Levenshtein, by the table of
 *   R. Lowrance and R. A. Wagner, "An extension of the string-to-string
 *   correction problem", JACM 22(2), 1975,
 * of which three rows are kept.
 */
/* SPDX-License-Identifier: MIT */
#include "gloss/nearest.h"

#include "gloss/layers.h"
#include "unicode/utf8.h"

/* Longer words have no near misses; up to SHORT characters one change. */
enum { LETTERS_MAX = 64, SHORT = 5 };

static size_t letters_of(precis_str s, uint32_t letters[LETTERS_MAX])
{
    size_t count = 0;
    for (size_t at = 0; at < s.size && count < LETTERS_MAX; count++)
        at += pr_utf8_decode(s.bytes + at, s.size - at, &letters[count]);
    return count;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* The distance of a and b, or most + 1 when it is greater than most. */
static unsigned distance(const uint32_t a[], size_t n, const uint32_t b[],
                         size_t m, unsigned most)
{
    unsigned rows[3][LETTERS_MAX + 1];
    for (unsigned j = 0; j <= m; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= n; i++) {
        unsigned *row = rows[i % 3], *above = rows[(i + 2) % 3];
        const unsigned *before = rows[(i + 1) % 3];
        unsigned best = row[0] = (unsigned)i;
        for (size_t j = 1; j <= m; j++) {
            unsigned cost = a[i - 1] != b[j - 1];
            row[j] =
                least(least(row[j - 1], above[j]) + 1, above[j - 1] + cost);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
            best = least(best, row[j]);
        }
        if (best > most)
            return most + 1;
    }
    return least(rows[n % 3][m], most + 1);
}

/* Put a record in its place among the nearest so far. */
static size_t insert(struct pr_near near[], size_t count, size_t room,
                     struct pr_near found)
{
    size_t i = count;
    while (i > 0 && near[i - 1].distance > found.distance) {
        if (i < room)
            near[i] = near[i - 1];
        i--;
    }
    if (i < room)
        near[i] = found;
    return count < room ? count + 1 : count;
}

size_t pr_nearest(const struct pr_glossary *glossary, enum pr_section index,
                  precis_str word, struct pr_near near[], size_t room)
{
    uint32_t wanted[LETTERS_MAX], letters[LETTERS_MAX];
    size_t n = letters_of(word, wanted), count = 0;
    unsigned most = n <= SHORT ? 1 : 2;
    if (n < 3 || n == LETTERS_MAX)
        return 0;
    for (uint32_t l = 0; l < glossary->count; l++) {
        const struct pr_compiled *compiled = &glossary->layers[l].compiled;
        for (uint32_t r = 0; r < compiled->count[index]; r++) {
            uint32_t target;
            precis_str text = pr_compiled_index(compiled, index, r, &target);
            if (text.size + 2 * most < word.size ||
                text.size > word.size + 4 * most)
                continue;
            size_t m = letters_of(text, letters);
            if (m > n + most || n > m + most)
                continue;
            unsigned d = distance(wanted, n, letters, m, most);
            if (d <= most)
                count = insert(near, count, room,
                               (struct pr_near){l, target, (uint8_t)d});
        }
    }
    return count;
}
