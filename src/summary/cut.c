/* cut.c - cut a sentence that does not fit at a word. */
/* SPDX-License-Identifier: MIT */
#include "summary/cut.h"

#include "unicode/utf8.h"

static size_t cut_words(precis_str text, size_t words)
{
    size_t at = 0, stop = 0, count = 0;
    while (at < text.size && count < words) {
        while (at < text.size && text.bytes[at] == ' ')
            at++;
        while (at < text.size && text.bytes[at] != ' ')
            at++;
        stop = at;
        count++;
    }
    return stop;
}

static size_t cut_points(precis_str text, size_t points)
{
    size_t stop = 0, count = 0, at = 0;
    while (at < text.size && count + 2 < points) {
        uint32_t point;
        at += pr_utf8_decode(text.bytes + at, text.size - at, &point);
        count++;
        if (at == text.size || text.bytes[at] == ' ')
            stop = at;
    }
    return stop;
}

size_t pr_cut(precis_str text, struct pr_budget budget)
{
    return budget.unit == PR_BUDGET_WORDS ? cut_words(text, budget.amount)
                                          : cut_points(text, budget.amount);
}
